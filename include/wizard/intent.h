/*
 * An intent: what the user wants, whatever she did to say so (a key, a typed line). Every element of a page that can
 * be acted on carries the intent that acting on it sends; the keys of the full screen send the same ones.
 *
 * An intent that leads away from an open field leaves that field first, with what stands in it. On the full screen the
 * field that has the focus is open, and no other: what moves the focus opens and leaves fields.
 *
 * Two elements of one page never carry equal intents: the intent is also what tells them apart (the focus).
 */
#ifndef WIZARD_INTENT_H
#define WIZARD_INTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "messages/language.h"
#include "wizard/input.h"
#include "wizard/screen.h"

enum intent_kind {
    INTENT_NONE,
    INTENT_READ, /* is never sent: as the focus it says that the user reads, and that nothing has it */
    INTENT_MOVED, /* the focus was moved (update_focus): the open field is left, the one it is on is opened */
    INTENT_GO, /* opens `screen`; of the factor page `factor`, with the focus where `aim` says; of the page of a copy `copy` */
    INTENT_NEXT_FACTOR, /* the factor after the one where the user is or was last */
    INTENT_PREVIOUS_FACTOR,
    INTENT_BACK, /* puts back what was changed in the open field (full screen), else one step back */
    INTENT_TOGGLE,    /* ticks or unticks `action` of `factor` */
    INTENT_NO_TICK,   /* Space was pressed where there is nothing to tick */
    INTENT_NO_TYPING, /* something was typed where no text can be */
    INTENT_DECLARE,   /* says whether `factor` is done: `truth` */
    INTENT_EDIT,      /* begins typing in `input` (of `factor`) */
    INTENT_TYPED,     /* `text` is what stands in the open field now */
    INTENT_FULL,      /* the same, and what was typed or pasted besides does not fit in it */
    /* These two end typing with `text`, and on the full screen go on to the next item, or back to the list. */
    INTENT_ANSWER,      /* when it is wrong, the field stays open */
    INTENT_LEAVE,       /* when it is wrong, it is kept beside the field */
    INTENT_SAVE,        /* saves what stands in the open field, which stays open */
    INTENT_SAVE_ANYWAY, /* saves the text that raised the privacy warning */
    INTENT_DISCARD,     /* throws that text away */
    INTENT_TAKE_OVER,   /* records in `input` what was computed for it */
    INTENT_CORRECT,     /* opens `input` as it is recorded for `date` */
    INTENT_UNDO,
    INTENT_REDO,
    INTENT_SPEAK,          /* changes to `language` */
    INTENT_MODE,           /* changes to line by line (`truth`) or to the full screen */
    INTENT_SEARCH,         /* opens the search page and searches `text` */
    INTENT_EXPORT,         /* makes the report of format number `format` */
    INTENT_EXPORT_REPLACE, /* the same, over the file that is there */
    INTENT_EXPORT_BESIDE,  /* the same, under the next free name */
    INTENT_TAKE_COPY,      /* brings in what is lacking of the copy that was looked at */
    INTENT_OPEN_REPORT, /* opens the report that was made last with the program that the desktop has for it */
    INTENT_STOP,
    INTENT_KINDS
};

/* Where on the factor page the focus goes. */
enum aim { AIM_TOP, AIM_ACTION, AIM_INPUT, AIM_DONE };

struct intent {
    enum intent_kind kind;
    enum screen screen;
    size_t factor, action; /* numbers from 0 */
    enum aim aim;
    enum input input;
    enum language language;
    size_t format;
    size_t copy; /* of those beside the file, from 1; 0: none yet */
    struct date date;
    bool truth;
    const char *text; /* borrowed; only with INTENT_TYPED, _FULL, _ANSWER, _LEAVE and _SEARCH */
};

/* Whether two intents ask for the same thing; `text` is not compared. */
bool intent_equal(const struct intent *a, const struct intent *b);

#endif
