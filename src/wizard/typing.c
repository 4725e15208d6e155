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
static bool add_standing(const struct model *model, enum input input, size_t factor,
                         struct strbuf *out)
{
    struct strbuf standing = STRBUF_INIT;
    model_add_editable(model, input, factor, &standing);
    add_clean(input, standing.text, standing.length, out);
    out->failed = out->failed || standing.failed;
    strbuf_release(&standing);
    return !out->failed;
}

static bool put_text(struct model *model, enum input input, size_t factor)
{
    struct strbuf text = STRBUF_INIT;
    bool put = add_standing(model, input, factor, &text) && model_put(&model->opened, text.text) &&
               model_put(&model->typed, text.text);
    strbuf_release(&text);
    return put;
}

/* What a text in this field replaces: for one that was kept what stood when it was typed, else what stands now. */
static bool put_seen(struct model *model, enum input input, size_t factor)
{
    const struct slot slot = model_input_slot(model, input, factor);
    const struct kept_text *kept = model_kept(model, input, factor);
    struct standing standing = {0};
    if (kept != NULL)
        return seen_put(&model->seen, model->progress, &slot, kept->seen.ids, kept->seen.count);
    if (slot.field != FIELD_UNKNOWN)
        standing = progress_standing(model->progress, &slot);
    const char **ids = reallocarray(NULL, standing.count + 1, sizeof *ids);
    for (size_t i = 0; ids != NULL && i < standing.count; i++)
        ids[i] = standing.changes[i]->id;
    bool put = ids != NULL && seen_put(&model->seen, model->progress, &slot, ids, standing.count);
    free(ids);
    return put;
}

static bool open_field(struct step *step, enum input input, size_t factor)
{
    struct model *model = step->model;
    bool of_factor = input_rule(input)->of_factor;
    if (!put_text(model, input, factor) || !put_seen(model, input, factor))
        return false;
    const struct kept_text *kept = model_kept(model, input, factor);
    model->typing = input;
    model->typing_problem = kept != NULL ? kept->problem : MESSAGE_NONE;
    model->typing_count++;
    if (of_factor)
        model->factor = factor;
    model->focus = model_open_field(model);
    return true;
}

static bool go_to_field(struct step *step, enum input input, size_t factor)
{
    const struct input_rule *rule = input_rule(input);
    bool there =
        step->model->screen == rule->screen && (!rule->of_factor || step->model->factor == factor);
    return there || step_open(step, rule->screen, factor);
}

bool step_open_field(struct step *step, enum input input, size_t factor, const char *text)
{
    return go_to_field(step, input, factor) && open_field(step, input, factor) &&
           (text == NULL || model_put(&step->model->typed, text));
}

bool step_edit(struct step *step)
{
    return step_open_field(step, step->intent->input, step->intent->factor, NULL);
}

bool step_typed(struct step *step)
{
    if (step->model->typing == INPUT_NONE)
        return true;
    step->model->typing_problem = MESSAGE_NONE;
    return model_put(&step->model->typed, step->intent->text);
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
    const char *kept =
        clean.failed ? NULL : arena_bytes(&step->effects->arena, clean.text, clean.length);
    strbuf_release(&clean);
    return kept;
}

/* An input that is not in the progress file. A day that is made empty is the day that it was at first. */
static bool put_own_answer(struct step *step, enum input input, const char *text)
{
    struct model *model = step->model;
    char iso[DATE_SIZE];
    const struct value value = answer_value(input, text, iso);
    if (input_rule(input)->kind == VALUE_DATE && value.kind == VALUE_NOTHING)
        date_write_iso(model_default_day(model, input), iso);
    if (!model_put(&model->texts[input], input_rule(input)->kind == VALUE_DATE ? iso : text))
        return false;
    if (input == INPUT_ROLE)
        return step_effect(step, (struct effect){.kind = EFFECT_REMEMBER}) &&
               step_notice(step, text[0] != '\0' ? MESSAGE_NOTICE_ROLE : MESSAGE_NOTICE_ROLE_NONE,
                           NULL, NULL);
    if (input == INPUT_REPORT_NAME)
        return step_export_renamed(step);
    return step_reckoned(step, input);
}

