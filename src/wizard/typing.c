#include "base/memory.h"
#include "base/utf8.h"
#include "progress/privacy.h"
#include "wizard/input_value.h"
#include "wizard/transition.h"
#include "wizard/waiting_text.h"

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
    const struct waiting_text *waiting = model_waiting_text(model, input, factor);
    struct standing standing = {0};
    if (waiting != NULL) {
        seen_put(&model->seen, model->progress, &slot, waiting->seen.ids, waiting->seen.count);
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
    const struct waiting_text *waiting = model_waiting_text(model, input, factor);
    put_text(model, input, factor);
    put_seen(model, input, factor);
    model->typing = input;
    model->typing_problem = waiting != NULL ? waiting->problem : MESSAGE_NONE;
    model->typing_count++;
    if (input_rule(input)->of_factor)
        model->factor = factor;
    model->focus = model_open_field(model);
}

static void go_to_field(struct transition *transition, enum input input, size_t factor)
{
    const struct input_rule *rule = input_rule(input);
    bool there = transition->model->screen == rule->screen &&
                 (!rule->of_factor || transition->model->factor == factor);
    if (!there)
        transition_open(transition, rule->screen, factor);
}

void transition_open_field(struct transition *transition, enum input input, size_t factor,
                           const char *text)
{
    go_to_field(transition, input, factor);
    open_field(transition->model, input, factor);
    if (text != NULL)
        model_put(&transition->model->typed, text);
}

void transition_edit(struct transition *transition)
{
    transition_open_field(transition, transition->intent->input, transition->intent->factor, NULL);
}

void transition_typed(struct transition *transition)
{
    if (transition->model->typing == INPUT_NONE)
        return;
    transition->model->typing_problem = MESSAGE_NONE;
    model_put(&transition->model->typed, transition->intent->text);
}

/* Ending with a text */

/* The text as the field may hold it, without white space around it. */
static const char *cleaned(struct transition *transition, enum input input, const char *text)
{
    static const char blanks[] = " \t\r\n";
    text += strspn(text, blanks);
    size_t length = strlen(text);
    while (length > 0 && strchr(blanks, text[length - 1]) != NULL)
        length--;
    struct strbuf clean = STRBUF_INIT;
    add_clean(input, text, length, &clean);
    const char *result = arena_bytes(&transition->effects->arena, clean.text, clean.length);
    strbuf_release(&clean);
    return result;
}

/* Which day a date is, in full: what was typed may be short. */
static void say_day(struct transition *transition, const struct value *value)
{
    struct date date;
    struct strbuf day = STRBUF_INIT;
    if (value->kind == VALUE_DATE && date_read_iso(value->text, &date))
        date_add_with_weekday(&day, date, transition->model->language);
    model_put(&transition->model->day, day.text);
    strbuf_release(&day);
}

/* An input that is not in the progress file. A day that is made empty is the day that it was at first. */
static void put_own_answer(struct transition *transition, enum input input, const char *text)
{
    struct model *model = transition->model;
    const struct speaker speaker = model_speaker(model);
    char iso[DATE_SIZE];
    const struct value value = input_value(input, &speaker, text, iso);
    if (input_rule(input)->kind == VALUE_DATE && value.kind == VALUE_NOTHING)
        date_write_iso(model_default_day(model, input), iso);
    model_put(&model->texts[input], input_rule(input)->kind == VALUE_DATE ? iso : text);
    say_day(transition, &value);
    if (input == INPUT_ROLE) {
        transition_effect(transition, (struct effect){.kind = EFFECT_REMEMBER});
        transition_notice(transition,
                          text[0] != '\0' ? MESSAGE_NOTICE_ROLE : MESSAGE_NOTICE_ROLE_NONE, NULL,
                          NULL);
    } else if (input == INPUT_REPORT_NAME) {
        transition_export_renamed(transition);
    } else if (input == INPUT_COPY) {
        transition_look_at_copy(transition);
    } else {
        transition_reckoned(transition, input);
    }
}

/* A target date that has passed is recorded, and may be a slip in the year. */
static void say_past(struct transition *transition, enum input input)
{
    if (input == INPUT_DUE && model_is_late(transition->model, transition->model->factor))
        transition_notice(transition, MESSAGE_NOTICE_PAST, NULL, NULL);
}

