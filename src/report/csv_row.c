#include "report/csv_row.h"

#include <stdint.h>
#include <string.h>

#include "base/number.h"
#include "base/utf8.h"

void csv_begin(struct strbuf *out)
{
    utf8_add(out, 0xFEFF);
}

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

void csv_add_text(struct csv_row *row, const char *text)
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

/* Adds a field that was made, and releases it. */
static void add_made(struct csv_row *row, struct strbuf *text)
{
    csv_add_text(row, text->text);
    strbuf_release(text);
}

void csv_add_message(struct csv_row *row, enum message message)
{
    csv_add_text(row, message_text(row->language, message));
}

void csv_add_size(struct csv_row *row, size_t number)
{
    char digits[WHOLE_NUMBER_SIZE];
    csv_add_text(row, whole_number((long long)number, digits));
}

void csv_add_truth(struct csv_row *row, bool truth)
{
    csv_add_message(row, truth ? MESSAGE_COLUMN_YES : MESSAGE_COLUMN_NO);
}

void csv_add_date(struct csv_row *row, struct date date)
{
    struct strbuf text = STRBUF_INIT;
    if (date.year != 0)
        date_add_numeric(&text, date);
    add_made(row, &text);
}

void csv_add_decimal(struct csv_row *row, double number)
{
    struct strbuf text = STRBUF_INIT;
    number_add_ungrouped(&text, number, LANGUAGE_NL);
    add_made(row, &text);
}

void csv_add_count(struct csv_row *row, const struct dated_number *count)
{
    if (count->date.year != 0)
        csv_add_decimal(row, count->value);
    else
        csv_add_text(row, "");
    csv_add_date(row, count->date);
}

void csv_end_row(struct csv_row *row)
{
    strbuf_add(row->out, "\r\n");
    row->filled = false;
}
