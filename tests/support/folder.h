/*
 * A folder of its own for each test: made and entered before it, left and removed with all that is in it after it.
 *
 *     in_folder(test),
 */
#ifndef TESTS_SUPPORT_FOLDER_H
#define TESTS_SUPPORT_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#define in_folder(test) cmocka_unit_test_setup_teardown(test, folder_enter, folder_leave)

int folder_enter(void **state);
int folder_leave(void **state);

/* The number of names in the current folder. */
size_t folder_count(void);

/* Writes a file anew, in place. */
void folder_write(const char *path, const char *text);

/* Fails the running test unless the file holds exactly this text. */
void assert_file(const char *path, const char *text);

#endif
