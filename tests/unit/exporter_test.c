#include "../support/test.h"
#include "report/exporter.h"

#include <locale.h>

#include "../support/golden.h"
#include "../support/sample.h"
#include "base/json.h"
#include "base/utf8.h"

/* One change, as a line: `rest` is from the factor on, up to the value. */
#define CHANGE(id, at, rest)                                                                       \
    "{\"id\":\"" id "\",\"at\":\"" at "T09:00:00.000Z\",\"by\":\"HR\"," rest ",\"replaces\":[]}\n"
#define LEADER                    "\"factor\":\"projectleider\","
#define TOP                       "\"factor\":\"draagvlak-top\","
#define MONEY                     "\"factor\":\"financien\","
#define WHOLE(field, value)       "\"field\":\"" field "\",\"value\":\"" value "\""
#define DATED(field, date, value) "\"field\":\"" field "\",\"date\":\"" date "\",\"value\":" value

static const char recorded[] = CHANGE("01", "2026-03-02",
                                      WHOLE("organisation", "Waterschap Voorbeeld"))
    CHANGE("02", "2026-03-02", LEADER WHOLE("owner", "Teamleider HR")) CHANGE(
        "03", "2026-03-02", LEADER "\"action\":\"hart\",\"field\":\"done\",\"value\":true")
        CHANGE("04", "2026-03-02", TOP WHOLE("due", "2026-10-01")) CHANGE(
            "05", "2026-09-01", DATED("report", "2026-09-01", "true"))
            CHANGE("06", "2026-11-03", LEADER "\"field\":\"done\",\"value\":true") CHANGE(
                "07", "2026-11-03", LEADER "\"action\":\"tijd\",\"field\":\"done\",\"value\":true")
                CHANGE("08", "2026-11-03",
                       LEADER WHOLE("note", "De projectleider heeft 16 uur per week.\\n\\n"
                                            "In 2027 kijken we of dat genoeg is."))
                    CHANGE("09", "2026-11-04", TOP WHOLE("owner", "Directiesecretaris")) CHANGE(
                        "10", "2026-11-04",
                        TOP WHOLE("decision",
                                  "Bespreek de Banenafspraak elk kwartaal in de directie, te "
                                  "beginnen in januari 2027."))
                        CHANGE("11", "2026-11-05", DATED("jobs", "2026-06-30", "11"))
                            CHANGE("12", "2026-11-05", DATED("jobs", "2026-09-30", "12.4")) CHANGE(
                                "13", "2026-11-05", DATED("job_target", "2026-12-31", "15"))
                                CHANGE("14", "2026-11-05", DATED("job_target", "2027-12-31", "20"));

/* Formulas, Markdown, HTML, controls, bidirectional controls, newlines, quotes, wide and combining characters. */
static const char hostile[] = CHANGE(
    "01", "2026-03-02", WHOLE("organisation", "<script>alert(1)</script> | *A*\\n# B\\u001b[2J"))
    CHANGE("02", "2026-03-02", LEADER WHOLE("owner", "=HYPERLINK(\\\"http://x\\\",\\\"klik\\\")"))
        CHANGE("03", "2026-03-02",
               LEADER WHOLE(
                   "note", "# Kop\\n- lijst\\n1. een\\n2) twee\\n    code\\n> citaat\\n---\\n===\\n"
                           "| a | b |\\n```\\n~~~\\n[x](javascript:alert(1)) ![i](http://e)\\n"
                           "<b onclick='x'>vet</b> &lt; \\\\* _a_ $x$ ]]> </style> <!-- weg"))
            CHANGE("04", "2026-03-02",
                   LEADER WHOLE("decision",
                                "+1 \\u202eomgekeerd\\u0007 漢字 cafe\\u0301 \\\"aanhaling\\\"; ;"))
                CHANGE("05", "2026-03-02", TOP WHOLE("owner", "  @SUM(A1) | `code`")) CHANGE(
                    "06", "2026-03-02", TOP WHOLE("note", "-2+3\\r\\nEigenaar: vals\\rregel\\ttab"))
                    CHANGE("07", "2026-03-02", TOP WHOLE("decision", "＝1+1"))
                        CHANGE("08", "2026-03-02", TOP WHOLE("due", "2026-10-01")) CHANGE(
                            "09", "2026-03-02", MONEY WHOLE("owner", "\\u200b\\t=1\\u2028\\ufeff"))
                            CHANGE("10", "2026-03-02",
                                   MONEY WHOLE("note",
                                               "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢"
                                               "字漢字漢字漢字漢字漢字漢字漢字漢字"
                                               "e\\u0301e\\u0301e\\u0301é "
                                               "Donaudampfschifffahrtselektrizitätenhauptbetriebs"
                                               "werkbauunterbeamtengesellschaft"))
                                CHANGE("11", "2026-03-02", MONEY WHOLE("decision", "\\u3000－1"));

