/*
 * The dialogue: the line-by-line way through the wizard. Pure: what is said goes into a buffer, what was typed comes in
 * as a line.
 *
 *     struct dialogue dialogue = DIALOGUE_INIT;
 *     dialogue_say(&dialogue, &model, &out)           … print, then read a line
 *     if (dialogue_hear(&dialogue, &model, line, &intent, &out)) … update_intent, and say again
 *     dialogue_release(&dialogue);
 *
 * A page is said as a whole when it is new, or when what can be chosen on it changed; otherwise only what happened is.
 */
#ifndef ACCESSIBLE_DIALOGUE_H
#define ACCESSIBLE_DIALOGUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "wizard/model.h"
#include "wizard/page.h"

struct dialogue {
    struct page page; /* what was said last */
    enum screen screen;
    size_t factor;
    enum language language;
    bool spoken;         /* something was said */
    bool was_typing;     /* a field was open when something was said last */
    bool repeat;         /* the page is to be said again */
    size_t typing_count; /* of the model when the open field was asked for */
    size_t save_count;   /* of the model when "Opgeslagen." was said last */
    struct strbuf typed; /* the lines of a field of several lines, so far */
    struct strbuf query; /* a word to search */
};

#define DIALOGUE_INIT                                                                              \
    {                                                                                              \
        .page = PAGE_INIT, .typed = STRBUF_INIT, .query = STRBUF_INIT                              \
    }

/* Adds what there is to say now, and the prompt. */
void dialogue_say(struct dialogue *dialogue, const struct model *model, struct strbuf *out);

/*
 * Takes a line without its newline. True when there is an intent to carry out; its text is borrowed until the next
 * call. What is said at once ("Gekozen: …", "… is geen keuze.") is added to `out`.
 */
bool dialogue_hear(struct dialogue *dialogue, struct model *model, const char *line,
                   struct intent *intent, struct strbuf *out);

void dialogue_release(struct dialogue *dialogue);

#endif
