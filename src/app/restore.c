#include "app/restore.h"

#include <string.h>

#include "progress/change.h"
#include "store/left_text.h"
#include "wizard/draft_line.h"

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

static void restore(struct runtime *runtime, const struct draft_line *line)
{
    restore_changes(runtime, line->changes);
    for (size_t i = 0; i < line->text_count; i++)
        runtime_send_event(runtime, &line->texts[i]);
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
static void restore_noted(struct runtime *runtime)
{
    struct drafts *drafts = &runtime->drafts;
    struct draft_line line;
    const char *found = drafts->draft != NULL ? draft_found(drafts->draft) : "";
    bool known = draft_line_read(&line, found, strlen(found), runtime->model.checklist);
    bool of_this_file = line.file[0] == '\0' || strcmp(line.file, drafts->file) == 0;
    if (known && of_this_file) {
        strbuf_add(&drafts->noted, found);
        restore(runtime, &line);
    } else if (found[0] != '\0') { /* no draft, one of a later version, or of another file */
        draft_leave(drafts->draft);
        if (known)
            tell_left(runtime);
    }
    draft_line_release(&line);
}

/* --- what version 0.1 left --- */

/* The field that is open, if a text of several lines goes there; else the note of the factor where the user was. */
static struct event place_of_left(const struct model *model)
{
    bool open = model->typing != INPUT_NONE && input_rule(model->typing)->several_lines;
    return (struct event){.kind = EVENT_RESTORED,
                          .input = open ? model->typing : INPUT_NOTE,
                          .factor = model->factor,
                          .open = true};
}

/* Behind what was typed there before the text went to the editor, unless it begins with that. */
static void join_left(const struct waiting_text *waiting, const char *left, struct strbuf *out)
{
    bool goes_on = waiting == NULL || strncmp(left, waiting->text, strlen(waiting->text)) == 0;
    if (!goes_on) {
        strbuf_add(out, waiting->text);
        strbuf_add(out, "\n\n");
    }
    strbuf_add(out, left);
}

static void send_left(struct runtime *runtime, const char *left)
{
    const struct model *model = &runtime->model;
    struct event event = place_of_left(model);
    const struct waiting_text *waiting = model_waiting_text(model, event.input, event.factor);
    struct strbuf text = STRBUF_INIT;
    struct arena arena = ARENA_INIT;
    join_left(waiting, left, &text);
    event.text = text.text;
    event.count = waiting != NULL ? waiting->seen.count : 0;
    const char **seen = arena_alloc(&arena, event.count, sizeof *seen);
    for (size_t i = 0; i < event.count; i++)
        seen[i] = waiting->seen.ids[i];
    event.seen = seen;
    runtime_send_event(runtime, &event);
    const struct event notice = {.kind = EVENT_NOTICE,
                                 .text = message_text(model->language, MESSAGE_NOTICE_LEFT_TEXT)};
    runtime_send_event(runtime, &notice);
    strbuf_release(&text);
    arena_release(&arena);
}

/* The file is removed once what it holds is in a draft. */
static void restore_left(struct runtime *runtime)
{
    struct left_text left = LEFT_TEXT_INIT;
    left_text_find(&left);
    if (left.text.length > 0)
        send_left(runtime, left.text.text);
    if (left.paths.length > 0) {
        runtime_save(runtime);
        if (runtime->keeping == KEPT)
            left_text_remove(&left);
    }
    left_text_release(&left);
}

void restore_draft(struct runtime *runtime)
{
    restore_noted(runtime);
    restore_left(runtime);
}
