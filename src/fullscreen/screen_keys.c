#include "fullscreen/keymap.h"
#include "fullscreen/screen.h"
#include "wizard/update.h"

static enum fullscreen_result move(struct fullscreen *screen, struct model *model,
                                   enum key_command command)
{
    size_t focus = fullscreen_focus(screen, model);
    size_t now =
        view_move(&screen->view, &screen->layout, &screen->page, focus, screen->height, command);
    if (now < screen->page.count)
        update_focus(model, &screen->page.elements[now].intent);
    screen->focus = model->focus;
    return FULLSCREEN_PAINT;
}

/* While the user reads, Enter goes on to what can be chosen: it acts on nothing that is out of view. */
static enum fullscreen_result act(struct fullscreen *screen, struct model *model,
                                  struct intent *intent)
{
    size_t focus = fullscreen_focus(screen, model);
    if (screen->view.reading || focus == screen->page.count)
        return move(screen, model, COMMAND_NEXT_ITEM);
    *intent = screen->page.elements[focus].intent;
    return FULLSCREEN_INTENT;
}

/* Space ticks and presses; on a link or a field it says that Enter is the key. */
static enum fullscreen_result tick(struct fullscreen *screen, struct model *model,
                                   struct intent *intent)
{
    size_t focus = fullscreen_focus(screen, model);
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
        [EDITOR_CHANGED] = INTENT_TYPED,  [EDITOR_DONE] = INTENT_ANSWER,
        [EDITOR_LEFT] = INTENT_LEAVE,     [EDITOR_NEXT] = INTENT_LEAVE,
        [EDITOR_PREVIOUS] = INTENT_LEAVE, [EDITOR_FULL] = INTENT_FULL,
    };
    enum editor_result result = editor_key(&screen->editor, key);
    if (result == EDITOR_NO_MEMORY)
        return FULLSCREEN_NO_MEMORY;
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

/* What cannot be seen is not acted on: while the window is too small, only these keys work. */
static bool works_unseen(const struct binding *binding)
{
    return works_while_typing(binding) ||
           (binding->command == COMMAND_INTENT && binding->intent.kind == INTENT_STOP);
}

/* Where a paste means nothing, its letters are no keys: outside a field, and in a window in which none can be seen. */
static bool is_pasted(struct fullscreen *screen, struct key key)
{
    bool pasted = screen->pasting || key.name == KEYNAME_PASTE_BEGIN;
    screen->pasting = pasted && key.name != KEYNAME_PASTE_END;
    return pasted;
}

/* What began to be pasted in a field goes there to its end, also when the window becomes too small meanwhile. */
static bool is_for_field(const struct fullscreen *screen, const struct model *model,
                         const struct binding *binding)
{
    if (model->typing == INPUT_NONE || screen->pasting)
        return false;
    if (screen->editor.pasting)
        return true;
    return !screen->too_small && (binding == NULL || !works_while_typing(binding));
}

enum fullscreen_result fullscreen_key(struct fullscreen *screen, struct model *model,
                                      struct key key, struct intent *intent)
{
    const struct binding *binding = keymap_find(key);
    if (key.name == KEYNAME_RESIZE)
        return FULLSCREEN_PAINT;
    if (is_for_field(screen, model, binding))
        return typed_key(screen, model, key, intent);
    if (is_pasted(screen, key) || binding == NULL)
        return FULLSCREEN_NOTHING;
    if (model->typing != INPUT_NONE && !works_while_typing(binding))
        return FULLSCREEN_NOTHING;
    if (screen->too_small && !works_unseen(binding))
        return FULLSCREEN_NOTHING;
    return command_key(screen, model, binding, key, intent);
}
