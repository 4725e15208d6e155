#include "app/drafts.h"

#include <stdlib.h>
#include <string.h>

#include "app/runtime.h"
#include "progress/change.h"
#include "store/file.h"
#include "wizard/unsaved.h"

enum { STOP_MILLISECONDS = 1000 };

void drafts_start(struct drafts *drafts, const char *path)
{
    struct strbuf found = STRBUF_INIT;
    if (file_true_path(path, &found, &drafts->problem))
        drafts->draft = draft_open(found.text, &drafts->problem);
    strbuf_release(&found);
}

void drafts_add_changes(struct drafts *drafts, const char *lines)
{
    strbuf_add(&drafts->changes, lines);
}

void drafts_saved(struct drafts *drafts)
{
    strbuf_clear(&drafts->changes);
}

static bool put(struct drafts *drafts, const struct strbuf *line)
{
    if (drafts->draft == NULL)
        return false;
    if (line->length > DRAFT_LIMIT)
        error_set(&drafts->problem, MESSAGE_PROBLEM_TOO_LONG, NULL, NULL);
    else if (draft_put(drafts->draft, line->text, line->length))
        return true;
    else
        error_set_memory(&drafts->problem);
    return false;
}

/* A draft that cannot be made now is made after the next step: what is on the disk stays until then. */
bool drafts_note(struct drafts *drafts, const struct model *model)
{
    struct strbuf now = STRBUF_INIT;
    unsaved_add(&now, model, drafts->changes.text);
    bool whole = !now.failed && !drafts->changes.failed;
    bool same = whole && strcmp(now.text, drafts->noted.text) == 0;
    if (!whole || same || !put(drafts, &now)) {
        if (!whole)
            error_set_memory(&drafts->problem);
        strbuf_release(&now);
        return same;
    }
    strbuf_release(&drafts->noted);
    drafts->noted = now;
    return true;
}

enum drafts_end drafts_stop(struct drafts *drafts, const struct model *model, bool saved)
{
    bool kept = true;
    if (saved)
        strbuf_clear(&drafts->changes);
    /* Numbers of which nothing came, or which was recorded, do not outlive a session that ended well. */
    if (unsaved_waits(model) || drafts->changes.length > 0)
        kept = drafts_note(drafts, model);
    else if (drafts->noted.length > 0 && drafts->draft != NULL && draft_put(drafts->draft, "", 0))
        strbuf_clear(&drafts->noted);
    bool waits = drafts->draft != NULL && drafts->noted.length > 0;
    bool written = draft_close(drafts->draft, STOP_MILLISECONDS, &drafts->problem);
    kept = kept && (written || !waits);
    strbuf_release(&drafts->changes);
    strbuf_release(&drafts->noted);
    if (!kept)
        return DRAFTS_LOST;
    return waits ? DRAFTS_WAIT : DRAFTS_NOTHING;
}

/* Changes that did not reach the disk go there now. Those that did are known already. */
static bool restore_changes(struct runtime *runtime, const char *lines, struct error *error)
{
    struct progress *progress = runtime->session->progress;
    struct findings ignored = FINDINGS_INIT;
    size_t first = progress_count(progress);
    bool read = progress_read(progress, lines, strlen(lines), 1, &ignored);
    findings_release(&ignored);
    size_t count = progress_count(progress) - first;
    struct strbuf line = STRBUF_INIT;
    for (size_t i = 0; i < count; i++)
        change_write(&line, progress_change(progress, first + i));
    strbuf_add(&runtime->lines, line.text);
    bool good = read && !line.failed && !runtime->lines.failed;
    strbuf_release(&line);
    if (!good)
        error_set_memory(error);
    const struct event event = {.kind = EVENT_UNSAVED, .count = count};
    return good && (count == 0 || runtime_send_event(runtime, &event, error));
}

static bool restore(struct runtime *runtime, const struct unsaved *unsaved, struct error *error)
{
    bool good = restore_changes(runtime, unsaved->changes, error);
    for (size_t i = 0; good && i < unsaved->text_count; i++)
        good = runtime_send_event(runtime, &unsaved->texts[i], error);
    return good;
}

/*
 * What was put back counts as noted: where nothing of it is left to keep, it is removed. What is no draft, or one of a
 * later version, is left alone: it stays in its file until something else is typed.
 */
bool drafts_restore(struct drafts *drafts, struct runtime *runtime, struct error *error)
{
    struct unsaved unsaved;
    const char *found = drafts->draft != NULL ? draft_found(drafts->draft) : "";
    bool good = true;
    if (unsaved_read(&unsaved, found, strlen(found), runtime->model.checklist)) {
        strbuf_add(&drafts->noted, found);
        good = restore(runtime, &unsaved, error);
    }
    unsaved_release(&unsaved);
    return good;
}
