/*
 * What is recorded of a factor is shown everywhere: on its page, on the check page, line by line, and in every report. The
 * test goes by the rows of src/progress/field.c: a new one is everywhere, or is named here with where it is not.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../support/program.h"
#include "../support/scene.h"
#include "../support/test.h"
#include "accessible/speech.h"
#include "report/exporter.h"
#include "wizard/input.h"
#include "wizard/model_report.h"

enum { FACTOR = 1 /* from 0 */ };

/* A value as it stands in the file and in JSON, in words, and as it stands in CSV and in an open field. */
struct value_forms {
    const char *json, *words, *typed;
};

/* Each text is its own, so that one field cannot be taken for another. */
static struct value_forms value_of(enum field field)
{
    static char json[FIELD_COUNT][64];
    if (field_rule(field)->kind == VALUE_DATE)
        return (struct value_forms){"\"2027-03-04\"", "4 maart 2027", "04-03-2027"};
    if (field_rule(field)->kind == VALUE_NUMBER)
        return (struct value_forms){"1234.5", "1.234,5", "1234,5"};
    static char words[FIELD_COUNT][64];
    snprintf(words[field], sizeof words[field], "Dit is %s", field_rule(field)->name);
    snprintf(json[field], sizeof json[field], "\"%s\"", words[field]);
    return (struct value_forms){json[field], words[field], words[field]};
}

static const char *label_of(enum field field)
{
    return message_text(LANGUAGE_NL, field_rule(field)->label);
}

/* What the pages call it, which may be shorter than what a report does. */
static const char *page_label_of(enum field field)
{
    const enum input input = input_of_field(field);
    return input == INPUT_NONE ? label_of(field)
                               : message_text(LANGUAGE_NL, input_rule(input)->label);
}

/* The test goes on after what is missing, to name all of it. */
static size_t missing;

static void note_missing(enum field field, const char *where)
{
    print_error("the field \"%s\" is not %s\n", field_rule(field)->name, where);
    missing++;
}

/* A model in which that field of a factor was filled in after the last report. */
static void open_with(struct scene *scene, enum field field)
{
    char line[256];
    snprintf(line, sizeof line,
             "{\"id\":\"2\",\"at\":\"2026-11-02T09:00:00.000Z\",\"by\":\"HR\","
             "\"factor\":\"draagvlak-top\",\"field\":\"%s\",\"value\":%s,\"replaces\":[]}",
             field_rule(field)->name, value_of(field).json);
    const char *const lines[] = {
        "{\"id\":\"1\",\"at\":\"2026-09-01T09:00:00.000Z\",\"by\":\"HR\",\"field\":\"report\","
        "\"date\":\"2026-09-01\",\"value\":true,\"replaces\":[]}",
        line, NULL};
    scene_open(scene, LANGUAGE_NL, lines);
}

/* --- pages --- */

/* By words, whatever element they stand in: the label, and what was filled in. */
static bool is_said(const char *text, enum field field)
{
    const struct value_forms value = value_of(field);
    return strcasestr(text, page_label_of(field)) != NULL &&
           (strstr(text, value.words) != NULL || strstr(text, value.typed) != NULL);
}

static bool is_on_page(const struct page *page, enum field field)
{
    bool found = false;
    for (size_t i = 0; i < page->count && !found; i++) {
        struct strbuf text = STRBUF_INIT;
        strbuf_add(&text, page->elements[i].text);
        strbuf_add(&text, ": ");
        strbuf_add(&text, page->elements[i].value);
        found = is_said(text.text, field);
        strbuf_release(&text);
    }
    return found;
}

static bool is_spoken(const struct page *page, enum field field)
{
    bool found = false;
    struct strbuf out = STRBUF_INIT;
    speech_add_page(page, LANGUAGE_NL, &out);
    for (char *line = out.text; *line != '\0' && !found;) {
        char *end = line + strcspn(line, "\n");
        bool last = *end == '\0';
        *end = '\0';
        found = is_said(line, field);
        line = last ? end : end + 1;
    }
    strbuf_release(&out);
    return found;
}

static void find_on_pages(enum field field)
{
    static const struct {
        enum screen screen;
        const char *page, *spoken;
    } pages[] = {
        {SCREEN_FACTOR, "on the page of its factor", "told line by line on the page of its factor"},
        {SCREEN_CHECK, "on the check page", "told line by line on the check page"},
    };
    struct scene scene;
    open_with(&scene, field);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        scene_do(&scene,
                 (struct intent){.kind = INTENT_GO, .screen = pages[i].screen, .factor = FACTOR});
        const struct page *page = scene_page(&scene);
        if (!is_on_page(page, field))
            note_missing(field, pages[i].page);
        if (!is_spoken(page, field))
            note_missing(field, pages[i].spoken);
    }
    scene_close(&scene);
}

