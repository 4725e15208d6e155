#include "accessible/dialogue.h"

#include "accessible/commands.h"
#include "accessible/speech.h"
#include "base/utf8.h"
#include "wizard/input_value.h"
#include "wizard/screens.h"
#include "wizard/update.h"

void dialogue_release(struct dialogue *dialogue)
{
    page_release(&dialogue->page);
    strbuf_release(&dialogue->typed);
    strbuf_release(&dialogue->query);
}

static void add_line(enum language language, enum message message, const char *one, const char *two,
                     struct strbuf *out)
{
    struct strbuf line = STRBUF_INIT;
    const char *const values[] = {one, two};
    strbuf_add_filled(&line, message_text(language, message), values, 2);
    utf8_add_safe(out, line.text, line.length, true);
    strbuf_add(out, "\n");
    strbuf_release(&line);
}

/* Saying */

static bool same_choices(const struct page *a, const struct page *b)
{
    size_t count = speech_choices(a);
    if (count != speech_choices(b))
        return false;
    for (size_t number = 1; number <= count; number++)
        if (!intent_equal(&a->elements[speech_choice(a, number)].intent,
                          &b->elements[speech_choice(b, number)].intent))
            return false;
    return true;
}

static bool is_new_page(const struct dialogue *dialogue, const struct model *model,
                        const struct page *page)
{
    return !dialogue->spoken || dialogue->repeat || dialogue->screen != model->screen ||
           dialogue->factor != model->factor || dialogue->language != model->language ||
           !same_choices(&dialogue->page, page);
}

/* What just happened. That all is saved is said once after each save, that it is not each time. */
static void say_notice(struct dialogue *dialogue, const struct model *model, struct strbuf *out)
{
    struct strbuf notice = STRBUF_INIT;
    bool saved = model->saving == SAVING_DONE && dialogue->save_count == model->save_count;
    if (saved || model->saving == SAVING_NOTHING)
        model_add_happened(model, &notice);
    else
        model_add_notice(model, &notice);
    dialogue->save_count = model->save_count;
    if (notice.length > 0) {
        utf8_add_safe(out, notice.text, notice.length, false);
        strbuf_add(out, "\n");
    }
    strbuf_release(&notice);
}

static void say_prompt(const struct page *page, enum language language, struct strbuf *out)
{
    char count[WHOLE_NUMBER_SIZE];
    size_t choices = speech_choices(page);
    add_line(language, choices == 1 ? MESSAGE_LINE_PROMPT_ONE : MESSAGE_LINE_PROMPT,
             whole_number((long long)choices, count), NULL, out);
    strbuf_add(out, message_text(language, MESSAGE_LINE_PROMPT_SIGN));
}

/* The prompt of a field: of several lines with the number of the next. */
static void add_sign(const struct dialogue *dialogue, const struct model *model,
                     const struct input_rule *rule, struct strbuf *out)
{
    char number[WHOLE_NUMBER_SIZE];
    size_t lines = dialogue->typed.length > 0 ? 2 : 1;
    for (size_t i = 0; i < dialogue->typed.length; i++)
        lines += dialogue->typed.text[i] == '\n';
    const char *const values[] = {whole_number((long long)lines, number)};
    enum message sign =
        rule->several_lines ? MESSAGE_LINE_FIELD_SIGN_LINE : MESSAGE_LINE_FIELD_SIGN;
    strbuf_add_filled(out, message_text(model->language, sign), values, 1);
}

/* Why the answer was not accepted. */
static void say_problem(const struct model *model, struct strbuf *out)
{
    const struct speaker speaker = model_speaker(model);
    struct strbuf problem = STRBUF_INIT;
    answer_add_problem(model->typing_problem, model->typing, &speaker, model->typed, &problem);
    strbuf_add(out, problem.text);
    strbuf_add(out, problem.length > 0 ? "\n" : "");
    strbuf_release(&problem);
}

