#include "fullscreen/keymap.h"
#include "fullscreen/screen.h"
#include "wizard/update.h"

static enum fullscreen_result send(struct intent *intent, enum intent_kind kind)
{
    *intent = (struct intent){.kind = kind};
    return FULLSCREEN_INTENT;
}

static enum fullscreen_result move(struct fullscreen *screen, struct model *model,
                                   enum key_command command, struct intent *intent)
{
    static const struct intent read = {.kind = INTENT_READ};
    size_t focus = fullscreen_focus(screen, model);
    screen->left = screen->view.top;
    size_t now =
        view_move(&screen->view, &screen->layout, &screen->page, focus, screen->height, command);
    bool reads = screen->view.reading || now == screen->page.count;
    update_focus(model, reads ? &read : &screen->page.elements[now].intent);
    screen->focus = model->focus;
    screen->scrolled = true;
    screen->arrived =
        now != focus && (command == COMMAND_NEXT_ITEM || command == COMMAND_PREVIOUS_ITEM);
    screen->upwards = command == COMMAND_PREVIOUS_ITEM;
    return send(intent, INTENT_MOVED);
}

/* What has the focus; ITEM_NONE while the user reads. */
static enum item item_in_focus(const struct fullscreen *screen, const struct model *model,
                               struct intent *intent)
{
    size_t focus = fullscreen_focus(screen, model);
    if (screen->view.reading || focus == screen->page.count)
        return ITEM_NONE;
    *intent = screen->page.elements[focus].intent;
    return keymap_item(model, &screen->page.elements[focus]);
}

/* While the user reads, Enter goes on to what can be chosen: it acts on nothing that is out of view. */
static enum fullscreen_result act(struct fullscreen *screen, struct model *model,
                                  struct intent *intent)
{
    enum item item = item_in_focus(screen, model, intent);
    if (item == ITEM_NONE || item == ITEM_BOX)
        return move(screen, model, COMMAND_NEXT_ITEM, intent);
    return FULLSCREEN_INTENT;
}

/* Space ticks, chooses and opens a step; elsewhere it says that Enter is the key. */
static enum fullscreen_result tick(struct fullscreen *screen, struct model *model,
                                   struct intent *intent)
{
    enum item item = item_in_focus(screen, model, intent);
    if (item == ITEM_NONE)
        return move(screen, model, COMMAND_NEXT_ITEM, intent);
    bool ticks = item == ITEM_BOX || item == ITEM_CHOICE || item == ITEM_STEP;
    return ticks ? FULLSCREEN_INTENT : send(intent, INTENT_NO_TICK);
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
    default:
        return move(screen, model, binding->command, intent);
    }
}

/* What cannot be seen is not acted on: while the window is too small, only these keys work. */
static bool works_unseen(const struct binding *binding)
{
    return binding != NULL &&
           (binding->command == COMMAND_REDRAW ||
            (binding->command == COMMAND_INTENT && binding->intent.kind == INTENT_STOP));
}

/* --- in a field --- */

/* A key that leaves the field. Tab ends a text of several lines as Enter ends one of one line. */
static enum fullscreen_result leave(struct fullscreen *screen, struct model *model,
                                    enum editor_result how, struct key key, struct intent *intent)
{
    const struct editor *editor = &screen->editor;
    if (how == EDITOR_LEFT)
        return send(intent, INTENT_BACK);
    if (how != EDITOR_DONE)
        move(screen, model, how == EDITOR_NEXT ? COMMAND_NEXT_ITEM : COMMAND_PREVIOUS_ITEM, intent);
    if (how == EDITOR_DONE)
        *intent = (struct intent){.kind = INTENT_ANSWER, .text = editor->text.text};
    else if (key.name == KEYNAME_TAB && editor->several_lines)
        *intent = (struct intent){.kind = INTENT_LEAVE, .text = editor->text.text};
    return FULLSCREEN_INTENT;
}

static enum fullscreen_result typed_key(struct fullscreen *screen, struct model *model,
                                        struct key key, struct intent *intent)
{
    enum editor_result result = editor_key(&screen->editor, key);
    switch (result) {
    case EDITOR_MOVED:
        return FULLSCREEN_PAINT;
    case EDITOR_CHANGED:
        *intent = (struct intent){.kind = INTENT_TYPED, .text = screen->editor.text.text};
        return FULLSCREEN_INTENT;
    case EDITOR_FULL:
        *intent = (struct intent){.kind = INTENT_FULL, .text = screen->editor.text.text};
        return FULLSCREEN_INTENT;
    case EDITOR_IGNORED:
        return FULLSCREEN_NOTHING;
    default:
        return leave(screen, model, result, key, intent);
    }
}

/*
 * Whether a key belongs to the text that is typed or pasted: the editor knows it, or takes nothing else now. What began to
 * be pasted goes into the field to its end, also when the window becomes too small meanwhile; nothing else is typed unseen.
 */
static bool is_for_editor(const struct fullscreen *screen, const struct model *model,
                          struct key key, const struct binding *binding)
{
    if (model->typing == INPUT_NONE || screen->pasting)
        return false;
    return screen->editor.pasting || (!screen->too_small && (binding == NULL || editor_knows(key)));
}

/* --- outside fields --- */

/* Where a paste means nothing, its letters are no keys: outside a field, and in a window in which none can be seen. */
static bool is_pasted(struct fullscreen *screen, struct key key)
{
    bool pasted = screen->pasting || key.name == KEYNAME_PASTE_BEGIN;
    screen->pasting = pasted && key.name != KEYNAME_PASTE_END;
    return pasted;
}

/* What may be part of a text that is typed. */
static bool is_text(struct key key)
{
    switch (key.name) {
    case KEYNAME_CHARACTER:
    case KEYNAME_ENTER:
    case KEYNAME_BACKSPACE:
    case KEYNAME_DELETE:
    case KEYNAME_OTHER:
        return true;
    default:
        return false;
    }
}

/* A digit means a step on the overview alone. */
static bool means_something(const struct model *model, const struct binding *binding)
{
    return binding != NULL &&
           (binding->command != COMMAND_FACTOR || model->screen == SCREEN_OVERVIEW);
}

/*
 * Whether a key is part of a text that is typed where none can be. Such a text begins with a character that means
 * nothing here; all that follows belongs to it, until a key that moves.
 */
static bool is_stray(struct fullscreen *screen, const struct model *model, struct key key,
                     const struct binding *binding)
{
    bool begins = key.name == KEYNAME_CHARACTER && !means_something(model, binding);
    screen->stray = is_text(key) && (screen->stray || begins);
    return screen->stray;
}

/* It is said once that no text can be typed here. */
static enum fullscreen_result pass_over(bool said, struct intent *intent)
{
    return said ? FULLSCREEN_NOTHING : send(intent, INTENT_NO_TYPING);
}

enum fullscreen_result fullscreen_key(struct fullscreen *screen, struct model *model,
                                      struct key key, struct intent *intent)
{
    const struct binding *binding = keymap_find(key);
    bool said = screen->stray;
    if (key.name == KEYNAME_RESIZE)
        return FULLSCREEN_PAINT;
    if (is_for_editor(screen, model, key, binding))
        return typed_key(screen, model, key, intent);
    if (is_pasted(screen, key)) {
        screen->stray = true;
        return pass_over(said, intent);
    }
    if (screen->too_small && !works_unseen(binding))
        return FULLSCREEN_NOTHING;
    if (is_stray(screen, model, key, binding))
        return pass_over(said, intent);
    if (binding == NULL)
        return FULLSCREEN_NOTHING;
    return command_key(screen, model, binding, key, intent);
}
