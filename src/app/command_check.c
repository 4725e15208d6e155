#include "app/commands.h"
#include "app/say.h"
#include "progress/header.h"
#include "store/file.h"
#include "store/header.h"
#include "store/paths.h"

struct checking {
    const struct options *options;
    const struct checklist *checklist; /* against which progress files are held */
    struct strbuf out;
    size_t count;
};

static void add_finding(struct checking *checking, const char *path, const struct error *error)
{
    struct strbuf line = STRBUF_INIT;
    error_describe_at(error, path, checking->options->language, &line);
    strbuf_add(&checking->out, line.text);
    strbuf_add(&checking->out, "\n");
    strbuf_release(&line);
    checking->count++;
}

static void add_findings(struct checking *checking, const char *path, struct findings *findings)
{
    for (size_t i = 0; i < findings->kept; i++)
        add_finding(checking, path, &findings->items[i]);
    checking->count += findings->count - findings->kept;
    findings_release(findings);
}

static void check_checklist(struct checking *checking, const char *path, const char *bytes,
                            size_t length)
{
    struct findings findings = FINDINGS_INIT;
    checklist_free(checklist_read(bytes, length, &findings));
    add_findings(checking, path, &findings);
}

static void check_progress(struct checking *checking, const char *path)
{
    struct error error = {0};
    struct findings findings = FINDINGS_INIT;
    struct log_news news = LOG_NEWS_INIT;
    struct log *log = log_new(path, checking->checklist->id);
    struct progress *progress = progress_new();
    if (log_read(log, &news, &error)) {
        struct error marked;
        error_set_at(&marked, MESSAGE_LOG_MARKED, 1, 1, NULL, NULL);
        if (news.marked)
            findings_add(&findings, &marked);
        log_news_read(&news, progress, &findings);
        progress_compare(progress, checking->checklist, &findings);
        progress_find_damage(progress, &findings);
        add_findings(checking, path, &findings);
    } else {
        add_finding(checking, path, &error);
    }
    log_news_release(&news);
    progress_free(progress);
    log_free(log);
}

/*
 * A progress file says so on its first line, however wrong that is for the rest, or has changes in it; everything else
 * is held to be a checklist.
 */
static bool is_progress(const struct checking *checking, const char *path,
                        const struct strbuf *bytes)
{
    static const char mark[] = "\"" PROGRESS_FORMAT "\"";
    struct header header;
    struct error ignored;
    size_t length = strcspn(bytes->text, "\n");
    if (length > bytes->length)
        length = bytes->length;
    return memmem(bytes->text, length, mark, sizeof mark - 1) != NULL ||
           (header_find(bytes, path, checking->checklist->id, &header, &ignored) && header.lost);
}

static void check_file(struct checking *checking, const char *path)
{
    struct error error = {0};
    struct strbuf bytes = STRBUF_INIT;
    if (!file_read(path, LOG_SIZE_LIMIT, &bytes, &error))
        add_finding(checking, path, &error);
    else if (is_progress(checking, path, &bytes))
        check_progress(checking, path);
    else
        check_checklist(checking, path, bytes.text, bytes.length);
    strbuf_release(&bytes);
}

/* Without files: the checklist and the progress file that would be used. */
static void check_own(struct checking *checking, struct strbuf *path)
{
    struct error error = {0};
    if (paths_progress(checking->options->file, path, &error))
        check_progress(checking, path->text);
    else
        add_finding(checking, NULL, &error);
}

/* What --checklist names and is none: all its findings, not only the first. */
static void check_faulty_checklist(struct checking *checking, const char *path)
{
    struct error error = {0};
    struct strbuf bytes = STRBUF_INIT;
    if (file_read(path, CHECKLIST_SIZE_LIMIT, &bytes, &error))
        check_checklist(checking, path, bytes.text, bytes.length);
    else
        add_finding(checking, path, &error);
    strbuf_release(&bytes);
}

static bool open_checklist(struct checking *checking)
{
    struct error error = {0};
    checking->checklist = session_checklist(checking->options, &error);
    if (checking->checklist == NULL && checking->options->checklist == NULL)
        add_finding(checking, NULL, &error);
    else if (checking->checklist == NULL)
        check_faulty_checklist(checking, checking->options->checklist);
    return checking->checklist != NULL;
}

enum exit_status command_check(const struct options *options)
{
    struct checking checking = {.options = options, .out = STRBUF_INIT};
    struct strbuf path = STRBUF_INIT;
    bool opened = open_checklist(&checking);
    for (int i = 0; opened && i < options->argument_count; i++)
        check_file(&checking, options->arguments[i]);
    if (opened && options->argument_count == 0)
        check_own(&checking, &path);
    bool written = say_output(options->language, &checking.out);
    bool clean = opened && written && checking.count == 0;
    if (clean)
        say(options->language, MESSAGE_CHECK_CLEAN, NULL, NULL);
    checklist_free(checking.checklist);
    strbuf_release(&path);
    strbuf_release(&checking.out);
    return clean ? EXIT_DONE : EXIT_FAILED;
}
