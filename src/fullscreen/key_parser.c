#include "fullscreen/key_parser.h"

#include <string.h>

#include "base/utf8.h"
#include "fullscreen/key_sequence.h"

enum {
    BELL = 0x07,
    CANCEL = 0x18,
    SUBSTITUTE = 0x1A,
    ESCAPE = 0x1B,
    DELETE = 0x7F,
    CHARACTER_SIZE = 4,
    MOUSE_BYTES = 3
};

static const char begin_mark[] = "[200~";
static const char end_mark[] = "[201~";

static void take(struct key_parser *parser, unsigned char byte);

/* The queue */

static void push(struct key_parser *parser, struct key key)
{
    if (key.name == KEYNAME_NONE || parser->count == KEY_PARSER_QUEUE)
        return;
    size_t last = (parser->first + parser->count++) % KEY_PARSER_QUEUE;
    parser->queue[last] = key;
}

static void push_name(struct key_parser *parser, enum key_name name)
{
    push(parser, (struct key){name, 0});
}

static void push_character(struct key_parser *parser, uint32_t character)
{
    push(parser, (struct key){parser->alt ? KEYNAME_ALT : KEYNAME_CHARACTER, character});
}

/* States */

static void go(struct key_parser *parser, enum key_parser_state state)
{
    parser->state = state;
    parser->length = 0;
    parser->alt = false;
}

static void add(struct key_parser *parser, unsigned char byte)
{
    if (parser->length < KEY_PARSER_SEQUENCE)
        parser->sequence[parser->length] = (char)byte;
    parser->length += parser->length <= KEY_PARSER_SEQUENCE;
}

/* What was being read is nothing: the byte stands for itself. */
static void begin_anew(struct key_parser *parser, unsigned char byte)
{
    go(parser, KEY_PARSER_GROUND);
    take(parser, byte);
}

static bool is_pasting(const struct key_parser *parser)
{
    return parser->marked || parser->burst;
}

static void set_marked(struct key_parser *parser, bool marked)
{
    if (parser->marked != marked && !parser->burst)
        push_name(parser, marked ? KEYNAME_PASTE_BEGIN : KEYNAME_PASTE_END);
    parser->marked = marked;
}

/* A key, or a mark of a paste. */
static void give(struct key_parser *parser, struct key key)
{
    if (key.name == KEYNAME_PASTE_BEGIN || key.name == KEYNAME_PASTE_END)
        set_marked(parser, key.name == KEYNAME_PASTE_BEGIN);
    else
        push(parser, key);
}

static const struct key *find_learned(const struct key_parser *parser)
{
    for (size_t i = 0; i < parser->name_count; i++) {
        const struct key_parser_name *name = &parser->names[i];
        if (name->length == parser->length &&
            memcmp(name->sequence, parser->sequence, name->length) == 0)
            return &name->key;
    }
    return NULL;
}

/* What xterm.js answers to CSI > c. */
static bool is_answer_of_browser(const struct key_parser *parser)
{
    static const char answer[] = "[>0;276;0c";
    return parser->length == sizeof answer - 1 &&
           memcmp(parser->sequence, answer, sizeof answer - 1) == 0;
}

/* A sequence is there as a whole. */
static void end_sequence(struct key_parser *parser)
{
    parser->is_browser = parser->is_browser || is_answer_of_browser(parser);
    const struct key *learned = find_learned(parser);
    if (learned != NULL && !parser->alt)
        push(parser, *learned);
    else if (parser->length <= KEY_PARSER_SEQUENCE)
        give(parser, key_sequence_key(parser->sequence, parser->length, parser->alt));
    go(parser, KEY_PARSER_GROUND);
}

/* Characters */

/* The bytes of the character that begins with this one; 1 for a byte that begins none. */
static size_t character_size(unsigned char first)
{
    if (first >= 0xF0 && first < 0xF5)
        return 4;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xC2 && first < 0xE0 ? 2 : 1;
}

static void begin_character(struct key_parser *parser, unsigned char byte)
{
    bool alt = parser->alt;
    go(parser, KEY_PARSER_CHARACTER);
    parser->alt = alt;
    add(parser, byte);
    if (character_size(byte) > 1)
        return;
    push_character(parser, UTF8_REPLACEMENT);
    go(parser, KEY_PARSER_GROUND);
}

