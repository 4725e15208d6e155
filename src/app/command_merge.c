#include "app/commands.h"
#include "app/copy.h"
#include "app/say.h"

/* A file that is not there yet becomes a copy of the first that comes in. */
static void begin_as(struct session *session, const struct copy *copy)
{
    if (progress_count(session->progress) > 0 || progress_file(session->progress)[0] != '\0')
        return;
    log_begin_as(session->log, copy->file);
    progress_set_file(session->progress, log_file(session->log));
}

/* What is no copy comes in only when the user says so. */
static bool take_file(struct session *session, const char *path, struct strbuf *lines,
                      struct strbuf *said, struct error *error)
{
    const struct options *options = session->options;
    const struct copy_words words = {options->language, options->dry_run, false, "\n"};
    struct copy copy = copy_new(path);
    bool taken =
        copy_read(&copy, session, error) && (options->force || copy_check(&copy, session, error));
    if (taken) {
        begin_as(session, &copy);
        copy_join(&copy, session->progress, &words, lines, said);
    }
    copy_release(&copy);
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
static bool merge(struct session *session, struct strbuf *said, struct error *error)
{
    const struct options *options = session->options;
    struct strbuf lines = STRBUF_INIT;
    bool merged = true;
    for (int i = 0; merged && i < options->argument_count; i++)
        merged = take_file(session, options->arguments[i], &lines, said, error);
    merged = merged && (options->dry_run || append(session, &lines, error));
    strbuf_release(&lines);
    return merged;
}

enum exit_status command_merge(const struct options *options)
{
    struct session session;
    struct strbuf said = STRBUF_INIT;
    struct error error = {0};
    if (!session_open(&session, options, &error))
        return say_error(options->language, &error);
    size_t unreadable = session.findings.count;
    bool merged = merge(&session, &said, &error);
    if (merged)
        say_text(&said);
    else
        say_error(options->language, &error);
    if (unreadable > 0)
        say_unreadable(options->language, unreadable);
    strbuf_release(&said);
    session_close(&session);
    return merged ? EXIT_DONE : EXIT_FAILED;
}
