/*
 * What stands: the same whatever the order in which changes are read, how often, and whether they come from a file that
 * was compacted.
 *
 * An input is lines. One that begins with "{" is a line of the log as it is; any other is made into one: a letter for
 * the id, a digit for the moment, letters for the slot, the value and the author, and one for each id that it replaces.
 * Every byte means something, so that whatever libFuzzer makes of them is a history.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "progress/progress.h"

enum { IDS = 12, MOMENTS = 6, LINES = 32 };

static const char *const slots[] = {
    "\"factor\":\"beleid\",\"field\":\"done\",\"value\":%t",
    "\"factor\":\"beleid\",\"field\":\"note\",\"value\":%s",
    "\"factor\":\"beleid\",\"field\":\"owner\",\"value\":%s",
    "\"factor\":\"beleid\",\"field\":\"due\",\"value\":%d",
    "\"factor\":\"beleid\",\"action\":\"meten\",\"field\":\"done\",\"value\":%t",
    "\"factor\":\"draagvlak\",\"field\":\"note\",\"value\":%s",
    "\"field\":\"organisation\",\"value\":%s",
    "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":%n",
    "\"field\":\"jobs\",\"date\":\"2026-12-31\",\"value\":%n",
    "\"field\":\"later\",\"value\":%s",
};

static const char *const values[][3] = {
    {"true", "false", "true"},
    {"\"\"", "\"Een \\u0001 notitie]\"", "\"twee\""},
    {"null", "\"2026-11-22\"", "\"2027-01-01\""},
    {"null", "12.5", "1e3"},
};

/* What the byte at `at` stands for, of `below` that begin at `first`. */
static unsigned letter(const char *line, size_t length, size_t at, char first, unsigned below)
{
    unsigned byte = at < length ? (unsigned char)line[at] : (unsigned char)first;
    return byte >= (unsigned char)first ? (byte - (unsigned char)first) % below : byte % below;
}

static void add_id(struct strbuf *out, unsigned number)
{
    strbuf_add(out, "\"id-");
    strbuf_add_number(out, number);
    strbuf_add_char(out, '"');
}

static void add_slot(struct strbuf *out, unsigned slot, unsigned value)
{
    static const char kinds[] = "tsdn";
    const char *end = strchr(slots[slot], '%');
    strbuf_add_bytes(out, slots[slot], (size_t)(end - slots[slot]));
    strbuf_add(out, values[strchr(kinds, end[1]) - kinds][value]);
}

static void make_line(const char *line, size_t length, struct strbuf *out)
{
    strbuf_add(out, "{\"id\":");
    add_id(out, letter(line, length, 0, 'A', IDS));
    strbuf_add(out, ",\"at\":\"2026-11-22T09:00:0");
    strbuf_add_number(out, letter(line, length, 1, '0', MOMENTS));
    strbuf_add(out, ".000Z\",\"by\":\"");
    strbuf_add_char(out, (char)('A' + letter(line, length, 4, 'A', 3)));
    strbuf_add(out, "\",");
    add_slot(out, letter(line, length, 2, 'A', sizeof slots / sizeof slots[0]),
             letter(line, length, 3, 'A', 3));
    for (size_t i = 5; i < length; i++) {
        strbuf_add(out, i == 5 ? ",\"replaces\":[" : ",");
        add_id(out, letter(line, length, i, 'A', IDS));
    }
    strbuf_add(out, length > 5 ? "]}" : "}");
}

struct lines {
    struct strbuf items[LINES];
    size_t count;
};

static void make_lines(const char *bytes, size_t length, struct lines *lines)
{
    const char *end = bytes + length;
    for (lines->count = 0; bytes < end && lines->count < LINES; lines->count++) {
        struct strbuf *line = &lines->items[lines->count];
        const char *newline = memchr(bytes, '\n', (size_t)(end - bytes));
        size_t taken = (size_t)((newline != NULL ? newline : end) - bytes);
        *line = (struct strbuf)STRBUF_INIT;
        if (taken > 0 && bytes[0] == '{')
            strbuf_add_bytes(line, bytes, taken);
        else if (taken > 0)
            make_line(bytes, taken, line);
        bytes += newline != NULL ? taken + 1 : taken;
    }
}

static void read_line(struct progress *progress, const struct strbuf *line)
{
    struct findings findings = FINDINGS_INIT;
    progress_read(progress, line->text, line->length, 2, &findings);
    MUST(findings.count <= 1);
    findings_release(&findings);
}

static struct progress *new_progress(void)
{
    struct progress *progress = progress_new();
    MUST(progress != NULL);
    return progress;
}

/* --- what must stand, found the long way --- */

struct history {
    struct arena arena;
    struct change changes[LINES];
    size_t count;
    bool reach[LINES][LINES];
};

