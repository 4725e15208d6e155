#include <locale.h>

#include "../support/test.h"
#include "progress/change.h"

#define MOMENT "2026-11-22T09:14:03.125Z"

/* In the tables below ' stands for ", so that a line can be read. */
static char *json_of(const char *line)
{
    char *json = strdup(line);
    assert_non_null(json);
    for (char *at = json; *at != '\0'; at++)
        if (*at == '\'')
            *at = '"';
    return json;
}

struct reading {
    struct arena arena;
    struct change change;
    struct error error;
    bool read;
};

static struct reading read_once(const char *line, size_t length)
{
    struct reading reading = {.error = {.message = MESSAGE_NONE}};
    reading.read = change_read(line, length, &reading.arena, &reading.change, &reading.error);
    return reading;
}

static void assert_same_change(const struct change *a, const struct change *b)
{
    assert_string_equal(a->id, b->id);
    assert_string_equal(a->at, b->at);
    assert_string_equal(a->by, b->by);
    assert_true(slot_equal(&a->slot, &b->slot));
    assert_true(value_equal(&a->value, &b->value));
    assert_int_equal(a->stood == NULL, b->stood == NULL);
    assert_int_equal(a->stood_count, b->stood_count);
    for (size_t i = 0; i < a->stood_count; i++)
        assert_string_equal(a->stood[i], b->stood[i]);
    assert_int_equal(a->replaces_count, b->replaces_count);
    for (size_t i = 0; i < a->replaces_count; i++)
        assert_string_equal(a->replaces[i], b->replaces[i]);
}

/* White space before a line changes nothing but its columns. */
static void assert_same_with_space(const struct reading *reading, const char *line, size_t length)
{
    struct strbuf spaced = STRBUF_INIT;
    strbuf_add(&spaced, " ");
    strbuf_add_bytes(&spaced, line, length);
    struct reading other = read_once(spaced.text, spaced.length);
    if (reading->read != other.read)
        fail_msg("read or refused by its white space: %s", line);
    if (reading->read)
        assert_same_change(&reading->change, &other.change);
    assert_int_equal(reading->error.message, other.error.message);
    if (!reading->read && reading->error.line == 1)
        assert_int_equal(reading->error.column + 1, other.error.column);
    arena_release(&other.arena);
    strbuf_release(&spaced);
}

static struct reading read_line(const char *line, size_t length)
{
    struct reading reading = read_once(line, length);
    if (length < CHANGE_LINE_LIMIT)
        assert_same_with_space(&reading, line, length);
    return reading;
}

static char *written(const struct change *change)
{
    struct strbuf line = STRBUF_INIT;
    change_write(&line, change);
    return line.text;
}

