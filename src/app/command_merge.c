#include <fcntl.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/say.h"
#include "store/file.h"

/* What one file brought: the changes from number `first` up to `end`. */
static void say_merged(const struct session *session, const char *path, size_t first, size_t end)
{
    enum language language = session->options->language;
    size_t count = end - first;
    struct strbuf roles = STRBUF_INIT;
    struct strbuf number = STRBUF_INIT;
    struct strbuf text = STRBUF_INIT;
    session_add_roles(session, first, end, &roles);
    strbuf_add_number(&number, (long long)count);
    enum message message = count == 0   ? MESSAGE_MERGE_FROM_NONE
                           : count == 1 ? MESSAGE_MERGE_FROM_ONE
                                        : MESSAGE_MERGE_FROM_MORE;
    const char *const values[] = {path, roles.text, number.text};
    strbuf_add_filled(&text, message_text(language, message), values, 3);
    say_text(&text);
    strbuf_release(&roles);
    strbuf_release(&number);
    strbuf_release(&text);
}

static bool is_there(const char *path, struct error *error)
{
    int descriptor;
    if (!file_open(path, O_RDONLY, &descriptor, error))
        return false;
    close(descriptor);
    return true;
}

static bool take_file(struct session *session, const char *path, struct error *error)
{
    struct log_news news = LOG_NEWS_INIT;
    struct log *log = log_new(path, session->checklist->id);
    bool taken = false;
    if (log == NULL)
        error_set_memory(error);
    else
        taken = is_there(path, error) && log_read(log, &news, error);
    if (taken && !session_take(session, &news)) {
        error_set_memory(error);
        taken = false;
    }
    log_news_release(&news);
    log_free(log);
    return taken;
}

/* All files are read before anything is appended: either all of them come in, or none. */
static bool merge(struct session *session, size_t firsts[], struct error *error)
{
    const struct options *options = session->options;
    size_t before = progress_count(session->progress);
    for (int i = 0; i < options->argument_count; i++) {
        firsts[i] = progress_count(session->progress);
        if (!take_file(session, options->arguments[i], error))
            return false;
    }
    firsts[options->argument_count] = progress_count(session->progress);
    struct strbuf lines = STRBUF_INIT;
    struct log_news news = LOG_NEWS_INIT;
    for (size_t i = before; i < progress_count(session->progress); i++)
        change_write(&lines, progress_change(session->progress, i));
    bool merged = lines.length == 0 ||
                  log_append(session->log, lines.text, lines.length, &news, error);
    log_news_release(&news);
    strbuf_release(&lines);
    return merged;
}

enum exit_status command_merge(const struct options *options)
{
    struct session session;
    struct error error = {0};
    if (!session_open(&session, options, &error))
        return say_error(options->language, &error);
    enum exit_status status = EXIT_DONE;
    size_t *firsts = calloc((size_t)options->argument_count + 1, sizeof *firsts);
    if (firsts == NULL)
        error_set_memory(&error);
    if (firsts == NULL || !merge(&session, firsts, &error))
        status = say_error(options->language, &error);
    for (int i = 0; status == EXIT_DONE && i < options->argument_count; i++)
        say_merged(&session, options->arguments[i], firsts[i], firsts[i + 1]);
    if (session.findings.count > 0)
        say_unreadable(options->language, session.findings.count);
    free(firsts);
    session_close(&session);
    return status;
}
