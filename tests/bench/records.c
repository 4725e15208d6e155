/*
 * Writes what the benchmarks read: progress files as the program writes them, the same in every run. Some people work on all
 * of the checklist that is built in, for six years, and come back to what they recorded before: so each change replaces the
 * one that stood.
 *
 *     records log CHANGES >file
 *     records logs FOLDER FILES CHANGES
 */
#include <stdbool.h>

#include "../support/builtin.h"
#include "../support/random.h"
#include "base/date.h"
#include "progress/change.h"
#include "progress/header.h"

enum { YEARS = 6, FIRST_YEAR = 2020 };

/* In milliseconds. */
static const long long first_moment = 1577869200000; /* 2020-01-01T09:00:00Z */
static const long long duration = YEARS * 365LL * 24 * 60 * 60 * 1000;

static const char *const roles[] = {"HR-adviseur", "Projectleider", "Beleidsmedewerker inclusie"};

static const char *const owners[] = {"Directeur", "Teamleider groen", "Hoofd financiën", "HR"};

static const char *const notes[] = {
    "Besproken in het werkoverleg.",
    "Het managementteam wil in het voorjaar een voorstel zien, met een berekening van de kosten.",
    "Twee teamleiders hebben \"ja\" gezegd; de derde wil eerst weten wie begeleidt.",
    "Vraag dit na bij het werkgeversservicepunt, en leg het antwoord vast.",
};

#define PICK(list) (list)[below(sizeof(list) / sizeof((list)[0]))]

static uint32_t seed = 2026;

static size_t below(size_t limit)
{
    return random_next(&seed) % limit;
}

/* A slot, and the change that stands in it. */
struct recorded {
    struct slot slot;
    char date[DATE_SIZE];
    char id[CHANGE_ID_LENGTH + 1];
};

struct history {
    struct recorded *items;
    size_t count, capacity;
};

static void add_slot(struct history *history, struct slot slot, const char *date)
{
    if (history->count == history->capacity) {
        history->capacity = 2 * history->capacity + 64;
        history->items = realloc(history->items, history->capacity * sizeof *history->items);
        if (history->items == NULL)
            abort();
    }
    struct recorded *recorded = &history->items[history->count++];
    *recorded = (struct recorded){.slot = slot};
    snprintf(recorded->date, sizeof recorded->date, "%s", date);
}

static void add_slots_of_factor(struct history *history, const struct factor *factor)
{
    for (int field = 0; field < FIELD_COUNT; field++)
        if (field_rule((enum field)field)->on & FIELD_ON_FACTOR)
            add_slot(history, (struct slot){.factor = factor->id, .field = (enum field)field}, "");
    for (size_t i = 0; i < factor->action_count; i++)
        add_slot(history,
                 (struct slot){
                     .factor = factor->id, .action = factor->actions[i].id, .field = FIELD_DONE},
                 "");
}

static void add_slots_of_year(struct history *history, int year)
{
    char date[DATE_SIZE];
    for (int month = 1; month <= 12; month++) {
        snprintf(date, sizeof date, "%04d-%02d-28", year, month);
        add_slot(history, (struct slot){.field = FIELD_JOBS}, date);
    }
    add_slot(history, (struct slot){.field = FIELD_JOB_TARGET}, date);
}

static void start_history(struct history *history, const struct checklist *checklist)
{
    *history = (struct history){0};
    for (size_t i = 0; i < checklist->factor_count; i++)
        add_slots_of_factor(history, &checklist->factors[i]);
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++)
        add_slots_of_year(history, year);
    add_slot(history, (struct slot){.field = FIELD_ORGANISATION}, "");
}

static struct value any_value(const struct slot *slot)
{
    const struct field_rule *rule = field_rule(slot->field);
    struct value value = {.kind = rule->kind};
    if (rule->kind == VALUE_TRUTH)
        value.truth = below(3) > 0;
    else if (rule->kind == VALUE_NUMBER)
        value.number = (double)below(400) / 10;
    else if (rule->kind == VALUE_DATE)
        value.text = "2026-11-22";
    else if (slot->field == FIELD_ORGANISATION)
        value.text = "Waterschap Rijn en Veen";
    else if (slot->field == FIELD_OWNER)
        value.text = PICK(owners);
    else
        value.text = PICK(notes);
    return value;
}

static void make_id(char *id)
{
    for (size_t at = 0; at < CHANGE_ID_LENGTH; at += 8)
        snprintf(id + at, 9, "%08x", (unsigned)random_next(&seed));
}

/* The change with this number, of so many that fill the years. */
static void add_change(struct history *history, size_t number, size_t changes, struct strbuf *out)
{
    struct recorded *recorded = &history->items[below(history->count)];
    char at[MOMENT_SIZE];
    moment_write(first_moment + duration / (long long)changes * (long long)number, at);
    char id[CHANGE_ID_LENGTH + 1];
    make_id(id);
    const char *const replaces[] = {recorded->id};
    struct change change = {
        .id = id,
        .at = at,
        .by = PICK(roles),
        .slot = recorded->slot,
        .value = any_value(&recorded->slot),
        .replaces = replaces,
        .replaces_count = recorded->id[0] != '\0' ? 1 : 0,
    };
    change.slot.date = recorded->date[0] != '\0' ? recorded->date : NULL;
    change_write(out, &change);
    memcpy(recorded->id, id, sizeof id);
}

static bool write_log(const struct checklist *checklist, size_t changes, FILE *file)
{
    struct history history;
    struct strbuf out = STRBUF_INIT;
    start_history(&history, checklist);
    progress_header_write(&out, checklist->id, "");
    for (size_t i = 0; i < changes; i++)
        add_change(&history, i, changes, &out);
    bool written = fwrite(out.text, 1, out.length, file) == out.length;
    strbuf_release(&out);
    free(history.items);
    return written;
}

static bool write_logs(const struct checklist *checklist, const char *folder, size_t files,
                       size_t changes)
{
    bool written = true;
    for (size_t i = 0; written && i < files; i++) {
        struct strbuf path = STRBUF_INIT;
        strbuf_add(&path, folder);
        strbuf_add(&path, "/");
        strbuf_add_number(&path, (long long)i);
        strbuf_add(&path, ".jsonl");
        FILE *file = fopen(path.text, "we");
        written = file != NULL && write_log(checklist, changes, file);
        if (file != NULL)
            written = fclose(file) == 0 && written;
        strbuf_release(&path);
    }
    return written;
}

static bool write_asked(const struct checklist *checklist, int count, char **words)
{
    const char *what = count > 2 ? words[1] : "";
    if (strcmp(what, "log") == 0)
        return write_log(checklist, strtoul(words[2], NULL, 10), stdout);
    return strcmp(what, "logs") == 0 && count == 5 &&
           write_logs(checklist, words[2], strtoul(words[3], NULL, 10),
                      strtoul(words[4], NULL, 10));
}

int main(int count, char **words)
{
    const struct checklist *checklist = builtin_read();
    bool written = checklist != NULL && write_asked(checklist, count, words);
    checklist_free(checklist);
    return written && fflush(stdout) == 0 ? 0 : 1;
}
