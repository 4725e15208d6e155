#include "fullscreen/layout_columns.h"

#include <string.h>

#include "base/number.h"
#include "base/utf8.h"
#include "fullscreen/check_box.h"
#include "fullscreen/layout.h"

enum {
    LEAST_WIDE = 57, /* a window of 60 columns */
    LEAST_BESIDE_STATE = 30,
    GAP = 2,
    LABEL_GAP = 3,
    BADGE_BLANKS = 2,
    TIP_NAME = 26,     /* a longer one stands above its tip */
    ANSWER_LABEL = 18, /* the name of an answer that is longer has columns of its own */
};

size_t layout_columns(int columns)
{
    return (size_t)(columns - LAYOUT_INDENT < LAYOUT_WIDTH ? columns - LAYOUT_INDENT
                                                           : LAYOUT_WIDTH);
}

size_t layout_width(const char *text)
{
    return utf8_width(text, strlen(text));
}

static void widen(size_t *width, const char *text, size_t most)
{
    size_t needed = layout_width(text);
    if (needed > *width && needed <= most)
        *width = needed;
}

static size_t state_width(enum language language)
{
    size_t width = 0;
    widen(&width, message_text(language, MESSAGE_STATE_TICKED), SIZE_MAX);
    widen(&width, message_text(language, MESSAGE_STATE_UNTICKED), SIZE_MAX);
    return width;
}

/* A label of more than half the page stands above its value, and does not count here. */
static void widen_for(struct layout_columns *at, const struct element *element)
{
    const size_t most = at->width / 2;
    char digits[WHOLE_NUMBER_SIZE];
    switch (element->kind) {
    case ELEMENT_FIELD:
        widen(&at->value, element->text, most);
        break;
    case ELEMENT_TIP:
        widen(&at->tip, element->label, most < TIP_NAME ? most : TIP_NAME);
        break;
    case ELEMENT_LINK:
    case ELEMENT_CHOICE:
        widen(&at->value, element->label, most < ANSWER_LABEL ? most : ANSWER_LABEL);
        widen(&at->action, element->detail, element->number == 0 ? most : 0);
        widen(&at->status, element->number > 0 ? element->value : "", most);
        widen(&at->number, whole_number((long long)element->number, digits), most);
        break;
    default:
        break;
    }
}

struct layout_columns layout_columns_find(const struct page *page, enum language language,
                                          size_t width, bool ascii)
{
    struct layout_columns at = {
        .wide = width >= LEAST_WIDE,
        .width = width,
        .sign = check_box_width(ascii),
        .number = 2,
    };
    for (size_t i = 0; i < page->count; i++)
        widen_for(&at, &page->elements[i]);
    at.state = width < LEAST_BESIDE_STATE ? 0 : at.sign + 1 + state_width(language) + GAP;
    at.value = at.value > 0 ? at.value + LABEL_GAP : 0;
    at.tip = at.tip > 0 ? at.tip + GAP : 0;
    at.status = width - at.status - BADGE_BLANKS;
    at.action = width - at.action;
    return at;
}
