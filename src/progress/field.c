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
                    .side = DATE_BEHIND,
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
                      .side = DATE_BEHIND,
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

bool field_read_date(enum field field, const char *typed, struct date today, struct date *date,
                     struct error *error)
{
    struct date dates[DATE_MEANINGS];
    char iso[DATE_MEANINGS][DATE_SIZE];
    const size_t count = date_read_said(typed, today, rules[field].side, dates);
    for (size_t i = 0; i < count; i++)
        date_write_iso(dates[i], iso[i]);
    if (count == 1)
        *date = dates[0];
    else if (count == 0)
        error_set(error, MESSAGE_FIELD_WANTS_DATE, rules[field].name, typed);
    else
        error_set(error, MESSAGE_FIELD_DATE_EITHER, iso[0], iso[1]);
    return count == 1;
}

/* What is typed, and for what. */
struct typed {
    enum field field;
    const char *text;
    const struct speaker *speaker;
    struct arena *arena;
};

static bool refuse(const struct typed *typed, enum message message, struct error *error)
{
    error_set(error, message, rules[typed->field].name, typed->text);
    return false;
}

/* Each reads one kind, or says what it expects. */
typedef bool typed_reader(const struct typed *typed, struct value *value, struct error *error);

static bool read_truth(const struct typed *typed, struct value *value, struct error *error)
{
    static const struct {
        const char *word;
        bool truth;
    } words[] = {{"ja", true},   {"yes", true}, {"true", true},
                 {"nee", false}, {"no", false}, {"false", false}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcasecmp(typed->text, words[i].word) == 0) {
            *value = (struct value){.kind = VALUE_TRUTH, .truth = words[i].truth};
            return true;
        }
    }
    return refuse(typed, MESSAGE_FIELD_WANTS_TRUTH, error);
}

static bool read_text(const struct typed *typed, struct value *value, struct error *error)
{
    if (strlen(typed->text) > FIELD_TEXT_LIMIT)
        return refuse(typed, MESSAGE_FIELD_TEXT_TOO_LONG, error);
    *value = (struct value){.kind = VALUE_TEXT, .text = arena_text(typed->arena, typed->text)};
    return true;
}

static bool read_date(const struct typed *typed, struct value *value, struct error *error)
{
    struct date date;
    char iso[DATE_SIZE];
    if (!field_read_date(typed->field, typed->text, typed->speaker->today, &date, error))
        return false;
    date_write_iso(date, iso);
    *value = (struct value){.kind = VALUE_DATE, .text = arena_text(typed->arena, iso)};
    return true;
}

static bool read_number(const struct typed *typed, struct value *value, struct error *error)
{
    double number;
    if (number_looks_grouped(typed->text, typed->speaker->language))
        return refuse(typed, MESSAGE_FIELD_NUMBER_GROUPED, error);
    if (!number_read(typed->text, &number))
        return refuse(typed, MESSAGE_FIELD_WANTS_NUMBER, error);
    const double most = rules[typed->field].most;
    if (most > 0 && number > most)
        return refuse(typed, MESSAGE_FIELD_NUMBER_TOO_HIGH, error);
    *value = (struct value){.kind = VALUE_NUMBER, .number = number};
    return true;
}

bool field_read_value(enum field field, const char *typed, const struct speaker *speaker,
                      struct arena *arena, struct value *value, struct error *error)
{
    static typed_reader *const readers[] = {
        [VALUE_TRUTH] = read_truth,
        [VALUE_TEXT] = read_text,
        [VALUE_DATE] = read_date,
        [VALUE_NUMBER] = read_number,
    };
    const struct typed what = {field, typed, speaker, arena};
    if (strcmp(typed, "-") != 0)
        return readers[rules[field].kind](&what, value, error);
    *value = field_nothing(field);
    return true;
}
