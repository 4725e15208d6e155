#include "base/json_text.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/json_check.h"
#include "base/json_string.h"
#include "base/utf8.h"

enum { FEW_MEMBERS = 16 };

/* --- strings --- */

const char *json_text_string(const struct json_text *text, const struct json_mark *mark,
                             struct arena *arena)
{
    if (mark->kind != JSON_STRING)
        return NULL;
    const char *bytes = text->bytes + mark->start + 1;
    size_t length = mark->length - 2;
    if (!mark->escaped)
        return arena_bytes(arena, bytes, length);
    struct strbuf decoded = STRBUF_INIT;
    json_string_add(&decoded, bytes, length);
    const char *copy = arena_bytes(arena, decoded.text, decoded.length);
    arena->failed = arena->failed || decoded.failed;
    strbuf_release(&decoded);
    return arena->failed ? NULL : copy;
}

/* --- names --- */

/* A name as it stands, for comparing. */
struct name {
    const char *bytes;
    size_t length;
    bool escaped;
    const struct json_mark *mark;
};

static struct name name_of(const struct json_text *text, const struct json_mark *mark)
{
    return (struct name){text->bytes + mark->name, mark->name_length, mark->name_escaped, mark};
}

/* The character at `*at`; moves behind it. */
static uint32_t next_character(const struct name *name, size_t *at)
{
    uint32_t character;
    const char *bytes = name->bytes + *at;
    const size_t length = name->length - *at;
    *at += name->escaped ? json_string_decode(bytes, length, &character)
                         : utf8_decode(bytes, length, &character, NULL);
    return character;
}

