/*
 * Every word of the interface has an id here and a text in each file of words (src/messages/nl.c, en.c).
 *
 * A text may hold "{1}" … "{9}" for values (strbuf_add_filled puts them in). A test compares the languages: no text is
 * missing, and the placeholders of an id are the same in each. Texts of more than one sentence keep each under twenty
 * words; see src/README.md for the tone.
 */
#ifndef MESSAGES_MESSAGE_H
#define MESSAGES_MESSAGE_H

#include "messages/language.h"

enum message {
    MESSAGE_NONE, /* the empty text */

    /* --- base: causes and general errors --- */
    MESSAGE_OUT_OF_MEMORY,
    MESSAGE_CAUSE_NO_SPACE,
    MESSAGE_CAUSE_QUOTA,
    MESSAGE_CAUSE_READ_ONLY,
    MESSAGE_CAUSE_PERMISSION,
    MESSAGE_CAUSE_NOT_FOUND,
    MESSAGE_CAUSE_IS_FOLDER,
    MESSAGE_CAUSE_NOT_FOLDER,
    MESSAGE_CAUSE_INPUT_OUTPUT,
    MESSAGE_CAUSE_TOO_MANY_FILES,
    MESSAGE_CAUSE_TOO_LARGE,
    MESSAGE_CAUSE_LOOP,
    MESSAGE_CAUSE_NAME_TOO_LONG,
    MESSAGE_CAUSE_BUSY,
    MESSAGE_CAUSE_EXISTS,
    MESSAGE_CAUSE_OTHER, /* {1} the number of the error */

    /* --- base/json --- {1} what stands there, {2} what more is to be said */
    MESSAGE_JSON_TOO_LARGE,        /* {1} the size, {2} the limit, in MiB */
    MESSAGE_JSON_EMPTY,
    MESSAGE_JSON_BYTE_ORDER_MARK,
    MESSAGE_JSON_NOT_UTF8,
    MESSAGE_JSON_UNEXPECTED,       /* {1} the character that stands there, or "end" */
    MESSAGE_JSON_UNEXPECTED_END,
    MESSAGE_JSON_TRAILING,
    MESSAGE_JSON_CONTROL_IN_STRING,
    MESSAGE_JSON_BAD_ESCAPE,
    MESSAGE_JSON_NUL_ESCAPE,
    MESSAGE_JSON_LONE_SURROGATE,
    MESSAGE_JSON_BAD_NUMBER,
    MESSAGE_JSON_NUMBER_RANGE,
    MESSAGE_JSON_DUPLICATE_NAME,   /* {1} the name */
    MESSAGE_JSON_TOO_DEEP,

    /* --- base/date --- */
    MESSAGE_MONTH_1,
    MESSAGE_MONTH_2,
    MESSAGE_MONTH_3,
    MESSAGE_MONTH_4,
    MESSAGE_MONTH_5,
    MESSAGE_MONTH_6,
    MESSAGE_MONTH_7,
    MESSAGE_MONTH_8,
    MESSAGE_MONTH_9,
    MESSAGE_MONTH_10,
    MESSAGE_MONTH_11,
    MESSAGE_MONTH_12,
    MESSAGE_DATE_LONG, /* {1} the day, {2} the month's name, {3} the year */

    /* --- checklist --- {1} the name or value */
    /* --- progress --- */
    /* --- store --- */
    /* --- report --- */
    /* --- wizard --- */
    /* --- fullscreen --- */
    /* --- app --- */

    MESSAGE_COUNT
};

/* The text; never NULL, "" for an id that is not there. */
const char *message_text(enum language language, enum message message);

#endif