/* The open field: what it holds, and how to answer. */
static void ask(struct dialogue *dialogue, const struct model *model, const struct page *page,
                struct strbuf *out)
{
    const struct input_rule *rule = input_rule(model->typing);
    size_t number = page_find(page, &model->focus);
    const char *value = number < page->count ? page->elements[number].value : "";
    const char *label = number < page->count ? page->elements[number].text : "";
    bool first = dialogue->typing_count != model->typing_count;
    if (first) {
        strbuf_clear(&dialogue->typed);
        dialogue->typing_count = model->typing_count;
    }
    if (first || dialogue->repeat) {
        const char *now =
            value[0] != '\0' ? value : message_text(model->language, MESSAGE_NOT_FILLED_IN);
        add_line(model->language, MESSAGE_LINE_FIELD_NOW, label, now, out);
        add_line(model->language,
                 rule->several_lines ? MESSAGE_LINE_FIELD_HOW_LINES : MESSAGE_LINE_FIELD_HOW, NULL,
                 NULL, out);
        add_line(model->language, rule->hint, NULL, NULL, out);
    }
    say_problem(model, out);
    add_sign(dialogue, model, rule, out);
}

/* The field that was just filled in, as it stands now. */
static void say_answer(const struct model *model, const struct page *page, struct strbuf *out)
{
    size_t number = page_find(page, &model->focus);
    if (number == page->count || page->elements[number].kind != ELEMENT_FIELD)
        return;
    speech_add_element(&page->elements[number], model->language, out);
    strbuf_add(out, "\n");
    if (number + 1 < page->count && page->elements[number + 1].kind == ELEMENT_NOTICE) {
        strbuf_add(out, page->elements[number + 1].text);
        strbuf_add(out, "\n");
    }
}

void dialogue_say(struct dialogue *dialogue, const struct model *model, struct strbuf *out)
{
    struct page page = PAGE_INIT;
    page_build(&page, model);
    bool typing = model->typing != INPUT_NONE;
    bool is_new = is_new_page(dialogue, model, &page);
    if (is_new && !typing)
        speech_add_page(&page, model->language, out);
    else if (dialogue->was_typing && !typing)
        say_answer(model, &page, out);
    if (!typing)
        say_notice(dialogue, model, out);
    if (typing)
        ask(dialogue, model, &page, out);
    else
        say_prompt(&page, model->language, out);
    page_release(&dialogue->page);
    dialogue->page = page;
    dialogue->spoken = true;
    dialogue->repeat = false;
    dialogue->was_typing = typing;
    dialogue->screen = model->screen;
    dialogue->factor = model->factor;
    dialogue->language = model->language;
}

/* Hearing */

/* A whole number, or 0. */
static size_t read_number(const char *text)
{
    size_t number = 0;
    if (*text == '\0')
        return 0;
    for (; *text != '\0'; text++) {
        if (*text < '0' || *text > '9' || number > 100000)
            return 0;
        number = number * 10 + (size_t)(*text - '0');
    }
    return number;
}

static bool choose(struct dialogue *dialogue, struct model *model, size_t number,
                   struct intent *intent, struct strbuf *out)
{
    const struct element *element = &dialogue->page.elements[number];
    struct strbuf label = STRBUF_INIT;
    element_add_label(element, &label);
    add_line(model->language, MESSAGE_LINE_CHOSEN, label.text, NULL, out);
    strbuf_release(&label);
    update_focus(model, &element->intent);
    *intent = element->intent;
    return true;
}

static bool obey(struct dialogue *dialogue, const struct model *model,
                 const struct line_command *command, const char *rest, struct intent *intent,
                 struct strbuf *out)
{
    size_t step = read_number(rest);
    switch (command->action) {
    case LINE_REPEAT:
        dialogue->repeat = true;
        return false;
    case LINE_STEP:
        if (step == 0)
            add_line(model->language, MESSAGE_LINE_NO_STEP, NULL, NULL, out);
        *intent = (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = step - 1};
        return step != 0;
    case LINE_SEARCH:
        strbuf_clear(&dialogue->query);
        strbuf_add(&dialogue->query, rest);
        *intent = (struct intent){.kind = INTENT_SEARCH, .text = dialogue->query.text};
        return true;
    case LINE_INTENT:
    default:
        *intent = command->intent;
        return true;
    }
}

