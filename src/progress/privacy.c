#include "progress/privacy.h"

#include <stddef.h>
#include <stdint.h>
#include <strings.h>

#include "base/utf8.h"

enum { BSN_DIGITS = 9 };

static bool passes_eleven_test(const char digits[BSN_DIGITS])
{
    int sum = 0;
    bool all_zero = true;
    for (int i = 0; i < BSN_DIGITS; i++) {
        int digit = digits[i] - '0';
        int weight = i == BSN_DIGITS - 1 ? -1 : BSN_DIGITS - i;
        sum += weight * digit;
        all_zero = all_zero && digit == 0;
    }
    return !all_zero && sum % 11 == 0;
}

/* --- groups of digits --- */

/* The bytes of the digit that is at `text`, of full width too; 0 when there is none. */
static size_t digit_at(const char *text, char *digit)
{
    if (*text >= '0' && *text <= '9') {
        *digit = *text;
        return 1;
    }
    const unsigned char *bytes = (const unsigned char *)text;
    if (bytes[0] != 0xEF || bytes[1] != 0xBC || bytes[2] < 0x90 || bytes[2] > 0x99)
        return 0;
    *digit = (char)('0' + bytes[2] - 0x90);
    return 3;
}

struct group {
    const char *begin, *end;
    char digit[BSN_DIGITS]; /* the first of them */
    size_t count;
};

static struct group read_group(const char *text)
{
    struct group group = {.begin = text, .end = text};
    char digit;
    for (size_t bytes; (bytes = digit_at(group.end, &digit)) > 0; group.end += bytes) {
        if (group.count < BSN_DIGITS)
            group.digit[group.count] = digit;
        group.count++;
    }
    return group;
}

/* --- what joins them --- */

enum joint_kind {
    JOINT_NONE,
    JOINT_SPACE,
    JOINT_DOT,
    JOINT_DASH,
    JOINT_SLASH,
    JOINT_BRACKET,
    JOINT_LINE
};

struct joint {
    enum joint_kind kind;
    bool single;      /* one character */
    const char *next; /* the digit behind it */
};

/* JOINT_NONE for a character that joins nothing. */
static enum joint_kind kind_of(uint32_t character)
{
    switch (character) {
    case ' ':
    case 0xA0:
    case 0xAD:
    case 0x202F:
    case 0x205F:
    case 0x2060:
    case 0x3000:
    case 0xFEFF:
        return JOINT_SPACE;
    case '.':
        return JOINT_DOT;
    case '-':
    case '_':
    case 0x2212:
    case 0xFF0D:
        return JOINT_DASH;
    case '/':
        return JOINT_SLASH;
    case '(':
    case ')':
        return JOINT_BRACKET;
    case '\t':
    case '\n':
    case '\r':
    case 0x2028:
        return JOINT_LINE;
    default:
        if (character >= 0x2000 && character <= 0x200D)
            return JOINT_SPACE;
        return character >= 0x2010 && character <= 0x2015 ? JOINT_DASH : JOINT_NONE;
    }
}

enum { JOINT_CHARACTERS = 3 };

/* Of one sign with a space on either side it is the kind of the sign; but a point before a space ends a sentence. */
static enum joint_kind joined(enum joint_kind before, enum joint_kind kind)
{
    if (before == JOINT_NONE || before == kind)
        return before == JOINT_DOT ? JOINT_NONE : kind;
    if (before == JOINT_DOT || kind == JOINT_DOT)
        return JOINT_NONE;
    if (before == JOINT_SPACE)
        return kind;
    return kind == JOINT_SPACE ? before : JOINT_NONE;
}

static struct joint read_joint(const char *text)
{
    struct joint joint = {.next = text};
    char digit;
    for (int i = 0; i < JOINT_CHARACTERS && *joint.next != '\0'; i++) {
        uint32_t character;
        size_t bytes = utf8_decode(joint.next, strnlen(joint.next, 4), &character, NULL);
        const enum joint_kind kind = kind_of(character);
        joint.kind = i == 0 ? kind : joined(joint.kind, kind);
        joint.single = i == 0;
        joint.next += bytes;
        if (kind == JOINT_NONE || joint.kind == JOINT_NONE)
            break;
        if (digit_at(joint.next, &digit) > 0)
            return joint;
    }
    return (struct joint){.kind = JOINT_NONE, .next = text};
}

/* --- what is no BSN --- */

static int value_of(const struct group *group)
{
    int value = 0;
    for (size_t i = 0; i < group->count && i < BSN_DIGITS; i++)
        value = value * 10 + (group->digit[i] - '0');
    return value;
}

static bool is_year(const struct group *group)
{
    return group->count == 4 && value_of(group) >= 1900 && value_of(group) <= 2099;
}