/* Orders names by their characters, however these are written. */
static int compare_names(const struct name *a, const struct name *b)
{
    size_t i = 0, j = 0;
    while (i < a->length && j < b->length) {
        const uint32_t left = next_character(a, &i), right = next_character(b, &j);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return (i < a->length) - (j < b->length);
}

static bool same_bytes(const struct name *a, const struct name *b)
{
    return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

static inline bool same_name(const struct name *a, const struct name *b)
{
    return a->escaped || b->escaped ? compare_names(a, b) == 0 : same_bytes(a, b);
}

bool json_text_named(const struct json_text *text, const struct json_mark *mark, const char *name)
{
    if (!mark->name_escaped)
        return strncmp(name, text->bytes + mark->name, mark->name_length) == 0 &&
               name[mark->name_length] == '\0';
    const struct name own = name_of(text, mark), sought = {name, strlen(name), false, NULL};
    return compare_names(&own, &sought) == 0;
}

const struct json_mark *json_text_member(const struct json_text *text,
                                         const struct json_mark *object, const char *name)
{
    if (object->kind != JSON_OBJECT)
        return NULL;
    const struct json_mark *end = object + object->size;
    for (const struct json_mark *member = object + 1; member < end; member += member->size)
        if (json_text_named(text, member, name))
            return member;
    return NULL;
}

/* --- no name twice --- */

/* By name, and of one name in document order. */
static int order_names(const void *a, const void *b)
{
    const struct name *left = a;
    const struct name *right = b;
    int order = compare_names(left, right);
    return order != 0 ? order : (left->mark > right->mark) - (left->mark < right->mark);
}

/* The first member whose name another had before it, among `count` names in the order of order_names. */
static const struct json_mark *first_repeated(const struct name *names, size_t count)
{
    const struct json_mark *first = NULL;
    for (size_t i = 1; i < count; i++) {
        bool repeated = same_name(&names[i], &names[i - 1]);
        if (repeated && (first == NULL || names[i].mark < first))
            first = names[i].mark;
    }
    return first;
}

/* The same, in document order, without sorting them. */
static const struct json_mark *first_repeated_of_few(const struct name *names, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (same_name(&names[i], &names[j]))
                return names[i].mark;
    return NULL;
}

static size_t count_members(const struct json_mark *object)
{
    size_t count = 0;
    const struct json_mark *end = object + object->size;
    for (const struct json_mark *member = object + 1; member < end; member += member->size)
        count++;
    return count;
}

static void list_names(const struct json_text *text, const struct json_mark *object,
                       struct name *names)
{
    const struct json_mark *end = object + object->size;
    for (const struct json_mark *member = object + 1; member < end; member += member->size)
        *names++ = name_of(text, member);
}

/* False when memory ran out. */
static bool find_repeated(const struct json_text *text, const struct json_mark *object,
                          const struct json_mark **repeated)
{
    struct name few[FEW_MEMBERS];
    size_t count = count_members(object);
    if (count <= FEW_MEMBERS) {
        list_names(text, object, few);
        *repeated = first_repeated_of_few(few, count);
        return true;
    }
    struct name *names = calloc(count, sizeof *names);
    if (names == NULL)
        return false;
    list_names(text, object, names);
    qsort(names, count, sizeof *names, order_names);
    *repeated = first_repeated(names, count);
    free(names);
    return true;
}

/* Of the quote before a name. It need not stand on the line of its value. */
static struct json_place name_place(const struct json_text *text, const struct json_mark *mark)
{
    const size_t at = mark->name - 1;
    struct json_place place = {1, at + 1};
    for (size_t i = 0; i < at; i++)
        if (text->bytes[i] == '\n')
            place = (struct json_place){place.line + 1, at - i};
    return place;
}

static void refuse_name(const struct json_text *text, const struct json_mark *mark,
                        struct error *error)
{
    struct strbuf name = STRBUF_INIT;
    const struct json_place place = name_place(text, mark);
    json_string_add(&name, text->bytes + mark->name, mark->name_length);
    error_set_at(error, MESSAGE_JSON_DUPLICATE_NAME, place.line, place.column, name.text, NULL);
    strbuf_release(&name);
}

/* Whether the names differ already in how they begin and in their lengths, as those of most objects do. */
static bool differ_plainly(const struct json_text *text, const struct json_mark *object)
{
    uint64_t seen = 0;
    const struct json_mark *end = object + object->size;
    for (const struct json_mark *member = object + 1; member < end; member += member->size) {
        const unsigned char first =
            (unsigned char)text->bytes[member->name]; /* a quote, if empty */
        const uint64_t bit = UINT64_C(1) << (first * 3U + member->name_length * 7U) % 64;
        if (member->name_escaped || (seen & bit) != 0)
            return false;
        seen |= bit;
    }
    return true;
}

static bool check_names(const struct json_text *text, const struct json_mark *object,
                        struct error *error)
{
    const struct json_mark *repeated;
    if (differ_plainly(text, object))
        return true;
    if (!find_repeated(text, object, &repeated)) {
        error_set_memory(error);
        return false;
    }
    if (repeated != NULL)
        refuse_name(text, repeated, error);
    return repeated == NULL;
}

/* --- numbers --- */

/* Of one that has no exponent the digits are too few to go out of range. */
static bool has_exponent(const struct json_text *text, const struct json_mark *mark)
{
    const char *digits = text->bytes + mark->start;
    return memchr(digits, 'e', mark->length) != NULL || memchr(digits, 'E', mark->length) != NULL;
}

/* The locale of the program is for characters alone: a point is a point. */
double json_text_number(const struct json_text *text, const struct json_mark *mark)
{
    char digits[JSON_NUMBER_LENGTH + 1] = "";
    memcpy(digits, text->bytes + mark->start, mark->length);
    return strtod(digits, NULL);
}

static bool check_number(const struct json_text *text, const struct json_mark *mark,
                         struct error *error)
{
    if (!has_exponent(text, mark) || isfinite(json_text_number(text, mark)))
        return true;
    const struct json_place place = json_mark_place(mark);
    error_set_at(error, MESSAGE_JSON_NUMBER_RANGE, place.line, place.column, NULL, NULL);
    return false;
}

/* --- reading --- */

/* Recursion goes no deeper than json_check did: JSON_DEPTH. */
static bool check_value(const struct json_text *text, const struct json_mark *value,
                        struct error *error)
{
    if (value->kind == JSON_NUMBER)
        return check_number(text, value, error);
    const struct json_mark *end = value + value->size;
    for (const struct json_mark *item = value + 1; item < end; item += item->size)
        if (!check_value(text, item, error))
            return false;
    return value->kind != JSON_OBJECT || check_names(text, value, error);
}

static bool fail_size(size_t length, size_t limit, struct error *error)
{
    const size_t mebibyte = 1024 * 1024;
    struct strbuf size = STRBUF_INIT, most = STRBUF_INIT;
    strbuf_add_number(&size, (long long)(length / mebibyte + 1));
    strbuf_add_number(&most, (long long)(limit / mebibyte));
    error_set(error, MESSAGE_JSON_TOO_LARGE, size.text, most.text);
    strbuf_release(&size);
    strbuf_release(&most);
    return false;
}

bool json_text_read(struct json_text *text, const char *bytes, size_t length, size_t limit,
                    struct error *error)
{
    *text = (struct json_text){.bytes = bytes};
    if (length > limit || length > INT_MAX)
        return fail_size(length, limit, error);
    bool good = json_check(text, bytes, length, error) && check_value(text, text->marks, error);
    if (!good)
        json_text_release(text);
    return good;
}

void json_text_release(struct json_text *text)
{
    free(text->marks);
    *text = (struct json_text){0};
}

struct json_place json_mark_place(const struct json_mark *mark)
{
    return (struct json_place){mark->line, mark->start - mark->line_start + 1};
}
