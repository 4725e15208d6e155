/*
 * Messages of the commands: to standard error, made safe, each on a line of its own.
 */
#ifndef APP_SAY_H
#define APP_SAY_H

#include "app/commands.h"
#include "base/error.h"
#include "base/strbuf.h"

/* Prints a message filled with up to two texts. */
void say(enum language language, enum message message, const char *one, const char *two);

/* Prints a text that was made already. */
void say_text(const struct strbuf *text);

/* Says that so many lines of the progress file were passed over. */
void say_unreadable(enum language language, size_t count);

/* The same of a file that is read beside it: its lines are left out. */
void say_left_out(enum language language, const char *path, size_t count);

/* Prints an error; the exit status of what failed. */
enum exit_status say_error(enum language language, const struct error *error);

/* The same for an error in the command line. */
enum exit_status say_usage_error(enum language language, const struct error *error);

/* Writes a whole text to standard output; false, with the error said, when that fails. */
bool say_output(enum language language, const struct strbuf *text);

/* The same to another descriptor. */
bool say_into(enum language language, int descriptor, const struct strbuf *text);

#endif
