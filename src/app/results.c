#include "app/runtime.h"

/* What comes back from the saver: that all is saved, that it is not, and what colleagues saved. */

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

static bool take_news(struct runtime *runtime, struct log_news *news, struct error *error)
{
    size_t first = progress_count(runtime->session->progress);
    bool good = true;
    /* The file that held our changes is gone or was replaced: what is missing goes into the new one. */
    if (news->gone || news->anew)
        good = session_add_missing(runtime->session, news, &runtime->lines);
    good = good && session_take(runtime->session, news);
    if (!good)
        error_set_memory(error);
    return good && tell_others(runtime, first, error);
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

/* A file that is gone is no failure: take_news has seen to it that all is saved again. */
static bool tell_saved(struct runtime *runtime, const struct saver_result *result,
                       struct error *error)
{
    static const struct event saved = {.kind = EVENT_SAVED};
    enum saving saving = runtime->model.saving;
    bool waiting = saving == SAVING_BUSY || saving == SAVING_FAILED;
    runtime->save_failed = result->failed;
    if (result->failed && result->error.message != MESSAGE_LOG_GONE)
        return tell_failed(runtime, &result->error, error);
    if (result->saved && runtime->lines.length == 0)
        drafts_saved(&runtime->drafts);
    if (result->saved && waiting && runtime->lines.length == 0)
        return runtime_send_event(runtime, &saved, error);
    return true;
}

bool runtime_take_results(struct runtime *runtime, struct error *error)
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
