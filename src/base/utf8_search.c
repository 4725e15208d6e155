#include <string.h>
#include <wctype.h>

#include "base/utf8.h"

/* A text that is read as it is sought: without what differs from how one types it. */
struct folding {
    const char *at;
    char second; /* of a letter that is sought as two; '\0': none is left */
};

struct range {
    uint32_t first, last;
    char letter, second;
};

/* Letters with accents by the letter without, in lower case, and signs by the one that is on a keyboard; in order. */
static const struct range ranges[] = {
    {0x00A0, 0x00A0, ' ', 0},   {0x00DF, 0x00DF, 's', 's'}, {0x00E0, 0x00E5, 'a', 0},
    {0x00E6, 0x00E6, 'a', 'e'}, {0x00E7, 0x00E7, 'c', 0},   {0x00E8, 0x00EB, 'e', 0},
    {0x00EC, 0x00EF, 'i', 0},   {0x00F1, 0x00F1, 'n', 0},   {0x00F2, 0x00F6, 'o', 0},
    {0x00F8, 0x00F8, 'o', 0},   {0x00F9, 0x00FC, 'u', 0},   {0x00FD, 0x00FD, 'y', 0},
    {0x00FF, 0x00FF, 'y', 0},   {0x0100, 0x0105, 'a', 0},   {0x0106, 0x010D, 'c', 0},
    {0x010E, 0x0111, 'd', 0},   {0x0112, 0x011B, 'e', 0},   {0x011C, 0x0123, 'g', 0},
    {0x0124, 0x0127, 'h', 0},   {0x0128, 0x0131, 'i', 0},   {0x0132, 0x0133, 'i', 'j'},
    {0x0134, 0x0135, 'j', 0},   {0x0136, 0x0138, 'k', 0},   {0x0139, 0x0142, 'l', 0},
    {0x0143, 0x014B, 'n', 0},   {0x014C, 0x0151, 'o', 0},   {0x0152, 0x0153, 'o', 'e'},
    {0x0154, 0x0159, 'r', 0},   {0x015A, 0x0161, 's', 0},   {0x0162, 0x0167, 't', 0},
    {0x0168, 0x0173, 'u', 0},   {0x0174, 0x0175, 'w', 0},   {0x0176, 0x0178, 'y', 0},
    {0x0179, 0x017E, 'z', 0},   {0x0218, 0x0219, 's', 0},   {0x021A, 0x021B, 't', 0},
    {0x1EA0, 0x1EB7, 'a', 0},   {0x1EB8, 0x1EC7, 'e', 0},   {0x1EC8, 0x1ECB, 'i', 0},
    {0x1ECC, 0x1EE3, 'o', 0},   {0x1EE4, 0x1EF1, 'u', 0},   {0x1EF2, 0x1EF9, 'y', 0},
    {0x2000, 0x200A, ' ', 0},   {0x2010, 0x2015, '-', 0},   {L'‘', L'‛', '\'', 0},
    {0x201C, 0x201F, '"', 0},   {0x202F, 0x202F, ' ', 0},
};

static const struct range *find_range(uint32_t character)
{
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (character >= ranges[i].first && character <= ranges[i].last)
            return &ranges[i];
    return NULL;
}

/* Accents on their own, and what is not seen: soft hyphens, joiners, marks. */
static bool is_passed_over(uint32_t character)
{
    return (character >= 0x0300 && character <= 0x036F) || character == 0x00AD ||
           (character >= 0x200B && character <= 0x200F) || character == 0x2060 ||
           character == 0xFEFF;
}

/* The next character that counts; 0 at the end. */
static uint32_t next_folded(struct folding *folding)
{
    if (folding->second != '\0') {
        const char second = folding->second;
        folding->second = '\0';
        return (unsigned char)second;
    }
    uint32_t character = 0xFEFF;
    while (*folding->at != '\0' && is_passed_over(character))
        folding->at += utf8_decode(folding->at, strnlen(folding->at, 4), &character, NULL);
    if (is_passed_over(character))
        return 0;
    character = (uint32_t)towlower((wint_t)character);
    const struct range *range = character < ranges[0].first ? NULL : find_range(character);
    if (range == NULL)
        return character;
    folding->second = range->second;
    return (unsigned char)range->letter;
}

static bool begins_with(struct folding text, struct folding sought)
{
    uint32_t wanted;
    while ((wanted = next_folded(&sought)) != 0)
        if (next_folded(&text) != wanted)
            return false;
    return true;
}

bool utf8_contains(const char *text, const char *sought)
{
    const struct folding whole = {sought, '\0'};
    struct folding rest = {text, '\0'};
    while (!begins_with(rest, whole))
        if (next_folded(&rest) == 0)
            return false;
    return true;
}
