#include "wizard/model.h"

#include "base/memory.h"
#include "base/number.h"
#include "report/exporter.h"
#include "report/field_value.h"
#include "report/file_name.h"

void model_put(char **slot, const char *text)
{
    char *copy = memory_text(text != NULL ? text : "");
    free(*slot);
    *slot = copy;
}

struct speaker model_speaker(const struct model *model)
{
    return (struct speaker){.language = model->language, .today = model->today};
}

struct date model_default_day(const struct model *model, enum input input)
{
    if (input == INPUT_TARGET_DATE)
        return (struct date){model->today.year, 12, 31};
    return model->today;
}

static void init_texts(struct model *model, const char *role)
{
    for (int i = 0; i < INPUT_COUNT; i++) {
        const struct input_rule *rule = input_rule((enum input)i);
        char day[DATE_SIZE] = "";
        if (rule->kind == VALUE_DATE && rule->field == FIELD_UNKNOWN)
            date_write_iso(model_default_day(model, (enum input)i), day);
        model_put(&model->texts[i], day);
    }
    model_put(&model->texts[INPUT_ROLE], role);
    model_put(&model->typed, "");
    model_put(&model->opened, "");
    model_put(&model->save_problem, "");
    model_put(&model->notice, "");
    model_put(&model->day, "");
    model_put(&model->export_taken, "");
    model_put(&model->export_made, "");
    model_put(&model->copy_says, "");
}

static int compare_ids(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* That a report was made is no news of a step. */
static void find_news(struct model *model, const struct model_start *start)
{
    const struct progress *progress = start->progress;
    const char **stood = arena_alloc(&model->arena, start->stood_count, sizeof *stood);
    memcpy(stood, start->stood, start->stood_count * sizeof *stood);
    qsort(stood, start->stood_count, sizeof *stood, compare_ids);
    model->news = arena_alloc(&model->arena, progress_count(progress), sizeof(struct change *));
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct standing standing = progress_slot(progress, i);
        for (size_t j = 0; j < standing.count && standing.slot.field != FIELD_REPORT; j++)
            if (bsearch(&standing.changes[j]->id, stood, start->stood_count, sizeof *stood,
                        compare_ids) == NULL)
                model->news[model->news_count++] = standing.changes[j];
    }
}

void model_init(struct model *model, const struct model_start *start)
{
    *model = (struct model){
        .checklist = start->checklist,
        .progress = start->progress,
        .language = start->language,
        .accessible = start->accessible,
        .restricted = start->restricted,
        .opens = start->opens && !start->restricted,
        .today = start->today,
        .version = start->version != NULL ? start->version : "",
        .file = start->file != NULL ? start->file : "",
        .folder = start->folder != NULL ? start->folder : "",
        .unreadable = start->unreadable,
        .findings = start->findings,
        .screen = start->findings != NULL && start->unreadable > 0 ? SCREEN_DAMAGE : SCREEN_START,
        .returning = progress_count(start->progress) > 0,
    };
    const struct factor *factor =
        start->factor != NULL ? checklist_factor(start->checklist, start->factor) : NULL;
    if (factor != NULL && model->returning) {
        model->factor = checklist_factor_number(start->checklist, factor);
        model->has_place = true;
    }
    init_texts(model, start->role);
    if (start->stood != NULL)
        find_news(model, start);
}

void model_release(struct model *model)
{
    for (int i = 0; i < INPUT_COUNT; i++)
        free(model->texts[i]);
    free(model->typed);
    free(model->opened);
    free(model->seen.ids);
    free(model->save_problem);
    free(model->notice);
    free(model->day);
    free(model->export_taken);
    free(model->export_made);
    free(model->copy_says);
    for (size_t i = 0; i < model->waiting_count; i++) {
        free(model->waiting[i].text);
        free(model->waiting[i].seen.ids);
    }
    free(model->waiting);
    free(model->undos.items);
    free(model->redos.items);
    arena_release(&model->arena);
    *model = (struct model){0};
}

struct slot model_input_slot(const struct model *model, enum input input, size_t factor)
{
    const struct input_rule *rule = input_rule(input);
    return (struct slot){
        .factor = rule->of_factor ? model->checklist->factors[factor].id : NULL,
        .field = rule->field,
        .date = rule->day != INPUT_NONE ? model->texts[rule->day] : NULL,
    };
}

struct slot model_action_slot(const struct model *model, size_t factor, size_t action)
{
    const struct factor *of = &model->checklist->factors[factor];
    return (struct slot){.factor = of->id, .action = of->actions[action].id, .field = FIELD_DONE};
}

struct slot model_done_slot(const struct model *model, size_t factor)
{
    return (struct slot){.factor = model->checklist->factors[factor].id, .field = FIELD_DONE};
}

bool model_is_typed(const struct model *model)
{
    return model->typing != INPUT_NONE && strcmp(model->typed, model->opened) != 0;
}

struct intent model_open_field(const struct model *model)
{
    if (model->typing == INPUT_NONE)
        return (struct intent){0};
    bool of_factor = input_rule(model->typing)->of_factor;
    return (struct intent){
        .kind = INTENT_EDIT, .input = model->typing, .factor = of_factor ? model->factor : 0};
}

/* The program starts on one of these. */
static bool is_first_page(enum screen screen)
{
    return screen == SCREEN_OVERVIEW || screen == SCREEN_START || screen == SCREEN_DAMAGE;
}