static void a_change_is_written_in_the_order_of_the_format(void **state)
{
    static const char *const replaced[] = {"91c2", "a\"b"};
    static const struct {
        struct change change;
        const char *line;
    } cases[] = {
        {{.id = "4f9c",
          .at = MOMENT,
          .by = "HR-adviseur",
          .slot = {"projectleider", "tijd", FIELD_DONE, NULL},
          .value = {.kind = VALUE_TRUTH, .truth = true}},
         "{'id':'4f9c','at':'" MOMENT "','by':'HR-adviseur','factor':'projectleider',"
         "'action':'tijd','field':'done','value':true,'replaces':[]}\n"},
        {{.id = "77",
          .at = MOMENT,
          .by = "",
          .slot = {.field = FIELD_REPORT, .date = "2026-11-22"},
          .value = {.kind = VALUE_TRUTH, .truth = true},
          .stood = replaced,
          .stood_count = 2},
         "{'id':'77','at':'" MOMENT "','by':'','field':'report','date':'2026-11-22',"
         "'value':true,'replaces':[],'stood':['91c2','a\\'b']}\n"},
        {{.id = "78",
          .at = MOMENT,
          .by = "",
          .slot = {.field = FIELD_REPORT, .date = "2026-11-22"},
          .value = {.kind = VALUE_TRUTH, .truth = true},
          .stood = replaced},
         "{'id':'78','at':'" MOMENT "','by':'','field':'report','date':'2026-11-22',"
         "'value':true,'replaces':[],'stood':[]}\n"},
        {{.id = "b31d",
          .at = MOMENT,
          .by = "",
          .slot = {.field = FIELD_JOBS, .date = "2026-09-30"},
          .value = {.kind = VALUE_NUMBER, .number = 12.4},
          .replaces = replaced,
          .replaces_count = 2},
         "{'id':'b31d','at':'" MOMENT "','by':'','field':'jobs','date':'2026-09-30',"
         "'value':12.4,'replaces':['91c2','a\\'b']}\n"},
        {{.id = "c",
          .at = MOMENT,
          .by = "HR",
          .slot = {.factor = "projectleider", .field = FIELD_DUE},
          .value = {.kind = VALUE_DATE, .text = "2027-01-31"}},
         "{'id':'c','at':'" MOMENT "','by':'HR','factor':'projectleider','field':'due',"
         "'value':'2027-01-31','replaces':[]}\n"},
        {{.id = "d",
          .at = MOMENT,
          .by = "HR",
          .slot = {.factor = "projectleider", .field = FIELD_DUE},
          .value = {.kind = VALUE_NOTHING}},
         "{'id':'d','at':'" MOMENT "','by':'HR','factor':'projectleider','field':'due',"
         "'value':null,'replaces':[]}\n"},
        {{.id = "e",
          .at = MOMENT,
          .by = "HR",
          .slot = {.factor = "projectleider", .field = FIELD_NOTE},
          .value = {.kind = VALUE_NOTHING}},
         "{'id':'e','at':'" MOMENT "','by':'HR','factor':'projectleider','field':'note',"
         "'value':'','replaces':[]}\n"},
        {{.id = "f",
          .at = MOMENT,
          .by = "HR",
          .slot = {.field = FIELD_REPORT, .date = "2026-11-22"},
          .value = {.kind = VALUE_TRUTH, .truth = true}},
         "{'id':'f','at':'" MOMENT "','by':'HR','field':'report','date':'2026-11-22',"
         "'value':true,'replaces':[]}\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *wanted = json_of(cases[i].line);
        char *line = written(&cases[i].change);
        assert_string_equal(line, wanted);
        free(line);
        free(wanted);
    }
}

static void assert_round_trip(const struct change *change)
{
    char *line = written(change);
    assert_ptr_equal(strchr(line, '\n'), line + strlen(line) - 1);
    struct reading reading = read_line(line, strlen(line) - 1);
    if (!reading.read)
        fail_msg("not read: %s", line);
    assert_same_change(&reading.change, change);
    char *again = written(&reading.change);
    assert_string_equal(again, line);
    free(again);
    free(line);
    arena_release(&reading.arena);
}

static struct slot slot_for(enum field field)
{
    const struct field_rule *rule = field_rule(field);
    return (struct slot){.factor = rule->on & FIELD_ON_FACTOR ? "projectleider" : NULL,
                         .field = field,
                         .date = rule->dated ? "2026-09-30" : NULL};
}

static const char *const hostile_texts[] = {
    "",
    " ",
    "gewoon",
    "één café, 漢字, e\xcc\x81, \xf0\x9f\x98\x80",
    "\"aangehaald\" en 'zo' en \\ en / en \\u0041 en \\n",
    "regel 1\nregel 2\r\nregel 3\ttab",
    "\x01\x02\x1b[31m\x7f\xc2\x85\xe2\x80\xae\xe2\x80\xa8",
    "{\"id\":\"x\"}\n{\"id\":\"y\"}",
    "=1+1; <script>alert(1)</script> | # * _ ` [a](b)",
    "null",
};

static void every_field_comes_back_as_it_was(void **state)
{
    static const struct value values[] = {
        {.kind = VALUE_TRUTH, .truth = true},       {.kind = VALUE_TRUTH, .truth = false},
        {.kind = VALUE_DATE, .text = "2026-11-22"}, {.kind = VALUE_DATE, .text = "0001-01-01"},
        {.kind = VALUE_DATE, .text = "9999-12-31"}, {.kind = VALUE_NUMBER, .number = 0},
        {.kind = VALUE_NUMBER, .number = 12.4},     {.kind = VALUE_NUMBER, .number = 0.000001},
        {.kind = VALUE_NUMBER, .number = 1e9},      {.kind = VALUE_NUMBER, .number = 25.5},
    };
    static const char *const replaced[] = {"4f9c", "een id met spatie", "é\"\\"};
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        struct change change = {.id = "4f9c0e", .at = MOMENT, .by = "HR-adviseur"};
        change.slot = slot_for((enum field)i);
        change.replaces = replaced;
        change.value = field_nothing((enum field)i);
        assert_round_trip(&change);
        change.replaces_count = sizeof replaced / sizeof replaced[0];
        for (size_t j = 0; j < sizeof values / sizeof values[0]; j++) {
            if (values[j].kind != field_rule((enum field)i)->kind)
                continue;
            change.value = values[j];
            assert_round_trip(&change);
        }
    }
}

