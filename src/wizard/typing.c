#include "base/memory.h"
#include "base/utf8.h"
#include "progress/privacy.h"
#include "wizard/answer.h"
#include "wizard/kept.h"
#include "wizard/step.h"

/* Opening a field */

/* Adds a text as a field may hold it: valid UTF-8, and on one line unless the field has several. */
static void add_clean(enum input input, const char *text, size_t length, struct strbuf *out)
{
    for (size_t at = 0; at < length;) {
        uint32_t character;
        at += utf8_decode(text + at, length - at, &character, NULL);
        bool blank = character == '\n' || character == '\r' || character == '\t';
        if (blank && !input_rule(input)->several_lines)
            character = ' ';
        utf8_add(out, character);
    }
}

/* What stands in a field, as it is typed. */
static void add_standing(const struct model *model, enum input input, size_t factor,
                         struct strbuf *out)
{
    struct strbuf standing = STRBUF_INIT;
    model_add_editable(model, input, factor, &standing);
    add_clean(input, standing.text, standing.length, out);
    strbuf_release(&standing);
}

static void put_text(struct model *model, enum input input, size_t factor)
{
    struct strbuf text = STRBUF_INIT;
    add_standing(model, input, factor, &text);
    model_put(&model->opened, text.text);
    model_put(&model->typed, text.text);
    strbuf_release(&text);
}

/* What a text in this field replaces: for one that was kept what stood when it was typed, else what stands now. */
static void put_seen(struct model *model, enum input input, size_t factor)
{
    const struct slot slot = model_input_slot(model, input, factor);
    const struct kept_text *kept = model_kept(model, input, factor);
    struct standing standing = {0};
    if (kept != NULL) {
        seen_put(&model->seen, model->progress, &slot, kept->seen.ids, kept->seen.count);
        return;
    }
    if (slot.field != FIELD_UNKNOWN)
        standing = progress_standing(model->progress, &slot);
    const char **ids = memory_new(standing.count, sizeof *ids);
    for (size_t i = 0; i < standing.count; i++)
        ids[i] = standing.changes[i]->id;
    seen_put(&model->seen, model->progress, &slot, ids, standing.count);
    free(ids);
}

static void open_field(struct model *model, enum input input, size_t factor)
{
    const struct kept_text *kept = model_kept(model, input, factor);
    put_text(model, input, factor);
    put_seen(model, input, factor);
    model->typing = input;
    model->typing_problem = kept != NULL ? kept->problem : MESSAGE_NONE;
    model->typing_count++;
    if (input_rule(input)->of_factor)
        model->factor = factor;
    model->focus = model_open_field(model);
}

static void go_to_field(struct step *step, enum input input, size_t factor)
{
    const struct input_rule *rule = input_rule(input);
    bool there =
        step->model->screen == rule->screen && (!rule->of_factor || step->model->factor == factor);
    if (!there)
        step_open(step, rule->screen, factor);
}

void step_open_field(struct step *step, enum input input, size_t factor, const char *text)
{
    go_to_field(step, input, factor);
    open_field(step->model, input, factor);
    if (text != NULL)
        model_put(&step->model->typed, text);
}

void step_edit(struct step *step)
{
    step_open_field(step, step->intent->input, step->intent->factor, NULL);
}

void step_typed(struct step *step)
{
    if (step->model->typing == INPUT_NONE)
        return;
    step->model->typing_problem = MESSAGE_NONE;
    model_put(&step->model->typed, step->intent->text);
}

/* Ending with a text */

/* The text as the field may hold it, without white space around it. */
static const char *cleaned(struct step *step, enum input input, const char *text)
{
    static const char blanks[] = " \t\r\n";
    text += strspn(text, blanks);
    size_t length = strlen(text);
    while (length > 0 && strchr(blanks, text[length - 1]) != NULL)
        length--;
    struct strbuf clean = STRBUF_INIT;
    add_clean(input, text, length, &clean);
    const char *kept = arena_bytes(&step->effects->arena, clean.text, clean.length);
    strbuf_release(&clean);
    return kept;
}

/* Which day a date is, in full: what was typed may be short. */
static void say_day(struct step *step, const struct value *value)
{
    struct date date;
    struct strbuf day = STRBUF_INIT;
    if (value->kind == VALUE_DATE && date_read_iso(value->text, &date))
        date_add_with_weekday(&day, date, step->model->language);
    model_put(&step->model->day, day.text);
    strbuf_release(&day);
}

