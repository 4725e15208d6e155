/*
 * The full screen, without a terminal: from a model to a canvas, and from a key to an intent. Pure.
 *
 *     struct fullscreen screen;
 *     fullscreen_init(&screen);
 *     fullscreen_paint(&screen, &model, rows, columns)   … screen.canvas
 *     result = fullscreen_key(&screen, &model, key, &intent)
 *     fullscreen_release(&screen);
 *
 * Paint before the first key, and after each change of the model before the next key: keys are understood by what is
 * shown.
 */
#ifndef FULLSCREEN_SCREEN_H
#define FULLSCREEN_SCREEN_H

#include <stdbool.h>

#include "fullscreen/canvas.h"
#include "fullscreen/editor.h"
#include "fullscreen/key.h"
#include "fullscreen/keymap.h"
#include "fullscreen/layout.h"
#include "fullscreen/view.h"
#include "wizard/model.h"

enum { FULLSCREEN_MIN_ROWS = 5, FULLSCREEN_MIN_COLUMNS = 20 };

struct fullscreen {
    struct canvas canvas;
    struct page page;
    struct layout title; /* above the page; empty where there is no room for it */
    struct layout layout;
    struct view view;
    bool ascii;     /* set by the caller: the terminal does not have the signs of a state */
    bool bar_alone; /* set by the caller: the item with the focus has its bar, and no band */
    struct editor editor;
    size_t typing_count; /* of the model when the editor was opened */
    struct intent field; /* which was open then */
    enum screen screen;  /* what is shown: another one starts at the top */
    size_t factor;
    enum language language;
    size_t page_count; /* how often another page was shown; 0: nothing was painted yet */
    bool too_small;    /* the window: nothing but that is shown */
    int rows, columns;
    int page_row;   /* of the window: the first for the page */
    size_t height;  /* lines of the page in the window */
    int notice_row; /* where what just happened is said */
    int hint_row;   /* where what to type in the open field is said; that of the keys: nowhere */
    bool ruled;     /* there is room for a rule above and below the page */
    struct intent focus; /* of the model when it was painted */
    bool follow;         /* the next painting brings the focus into view */
    bool scrolled;       /* the next painting leaves the window where a key has just put it */
    bool arrived;        /* ... unless that key led to a field, whose text cursor has to be seen */
    bool upwards;        /* it led up: then the window does not go down for that */
    size_t left;         /* the line at the top of the window that this key left */
    bool pasting;        /* a paste is coming in where no text can be: nothing is done with it */
    bool stray;          /* text is being typed where none can be: what follows it is part of it */
};

enum fullscreen_result {
    FULLSCREEN_NOTHING,
    FULLSCREEN_INTENT, /* `intent` is to be carried out */
    FULLSCREEN_PAINT,  /* something moved: paint */
    FULLSCREEN_REDRAW, /* paint everything anew */
};

void fullscreen_init(struct fullscreen *screen);
void fullscreen_release(struct fullscreen *screen);

/* Paints the model on the canvas. */
void fullscreen_paint(struct fullscreen *screen, const struct model *model, int rows, int columns);

/*
 * What a key asks for. Moves of the focus are carried out on the model at once (update_focus), and then asked for as
 * INTENT_MOVED. The text of an intent is borrowed from the editor until the next key.
 */
enum fullscreen_result fullscreen_key(struct fullscreen *screen, struct model *model,
                                      struct key key, struct intent *intent);

/* The number of the element with the focus: the open field, else where the focus of the model is; page.count for none. */
size_t fullscreen_focus(const struct fullscreen *screen, const struct model *model);

/* What the window's title says: "Stap 2 van 10: Draagvlak top". Borrowed until the next painting. */
const char *fullscreen_title(const struct fullscreen *screen);

#endif