static void hostile_text_comes_back_as_it_was(void **state)
{
    for (size_t i = 0; i < sizeof hostile_texts / sizeof hostile_texts[0]; i++) {
        struct change change = {.id = "4f9c0e", .at = MOMENT, .by = hostile_texts[i]};
        change.slot = slot_for(FIELD_NOTE);
        change.value = (struct value){.kind = VALUE_TEXT, .text = hostile_texts[i]};
        assert_round_trip(&change);
    }
}

/* Each is nearly what change_write writes. */
static void what_is_nearly_as_it_is_written_is_read_as_json_says(void **state)
{
#define HEAD     "{'id':'a','at':'" MOMENT "','by':'b',"
#define NOTE     "'factor':'f','field':'note',"
#define REPORTED "'field':'report','date':'2026-11-22',"
#define JOBS     "'field':'jobs','date':'2026-09-30',"
    static const struct {
        const char *line;
        bool good;
    } cases[] = {
        {HEAD NOTE "'value':'x','replaces':[]}", true},
        {HEAD NOTE "'value':'x','replaces':['b','c']}", true},
        {HEAD NOTE "'value':'','replaces':['b]','{,}']}", true},
        {HEAD NOTE "'value':'x','replaces':null}", true},
        {HEAD NOTE "'value':'x'}", true},
        {HEAD NOTE "'value':'x','replaces':[],'later':1}", true},
        {HEAD "'field':'note','factor':'f','value':'x','replaces':[]}", true},
        {HEAD "'by':'b'," NOTE "'value':'x','replaces':[]}", false},
        {HEAD NOTE "'value':'x','replaces':[],'value':'x'}", false},
        {HEAD NOTE "'value':'x','replaces':[]}x", false},
        {HEAD NOTE "'value':'x','replaces':[]}}", false},
        {HEAD NOTE "'value':'x','replaces':[]", false},
        {HEAD NOTE "'value':'x','replaces':['b',]}", false},
        {HEAD NOTE "'value':'x','replaces':['b''c']}", false},
        {HEAD NOTE "'value':'x','replaces':['b'", false},
        {HEAD NOTE "'value':'x','replaces':['b", false},
        {HEAD NOTE "'value':'x','replaces':[1]}", false},
        {HEAD NOTE "'value':'x','replaces':['']}", false},
        {HEAD NOTE "'value':'x','replaces':['\x7f']}", false},
        {HEAD NOTE "'value':'x','replaces':['b',['c']]}", false},
        {HEAD NOTE "'value':'x','replaces':'b'}", false},
        {HEAD NOTE "'value':'x','stood':'b'}", true}, /* no report */
        {HEAD REPORTED "'value':true,'stood':['b','c']}", true},
        {HEAD REPORTED "'value':true,'stood':null}", true},
        {HEAD REPORTED "'value':true,'stood':'b'}", false},
        {HEAD REPORTED "'value':true,'stood':['']}", false},
        {HEAD NOTE "'value':x,'replaces':[]}", false},
        {HEAD NOTE "'value':,'replaces':[]}", false},
        {HEAD NOTE "'value':null,'replaces':[]}", false},
        {HEAD NOTE "'value':true,'replaces':[]}", false},
        {HEAD NOTE "'value':'\xff','replaces':[]}", false},
        {HEAD NOTE "'value':'\x01','replaces':[]}", false},
        {HEAD NOTE "'value':'\n','replaces':[]}", false},
        {HEAD NOTE "'value':'\\','replaces':[]}", false},
        {HEAD NOTE "'value':'\\u0041','replaces':[]}", true},
        {HEAD "'factor':null,'field':'organisation','value':'x','replaces':[]}", true},
        {HEAD "'factor':7,'field':'note','value':'x','replaces':[]}", false},
        {HEAD "'factor':'F','field':'note','value':'x','replaces':[]}", false},
        {HEAD JOBS "'value':12,'replaces':[]}", true},
        {HEAD JOBS "'value':0,'replaces':[]}", true},
        {HEAD JOBS "'value':0.5,'replaces':[]}", true},
        {HEAD JOBS "'value':12.4000001,'replaces':[]}", true},
        {HEAD JOBS
         "'value':1.0000000000000000000000000000000000000000000000000000000000000,'replaces':[]}",
         true},
        {HEAD JOBS
         "'value':1.00000000000000000000000000000000000000000000000000000000000000,'replaces':[]}",
         false},
        {HEAD JOBS "'value':1.00000000000000000001,'replaces':[]}", true},
        {HEAD JOBS "'value':0.12345678901234,'replaces':[]}", true},
        {HEAD JOBS "'value':0.123456789012345,'replaces':[]}", true},
        {HEAD JOBS "'value':0.00000000000000000000000000000000012,'replaces':[]}", true},
        {HEAD JOBS "'value':00000000000000000001,'replaces':[]}", false},
        {HEAD JOBS "'value':18446744073709551617,'replaces':[]}", false},
        {HEAD JOBS "'value':12e1,'replaces':[]}", true},
        {HEAD JOBS "'value':-0,'replaces':[]}", true},
        {HEAD JOBS "'value':null,'replaces':[]}", true},
        {HEAD JOBS "'value':01,'replaces':[]}", false},
        {HEAD JOBS "'value':1.,'replaces':[]}", false},
        {HEAD JOBS "'value':.5,'replaces':[]}", false},
        {HEAD JOBS "'value':1.2.3,'replaces':[]}", false},
        {HEAD JOBS "'value':-1,'replaces':[]}", false},
        {HEAD JOBS "'value':1x,'replaces':[]}", false},
        {HEAD JOBS "'value':9999999999,'replaces':[]}", false},
        {HEAD JOBS "'value':'1','replaces':[]}", false},
    };
#undef HEAD
#undef NOTE
#undef JOBS
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *line = json_of(cases[i].line);
        struct reading reading = read_line(line, strlen(line));
        if (reading.read != cases[i].good)
            fail_msg("%s: %s", reading.read ? "read" : "refused", line);
        arena_release(&reading.arena);
        free(line);
    }
}

