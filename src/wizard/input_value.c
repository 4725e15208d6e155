#include "wizard/input_value.h"

#include <string.h>

#include "base/number.h"
#include "progress/privacy.h"

static const char replacement[] =
    "\xEF\xBF\xBD"; /* U+FFFD: in place of bytes that were no character */

static enum message number_problem(enum input input, const struct speaker *speaker,
                                   const char *text)
{
    double number;
    if (number_looks_grouped(text, speaker->language))
        return MESSAGE_PROBLEM_NUMBER_GROUPED;
    if (!number_read(text, &number))
        return MESSAGE_PROBLEM_NUMBER;
    return number > input_rule(input)->most ? MESSAGE_PROBLEM_NUMBER_HIGH : MESSAGE_NONE;
}

static size_t read_date(enum input input, const struct speaker *speaker, const char *text,
                        struct date dates[DATE_MEANINGS])
{
    return date_read_said(text, speaker->today, input_rule(input)->side, dates);
}

static enum message date_problem(enum input input, const struct speaker *speaker, const char *text)
{
    struct date dates[DATE_MEANINGS];
    const size_t meanings = read_date(input, speaker, text, dates);
    if (meanings == 0)
        return MESSAGE_PROBLEM_DATE;
    return meanings > 1 ? MESSAGE_PROBLEM_DATE_EITHER : MESSAGE_NONE;
}

enum message input_problem(enum input input, const struct speaker *speaker, const char *text)
{
    const struct input_rule *rule = input_rule(input);
    if (text[0] == '\0')
        return MESSAGE_NONE;
    if (strlen(text) > FIELD_TEXT_LIMIT)
        return MESSAGE_PROBLEM_TOO_LONG;
    if (strstr(text, replacement) != NULL)
        return MESSAGE_PROBLEM_NOT_TEXT;
    if (rule->kind == VALUE_NUMBER)
        return number_problem(input, speaker, text);
    if (rule->kind == VALUE_DATE)
        return date_problem(input, speaker, text);
    if (input != INPUT_QUERY && input != INPUT_COPY && privacy_has_bsn(text, NULL))
        return MESSAGE_PROBLEM_PRIVACY;
    return MESSAGE_NONE;
}

void answer_add_problem(enum message problem, enum input input, const struct speaker *speaker,
                        const char *text, struct strbuf *out)
{
    struct date dates[DATE_MEANINGS];
    struct strbuf days[DATE_MEANINGS] = {STRBUF_INIT, STRBUF_INIT};
    const bool either = problem == MESSAGE_PROBLEM_DATE_EITHER &&
                        read_date(input, speaker, text, dates) == DATE_MEANINGS;
    for (size_t i = 0; either && i < DATE_MEANINGS; i++)
        date_add_with_weekday(&days[i], dates[i], speaker->language);
    if (problem == MESSAGE_PROBLEM_DATE_EITHER && !either)
        problem = MESSAGE_PROBLEM_DATE;
    const char *const values[] = {days[0].text, days[1].text};
    strbuf_add_filled(out, message_text(speaker->language, problem), values, DATE_MEANINGS);
    for (size_t i = 0; i < DATE_MEANINGS; i++)
        strbuf_release(&days[i]);
}

struct value input_value(enum input input, const struct speaker *speaker, const char *text,
                         char iso[DATE_SIZE])
{
    enum value_kind kind = input_rule(input)->kind;
    struct value value = {.kind = text[0] != '\0' || kind == VALUE_TEXT ? kind : VALUE_NOTHING,
                          .text = text};
    struct date dates[DATE_MEANINGS];
    if (value.kind == VALUE_NUMBER)
        number_read(text, &value.number);
    if (value.kind == VALUE_DATE && read_date(input, speaker, text, dates) == 1) {
        date_write_iso(dates[0], iso);
        value.text = iso;
    }
    return value;
}