static const struct {
    const char *name, *lines;
} states[] = {{"recorded", recorded}, {"empty", ""}, {"hostile", hostile}};

enum { STATES = sizeof states / sizeof *states };

static void render(const char *lines, const char *format, enum language language,
                   struct strbuf *out)
{
    struct sample sample;
    sample_open(&sample, lines);
    struct report *report = sample_report(&sample, language, NULL);
    exporter_add_report(exporter_find(format), report, out);
    report_free(report);
    sample_close(&sample);
}

/* Calls `check` with every report of that format. */
static void each_report(const char *format, void (*check)(const char *text, size_t length))
{
    for (size_t i = 0; i < STATES; i++)
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            struct strbuf out = STRBUF_INIT;
            render(states[i].lines, format, (enum language)language, &out);
            check(out.text, out.length);
            strbuf_release(&out);
        }
}

static bool refuses(const struct exporter *exporter, const char *lines)
{
    struct sample sample;
    sample_open(&sample, lines);
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    bool refused = exporter->refuse != NULL && exporter->refuse(report) != MESSAGE_NONE;
    report_free(report);
    sample_close(&sample);
    return refused;
}

/* The style has its own file; what is left out between two marks stands nowhere else. */
static void leave_out(struct strbuf *out, const char *from, const char *to)
{
    char *start = strstr(out->text, from);
    if (start == NULL)
        return;
    start += strlen(from);
    strbuf_splice(out, (size_t)(start - out->text), (size_t)(strstr(start, to) - start), "", 0);
}

static void a_report_is_the_golden_file(const struct exporter *exporter, const char *state,
                                        const char *lines, enum language language)
{
    if (refuses(exporter, lines))
        return;
    char name[128];
    struct strbuf out = STRBUF_INIT;
    snprintf(name, sizeof name, "report-%s-%s.%s", state, language_code(language),
             exporter->extension);
    render(lines, exporter->name, language, &out);
    leave_out(&out, "<style>", "</style>");
    leave_out(&out, "style-src '", "'");
    assert_golden(name, out.text, out.length);
    strbuf_release(&out);
}

static void every_report_is_as_it_was_approved(void **state)
{
    for (size_t i = 0; i < exporter_count(); i++)
        for (size_t j = 0; j < STATES; j++)
            for (int language = 0; language < LANGUAGE_COUNT; language++)
                a_report_is_the_golden_file(exporter_at(i), states[j].name, states[j].lines,
                                            (enum language)language);
}

static void a_format_is_found_by_its_name(void **state)
{
    for (size_t i = 0; i < exporter_count(); i++)
        assert_ptr_equal(exporter_find(exporter_at(i)->name), exporter_at(i));
    assert_null(exporter_find("TEXT"));
    assert_null(exporter_find(""));
    assert_null(exporter_at(exporter_count()));
}

static void check_inert(const char *text, size_t length)
{
    assert_true(utf8_valid(text, length, NULL));
    size_t i = strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (i < length) {
        uint32_t character;
        i += utf8_decode(text + i, length - i, &character, NULL);
        assert_false(character != '\n' && character != '\r' && utf8_dangerous(character));
    }
}

static void no_report_holds_a_dangerous_character(void **state)
{
    for (size_t i = 0; i < exporter_count(); i++)
        each_report(exporter_at(i)->name, check_inert);
}

static void check_lines(const char *text, size_t length)
{
    assert_int_equal(text[length - 1], '\n');
    for (const char *line = text; *line != '\0';) {
        size_t bytes = strcspn(line, "\n");
        assert_true(utf8_width(line, bytes) <= 76);
        assert_false(bytes > 0 && line[bytes - 1] == ' ');
        line += bytes + 1;
    }
    assert_null(strchr(text, '\r'));
    assert_null(strstr(text, "\n\n\n"));
}

static void text_has_no_wide_line_and_no_trailing_space(void **state)
{
    each_report("text", check_lines);
}

static void check_markdown(const char *text, size_t length)
{
    assert_int_equal(text[length - 1], '\n');
    assert_null(strstr(text, " \n"));
    assert_null(strstr(text, "\n\n\n"));
    for (const char *at = strchr(text, '<'); at != NULL; at = strchr(at + 1, '<'))
        fail_msg("a tag may begin at: %.20s", at);
}

