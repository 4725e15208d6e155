/*
 * The files beside a file that by their names may be copies of it: what sync programs and people make of "voortgang.jsonl"
 * is "voortgang (conflicted copy 2026-11-22).jsonl", "voortgang-DESKTOP-AB12.jsonl", "voortgang.sync-conflict-….jsonl",
 * "voortgang~HEAD.jsonl", "voortgang.jsonl~HEAD", "voortgang (1).jsonl" or "Kopie van voortgang.jsonl". Whether they are,
 * only their contents say.
 *
 *     struct beside beside;
 *     beside_find(&beside, path);
 *     … beside.paths[0 … beside.count - 1] …
 *     beside_release(&beside);
 */
#ifndef STORE_BESIDE_H
#define STORE_BESIDE_H

#include <stddef.h>

enum { BESIDE_LIMIT = 8 };

struct beside {
    char *paths[BESIDE_LIMIT]; /* owned; in the order of their names, as far as there is room */
    size_t count;
};

/* A folder that cannot be read has none. */
void beside_find(struct beside *beside, const char *path);
void beside_release(struct beside *beside);

#endif