struct visit model_back(const struct model *model)
{
    if (model->visit_count > 0)
        return model->visits[model->visit_count - 1];
    return (struct visit){.screen = is_first_page(model->screen) ? model->screen : SCREEN_OVERVIEW,
                          .factor = model->factor};
}

const struct waiting_text *model_waiting_text(const struct model *model, enum input input,
                                              size_t factor)
{
    for (size_t i = 0; i < model->waiting_count; i++) {
        const struct waiting_text *waiting = &model->waiting[i];
        if (waiting->input == input && (!input_rule(input)->of_factor || waiting->factor == factor))
            return waiting;
    }
    return NULL;
}

/* What stands in an input as a value; of a text that is recorded only the last. */
static struct value input_value(const struct model *model, enum input input,
                                const struct slot *slot)
{
    const struct change *change =
        slot->field != FIELD_UNKNOWN ? progress_value(model->progress, slot) : NULL;
    if (slot->field == FIELD_UNKNOWN)
        return (struct value){.kind =
                                  input_rule(input)->kind == VALUE_DATE ? VALUE_DATE : VALUE_TEXT,
                              .text = model->texts[input]};
    return change != NULL ? change->value : (struct value){.kind = VALUE_NOTHING};
}

void model_add_recorded(const struct model *model, enum input input, size_t factor,
                        struct strbuf *out)
{
    const struct slot slot = model_input_slot(model, input, factor);
    const struct value value = input_value(model, input, &slot);
    struct date date;
    const bool is_date = value.kind == VALUE_DATE && date_read_iso(value.text, &date);
    if (is_date && slot.field == FIELD_DUE)
        date_add_with_weekday(out, date, model->language);
    else if (is_date)
        date_add_long(out, date, model->language);
    else if (value.kind == VALUE_NUMBER)
        number_add(out, value.number, model->language);
    else if (value.kind == VALUE_TEXT && slot.field != FIELD_UNKNOWN)
        progress_add_text(model->progress, &slot, model->language, out);
    else if (input == INPUT_REPORT_NAME && model->texts[input][0] == '\0')
        model_add_report_name(model, model->export_format, 1, out);
    else if (value.kind == VALUE_TEXT)
        strbuf_add(out, value.text);
}

void model_add_report_name(const struct model *model, size_t format, size_t copy,
                           struct strbuf *out)
{
    struct strbuf organisation = STRBUF_INIT;
    model_add_recorded(model, INPUT_ORGANISATION, 0, &organisation);
    file_name_add(out, organisation.text, model->today, copy, exporter_at(format)->extension);
    strbuf_release(&organisation);
}

void model_add_editable(const struct model *model, enum input input, size_t factor,
                        struct strbuf *out)
{
    const struct slot slot = model_input_slot(model, input, factor);
    const struct value value = input_value(model, input, &slot);
    struct date date;
    if (model_waiting_text(model, input, factor) != NULL)
        model_add_input(model, input, factor, out);
    else if (value.kind == VALUE_DATE && date_read_iso(value.text, &date))
        date_add_numeric(out, date);
    else if (value.kind == VALUE_NUMBER)
        number_add_ungrouped(out, value.number, model->language);
    else
        model_add_recorded(model, input, factor, out);
}

void model_add_input(const struct model *model, enum input input, size_t factor, struct strbuf *out)
{
    const struct waiting_text *waiting = model_waiting_text(model, input, factor);
    if (waiting != NULL)
        strbuf_add(out, waiting->text);
    else
        model_add_recorded(model, input, factor, out);
}

bool model_is_late(const struct model *model, size_t factor)
{
    const struct factor *of = &model->checklist->factors[factor];
    return field_value_overdue(field_value_due(model->progress, of->id),
                               progress_status(model->progress, of), model->today);
}

/* Adds a sentence behind those that are there. */
static void add_sentence(struct strbuf *out, const char *sentence)
{
    if (out->length > 0 && sentence[0] != '\0')
        strbuf_add(out, " ");
    strbuf_add(out, sentence);
}

static void add_day(const struct model *model, enum message message, struct strbuf *out)
{
    const char *const values[] = {model->day};
    strbuf_add_filled(out, message_text(model->language, message), values, 1);
}

void model_add_happened(const struct model *model, struct strbuf *out)
{
    if (model->day[0] != '\0') {
        strbuf_add(out, out->length > 0 ? " " : "");
        add_day(model, MESSAGE_NOTICE_DAY, out);
    }
    add_sentence(out, model->notice);
}

void model_add_notice(const struct model *model, struct strbuf *out)
{
    static const enum message states[] = {
        [SAVING_NOTHING] = MESSAGE_NONE,      [SAVING_BUSY] = MESSAGE_NONE,
        [SAVING_LATE] = MESSAGE_NONE,         [SAVING_SLOW] = MESSAGE_NOTICE_SAVING,
        [SAVING_DONE] = MESSAGE_NOTICE_SAVED, [SAVING_FAILED] = MESSAGE_NOTICE_NOT_SAVED,
    };
    const char *const values[] = {model->save_problem};
    if (model->saving == SAVING_BUSY || model->saving == SAVING_LATE)
        return;
    const bool saved = model->saving == SAVING_DONE && !model->save_told;
    if (saved && model->day[0] != '\0') {
        add_day(model, MESSAGE_NOTICE_SAVED_DAY, out);
        add_sentence(out, model->notice);
        return;
    }
    if (model->saving != SAVING_DONE || saved)
        strbuf_add_filled(out, message_text(model->language, states[model->saving]), values, 1);
    model_add_happened(model, out);
}
