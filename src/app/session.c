#include "app/session.h"

#include "app/now.h"
#include "app/settings.h"
#include "checklist/builtin.h"
#include "store/file.h"
#include "store/paths.h"

enum { ROLES_NAMED = 5 };

static const struct checklist *parse_checklist(const struct options *options, const char *bytes,
                                               size_t length, struct error *error)
{
    struct findings findings = FINDINGS_INIT;
    const struct checklist *checklist = checklist_read(bytes, length, &findings);
    if (checklist == NULL) {
        struct strbuf first = STRBUF_INIT;
        error_describe_at(&findings.items[0], options->checklist, options->language, &first);
        error_set(error, MESSAGE_CHECKLIST_FAULTY, first.text, NULL);
        strbuf_release(&first);
    }
    findings_release(&findings);
    return checklist;
}

const struct checklist *session_checklist(const struct options *options, struct error *error)
{
    if (options->checklist == NULL)
        return parse_checklist(options, (const char *)checklist_builtin, checklist_builtin_size,
                               error);
    struct strbuf bytes = STRBUF_INIT;
    const struct checklist *checklist = NULL;
    if (file_read(options->checklist, CHECKLIST_SIZE_LIMIT, &bytes, error))
        checklist = parse_checklist(options, bytes.text, bytes.length, error);
    strbuf_release(&bytes);
    return checklist;
}

static bool read_log(struct session *session, struct error *error)
{
    struct log_news news = LOG_NEWS_INIT;
    bool read = log_read(session->log, &news, error);
    if (read)
        log_news_read(&news, session->progress, &session->findings);
    log_news_release(&news);
    return read;
}

static bool open_log(struct session *session, struct error *error)
{
    struct strbuf path = STRBUF_INIT;
    bool found = paths_progress(session->options->file, &path, error);
    if (found)
        paths_absolute(path.text, &session->path);
    strbuf_release(&path);
    if (!found)
        return false;
    session->log = log_new(session->path.text, session->checklist->id);
    session->progress = progress_new();
    progress_set_zone(session->progress, now_zone);
    return read_log(session, error);
}

bool session_open(struct session *session, const struct options *options, struct error *error)
{
    *session = (struct session){.options = options, .path = STRBUF_INIT, .findings = FINDINGS_INIT};
    session->checklist = session_checklist(options, error);
    if (session->checklist != NULL && open_log(session, error))
        return true;
    session_close(session);
    return false;
}

void session_close(struct session *session)
{
    progress_free(session->progress);
    log_free(session->log);
    checklist_free(session->checklist);
    strbuf_release(&session->path);
    findings_release(&session->findings);
    *session = (struct session){.path = STRBUF_INIT};
}

void session_add_roles(const struct progress *progress, enum language language, size_t first,
                       size_t end, struct strbuf *out)
{
    const char *named[ROLES_NAMED] = {NULL};
    size_t count = 0;
    for (size_t i = first; i < end && count < ROLES_NAMED; i++) {
        const char *by = progress_change(progress, i)->by;
        bool known = false;
        for (size_t j = 0; j < count; j++)
            known = known || strcmp(named[j], by) == 0;
        if (known)
            continue;
        named[count++] = by;
        strbuf_add(out, count > 1 ? ", " : "");
        strbuf_add(out, by[0] != '\0' ? by : message_text(language, MESSAGE_ROLE_UNKNOWN));
    }
}

void session_role(struct strbuf *role)
{
    struct settings settings;
    struct arena arena = ARENA_INIT;
    settings_read(&settings, &arena);
    strbuf_clear(role);
    strbuf_add(role, settings.role);
    arena_release(&arena);
}
