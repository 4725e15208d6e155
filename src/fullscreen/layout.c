#include "fullscreen/layout.h"

#include "base/memory.h"
#include "base/number.h"
#include "base/utf8.h"
#include "fullscreen/check_box.h"
#include "fullscreen/layout_field.h"
#include "fullscreen/layout_maker.h"

enum {
    BAR_COLUMNS = 40,
    BAR_BESIDE = 20, /* of a bar that has words on both sides */
    BAR_GAP = 3,
    LABEL_GAP = 3,
    SIDE_GAP = 2,
    SIGN_GAP = 1,
    LEAST_VALUE = 11,
    LEAST_NOTICE = 24,
};

static const char between[] = " \xC2\xB7 ";     /* · */
static const char before_badge[] = " \xC2\xB7"; /* a badge begins with a blank of its own */

static struct column column_of(const char *text, size_t at, size_t width, enum style style)
{
    return (struct column){
        .text = text, .length = strlen(text), .at = at, .width = width, .style = style};
}

/* Each kind of element */

typedef void element_layout(struct maker *maker, const struct element *element);

/* What parts the two texts at the side of a heading, "stap 2 van 10 · Bezig"; "" when there is one. */
static const char *gap_of(const struct element *element)
{
    if (element->detail[0] == '\0' || element->value[0] == '\0')
        return "";
    return element->tone == TONE_LATE ? before_badge : between;
}

static size_t side_width(const struct element *element)
{
    return layout_width(element->detail) + layout_width(gap_of(element)) +
           layout_width(element->value) + (element->tone == TONE_LATE ? BADGE_PADDING : 0);
}

static enum style style_of(enum tone tone)
{
    static const enum style styles[] = {[TONE_PLAIN] = STYLE_PLAIN,
                                        [TONE_DONE] = STYLE_PLAIN,
                                        [TONE_STARTED] = STYLE_STARTED,
                                        [TONE_LATE] = STYLE_BADGE};
    return styles[tone];
}

static void add_side(struct maker *maker, const struct element *element, size_t at)
{
    maker_put(maker, element->detail, at, STYLE_PLAIN);
    at += layout_width(element->detail);
    maker_put(maker, gap_of(element), at, STYLE_PLAIN);
    at += layout_width(gap_of(element));
    maker_put(maker, element->value, at, style_of(element->tone));
}

/* The columns that the last line takes. */
static size_t end_of_line(const struct maker *maker)
{
    const struct layout *layout = maker->layout;
    if (layout->lines[layout->count - 1].count == 0)
        return 0;
    const struct line *line = &layout->lines[layout->count - 1];
    const struct piece *last = &layout->pieces[line->first + line->count - 1];
    return (size_t)(last->column - LAYOUT_INDENT) +
           (last->blanks > 0 ? (size_t)last->blanks : utf8_width(last->text, last->length));
}

/* What stands at the right of a heading: on its last line where there is room, else below it. */
static void layout_heading(struct maker *maker, const struct element *element)
{
    const size_t side = side_width(element);
    maker_add_text(maker, element->text, STYLE_HEADING, 0);
    if (side == 0)
        return;
    if (side > maker->columns) {
        const char *gap = element->detail[0] != '\0' ? between : "";
        maker_add_text(maker, maker_join(maker, element->detail, gap, element->value), STYLE_PLAIN,
                       0);
        return;
    }
    const bool beside = end_of_line(maker) + SIDE_GAP + side <= maker->columns;
    if (!beside)
        maker_begin_line(maker);
    add_side(maker, element, beside || maker->at.wide ? maker->columns - side : 0);
}

static void layout_paragraph(struct maker *maker, const struct element *element)
{
    maker_add_text(maker, element->text, STYLE_PLAIN, 0);
}

/* Under a field what is wrong stands in the column of its value, unless that leaves it little room. */
static size_t notice_column(const struct maker *maker)
{
    const struct element *before =
        maker->element > 0 ? &maker->page->elements[maker->element - 1] : NULL;
    if (before == NULL || before->kind != ELEMENT_FIELD)
        return 0;
    const size_t at = layout_field_value(&maker->at, before->text);
    return at <= maker->columns / 3 ? at : HANGING;
}

static void layout_notice(struct maker *maker, const struct element *element)
{
    size_t at = notice_column(maker);
    if (element->label[0] == '\0') {
        maker_add_text(maker, element->text, STYLE_HEADING, at);
        return;
    }
    const size_t badge = layout_width(element->label) + BADGE_PADDING + SIGN_GAP;
    maker_begin_line(maker);
    maker_put(maker, element->label, at, STYLE_BADGE);
    if (at + badge + LEAST_NOTICE <= maker->columns)
        maker_go_on(maker, element->text, at + badge, maker->at.wide ? at + badge : at);
    else
        maker_add_text(maker, element->text, STYLE_PLAIN, at);
}

