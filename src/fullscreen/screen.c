#include "fullscreen/screen.h"

#include "base/utf8.h"
#include "fullscreen/keymap.h"
#include "wizard/update.h"

void fullscreen_init(struct fullscreen *screen)
{
    *screen = (struct fullscreen){
        .canvas = CANVAS_INIT, .page = PAGE_INIT, .layout = LAYOUT_INIT, .editor = EDITOR_INIT};
}

void fullscreen_release(struct fullscreen *screen)
{
    canvas_release(&screen->canvas);
    layout_release(&screen->layout);
    page_release(&screen->page);
    editor_release(&screen->editor);
}

const char *fullscreen_title(const struct fullscreen *screen)
{
    return screen->page.title;
}

/* The fixed lines at the bottom: what happened, and the keys. */

static int notice_rows(const struct strbuf *notice, int rows, int columns)
{
    int count = 0;
    size_t at = 0;
    do {
        struct utf8_line line =
            utf8_wrap(notice->text, notice->length, at, (size_t)(columns - LAYOUT_INDENT));
        at = line.next;
        count++;
    } while (at < notice->length && count < rows / 2);
    return count;
}

static void paint_notice(struct fullscreen *screen, const struct strbuf *notice,
                         enum style style)
{
    struct canvas *canvas = &screen->canvas;
    size_t columns = (size_t)(canvas->columns - LAYOUT_INDENT);
    size_t at = 0;
    for (int row = (int)screen->height; row < canvas->rows - 1 && at < notice->length; row++) {
        struct utf8_line line = utf8_wrap(notice->text, notice->length, at, columns);
        canvas_write(canvas, row, LAYOUT_INDENT, notice->text + line.start,
                     line.end - line.start, style);
        at = line.next;
    }
}

static void paint_footer(struct fullscreen *screen, const struct model *model)
{
    struct canvas *canvas = &screen->canvas;
    struct strbuf footer = STRBUF_INIT;
    keymap_add_footer(model->language, model->typing != INPUT_NONE,
                      input_rule(model->typing)->several_lines,
                      (size_t)(canvas->columns - LAYOUT_INDENT), &footer);
    canvas_write(canvas, canvas->rows - 1, LAYOUT_INDENT, footer.text, footer.length,
                 STYLE_FOOTER);
    strbuf_release(&footer);
}

static void paint_line(struct canvas *canvas, const struct layout *layout, size_t number, int row)
{
    const struct line *line = &layout->lines[number];
    for (size_t i = line->first; i < line->first + line->count; i++) {
        const struct piece *piece = &layout->pieces[i];
        if (piece->blanks > 0)
            canvas_fill(canvas, row, piece->column, piece->blanks, piece->style);
        else
            canvas_write(canvas, row, piece->column, piece->text, piece->length, piece->style);
    }
}

static void paint_focus(struct fullscreen *screen, size_t focus)
{
    struct canvas *canvas = &screen->canvas;
    const struct layout *layout = &screen->layout;
    const struct view *view = &screen->view;
    canvas->cursor_row = 0;
    canvas->cursor_column = LAYOUT_INDENT;
    if (view->reading || focus >= screen->page.count)
        return;
    size_t first = layout->starts[focus];
    size_t cursor = layout->has_cursor ? layout->cursor_line : first;
    if (cursor < view->top || cursor >= view->top + screen->height)
        return;
    canvas->cursor_row = (int)(cursor - view->top);
    if (layout->has_cursor)
        canvas->cursor_column = layout->cursor_column;
    if (first < view->top)
        return;
    canvas->marked_row = (int)(first - view->top);
    canvas_fill(canvas, canvas->marked_row, 0, 1, STYLE_MARKER);
}

static bool paint_too_small(struct fullscreen *screen, const struct model *model, int rows,
                            int columns)
{
    if (!canvas_clear(&screen->canvas, rows, columns))
        return false;
    const char *text = message_text(model->language, MESSAGE_TOO_SMALL);
    size_t length = strlen(text);
    size_t at = 0;
    for (int row = 0; row < rows && at < length && columns >= 2; row++) {
        struct utf8_line line = utf8_wrap(text, length, at, (size_t)columns);
        canvas_write(&screen->canvas, row, 0, text + line.start, line.end - line.start,
                     STYLE_PLAIN);
        at = line.next;
    }
    return true;
}