/* An input that is not in the progress file. A day that is made empty is the day that it was at first. */
static void put_own_answer(struct step *step, enum input input, const char *text)
{
    struct model *model = step->model;
    const struct speaker speaker = model_speaker(model);
    char iso[DATE_SIZE];
    const struct value value = answer_value(input, &speaker, text, iso);
    if (input_rule(input)->kind == VALUE_DATE && value.kind == VALUE_NOTHING)
        date_write_iso(model_default_day(model, input), iso);
    model_put(&model->texts[input], input_rule(input)->kind == VALUE_DATE ? iso : text);
    say_day(step, &value);
    if (input == INPUT_ROLE) {
        step_effect(step, (struct effect){.kind = EFFECT_REMEMBER});
        step_notice(step, text[0] != '\0' ? MESSAGE_NOTICE_ROLE : MESSAGE_NOTICE_ROLE_NONE, NULL,
                    NULL);
    } else if (input == INPUT_REPORT_NAME) {
        step_export_renamed(step);
    } else {
        step_reckoned(step, input);
    }
}

/* A target date that has passed is recorded, and may be a slip in the year. */
static void say_past(struct step *step, enum input input)
{
    if (input != INPUT_DUE || !model_is_late(step->model, step->model->factor))
        return;
    struct strbuf day = STRBUF_INIT;
    model_add_recorded(step->model, input, step->model->factor, &day);
    step_notice(step, MESSAGE_NOTICE_PAST, day.text, NULL);
    strbuf_release(&day);
}

/* False as step_record. */
static bool put_answer(struct step *step, enum input input, const char *text)
{
    const struct slot slot = model_input_slot(step->model, input, step->model->factor);
    const struct speaker speaker = model_speaker(step->model);
    char iso[DATE_SIZE];
    if (slot.field == FIELD_UNKNOWN) {
        put_own_answer(step, input, text);
        return true;
    }
    const struct value value = answer_value(input, &speaker, text, iso);
    step->typed = true;
    const bool recorded = step_record(step, &slot, &value);
    if (recorded) {
        say_day(step, &value);
        say_past(step, input);
    }
    return recorded;
}

static void close_field(struct model *model)
{
    model->typing = INPUT_NONE;
    model->typing_problem = MESSAGE_NONE;
}

/* Closes the field and keeps what is typed, with what was seen when it was opened. */
static void keep(struct model *model, const char *text, enum message problem)
{
    kept_put(model, model->typing, model->factor, text, problem, model->seen.ids,
             model->seen.count);
    close_field(model);
}

static void warn(struct step *step, const char *text)
{
    struct model *model = step->model;
    model->suspect = model->typing;
    keep(model, text, MESSAGE_PROBLEM_PRIVACY);
    step_open(step, SCREEN_PRIVACY, model->factor);
}

/* A text that cannot be recorded: the field stays open, or the text is kept beside it. */
static void refuse(struct step *step, const char *text, enum message problem, bool leaving)
{
    if (problem == MESSAGE_PROBLEM_PRIVACY) {
        warn(step, text);
    } else if (leaving) {
        keep(step->model, text, problem);
        step_notice(step, MESSAGE_NOTICE_KEPT, NULL, NULL);
    } else {
        step->model->typing_problem = problem;
    }
}

/*
 * Whether the text is still that with which the field was opened, and so nothing was said. A text that waited beside its
 * field is saved then when it is what was being typed before the program was killed; else whoever only comes by leaves it
 * waiting.
 */
static bool is_unchanged(struct step *step, enum input input, const char *text, bool leaving)
{
    struct model *model = step->model;
    const struct kept_text *kept = model_kept(model, input, model->factor);
    const char *opened = cleaned(step, input, model->opened);
    bool waits =
        leaving && !model->accessible && kept != NULL && kept->problem != MESSAGE_PROBLEM_RESTORED;
    return (kept == NULL || waits) && strcmp(opened, text) == 0;
}

static void finish(struct step *step, const char *typed, bool leaving)
{
    struct model *model = step->model;
    enum input input = model->typing;
    if (input == INPUT_NONE)
        return;
    const char *text = cleaned(step, input, typed);
    model_put(&model->typed, typed);
    if (is_unchanged(step, input, text, leaving)) {
        close_field(model);
        return;
    }
    const struct speaker speaker = model_speaker(model);
    enum message problem = answer_problem(input, &speaker, text);
    if (problem == MESSAGE_NONE && !put_answer(step, input, text))
        problem = MESSAGE_PROBLEM_TOO_LONG;
    if (problem != MESSAGE_NONE) {
        refuse(step, text, problem, leaving);
        return;
    }
    kept_forget(model, input, model->factor);
    close_field(model);
}

void step_answer(struct step *step)
{
    finish(step, step->intent->text, false);
}

void step_leave(struct step *step)
{
    finish(step, step->intent->text, true);
}

/* Everything is saved as it is done; this says so, also of what is being typed. */
void step_save(struct step *step)
{
    const struct model *model = step->model;
    size_t effects = step->effects->count;
    finish(step, model->typed, false);
    if (model->screen == SCREEN_PRIVACY || step->effects->count > effects)
        return;
    bool saved = model->saving == SAVING_NOTHING || model->saving == SAVING_DONE;
    if (model->typing != INPUT_NONE || model->kept_count > 0)
        step_notice(step, MESSAGE_NOTICE_KEPT, NULL, NULL);
    else if (saved)
        step_notice(step, MESSAGE_NOTICE_ALL_SAVED, NULL, NULL);
}

