#include "progress/field.h"

#include <strings.h>

#include "base/number.h"

static const struct field_rule rules[FIELD_COUNT] = {
    [FIELD_DONE] = {.name = "done",
                    .kind = VALUE_TRUTH,
                    .on = FIELD_ON_ACTION | FIELD_ON_FACTOR,
                    .label = MESSAGE_FIELD_DONE},
    [FIELD_OWNER] = {.name = "owner",
                     .kind = VALUE_TEXT,
                     .on = FIELD_ON_FACTOR,
                     .label = MESSAGE_FIELD_OWNER},
    [FIELD_DUE] = {.name = "due",
                   .kind = VALUE_DATE,
                   .on = FIELD_ON_FACTOR,
                   .clearable = true,
                   .label = MESSAGE_FIELD_DUE},
    [FIELD_NOTE] = {.name = "note",
                    .kind = VALUE_TEXT,
                    .on = FIELD_ON_FACTOR,
                    .several_lines = true,
                    .label = MESSAGE_FIELD_NOTE},
    [FIELD_DECISION] = {.name = "decision",
                        .kind = VALUE_TEXT,
                        .on = FIELD_ON_FACTOR,
                        .several_lines = true,
                        .label = MESSAGE_FIELD_DECISION},
    [FIELD_ORGANISATION] = {.name = "organisation",
                            .kind = VALUE_TEXT,
                            .on = FIELD_ON_WHOLE,
                            .label = MESSAGE_FIELD_ORGANISATION},
    [FIELD_JOBS] = {.name = "jobs",
                    .kind = VALUE_NUMBER,
                    .on = FIELD_ON_WHOLE,
                    .dated = true,
                    .clearable = true,
                    .most = FIELD_JOBS_LIMIT,
                    .label = MESSAGE_FIELD_JOBS},
    [FIELD_JOB_TARGET] = {.name = "job_target",
                          .kind = VALUE_NUMBER,
                          .on = FIELD_ON_WHOLE,
                          .dated = true,
                          .clearable = true,
                          .most = FIELD_JOBS_LIMIT,
                          .label = MESSAGE_FIELD_JOB_TARGET},
    [FIELD_REPORT] = {.name = "report",
                      .kind = VALUE_TRUTH,
                      .on = FIELD_ON_WHOLE,
                      .dated = true,
                      .label = MESSAGE_FIELD_REPORT},
};

const struct field_rule *field_rule(enum field field)
{
    return &rules[field];
}

bool field_is_of_factor(enum field field)
{
    return rules[field].on == FIELD_ON_FACTOR;
}

enum field field_find(const char *name)
{
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if (strcmp(rules[i].name, name) == 0)
            return (enum field)i;
    return FIELD_UNKNOWN;
}

struct value field_nothing(enum field field)
{
    enum value_kind kind = field == FIELD_UNKNOWN ? VALUE_NOTHING : rules[field].kind;
    if (kind == VALUE_TEXT)
        return (struct value){.kind = VALUE_TEXT, .text = ""};
    if (kind == VALUE_TRUTH)
        return (struct value){.kind = VALUE_TRUTH};
    return (struct value){.kind = VALUE_NOTHING};
}

bool value_is_nothing(const struct value *value)
{
    switch (value->kind) {
    case VALUE_NOTHING:
        return true;
    case VALUE_TRUTH:
        return !value->truth;
    case VALUE_TEXT:
        return value->text[0] == '\0';
    case VALUE_DATE:
    case VALUE_NUMBER:
        return false;
    }
    return true;
}

bool value_equal(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case VALUE_NOTHING:
        return true;
    case VALUE_TRUTH:
        return a->truth == b->truth;
    case VALUE_NUMBER:
        return a->number >= b->number && a->number <= b->number;
    case VALUE_TEXT:
    case VALUE_DATE:
        return strcmp(a->text, b->text) == 0;
    }
    return false;
}

/* Each reads one kind, and says in `wanted` what it expects. */
struct typed_reader {
    bool (*read)(const char *typed, struct arena *arena, struct value *value);
    enum message wanted;
};

static bool read_truth(const char *typed, struct arena *arena, struct value *value)
{
    static const struct {
        const char *word;
        bool truth;
    } words[] = {{"ja", true},   {"yes", true}, {"true", true},
                 {"nee", false}, {"no", false}, {"false", false}};
    (void)arena;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcasecmp(typed, words[i].word) == 0) {
            *value = (struct value){.kind = VALUE_TRUTH, .truth = words[i].truth};
            return true;
        }
    }
    return false;
}

static bool read_text(const char *typed, struct arena *arena, struct value *value)
{
    if (strlen(typed) > FIELD_TEXT_LIMIT)
        return false;
    *value = (struct value){.kind = VALUE_TEXT, .text = arena_text(arena, typed)};
    return true;
}

static bool read_date(const char *typed, struct arena *arena, struct value *value)
{
    struct date date;
    if (!date_read(typed, &date))
        return false;
    char iso[DATE_SIZE];
    date_write_iso(date, iso);
    *value = (struct value){.kind = VALUE_DATE, .text = arena_text(arena, iso)};
    return true;
}

static bool read_number(const char *typed, struct arena *arena, struct value *value)
{
    (void)arena;
    double number;
    if (!number_read(typed, &number))
        return false;
    *value = (struct value){.kind = VALUE_NUMBER, .number = number};
    return true;
}

static const struct typed_reader typed_readers[] = {
    [VALUE_TRUTH] = {read_truth, MESSAGE_FIELD_WANTS_TRUTH},
    [VALUE_TEXT] = {read_text, MESSAGE_FIELD_TEXT_TOO_LONG},
    [VALUE_DATE] = {read_date, MESSAGE_FIELD_WANTS_DATE},
    [VALUE_NUMBER] = {read_number, MESSAGE_FIELD_WANTS_NUMBER},
};

static bool is_too_high(enum field field, const struct value *value)
{
    return value->kind == VALUE_NUMBER && rules[field].most > 0 &&
           value->number > rules[field].most;
}

bool field_read_value(enum field field, const char *typed, struct arena *arena, struct value *value,
                      struct error *error)
{
    if (strcmp(typed, "-") == 0) {
        *value = field_nothing(field);
        return true;
    }
    const struct typed_reader *reader = &typed_readers[rules[field].kind];
    struct value read;
    if (!reader->read(typed, arena, &read)) {
        error_set(error, reader->wanted, rules[field].name, typed);
        return false;
    }
    if (is_too_high(field, &read)) {
        error_set(error, MESSAGE_FIELD_NUMBER_TOO_HIGH, rules[field].name, typed);
        return false;
    }
    *value = read;
    return true;
}