/* False as transition_record. */
static bool put_answer(struct transition *transition, enum input input, const char *text)
{
    const struct slot slot = model_input_slot(transition->model, input, transition->model->factor);
    const struct speaker speaker = model_speaker(transition->model);
    char iso[DATE_SIZE];
    if (slot.field == FIELD_UNKNOWN) {
        put_own_answer(transition, input, text);
        return true;
    }
    const struct value value = input_value(input, &speaker, text, iso);
    transition->typed = true;
    const bool recorded = transition_record(transition, &slot, &value);
    if (recorded) {
        say_day(transition, &value);
        say_past(transition, input);
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
    waiting_text_put(model, model->typing, model->factor, text, problem, model->seen.ids,
                     model->seen.count);
    close_field(model);
}

static void warn(struct transition *transition, const char *text)
{
    struct model *model = transition->model;
    model->suspect = model->typing;
    keep(model, text, MESSAGE_PROBLEM_PRIVACY);
    transition_open(transition, SCREEN_PRIVACY, model->factor);
}

/* A text that cannot be recorded: the field stays open, or the text is kept beside it. */
static void refuse(struct transition *transition, const char *text, enum message problem,
                   bool leaving)
{
    if (problem == MESSAGE_PROBLEM_PRIVACY) {
        warn(transition, text);
    } else if (leaving) {
        keep(transition->model, text, problem);
        transition_notice(transition, MESSAGE_NOTICE_KEPT, NULL, NULL);
    } else {
        transition->model->typing_problem = problem;
    }
}

/*
 * Whether the text is still that with which the field was opened, and so nothing was said. A text that waited beside its
 * field is saved then when it is what was being typed before the program was killed; else whoever only comes by leaves it
 * waiting.
 */
static bool is_unchanged(struct transition *transition, enum input input, const char *text,
                         bool leaving)
{
    struct model *model = transition->model;
    const struct waiting_text *waiting = model_waiting_text(model, input, model->factor);
    const char *opened = cleaned(transition, input, model->opened);
    bool waits = leaving && !model->accessible && waiting != NULL &&
                 waiting->problem != MESSAGE_PROBLEM_RESTORED;
    return (waiting == NULL || waits) && strcmp(opened, text) == 0;
}

static void finish(struct transition *transition, const char *typed, bool leaving)
{
    struct model *model = transition->model;
    enum input input = model->typing;
    if (input == INPUT_NONE)
        return;
    const char *text = cleaned(transition, input, typed);
    model_put(&model->typed, typed);
    if (is_unchanged(transition, input, text, leaving)) {
        close_field(model);
        return;
    }
    const struct speaker speaker = model_speaker(model);
    enum message problem = input_problem(input, &speaker, text);
    if (problem == MESSAGE_NONE && !put_answer(transition, input, text))
        problem = MESSAGE_PROBLEM_TOO_LONG;
    if (problem != MESSAGE_NONE) {
        refuse(transition, text, problem, leaving);
        return;
    }
    waiting_text_forget(model, input, model->factor);
    close_field(model);
}

void transition_answer(struct transition *transition)
{
    finish(transition, transition->intent->text, false);
}

void transition_leave(struct transition *transition)
{
    finish(transition, transition->intent->text, true);
}

/* Everything is saved as it is done; this says so, also of what is being typed. */
void transition_save(struct transition *transition)
{
    const struct model *model = transition->model;
    size_t effects = transition->effects->count;
    finish(transition, model->typed, false);
    if (model->screen == SCREEN_PRIVACY || transition->effects->count > effects)
        return;
    bool saved = model->saving == SAVING_NOTHING || model->saving == SAVING_DONE;
    if (model->typing != INPUT_NONE || model->waiting_count > 0)
        transition_notice(transition, MESSAGE_NOTICE_KEPT, NULL, NULL);
    else if (saved)
        transition_notice(transition, MESSAGE_NOTICE_ALL_SAVED, NULL, NULL);
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

void transition_settle_field(struct model *model, const struct intent *focus)
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

void transition_back_to_field(struct model *model)
{
    leave_privacy(model);
    open_field(model, model->suspect, model->factor);
}

void transition_save_anyway(struct transition *transition)
{
    struct model *model = transition->model;
    if (model->screen != SCREEN_PRIVACY)
        return;
    const struct waiting_text *waiting = model_waiting_text(model, model->suspect, model->factor);
    put_seen(model, model->suspect, model->factor);
    if (waiting == NULL || put_answer(transition, model->suspect, waiting->text))
        waiting_text_forget(model, model->suspect, model->factor);
    leave_privacy(model);
}

void transition_discard(struct transition *transition)
{
    struct model *model = transition->model;
    if (model->screen != SCREEN_PRIVACY)
        return;
    waiting_text_forget(model, model->suspect, model->factor);
    leave_privacy(model);
    transition_notice(transition, MESSAGE_NOTICE_DISCARDED, NULL, NULL);
}

/* Texts that were not saved when the program was killed */

/* What is not in the progress file anyway, and was not being typed: it is put back without a word. */
static bool is_own(const struct model *model, const struct event *event)
{
    const struct input_rule *rule = input_rule(event->input);
    const struct speaker speaker = model_speaker(model);
    return rule->field == FIELD_UNKNOWN && event->input != INPUT_ROLE && !event->open &&
           input_problem(event->input, &speaker, event->text) == MESSAGE_NONE;
}

static void put_back(struct model *model, const struct event *event)
{
    const struct speaker speaker = model_speaker(model);
    char iso[DATE_SIZE];
    const struct value value = input_value(event->input, &speaker, event->text, iso);
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

void transition_restore(struct transition *transition, const struct event *event)
{
    struct model *model = transition->model;
    if (is_own(model, event)) {
        put_back(model, event);
        return;
    }
    if (is_recorded(model, event))
        return;
    const struct input_rule *rule = input_rule(event->input);
    enum message problem =
        event->masked ? MESSAGE_PROBLEM_RESTORED_MASKED : MESSAGE_PROBLEM_RESTORED;
    waiting_text_put(model, event->input, event->factor, event->text, problem, event->seen,
                     event->count);
    if (event->open && !model->accessible)
        transition_open_field(transition, event->input, event->factor, NULL);
    else
        transition_notice(transition, MESSAGE_NOTICE_RESTORED,
                          message_text(model->language, rule->label), NULL);
}

void transition_correct(struct transition *transition)
{
    struct model *model = transition->model;
    enum input input = transition->intent->input;
    char iso[DATE_SIZE];
    date_write_iso(transition->intent->date, iso);
    bool listed = model->screen == SCREEN_CHECK;
    model_put(&model->texts[input_rule(input)->day], iso);
    transition_open_field(transition, input, model->factor, NULL);
    model->errand = listed;
}
