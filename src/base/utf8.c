#include "base/utf8.h"

#include <string.h>
#include <wctype.h>

enum { HIGHEST_CHARACTER = 0x10FFFF };

/* The forms of two, three and four bytes: the bits that mark the first byte, and the least character each may hold. */
static const struct {
    unsigned char mask, mark;
    uint32_t least;
} forms[] = {
    {0xE0, 0xC0, 0x80},
    {0xF0, 0xE0, 0x800},
    {0xF8, 0xF0, 0x10000},
};

enum { FORM_COUNT = sizeof forms / sizeof forms[0] };

static const struct {
    uint32_t first, last;
} dangerous_ranges[] = {
    {0x0000, 0x001F},   /* C0 */
    {0x007F, 0x009F},   /* DEL, C1 */
    {0x061C, 0x061C},   /* Arabic letter mark */
    {0x115F, 0x1160},   /* Hangul fillers */
    {0x17B4, 0x17B5},   /* Khmer vowels without a shape */
    {0x180E, 0x180E},   /* Mongolian vowel separator */
    {0x200B, 0x200B},   /* zero-width space; the joiners after it belong to words and emoji */
    {0x200E, 0x200F},   /* directional marks */
    {0x2028, 0x202E},   /* line and paragraph separator, directional embeddings and overrides */
    {0x2060, 0x206F},   /* invisible operators, directional isolates */
    {0x3164, 0x3164},   /* Hangul filler */
    {0xD800, 0xDFFF},   /* surrogates */
    {0xFDD0, 0xFDEF},   /* non-characters */
    {0xFEFF, 0xFEFF},   /* byte order mark */
    {0xFFA0, 0xFFA0},   /* half-width Hangul filler */
    {0xFFF0, 0xFFFB},   /* annotation marks */
    {0x1BCA0, 0x1BCA3}, /* shorthand format controls */
    {0x1D173, 0x1D17A}, /* musical format controls */
    {0xE0000, 0xE0FFF}, /* tags */
};

static bool is_surrogate(uint32_t character)
{
    return character >= 0xD800 && character <= 0xDFFF;
}

static size_t invalid_byte(uint32_t *character, bool *valid)
{
    *character = UTF8_REPLACEMENT;
    if (valid != NULL)
        *valid = false;
    return 1;
}

size_t utf8_decode(const char *text, size_t length, uint32_t *character, bool *valid)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t more = 0;
    uint32_t value = bytes[0];
    if (bytes[0] >= 0x80) {
        while (more < FORM_COUNT && (bytes[0] & forms[more].mask) != forms[more].mark)
            more++;
        if (more == FORM_COUNT || more + 1 >= length)
            return invalid_byte(character, valid);
        value = bytes[0] & (unsigned char)~forms[more].mask;
        uint32_t least = forms[more].least;
        more++;
        for (size_t i = 1; i <= more; i++) {
            if ((bytes[i] & 0xC0) != 0x80)
                return invalid_byte(character, valid);
            value = value << 6 | (bytes[i] & 0x3F);
        }
        if (value < least || value > HIGHEST_CHARACTER || is_surrogate(value))
            return invalid_byte(character, valid);
    }
    *character = value;
    if (valid != NULL)
        *valid = true;
    return more + 1;
}

void utf8_add(struct strbuf *out, uint32_t character)
{
    if (character > HIGHEST_CHARACTER || is_surrogate(character))
        character = UTF8_REPLACEMENT;
    if (character < 0x80) {
        strbuf_add_char(out, (char)character);
        return;
    }
    size_t form = FORM_COUNT - 1;
    while (character < forms[form].least)
        form--;
    char bytes[FORM_COUNT + 1];
    for (size_t i = form + 1; i > 0; i--) {
        bytes[i] = (char)(0x80 | (character & 0x3F));
        character >>= 6;
    }
    bytes[0] = (char)(forms[form].mark | character);
    strbuf_add_bytes(out, bytes, form + 2);
}

/* Where ASCII ends; most text is nothing else, so it is looked at eight bytes at a time. */
static size_t skip_ascii(const char *text, size_t length, size_t at)
{
    for (uint64_t eight; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, text + at, sizeof eight);
        if ((eight & 0x8080808080808080) != 0)
            break;
    }
    while (at < length && (unsigned char)text[at] < 0x80)
        at++;
    return at;
}

bool utf8_valid(const char *text, size_t length, size_t *at)
{
    for (size_t i = 0;;) {
        uint32_t character;
        bool valid;
        i = skip_ascii(text, length, i);
        if (i == length)
            return true;
        size_t taken = utf8_decode(text + i, length - i, &character, &valid);
        if (!valid) {
            if (at != NULL)
                *at = i;
            return false;
        }
        i += taken;
    }
}

bool utf8_dangerous(uint32_t character)
{
    if ((character & 0xFFFE) == 0xFFFE || character > HIGHEST_CHARACTER)
        return true;
    for (size_t i = 0; i < sizeof dangerous_ranges / sizeof dangerous_ranges[0]; i++) {
        if (character <= dangerous_ranges[i].last)
            return character >= dangerous_ranges[i].first;
    }
    return false;
}

size_t utf8_count_printable(const char *text, size_t length)
{
    size_t i = 0;
    while (i < length && text[i] >= ' ' && text[i] <= '~')
        i++;
    return i;
}

void utf8_add_safe(struct strbuf *out, const char *text, size_t length, bool lines)
{
    for (size_t i = 0; i < length;) {
        size_t plain = utf8_count_printable(text + i, length - i);
        strbuf_add_bytes(out, text + i, plain);
        i += plain;
        if (i == length)
            break;
        uint32_t character;
        size_t taken = utf8_decode(text + i, length - i, &character, NULL);
        if (character == '\r' && lines) {
            if (i + 1 == length || text[i + 1] != '\n')
                strbuf_add_char(out, '\n');
        } else if (character == '\n') {
            strbuf_add_char(out, lines ? '\n' : ' ');
        } else if (character == '\t' || character == '\r') {
            strbuf_add_char(out, ' ');
        } else if (utf8_dangerous(character)) {
            utf8_add(out, UTF8_REPLACEMENT);
        } else {
            utf8_add(out, character);
        }
        i += taken;
    }
}

const char *utf8_copy_safe(struct arena *arena, const char *text, size_t length, bool lines)
{
    if (utf8_count_printable(text, length) == length)
        return arena_bytes(arena, text, length);
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe(&safe, text, length, lines);
    const char *copy = arena_bytes(arena, safe.text, safe.length);
    strbuf_release(&safe);
    return copy;
}
