#include "app/drafts.h"

#include <stdlib.h>
#include <string.h>

#include "app/runtime.h"
#include "base/json.h"
#include "progress/change.h"
#include "progress/privacy.h"

enum { STOP_MILLISECONDS = 1000, SEEN_LIMIT = 64, DRAFT_VERSION = 1 };

static const char draft_format[] = "banenafspraak-draft";

void drafts_start(struct drafts *drafts, const char *path)
{
    struct error ignored;
    drafts->draft = draft_open(path, &ignored);
}

/* --- writing: one line of JSON --- */

static void add_member(struct strbuf *out, const char *name, const char *text)
{
    json_add_string(out, name);
    strbuf_add(out, ":");
    json_add_string(out, text);
}

static void begin_text(struct strbuf *out, const struct model *model, enum input input,
                       size_t factor, const char *text)
{
    const struct input_rule *rule = input_rule(input);
    strbuf_add(out, out->text[out->length - 1] == '[' ? "{" : ",{");
    add_member(out, "field", rule->name);
    strbuf_add(out, ",");
    if (rule->of_factor) {
        add_member(out, "factor", model->checklist->factors[factor].id);
        strbuf_add(out, ",");
    }
    add_member(out, "text", text);
}

static void add_open_field(struct strbuf *out, const struct model *model)
{
    begin_text(out, model, model->typing, model->factor, model->typed);
    strbuf_add(out, ",\"open\":true,\"seen\":[");
    for (size_t i = 0; i < model->seen_count && i < SEEN_LIMIT; i++) {
        strbuf_add(out, i > 0 ? "," : "");
        json_add_string(out, model->seen[i]);
    }
    strbuf_add(out, "]}");
}

static bool is_typed(const struct model *model)
{
    return model->typing != INPUT_NONE && model->typing != INPUT_QUERY &&
           strcmp(model->typed, model->opened) != 0;
}

static bool is_open(const struct model *model, const struct kept_text *kept)
{
    return is_typed(model) && model->typing == kept->input &&
           (!input_rule(kept->input)->of_factor || model->factor == kept->factor);
}

/* The open field comes last, so that it is opened when all is put back. */
static void add_texts(struct strbuf *out, const struct model *model)
{
    strbuf_add(out, "[");
    for (size_t i = 0; i < model->kept_count; i++) {
        const struct kept_text *kept = &model->kept[i];
        if (is_open(model, kept) || privacy_has_bsn(kept->text, NULL))
            continue;
        begin_text(out, model, kept->input, kept->factor, kept->text);
        strbuf_add(out, "}");
    }
    if (is_typed(model))
        add_open_field(out, model);
    strbuf_add(out, "]");
}

static void add_draft(struct strbuf *out, const char *texts, const char *changes)
{
    strbuf_add(out, "{");
    add_member(out, "format", draft_format);
    strbuf_add(out, ",\"version\":");
    strbuf_add_number(out, DRAFT_VERSION);
    strbuf_add(out, ",\"texts\":");
    strbuf_add(out, texts);
    strbuf_add(out, ",");
    add_member(out, "changes", changes);
    strbuf_add(out, "}");
}

static void write_draft(struct strbuf *out, const struct drafts *drafts, const struct model *model)
{
    struct strbuf texts = STRBUF_INIT;
    add_texts(&texts, model);
    if (strcmp(texts.text, "[]") != 0 || drafts->changes.length > 0)
        add_draft(out, texts.text, drafts->changes.text);
    out->failed = out->failed || texts.failed;
    strbuf_release(&texts);
}

void drafts_add_changes(struct drafts *drafts, const char *lines)
{
    strbuf_add(&drafts->changes, lines);
}

void drafts_saved(struct drafts *drafts)
{
    strbuf_clear(&drafts->changes);
}

/* A draft that cannot be made now is made after the next step: what is on the disk stays until then. */
void drafts_note(struct drafts *drafts, const struct model *model)
{
    struct strbuf now = STRBUF_INIT;
    if (is_typed(model) && privacy_has_bsn(model->typed, NULL))
        return;
    write_draft(&now, drafts, model);
    bool same = strcmp(now.text, drafts->noted.text) == 0;
    if (drafts->draft == NULL || now.failed || drafts->changes.failed || same ||
        !draft_put(drafts->draft, now.text, now.length)) {
        strbuf_release(&now);
        return;
    }
    strbuf_release(&drafts->noted);
    drafts->noted = now;
}

bool drafts_stop(struct drafts *drafts, const struct model *model, bool saved)
{
    if (saved)
        strbuf_clear(&drafts->changes);
    drafts_note(drafts, model);
    bool waits = drafts->draft != NULL && drafts->noted.length > 0;
    draft_close(drafts->draft, STOP_MILLISECONDS);
    strbuf_release(&drafts->changes);
    strbuf_release(&drafts->noted);
    return waits;
}

/* --- reading it back --- */

static bool restore_text(struct runtime *runtime, const cJSON *item, struct error *error)
{
    const struct checklist *checklist = runtime->model.checklist;
    const char *field = json_string(json_member(item, "field"));
    const char *id_of_factor = json_string(json_member(item, "factor"));
    const struct factor *factor =
        id_of_factor != NULL ? checklist_factor(checklist, id_of_factor) : NULL;
    const char *text = json_string(json_member(item, "text"));
    enum input input = field != NULL ? input_find(field) : INPUT_NONE;
    const char *seen[SEEN_LIMIT];
    struct event event = {.kind = EVENT_RESTORED,
                          .text = text,
                          .input = input,
                          .open = cJSON_IsTrue(json_member(item, "open")),
                          .seen = seen};
    if (input == INPUT_NONE || text == NULL || (input_rule(input)->of_factor && factor == NULL))
        return true;
    if (factor != NULL)
        event.factor = checklist_factor_number(checklist, factor);
    const cJSON *id;
    cJSON_ArrayForEach(id, json_member(item, "seen"))
    {
        const char *known = json_string(id);
        if (known != NULL && event.count < SEEN_LIMIT)
            seen[event.count++] = known;
    }
    return runtime_send_event(runtime, &event, error);
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

static bool is_draft(const cJSON *root)
{
    const char *format = json_string(json_member(root, "format"));
    const cJSON *version = json_member(root, "version");
    return format != NULL && strcmp(format, draft_format) == 0 && cJSON_IsNumber(version) &&
           version->valuedouble <= DRAFT_VERSION;
}

static bool restore(struct runtime *runtime, const cJSON *root, struct error *error)
{
    const char *changes = json_string(json_member(root, "changes"));
    bool good = changes == NULL || restore_changes(runtime, changes, error);
    const cJSON *item;
    cJSON_ArrayForEach(item, json_member(root, "texts")) good =
        good && restore_text(runtime, item, error);
    return good;
}

/*
 * What was put back counts as noted: where nothing of it is left to keep, it is removed. What is no draft, or one of a
 * later version, is left alone: it stays in its file until something else is typed.
 */
bool drafts_restore(struct drafts *drafts, struct runtime *runtime, struct error *error)
{
    struct json json = {0};
    struct error ignored;
    const char *found = drafts->draft != NULL ? draft_found(drafts->draft) : "";
    if (found[0] == '\0' ||
        !json_read(&json, found, strlen(found), 2 * (size_t)DRAFT_LIMIT, &ignored))
        return true;
    bool good = true;
    if (is_draft(json.root)) {
        strbuf_add(&drafts->noted, found);
        good = restore(runtime, json.root, error);
    }
    json_release(&json);
    return good;
}
