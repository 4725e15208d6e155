/*
 * Changes for tests of progress/: adding them briefly, and writing down what stands as one text to compare.
 */
#ifndef TESTS_SUPPORT_CHANGES_H
#define TESTS_SUPPORT_CHANGES_H

#include "base/strbuf.h"
#include "progress/progress.h"

/* The moment of that time on one day: AT("09:30"). */
#define AT(time) "2026-11-22T" time ":00.000Z"

extern const struct slot slot_done, slot_owner, slot_due, slot_note, slot_action, slot_jobs,
    slot_organisation;

struct value value_text(const char *text);
struct value value_truth(bool truth);
struct value value_date(const char *date);
struct value value_number(double number);
struct value value_nothing(void);

/* Adds a change by "HR"; `replaces` is a list of ids parted by spaces. */
void add_change(struct progress *progress, const char *id, const char *at, const struct slot *slot,
                struct value value, const char *replaces);

/* Reads lines; fails the running test when one is not understood. */
void add_lines(struct progress *progress, const char *lines);

/* All lines, as a file holds them after its first line. */
void write_all(const struct progress *progress, struct strbuf *out);

/* What stands, one line for each slot, sorted: equal for two progresses exactly when the same stands in both. */
void write_standing(const struct progress *progress, struct strbuf *out);

/* Fails the running test, showing both, unless the same stands in both. */
void assert_same_standing(const struct progress *a, const struct progress *b);

/* Random numbers that are the same on every machine: from 0 up to `below`. */
struct random {
    unsigned long long state;
};

size_t random_below(struct random *random, size_t below);

/*
 * A history: four people on copies of one file make `edits` edits in a few slots, and now and then take over all of a
 * colleague's changes. The union of the copies is added to `all`.
 */
void make_history(struct random *random, size_t edits, struct progress *all);

/* Adds the changes of one progress to another, from a random order, some of them twice. */
void add_shuffled(struct random *random, const struct progress *from, struct progress *to);

#endif
