#include "app/results.h"

static bool tell_others(struct runtime *runtime, size_t first, struct error *error)
{
    struct session *session = runtime->session;
    size_t count = progress_count(session->progress);
    if (count == first)
        return true;
    struct strbuf roles = STRBUF_INIT;
    session_add_roles(session, first, count, &roles);
    const struct event event = {.kind = EVENT_OTHERS, .text = roles.text, .count = count - first};
    bool sent = runtime_send_event(runtime, &event, error);
    strbuf_release(&roles);
    return sent;
}

static bool take_news(struct runtime *runtime, const struct log_news *news, struct error *error)
{
    struct session *session = runtime->session;
    size_t first = progress_count(session->progress);
    log_news_read(news, session->progress, &session->findings);
    return tell_others(runtime, first, error);
}

static bool tell_failed(struct runtime *runtime, const struct error *failure, struct error *error)
{
    struct strbuf why = STRBUF_INIT;
    error_describe(failure, runtime->model.language, &why);
    const struct event event = {.kind = EVENT_SAVE_FAILED, .text = why.text};
    bool told = runtime_send_event(runtime, &event, error);
    strbuf_release(&why);
    return told;
}

/* The store says it with the first append only. */
static bool tell_without_lock(struct runtime *runtime, struct error *error)
{
    struct strbuf text = STRBUF_INIT;
    const char *const values[] = {runtime->session->path.text};
    strbuf_add_filled(&text, message_text(runtime->model.language, MESSAGE_LOG_WITHOUT_LOCK),
                      values, 1);
    const struct event event = {.kind = EVENT_NOTICE, .text = text.text};
    bool told = runtime_send_event(runtime, &event, error);
    strbuf_release(&text);
    return told;
}

static bool tell_saved(struct runtime *runtime, const struct saver_result *result,
                       struct error *error)
{
    static const struct event saved = {.kind = EVENT_SAVED};
    enum saving saving = runtime->model.saving;
    if (result->failed)
        return tell_failed(runtime, &result->error, error);
    bool waits = saving != SAVING_NOTHING && saving != SAVING_DONE;
    return !waits || !result->saved || runtime_send_event(runtime, &saved, error);
}

bool results_take(struct runtime *runtime, struct error *error)
{
    struct saver_result result;
    bool good = true;
    while (good && saver_take(runtime->saver, &result)) {
        good = take_news(runtime, &result.news, error) && tell_saved(runtime, &result, error) &&
               (!result.news.without_lock || tell_without_lock(runtime, error));
        log_news_release(&result.news);
    }
    return good;
}
