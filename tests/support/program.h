/*
 * The program under test ($BANENAFSPRAAK) run to its end: what it wrote, and what it ended with.
 *
 *     assert_done(RUN("set", "2", "done", "yes"), "");
 *     assert_refused(RUN("set", "11", "done", "yes"), 2, "Er is geen onderdeel «11»");
 *     SHELL("\"$BANENAFSPRAAK\" status >/dev/full");
 *
 * The current folder (see folder.h) is its home; it speaks Dutch. Its files are then those below.
 */
#ifndef TESTS_SUPPORT_PROGRAM_H
#define TESTS_SUPPORT_PROGRAM_H

#include <stddef.h>

#define LOG_FOLDER    ".local/share/banenafspraak/"
#define LOG_FILE      LOG_FOLDER "voortgang.jsonl"
#define STATE_FOLDER  ".local/state/banenafspraak/"
#define SETTINGS_FILE STATE_FOLDER "instellingen.json"

/* The first line of a progress file of the checklist that is built in. */
/* The first line of a file of version 0.1, which has no id; and how that of a new file begins. */
#define LOG_HEADER_START                                                                           \
    "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"succesfactoren-"         \
    "banenafspraak\""
#define LOG_HEADER LOG_HEADER_START "}\n"

/* The texts hold until the next run. */
struct outcome {
    int status; /* 128 and the number of the signal, if one ended it */
    const char *output, *errors;
};

/* `words` are those after the name of the program, `settings` as in environment.h; both end in NULL. */
struct outcome program_run(const char *const words[], const char *const settings[]);

/* A script of the shell, in the same environment. */
struct outcome program_shell(const char *script);

#define RUN(...)              program_run((const char *const[]){__VA_ARGS__, NULL}, NULL)
#define RUN_IN(settings, ...) program_run((const char *const[]){__VA_ARGS__, NULL}, settings)
#define SHELL(script)         program_shell(script)

/* Ended well, and said this on standard output and nothing else there; "" for nothing. */
#define assert_done(outcome, text) program_assert_done(outcome, text, __FILE__, __LINE__)

/* Ended with this status, nothing on standard output, and this text among what it said on standard error. */
#define assert_refused(outcome, status, text)                                                      \
    program_assert_refused(outcome, status, text, __FILE__, __LINE__)

/* The text is somewhere in the other. */
#define assert_says(whole, text) program_assert_says(whole, text, __FILE__, __LINE__)

void program_assert_done(struct outcome outcome, const char *text, const char *file, int line);
void program_assert_refused(struct outcome outcome, int status, const char *text, const char *file,
                            int line);
void program_assert_says(const char *whole, const char *text, const char *file, int line);

/* The settings with which both the wizard and the commands are started; overlaid with `settings`. Free the array. */
const char **program_settings(const char *const settings[]);

/* A whole file as a text, to be freed; fails the running test when it cannot be read. */
char *program_read_file(const char *path);

/* How often the text is in the other. */
size_t count_of(const char *whole, const char *text);

#endif