/* Names of tips ("Tip") and keys stand in a column of their own; a long one stands above what it means. */
static void layout_tip(struct maker *maker, const struct element *element)
{
    if (element->label[0] == '\0') {
        maker_add_hanging(maker, maker_join(maker, "- ", element->text, ""));
        return;
    }
    const size_t at = maker->at.tip;
    const bool beside = layout_width(element->label) < at && at + LEAST_VALUE <= maker->columns;
    if (!beside) {
        maker_add_text(maker, element->label, STYLE_HEADING, 0);
        maker_add_text(maker, element->text, STYLE_PLAIN, HANGING);
        return;
    }
    const struct column columns[] = {
        column_of(element->label, 0, at, STYLE_HEADING),
        column_of(element->text, at, maker->columns - at, STYLE_PLAIN),
    };
    maker_add_columns(maker, columns, 2);
}

static void layout_example(struct maker *maker, const struct element *element)
{
    maker_add_hanging(maker, maker_join(maker, "- ", element->text, ""));
    if (element->value[0] != '\0')
        maker_add_text(maker, element->value, STYLE_PLAIN, HANGING);
}

static void add_bar(struct maker *maker, const struct element *element, size_t at, size_t columns)
{
    size_t whole = element->whole == 0 ? 1 : element->whole;
    size_t part = element->part < whole ? element->part : whole;
    if (whole <= columns)
        columns -= columns % whole;
    size_t done = columns * part / whole;
    maker_add_piece(
        maker, (struct piece){.blanks = (int)done, .column = (int)at, .style = STYLE_BAR_DONE});
    maker_add_piece(maker, (struct piece){.blanks = (int)(columns - done),
                                          .column = (int)(at + done),
                                          .style = STYLE_BAR_OPEN});
}

/* "Banen  12,4 van 20  ████____  nog 7,6 nodig": on one line where it fits. */
static void layout_progress(struct maker *maker, const struct element *element)
{
    const char *words = element->label[0] != '\0'
                            ? maker_join(maker, element->label, "   ", element->text)
                            : element->text;
    const size_t bar = layout_width(words) + BAR_GAP;
    const size_t left = bar + BAR_BESIDE + BAR_GAP;
    maker_begin_line(maker);
    if (element->value[0] != '\0' && left + layout_width(element->value) <= maker->columns) {
        maker_put(maker, words, 0, STYLE_PLAIN);
        add_bar(maker, element, bar, BAR_BESIDE);
        maker_put(maker, element->value, left, STYLE_PLAIN);
        return;
    }
    maker_go_on(maker, words, 0, 0);
    maker_begin_line(maker);
    add_bar(maker, element, 0, maker->columns < BAR_COLUMNS ? maker->columns : BAR_COLUMNS);
    if (element->value[0] != '\0')
        maker_add_text(maker, element->value, STYLE_PLAIN, 0);
}

/* What of a line does not fit goes on under its beginning; in a narrow window the lines stand less far in. */
static void layout_quote(struct maker *maker, const struct element *element)
{
    const char *line = element->text;
    const char *end = strchrnul(line, '\n');
    for (;; line = end + 1, end = strchrnul(line, '\n')) {
        size_t spaces = strspn(line, " ");
        size_t most = maker->columns / 4;
        const size_t at = spaces < most ? spaces : most;
        const struct column column = {.text = line + spaces,
                                      .length = (size_t)(end - line) - spaces,
                                      .at = at,
                                      .width = maker->columns - at};
        maker_add_columns(maker, &column, 1);
        if (*end == '\0')
            break;
    }
}

/* The state stands first, in a sign and a word, and what it is of behind it; in a narrow window below it. */
static void layout_checkbox(struct maker *maker, const struct element *element)
{
    const char *sign = check_box(element->checked ? BOX_TICKED : BOX_UNTICKED, maker->frame->ascii);
    const char *word = element_state(element, maker->frame->language);
    const size_t behind = maker->at.sign + SIGN_GAP;
    const size_t at = maker->at.state;
    const struct column columns[] = {
        column_of(sign, 0, maker->at.sign, STYLE_PLAIN),
        column_of(word, behind, maker->columns - behind, STYLE_PLAIN),
        column_of(element->text, at, maker->columns - at, STYLE_PLAIN),
    };
    maker_add_columns(maker, columns, at > 0 ? 3 : 2);
    if (at == 0)
        maker_add_text(maker, element->text, STYLE_PLAIN, 0);
}

