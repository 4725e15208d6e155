#include "report/file_name.h"

#include "base/utf8.h"

enum { NAME_LIMIT = 40 };

/* The letter or digit that stands for a character in a file name, without accent; 0 when there is none. */
static char plain_letter(uint32_t character)
{
    static const char accented[] =
        "aaaaaaaceeeeiiiidnooooo\0ouuuuyts"; /* from U+00C0 and from U+00E0 */
    if (character >= 0xC0 && character <= 0xFF && character != 0xFF)
        return accented[(character - 0xC0) % 32];
    if (character >= 'A' && character <= 'Z')
        return (char)(character - 'A' + 'a');
    bool plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    return plain ? (char)character : '\0';
}

/* "Waterschap Rijn & IJssel" becomes "waterschap-rijn-ijssel": safe in any file name. */
static void add_plain_name(struct strbuf *out, const char *name)
{
    size_t length = strlen(name);
    size_t start = out->length;
    bool gap = false;
    for (size_t at = 0; at < length && out->length - start < NAME_LIMIT;) {
        uint32_t character;
        at += utf8_decode(name + at, length - at, &character, NULL);
        char letter = plain_letter(character);
        if (letter != '\0' && gap && out->length > start)
            strbuf_add_char(out, '-');
        if (letter != '\0')
            strbuf_add_char(out, letter);
        gap = letter == '\0';
    }
}

void file_name_add(struct strbuf *out, const char *organisation, struct date today, size_t copy,
                   const char *extension)
{
    char day[DATE_SIZE];
    strbuf_add(out, "banenafspraak-");
    size_t before = out->length;
    add_plain_name(out, organisation);
    if (out->length > before)
        strbuf_add(out, "-");
    date_write_iso(today, day);
    strbuf_add(out, day);
    if (copy > 1) {
        strbuf_add(out, "-");
        strbuf_add_number(out, (long long)copy);
    }
    strbuf_add(out, ".");
    strbuf_add(out, extension);
}
