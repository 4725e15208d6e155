#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/say.h"
#include "base/memory.h"
#include "store/file.h"

/* What one file brought. */
struct brought {
    size_t first; /* the number of its first change */
    struct progress_joined joined;
    size_t unreadable; /* lines */
};

static void say_changes(const struct session *session, const char *path,
                        const struct brought *brought)
{
    enum language language = session->options->language;
    size_t count = brought->joined.brought;
    struct strbuf roles = STRBUF_INIT;
    char number[WHOLE_NUMBER_SIZE];
    struct strbuf text = STRBUF_INIT;
    session_add_roles(session, brought->first, brought->first + count, &roles);
    const bool dry = session->options->dry_run;
    enum message one = dry ? MESSAGE_MERGE_WOULD_ONE : MESSAGE_MERGE_FROM_ONE;
    enum message more = dry ? MESSAGE_MERGE_WOULD_MORE : MESSAGE_MERGE_FROM_MORE;
    enum message message = count == 0 ? MESSAGE_MERGE_FROM_NONE : count == 1 ? one : more;
    const char *const values[] = {path, roles.text, whole_number((long long)count, number)};
    strbuf_add_filled(&text, message_text(language, message), values, 3);
    say_text(&text);
    strbuf_release(&roles);
    strbuf_release(&text);
}

/* Nothing of it is lost: all that a damaged copy says stands beside what was here. */
static void say_damage(const struct session *session, const char *path,
                       const struct progress_joined *joined)
{
    enum language language = session->options->language;
    char number[WHOLE_NUMBER_SIZE];
    if (joined->altered > 0)
        say(language, joined->altered == 1 ? MESSAGE_MERGE_ALTERED_ONE : MESSAGE_MERGE_ALTERED_MORE,
            path, whole_number((long long)joined->altered, number));
    if (joined->circles > 0)
        say(language, MESSAGE_MERGE_CIRCLES, path,
            whole_number((long long)joined->circles, number));
}

static void say_brought(const struct session *session, const struct brought brought[])
{
    const struct options *options = session->options;
    for (int i = 0; i < options->argument_count; i++) {
        say_changes(session, options->arguments[i], &brought[i]);
        say_damage(session, options->arguments[i], &brought[i].joined);
        if (brought[i].unreadable > 0)
            say_left_out(options->language, options->arguments[i], brought[i].unreadable);
    }
}

static bool is_there(const char *path, struct error *error)
{
    int descriptor;
    if (!file_open(path, O_RDONLY, &descriptor, error))
        return false;
    close(descriptor);
    return true;
}

/* A file that is to be brought in. */
struct copy {
    const char *path;
    char file[CHANGE_ID_LIMIT + 1]; /* its id; "" when it has none */
    struct progress *progress;
    struct findings findings;
};

static bool read_copy(const struct session *session, struct copy *copy, struct error *error)
{
    struct log_news news = LOG_NEWS_INIT;
    struct log *log = log_new(copy->path, session->checklist->id);
    bool read = is_there(copy->path, error) && log_read(log, &news, error);
    if (read)
        log_news_read(&news, copy->progress, &copy->findings);
    snprintf(copy->file, sizeof copy->file, "%s", log_file(log));
    log_news_release(&news);
    log_free(log);
    return read;
}

static bool refuse_organisation(const struct copy *copy, const char *const names[2],
                                struct error *error)
{
    struct strbuf both = STRBUF_INIT;
    const char *const values[] = {names[1], names[0]};
    strbuf_add_filled(&both, "“{1}”, “{2}”", values, 2);
    error_set(error, MESSAGE_MERGE_OTHER_ORGANISATION, copy->path, both.text);
    strbuf_release(&both);
    return false;
}

/* What is no copy, as far as can be told, comes in only when the user says so. Files of version 0.1 have no id. */
static bool check_copy(const struct session *session, const struct copy *copy, struct error *error)
{
    const char *names[2];
    if (session->options->force)
        return true;
    if (progress_of_another(session->progress, copy->progress, names))
        return refuse_organisation(copy, names, error);
    const char *own = progress_file(session->progress);
    bool other = own[0] != '\0' && copy->file[0] != '\0' && strcmp(own, copy->file) != 0;
    if (!other || progress_share(session->progress, copy->progress))
        return true;
    error_set(error, MESSAGE_MERGE_OTHER_FILE, copy->path, NULL);
    return false;
}

/* A file that is not there yet becomes a copy of the first that comes in. */
static void begin_as(struct session *session, const struct copy *copy)
{
    if (progress_count(session->progress) > 0 || progress_file(session->progress)[0] != '\0')
        return;
    log_begin_as(session->log, copy->file);
    progress_set_file(session->progress, log_file(session->log));
}

static bool take_file(struct session *session, const char *path, struct brought *brought,
                      struct strbuf *lines, struct error *error)
{
    struct copy copy = {.path = path, .progress = progress_new(), .findings = FINDINGS_INIT};
    brought->first = progress_count(session->progress);
    bool taken = read_copy(session, &copy, error) && check_copy(session, &copy, error);
    if (taken) {
        begin_as(session, &copy);
        brought->joined = progress_join(session->progress, copy.progress, lines);
    }
    brought->unreadable = copy.findings.count;
    findings_release(&copy.findings);
    progress_free(copy.progress);
    return taken;
}

static bool append(const struct session *session, const struct strbuf *lines, struct error *error)
{
    struct log_news news = LOG_NEWS_INIT;
    bool appended =
        lines->length == 0 || log_append(session->log, lines->text, lines->length, &news, error);
    if (news.without_lock)
        say(session->options->language, MESSAGE_LOG_WITHOUT_LOCK, session->path.text, NULL);
    log_news_release(&news);
    return appended;
}

/* All files are read before anything is appended: either all of them come in, or none. */
static bool merge(struct session *session, struct brought brought[], struct error *error)
{
    const struct options *options = session->options;
    struct strbuf lines = STRBUF_INIT;
    bool merged = true;
    for (int i = 0; merged && i < options->argument_count; i++)
        merged = take_file(session, options->arguments[i], &brought[i], &lines, error);
    merged = merged && (options->dry_run || append(session, &lines, error));
    strbuf_release(&lines);
    return merged;
}

enum exit_status command_merge(const struct options *options)
{
    struct session session;
    struct error error = {0};
    if (!session_open(&session, options, &error))
        return say_error(options->language, &error);
    size_t unreadable = session.findings.count;
    struct brought *brought = memory_new((size_t)options->argument_count, sizeof *brought);
    bool merged = merge(&session, brought, &error);
    if (merged)
        say_brought(&session, brought);
    else
        say_error(options->language, &error);
    if (unreadable > 0)
        say_unreadable(options->language, unreadable);
    free(brought);
    session_close(&session);
    return merged ? EXIT_DONE : EXIT_FAILED;
}
