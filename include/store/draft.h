/*
 * A draft: what is not saved yet, kept in a file in case the program is killed.
 *
 *     struct draft *draft = draft_open("/home/hr/voortgang.jsonl", &error);
 *     draft_found(draft)                         … what a program that was killed left behind
 *     draft_put(draft, text, length, &error);    … the latest one counts
 *     draft_put(draft, "", 0, &error);           … nothing is left to keep: the file is removed
 *     draft_close(draft);                        … what was put last stays
 *
 * It is written without waiting for the disk: a program that is killed leaves it whole, a power cut may not. The file (0600,
 * in $XDG_STATE_HOME) is locked while a program has it, so that each of several programs of one user has its own; the lock
 * of a program that is killed goes with it. On a file system without locks none is kept, and none taken over.
 *
 * The file has room for two texts, which are written in turn, each between its number at the beginning and at the end.
 * Whenever writing is cut short, the text before is still whole.
 */
#ifndef STORE_DRAFT_H
#define STORE_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* Bytes; a longer text is not kept. */
enum { DRAFT_LIMIT = 1000 * 1000 };

struct draft;

/* `about`: what the texts belong to, the true path of the progress file. NULL when drafts cannot be kept: `error` says why. */
struct draft *draft_open(const char *about, struct error *error);

/* What was found, "" for nothing. Lives as long as the draft. */
const char *draft_found(const struct draft *draft);

/* Leaves what was found as it is, for another time: what is put from now on gets a file of its own. */
void draft_leave(struct draft *draft);

/* Keeps one line. False when it is not kept, and `error` says why: what was kept before stays. */
bool draft_put(struct draft *draft, const char *text, size_t length, struct error *error);

/* NULL is allowed. */
void draft_close(struct draft *draft);

#endif
