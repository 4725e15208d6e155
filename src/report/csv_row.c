#include "report/csv_row.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/number.h"
#include "base/utf8.h"

void csv_begin(struct strbuf *out)
{
    utf8_add(out, 0xFEFF);
}

/* --- what a spreadsheet makes of a text --- */

static bool is_one_of(uint32_t character, const uint32_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (character == list[i])
            return true;
    return false;
}

static bool begins_formula(uint32_t character)
{
    static const uint32_t starts[] = {'=', '+', '-', '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
    return is_one_of(character, starts, sizeof starts / sizeof *starts);
}

/* What one may open the file with in the place of the semicolon; and every line may then be a row. */
static bool parts_cells(uint32_t character)
{
    static const uint32_t separators[] = {',', ';', '|', '\t', '\r', '\n'};
    return is_one_of(character, separators, sizeof separators / sizeof *separators);
}

/* What may stand before a formula. */
static bool is_passed_over(uint32_t character)
{
    static const uint32_t passed[] = {' ', 0xA0, 0x3000, '"'};
    return is_one_of(character, passed, sizeof passed / sizeof *passed);
}

/* Adds a text with an apostrophe before each part of it that would be a formula, if it were a cell under some separator. */
static void add_without_formulas(struct strbuf *out, const char *text)
{
    const size_t length = strlen(text);
    const size_t start = out->length;
    size_t cell = start; /* where the part begins ... */
    bool begins = true;  /* ... if nothing of it came yet */
    for (size_t i = 0, bytes; i < length; i += bytes) {
        uint32_t character;
        bytes = utf8_decode(text + i, length - i, &character, NULL);
        bool of_field =
            cell == start && (character == '\t' || character == '\r' || character == '\n');
        if (begins && (of_field || begins_formula(character)))
            strbuf_splice(out, cell, 0, "'", 1);
        strbuf_add_bytes(out, text + i, bytes);
        if (parts_cells(character))
            cell = out->length;
        begins = parts_cells(character) || (begins && is_passed_over(character));
    }
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Words that can be in a number, a date or a time. */
static bool is_counted_with(const char *word, size_t length)
{
    static const char *const starts[] = {"jan", "feb", "mrt", "maa", "mar", "apr", "mei", "may",
                                         "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec"};
    for (size_t i = 0; length >= 3 && i < sizeof starts / sizeof *starts; i++)
        if (strncasecmp(word, starts[i], 3) == 0)
            return true;
    return (length == 1 && (*word == 'e' || *word == 'E')) ||
           (length == 2 && (strncasecmp(word, "am", 2) == 0 || strncasecmp(word, "pm", 2) == 0));
}

static bool is_truth(const char *text)
{
    static const char *const truths[] = {"waar", "onwaar", "true", "false"};
    for (size_t i = 0; i < sizeof truths / sizeof *truths; i++)
        if (strcasecmp(text, truths[i]) == 0)
            return true;
    return false;
}

/* Whether a spreadsheet could take the text for a number, a date or a time: then 06 12345678 would lose its 0. */
static bool looks_like_number(const char *text)
{
    bool digits = false;
    for (const char *at = text; *at != '\0';) {
        size_t letters = 0;
        while (is_letter(at[letters]))
            letters++;
        uint32_t character;
        size_t bytes = utf8_decode(at, strlen(at), &character, NULL);
        static const uint32_t others[] = {' ', '.', ',', ':', '/',  '-',    '+',
                                          '(', ')', '%', '$', 0xA0, 0x20AC, 0xA3};
        bool digit = character >= '0' && character <= '9';
        digits = digits || digit;
        if (letters > 0 ? !is_counted_with(at, letters)
                        : !digit && !is_one_of(character, others, sizeof others / sizeof *others))
            return false;
        at += letters > 0 ? letters : bytes;
    }
    return digits;
}

/* --- a field --- */

/* Characters of UTF-16 in a cell of Excel. Source: "Excel specifications and limits", Microsoft. */
enum { CELL_LIMIT = 32767 };

/* How many bytes of a text so many characters of UTF-16 are at most; whole characters. */
static size_t bytes_within(const char *text, size_t length, size_t limit)
{
    size_t at = 0, units = 0;
    while (at < length) {
        uint32_t character;
        size_t bytes = utf8_decode(text + at, length - at, &character, NULL);
        units += character > 0xFFFF ? 2 : 1;
        if (units > limit)
            break;
        at += bytes;
    }
    return at;
}

/* A text that is too long for a cell ends in a word that says so. */
static void cut(struct strbuf *text, enum language language)
{
    if (bytes_within(text->text, text->length, CELL_LIMIT) == text->length)
        return;
    const char *word = message_text(language, MESSAGE_CELL_CUT);
    size_t kept = bytes_within(text->text, text->length, CELL_LIMIT - 1 - strlen(word));
    strbuf_splice(text, kept, text->length - kept, " ", 1);
    strbuf_add(text, word);
}

static void add_field(struct csv_row *row, const char *text)
{
    strbuf_add(row->out, row->filled ? ";\"" : "\"");
    row->filled = true;
    for (; *text != '\0'; text++) {
        if (*text == '"')
            strbuf_add_char(row->out, '"');
        strbuf_add_char(row->out, *text);
    }
    strbuf_add_char(row->out, '"');
}

void csv_add_text(struct csv_row *row, const char *text)
{
    struct strbuf safe = STRBUF_INIT;
    add_without_formulas(&safe, text);
    if (safe.text[0] != '\'' && (looks_like_number(text) || is_truth(text)))
        strbuf_splice(&safe, 0, 0, "'", 1);
    cut(&safe, row->language);
    add_field(row, safe.text);
    strbuf_release(&safe);
}

/* Adds a field that was made, and releases it. */
static void add_made(struct csv_row *row, struct strbuf *text)
{
    add_field(row, text->text);
    strbuf_release(text);
}

void csv_add_message(struct csv_row *row, enum message message)
{
    csv_add_text(row, message_text(row->language, message));
}

void csv_add_size(struct csv_row *row, size_t number)
{
    char digits[WHOLE_NUMBER_SIZE];
    add_field(row, whole_number((long long)number, digits));
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
