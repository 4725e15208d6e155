/*
 * A value as it is typed after `set`: what is taken, is written as a line that reads the same. The first byte says which
 * field. And the privacy check, on the same text.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "fuzz.h"
#include "progress/change.h"
#include "progress/privacy.h"

static void check_error(const struct error *error)
{
    struct strbuf sentence = STRBUF_INIT;
    MUST(error->message != MESSAGE_NONE);
    error_describe(error, LANGUAGE_NL, &sentence);
    MUST(sentence.length > 0 && fuzz_is_safe(sentence.text, sentence.length, false));
    strbuf_release(&sentence);
}

static struct change change_of(enum field field, const struct value *value)
{
    const struct field_rule *rule = field_rule(field);
    struct change change = {
        .id = "a", .at = "2026-11-22T09:14:03.125Z", .by = "HR", .value = *value};
    change.slot.field = field;
    change.slot.factor = (rule->on & FIELD_ON_FACTOR) != 0 ? "beleid" : NULL;
    change.slot.date = rule->dated ? "2026-09-30" : NULL;
    return change;
}

static void check_value(enum field field, const struct value *value, struct arena *arena)
{
    struct strbuf line = STRBUF_INIT;
    struct change change = change_of(field, value), again;
    struct error error;
    change_write(&line, &change);
    MUST(line.length <= CHANGE_LINE_LIMIT);
    MUST(change_read(line.text, line.length - 1, arena, &again, &error));
    MUST(slot_equal(&change.slot, &again.slot));
    MUST(value_is_nothing(value) ? value_is_nothing(&again.value)
                                 : value_equal(value, &again.value));
    strbuf_release(&line);
}

static bool passes_eleven_test(const char digits[10])
{
    int sum = 0;
    for (int i = 0; i < 9; i++)
        sum += (digits[i] - '0') * (i < 8 ? 9 - i : -1);
    return sum % 11 == 0 && strcmp(digits, "000000000") != 0;
}

static void check_found(const char *text)
{
    char found[10];
    if (!privacy_has_bsn(text, found))
        return;
    MUST(strlen(found) == 9 && strspn(found, "0123456789") == 9);
    MUST(passes_eleven_test(found));
}

/* The bytes of the digit at `text`, of full width too; 0: there is none. */
static size_t digit_bytes(const char *text)
{
    static const char full_width[] = "\xEF\xBC"; /* then 0x90 to 0x99 */
    if (*text >= '0' && *text <= '9')
        return 1;
    const unsigned char last = strncmp(text, full_width, 2) == 0 ? (unsigned char)text[2] : 0;
    return last >= 0x90 && last <= 0x99 ? 3 : 0;
}

/* Nothing is left to find in a masked text, and nothing else was changed than digits into an x each. */
static void check_masked(const char *text)
{
    struct strbuf masked = STRBUF_INIT;
    const char *at = text;
    privacy_add_masked(&masked, text);
    MUST(!privacy_has_bsn(masked.text, NULL));
    for (size_t i = 0; i < masked.length; i++) {
        const bool same = masked.text[i] == *at;
        MUST(same || (masked.text[i] == 'x' && digit_bytes(at) > 0));
        at += same ? 1 : digit_bytes(at);
    }
    MUST(*at == '\0');
    MUST(privacy_has_bsn(text, NULL) == (strcmp(masked.text, text) != 0));
    strbuf_release(&masked);
}

/* The first nine digits of the text, put together: found exactly when they pass. */
static void check_not_missed(const char *text)
{
    char digits[10] = "", sentence[] = "nummer 000000000, zei hij";
    for (size_t count = 0; *text != '\0' && count < 9; text++)
        if (*text >= '0' && *text <= '9')
            digits[count++] = *text;
    if (strlen(digits) < 9)
        return;
    memcpy(strchr(sentence, '0'), digits, 9);
    MUST(privacy_has_bsn(sentence, NULL) == passes_eleven_test(digits));
}

void fuzz_one(const char *bytes, size_t length)
{
    if (length == 0 || !utf8_valid(bytes + 1, length - 1, NULL))
        return; /* options and fields give valid text */
    enum field field = (enum field)((unsigned char)bytes[0] % FIELD_COUNT);
    char *typed = fuzz_text(bytes + 1, length - 1);
    struct arena arena = ARENA_INIT;
    struct error error = {.message = MESSAGE_NONE};
    struct value value;
    const struct speaker speaker = {.language = LANGUAGE_NL, .today = {2026, 11, 22}};
    if (field_read_value(field, typed, &speaker, &arena, &value, &error))
        check_value(field, &value, &arena);
    else
        check_error(&error);
    check_found(typed);
    check_masked(typed);
    check_not_missed(typed);
    arena_release(&arena);
    free(typed);
}