static void in_character(struct key_parser *parser, unsigned char byte)
{
    uint32_t character = UTF8_REPLACEMENT;
    if (byte < 0x80 || byte >= 0xC0) {
        push_character(parser, character);
        begin_anew(parser, byte);
        return;
    }
    add(parser, byte);
    if (parser->length < character_size((unsigned char)parser->sequence[0]))
        return;
    utf8_decode(parser->sequence, parser->length, &character, NULL);
    push_character(parser, character);
    go(parser, KEY_PARSER_GROUND);
}

static void in_ground(struct key_parser *parser, unsigned char byte)
{
    bool ends_return = byte == '\n' && parser->after_return;
    parser->after_return = byte == '\r' && is_pasting(parser);
    if (byte == ESCAPE)
        go(parser, KEY_PARSER_ESCAPE);
    else if (byte >= 0x80)
        begin_character(parser, byte);
    else if (!ends_return)
        push(parser, key_of_ascii(byte));
}

/* ESC */

static void take_alt(struct key_parser *parser, unsigned char byte)
{
    add(parser, byte);
    const struct key *learned = find_learned(parser);
    if (learned != NULL) {
        push(parser, *learned);
    } else if (byte >= 0x80) {
        parser->alt = true;
        begin_character(parser, byte);
        return;
    } else if (byte == '\b' || byte == DELETE) {
        push_name(parser, KEYNAME_ALT_BACKSPACE);
    } else if (byte >= ' ') {
        push(parser, (struct key){KEYNAME_ALT, byte});
    } else {
        push_name(parser, KEYNAME_OTHER);
    }
    go(parser, KEY_PARSER_GROUND);
}

/* In marks nothing is a sequence but the mark of the end. */
static void escape_in_marks(struct key_parser *parser, unsigned char byte)
{
    if (byte != '[') {
        begin_anew(parser, byte);
        return;
    }
    go(parser, KEY_PARSER_LATE);
    add(parser, byte);
}

static void after_escape(struct key_parser *parser, unsigned char byte)
{
    if (parser->marked) {
        escape_in_marks(parser, byte);
        return;
    }
    switch (byte) {
    case '[':
    case 'O':
        parser->state = byte == 'O' ? KEY_PARSER_SS3 : KEY_PARSER_CSI;
        add(parser, byte);
        break;
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
        parser->state = KEY_PARSER_STRING_BEGIN;
        add(parser, byte);
        break;
    default:
        if (parser->burst) /* an ESC in a text */
            begin_anew(parser, byte);
        else if (byte == ESCAPE)
            go(parser, KEY_PARSER_ESCAPE_TWICE);
        else
            take_alt(parser, byte);
    }
}

static void after_escape_twice(struct key_parser *parser, unsigned char byte)
{
    if (byte == '[' || byte == 'O') {
        go(parser, KEY_PARSER_ESCAPE);
        after_escape(parser, byte);
        parser->alt = true;
        return;
    }
    push_name(parser, KEYNAME_ESCAPE);
    if (byte == ESCAPE)
        return;
    go(parser, KEY_PARSER_ESCAPE);
    after_escape(parser, byte);
}

/* ESC [ and ESC O */

static bool is_final(unsigned char byte)
{
    return byte >= '@' && byte < DELETE;
}

static void in_csi(struct key_parser *parser, unsigned char byte)
{
    if (byte < ' ' || byte >= DELETE) {
        begin_anew(parser, byte);
        return;
    }
    bool first = parser->length == 1;
    bool dollar = byte == '$' && parser->length <= KEY_PARSER_SEQUENCE &&
                  key_sequence_ends_with_dollar(parser->sequence, parser->length);
    add(parser, byte);
    if (first && byte == '[')
        parser->state = KEY_PARSER_CONSOLE;
    else if (first && byte == 'M')
        go(parser, KEY_PARSER_MOUSE);
    else if (is_final(byte) || dollar)
        end_sequence(parser);
}

static void in_console(struct key_parser *parser, unsigned char byte)
{
    if (!is_final(byte)) {
        begin_anew(parser, byte);
        return;
    }
    push_name(parser, byte == 'A' && !parser->alt ? KEYNAME_F1 : KEYNAME_OTHER);
    go(parser, KEY_PARSER_GROUND);
}

