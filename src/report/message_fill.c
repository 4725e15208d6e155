#include "report/message_fill.h"

void message_fill(struct strbuf *out, enum language language, enum message message,
                  const char *first, const char *second)
{
    const char *const values[] = {first, second};
    strbuf_add_filled(out, message_text(language, message), values, 2);
}

void message_fill_counts(struct strbuf *out, enum language language, enum message message,
                         size_t first, size_t second)
{
    char one[WHOLE_NUMBER_SIZE], other[WHOLE_NUMBER_SIZE];
    message_fill(out, language, message, whole_number((long long)first, one),
                 whole_number((long long)second, other));
}

void message_fill_numbered(struct strbuf *out, enum language language, enum message message,
                           size_t number, const char *text)
{
    char digits[WHOLE_NUMBER_SIZE];
    message_fill(out, language, message, whole_number((long long)number, digits), text);
}

void message_fill_date(struct strbuf *out, enum language language, enum message message,
                       struct date date)
{
    struct strbuf day = STRBUF_INIT;
    date_add_long(&day, date, language);
    message_fill(out, language, message, day.text, NULL);
    strbuf_release(&day);
}

void message_add_program(struct strbuf *out, const char *version)
{
    strbuf_add(out, "banenafspraak ");
    strbuf_add(out, version);
}

void message_add_source(struct strbuf *out, enum language language, const struct source *source)
{
    strbuf_add(out, checklist_text(&source->title, language));
    if (source->publisher != NULL) {
        strbuf_add(out, ", ");
        strbuf_add(out, source->publisher);
    }
    strbuf_add_char(out, '.');
    if (source->read.year == 0)
        return;
    strbuf_add_char(out, ' ');
    message_fill_date(out, language, MESSAGE_SOURCES_READ, source->read);
}

void message_add_joint(struct strbuf *out, enum language language, size_t number, size_t count)
{
    if (number == 0)
        return;
    if (number + 1 < count) {
        strbuf_add(out, ", ");
        return;
    }
    strbuf_add_char(out, ' ');
    strbuf_add(out, message_text(language, MESSAGE_LIST_AND));
    strbuf_add_char(out, ' ');
}

enum message message_for(double count, enum message one, enum message many)
{
    /* A count that is read as "1" once it is written with six decimals is one. */
    return count > 1 - 5e-7 && count < 1 + 5e-7 ? one : many;
}