static void read_history(const struct lines *lines, struct history *history)
{
    struct error error;
    history->arena = (struct arena)ARENA_INIT;
    history->count = 0;
    for (size_t i = 0; i < lines->count; i++) {
        struct change *change = &history->changes[history->count];
        const struct strbuf *line = &lines->items[i];
        history->count += change_read(line->text, line->length, &history->arena, change, &error);
        change->line = line->text;
    }
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Of a field that this program does not know, it is not known what it says. */
static bool says_same(const struct change *one, const struct change *other)
{
    return strcmp(one->id, other->id) == 0 && strcmp(one->at, other->at) == 0 &&
           same_text(one->by, other->by) && slot_equal(&one->slot, &other->slot) &&
           (value_equal(&one->value, &other->value) ||
            (value_is_nothing(&one->value) && value_is_nothing(&other->value)));
}

/* Whether another version of the same change goes before it: of all, or of those that say the same. */
static bool is_outdone(const struct history *history, const struct change *change, bool by_same)
{
    for (size_t i = 0; i < history->count; i++) {
        const struct change *other = &history->changes[i];
        int order = strcmp(other->at, change->at);
        order = order != 0 ? order : strcmp(other->line, change->line);
        if (strcmp(other->id, change->id) == 0 && order > 0 &&
            (!by_same || says_same(other, change)))
            return true;
    }
    return false;
}

/* The number of the first change with this id; LINES: there is none. */
static size_t number_of(const struct history *history, const char *id)
{
    for (size_t i = 0; i < history->count; i++)
        if (strcmp(history->changes[i].id, id) == 0)
            return i;
    return LINES;
}

/* Which id replaces which, directly or through others, each by the number of its first change. */
static void find_reach(struct history *history)
{
    memset(history->reach, 0, sizeof history->reach);
    for (size_t i = 0; i < history->count; i++)
        for (size_t k = 0; k < history->changes[i].replaces_count; k++) {
            size_t to = number_of(history, history->changes[i].replaces[k]);
            if (to != LINES)
                history->reach[number_of(history, history->changes[i].id)][to] = true;
        }
    for (size_t k = 0; k < history->count; k++)
        for (size_t i = 0; i < history->count; i++)
            for (size_t j = 0; j < history->count; j++)
                if (history->reach[i][k] && history->reach[k][j])
                    history->reach[i][j] = true;
}

/* Whether something that is in no circle with it replaces it: then all that it leads to is replaced by that too. */
static bool is_replaced(const struct history *history, const struct change *change)
{
    size_t number = number_of(history, change->id);
    for (size_t i = 0; i < history->count; i++)
        if (i != number && history->reach[i][number] && !history->reach[number][i])
            return true;
    return false;
}

static bool is_standing(const struct progress *progress, const struct change *change)
{
    struct standing standing = progress_standing(progress, &change->slot);
    for (size_t i = 0; i < standing.count; i++)
        if (strcmp(standing.changes[i]->line, change->line) == 0)
            return true;
    return false;
}

static void check_against(const struct history *history, const struct progress *progress)
{
    for (size_t i = 0; i < history->count; i++) {
        const struct change *change = &history->changes[i];
        bool kept = !is_outdone(history, change, false);
        bool counts = !is_outdone(history, change, true), replaced = is_replaced(history, change);
        const struct change *found = progress_find(progress, change->id);
        MUST(found != NULL && (strcmp(found->line, change->line) == 0) == kept);
        MUST(progress_is_replaced(progress, change->id) == replaced);
        MUST(change->slot.field == FIELD_UNKNOWN ||
             is_standing(progress, change) == (counts && !replaced));
    }
}

/* --- that the same stands --- */

static void check_same_change(const struct change *one, const struct change *other)
{
    MUST(strcmp(one->id, other->id) == 0 && strcmp(one->at, other->at) == 0);
    MUST(strcmp(one->by, other->by) == 0 && value_equal(&one->value, &other->value));
}

static void check_same_text(const struct progress *one, const struct progress *other,
                            const struct slot *slot)
{
    struct strbuf texts[2] = {STRBUF_INIT, STRBUF_INIT};
    progress_add_text(one, slot, LANGUAGE_NL, &texts[0]);
    progress_add_text(other, slot, LANGUAGE_NL, &texts[1]);
    MUST(strcmp(texts[0].text, texts[1].text) == 0);
    strbuf_release(&texts[0]);
    strbuf_release(&texts[1]);
}

static void check_same(const struct progress *one, const struct progress *other)
{
    MUST(progress_slot_count(one) == progress_slot_count(other));
    for (size_t i = 0; i < progress_slot_count(one); i++) {
        struct standing standing = progress_slot(one, i);
        struct standing same = progress_standing(other, &standing.slot);
        MUST(standing.count > 0 && standing.count == same.count);
        MUST(progress_is_recorded(one, &standing.slot) ==
             progress_is_recorded(other, &standing.slot));
        for (size_t k = 0; k < standing.count; k++)
            check_same_change(standing.changes[k], same.changes[k]);
        check_same_text(one, other, &standing.slot);
    }
}

/* Nothing that stands is replaced, what is said stands once, and the lists are in their order. */
static void check_sound(const struct progress *progress)
{
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        struct standing standing = progress_slot(progress, i);
        for (size_t k = 0; k < standing.count; k++) {
            const struct change *change = standing.changes[k];
            MUST(slot_equal(&change->slot, &standing.slot));
            MUST(!progress_is_replaced(progress, change->id));
            MUST(progress_find(progress, change->id) != NULL);
            if (k == 0)
                continue;
            const struct change *last = standing.changes[k - 1];
            int order = strcmp(last->at, change->at);
            order = order != 0 ? order : strcmp(last->id, change->id);
            MUST(order < 0 || (order == 0 && !says_same(last, change)));
        }
    }
}

