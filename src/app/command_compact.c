#include "app/commands.h"
#include "app/say.h"

struct compacting {
    struct session *session;
    size_t before, after;
};

/* Works on what is in the file under its lock, not on what was read before. */
static bool rewrite(void *context, const struct log_news *all, struct strbuf *out,
                    struct error *error)
{
    struct compacting *compacting = context;
    struct session *session = compacting->session;
    struct findings findings = FINDINGS_INIT;
    struct progress *progress = progress_new();
    bool made = progress != NULL && progress_read(progress, all->bytes.text, all->bytes.length,
                                                  all->first_line, &findings);
    if (made && findings.count > 0) {
        error_set_at(error, MESSAGE_COMPACT_UNREADABLE, findings.items[0].line,
                     findings.items[0].column, session->path.text, NULL);
        made = false;
    } else {
        made = made && progress_compact(progress, session->checklist->id, out);
        if (!made)
            error_set_memory(error);
    }
    if (made) {
        compacting->before = progress_count(progress);
        for (size_t i = 0; i < out->length; i++)
            compacting->after += out->text[i] == '\n';
        compacting->after--; /* the header */
    }
    progress_free(progress);
    findings_release(&findings);
    return made;
}

static void say_compacted(const struct session *session, const struct compacting *compacting)
{
    struct strbuf before = STRBUF_INIT;
    struct strbuf after = STRBUF_INIT;
    struct strbuf text = STRBUF_INIT;
    strbuf_add_number(&before, (long long)compacting->before);
    strbuf_add_number(&after, (long long)compacting->after);
    const char *const values[] = {session->path.text, before.text, after.text};
    strbuf_add_filled(&text, message_text(session->options->language, MESSAGE_COMPACT_DONE), values,
                      3);
    say_text(&text);
    strbuf_release(&before);
    strbuf_release(&after);
    strbuf_release(&text);
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
    session_close(&session);
    return status;
}