/* Where choices stand: in the column of values, unless that leaves them no room. */
static size_t choice_column(const struct maker *maker)
{
    const size_t needed = maker->at.value + maker->at.sign + SIGN_GAP + LEAST_VALUE;
    return needed <= maker->columns ? maker->at.value : HANGING;
}

/* The question stands before the first of its choices, as the label of a field does. */
static void layout_choice(struct maker *maker, const struct element *element)
{
    const size_t at = choice_column(maker);
    const bool beside = element->label[0] == '\0' || layout_width(element->label) < at;
    const char *sign = check_box(element->checked ? BOX_CHOSEN : BOX_FREE, maker->frame->ascii);
    const char *state = element_state(element, maker->frame->language);
    const char *gap = state[0] != '\0' ? ": " : "";
    const size_t behind = at + maker->at.sign + SIGN_GAP;
    if (!beside)
        maker_add_text(maker, element->label, STYLE_PLAIN, 0);
    const struct column columns[] = {
        column_of(beside ? element->label : "", 0, at, STYLE_PLAIN),
        column_of(sign, at, maker->at.sign, STYLE_PLAIN),
        column_of(maker_join(maker, element->text, gap, state), behind, maker->columns - behind,
                  STYLE_PLAIN),
    };
    maker_add_columns(maker, columns, 3);
}

/* A step of a list: sign, number and title, its state in a column of its own; in a narrow window above the title. */
static void add_step(struct maker *maker, const struct element *element)
{
    static const enum check_box boxes[] = {[TONE_PLAIN] = BOX_UNTICKED,
                                           [TONE_DONE] = BOX_TICKED,
                                           [TONE_STARTED] = BOX_STARTED,
                                           [TONE_LATE] = BOX_STARTED};
    const struct layout_columns *at = &maker->at;
    char number[WHOLE_NUMBER_SIZE];
    const char *digits =
        maker_join(maker, whole_number((long long)element->number, number), "", "");
    const size_t behind = at->sign + SIGN_GAP;
    const size_t title = behind + at->number + SIDE_GAP;
    const enum style style = style_of(element->tone);
    const size_t status = at->wide ? at->status + (style != STYLE_BADGE) : title;
    const struct column sign =
        column_of(check_box(boxes[element->tone], maker->frame->ascii), 0, at->sign, STYLE_PLAIN);
    const struct column count =
        column_of(digits, behind + at->number - strlen(digits), at->number, STYLE_PLAIN);
    const struct column name =
        column_of(element->text, title, at->status - title - SIDE_GAP, STYLE_PLAIN);
    const size_t room = maker->columns - status - (style == STYLE_BADGE ? BADGE_PADDING : 0);
    const struct column state = column_of(element->value, status, room, style);
    const struct column wide[] = {sign, count, name, state};
    const struct column narrow[] = {sign, count, state};
    maker_add_columns(maker, at->wide ? wide : narrow, at->wide ? 4 : 3);
    if (!at->wide)
        maker_add_text(maker, element->text, STYLE_PLAIN, title);
    const struct column more = column_of(
        element->detail, title, at->wide ? name.width : maker->columns - title, STYLE_PLAIN);
    if (more.length > 0)
        maker_add_columns(maker, &more, 1);
}

/* An answer: its name, what it is, and the word for what acting on it does. */
static void add_answer(struct maker *maker, const struct element *element)
{
    const size_t own = layout_width(element->label) + LABEL_GAP;
    const size_t at = own > maker->at.value ? own : maker->at.value;
    if (!maker->at.wide || at + LEAST_VALUE > maker->at.action) {
        maker_add_text(maker, element->text, STYLE_PLAIN, 0);
        maker_add_text(maker, element->value, STYLE_PLAIN, HANGING);
        return;
    }
    const struct column columns[] = {
        column_of(element->label, 0, at, STYLE_PLAIN),
        column_of(element->value, at, maker->at.action - at - SIDE_GAP, STYLE_PLAIN),
        column_of(element->detail, maker->at.action, maker->columns - maker->at.action,
                  STYLE_PLAIN),
    };
    maker_add_columns(maker, columns, 3);
}

static void layout_link(struct maker *maker, const struct element *element)
{
    const char *gap = element->value[0] != '\0' ? ": " : "";
    if (element->number > 0)
        add_step(maker, element);
    else if (element->label[0] != '\0')
        add_answer(maker, element);
    else
        maker_add_hanging(maker, maker_join(maker, element->text, gap, element->value));
}

/* Elements of one group stand together; a blank line parts the groups. */
enum group {
    GROUP_HEADING,
    GROUP_SUBHEADING,
    GROUP_TEXT,
    GROUP_LIST,
    GROUP_FIELD,
    GROUP_CHECK,
    GROUP_STEP,
    GROUP_ANSWER,
    GROUP_LINK,
    GROUP_BUTTON
};