static bool hear_choice(struct dialogue *dialogue, struct model *model, const char *line,
                        struct intent *intent, struct strbuf *out)
{
    const char *rest;
    line += strspn(line, " ");
    size_t number = read_number(line);
    size_t chosen = number > 0 ? speech_choice(&dialogue->page, number) : dialogue->page.count;
    if (chosen < dialogue->page.count)
        return choose(dialogue, model, chosen, intent, out);
    const struct line_command *command = line_command_find(line, model->language, &rest);
    if (command != NULL)
        return obey(dialogue, model, command, rest, intent, out);
    if (line[0] == '\0')
        add_line(model->language, MESSAGE_LINE_NOTHING, NULL, NULL, out);
    else
        add_line(model->language, MESSAGE_LINE_NO_CHOICE, line, NULL, out);
    return false;
}

/* The answer to an open field is whole: `text` is what it becomes. */
static bool answer(struct intent *intent, const char *text)
{
    *intent = (struct intent){.kind = INTENT_ANSWER, .text = text};
    return true;
}

/* Nothing was answered: the field closes with what it held. */
static bool leave_as_it_was(const struct model *model, struct intent *intent)
{
    *intent = (struct intent){.kind = INTENT_LEAVE, .text = model->typed};
    return true;
}

/* As it was typed; a tab is a blank. */
static void add_typed(struct strbuf *typed, const char *line)
{
    for (; *line != '\0'; line++)
        strbuf_add_char(typed, *line == '\t' ? ' ' : *line);
}

static bool hear_lines(struct dialogue *dialogue, const struct model *model, const char *line,
                       struct intent *intent, struct strbuf *out)
{
    struct strbuf *typed = &dialogue->typed;
    if (strcmp(line, ".") == 0)
        return typed->length > 0 ? answer(intent, typed->text) : leave_as_it_was(model, intent);
    if (strcmp(line, "-") == 0 && typed->length == 0)
        return answer(intent, "");
    if (line[0] == '\0' && typed->length == 0)
        return false; /* Enter alone chooses nothing, and takes nothing away */
    bool go_on = strcmp(line, "+") == 0 && typed->length == 0;
    if (!go_on && typed->length + 1 + strlen(line) > FIELD_TEXT_LIMIT) {
        add_line(model->language, MESSAGE_NOTICE_FULL, NULL, NULL, out);
        return false;
    }
    if (typed->length > 0)
        strbuf_add(typed, "\n");
    if (go_on)
        strbuf_add(typed, model->typed);
    else
        add_typed(typed, line);
    *intent = (struct intent){.kind = INTENT_TYPED, .text = typed->text};
    return true;
}

static bool is_help(const struct line_command *command)
{
    return command->intent.kind == INTENT_GO && command->intent.screen == SCREEN_HELP;
}

static bool hear_text(struct dialogue *dialogue, const struct model *model, const char *line,
                      struct intent *intent, struct strbuf *out)
{
    const char *rest;
    const struct line_command *command =
        line[0] != ' ' ? line_command_find(line, model->language, &rest) : NULL;
    if (command != NULL && command->everywhere && is_help(command)) {
        dialogue->repeat = true; /* how to answer is said again, and the field stays open */
        return false;
    }
    if (command != NULL && command->everywhere) {
        *intent = command->intent; /* the field is left with what was typed so far */
        return true;
    }
    if (input_rule(model->typing)->several_lines)
        return hear_lines(dialogue, model, line, intent, out);
    if (line[0] == '\0')
        return leave_as_it_was(model, intent);
    if (strcmp(line, "-") == 0)
        return answer(intent, "");
    strbuf_clear(&dialogue->typed);
    add_typed(&dialogue->typed, line);
    return answer(intent, dialogue->typed.text);
}

bool dialogue_hear(struct dialogue *dialogue, struct model *model, const char *line,
                   struct intent *intent, struct strbuf *out)
{
    if (model->typing != INPUT_NONE)
        return hear_text(dialogue, model, line, intent, out);
    return hear_choice(dialogue, model, line, intent, out);
}