static void markdown_holds_no_html(void **state)
{
    each_report("markdown", check_markdown);
}

/* What stands in a note, and the lines that it must become. */
static const struct {
    const char *typed, *markdown;
} escapes[] = {
    {"gewoon (tekst), HR-adviseur. Klaar!", "gewoon (tekst), HR-adviseur. Klaar!"},
    {"# kop", "\\# kop"},
    {"- punt", "\\- punt"},
    {"+ punt", "\\+ punt"},
    {"* punt", "\\* punt"},
    {"1. punt", "1\\. punt"},
    {"12) punt", "12\\) punt"},
    {"=== ", "\\==="},
    {"a\\n---", "a\n\n  \\---"},
    {"a\\n \\n    code", "a\n\n  code"},
    {"a\\n> b", "a\n\n  &gt; b"},
    {"```", "\\`\\`\\`"},
    {"~~~", "\\~\\~\\~"},
    {"\\\\*", "\\\\\\*"},
    {"_a_ *b* [c](d) |", "\\_a\\_ \\*b\\* \\[c\\](d) \\|"},
    {"<b>&amp;", "&lt;b&gt;&amp;amp;"},
    {"[x] af", "\\[x\\] af"},
};

static void markdown_in_a_note_means_only_itself(void **state)
{
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        char lines[512];
        struct strbuf out = STRBUF_INIT;
        struct strbuf wanted = STRBUF_INIT;
        snprintf(lines, sizeof lines, CHANGE("1", "2026-10-01", MONEY WHOLE("note", "%s")),
                 escapes[i].typed);
        render(lines, "markdown", LANGUAGE_NL, &out);
        strbuf_add(&wanted, ":** ");
        strbuf_add(&wanted, escapes[i].markdown);
        strbuf_add(&wanted, "\n\n## Over dit verslag\n");
        if (strstr(out.text, wanted.text) == NULL)
            fail_msg("\"%s\" became: %s", escapes[i].typed, out.text);
        strbuf_release(&out);
        strbuf_release(&wanted);
    }
}

/* Reads a quoted field at `*at` into `field`; afterwards `*at` is behind it. */
static void read_field(const char **at, struct strbuf *field)
{
    strbuf_clear(field);
    assert_int_equal(*(*at)++, '"');
    for (;; (*at)++) {
        assert_int_not_equal(**at, '\0');
        if (**at == '"' && *++*at != '"')
            return;
        strbuf_add_char(field, **at);
    }
}

static void check_rows(const char *text, size_t length)
{
    struct strbuf field = STRBUF_INIT;
    const char *at = text + 3;
    size_t rows = 0;
    assert_memory_equal(text, "\xEF\xBB\xBF", 3);
    for (; at < text + length; rows++) {
        for (size_t i = 0; i < 22; i++) {
            read_field(&at, &field);
            const char *start = field.text + strspn(field.text, " ");
            assert_true(*start == '\0' || strchr("=+-@\t\r\n", *start) == NULL);
            assert_int_equal(*at++, i < 21 ? ';' : '\r');
        }
        assert_int_equal(*at++, '\n');
    }
    assert_int_equal(rows, 5);
    strbuf_release(&field);
}

static void csv_has_as_many_quoted_fields_in_every_row(void **state)
{
    each_report("csv", check_rows);
}