static void what_is_left_out_has_a_meaning(void **state)
{
    char *line = json_of("{'id':'a','at':'" MOMENT "','field':'organisation','value':'X'}");
    struct reading reading = read_line(line, strlen(line));
    assert_true(reading.read);
    assert_string_equal(reading.change.by, "");
    assert_null(reading.change.slot.factor);
    assert_null(reading.change.slot.action);
    assert_null(reading.change.slot.date);
    assert_int_equal(reading.change.replaces_count, 0);
    arena_release(&reading.arena);
    free(line);
}

static void a_field_of_a_later_version_is_accepted(void **state)
{
    char *line = json_of("{'id':'a','at':'" MOMENT "','by':'HR','factor':'f','action':'x',"
                         "'field':'budget','date':7,'value':{'EUR':1},'replaces':['b','c']}");
    struct reading reading = read_line(line, strlen(line));
    assert_true(reading.read);
    assert_int_equal(reading.change.slot.field, FIELD_UNKNOWN);
    assert_int_equal(reading.change.value.kind, VALUE_NOTHING);
    assert_string_equal(reading.change.slot.factor, "f");
    assert_string_equal(reading.change.slot.action, "x");
    assert_int_equal(reading.change.replaces_count, 2);
    arena_release(&reading.arena);
    free(line);
}

