#include "wizard/answer.h"

#include <string.h>

#include "base/number.h"
#include "progress/privacy.h"

enum { GROUP = 3 };

static const char replacement[] =
    "\xEF\xBF\xBD"; /* U+FFFD: in place of bytes that were no character */

/*
 * "2.500" in Dutch, "2,500" in English: most people mean two thousand five hundred, number_read reads two and a half.
 * Such a number is asked for again, so that neither is recorded for the other.
 */
static bool looks_grouped(const char *text, enum language language)
{
    static const char digits[] = "0123456789";
    char mark = message_text(language, MESSAGE_DECIMAL_SEPARATOR)[0] == ',' ? '.' : ',';
    size_t before = strspn(text, digits);
    if (before == 0 || before > GROUP || text[before] != mark || text[0] == '0')
        return false;
    return strspn(text + before + 1, digits) == GROUP;
}

static enum message number_problem(enum input input, enum language language, const char *text)
{
    double number;
    if (looks_grouped(text, language))
        return MESSAGE_PROBLEM_NUMBER_GROUPED;
    if (!number_read(text, &number))
        return MESSAGE_PROBLEM_NUMBER;
    return number > input_rule(input)->most ? MESSAGE_PROBLEM_NUMBER_HIGH : MESSAGE_NONE;
}

enum message answer_problem(enum input input, enum language language, const char *text)
{
    const struct input_rule *rule = input_rule(input);
    struct date date;
    if (text[0] == '\0')
        return MESSAGE_NONE;
    if (strlen(text) > FIELD_TEXT_LIMIT)
        return MESSAGE_PROBLEM_TOO_LONG;
    if (strstr(text, replacement) != NULL)
        return MESSAGE_PROBLEM_NOT_TEXT;
    if (rule->kind == VALUE_NUMBER)
        return number_problem(input, language, text);
    if (rule->kind == VALUE_DATE && !date_read(text, &date))
        return MESSAGE_PROBLEM_DATE;
    if (input != INPUT_QUERY && privacy_has_bsn(text, NULL))
        return MESSAGE_PROBLEM_PRIVACY;
    return MESSAGE_NONE;
}

struct value answer_value(enum input input, const char *text, char iso[DATE_SIZE])
{
    enum value_kind kind = input_rule(input)->kind;
    struct value value = {.kind = text[0] != '\0' || kind == VALUE_TEXT ? kind : VALUE_NOTHING,
                          .text = text};
    struct date date;
    if (value.kind == VALUE_NUMBER)
        number_read(text, &value.number);
    if (value.kind == VALUE_DATE && date_read(text, &date)) {
        date_write_iso(date, iso);
        value.text = iso;
    }
    return value;
}
