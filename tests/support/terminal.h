/*
 * A terminal for end-to-end tests: starts a program on a pseudo-terminal, keeps the screen that it draws (with
 * libvterm, as an xterm would show it), types keys, and waits for what must appear. Questions of the program to the
 * terminal, such as where the cursor is, are answered.
 *
 * No function but test_terminal_watch waits for a time: a test waits for a marker, at most TERMINAL_PATIENCE. A wait that ends in vain fails the running
 * cmocka test at the caller's line and prints the screen. So choose a marker that is not on the screen yet.
 *
 *     const char *const command[] = {getenv("BANENAFSPRAAK"), "--language", "nl", NULL};
 *     const char *const settings[] = {"NO_COLOR=1", "LC_MESSAGES", NULL};
 *     struct test_terminal *terminal = test_terminal_start(24, 80, command, settings);
 *     test_terminal_wait_for(terminal, "Banenafspraak");
 *     test_terminal_press(terminal, "down");
 *     test_terminal_wait_cursor_at(terminal, "Overzicht");
 *     test_terminal_type(terminal, "q");
 *     assert_int_equal(test_terminal_wait_exit(terminal), 0);
 *     assert_false(test_terminal_alternate_screen(terminal));
 *     test_terminal_close(terminal);
 *
 * (The prefix tells it from the terminal of src/fullscreen, which every test is linked with.)
 *
 * Rows and columns count from 0. Every text handed out is UTF-8, belongs to the terminal, and holds until the next call
 * that asks for a text of the same terminal. The program leads a session of its own: Ctrl-Z stops it only when a shell
 * with job control is started, and the program in that.
 */
#ifndef TESTS_SUPPORT_TERMINAL_H
#define TESTS_SUPPORT_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

enum { TERMINAL_PATIENCE = 20 }; /* seconds; sanitizers and valgrind make everything slow */

struct test_terminal;

/*
 * Starts `arguments` (a NULL-terminated argv, found along PATH) on a new terminal, in environment_with(settings): see
 * environment.h. Never returns NULL.
 */
struct test_terminal *test_terminal_start(int rows, int columns, const char *const arguments[],
                                          const char *const settings[]);

/* Ends the program by force if it is still there, and frees everything. NULL is allowed. */
void test_terminal_close(struct test_terminal *terminal);

/* Types a text as it is, byte for byte. */
void test_terminal_type(struct test_terminal *terminal, const char *text);

/* Pastes a text: in brackets, if the program has asked for that. */
void test_terminal_paste(struct test_terminal *terminal, const char *text);

/*
 * Presses a key by its name: "enter", "tab", "shift-tab", "space", "escape", "backspace", "delete", "insert", "up",
 * "down", "left", "right", "home", "end", "page up", "page down", "f1" … "f12", "ctrl-a" … "ctrl-z".
 */
void test_terminal_press(struct test_terminal *terminal, const char *key);

/* Wait until test_terminal_screen() holds the text, or no longer holds it. */
#define test_terminal_wait_for(terminal, text)                                                     \
    test_terminal_wait_for_from(terminal, text, __FILE__, __LINE__)
#define test_terminal_wait_gone(terminal, text)                                                    \
    test_terminal_wait_gone_from(terminal, text, __FILE__, __LINE__)

/* Waits until the row in which the cursor stands holds the text. */
#define test_terminal_wait_cursor_at(terminal, text)                                               \
    test_terminal_wait_cursor_at_from(terminal, text, __FILE__, __LINE__)

/*
 * Waits until the program has written something since `seen` (test_terminal_bytes_seen before a key was pressed) and
 * waits for a key again, with none unread: what is on the screen is then its whole answer. Looks in /proc whether it waits.
 */
#define test_terminal_wait_answer(terminal, seen)                                                  \
    test_terminal_wait_answer_from(terminal, seen, __FILE__, __LINE__)

/* Looks on for so long, whatever the program does. */
void test_terminal_watch(struct test_terminal *terminal, int milliseconds);

/* Whether a cell is shown in reverse video. */
bool test_terminal_reversed(const struct test_terminal *terminal, int row, int column);

/* Waits until the program has ended. Returns its exit status; 128 and the signal's number when a signal ended it. */
#define test_terminal_wait_exit(terminal) test_terminal_wait_exit_from(terminal, __FILE__, __LINE__)

/* The screen as it stands after what has been waited for: rows without trailing spaces, a newline after each. */
const char *test_terminal_screen(struct test_terminal *terminal);
const char *test_terminal_row(struct test_terminal *terminal, int row);

int test_terminal_rows(const struct test_terminal *terminal);

void test_terminal_cursor(const struct test_terminal *terminal, int *row, int *column);
bool test_terminal_cursor_visible(const struct test_terminal *terminal);

/* Whether the alternate screen is on: false again after a program that leaves the terminal clean. */
bool test_terminal_alternate_screen(const struct test_terminal *terminal);

/* The window's title as the program last set it; "" if it never did. */
const char *test_terminal_title(struct test_terminal *terminal);

/* Every byte that the program wrote so far and was read while waiting. */
const char *test_terminal_output(const struct test_terminal *terminal, size_t *length);
size_t test_terminal_bytes_seen(const struct test_terminal *terminal);

/* Makes the window another size; the program gets SIGWINCH. */
void test_terminal_resize(struct test_terminal *terminal, int rows, int columns);

/* Sends a signal to the program. */
void test_terminal_signal(struct test_terminal *terminal, int number);

/*
 * From now on the terminal takes nothing that the program writes, as after Ctrl-S; and takes it again. Keys go on arriving.
 */
void test_terminal_hold(struct test_terminal *terminal, bool held);

/* Whether it is in the modes of a shell: what is typed is shown, and comes a line at a time. */
bool test_terminal_in_lines(const struct test_terminal *terminal);

/* Closes the window over the program, which gets SIGHUP; what remains is test_terminal_wait_exit and test_terminal_close. */
void test_terminal_hang_up(struct test_terminal *terminal);

/* Called through the macros above. */
void test_terminal_wait_for_from(struct test_terminal *terminal, const char *text, const char *file,
                                 int line);
void test_terminal_wait_gone_from(struct test_terminal *terminal, const char *text,
                                  const char *file, int line);
void test_terminal_wait_cursor_at_from(struct test_terminal *terminal, const char *text,
                                       const char *file, int line);
void test_terminal_wait_answer_from(struct test_terminal *terminal, size_t seen, const char *file,
                                    int line);
int test_terminal_wait_exit_from(struct test_terminal *terminal, const char *file, int line);

#endif
