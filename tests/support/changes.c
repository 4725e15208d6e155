#include "changes.h"
#include "test.h"

const struct slot slot_done = {.factor = "projectleider", .field = FIELD_DONE};
const struct slot slot_owner = {.factor = "projectleider", .field = FIELD_OWNER};
const struct slot slot_due = {.factor = "projectleider", .field = FIELD_DUE};
const struct slot slot_note = {.factor = "projectleider", .field = FIELD_NOTE};
const struct slot slot_action = {.factor = "projectleider", .action = "tijd", .field = FIELD_DONE};
const struct slot slot_jobs = {.field = FIELD_JOBS, .date = "2026-09-30"};
const struct slot slot_organisation = {.field = FIELD_ORGANISATION};

struct value value_text(const char *text)
{
    return (struct value){.kind = VALUE_TEXT, .text = text};
}

struct value value_truth(bool truth)
{
    return (struct value){.kind = VALUE_TRUTH, .truth = truth};
}

struct value value_date(const char *date)
{
    return (struct value){.kind = VALUE_DATE, .text = date};
}

struct value value_number(double number)
{
    return (struct value){.kind = VALUE_NUMBER, .number = number};
}

struct value value_nothing(void)
{
    return (struct value){.kind = VALUE_NOTHING};
}

enum { REPLACES_MOST = 16 };

void add_change(struct progress *progress, const char *id, const char *at, const struct slot *slot,
                struct value value, const char *replaces)
{
    struct arena arena = ARENA_INIT;
    const char *ids[REPLACES_MOST];
    size_t count = 0;
    while (*replaces != '\0') {
        size_t length = strcspn(replaces, " ");
        assert_true(count < REPLACES_MOST);
        ids[count++] = arena_bytes(&arena, replaces, length);
        replaces += length + strspn(replaces + length, " ");
    }
    struct change change = {.id = id,
                            .at = at,
                            .by = "HR",
                            .slot = *slot,
                            .value = value,
                            .replaces = ids,
                            .replaces_count = count};
    struct strbuf line = STRBUF_INIT;
    change_write(&line, &change);
    line.text[line.length - 1] = '\0';
    change.line = line.text;
    progress_add(progress, &change);
    strbuf_release(&line);
    arena_release(&arena);
}

void add_lines(struct progress *progress, const char *lines)
{
    struct findings findings = FINDINGS_INIT;
    progress_read(progress, lines, strlen(lines), 2, &findings);
    if (findings.count > 0)
        fail_msg("line %zu, column %zu: %s", findings.items[0].line, findings.items[0].column,
                 message_text(LANGUAGE_EN, findings.items[0].message));
    findings_release(&findings);
}

void write_all(const struct progress *progress, struct strbuf *out)
{
    for (size_t i = 0; i < progress_count(progress); i++)
        change_write(out, progress_change(progress, i));
}

static void write_value(const struct value *value, struct strbuf *out)
{
    char number[32];
    snprintf(number, sizeof number, "%.6f", value->number);
    switch (value->kind) {
    case VALUE_NOTHING:
        strbuf_add(out, "nothing");
        return;
    case VALUE_TRUTH:
        strbuf_add(out, value->truth ? "true" : "false");
        return;
    case VALUE_TEXT:
    case VALUE_DATE:
        strbuf_add(out, value->text);
        return;
    case VALUE_NUMBER:
        strbuf_add(out, number);
        return;
    }
}

static void write_slot(const struct standing *standing, struct strbuf *out)
{
    const struct slot *slot = &standing->slot;
    const char *parts[] = {slot->factor, slot->action, field_rule(slot->field)->name, slot->date};
    strbuf_add_filled(out, "{1}/{2}/{3}/{4}:", parts, 4);
    for (size_t i = 0; i < standing->count; i++) {
        const struct change *change = standing->changes[i];
        strbuf_add(out, " [");
        strbuf_add(out, change->id);
        strbuf_add(out, change->at);
        strbuf_add(out, change->by);
        strbuf_add(out, "]");
        write_value(&change->value, out);
    }
    strbuf_add(out, "\n");
}

