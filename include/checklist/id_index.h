/*
 * Finds the number of a thing by its id: entries sorted by id. The entries and ids belong to the checklist.
 */
#ifndef CHECKLIST_ID_INDEX_H
#define CHECKLIST_ID_INDEX_H

#include <stdbool.h>
#include <stddef.h>

struct id_entry {
    const char *id;
    size_t number; /* from 0, in the order of the file */
};

struct id_index {
    struct id_entry *entries;
    size_t count;
};

/* Sorts the entries; before it, nothing is found. Returns whether an id is there twice. */
bool id_index_sort(struct id_index *index);

/* The lowest number with that id; false when there is none. `id` may be NULL. */
bool id_index_find(const struct id_index *index, const char *id, size_t *number);

#endif
