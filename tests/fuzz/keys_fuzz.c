/*
 * The bytes of a terminal under any cut: the same keys, none from inside a report, and an end to what is waited for.
 *
 * The first byte of an input says how the rest is cut.
 */
#include <string.h>

#include "fullscreen/key_parser.h"
#include "fuzz.h"

enum { KEYS_LIMIT = 8 * 2100, KEYS_A_BYTE = 6, AGES = 60 * 1000 };

struct keys {
    struct key list[KEYS_LIMIT];
    size_t count;
};

static void check_key(struct key key)
{
    bool with_character = key.name == KEYNAME_CHARACTER || key.name == KEYNAME_ALT;
    MUST(key.name > KEYNAME_NONE && key.name <= KEYNAME_OTHER && key.name != KEYNAME_RESIZE);
    MUST(!with_character || (key.character >= ' ' && key.character != 0x7F));
    MUST(key.name != KEYNAME_CONTROL || (key.character >= 'A' && key.character <= 'Z'));
}

static void take_keys(struct key_parser *parser, struct keys *keys)
{
    struct key key;
    while (key_parser_next(parser, &key)) {
        check_key(key);
        MUST(keys->count < KEYS_LIMIT);
        keys->list[keys->count++] = key;
    }
}

static void feed(struct key_parser *parser, const char *bytes, size_t length, struct keys *keys)
{
    size_t before = keys->count;
    key_parser_feed(parser, bytes, length);
    take_keys(parser, keys);
    MUST(keys->count - before <= KEYS_A_BYTE * length + 1);
    MUST(parser->length <= KEY_PARSER_SEQUENCE + 1);
}

/* In readings of at most `size` bytes, so that none is a burst. */
static void feed_pieces(struct key_parser *parser, const char *bytes, size_t length, size_t size,
                        struct keys *keys)
{
    for (size_t at = 0; at < length; at += size)
        feed(parser, bytes + at, length - at < size ? length - at : size, keys);
}

/* Whatever came, silence settles it, and Enter is Enter again after what a report may need to end. */
static void check_end(struct key_parser *parser)
{
    static struct keys keys;
    keys.count = 0;
    for (int i = 0; i < 4 && key_parser_patience(parser) >= 0; i++) {
        key_parser_silence(parser, AGES);
        take_keys(parser, &keys);
    }
    MUST(key_parser_patience(parser) < 0 && !parser->burst);
    feed(parser, "\x18\x18\x18\033[201~\033[201~\x18", 16, &keys);
    keys.count = 0;
    feed(parser, "\r", 1, &keys);
    MUST(keys.count == 1 && keys.list[0].name == KEYNAME_ENTER);
}

static bool ends_a_report(char byte)
{
    return byte == '\033' || byte == '\a' || byte == 0x18 || byte == 0x1A;
}

static void check_report(const char *bytes, size_t length)
{
    static const char *const begins[] = {"\033]", "\033P", "\033X", "\033^", "\033_"};
    static struct keys keys;
    keys.count = 0;
    for (size_t i = 0; i < length; i++)
        if (ends_a_report(bytes[i]))
            return;
    for (size_t i = 0; i < sizeof begins / sizeof begins[0]; i++) {
        struct key_parser parser = KEY_PARSER_INIT;
        feed(&parser, begins[i], 2, &keys);
        feed(&parser, bytes, length, &keys);
        feed(&parser, "\033\\", 2, &keys);
        MUST(keys.count == 0 && parser.state == KEY_PARSER_GROUND);
    }
}

/* Between the marks nothing but text and line breaks, and it ends where its mark is. */
static void check_paste(const char *bytes, size_t length)
{
    static struct keys keys;
    struct key_parser parser = KEY_PARSER_INIT;
    keys.count = 0;
    for (size_t i = 0; i + 6 <= length; i++)
        if (memcmp(bytes + i, "\033[201~", 6) == 0)
            return;
    feed(&parser, "\033[200~", 6, &keys);
    feed(&parser, bytes, length, &keys);
    for (size_t i = 1; i < keys.count; i++)
        MUST(keys.list[i].name != KEYNAME_ESCAPE && keys.list[i].name != KEYNAME_ALT &&
             keys.list[i].name != KEYNAME_UP && keys.list[i].name != KEYNAME_PASTE_END);
    feed(&parser, "\033[201~", 6, &keys);
    MUST(keys.list[0].name == KEYNAME_PASTE_BEGIN);
    MUST(keys.list[keys.count - 1].name == KEYNAME_PASTE_END);
}

void fuzz_one(const char *bytes, size_t length)
{
    static struct keys whole, cut;
    if (length < 2 || length > 2048)
        return;
    size_t size = (unsigned char)bytes[0] % KEY_PARSER_BURST + 1;
    struct key_parser one = KEY_PARSER_INIT;
    struct key_parser other = KEY_PARSER_INIT;
    struct key_parser burst = KEY_PARSER_INIT;
    whole.count = cut.count = 0;
    feed_pieces(&one, bytes + 1, length - 1, KEY_PARSER_BURST, &whole);
    feed_pieces(&other, bytes + 1, length - 1, size, &cut);
    MUST(whole.count == cut.count);
    for (size_t i = 0; i < whole.count; i++)
        MUST(whole.list[i].name == cut.list[i].name &&
             whole.list[i].character == cut.list[i].character);
    cut.count = 0;
    feed(&burst, bytes + 1, length - 1, &cut);
    check_end(&one);
    check_end(&other);
    check_end(&burst);
    check_report(bytes + 1, length - 1);
    check_paste(bytes + 1, length - 1);
}
