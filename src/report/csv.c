/*
 * CSV as Dutch Excel opens it with a double click: semicolons, UTF-8 with a byte order mark, CRLF, 22-11-2026. Every
 * field is quoted, and none can be taken for a formula.
 */
#include "base/utf8.h"
#include "report/exporter.h"

struct row {
    struct strbuf *out;
    enum language language;
    bool filled;
};

/* Whether a spreadsheet could take the text for a formula: by how it begins after spaces, full width too. */
static bool looks_like_formula(const char *text)
{
    static const uint32_t starts[] = {'=',  '+',    '-',    '@',    '\t',  '\r',
                                      '\n', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
    const size_t length = strlen(text);
    uint32_t character = ' ';
    for (size_t i = 0;
         i < length && (character == ' ' || character == 0xA0 || character == 0x3000);)
        i += utf8_decode(text + i, length - i, &character, NULL);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (character == starts[i])
            return true;
    return false;
}

static void add_text(struct row *row, const char *text)
{
    strbuf_add(row->out, row->filled ? ";\"" : "\"");
    row->filled = true;
    if (looks_like_formula(text))
        strbuf_add_char(row->out, '\'');
    for (; *text != '\0'; text++) {
        if (*text == '"')
            strbuf_add_char(row->out, '"');
        strbuf_add_char(row->out, *text);
    }
    strbuf_add_char(row->out, '"');
}

static void add_message(struct row *row, enum message message)
{
    add_text(row, message_text(row->language, message));
}

static void add_number(struct row *row, size_t number)
{
    struct strbuf text = STRBUF_INIT;
    strbuf_add_number(&text, (long long)number);
    add_text(row, text.text);
    row->out->failed = row->out->failed || text.failed;
    strbuf_release(&text);
}

static void add_date(struct row *row, struct date date)
{
    struct strbuf text = STRBUF_INIT;
    if (date.year != 0)
        date_add_numeric(&text, date);
    add_text(row, text.text);
    row->out->failed = row->out->failed || text.failed;
    strbuf_release(&text);
}

static void add_truth(struct row *row, bool truth)
{
    add_message(row, truth ? MESSAGE_COLUMN_YES : MESSAGE_COLUMN_NO);
}

static void add_header(const struct report *report, struct strbuf *out)
{
    const enum message columns[] = {
        MESSAGE_COLUMN_NUMBER,
        MESSAGE_COLUMN_FACTOR,
        MESSAGE_FACT_STATUS,
        MESSAGE_COLUMN_DONE_ON,
        field_rule(FIELD_OWNER)->label,
        field_rule(FIELD_DUE)->label,
        MESSAGE_COLUMN_OVERDUE,
        MESSAGE_COLUMN_ACTIONS_DONE,
        MESSAGE_COLUMN_ACTIONS,
        field_rule(FIELD_DECISION)->label,
        field_rule(FIELD_NOTE)->label,
        MESSAGE_COLUMN_CHANGED,
    };
    struct row row = {out, report->language, false};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        add_message(&row, columns[i]);
    strbuf_add(out, "\r\n");
}

static void add_factor(const struct report *report, const struct report_factor *factor,
                       struct strbuf *out)
{
    struct row row = {out, report->language, false};
    add_number(&row, factor->number);
    add_text(&row, factor->title);
    add_message(&row, report_status_message(factor->status));
    add_date(&row, factor->done_on);
    add_text(&row, factor->owner);
    add_date(&row, factor->due);
    add_truth(&row, factor->overdue);
    add_number(&row, factor->actions_done);
    add_number(&row, factor->action_count);
    add_text(&row, factor->decision);
    add_text(&row, factor->note);
    add_truth(&row, factor->changed);
    strbuf_add(out, "\r\n");
}

void export_csv(const struct report *report, struct strbuf *out)
{
    utf8_add(out, 0xFEFF);
    add_header(report, out);
    for (size_t i = 0; i < report->total; i++)
        add_factor(report, &report->factors[i], out);
}
