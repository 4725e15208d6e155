#include "wizard/draft_line.h"

#include "base/json.h"
#include "progress/privacy.h"
#include "wizard/jobs.h"

enum { SEEN_LIMIT = 64, UNSAVED_VERSION = 1 };

static const char draft_line_format[] = "banenafspraak-draft";

/* --- writing --- */

static void add_member(struct strbuf *out, const char *name, const char *text)
{
    json_add_string(out, name);
    strbuf_add(out, ":");
    json_add_string(out, text);
}

static void add_seen(struct strbuf *out, const struct seen *seen)
{
    strbuf_add(out, ",\"seen\":[");
    for (size_t i = 0; i < seen->count && i < SEEN_LIMIT; i++) {
        strbuf_add(out, i > 0 ? "," : "");
        json_add_string(out, seen->ids[i]);
    }
    strbuf_add(out, "]");
}

/* A number that must not be on the disk is left out of the text, also when the text comes from an earlier draft. */
static void add_masked(struct strbuf *out, const struct model *model, enum input input,
                       size_t factor, const char *text)
{
    const struct waiting_text *waiting = model_waiting_text(model, input, factor);
    struct strbuf masked = STRBUF_INIT;
    privacy_add_masked(&masked, text);
    add_member(out, "text", masked.text);
    if (strcmp(masked.text, text) != 0 ||
        (waiting != NULL && waiting->problem == MESSAGE_PROBLEM_RESTORED_MASKED))
        strbuf_add(out, ",\"masked\":true");
    strbuf_release(&masked);
}

/* `seen`: of a text that is recorded once it is right, else NULL. */
static void add_text(struct strbuf *out, const struct model *model, enum input input, size_t factor,
                     const char *text, const struct seen *seen, bool open)
{
    const struct input_rule *rule = input_rule(input);
    strbuf_add(out, out->text[out->length - 1] == '[' ? "{" : ",{");
    add_member(out, "field", rule->name);
    strbuf_add(out, ",");
    if (rule->of_factor) {
        add_member(out, "factor", model->checklist->factors[factor].id);
        strbuf_add(out, ",");
    }
    add_masked(out, model, input, factor, text);
    strbuf_add(out, open ? ",\"open\":true" : "");
    if (seen != NULL)
        add_seen(out, seen);
    strbuf_add(out, "}");
}

static bool is_typed(const struct model *model)
{
    return model_is_typed(model) && !input_rule(model->typing)->passing;
}

static bool is_open(const struct model *model, const struct waiting_text *waiting)
{
    return is_typed(model) && model->typing == waiting->input &&
           (!input_rule(waiting->input)->of_factor || model->factor == waiting->factor);
}

/* Whether something was filled in that is recorded nowhere else: what a number is computed from, and for which day. */
static bool is_filled_in(const struct model *model, enum input input)
{
    const struct input_rule *rule = input_rule(input);
    char day[DATE_SIZE] = "";
    if (rule->field != FIELD_UNKNOWN || rule->passing || input == INPUT_ROLE)
        return false;
    if (rule->kind == VALUE_DATE)
        date_write_iso(model_default_day(model, input), day);
    return strcmp(model->texts[input], day) != 0;
}

bool draft_line_waits(const struct model *model)
{
    return model->waiting_count > 0 || is_typed(model) || jobs_wait(model);
}

/*
 * What was filled in comes first, since it says for which day the others are. The open field comes last, so that it is
 * opened when all is put back.
 */
static void add_texts(struct strbuf *out, const struct model *model)
{
    strbuf_add(out, "[");
    for (int input = INPUT_NONE + 1; input < INPUT_COUNT; input++) {
        if (!is_filled_in(model, (enum input)input))
            continue;
        add_text(out, model, (enum input)input, 0, model->texts[input], NULL, false);
    }
    for (size_t i = 0; i < model->waiting_count; i++) {
        const struct waiting_text *waiting = &model->waiting[i];
        if (!is_open(model, waiting) && !input_rule(waiting->input)->passing)
            add_text(out, model, waiting->input, waiting->factor, waiting->text, &waiting->seen,
                     false);
    }
    if (is_typed(model))
        add_text(out, model, model->typing, model->factor, model->typed, &model->seen, true);
    strbuf_add(out, "]");
}

