/*
 * The first line of a progress file: whose it is, and of which checklist.
 *
 *     {"format":"banenafspraak-progress","version":1,"checklist":"succesfactoren-banenafspraak","file":"9c41…"}
 */
#ifndef PROGRESS_HEADER_H
#define PROGRESS_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/strbuf.h"

#define PROGRESS_FORMAT "banenafspraak-progress"
enum { PROGRESS_VERSION = 1 };

/* The strings live in the arena that was given to progress_header_read. */
struct progress_header {
    int version;
    const char *checklist; /* its id */
    /* A random id that tells this file, with its copies, from every other; "" when it has none. */
    const char *file;
};

/*
 * Reads the first line, without its newline. Fails when it is no JSON, of another program, of a newer version, or when
 * one of its ids is none: the error says which, as line 1 with the column. `file` is an id as that of a change
 * (change_id_valid); files of version 0.1 of the program have none. An unknown member is accepted.
 */
bool progress_header_read(const char *line, size_t length, struct arena *arena,
                          struct progress_header *header, struct error *error);

/* Adds the first line of a new file, with its newline. `file` is left out when it is "". */
void progress_header_write(struct strbuf *out, const char *checklist_id, const char *file);

#endif