static void in_ss3(struct key_parser *parser, unsigned char byte)
{
    if (byte < ' ' || byte >= DELETE) {
        begin_anew(parser, byte);
        return;
    }
    add(parser, byte);
    if ((byte < '0' || byte > '9') && byte != ';')
        end_sequence(parser);
}

/* Button, column and row, as bytes. ESC is none of them. */
static void in_mouse(struct key_parser *parser, unsigned char byte)
{
    if (byte == ESCAPE) {
        begin_anew(parser, byte);
        return;
    }
    add(parser, byte);
    if (parser->length == MOUSE_BYTES)
        go(parser, KEY_PARSER_GROUND);
}

/* Reports that are strings: up to BEL or ESC \. Another ESC ends it too, as in every terminal. */

static void in_string(struct key_parser *parser, unsigned char byte)
{
    if (byte == BELL || byte == CANCEL || byte == SUBSTITUTE)
        go(parser, KEY_PARSER_GROUND);
    else
        go(parser, byte == ESCAPE ? KEY_PARSER_STRING_ESCAPE : KEY_PARSER_STRING);
}

static void after_string(struct key_parser *parser, unsigned char byte)
{
    if (byte == '\\') {
        go(parser, KEY_PARSER_GROUND);
        return;
    }
    go(parser, KEY_PARSER_ESCAPE);
    after_escape(parser, byte);
}

static void long_after_string(struct key_parser *parser, unsigned char byte)
{
    if (byte == '\\')
        go(parser, KEY_PARSER_GROUND);
    else
        begin_anew(parser, byte);
}

/* A mark whose ESC was taken for Escape, or in marks that of the end: what is none after all, is text. */

static void give_held(struct key_parser *parser)
{
    size_t length = parser->length;
    go(parser, KEY_PARSER_GROUND);
    for (size_t i = 0; i < length; i++)
        push_character(parser, (unsigned char)parser->sequence[i]);
}

static bool is_mark(const struct key_parser *parser, const char *mark)
{
    return memcmp(parser->sequence, mark, parser->length) == 0;
}

static void in_late(struct key_parser *parser, unsigned char byte)
{
    add(parser, byte);
    bool begins = is_mark(parser, begin_mark);
    bool ends = is_mark(parser, end_mark);
    if (!begins && !ends) {
        parser->length--;
        give_held(parser);
        take(parser, byte);
    } else if (parser->length + 1 == sizeof begin_mark) {
        go(parser, KEY_PARSER_GROUND);
        set_marked(parser, begins);
    }
}

static void take(struct key_parser *parser, unsigned char byte)
{
    static void (*const takers[])(struct key_parser * parser, unsigned char byte) = {
        [KEY_PARSER_GROUND] = in_ground,
        [KEY_PARSER_CHARACTER] = in_character,
        [KEY_PARSER_ESCAPE] = after_escape,
        [KEY_PARSER_ESCAPE_TWICE] = after_escape_twice,
        [KEY_PARSER_CSI] = in_csi,
        [KEY_PARSER_CONSOLE] = in_console,
        [KEY_PARSER_SS3] = in_ss3,
        [KEY_PARSER_MOUSE] = in_mouse,
        [KEY_PARSER_STRING_BEGIN] = in_string,
        [KEY_PARSER_STRING] = in_string,
        [KEY_PARSER_STRING_ESCAPE] = after_string,
        [KEY_PARSER_STRING_OVER] = long_after_string,
        [KEY_PARSER_LATE] = in_late,
    };
    takers[parser->state](parser, byte);
}

/* What is outside */

void key_parser_learn(struct key_parser *parser, const char *sequence, struct key key)
{
    size_t length = strlen(sequence);
    if (length < 2 || length > KEY_PARSER_NAME || (unsigned char)sequence[0] != ESCAPE ||
        parser->name_count == KEY_PARSER_NAMES)
        return;
    struct key_parser_name *name = &parser->names[parser->name_count++];
    *name = (struct key_parser_name){.length = length - 1, .key = key};
    memcpy(name->sequence, sequence + 1, length - 1);
}

