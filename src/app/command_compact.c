#include "app/commands.h"
#include "app/say.h"

struct compacting {
    struct session *session;
    size_t before, after; /* changes */
    size_t unreadable;    /* lines, kept as they are */
};

/* What cannot be read is kept byte for byte, behind the changes: whether it matters is not for a program to say. */
static void add_unreadable(struct compacting *compacting, const struct strbuf *lines,
                           struct strbuf *out)
{
    const char *end = lines->text + lines->length;
    for (const char *line = lines->text; line < end;) {
        struct progress *alone = progress_new();
        struct findings findings = FINDINGS_INIT;
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        size_t length = (size_t)((newline != NULL ? newline : end) - line);
        progress_read(alone, line, length, 1, &findings);
        if (findings.count > 0) {
            strbuf_add_bytes(out, line, length);
            strbuf_add_char(out, '\n');
            compacting->unreadable++;
        }
        findings_release(&findings);
        progress_free(alone);
        line += length + 1;
    }
}

/* Works on what is in the file under its lock, not on what was read before. */
static void rewrite(void *context, struct log_news *all, const char *file, struct strbuf *out)
{
    struct compacting *compacting = context;
    *compacting = (struct compacting){.session = compacting->session};
    struct session *session = compacting->session;
    struct findings findings = FINDINGS_INIT;
    struct strbuf lines = STRBUF_INIT;
    struct progress *progress = progress_new();
    strbuf_add_bytes(&lines, all->bytes.text, all->bytes.length);
    log_news_read(all, progress, &findings);
    progress_compact(progress, session->checklist->id, file, out);
    compacting->before = progress_count(progress);
    for (size_t i = 0; i < out->length; i++)
        compacting->after += out->text[i] == '\n';
    compacting->after--; /* the header */
    if (findings.count > 0)
        add_unreadable(compacting, &lines, out);
    strbuf_release(&lines);
    progress_free(progress);
    findings_release(&findings);
}

static void say_compacted(const struct session *session, const struct compacting *compacting)
{
    char before[WHOLE_NUMBER_SIZE];
    char after[WHOLE_NUMBER_SIZE];
    struct strbuf text = STRBUF_INIT;
    const char *const values[] = {session->path.text,
                                  whole_number((long long)compacting->before, before),
                                  whole_number((long long)compacting->after, after)};
    strbuf_add_filled(&text, message_text(session->options->language, MESSAGE_COMPACT_DONE), values,
                      3);
    say_text(&text);
    strbuf_release(&text);
}

static void say_kept(const struct session *session, size_t count)
{
    char number[WHOLE_NUMBER_SIZE];
    say(session->options->language,
        count == 1 ? MESSAGE_COMPACT_UNREADABLE_ONE : MESSAGE_COMPACT_UNREADABLE_MORE,
        whole_number((long long)count, number), NULL);
}

enum exit_status command_compact(const struct options *options)
{
    struct session session;
    struct error error = {0};
    if (!session_open(&session, options, &error))
        return say_error(options->language, &error);
    struct compacting compacting = {.session = &session};
    enum exit_status status = EXIT_DONE;
    if (progress_count(session.progress) == 0 && session.findings.count == 0)
        say(options->language, MESSAGE_COMPACT_NOTHING, session.path.text, NULL);
    else if (log_replace(session.log, rewrite, &compacting, &error))
        say_compacted(&session, &compacting);
    else
        status = say_error(options->language, &error);
    if (status == EXIT_DONE && compacting.unreadable > 0)
        say_kept(&session, compacting.unreadable);
    session_close(&session);
    return status;
}