static bool is_up_to(const struct group *group, int most)
{
    return group->count <= 2 && value_of(group) >= 1 && value_of(group) <= most;
}

/* The end of the date that begins at `text`, in figures; NULL when there is none. */
static const char *date_end(const char *text)
{
    struct group parts[3];
    enum joint_kind kind = JOINT_NONE;
    for (int i = 0; i < 3; i++) {
        parts[i] = read_group(text);
        const struct joint joint = read_joint(parts[i].end);
        if (i == 0)
            kind = joint.kind;
        const bool joins = joint.single && joint.kind == kind;
        if (kind < JOINT_DOT || kind > JOINT_SLASH || joins != (i < 2))
            return NULL;
        text = joint.next;
    }
    bool day_first = is_up_to(&parts[0], 31) && is_up_to(&parts[1], 12) && is_year(&parts[2]);
    bool year_first = is_year(&parts[0]) && is_up_to(&parts[1], 12) && is_up_to(&parts[2], 31);
    return day_first || year_first ? parts[2].end : NULL;
}

/* Digits: of the shortest number, of one that needs no more, and of the longest. Source: ITU-T E.164. */
enum { PHONE_LEAST = 10, PHONE_ENOUGH = 11, PHONE_MOST = 15 };

/* The end of the telephone number that begins at this group, with + or 00 and a country; NULL when there is none. */
static const char *phone_end(const char *text, const struct group *first)
{
    bool plus = first->begin > text && first->begin[-1] == '+';
    bool zeros = first->count > 2 && first->digit[0] == '0' && first->digit[1] == '0';
    size_t digits = first->count;
    const char *end = first->end;
    if (!plus && !zeros)
        return NULL;
    while (digits < PHONE_ENOUGH) {
        const struct joint joint = read_joint(end);
        const struct group next = read_group(joint.next);
        if (joint.kind == JOINT_NONE || joint.kind == JOINT_LINE ||
            digits + next.count > PHONE_MOST)
            break;
        digits += next.count;
        end = next.end;
    }
    return digits >= PHONE_LEAST ? end : NULL;
}

/* --- what may be one --- */

/* Groups that were put together, the joints before, between and behind them, and the digits of all. */
struct row {
    const char *begin, *end;
    struct group first;
    size_t counts[BSN_DIGITS], group_count, digit_count;
    char digit[BSN_DIGITS];
    struct joint between[BSN_DIGITS];
    enum joint_kind before, behind;
};

static void add_group(struct row *row, const struct group *group)
{
    memcpy(row->digit + row->digit_count, group->digit, group->count);
    row->counts[row->group_count++] = group->count;
    row->digit_count += group->count;
    row->end = group->end;
}

/* Takes groups from the first on until there are `wanted` digits; false when it does not come to that. */
static bool take_groups(struct row *row, const struct group *first, enum joint_kind before,
                        size_t wanted)
{
    *row = (struct row){.begin = first->begin, .first = *first, .before = before};
    struct group group = *first;
    while (row->digit_count + group.count <= wanted) {
        add_group(row, &group);
        const struct joint joint = read_joint(row->end);
        row->behind = joint.kind;
        if (row->digit_count == wanted)
            return true;
        if (joint.kind == JOINT_NONE)
            return false;
        row->between[row->group_count - 1] = joint;
        group = read_group(joint.next);
    }
    return false;
}

/* Whether the groups go on before or behind with a joint that is also between them: then they are a part of more. */
static bool is_part(const struct row *row)
{
    for (size_t i = 0; i + 1 < row->group_count; i++) {
        const enum joint_kind kind = row->between[i].kind;
        if (kind == row->before || kind == row->behind)
            return true;
    }
    return false;
}

/* 1234.56.782: one space, point or dash throughout. */
static bool is_even(const struct row *row)
{
    for (size_t i = 0; i + 1 < row->group_count; i++) {
        const struct joint *joint = &row->between[i];
        if (!joint->single || joint->kind != row->between[0].kind ||
            (joint->kind != JOINT_SPACE && joint->kind != JOINT_DOT && joint->kind != JOINT_DASH))
            return false;
    }
    return true;
}

/* 123 456 782 and 1234 56 782, as a BSN is written by most. */
static bool is_usual(const struct row *row)
{
    const size_t *counts = row->counts;
    for (size_t i = 0; i + 1 < row->group_count; i++)
        if (row->between[i].kind == JOINT_BRACKET)
            return false;
    return row->group_count == 3 && counts[2] == 3 &&
           ((counts[0] == 3 && counts[1] == 3) || (counts[0] == 4 && counts[1] == 2));
}

