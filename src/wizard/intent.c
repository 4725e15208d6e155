#include "wizard/intent.h"

bool intent_equal(const struct intent *a, const struct intent *b)
{
    return a->kind == b->kind && a->screen == b->screen && a->factor == b->factor &&
           a->action == b->action && a->aim == b->aim && a->input == b->input &&
           a->language == b->language && a->format == b->format && a->copy == b->copy &&
           date_compare(a->date, b->date) == 0 && a->truth == b->truth;
}
