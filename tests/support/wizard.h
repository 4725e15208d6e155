/*
 * The wizard ($BANENAFSPRAAK without a command) in a terminal of 24 x 80, with the files of program.h: starting it, and
 * finding the way in it as a user does.
 *
 *     struct test_terminal *wizard = wizard_start(NULL);
 *     wizard_open_factor(wizard, "2", "Draagvlak top");
 *     wizard_focus(wizard, "Wijs directie");
 *     test_terminal_press(wizard, "space");
 *     wizard_wait_saved(wizard, "Aangevinkt.");
 *     wizard_stop(wizard);
 */
#ifndef TESTS_SUPPORT_WIZARD_H
#define TESTS_SUPPORT_WIZARD_H

#include "terminal.h"

/* Starts it, with these settings over the usual ones, and waits for its first page. */
struct test_terminal *wizard_start(const char *const settings[]);

/* The same without waiting, with these words after its name and in a window of this size; ends in NULL. */
struct test_terminal *wizard_start_with(const char *const words[], const char *const settings[],
                                        int rows, int columns);

/* A script of the shell on a terminal, in which "$BANENAFSPRAAK" is the wizard. */
struct test_terminal *wizard_start_script(const char *script, const char *const settings[]);

/* Presses a key, and waits for all of the answer. It must change something that is seen. */
void wizard_press(struct test_terminal *wizard, const char *key);

/* Goes down until the cursor is on a line with this text; fails when it is not on the page. */
#define wizard_focus(wizard, text) wizard_focus_from(wizard, text, __FILE__, __LINE__)
void wizard_focus_from(struct test_terminal *wizard, const char *text, const char *file, int line);

/* Presses a digit, and waits for the page with this title. */
void wizard_open_factor(struct test_terminal *wizard, const char *digit, const char *title);

/* Opens the field that has this label, on the page that is shown, and waits for its hint. */
void wizard_open_field(struct test_terminal *wizard, const char *label, const char *hint);

/* Waits until it is said that everything is saved, and with it this. */
void wizard_wait_saved(struct test_terminal *wizard, const char *notice);

/* Presses q, and sees to it that the program ends well and leaves the terminal clean; closes the terminal. */
#define wizard_stop(wizard) wizard_stop_from(wizard, __FILE__, __LINE__)
void wizard_stop_from(struct test_terminal *wizard, const char *file, int line);

/* Waits for the end with this status, the terminal clean; closes the terminal. */
#define wizard_ends(wizard, status) wizard_ends_from(wizard, status, __FILE__, __LINE__)
void wizard_ends_from(struct test_terminal *wizard, int status, const char *file, int line);

#endif
