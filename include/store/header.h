/*
 * The first line of a progress file as it is found on disk: right, cut off while it was written, lost, or of another
 * program.
 */
#ifndef STORE_HEADER_H
#define STORE_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "progress/change.h"

struct header {
    bool found;  /* false: the file is empty, or holds only headers that were cut off */
    bool lost;   /* there is none, or it cannot be read, but changes follow */
    size_t at;   /* where the changes begin, in bytes; with `lost` where the header belongs */
    size_t line; /* the number of the line that begins there */
    char file[CHANGE_ID_LIMIT +
              1]; /* the id of the file; "" when it has none, as those of version 0.1 */
};

/* The bytes of the byte order mark with which an editor let a file begin; it says nothing, and is passed over. */
size_t header_mark(const struct strbuf *bytes);

/*
 * Looks for the header in the contents of a file. A line that is the first part of what this program writes as header
 * was cut off by a crash: the next line is looked at then. Where something else stands, one of the first HEADER_SEARCH
 * lines that reads as a change tells that the header was lost. Fails when the file is of another program, of a newer
 * version, or of another checklist.
 */
enum { HEADER_SEARCH = 100 };
bool header_find(const struct strbuf *bytes, const char *path, const char *checklist_id,
                 struct header *header, struct error *error);

#endif