/* Text is what can be pasted; a Backspace that is held down comes in numbers as well. */
static bool is_text(unsigned char byte)
{
    return (byte >= ' ' && byte != DELETE) || byte == '\r' || byte == '\n' || byte == '\t';
}

static bool is_of_text(const struct key_parser *parser)
{
    return !parser->marked &&
           (parser->state == KEY_PARSER_GROUND || parser->state == KEY_PARSER_CHARACTER);
}

/* The bytes of text that are no part of a sequence, a report or a marked paste: looked at ahead, by another parser. */
static bool is_burst(const struct key_parser *parser, const char *bytes, size_t length)
{
    struct key_parser ahead = *parser;
    size_t count = 0;
    for (size_t i = 0; i < length && count <= KEY_PARSER_BURST; i++) {
        bool before = is_of_text(&ahead);
        take(&ahead, (unsigned char)bytes[i]);
        ahead.count = 0;
        count += before && is_of_text(&ahead) && is_text((unsigned char)bytes[i]);
    }
    return count > KEY_PARSER_BURST;
}

void key_parser_feed(struct key_parser *parser, const char *bytes, size_t length)
{
    parser->bytes = bytes;
    parser->left = length;
    if (parser->burst || !is_burst(parser, bytes, length))
        return;
    if (!parser->marked)
        push_name(parser, KEYNAME_PASTE_BEGIN);
    parser->burst = true;
}

bool key_parser_next(struct key_parser *parser, struct key *key)
{
    while (parser->count == 0 && parser->left > 0) {
        unsigned char byte = (unsigned char)*parser->bytes++;
        parser->left--;
        take(parser, byte);
    }
    if (parser->count == 0)
        return false;
    *key = parser->queue[parser->first];
    parser->first = (parser->first + 1) % KEY_PARSER_QUEUE;
    parser->count--;
    return true;
}

int key_parser_patience(const struct key_parser *parser)
{
    if (parser->burst)
        return KEY_PARSER_BURST_SILENCE;
    switch (parser->state) {
    case KEY_PARSER_ESCAPE:
    case KEY_PARSER_ESCAPE_TWICE:
    case KEY_PARSER_STRING_BEGIN:
    case KEY_PARSER_STRING_ESCAPE:
        return parser->escape_delay;
    case KEY_PARSER_LATE: /* within marks it is the mark of the end, which may take its time */
        return parser->length > 0 && !parser->marked ? parser->escape_delay : -1;
    default:
        return -1;
    }
}

/* What the text ended in the middle of, is not taken for the begin of a key. */
static void end_burst(struct key_parser *parser)
{
    parser->burst = false;
    if (parser->marked)
        return;
    bool cut = parser->state == KEY_PARSER_CHARACTER;
    if (cut)
        push_character(parser, UTF8_REPLACEMENT);
    if (cut || parser->state == KEY_PARSER_ESCAPE || parser->state == KEY_PARSER_STRING_BEGIN)
        go(parser, KEY_PARSER_GROUND);
    push_name(parser, KEYNAME_PASTE_END);
}

/* In marks it is the user, who sees that the mark of the end got lost. */
static void end_escape(struct key_parser *parser)
{
    if (parser->marked)
        set_marked(parser, false);
    else
        push_name(parser, KEYNAME_ESCAPE);
    go(parser, KEY_PARSER_LATE);
}

void key_parser_silence(struct key_parser *parser, int milliseconds)
{
    const int patience = key_parser_patience(parser);
    const struct key alt = {KEYNAME_ALT, (unsigned char)parser->sequence[0]};
    if (patience < 0 || milliseconds < patience)
        return;
    if (parser->burst) {
        end_burst(parser);
        return;
    }
    switch (parser->state) {
    case KEY_PARSER_ESCAPE_TWICE:
        push_name(parser, KEYNAME_ESCAPE);
        end_escape(parser);
        break;
    case KEY_PARSER_STRING_BEGIN:
        push(parser, alt);
        go(parser, KEY_PARSER_GROUND);
        break;
    case KEY_PARSER_STRING_ESCAPE:
        go(parser, KEY_PARSER_STRING_OVER);
        break;
    case KEY_PARSER_LATE:
        give_held(parser);
        break;
    default:
        end_escape(parser);
    }
}
