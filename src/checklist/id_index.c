#include "checklist/id_index.h"

#include <stdlib.h>
#include <string.h>

static int compare_entries(const void *a, const void *b)
{
    const struct id_entry *left = a, *right = b;
    int order = strcmp(left->id, right->id);
    return order != 0 ? order : (left->number > right->number) - (left->number < right->number);
}

static bool is_ascending(const struct id_index *index)
{
    for (size_t i = 1; i < index->count; i++)
        if (strcmp(index->entries[i - 1].id, index->entries[i].id) >= 0)
            return false;
    return true;
}

bool id_index_sort(struct id_index *index)
{
    bool twice = false;
    if (is_ascending(index))
        return false;
    qsort(index->entries, index->count, sizeof *index->entries, compare_entries);
    for (size_t i = 1; i < index->count && !twice; i++)
        twice = strcmp(index->entries[i].id, index->entries[i - 1].id) == 0;
    return twice;
}

bool id_index_find(const struct id_index *index, const char *id, size_t *number)
{
    if (id == NULL)
        return false;
    size_t low = 0, high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(index->entries[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == index->count || strcmp(index->entries[low].id, id) != 0)
        return false;
    *number = index->entries[low].number;
    return true;
}