/* A target date that has passed is recorded, and may be a slip in the year. */
static bool say_past(struct step *step, enum input input)
{
    if (input != INPUT_DUE || !model_is_late(step->model, step->model->factor))
        return true;
    struct strbuf day = STRBUF_INIT;
    model_add_recorded(step->model, input, step->model->factor, &day);
    bool said = !day.failed && step_notice(step, MESSAGE_NOTICE_PAST, day.text, NULL);
    strbuf_release(&day);
    return said;
}

static bool put_answer(struct step *step, enum input input, const char *text)
{
    const struct slot slot = model_input_slot(step->model, input, step->model->factor);
    char iso[DATE_SIZE];
    if (slot.field == FIELD_UNKNOWN)
        return put_own_answer(step, input, text);
    const struct value value = answer_value(input, text, iso);
    step->typed = true;
    return step_record(step, &slot, &value) && say_past(step, input);
}

static void close_field(struct model *model)
{
    model->typing = INPUT_NONE;
    model->typing_problem = MESSAGE_NONE;
}

/* Keeps what is typed, with what was seen when its field was opened. */
static bool keep(struct model *model, const char *text, enum message problem)
{
    return kept_put(model, model->typing, model->factor, text, problem, model->seen.ids,
                    model->seen.count);
}

static bool warn(struct step *step, enum input input, const char *text)
{
    struct model *model = step->model;
    if (!keep(model, text, MESSAGE_PROBLEM_PRIVACY))
        return false;
    close_field(model);
    model->suspect = input;
    return step_open(step, SCREEN_PRIVACY, model->factor);
}

/* A text that cannot be recorded: the field stays open, or the text is kept beside it. */
static bool refuse(struct step *step, enum input input, const char *text, enum message problem,
                   bool leaving)
{
    struct model *model = step->model;
    if (problem == MESSAGE_PROBLEM_PRIVACY)
        return warn(step, input, text);
    model->typing_problem = problem;
    if (!leaving)
        return true;
    if (!keep(model, text, problem))
        return false;
    close_field(model);
    return step_notice(step, MESSAGE_NOTICE_KEPT, NULL, NULL);
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
    return opened != NULL && (kept == NULL || waits) && strcmp(opened, text) == 0;
}

static bool finish(struct step *step, const char *typed, bool leaving)
{
    struct model *model = step->model;
    enum input input = model->typing;
    if (input == INPUT_NONE)
        return true;
    const char *text = cleaned(step, input, typed);
    if (text == NULL || !model_put(&model->typed, text))
        return false;
    if (is_unchanged(step, input, text, leaving)) {
        close_field(model);
        return true;
    }
    enum message problem = answer_problem(input, model->language, text);
    if (problem != MESSAGE_NONE)
        return refuse(step, input, text, problem, leaving);
    if (!put_answer(step, input, text))
        return false;
    kept_forget(model, input, model->factor);
    close_field(model);
    return true;
}

bool step_answer(struct step *step)
{
    return finish(step, step->intent->text, false);
}

bool step_leave(struct step *step)
{
    return finish(step, step->intent->text, true);
}

/* Everything is saved as it is done; this says so, also of what is being typed. */
bool step_save(struct step *step)
{
    const struct model *model = step->model;
    size_t effects = step->effects->count;
    if (!finish(step, model->typed, false))
        return false;
    if (model->screen == SCREEN_PRIVACY || step->effects->count > effects)
        return true;
    if (model->typing != INPUT_NONE || model->kept_count > 0)
        return step_notice(step, MESSAGE_NOTICE_KEPT, NULL, NULL);
    bool saved = model->saving == SAVING_NOTHING || model->saving == SAVING_DONE;
    return !saved || step_notice(step, MESSAGE_NOTICE_ALL_SAVED, NULL, NULL);
}

/* On the full screen */

/* A field in which nothing was typed shows what stands there now: what a colleague changed, or what was undone. */
static bool follow(struct model *model)
{
    struct strbuf text = STRBUF_INIT;
    bool good = add_standing(model, model->typing, model->factor, &text) &&
                put_seen(model, model->typing, model->factor);
    bool other = good && strcmp(text.text, model->opened) != 0;
    if (other)
        good = put_text(model, model->typing, model->factor);
    model->typing_count += other;
    strbuf_release(&text);
    return good;
}