/* Another page begins at its top; the focus is followed when it was sent somewhere down the page. */
static void begin_page(struct fullscreen *screen, const struct model *model, size_t focus)
{
    bool same = screen->shown && screen->screen == model->screen &&
                screen->language == model->language &&
                (model->screen != SCREEN_FACTOR || screen->factor == model->factor);
    screen->shown = true;
    screen->screen = model->screen;
    screen->factor = model->factor;
    screen->language = model->language;
    if (same)
        return;
    static const struct intent none = {0};
    screen->view = (struct view){0};
    screen->follow = focus != page_find(&screen->page, &none);
    screen->view.reading = !screen->follow && (focus >= screen->page.count ||
                                               screen->layout.starts[focus] >= screen->height);
}

/* A field that was just opened gets its text into the editor. */
static bool follow_typing(struct fullscreen *screen, const struct model *model)
{
    if (model->typing == INPUT_NONE || screen->typing_count == model->typing_count)
        return true;
    screen->typing_count = model->typing_count;
    screen->follow = true;
    return editor_open(&screen->editor, model->typed, input_rule(model->typing)->several_lines);
}

static bool make_layout(struct fullscreen *screen, const struct model *model, int columns)
{
    layout_release(&screen->layout);
    page_release(&screen->page);
    page_build(&screen->page, model);
    if (screen->page.arena.failed || !follow_typing(screen, model))
        return false;
    const struct editor *editor = model->typing != INPUT_NONE ? &screen->editor : NULL;
    editor_set_columns(&screen->editor, layout_field_columns(columns));
    return layout_make(&screen->layout, &screen->page, model->language, editor, columns);
}

static void paint_page(struct fullscreen *screen, const struct model *model)
{
    size_t focus = page_find(&screen->page, &model->focus);
    begin_page(screen, model, focus);
    view_fit(&screen->view, &screen->layout, screen->height);
    if (screen->follow || screen->layout.has_cursor)
        view_show(&screen->view, &screen->layout, &screen->page, focus, screen->height);
    screen->follow = false;
    for (size_t i = 0; i < screen->height && screen->view.top + i < screen->layout.count; i++)
        paint_line(&screen->canvas, &screen->layout, screen->view.top + i, (int)i);
    paint_focus(screen, focus);
}

bool fullscreen_paint(struct fullscreen *screen, const struct model *model, int rows, int columns)
{
    bool resized = screen->rows != rows || screen->columns != columns;
    screen->rows = rows;
    screen->columns = columns;
    if (rows < FULLSCREEN_MIN_ROWS || columns < FULLSCREEN_MIN_COLUMNS)
        return paint_too_small(screen, model, rows, columns);
    if (!make_layout(screen, model, columns) || !canvas_clear(&screen->canvas, rows, columns))
        return false;
    if (resized && !screen->view.reading)
        screen->follow = true;

    struct strbuf raw = STRBUF_INIT;
    struct strbuf notice = STRBUF_INIT;
    model_add_notice(model, &raw);
    utf8_add_safe(&notice, raw.text, raw.length, false);
    screen->height = (size_t)(rows - 1 - notice_rows(&notice, rows, columns));
    paint_page(screen, model);
    paint_notice(screen, &notice,
                 model->saving == SAVING_FAILED ? STYLE_PROBLEM : STYLE_PLAIN);
    paint_footer(screen, model);
    bool painted = !raw.failed && !notice.failed;
    strbuf_release(&raw);
    strbuf_release(&notice);
    return painted;
}

/* Keys */

static enum fullscreen_result move(struct fullscreen *screen, struct model *model,
                                   enum key_command command)
{
    size_t focus = page_find(&screen->page, &model->focus);
    size_t now = view_move(&screen->view, &screen->layout, &screen->page, focus, screen->height,
                           command);
    if (now < screen->page.count)
        update_focus(model, &screen->page.elements[now].intent);
    return FULLSCREEN_PAINT;
}

