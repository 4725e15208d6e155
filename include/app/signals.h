/*
 * Signals: the handlers only set a flag, and are let in only while the program waits (signals_wait). Every signal that ends
 * a program and leaves it the time, ends this one with all saved. One that does not (a fault, abort) ends it as it stands,
 * with the terminal put back.
 */
#ifndef APP_SIGNALS_H
#define APP_SIGNALS_H

#include <poll.h>
#include <stdbool.h>

/* Which signals came; each is set once and cleared by signals_take. SIGWINCH only ends the waiting. */
struct signals {
    bool interrupt; /* SIGINT */
    bool terminate; /* SIGTERM, SIGHUP, and all others that end a program */
    bool suspend;   /* SIGTSTP */
    bool proceed;   /* SIGCONT after a stop that was not signals_suspend */
};

/* Installs the handlers. */
void signals_start(void);

/* Whether signals_start was called: without, a signal ends the program wherever it waits. */
bool signals_are_held_back(void);

/* poll(2) during which signals are let in; returns as poll does, -1 with EINTR after a signal. */
int signals_wait(struct pollfd *descriptors, nfds_t count, int milliseconds);

struct signals signals_take(void);

/* Whether one came that signals_take has not told of yet, and that is a key as well: what was typed before it counts. */
bool signals_of_keys(void);

/*
 * Waits until a descriptor can be written to, signals let in. False, with errno, when it is not to be waited for any more:
 * the program is to end, and a short while did not help.
 */
bool signals_wait_to_write(int descriptor);

/* Stops this process as Ctrl-Z does, until it is continued. Without a shell that could do so, nothing happens. */
void signals_suspend(void);

/* SIGPIPE and SIGXFSZ as errors instead of ends: for every command. */
void signals_ignore_writing(void);

#endif
