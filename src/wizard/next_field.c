#include "wizard/screens.h"
#include "wizard/transition.h"

/* Where the focus goes when Enter is pressed in a field. */

/* After the query only to what was found: who found nothing types something else. */
static bool goes_on_to(const struct element *element, enum input input)
{
    return element_can_act(element) &&
           (input != INPUT_QUERY ||
            (element->kind == ELEMENT_LINK && element->intent.screen == SCREEN_FACTOR));
}

static void focus_next(struct model *model, const struct intent *field)
{
    struct page page = PAGE_INIT;
    page_build(&page, model);
    size_t next = page_find(&page, field) + 1;
    while (next < page.count && !element_can_act(&page.elements[next]))
        next++;
    if (next < page.count && goes_on_to(&page.elements[next], field->input)) {
        model->focus = page.elements[next].intent;
        model->focus.text = NULL; /* it is the page's */
    }
    page_release(&page);
}

/* Whoever is done with a field comes back to the list that she came from, else goes on to the next item. */
static void go_on(struct transition *transition, const struct intent *field)
{
    struct model *model = transition->model;
    bool stays = model->typing != INPUT_NONE || model->screen == SCREEN_PRIVACY;
    if (model->accessible || field->kind == INTENT_NONE || stays)
        return;
    if (model->errand)
        transition_back(transition);
    else if (intent_equal(&model->focus, field))
        focus_next(model, field);
}

void transition_answer_and_go_on(struct transition *transition)
{
    const struct intent field = model_open_field(transition->model);
    transition_answer(transition);
    go_on(transition, &field);
}

void transition_leave_and_go_on(struct transition *transition)
{
    const struct intent field = model_open_field(transition->model);
    transition_leave(transition);
    go_on(transition, &field);
}