static void each_field_of_a_factor(void (*find)(enum field field))
{
    size_t fields = 0;
    missing = 0;
    for (enum field field = 0; field < FIELD_COUNT; field++) {
        if (!field_is_of_factor(field))
            continue;
        fields++;
        find(field);
    }
    assert_true(fields >= 4);
    assert_int_equal(missing, 0);
}

static void each_is_on_the_pages_also_line_by_line(void **state)
{
    each_field_of_a_factor(find_on_pages);
}

static void find_input(enum field field)
{
    if (input_of_field(field) == INPUT_NONE)
        note_missing(field, "one of the inputs, so that nothing can be typed in it");
}

static void in_each_can_be_typed(void **state)
{
    each_field_of_a_factor(find_input);
}

/* --- reports --- */

/* How a format says it: {1} label, {2} value in words, {3} value as it is typed, {4} name, {5} value as JSON. */
static const struct {
    const char *format, *where, *patterns[2];
} formats[] = {
    {"text", "in the report as text", {"\n    {1}: {2}\n"}},
    {"markdown", "in the report as markdown", {"\n- **{1}:** {2}\n"}},
    {"html", "in the report as html", {"<dt>{1}</dt>\n<dd dir=\"auto\">{2}</dd>"}},
    {"csv", "in the report as csv", {"\"{1}\"", "\"{3}\""}},
    {"json", "in the report as json", {"\"{4}\": {5}"}},
};

static void find_in_format(const struct scene *scene, size_t format, enum field field)
{
    const struct value_forms value = value_of(field);
    const char *const values[] = {label_of(field), value.words, value.typed,
                                  field_rule(field)->name, value.json};
    struct error error = {0};
    struct strbuf out = STRBUF_INIT;
    size_t number = 0;
    while (strcmp(exporter_at(number)->name, formats[format].format) != 0)
        number++;
    assert_true(model_make_report(&scene->model, number, &out, &error));
    for (size_t i = 0; i < 2 && formats[format].patterns[i] != NULL; i++) {
        struct strbuf wanted = STRBUF_INIT;
        strbuf_add_filled(&wanted, formats[format].patterns[i], values, 5);
        if (strstr(out.text, wanted.text) == NULL)
            note_missing(field, formats[format].where);
        strbuf_release(&wanted);
    }
    strbuf_release(&out);
}

static void find_in_reports(enum field field)
{
    struct scene scene;
    open_with(&scene, field);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        find_in_format(&scene, i, field);
    scene_close(&scene);
}

static void each_is_in_every_report_that_is_read(void **state)
{
    each_field_of_a_factor(find_in_reports);
}

/* After the sentence that the step was begun comes one on the field. */
static void find_sentence(enum field field)
{
    struct scene scene;
    struct error error = {0};
    struct strbuf out = STRBUF_INIT;
    open_with(&scene, field);
    assert_true(model_make_report(&scene.model, 1, &out, &error));
    const char *part = strstr(out.text, "\nVeranderd sinds 1 september 2026\n");
    assert_non_null(part);
    if (strstr(part, "\n    - Begonnen.\n    - ") == NULL)
        note_missing(field, "told when it changed: it has no sentences in src/report/changes.c");
    strbuf_release(&out);
    scene_close(&scene);
}

static void a_change_of_each_has_a_sentence(void **state)
{
    each_field_of_a_factor(find_sentence);
}

static void find_in_schemas(enum field field)
{
    static const char *const paths[] = {"data/report.schema.json", "data/progress.schema.json"};
    char name[64];
    snprintf(name, sizeof name, "\"%s\"", field_rule(field)->name);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        char *schema = program_read_file(paths[i]);
        if (strstr(schema, name) == NULL)
            note_missing(field,
                         i == 0 ? "in data/report.schema.json" : "in data/progress.schema.json");
        free(schema);
    }
}

static void each_is_in_the_schemas(void **state)
{
    each_field_of_a_factor(find_in_schemas);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_is_on_the_pages_also_line_by_line),
        cmocka_unit_test(in_each_can_be_typed),
        cmocka_unit_test(each_is_in_every_report_that_is_read),
        cmocka_unit_test(a_change_of_each_has_a_sentence),
        cmocka_unit_test(each_is_in_the_schemas),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