bool step_settle_field(struct step *step, const struct intent *focus)
{
    struct model *model = step->model;
    const struct intent open = model_open_field(model);
    if (open.kind != INTENT_NONE && !intent_equal(&open, focus)) {
        if (model_is_typed(model)) { /* a text is left by its own intents, and not lost here */
            model->focus = open;
            return true;
        }
        close_field(model);
    }
    if (focus->kind != INTENT_EDIT)
        return true;
    if (model->typing == INPUT_NONE)
        return open_field(step, focus->input, focus->factor);
    return model_is_typed(model) || follow(model);
}

/* The privacy page: opened from the page of the field, and back to it. */

static void leave_privacy(struct model *model)
{
    struct visit visit = model->visits[--model->visit_count];
    model->screen = visit.screen;
    model->focus = visit.focus;
}

bool step_back_to_field(struct step *step)
{
    leave_privacy(step->model);
    return open_field(step, step->model->suspect, step->model->factor);
}

bool step_save_anyway(struct step *step)
{
    struct model *model = step->model;
    if (model->screen != SCREEN_PRIVACY)
        return true;
    const struct kept_text *kept = model_kept(model, model->suspect, model->factor);
    if (kept != NULL && (!put_seen(model, model->suspect, model->factor) ||
                         !put_answer(step, model->suspect, kept->text)))
        return false;
    kept_forget(model, model->suspect, model->factor);
    leave_privacy(model);
    return true;
}

bool step_discard(struct step *step)
{
    struct model *model = step->model;
    if (model->screen != SCREEN_PRIVACY)
        return true;
    kept_forget(model, model->suspect, model->factor);
    leave_privacy(model);
    return step_notice(step, MESSAGE_NOTICE_DISCARDED, NULL, NULL);
}

/* Texts that were not saved when the program was killed */

/* What is not in the progress file anyway, and was not being typed: it is put back without a word. */
static bool is_own(const struct model *model, const struct event *event)
{
    const struct input_rule *rule = input_rule(event->input);
    return rule->field == FIELD_UNKNOWN && event->input != INPUT_ROLE && !event->open &&
           answer_problem(event->input, model->language, event->text) == MESSAGE_NONE;
}

static bool put_back(struct model *model, const struct event *event)
{
    char iso[DATE_SIZE];
    const struct value value = answer_value(event->input, event->text, iso);
    return value.kind == VALUE_NOTHING || model_put(&model->texts[event->input], value.text);
}

/* Whether the text stands in its field already: recorded, and then the program was killed. False when memory ran out. */
static bool find_recorded(const struct model *model, const struct event *event, bool *known)
{
    struct strbuf recorded = STRBUF_INIT;
    struct strbuf masked = STRBUF_INIT;
    model_add_recorded(model, event->input, event->factor, &recorded);
    privacy_add_masked(&masked, recorded.text);
    const char *text = event->masked ? masked.text : recorded.text;
    bool good = !recorded.failed && !masked.failed;
    *known = good && strcmp(text, event->text) == 0;
    strbuf_release(&recorded);
    strbuf_release(&masked);
    return good;
}

bool step_restore(struct step *step, const struct event *event)
{
    struct model *model = step->model;
    bool known;
    if (is_own(model, event))
        return put_back(model, event);
    if (!find_recorded(model, event, &known) || known)
        return known;
    const struct input_rule *rule = input_rule(event->input);
    enum message problem =
        event->masked ? MESSAGE_PROBLEM_RESTORED_MASKED : MESSAGE_PROBLEM_RESTORED;
    if (!kept_put(model, event->input, event->factor, event->text, problem, event->seen,
                  event->count))
        return false;
    if (!event->open || model->accessible)
        return step_notice(step, MESSAGE_NOTICE_RESTORED,
                           message_text(model->language, rule->label), NULL);
    return step_open_field(step, event->input, event->factor, NULL);
}

bool step_correct(struct step *step)
{
    struct model *model = step->model;
    enum input input = step->intent->input;
    char iso[DATE_SIZE];
    date_write_iso(step->intent->date, iso);
    bool listed = model->screen == SCREEN_CHECK;
    if (!model_put(&model->texts[input_rule(input)->day], iso) ||
        !step_open_field(step, input, model->factor, NULL))
        return false;
    model->errand = listed;
    return true;
}