static void a_number_is_read_with_six_decimals(void **state)
{
    char *line = json_of("{'id':'a','at':'" MOMENT "','field':'jobs','date':'2026-09-30',"
                         "'value':12.40000049}");
    struct reading reading = read_line(line, strlen(line));
    assert_true(reading.read);
    const struct value wanted = {.kind = VALUE_NUMBER, .number = 12.4};
    assert_true(value_equal(&reading.change.value, &wanted));
    arena_release(&reading.arena);
    free(line);
}

/* The start of a line that is right so far; its length, for the columns. */
#define START "{'id':'a','at':'" MOMENT "','by':'HR',"
enum { START_LENGTH = sizeof START - 1 };

struct refused_case {
    const char *line;
    enum message message;
    size_t column;
};

static void assert_refused(const struct refused_case *refused)
{
    char *line = json_of(refused->line);
    struct reading reading = read_line(line, strlen(line));
    if (reading.read)
        fail_msg("accepted: %s", line);
    if (reading.error.message != refused->message || reading.error.column != refused->column)
        fail_msg("column %zu: %s\n  of: %s", reading.error.column,
                 message_text(LANGUAGE_EN, reading.error.message), line);
    assert_int_equal(reading.error.line, 1);
    arena_release(&reading.arena);
    free(line);
}

