/*
 * The first line of a progress file as it is found on disk: right, cut off while it was written, or of another file.
 */
#ifndef STORE_HEADER_H
#define STORE_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"

struct header {
    bool found;  /* false: the file is empty, or holds only headers that were cut off */
    size_t at;   /* where the changes begin, in bytes */
    size_t line; /* the number of the line that begins there */
};

/*
 * Looks for the header in the contents of a file. A line that is the first part of what this program writes as header
 * was cut off by a crash: the next line is looked at then. Fails when the file is of another program, of a newer
 * version, or of another checklist.
 */
bool header_find(const struct strbuf *bytes, const char *path, const char *checklist_id,
                 struct header *header, struct error *error);

#endif