static const struct {
    element_layout *layout;
    enum group group;
} kinds[ELEMENT_KINDS] = {
    [ELEMENT_HEADING] = {layout_heading, GROUP_HEADING},
    [ELEMENT_SUBHEADING] = {layout_heading, GROUP_SUBHEADING},
    [ELEMENT_PARAGRAPH] = {layout_paragraph, GROUP_TEXT},
    [ELEMENT_TIP] = {layout_tip, GROUP_LIST},
    [ELEMENT_EXAMPLE] = {layout_example, GROUP_LIST},
    [ELEMENT_QUOTE] = {layout_quote, GROUP_TEXT},
    [ELEMENT_PROGRESS] = {layout_progress, GROUP_TEXT},
    [ELEMENT_NOTICE] = {layout_notice, GROUP_TEXT},
    [ELEMENT_CHECKBOX] = {layout_checkbox, GROUP_CHECK},
    [ELEMENT_CHOICE] = {layout_choice, GROUP_FIELD},
    [ELEMENT_FIELD] = {layout_field, GROUP_FIELD},
    [ELEMENT_LINK] = {layout_link, GROUP_LINK},
    [ELEMENT_BUTTON] = {layout_link, GROUP_BUTTON},
};

static enum group group_of(const struct element *element)
{
    if (element->kind == ELEMENT_LINK && element->number > 0)
        return GROUP_STEP;
    if (element->kind == ELEMENT_LINK && element->label[0] != '\0')
        return GROUP_ANSWER;
    return kinds[element->kind].group;
}

/* A paragraph of several lines would run into the next one. */
static bool runs_on(const struct maker *maker, const struct element *element)
{
    size_t lines = maker->layout->count - maker->layout->starts[maker->element];
    return lines > 1 && (element->kind == ELEMENT_PARAGRAPH || element->kind == ELEMENT_NOTICE);
}

static bool blank_between(const struct maker *maker, const struct element *before,
                          const struct element *element)
{
    enum group above = group_of(before);
    enum group below = group_of(element);
    if (element->kind == ELEMENT_NOTICE &&
        (above == GROUP_FIELD || above == GROUP_ANSWER || above == GROUP_LIST))
        return false; /* what is wrong stands right under what it is about */
    if (before->kind == ELEMENT_NOTICE && (below == GROUP_FIELD || below == GROUP_ANSWER) &&
        maker->element > 0 && group_of(before - 1) == below)
        return false; /* the fields go on */
    if (above == GROUP_HEADING)
        return below != GROUP_TEXT && maker->layout->count > 0;
    if (above == GROUP_TEXT && below == GROUP_TEXT)
        return runs_on(maker, before);
    return above != below && above != GROUP_SUBHEADING;
}

static struct maker make_maker(struct layout *layout, const struct page *page,
                               const struct layout_frame *frame)
{
    const size_t columns = layout_columns(frame->columns);
    *layout = (struct layout)LAYOUT_INIT;
    return (struct maker){
        .layout = layout,
        .page = page,
        .frame = frame,
        .columns = columns,
        .at = layout_columns_find(page, frame->language, columns, frame->ascii),
    };
}

void layout_make(struct layout *layout, const struct page *page, const struct layout_frame *frame)
{
    struct maker maker = make_maker(layout, page, frame);
    layout->starts = memory_new(page->count + 1, sizeof *layout->starts);
    for (size_t i = 0; i < page->count; i++) {
        const struct element *element = &page->elements[i];
        if (i > 0 && blank_between(&maker, element - 1, element))
            maker_begin_line(&maker);
        maker.element = i;
        layout->starts[i] = layout->count;
        if (element->kind != ELEMENT_HEADING || !frame->titled)
            kinds[element->kind].layout(&maker, element);
    }
    layout->starts[page->count] = layout->count;
}

void layout_make_title(struct layout *layout, const struct page *page,
                       const struct layout_frame *frame)
{
    struct maker maker = make_maker(layout, page, frame);
    if (page->count > 0 && page->elements[0].kind == ELEMENT_HEADING)
        layout_heading(&maker, &page->elements[0]);
}

size_t layout_last_line(const struct layout *layout, size_t element)
{
    size_t last = layout->starts[element + 1];
    /* The blank line that parts this element from the next counts to this one. */
    while (last > layout->starts[element] + 1 && layout->lines[last - 1].count == 0)
        last--;
    return last - 1;
}

void layout_release(struct layout *layout)
{
    free(layout->lines);
    free(layout->pieces);
    free(layout->starts);
    arena_release(&layout->arena);
    *layout = (struct layout)LAYOUT_INIT;
}