static void add_line(struct strbuf *out, const char *file, const char *texts, const char *changes)
{
    strbuf_add(out, "{");
    add_member(out, "format", draft_line_format);
    strbuf_add(out, ",\"version\":");
    strbuf_add_number(out, UNSAVED_VERSION);
    strbuf_add(out, ",");
    add_member(out, "file", file);
    strbuf_add(out, ",\"texts\":");
    strbuf_add(out, texts);
    strbuf_add(out, ",");
    add_member(out, "changes", changes);
    strbuf_add(out, "}");
}

void draft_line_add(struct strbuf *out, const struct model *model, const char *file,
                    const char *changes)
{
    struct strbuf texts = STRBUF_INIT;
    add_texts(&texts, model);
    if (strcmp(texts.text, "[]") != 0 || changes[0] != '\0')
        add_line(out, file, texts.text, changes);
    strbuf_release(&texts);
}

/* --- reading --- */

static void read_seen(const cJSON *item, struct arena *arena, struct event *event)
{
    const char **seen = arena_alloc(arena, SEEN_LIMIT, sizeof *seen);
    const cJSON *id;
    cJSON_ArrayForEach(id, json_member(item, "seen"))
    {
        const char *known = arena_text(arena, json_string(id));
        if (known != NULL && event->count < SEEN_LIMIT)
            seen[event->count++] = known;
    }
    event->seen = seen;
}

static bool read_text(const cJSON *item, const struct checklist *checklist, struct arena *arena,
                      struct event *event)
{
    const char *field = json_string(json_member(item, "field"));
    const char *id = json_string(json_member(item, "factor"));
    const struct factor *factor = id != NULL ? checklist_factor(checklist, id) : NULL;
    const char *text = json_string(json_member(item, "text"));
    enum input input = field != NULL ? input_find(field) : INPUT_NONE;
    if (input == INPUT_NONE || text == NULL || (input_rule(input)->of_factor && factor == NULL))
        return false;
    *event = (struct event){.kind = EVENT_RESTORED,
                            .text = arena_text(arena, text),
                            .input = input,
                            .open = cJSON_IsTrue(json_member(item, "open")),
                            .masked = cJSON_IsTrue(json_member(item, "masked"))};
    if (factor != NULL)
        event->factor = checklist_factor_number(checklist, factor);
    read_seen(item, arena, event);
    return true;
}

static void read_texts(struct draft_line *unsaved, const cJSON *list,
                       const struct checklist *checklist)
{
    size_t room = list != NULL ? (size_t)cJSON_GetArraySize(list) : 0;
    struct event *texts = arena_alloc(&unsaved->arena, room, sizeof *texts);
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        if (read_text(item, checklist, &unsaved->arena, &texts[unsaved->text_count]))
            unsaved->text_count++;
    }
    for (size_t i = 0; i + 1 < unsaved->text_count; i++)
        texts[i].open = false; /* one field is open at a time */
    unsaved->texts = texts;
}

static bool is_line(const cJSON *root)
{
    const char *format = json_string(json_member(root, "format"));
    const cJSON *version = json_member(root, "version");
    return format != NULL && strcmp(format, draft_line_format) == 0 && cJSON_IsNumber(version) &&
           version->valuedouble <= UNSAVED_VERSION;
}

bool draft_line_read(struct draft_line *unsaved, const char *line, size_t length,
                     const struct checklist *checklist)
{
    struct json json = {0};
    struct error ignored;
    *unsaved = (struct draft_line){.file = "", .changes = "", .arena = ARENA_INIT};
    if (!json_read(&json, line, length, DRAFT_LINE_LIMIT, &ignored))
        return false;
    bool good = is_line(json.root);
    if (good) {
        const char *file = json_string(json_member(json.root, "file"));
        const char *changes = json_string(json_member(json.root, "changes"));
        unsaved->file = arena_text(&unsaved->arena, file != NULL ? file : "");
        read_texts(unsaved, json_member(json.root, "texts"), checklist);
        unsaved->changes = arena_text(&unsaved->arena, changes != NULL ? changes : "");
    }
    json_release(&json);
    return good;
}

void draft_line_release(struct draft_line *unsaved)
{
    arena_release(&unsaved->arena);
}
