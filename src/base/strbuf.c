#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { FIRST_CAPACITY = 64 };

char strbuf_empty[1];

static bool has_room(const struct strbuf *buffer, size_t more)
{
    return more < buffer->capacity - buffer->length;
}

static void set_capacity(struct strbuf *buffer, size_t capacity)
{
    buffer->text = memory_resize(buffer->capacity > 0 ? buffer->text : NULL, capacity, 1);
    buffer->text[buffer->length] = '\0';
    buffer->capacity = capacity;
}

static void check_size(const struct strbuf *buffer, size_t more)
{
    if (more >= SIZE_MAX / 4 - buffer->length)
        memory_end();
}

/* Makes room for `more` bytes and the NUL: twice what there was, until it is enough. */
static void grow(struct strbuf *buffer, size_t more)
{
    if (has_room(buffer, more))
        return;
    check_size(buffer, more);
    size_t capacity = buffer->capacity > 0 ? buffer->capacity : FIRST_CAPACITY;
    while (capacity <= buffer->length + more)
        capacity *= 2;
    set_capacity(buffer, capacity);
}

char *strbuf_reserve(struct strbuf *buffer, size_t more)
{
    check_size(buffer, more);
    if (!has_room(buffer, more))
        set_capacity(buffer, buffer->length + more + 1);
    return buffer->text + buffer->length;
}

void strbuf_take(struct strbuf *buffer, size_t length)
{
    buffer->length += length;
    buffer->text[buffer->length] = '\0';
}

void strbuf_add(struct strbuf *buffer, const char *text)
{
    if (text != NULL)
        strbuf_add_bytes(buffer, text, strlen(text));
}

void strbuf_add_bytes(struct strbuf *buffer, const void *bytes, size_t length)
{
    if (length == 0)
        return;
    grow(buffer, length);
    memcpy(buffer->text + buffer->length, bytes, length);
    buffer->length += length;
    buffer->text[buffer->length] = '\0';
}

void strbuf_add_char(struct strbuf *buffer, char byte)
{
    strbuf_add_bytes(buffer, &byte, 1);
}

const char *whole_number(long long number, char digits[WHOLE_NUMBER_SIZE])
{
    char *first = digits + WHOLE_NUMBER_SIZE - 1;
    /* Of the least number there is no opposite that a long long holds. */
    unsigned long long rest =
        number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
    *first = '\0';
    do {
        *--first = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0)
        *--first = '-';
    return first;
}

void strbuf_add_number(struct strbuf *buffer, long long number)
{
    char digits[WHOLE_NUMBER_SIZE];
    strbuf_add(buffer, whole_number(number, digits));
}

void strbuf_add_filled(struct strbuf *buffer, const char *pattern, const char *const values[],
                       size_t count)
{
    const char *rest = pattern;
    const char *brace;
    while ((brace = strchr(rest, '{')) != NULL) {
        strbuf_add_bytes(buffer, rest, (size_t)(brace - rest));
        bool placeholder = brace[1] >= '1' && brace[1] <= '9' && brace[2] == '}';
        if (placeholder && (size_t)(brace[1] - '1') < count) {
            strbuf_add(buffer, values[brace[1] - '1']);
            rest = brace + 3;
        } else {
            strbuf_add_char(buffer, '{');
            rest = brace + 1;
        }
    }
    strbuf_add(buffer, rest);
}

void strbuf_splice(struct strbuf *buffer, size_t at, size_t length, const void *bytes,
                   size_t new_length)
{
    if (at > buffer->length)
        at = buffer->length;
    if (length > buffer->length - at)
        length = buffer->length - at;
    if (length == 0 && new_length == 0)
        return;
    grow(buffer, new_length);
    char *gap = buffer->text + at;
    memmove(gap + new_length, gap + length, buffer->length - at - length);
    if (new_length > 0)
        memcpy(gap, bytes, new_length);
    buffer->length = buffer->length - length + new_length;
    buffer->text[buffer->length] = '\0';
}

void strbuf_clear(struct strbuf *buffer)
{
    buffer->length = 0;
    if (buffer->capacity > 0)
        buffer->text[0] = '\0';
}

void strbuf_release(struct strbuf *buffer)
{
    if (buffer->capacity > 0)
        free(buffer->text);
    *buffer = (struct strbuf)STRBUF_INIT;
}