/* A year, and what comes after it: the number of a case, a month. */
static bool is_of_year(const struct row *row)
{
    return row->group_count > 1 && is_year(&row->first) && !(is_even(row) && is_usual(row));
}

static bool is_bsn(const struct row *row)
{
    return !is_part(row) && (is_even(row) || is_usual(row)) && !is_of_year(row) &&
           passes_eleven_test(row->digit);
}

enum { WORD_BEFORE = 32 };

/* Whether the word stands shortly before it, without a digit between. */
static bool is_called_bsn(const char *text, const char *at)
{
    static const char *const words[] = {"bsn", "burgerservice", "sofinummer", "sofi-nummer"};
    char digit;
    const char *before = at;
    while (before > text && at - before < WORD_BEFORE) {
        if (digit_at(--before, &digit) > 0)
            return false;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (strncasecmp(before, words[i], strlen(words[i])) == 0)
                return true;
    }
    return false;
}

/* One that lost the 0 before it. */
static bool is_short_bsn(const char *text, const struct row *row)
{
    char digits[BSN_DIGITS] = {'0'};
    memcpy(digits + 1, row->digit, BSN_DIGITS - 1);
    return !is_part(row) && is_even(row) && is_called_bsn(text, row->begin) &&
           passes_eleven_test(digits);
}

/* --- finding them --- */

/* Where in a text a number stands, its separators included. */
struct slot_entry {
    const char *begin, *end;
    char digits[BSN_DIGITS];
};

static bool try_row(const char *text, const struct group *first, enum joint_kind before,
                    struct slot_entry *found)
{
    struct row row;
    if (take_groups(&row, first, before, BSN_DIGITS) && is_bsn(&row)) {
        memcpy(found->digits, row.digit, BSN_DIGITS);
    } else if (take_groups(&row, first, before, BSN_DIGITS - 1) && is_short_bsn(text, &row)) {
        found->digits[0] = '0';
        memcpy(found->digits + 1, row.digit, BSN_DIGITS - 1);
    } else {
        return false;
    }
    found->begin = row.begin;
    found->end = row.end;
    return true;
}

/* The end of a number at this group that is something else; NULL when it is not. */
static const char *other_end(const char *text, const struct group *group)
{
    const char *end = date_end(group->begin);
    return end != NULL ? end : phone_end(text, group);
}

/* The first at or after `from`, which is in `text`, and where no number is cut in two. */
static bool find(const char *text, const char *from, struct slot_entry *found)
{
    enum joint_kind before = JOINT_NONE;
    char digit;
    for (const char *at = from; *at != '\0';) {
        if (digit_at(at, &digit) == 0) {
            at++;
            continue;
        }
        const struct group group = read_group(at);
        const char *end = other_end(text, &group);
        if (end == NULL && try_row(text, &group, before, found))
            return true;
        at = end != NULL ? end : group.end;
        const struct joint joint = read_joint(at);
        before = end != NULL ? JOINT_NONE : joint.kind;
        at = joint.kind != JOINT_NONE ? joint.next : at;
    }
    return false;
}

bool privacy_has_bsn(const char *text, char found[10])
{
    struct slot_entry place;
    bool has = find(text, text, &place);
    if (has && found != NULL) {
        memcpy(found, place.digits, BSN_DIGITS);
        found[BSN_DIGITS] = '\0';
    }
    return has;
}

/* Where the row of digits and what joins them begins in which `at` stands. */
static const char *row_begin(const char *text, const char *at)
{
    while (at > text) {
        const char *before = at - 1;
        uint32_t character;
        char digit;
        while (before > text && ((unsigned char)*before & 0xC0) == 0x80)
            before--;
        utf8_decode(before, (size_t)(at - before), &character, NULL);
        if (digit_at(before, &digit) == 0 && kind_of(character) == JOINT_NONE)
            break;
        at = before;
    }
    return at;
}

/* Without the number beside it, the row of digits before it may have become one: the search goes on from there. */
void privacy_add_masked(struct strbuf *out, const char *text)
{
    const size_t start = out->length;
    size_t from = start;
    struct slot_entry place;
    strbuf_add(out, text);
    while (find(out->text + start, out->text + from, &place)) {
        size_t at = (size_t)(place.begin - out->text);
        size_t end = (size_t)(place.end - out->text);
        from = (size_t)(row_begin(out->text + start, place.begin) - out->text);
        for (char digit; at < end; at++) {
            const size_t bytes = digit_at(out->text + at, &digit);
            if (bytes == 1)
                out->text[at] = 'x';
            if (bytes <= 1)
                continue;
            strbuf_splice(out, at, bytes, "x", 1);
            end -= bytes - 1;
        }
    }
}
