/*
 * The wizard ($BANENAFSPRAAK without a command) in a terminal of 24 x 80, with the files of program.h: starting it, and
 * finding the way in it as a user does.
 *
 *     struct test_terminal *wizard = wizard_start(NULL);
 *     wizard_tick(wizard, 2, "Draagvlak top");
 *     wizard_fill(wizard, "Eigenaar", "Een functie", "HR-adviseur", "enter");
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

/*
 * Presses a key, and waits for all of the answer, which must change something that is seen. Wherever the key led, the
 * terminal's cursor must be on the item that is marked, or in the text of the field that is open.
 */
void wizard_press(struct test_terminal *wizard, const char *key);

/* Goes down until the cursor is on a line with this text; fails when it is not on the page. */
#define wizard_focus(wizard, text) wizard_focus_from(wizard, text, __FILE__, __LINE__)
void wizard_focus_from(struct test_terminal *wizard, const char *text, const char *file, int line);

/* Goes down to the first action of the factor that is open. */
#define wizard_focus_first_action(wizard) wizard_focus_first_action_from(wizard, __FILE__, __LINE__)
void wizard_focus_first_action_from(struct test_terminal *wizard, const char *file, int line);

/* Goes to a factor, from wherever the wizard is, and waits for its page, with this title. */
void wizard_open_factor(struct test_terminal *wizard, int factor, const char *title);

/* Goes down to the field that has this label, which opens it, and waits for its hint. */
void wizard_open_field(struct test_terminal *wizard, const char *label, const char *hint);

/* Types a text in the open field, and waits until the cursor stands in its last line ("\r" begins one). */
void wizard_type(struct test_terminal *wizard, const char *text);

/* Waits until it is said that everything is saved, and with it this. A key that changes something must be answered. */
void wizard_wait_saved(struct test_terminal *wizard, const char *notice);

/* Opens a field, types a text, leaves it with "enter" or "tab", and waits until it is saved. */
void wizard_fill(struct test_terminal *wizard, const char *label, const char *hint,
                 const char *text, const char *key);

/* Ticks the first action of a factor that is open, and waits until it is saved. */
void wizard_tick(struct test_terminal *wizard, int factor, const char *title);

/* Presses Ctrl-Q, and sees to it that the program ends well and leaves the terminal clean; closes the terminal. */
#define wizard_stop(wizard) wizard_stop_from(wizard, __FILE__, __LINE__)
void wizard_stop_from(struct test_terminal *wizard, const char *file, int line);

/* Waits for the end with this status, the terminal clean; closes the terminal. */
#define wizard_ends(wizard, status) wizard_ends_from(wizard, status, __FILE__, __LINE__)
void wizard_ends_from(struct test_terminal *wizard, int status, const char *file, int line);

#endif