static int order_texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void write_standing(const struct progress *progress, struct strbuf *out)
{
    size_t count = progress_slot_count(progress);
    char **slots = calloc(count + 1, sizeof *slots);
    assert_non_null(slots);
    for (size_t i = 0; i < count; i++) {
        struct strbuf line = STRBUF_INIT;
        struct standing standing = progress_slot(progress, i);
        assert_true(standing.count > 0);
        write_slot(&standing, &line);
        slots[i] = line.text; /* owned from here */
        assert_non_null(slots[i]);
    }
    qsort(slots, count, sizeof *slots, order_texts);
    for (size_t i = 0; i < count; i++) {
        strbuf_add(out, slots[i]);
        free(slots[i]);
    }
    free(slots);
}

void assert_same_standing(const struct progress *a, const struct progress *b)
{
    struct strbuf in_a = STRBUF_INIT, in_b = STRBUF_INIT;
    write_standing(a, &in_a);
    write_standing(b, &in_b);
    assert_string_equal(in_a.text, in_b.text);
    strbuf_release(&in_a);
    strbuf_release(&in_b);
}

/* The generator of Knuth's MMIX; its high bits are the good ones. */
size_t random_below(struct random *random, size_t below)
{
    random->state = random->state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (size_t)(random->state >> 33) % below;
}

enum { PEOPLE = 4 };

static void edit_something(struct random *random, struct progress *copy, size_t number)
{
    const struct {
        const struct slot *slot;
        struct value value;
    } edits[] = {
        {&slot_done, value_truth(true)},
        {&slot_done, value_truth(false)},
        {&slot_action, value_truth(true)},
        {&slot_note, value_text("Overleg met P&O over “maatwerk”")},
        {&slot_note, value_text("")},
        {&slot_owner, value_text("HR-adviseur")},
        {&slot_due, value_date("2027-01-31")},
        {&slot_due, value_nothing()},
        {&slot_jobs, value_number(12.4)},
        {&slot_jobs, value_number((double)number)},
    };
    size_t which = random_below(random, sizeof edits / sizeof edits[0]);
    struct moment moment = {.today = {2026, 11, 22}};
    /* Clocks run apart: an edit may bear an earlier moment than what it replaces, or the same. */
    snprintf(moment.at, sizeof moment.at, "2026-11-22T09:%02d:00.000Z",
             (int)random_below(random, 60));
    snprintf(moment.id, sizeof moment.id, "%04zu%04zu", random_below(random, 10000), number);
    assert_non_null(progress_edit(copy, edits[which].slot, &edits[which].value, &moment, "HR"));
}

static void take_over(struct progress *to, const struct progress *from)
{
    for (size_t i = 0; i < progress_count(from); i++)
        progress_add(to, progress_change(from, i));
}

void make_history(struct random *random, size_t edits, struct progress *all)
{
    struct progress *copies[PEOPLE];
    for (size_t i = 0; i < PEOPLE; i++)
        copies[i] = progress_new();
    for (size_t i = 0; i < edits; i++) {
        edit_something(random, copies[random_below(random, PEOPLE)], i);
        if (random_below(random, 4) == 0)
            take_over(copies[random_below(random, PEOPLE)], copies[random_below(random, PEOPLE)]);
    }
    for (size_t i = 0; i < PEOPLE; i++) {
        take_over(all, copies[i]);
        progress_free(copies[i]);
    }
}

void add_shuffled(struct random *random, const struct progress *from, struct progress *to)
{
    size_t count = progress_count(from);
    size_t *order = calloc(count + 1, sizeof *order);
    assert_non_null(order);
    for (size_t i = 0; i < count; i++) {
        size_t other = random_below(random, i + 1);
        order[i] = order[other];
        order[other] = i;
    }
    for (size_t i = 0; i < count; i++) {
        progress_add(to, progress_change(from, order[i]));
        if (random_below(random, 3) == 0)
            progress_add(to, progress_change(from, order[random_below(random, i + 1)]));
    }
    free(order);
}