static void what_is_no_change_is_refused_with_its_place(void **state)
{
    static const struct refused_case cases[] = {
        {"[]", MESSAGE_CHANGE_NOT_OBJECT, 1},
        {"  7", MESSAGE_CHANGE_NOT_OBJECT, 3},
        {"'tekst'", MESSAGE_CHANGE_NOT_OBJECT, 1},
        {"{}", MESSAGE_CHANGE_MISSING, 1},
        {"{'at':'" MOMENT "'}", MESSAGE_CHANGE_MISSING, 1},
        {"{'id':'a'}", MESSAGE_CHANGE_MISSING, 1},
        {"{'id':null,'at':'" MOMENT "'}", MESSAGE_CHANGE_MISSING, 1},
        {"{'ID':'a','at':'" MOMENT "'}", MESSAGE_CHANGE_MISSING, 1},
        {"{'id':7,'at':'" MOMENT "'}", MESSAGE_CHANGE_NOT_TEXT, 7},
        {"{'id':'','at':'" MOMENT "'}", MESSAGE_CHANGE_BAD_ID, 7},
        {"{'id':'a\\u001b','at':'" MOMENT "'}", MESSAGE_CHANGE_BAD_ID, 7},
        {"{'id':'a\\u202e','at':'" MOMENT "'}", MESSAGE_CHANGE_BAD_ID, 7},
        {"{'id':'a','at':20261122}", MESSAGE_CHANGE_NOT_TEXT, 16},
        {"{'id':'a','at':'2026-11-22'}", MESSAGE_CHANGE_BAD_MOMENT, 16},
        {"{'id':'a','at':'2026-11-31T09:14:03.125Z'}", MESSAGE_CHANGE_BAD_MOMENT, 16},
        {"{'id':'a','at':'2026-11-22T09:14:03Z'}", MESSAGE_CHANGE_BAD_MOMENT, 16},
        {"{'id':'a','at':'" MOMENT "','by':7}", MESSAGE_CHANGE_NOT_TEXT, 48},
        {START "'value':true}", MESSAGE_CHANGE_MISSING, 1},
        {START "'field':7}", MESSAGE_CHANGE_NOT_TEXT, START_LENGTH + 9},
        {START "'factor':7}", MESSAGE_CHANGE_NOT_TEXT, START_LENGTH + 10},
        {START "'factor':'Een Factor'}", MESSAGE_CHANGE_BAD_CHECKLIST_ID, START_LENGTH + 10},
        {START "'factor':''}", MESSAGE_CHANGE_BAD_CHECKLIST_ID, START_LENGTH + 10},
        {START "'factor':'f','action':'A'}", MESSAGE_CHANGE_BAD_CHECKLIST_ID, START_LENGTH + 23},
        {START "'action':'a','field':'done'}", MESSAGE_CHANGE_ACTION_ALONE, START_LENGTH + 10},
        {START "'field':'done','value':true}", MESSAGE_CHANGE_MISPLACED, START_LENGTH + 9},
        {START "'field':'note','value':''}", MESSAGE_CHANGE_MISPLACED, START_LENGTH + 9},
        {START "'factor':'f','field':'jobs'}", MESSAGE_CHANGE_MISPLACED, START_LENGTH + 22},
        {START "'factor':'f','action':'a','field':'note'}", MESSAGE_CHANGE_MISPLACED,
         START_LENGTH + 35},
        {START "'field':'jobs','value':1}", MESSAGE_CHANGE_WANTS_DATE, 1},
        {START "'field':'jobs','date':'30-09-2026'}", MESSAGE_CHANGE_WANTS_DATE, START_LENGTH + 23},
        {START "'field':'jobs','date':'2026-02-30'}", MESSAGE_CHANGE_WANTS_DATE, START_LENGTH + 23},
        {START "'field':'organisation','date':'2026-09-30'}", MESSAGE_CHANGE_DATE_NOT_HERE,
         START_LENGTH + 31},
        {START "'field':'organisation'}", MESSAGE_CHANGE_MISSING, 1},
        {START "'field':'organisation','value':null}", MESSAGE_CHANGE_WANTS_TEXT,
         START_LENGTH + 32},
        {START "'field':'organisation','value':7}", MESSAGE_CHANGE_WANTS_TEXT, START_LENGTH + 32},
        {START "'factor':'f','field':'done','value':1}", MESSAGE_CHANGE_WANTS_TRUTH,
         START_LENGTH + 37},
        {START "'factor':'f','field':'done','value':null}", MESSAGE_CHANGE_WANTS_TRUTH,
         START_LENGTH + 37},
        {START "'factor':'f','field':'due','value':'31-01-2027'}",
         MESSAGE_CHANGE_WANTS_DATE_OR_NULL, START_LENGTH + 36},
        {START "'factor':'f','field':'due','value':false}", MESSAGE_CHANGE_WANTS_DATE_OR_NULL,
         START_LENGTH + 36},
        {START "'field':'jobs','date':'2026-09-30','value':'12'}",
         MESSAGE_CHANGE_WANTS_NUMBER_OR_NULL, START_LENGTH + 44},
        {START "'field':'jobs','date':'2026-09-30','value':-1}",
         MESSAGE_CHANGE_WANTS_NUMBER_OR_NULL, START_LENGTH + 44},
        {START "'field':'jobs','date':'2026-09-30','value':1e300}",
         MESSAGE_CHANGE_WANTS_NUMBER_OR_NULL, START_LENGTH + 44},
        {START "'field':'organisation','value':'','replaces':'b'}", MESSAGE_CHANGE_BAD_IDS,
         START_LENGTH + 46},
        {START "'field':'organisation','value':'','replaces':['b',7]}", MESSAGE_CHANGE_BAD_IDS,
         START_LENGTH + 51},
        {START "'field':'organisation','value':'','replaces':['']}", MESSAGE_CHANGE_BAD_IDS,
         START_LENGTH + 47},
        {START "'field':'organisation','value':'a\\u0000b'}", MESSAGE_JSON_NUL_ESCAPE,
         START_LENGTH + 34},
        {START "'field':'organisation','field':'note'}", MESSAGE_JSON_DUPLICATE_NAME,
         START_LENGTH + 24},
        {START "'field':'organi", MESSAGE_JSON_UNEXPECTED_END, START_LENGTH + 16},
        {"{'id':'a'} {'id':'b'}", MESSAGE_JSON_TRAILING, 12},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_refused(&cases[i]);
}

static void a_refused_line_leaves_the_change_untouched(void **state)
{
    struct arena arena = ARENA_INIT;
    struct error error = {.message = MESSAGE_NONE};
    struct change change = {.id = "eerst"};
    assert_false(change_read("{}", 2, &arena, &change, &error));
    assert_string_equal(change.id, "eerst");
    arena_release(&arena);
}

static void a_line_has_a_greatest_length(void **state)
{
    char *line = malloc(CHANGE_LINE_LIMIT + 2);
    assert_non_null(line);
    memset(line, ' ', CHANGE_LINE_LIMIT + 1);
    char *json = json_of(START "'field':'organisation','value':'X','replaces':[]}");
    memcpy(line, json, strlen(json));
    struct reading reading = read_line(line, CHANGE_LINE_LIMIT);
    assert_true(reading.read);
    arena_release(&reading.arena);
    reading = read_line(line, CHANGE_LINE_LIMIT + 1);
    assert_false(reading.read);
    assert_int_equal(reading.error.message, MESSAGE_CHANGE_LINE_TOO_LONG);
    free(json);
    free(line);
}

static void slots_are_equal_when_all_four_parts_are(void **state)
{
    static const struct slot slots[] = {
        {NULL, NULL, FIELD_JOBS, "2026-09-30"},
        {NULL, NULL, FIELD_JOBS, "2026-10-30"},
        {NULL, NULL, FIELD_JOB_TARGET, "2026-09-30"},
        {NULL, NULL, FIELD_ORGANISATION, NULL},
        {"f", NULL, FIELD_DONE, NULL},
        {"g", NULL, FIELD_DONE, NULL},
        {"f", "a", FIELD_DONE, NULL},
        {"f", "b", FIELD_DONE, NULL},
    };
    const size_t count = sizeof slots / sizeof slots[0];
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            assert_int_equal(slot_equal(&slots[i], &slots[j]), i == j);
    char copy[] = "f";
    const struct slot same = {copy, NULL, FIELD_DONE, NULL};
    assert_true(slot_equal(&same, &slots[4]));
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_is_written_in_the_order_of_the_format),
        cmocka_unit_test(every_field_comes_back_as_it_was),
        cmocka_unit_test(hostile_text_comes_back_as_it_was),
        cmocka_unit_test(what_is_nearly_as_it_is_written_is_read_as_json_says),
        cmocka_unit_test(what_is_left_out_has_a_meaning),
        cmocka_unit_test(a_field_of_a_later_version_is_accepted),
        cmocka_unit_test(a_number_is_read_with_six_decimals),
        cmocka_unit_test(what_is_no_change_is_refused_with_its_place),
        cmocka_unit_test(a_refused_line_leaves_the_change_untouched),
        cmocka_unit_test(a_line_has_a_greatest_length),
        cmocka_unit_test(slots_are_equal_when_all_four_parts_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