/* --- the ways to the same --- */

static void check_other_orders(const struct progress *all, const struct lines *lines)
{
    struct progress *backward = new_progress(), *twice = new_progress();
    for (size_t i = 0; i < lines->count; i++) {
        read_line(backward, &lines->items[lines->count - 1 - i]);
        read_line(twice, &lines->items[i]);
    }
    /* Again, from a place in the middle on. */
    for (size_t i = 0; i < lines->count; i++)
        read_line(twice, &lines->items[(i + lines->count / 2) % lines->count]);
    MUST(progress_count(all) == progress_count(backward));
    MUST(progress_count(all) == progress_count(twice));
    check_same(all, backward);
    check_same(all, twice);
    progress_free(backward);
    progress_free(twice);
}

/* What is read and written again, from one text and change by change. */
static void check_copies(const struct progress *all)
{
    struct progress *copy = new_progress();
    struct progress *before = progress_before(all, (struct date){10000, 1, 1});
    for (size_t i = progress_count(all); i > 0; i--)
        progress_add(copy, progress_change(all, i - 1));
    MUST(progress_count(copy) == progress_count(all));
    MUST(before != NULL);
    check_same(all, before);
    progress_free(before);
    progress_free(copy);
}

/* The lines are in the order of (at, id). */
static void check_order(const char *file)
{
    struct change last = {.at = "", .id = ""};
    struct arena arena = ARENA_INIT;
    while (*file != '\0') {
        struct change change;
        struct error error;
        size_t length = strcspn(file, "\n");
        MUST(change_read(file, length, &arena, &change, &error));
        int order = strcmp(last.at, change.at);
        MUST(order < 0 || (order == 0 && strcmp(last.id, change.id) <= 0));
        last = change;
        file += length + 1;
    }
    arena_release(&arena);
}

/* No line is missing that this program does not understand. */
static void check_not_understood(const char *file, const struct history *history)
{
    for (size_t i = 0; i < history->count; i++)
        MUST(history->changes[i].slot.field != FIELD_UNKNOWN ||
             strstr(file, history->changes[i].line) != NULL);
}

/* A compacted file says the same, also when an older copy is merged into it, and once more compacted. */
static void check_compacted(const struct progress *all, const struct lines *lines,
                            const struct history *history)
{
    struct strbuf file = STRBUF_INIT, again = STRBUF_INIT;
    struct findings findings = FINDINGS_INIT;
    struct progress *compacted = new_progress();
    progress_compact(all, "lijst", "", &file);
    const char *rest = strchr(file.text, '\n') + 1;
    progress_read(compacted, rest, strlen(rest), 2, &findings);
    MUST(findings.count == 0);
    check_order(rest);
    check_not_understood(rest, history);
    check_sound(compacted);
    check_same(all, compacted);
    progress_compact(compacted, "lijst", "", &again);
    MUST(strcmp(file.text, again.text) == 0);
    for (size_t i = 0; i < lines->count; i++)
        read_line(compacted, &lines->items[i]);
    check_same(all, compacted);
    progress_free(compacted);
    findings_release(&findings);
    strbuf_release(&file);
    strbuf_release(&again);
}

void fuzz_one(const char *bytes, size_t length)
{
    static struct lines lines;
    static struct history history;
    struct progress *all = new_progress();
    make_lines(bytes, length, &lines);
    for (size_t i = 0; i < lines.count; i++)
        read_line(all, &lines.items[i]);
    read_history(&lines, &history);
    find_reach(&history);
    check_sound(all);
    check_against(&history, all);
    check_other_orders(all, &lines);
    check_copies(all);
    check_compacted(all, &lines, &history);
    arena_release(&history.arena);
    progress_free(all);
    for (size_t i = 0; i < lines.count; i++)
        strbuf_release(&lines.items[i]);
}