/* On the full screen */

/* A field in which nothing was typed shows what stands there now: what a colleague changed, or what was undone. */
static void follow(struct model *model)
{
    struct strbuf text = STRBUF_INIT;
    add_standing(model, model->typing, model->factor, &text);
    put_seen(model, model->typing, model->factor);
    if (strcmp(text.text, model->opened) != 0) {
        put_text(model, model->typing, model->factor);
        model->typing_count++;
    }
    strbuf_release(&text);
}

void step_settle_field(struct model *model, const struct intent *focus)
{
    const struct intent open = model_open_field(model);
    if (open.kind != INTENT_NONE && !intent_equal(&open, focus)) {
        if (model_is_typed(model)) { /* a text is left by its own intents, and not lost here */
            model->focus = open;
            return;
        }
        close_field(model);
    }
    if (focus->kind == INTENT_EDIT && model->typing == INPUT_NONE)
        open_field(model, focus->input, focus->factor);
    else if (focus->kind == INTENT_EDIT && !model_is_typed(model))
        follow(model);
}

/* The privacy page: opened from the page of the field, and back to it. */

static void leave_privacy(struct model *model)
{
    struct visit visit = model->visits[--model->visit_count];
    model->screen = visit.screen;
    model->focus = visit.focus;
}

void step_back_to_field(struct model *model)
{
    leave_privacy(model);
    open_field(model, model->suspect, model->factor);
}

void step_save_anyway(struct step *step)
{
    struct model *model = step->model;
    if (model->screen != SCREEN_PRIVACY)
        return;
    const struct kept_text *kept = model_kept(model, model->suspect, model->factor);
    put_seen(model, model->suspect, model->factor);
    if (kept == NULL || put_answer(step, model->suspect, kept->text))
        kept_forget(model, model->suspect, model->factor);
    leave_privacy(model);
}

void step_discard(struct step *step)
{
    struct model *model = step->model;
    if (model->screen != SCREEN_PRIVACY)
        return;
    kept_forget(model, model->suspect, model->factor);
    leave_privacy(model);
    step_notice(step, MESSAGE_NOTICE_DISCARDED, NULL, NULL);
}

/* Texts that were not saved when the program was killed */

/* What is not in the progress file anyway, and was not being typed: it is put back without a word. */
static bool is_own(const struct model *model, const struct event *event)
{
    const struct input_rule *rule = input_rule(event->input);
    const struct speaker speaker = model_speaker(model);
    return rule->field == FIELD_UNKNOWN && event->input != INPUT_ROLE && !event->open &&
           answer_problem(event->input, &speaker, event->text) == MESSAGE_NONE;
}

static void put_back(struct model *model, const struct event *event)
{
    const struct speaker speaker = model_speaker(model);
    char iso[DATE_SIZE];
    const struct value value = answer_value(event->input, &speaker, event->text, iso);
    if (value.kind != VALUE_NOTHING)
        model_put(&model->texts[event->input], value.text);
}

/* Whether the text stands in its field already: recorded, and then the program was killed. */
static bool is_recorded(const struct model *model, const struct event *event)
{
    struct strbuf recorded = STRBUF_INIT;
    struct strbuf masked = STRBUF_INIT;
    model_add_recorded(model, event->input, event->factor, &recorded);
    privacy_add_masked(&masked, recorded.text);
    const char *text = event->masked ? masked.text : recorded.text;
    const bool same = strcmp(text, event->text) == 0;
    strbuf_release(&recorded);
    strbuf_release(&masked);
    return same;
}

void step_restore(struct step *step, const struct event *event)
{
    struct model *model = step->model;
    if (is_own(model, event)) {
        put_back(model, event);
        return;
    }
    if (is_recorded(model, event))
        return;
    const struct input_rule *rule = input_rule(event->input);
    enum message problem =
        event->masked ? MESSAGE_PROBLEM_RESTORED_MASKED : MESSAGE_PROBLEM_RESTORED;
    kept_put(model, event->input, event->factor, event->text, problem, event->seen, event->count);
    if (event->open && !model->accessible)
        step_open_field(step, event->input, event->factor, NULL);
    else
        step_notice(step, MESSAGE_NOTICE_RESTORED, message_text(model->language, rule->label),
                    NULL);
}

void step_correct(struct step *step)
{
    struct model *model = step->model;
    enum input input = step->intent->input;
    char iso[DATE_SIZE];
    date_write_iso(step->intent->date, iso);
    bool listed = model->screen == SCREEN_CHECK;
    model_put(&model->texts[input_rule(input)->day], iso);
    step_open_field(step, input, model->factor, NULL);
    model->errand = listed;
}
