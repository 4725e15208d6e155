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
    const struct event event = {
        .kind = EVENT_OTHERS, .text = roles.text, .count = count - first};
    bool sent = runtime_send_event(runtime, &event, error);
    strbuf_release(&roles);
    return sent;
}

static bool take_news(struct runtime *runtime, const struct log_news *news, bool *changed,
                      struct error *error)
{
    size_t first = progress_count(runtime->session->progress);
    bool good = session_take(runtime->session, news);
    /* The file that held our changes is gone or was replaced: what is missing goes into the new one. */
    if (good && (news->gone || news->anew))
        good = session_add_missing(runtime->session, news, &runtime->lines);
    if (!good) {
        error_set_memory(error);
        return false;
    }
    *changed = *changed || progress_count(runtime->session->progress) > first;
    return tell_others(runtime, first, error);
}

static bool tell_saved(struct runtime *runtime, const struct saver_result *result, bool *changed,
                       struct error *error)
{
    struct strbuf why = STRBUF_INIT;
    struct event event = {.kind = EVENT_SAVED};
    bool gone = result->failed && result->error.message == MESSAGE_LOG_GONE;
    if (result->failed && !gone) {
        error_describe(&result->error, runtime->model.language, &why);
        event = (struct event){.kind = EVENT_SAVE_FAILED, .text = why.text};
    }
    runtime->save_failed = result->failed;
    bool waiting = runtime->model.saving == SAVING_BUSY || runtime->model.saving == SAVING_FAILED;
    bool tell = result->failed ? !gone : waiting && result->saved && runtime->lines.length == 0;
    *changed = *changed || tell;
    bool told = !tell || runtime_send_event(runtime, &event, error);
    strbuf_release(&why);
    return told;
}

bool runtime_take_results(struct runtime *runtime, bool *changed, struct error *error)
{
    struct saver_result result;
    bool good = true;
    while (good && saver_take(runtime->saver, &result)) {
        good = take_news(runtime, &result.news, changed, error) &&
               tell_saved(runtime, &result, changed, error);
        log_news_release(&result.news);
    }
    return good;
}