static enum fullscreen_result act(struct fullscreen *screen, struct model *model,
                                  struct intent *intent)
{
    size_t focus = page_find(&screen->page, &model->focus);
    if (screen->view.reading || focus == screen->page.count)
        return move(screen, model, COMMAND_NEXT_ITEM);
    *intent = screen->page.elements[focus].intent;
    return FULLSCREEN_INTENT;
}

/* Space ticks and presses; on a link or a field it says that Enter is the key. */
static enum fullscreen_result tick(struct fullscreen *screen, struct model *model,
                                   struct intent *intent)
{
    size_t focus = page_find(&screen->page, &model->focus);
    enum fullscreen_result result = act(screen, model, intent);
    if (result != FULLSCREEN_INTENT)
        return result;
    enum element_kind kind = screen->page.elements[focus].kind;
    if (kind == ELEMENT_LINK || kind == ELEMENT_FIELD)
        *intent = (struct intent){.kind = INTENT_NO_TICK};
    return result;
}

static enum fullscreen_result typed_key(struct fullscreen *screen, struct model *model,
                                        struct key key, struct intent *intent)
{
    static const enum intent_kind kinds[] = {
        [EDITOR_CHANGED] = INTENT_TYPED, [EDITOR_DONE] = INTENT_ANSWER,
        [EDITOR_LEFT] = INTENT_LEAVE,    [EDITOR_NEXT] = INTENT_LEAVE,
        [EDITOR_PREVIOUS] = INTENT_LEAVE,
    };
    enum editor_result result = editor_key(&screen->editor, key);
    if (result == EDITOR_EXTERNAL)
        return FULLSCREEN_EXTERNAL;
    if (result == EDITOR_IGNORED)
        return FULLSCREEN_NOTHING;
    if (result == EDITOR_MOVED)
        return FULLSCREEN_PAINT;
    if (result == EDITOR_NEXT)
        move(screen, model, COMMAND_NEXT_ITEM);
    if (result == EDITOR_PREVIOUS)
        move(screen, model, COMMAND_PREVIOUS_ITEM);
    *intent = (struct intent){.kind = kinds[result], .text = screen->editor.text.text};
    return FULLSCREEN_INTENT;
}

static struct intent factor_of_digit(struct key key)
{
    size_t digit = key.character - '0';
    return (struct intent){
        .kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = digit == 0 ? 9 : digit - 1};
}

static enum fullscreen_result command_key(struct fullscreen *screen, struct model *model,
                                          const struct binding *binding, struct key key,
                                          struct intent *intent)
{
    switch (binding->command) {
    case COMMAND_ACT:
        return act(screen, model, intent);
    case COMMAND_TICK:
        return tick(screen, model, intent);
    case COMMAND_FACTOR:
        *intent = factor_of_digit(key);
        return FULLSCREEN_INTENT;
    case COMMAND_INTENT:
        *intent = binding->intent;
        return FULLSCREEN_INTENT;
    case COMMAND_REDRAW:
        return FULLSCREEN_REDRAW;
    case COMMAND_SUSPEND:
        return FULLSCREEN_SUSPEND;
    default:
        return move(screen, model, binding->command);
    }
}

/* In a field every printable key is text; only the keys that concern the whole screen work there too. */
static bool works_while_typing(const struct binding *binding)
{
    return binding->command == COMMAND_REDRAW || binding->command == COMMAND_SUSPEND;
}

enum fullscreen_result fullscreen_key(struct fullscreen *screen, struct model *model,
                                      struct key key, struct intent *intent)
{
    const struct binding *binding = keymap_find(key);
    if (key.name == KEYNAME_RESIZE)
        return FULLSCREEN_PAINT;
    if (screen->page.count == 0) /* nothing was painted: the window is too small */
        return FULLSCREEN_NOTHING;
    if (model->typing != INPUT_NONE && (binding == NULL || !works_while_typing(binding)))
        return typed_key(screen, model, key, intent);
    if (binding == NULL)
        return FULLSCREEN_NOTHING;
    return command_key(screen, model, binding, key, intent);
}