/* Whatever one opens it with in the place of the semicolon, and however that deals with quotes. */
static void check_formulas(const char *text, size_t length)
{
    static const char *const starts[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    const char *at = text + 3;
    while (at < text + length) {
        at += strspn(at, " \"");
        for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
            if (strncmp(at, starts[i], strlen(starts[i])) == 0)
                fail_msg("a cell could begin at: %.60s", at);
        at += strcspn(at, ",;|\t\r\n");
        at += *at != '\0';
    }
}

static void no_cell_of_csv_is_a_formula_under_any_separator(void **state)
{
    each_report("csv", check_formulas);
}

static void csv_has_an_apostrophe_before_what_could_be_a_formula(void **state)
{
    static const struct {
        const char *typed, *field;
    } cases[] = {
        {"=1", ";\"'=1\";"},
        {"+1", ";\"'+1\";"},
        {"-1", ";\"'-1\";"},
        {"@a", ";\"'@a\";"},
        {"＝1", ";\"'＝1\";"},
        {"＋1", ";\"'＋1\";"},
        {"－1", ";\"'－1\";"},
        {"＠a", ";\"'＠a\";"},
        {"\\u00a0=1", ";\"'\u00a0=1\";"},
        {"a=1", ";\"a=1\";"},
        {"\\\"=1", ";\"'\"\"=1\";"},
        {"HR-adviseur", ";\"HR-adviseur\";"},
        {"a,=1+1", ";\"a,'=1+1\";"},
        {"a; =1,+2", ";\"a;' =1,'+2\";"},
        {"a | \\\"-2", ";\"a |' \"\"-2\";"},
        {"a, b=1", ";\"a, b=1\";"},
        {"a - b", ";\"a - b\";"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char lines[256];
        struct strbuf out = STRBUF_INIT;
        snprintf(lines, sizeof lines, CHANGE("1", "2026-10-01", MONEY WHOLE("owner", "%s")),
                 cases[i].typed);
        render(lines, "csv", LANGUAGE_NL, &out);
        if (strstr(out.text, cases[i].field) == NULL)
            fail_msg("%s is not in: %s", cases[i].field, out.text);
        strbuf_release(&out);
    }
}

/* Else 0612345678 loses its 0, and 1-2 is a day. */
static void texts_that_read_as_numbers_stay_texts_in_csv(void **state)
{
    static const struct {
        const char *typed;
        bool marked;
    } cases[] = {
        {"0612345678", true},
        {"06-12345678", true},
        {"12,4", true},
        {"1-2", true},
        {"1/2", true},
        {"12:30", true},
        {"1e5", true},
        {"€ 12", true},
        {"12%", true},
        {"(12)", true},
        {"3 mrt", true},
        {"Mei 2027", true},
        {"1 december", true},
        {"9 am", true},
        {"waar", true},
        {"FALSE", true},
        {"HR", false},
        {"afdeling 3", false},
        {"3 fte", false},
        {"e", false},
        {"mei", false},
        {"...", false},
        {"waarom", false},
        {"3 mrt: overleg", false},
        {"12 (zie nota)", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char lines[256], field[64];
        struct strbuf out = STRBUF_INIT;
        snprintf(lines, sizeof lines, CHANGE("1", "2026-10-01", MONEY WHOLE("owner", "%s")),
                 cases[i].typed);
        snprintf(field, sizeof field, ";\"%s%s\";", cases[i].marked ? "'" : "", cases[i].typed);
        render(lines, "csv", LANGUAGE_NL, &out);
        if (strstr(out.text, field) == NULL)
            fail_msg("%s is not in: %s", field, out.text);
        strbuf_release(&out);
    }
}

/* The characters of UTF-16 in the note of the third factor, which is in the twelfth of 22 columns; and its end. */
static size_t count_in_cell(const char *character, size_t count, char end[32])
{
    struct strbuf lines = STRBUF_INIT, out = STRBUF_INIT, field = STRBUF_INIT;
    strbuf_add(&lines, "{\"id\":\"1\",\"at\":\"2026-10-01T09:00:00.000Z\",\"by\":\"HR\"," MONEY
                       "\"field\":\"note\",\"value\":\"");
    for (size_t i = 0; i < count; i++)
        strbuf_add(&lines, character);
    strbuf_add(&lines, "\",\"replaces\":[]}\n");
    render(lines.text, "csv", LANGUAGE_NL, &out);
    const char *at = out.text + 3;
    for (size_t i = 0; i <= 3 * 22 + 11; i++, at += i % 22 == 0 ? 2 : 1)
        read_field(&at, &field);
    size_t units = 0;
    for (size_t i = 0; i < field.length; units++) {
        uint32_t decoded;
        i += utf8_decode(field.text + i, field.length - i, &decoded, NULL);
        units += decoded > 0xFFFF;
    }
    snprintf(end, 32, "%s", field.text + field.length - (field.length < 31 ? field.length : 31));
    strbuf_release(&lines);
    strbuf_release(&out);
    strbuf_release(&field);
    return units;
}

/* 32,767 characters go into a cell of Excel; it counts those outside the first plane twice. */
static void a_text_that_is_too_long_for_a_cell_says_that_it_was_cut(void **state)
{
    static const char told[] = "in het verslag als html of text.";
    char end[32];
    assert_int_equal(count_in_cell("x", 32767, end), 32767);
    assert_string_equal(end, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
    assert_true(count_in_cell("x", 32768, end) >= 32700 && count_in_cell("x", 32768, end) <= 32767);
    assert_string_equal(end, told + 1);
    assert_true(count_in_cell("\\\"", 40000, end) >= 32700 &&
                count_in_cell("\\\"", 40000, end) <= 32767);
    assert_string_equal(end, told + 1);
    assert_true(count_in_cell("😀", 16383, end) >= 32766 && count_in_cell("😀", 16383, end) <= 32766);
    assert_true(count_in_cell("😀", 16384, end) >= 32700 && count_in_cell("😀", 16384, end) <= 32767);
    assert_string_equal(end, told + 1);
}

/* Every line ends in CRLF and has 75 bytes at most; each part of a folded one is whole characters. */
static void check_calendar(const char *text, size_t length)
{
    assert_int_equal(strncmp(text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", 30), 0);
    assert_string_equal(text + length - 15, "END:VCALENDAR\r\n");
    for (const char *line = text; *line != '\0';) {
        size_t bytes = strcspn(line, "\r\n");
        assert_true(bytes >= 1 && bytes <= 75);
        assert_int_equal(strncmp(line + bytes, "\r\n", 2), 0);
        assert_true(utf8_valid(line, bytes, NULL));
        line += bytes + 2;
    }
}

static void a_calendar_has_short_lines_of_whole_characters(void **state)
{
    each_report("ics", check_calendar);
}

#define MONEY_DUE CHANGE("0", "2026-10-01", MONEY WHOLE("due", "2026-12-01"))

/* What is typed as a note, and the end of the description that it gives. */
static const struct {
    const char *typed, *told;
} descriptions[] = {
    {"een, twee; drie: \\\"vier\\\"", "DESCRIPTION:Notitie: een\\, twee\\; drie: \"vier\"\r\n"},
    {"C:\\\\map\\\\naam", "DESCRIPTION:Notitie: C:\\\\map\\\\naam\r\n"},
    {"een\\r\\n\\ntwee", "DESCRIPTION:Notitie:\\neen\\n\\ntwee\r\n"},
    {"x\\r\\nEND:VTODO", "DESCRIPTION:Notitie:\\nx\\nEND:VTODO\r\n"},
    /* "DESCRIPTION:Notitie: " is 21 bytes: of these the 27th character would go over the 75. */
    {"ééééééééééééééééééééééééééé", "DESCRIPTION:Notitie: ééééééééééééééééééééééééééé\r\n"},
    {"xéééééééééééééééééééééééééééé",
     "DESCRIPTION:Notitie: xéééééééééééééééééééééééééé\r\n éé\r\n"},
    {"😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "DESCRIPTION:Notitie: 😀😀😀😀😀😀😀😀😀😀😀😀😀\r\n 😀\r\n"},
};

static void texts_in_a_calendar_are_escaped_and_folded(void **state)
{
    for (size_t i = 0; i < sizeof descriptions / sizeof *descriptions; i++) {
        char lines[512];
        struct strbuf out = STRBUF_INIT;
        snprintf(lines, sizeof lines,
                 MONEY_DUE CHANGE("1", "2026-10-02", MONEY WHOLE("note", "%s")),
                 descriptions[i].typed);
        render(lines, "ics", LANGUAGE_NL, &out);
        if (strstr(out.text, descriptions[i].told) == NULL)
            fail_msg("%s is not in: %s", descriptions[i].told, out.text);
        strbuf_release(&out);
    }
}

static void take_line(const char *calendar, const char *start, char line[128])
{
    const char *found = strstr(calendar, start);
    assert_non_null(found);
    snprintf(line, 128, "%.*s", (int)strcspn(found, "\r"), found);
}

/* The line of a calendar that begins so, into `line`. */
static void find_line(const char *lines, const char *start, char line[128])
{
    struct strbuf out = STRBUF_INIT;
    render(lines, "ics", LANGUAGE_NL, &out);
    take_line(out.text, start, line);
    strbuf_release(&out);
}

static void a_task_stays_the_same_and_gets_newer(void **state)
{
    char before[128], after[128];
    const char *moved = MONEY_DUE CHANGE("1", "2026-10-05", MONEY WHOLE("note", "anders"));
    find_line(MONEY_DUE, "UID:", before);
    assert_string_equal(before, "UID:proef.financien.cbf29ce484222325@banenafspraak");
    find_line(moved, "UID:", after);
    assert_string_equal(before, after);
    find_line(MONEY_DUE, "DTSTAMP:", before);
    assert_string_equal(before, "DTSTAMP:20261001T090000Z");
    find_line(moved, "DTSTAMP:", after);
    assert_string_equal(after, "DTSTAMP:20261005T090000Z");
    find_line(moved, "STATUS:", after);
    assert_string_equal(after, "STATUS:IN-PROCESS");
    const char *done =
        MONEY_DUE CHANGE("1", "2026-10-05", MONEY "\"field\":\"done\",\"value\":true");
    find_line(done, "STATUS:", after);
    assert_string_equal(after, "STATUS:COMPLETED");
    find_line(done, "COMPLETED:", after);
    assert_string_equal(after, "COMPLETED:20261005T090000Z");
}

/* The calendar of these lines in the file with that id, "" for none. */
static void add_calendar(const char *lines, const char *file, struct strbuf *out)
{
    struct sample sample;
    sample_open(&sample, lines);
    progress_set_file(sample.progress, file);
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    exporter_add_report(exporter_find("ics"), report, out);
    report_free(report);
    sample_close(&sample);
}

/* Files of version 0.1 have no id: those go on as they were. */
static void a_task_is_known_by_the_id_of_its_file_or_else_by_the_organisation(void **state)
{
    static const char *const names[] = {"Watershap", "Waterschap"};
    static const struct {
        const char *file, *uids[2];
    } cases[] = {
        {"9c41",
         {"UID:proef.financien.9c41@banenafspraak", "UID:proef.financien.9c41@banenafspraak"}},
        {"9;,1",
         {"UID:proef.financien.9\\;\\,1@banenafspraak",
          "UID:proef.financien.9\\;\\,1@banenafspraak"}},
        {"",
         {"UID:proef.financien.42acefec56d31062@banenafspraak",
          "UID:proef.financien.d6a435e4e2046bdb@banenafspraak"}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t j = 0; j < 2; j++) {
            char lines[512], line[128];
            struct strbuf out = STRBUF_INIT;
            snprintf(lines, sizeof lines,
                     MONEY_DUE CHANGE("1", "2026-10-05", WHOLE("organisation", "%s")), names[j]);
            add_calendar(lines, cases[i].file, &out);
            take_line(out.text, "UID:", line);
            assert_string_equal(line, cases[i].uids[j]);
            /* The organisation is in the task, so that the task is newer. */
            take_line(out.text, "DTSTAMP:", line);
            assert_string_equal(line, "DTSTAMP:20261005T090000Z");
            strbuf_release(&out);
        }
}

#define NUMBER(id, day, field, date, value)                                                        \
    CHANGE(id, day, "\"field\":\"" field "\",\"date\":\"" date "\",\"value\":" value)

static void a_target_of_jobs_is_a_task_until_it_is_reached(void **state)
{
    char line[128];
    const char *asked = NUMBER("0", "2026-10-01", "job_target", "2026-12-31", "20");
    const char *counted = NUMBER("0", "2026-10-01", "job_target", "2026-12-31", "20")
        NUMBER("1", "2026-10-05", "jobs", "2026-09-30", "19.9");
    const char *reached = NUMBER("0", "2026-10-01", "job_target", "2026-12-31", "20")
        NUMBER("1", "2026-10-05", "jobs", "2026-09-30", "20");
    const char *later = NUMBER("0", "2026-10-06", "job_target", "2026-12-31", "20")
        NUMBER("1", "2026-10-05", "jobs", "2026-09-30", "20");
    find_line(asked, "UID:", line);
    assert_string_equal(line, "UID:proef.job_target.2026-12-31.cbf29ce484222325@banenafspraak");
    find_line(asked, "SUMMARY:", line);
    assert_string_equal(line, "SUMMARY:Banenafspraak\\, doel: 20 banen");
    find_line(asked, "DTSTAMP:", line);
    assert_string_equal(line, "DTSTAMP:20261001T090000Z");
    find_line(asked, "STATUS:", line);
    assert_string_equal(line, "STATUS:NEEDS-ACTION");
    find_line(counted, "STATUS:", line);
    assert_string_equal(line, "STATUS:IN-PROCESS");
    find_line(reached, "STATUS:", line);
    assert_string_equal(line, "STATUS:COMPLETED");
    find_line(reached, "DTSTAMP:", line);
    assert_string_equal(line, "DTSTAMP:20261005T090000Z");
    find_line(later, "DTSTAMP:", line);
    assert_string_equal(line, "DTSTAMP:20261006T090000Z");
}

/* By the last number that was counted up to its day, whatever came later; that makes the task newer all the same. */
static void a_target_is_judged_on_its_day(void **state)
{
    static const struct {
        const char *counted, *status;
    } cases[] = {
        {"", "STATUS:NEEDS-ACTION"},
        {NUMBER("1", "2026-10-05", "jobs", "2026-06-30", "20"), "STATUS:COMPLETED"},
        {NUMBER("1", "2026-10-05", "jobs", "2026-06-30", "20")
             NUMBER("2", "2026-10-06", "jobs", "2026-09-30", "12"),
         "STATUS:COMPLETED"},
        {NUMBER("1", "2026-10-05", "jobs", "2026-06-30", "12")
             NUMBER("2", "2026-10-06", "jobs", "2026-09-30", "20"),
         "STATUS:IN-PROCESS"},
        {NUMBER("1", "2026-10-05", "jobs", "2026-07-01", "20"), "STATUS:NEEDS-ACTION"},
        {NUMBER("1", "2026-10-05", "jobs", "2026-03-31", "20")
             NUMBER("2", "2026-10-06", "jobs", "2026-06-29", "12"),
         "STATUS:IN-PROCESS"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char line[128];
        struct strbuf lines = STRBUF_INIT;
        strbuf_add(&lines, NUMBER("0", "2026-10-01", "job_target", "2026-06-30", "20"));
        strbuf_add(&lines, cases[i].counted);
        find_line(lines.text, "STATUS:", line);
        assert_string_equal(line, cases[i].status);
        strbuf_release(&lines);
    }
}

static void a_calendar_without_a_date_is_refused(void **state)
{
    assert_true(refuses(exporter_find("ics"), ""));
    assert_true(refuses(exporter_find("ics"), CHANGE("1", "2026-10-01", MONEY WHOLE("note", "x"))));
    assert_false(refuses(exporter_find("ics"), MONEY_DUE));
}

static void check_json(const char *text, size_t length)
{
    struct error error = {0};
    struct json json;
    assert_true(json_read(&json, text, length, 1 << 20, &error));
    assert_string_equal(json_string(json_member(json.root, "format")), "banenafspraak-report");
    assert_int_equal(cJSON_GetArraySize(json_member(json.root, "factors")), 3);
    json_release(&json);
    assert_int_equal(text[length - 1], '\n');
}

static void json_is_read_back_by_the_strict_reader(void **state)
{
    each_report("json", check_json);
}

static void a_bar_is_full_only_when_all_is_done(void **state)
{
    static const struct {
        size_t done, total;
        const char *bar;
    } cases[] = {
        {6, 10, "[######----]"},
        {0, 3, "[---]"},
        {3, 3, "[###]"},
        {99, 100, "[#######################################-]"},
        {100, 100, "[########################################]"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct strbuf out = STRBUF_INIT;
        const struct document_bar bar = {cases[i].done, 0, cases[i].total - cases[i].done};
        document_add_bar_signs(&bar, &out);
        assert_string_equal(out.text, cases[i].bar);
        strbuf_release(&out);
    }
}

/* The number of jobs and the target: at the end of how far it is, and nowhere else. */
static void jobs_are_told_against_the_target(void **state)
{
    static const struct {
        const char *lines, *told;
    } cases[] = {
        {CHANGE("1", "2026-10-01", DATED("jobs", "2026-09-30", "1")),
         "Op 30 september 2026 was er 1 baan. Er is nog geen doel ingevuld.\n"},
        {CHANGE("1", "2026-10-01", DATED("job_target", "2026-12-31", "15")),
         "Er is nog geen aantal banen ingevuld. Het doel voor 31 december 2026 is 15 banen.\n"},
        {CHANGE("1", "2026-10-01", DATED("jobs", "2026-09-30", "15.5"))
             CHANGE("2", "2026-10-01", DATED("job_target", "2026-12-31", "15.5")),
         "Op 30 september 2026 waren er 15,5 banen. Het doel voor 31 december 2026 is 15,5 banen. "
         "Het doel is gehaald.\n"},
        {CHANGE("1", "2026-10-01", DATED("jobs", "2026-09-30", "14"))
             CHANGE("2", "2026-10-01", DATED("job_target", "2026-06-30", "15")),
         "Op 30 september 2026 waren er 14 banen. Het doel voor 30 juni 2026 is 15 banen. "
         "Er is nog 1 baan nodig.\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct strbuf out = STRBUF_INIT;
        render(cases[i].lines, "markdown", LANGUAGE_NL, &out);
        const char *told = strstr(out.text, cases[i].told);
        if (told == NULL ||
            strstr(told, "\n## Gevraagd van de directie") != told + strlen(cases[i].told))
            fail_msg("not \"%s\" in: %s", cases[i].told, out.text);
        assert_null(strstr(out.text, "## Banen"));
        strbuf_release(&out);
    }
}

static void more_than_one_number_has_a_part_that_does_not_say_it_again(void **state)
{
    static const char *const formats[] = {"text", "markdown", "html"};
    static const char *const headings[] = {"\nBanen\n", "\n## Banen\n", "<h2>Banen</h2>\n<figure>"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        struct strbuf out = STRBUF_INIT;
        render(CHANGE("1", "2026-10-01", DATED("jobs", "2026-06-30", "12"))
                   CHANGE("2", "2026-10-01", DATED("jobs", "2026-09-30", "14")),
               formats[i], LANGUAGE_NL, &out);
        const char *told = strstr(out.text, "Op 30 september 2026 waren er 14 banen.");
        const char *part = strstr(out.text, headings[i]);
        assert_non_null(told);
        assert_non_null(part);
        assert_true(told < strstr(out.text, "Gevraagd van de directie"));
        assert_null(strstr(part, "waren er 14 banen"));
        assert_non_null(strstr(part, "30 juni 2026"));
        strbuf_release(&out);
    }
}

/* Every format that is read; the jobs are not a factor, and lead to none. */
static void changed_jobs_are_a_group_of_their_own(void **state)
{
    static const struct {
        const char *format, *told;
    } cases[] = {
        {"text", "\n  - Banen\n    - Aantal banen op 1 november 2026: 14.\n\nTe laat\n"},
        {"markdown", "\n- Banen\n  - Aantal banen op 1 november 2026: 14.\n\n## Te laat\n"},
        {"html", "\n<li dir=\"auto\">Banen\n<ul>\n<li dir=\"auto\">Aantal banen op 1 november "
                 "2026: 14.</li>\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct strbuf out = STRBUF_INIT;
        render(CHANGE("1", "2026-09-01", DATED("report", "2026-09-01", "true"))
                   CHANGE("2", "2026-11-02", DATED("jobs", "2026-11-01", "14")),
               cases[i].format, LANGUAGE_NL, &out);
        if (strstr(out.text, cases[i].told) == NULL)
            fail_msg("not \"%s\" in: %s", cases[i].told, out.text);
        assert_null(strstr(out.text, "Niets veranderd"));
        strbuf_release(&out);
    }
}

static void nothing_changed_is_said(void **state)
{
    struct strbuf out = STRBUF_INIT;
    render(CHANGE("1", "2026-09-01", DATED("report", "2026-09-01", "true")), "text", LANGUAGE_NL,
           &out);
    assert_non_null(strstr(out.text, "\n  Niets veranderd sinds 1 september 2026.\n"));
    strbuf_release(&out);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_report_is_as_it_was_approved),
        cmocka_unit_test(a_format_is_found_by_its_name),
        cmocka_unit_test(no_report_holds_a_dangerous_character),
        cmocka_unit_test(text_has_no_wide_line_and_no_trailing_space),
        cmocka_unit_test(markdown_holds_no_html),
        cmocka_unit_test(markdown_in_a_note_means_only_itself),
        cmocka_unit_test(csv_has_as_many_quoted_fields_in_every_row),
        cmocka_unit_test(no_cell_of_csv_is_a_formula_under_any_separator),
        cmocka_unit_test(texts_that_read_as_numbers_stay_texts_in_csv),
        cmocka_unit_test(a_text_that_is_too_long_for_a_cell_says_that_it_was_cut),
        cmocka_unit_test(csv_has_an_apostrophe_before_what_could_be_a_formula),
        cmocka_unit_test(a_calendar_has_short_lines_of_whole_characters),
        cmocka_unit_test(texts_in_a_calendar_are_escaped_and_folded),
        cmocka_unit_test(a_task_stays_the_same_and_gets_newer),
        cmocka_unit_test(a_task_is_known_by_the_id_of_its_file_or_else_by_the_organisation),
        cmocka_unit_test(a_target_is_judged_on_its_day),
        cmocka_unit_test(a_target_of_jobs_is_a_task_until_it_is_reached),
        cmocka_unit_test(a_calendar_without_a_date_is_refused),
        cmocka_unit_test(json_is_read_back_by_the_strict_reader),
        cmocka_unit_test(a_bar_is_full_only_when_all_is_done),
        cmocka_unit_test(jobs_are_told_against_the_target),
        cmocka_unit_test(more_than_one_number_has_a_part_that_does_not_say_it_again),
        cmocka_unit_test(changed_jobs_are_a_group_of_their_own),
        cmocka_unit_test(nothing_changed_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
