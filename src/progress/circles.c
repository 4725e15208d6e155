#include "progress/circles.h"

/*
 * A circle is what graphs call a strongly connected component, of more than one entry.
 * Source: R. Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972); here without recursion.
 */
struct node {
    size_t order;  /* in which it was reached, from 1; 0: it was not */
    size_t lowest; /* of those on the path that it leads to */
    bool on_path;
    const struct version *version; /* where the search is: in this version ... */
    size_t next;                   /* ... at the id of this number */
    /* Of the entry after which a circle is named: something outside replaces one of it. */
    bool replaced;
};

struct search {
    struct node *nodes;   /* by number of an entry */
    struct entry **path;  /* of which the circle is not known yet */
    struct entry **calls; /* from the root to the entry at which the search is */
    size_t path_count, call_count, reached;
};

static struct node *node_of(const struct search *search, const struct entry *entry)
{
    return &search->nodes[entry->number];
}

static void enter(struct search *search, struct entry *entry)
{
    struct node *node = node_of(search, entry);
    node->order = node->lowest = ++search->reached;
    node->on_path = true;
    node->version = entry->versions;
    search->path[search->path_count++] = entry;
    search->calls[search->call_count++] = entry;
}

/* The next that an entry replaces, if there is a change of it; NULL: that was all. */
static struct entry *next_replaced(struct node *node)
{
    while (node->version != NULL) {
        const struct change *change = &node->version->change;
        while (node->next < change->replaces_count) {
            struct entry *replaced = entry_of(change->replaces[node->next++]);
            if (replaced->chosen != NULL)
                return replaced;
        }
        node->version = node->version->older;
        node->next = 0;
    }
    return NULL;
}

/* All on the path from this entry on lead to one another; an entry alone is no circle. */
static void close_circle(struct search *search, struct entry *entry)
{
    bool alone = search->path[search->path_count - 1] == entry;
    struct entry *last;
    do {
        last = search->path[--search->path_count];
        node_of(search, last)->on_path = false;
        last->circle = alone ? 0 : entry->number + 1;
    } while (last != entry);
}

static void lower(struct node *node, size_t order)
{
    if (order < node->lowest)
        node->lowest = order;
}

static void leave(struct search *search, struct entry *entry)
{
    const struct node *node = node_of(search, entry);
    search->call_count--;
    if (node->lowest == node->order)
        close_circle(search, entry);
    if (search->call_count > 0)
        lower(node_of(search, search->calls[search->call_count - 1]), node->lowest);
}

static void search_from(struct search *search, struct entry *root)
{
    if (node_of(search, root)->order == 0)
        enter(search, root);
    while (search->call_count > 0) {
        struct entry *entry = search->calls[search->call_count - 1];
        struct entry *replaced = next_replaced(node_of(search, entry));
        if (replaced == NULL)
            leave(search, entry);
        else if (node_of(search, replaced)->order == 0)
            enter(search, replaced);
        else if (node_of(search, replaced)->on_path)
            lower(node_of(search, entry), node_of(search, replaced)->order);
    }
}

/* Notes of each circle that `entry` replaces something of, and is not in itself, that it is replaced. */
static void note_replaced(const struct search *search, const struct entry *entry)
{
    for (const struct version *version = entry->versions; version; version = version->older)
        for (size_t i = 0; i < version->change.replaces_count; i++) {
            size_t circle = entry_of(version->change.replaces[i])->circle;
            if (circle != 0 && circle != entry->circle)
                search->nodes[circle - 1].replaced = true;
        }
}

static void show(struct progress *progress, const struct search *search, struct entry *entry)
{
    if (entry->circle == 0)
        return;
    entry->replaced = search->nodes[entry->circle - 1].replaced;
    for (struct version *version = entry->versions; version != NULL; version = version->older)
        lookup_show(progress, version);
}

void circles_settle(struct progress *progress)
{
    if (!progress->may_circle)
        return;
    struct search search = {
        .nodes = memory_new(progress->entry_count, sizeof(struct node)),
        .path = memory_new(progress->known_count, sizeof(struct entry *)),
        .calls = memory_new(progress->known_count, sizeof(struct entry *)),
    };
    for (size_t i = 0; i < progress->known_count; i++)
        search_from(&search, progress->known[i]);
    for (size_t i = 0; i < progress->known_count; i++)
        note_replaced(&search, progress->known[i]);
    for (size_t i = 0; i < progress->known_count; i++)
        show(progress, &search, progress->known[i]);
    free(search.nodes);
    free(search.path);
    free(search.calls);
    progress->may_circle = false;
}
