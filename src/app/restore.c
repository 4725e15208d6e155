#include "app/restore.h"

#include <string.h>

#include "progress/change.h"
#include "wizard/unsaved.h"

/* Changes that did not reach the disk go there now. Those that did are known already. */
static void restore_changes(struct runtime *runtime, const char *lines)
{
    struct progress *progress = runtime->session->progress;
    struct findings ignored = FINDINGS_INIT;
    size_t first = progress_count(progress);
    progress_read(progress, lines, strlen(lines), 1, &ignored);
    findings_release(&ignored);
    size_t count = progress_count(progress) - first;
    for (size_t i = 0; i < count; i++)
        saver_add(runtime->saver, progress_change(progress, first + i)->line);
    runtime->queued = count > 0;
    const struct event event = {.kind = EVENT_UNSAVED, .count = count};
    if (count > 0)
        runtime_send_event(runtime, &event);
}

static void restore(struct runtime *runtime, const struct unsaved *unsaved)
{
    restore_changes(runtime, unsaved->changes);
    for (size_t i = 0; i < unsaved->text_count; i++)
        runtime_send_event(runtime, &unsaved->texts[i]);
}

/* Of a file that is not here now: it was moved, or its disk is gone. */
static void tell_left(struct runtime *runtime)
{
    const struct event event = {
        .kind = EVENT_NOTICE,
        .text = message_text(runtime->model.language, MESSAGE_NOTICE_DRAFT_LEFT)};
    runtime_send_event(runtime, &event);
}

/* What was put back counts as noted: where nothing of it is left to keep, it is removed. */
void restore_draft(struct runtime *runtime)
{
    struct drafts *drafts = &runtime->drafts;
    struct unsaved unsaved;
    const char *found = drafts->draft != NULL ? draft_found(drafts->draft) : "";
    bool known = unsaved_read(&unsaved, found, strlen(found), runtime->model.checklist);
    bool of_this_file = unsaved.file[0] == '\0' || strcmp(unsaved.file, drafts->file) == 0;
    if (known && of_this_file) {
        strbuf_add(&drafts->noted, found);
        restore(runtime, &unsaved);
    } else if (found[0] != '\0') { /* no draft, one of a later version, or of another file */
        draft_leave(drafts->draft);
        if (known)
            tell_left(runtime);
    }
    unsaved_release(&unsaved);
}
