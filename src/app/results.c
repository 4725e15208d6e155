#include "app/results.h"

static void tell_others(struct runtime *runtime, size_t first)
{
    struct session *session = runtime->session;
    size_t count = progress_count(session->progress);
    if (count == first)
        return;
    struct strbuf roles = STRBUF_INIT;
    session_add_roles(session->progress, runtime->model.language, first, count, &roles);
    const struct event event = {.kind = EVENT_OTHERS, .text = roles.text, .count = count - first};
    runtime_send_event(runtime, &event);
    strbuf_release(&roles);
}

static void take_news(struct runtime *runtime, struct log_news *news)
{
    struct session *session = runtime->session;
    size_t first = progress_count(session->progress);
    log_news_read(news, session->progress, &session->findings);
    tell_others(runtime, first);
}

static void tell_failed(struct runtime *runtime, const struct error *failure)
{
    struct strbuf why = STRBUF_INIT;
    error_describe(failure, runtime->model.language, &why);
    const struct event event = {.kind = EVENT_SAVE_FAILED, .text = why.text};
    runtime_send_event(runtime, &event);
    strbuf_release(&why);
}

/* The store says it with the first append only. */
static void tell_without_lock(struct runtime *runtime)
{
    struct strbuf text = STRBUF_INIT;
    const char *const values[] = {runtime->session->path.text};
    strbuf_add_filled(&text, message_text(runtime->model.language, MESSAGE_LOG_WITHOUT_LOCK),
                      values, 1);
    const struct event event = {.kind = EVENT_NOTICE, .text = text.text};
    runtime_send_event(runtime, &event);
    strbuf_release(&text);
}

static void tell_saved(struct runtime *runtime, const struct saver_result *result)
{
    static const struct event saved = {.kind = EVENT_SAVED};
    enum saving saving = runtime->model.saving;
    bool waits = saving != SAVING_NOTHING && saving != SAVING_DONE;
    if (result->failed)
        tell_failed(runtime, &result->error);
    else if (waits && result->saved)
        runtime_send_event(runtime, &saved);
}

void results_take(struct runtime *runtime)
{
    struct saver_result result;
    while (saver_take(runtime->saver, &result)) {
        take_news(runtime, &result.news);
        tell_saved(runtime, &result);
        if (result.news.without_lock)
            tell_without_lock(runtime);
        log_news_release(&result.news);
    }
}
