#include "base/json_names.h"

#include <stdlib.h>
#include <string.h>

#include "base/json_string.h"
#include "base/utf8.h"

enum { FEW_MEMBERS = 16 };

/* --- comparing --- */

struct json_name json_name_of(const struct json_text *text, const struct json_mark *mark)
{
    return (struct json_name){text->bytes + mark->name, mark->name_length, mark->name_escaped,
                              mark};
}

/* The character at `*at`; moves behind it. */
static uint32_t next_character(const struct json_name *name, size_t *at)
{
    uint32_t character;
    const char *bytes = name->bytes + *at;
    const size_t length = name->length - *at;
    *at += name->escaped ? json_string_decode(bytes, length, &character)
                         : utf8_decode(bytes, length, &character, NULL);
    return character;
}

int json_name_compare(const struct json_name *a, const struct json_name *b)
{
    size_t i = 0, j = 0;
    while (i < a->length && j < b->length) {
        const uint32_t left = next_character(a, &i), right = next_character(b, &j);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return (i < a->length) - (j < b->length);
}

static bool same_bytes(const struct json_name *a, const struct json_name *b)
{
    return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

static inline bool same_name(const struct json_name *a, const struct json_name *b)
{
    return a->escaped || b->escaped ? json_name_compare(a, b) == 0 : same_bytes(a, b);
}

/* --- no name twice --- */

/* By name, and of one name in document order. */
static int order_names(const void *a, const void *b)
{
    const struct json_name *left = a;
    const struct json_name *right = b;
    int order = json_name_compare(left, right);
    return order != 0 ? order : (left->mark > right->mark) - (left->mark < right->mark);
}

/* The first member whose name another had before it, among `count` names in the order of order_names. */
static const struct json_mark *first_repeated(const struct json_name *names, size_t count)
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
static const struct json_mark *first_repeated_of_few(const struct json_name *names, size_t count)
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
                       struct json_name *names)
{
    const struct json_mark *end = object + object->size;
    for (const struct json_mark *member = object + 1; member < end; member += member->size)
        *names++ = json_name_of(text, member);
}

/* False when memory ran out. */
static bool find_repeated(const struct json_text *text, const struct json_mark *object,
                          const struct json_mark **repeated)
{
    struct json_name few[FEW_MEMBERS];
    size_t count = count_members(object);
    if (count <= FEW_MEMBERS) {
        list_names(text, object, few);
        *repeated = first_repeated_of_few(few, count);
        return true;
    }
    struct json_name *names = calloc(count, sizeof *names);
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

bool json_names_check(const struct json_text *text, const struct json_mark *object,
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
