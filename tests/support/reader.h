/*
 * The wizard under a screen reader for the terminal (yasr): what a blind user hears.
 *
 *     struct reader *reader = reader_start();
 *     reader_expect_screen(reader, "Overzicht", "1. Een …");   … all of the page
 *     test_terminal_press(reader->terminal, "down");
 *     reader_expect(reader, "2. Draagvlak top: Nog niet begonnen");
 *     reader_stop(reader);
 *
 * In the place of a voice stands a script that writes down each utterance, in a file of the current folder. The reader
 * says what it has read so far, so where one utterance ends and the next begins is a matter of chance: texts are compared
 * without their white space, and without brackets, which the reader keeps to itself.
 */
#ifndef TESTS_SUPPORT_READER_H
#define TESTS_SUPPORT_READER_H

#include "terminal.h"

struct reader {
    struct test_terminal *terminal;
    size_t heard; /* bytes of the file that were taken in */
};

/* Starts the wizard in a terminal of 24 x 80, with the files of program.h. */
struct reader *reader_start(void);

/* Everything that is said since the last expectation is this, and nothing else. */
#define reader_expect(reader, text) reader_expect_from(reader, text, __FILE__, __LINE__)

/* The same for all that is on the screen, from top to bottom, and then the item with the focus. It must hold `text`. */
#define reader_expect_screen(reader, text, item)                                                   \
    reader_expect_screen_from(reader, text, item, __FILE__, __LINE__)

/* Waits until this was said, and lets pass what was said until then. */
#define reader_skip_to(reader, text) reader_skip_to_from(reader, text, __FILE__, __LINE__)

/* Every utterance so far that is not blank has a letter or digit in it. */
void reader_assert_words(struct reader *reader);

/* Nothing cut off what was being said: a reader falls silent at each key, and takes any answer of the terminal for one. */
void reader_assert_uncut(struct reader *reader);

/* Ends everything. */
void reader_stop(struct reader *reader);

void reader_expect_from(struct reader *reader, const char *text, const char *file, int line);
void reader_expect_screen_from(struct reader *reader, const char *text, const char *item,
                               const char *file, int line);
void reader_skip_to_from(struct reader *reader, const char *text, const char *file, int line);

#endif
