/*
 * UTF-8: decoding, columns, wrapping, and making a text safe to show.
 *
 * Columns are those of a terminal, as wcwidth(3) counts them under a UTF-8 LC_CTYPE (main and the tests set one).
 * Invalid bytes never stop anything: each counts as one U+FFFD of one column.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/strbuf.h"

enum { UTF8_REPLACEMENT = 0xFFFD };

/*
 * Decodes the character at `text`, of which `length` > 0 bytes may be read. Returns the bytes it takes (1 to 4); an
 * invalid, overlong, surrogate or cut-off sequence takes 1 byte and gives UTF8_REPLACEMENT with `*valid` false.
 * `valid` may be NULL.
 */
size_t utf8_decode(const char *text, size_t length, uint32_t *character, bool *valid);

/* Adds a character; one that has no UTF-8 form is added as U+FFFD. */
void utf8_add(struct strbuf *out, uint32_t character);

/* Whether all bytes are valid UTF-8; otherwise `*at`, if not NULL, is the offset of the first that is not. */
bool utf8_valid(const char *text, size_t length, size_t *at);

/*
 * Whether a character must never reach a terminal or a report as it is: C0 and C1 controls, DEL, bidirectional and
 * zero-width controls, line and paragraph separators, tags, non-characters. Not the joiners U+200C, U+200D and U+034F, without
 * which Persian words and many emoji are others.
 */
bool utf8_dangerous(uint32_t character);

/* How many bytes at the start are printable ASCII, space to tilde: safe as they are, and most of every text. */
size_t utf8_count_printable(const char *text, size_t length);

/*
 * Adds `text` with every dangerous character and invalid byte replaced by U+FFFD. With `lines`, a newline is kept (and
 * CR LF or CR becomes one), and a tab becomes a space; without, newline, CR and tab become one space each.
 */
void utf8_add_safe(struct strbuf *out, const char *text, size_t length, bool lines);

/* A copy in `arena`, made safe as utf8_add_safe does. */
const char *utf8_copy_safe(struct arena *arena, const char *text, size_t length, bool lines);

/* The columns of one character: 0 for a combining mark, 1, or 2; a control counts as 1. */
int utf8_char_width(uint32_t character);

/* The columns of a text on one line. */
size_t utf8_width(const char *text, size_t length);

/*
 * Where the cluster (a base character with the combining marks after it) at `at` ends, and where the one before `at`
 * begins. `at` is a byte offset on a boundary; both are cut to 0 … length.
 */
size_t utf8_next(const char *text, size_t length, size_t at);
size_t utf8_previous(const char *text, size_t length, size_t at);

/* One line of a wrapped text: bytes [start, end) are shown; the next line begins at `next` (> start, or == length). */
struct utf8_line {
    size_t start, end, next;
};

/*
 * Cuts the first line of at most `columns` (>= 2) columns from `text` at byte `start`: at the last space that fits, or
 * through a longer word, but never through a cluster: a space with a mark on it counts as a letter. A newline ends a
 * line. The spaces at which a line is broken are not shown. Call it again with start = next, until next == length.
 * (Where a cursor may stand, a text that ends in a newline has one more line, empty, at `length`: that is for the caller
 * to add.)
 */
struct utf8_line utf8_wrap(const char *text, size_t length, size_t start, size_t columns);

/*
 * Whether `text` holds `sought`, both NUL-terminated, as people type it: case does not matter, nor do accents ("geequipeerd"
 * is in "geëquipeerde"), however they are written, nor which dash, quote or space it is. An empty `sought` is in every text.
 */
bool utf8_contains(const char *text, const char *sought);

#endif
