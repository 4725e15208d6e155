#define NCURSES_WIDECHAR 1

#include "fullscreen/terminal_keys.h"

#include <curses.h>
#include <termios.h>
#include <unistd.h>

#include "base/utf8.h"

enum {
    ESCAPE_DELAY = 25, /* milliseconds in which the rest of a key's sequence must come */
    KEYCODE_PASTE_BEGIN = KEY_MAX + 4096, /* above those that curses gives to keys of terminfo */
    KEYCODE_PASTE_END,
    ESCAPE = 27,
    BYTE_LIMIT = 256,
};

/* Ctrl-S, which elsewhere saves, would freeze the terminal until Ctrl-Q. */
static void free_control_s(void)
{
    struct termios modes;
    if (tcgetattr(STDIN_FILENO, &modes) != 0)
        return;
    modes.c_iflag &= ~(tcflag_t)IXON;
    if (tcsetattr(STDIN_FILENO, TCSANOW, &modes) == 0)
        def_prog_mode();
}

/* What terminals send that do not follow the mode they are asked for, or their own terminfo. */
static void add_keys(void)
{
    static const struct {
        const char *sequence;
        int code;
    } keys[] = {
        {"\033[A", KEY_UP},     {"\033[B", KEY_DOWN},   {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
        {"\033OA", KEY_UP},     {"\033OB", KEY_DOWN},   {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
        {"\033[H", KEY_HOME},   {"\033[F", KEY_END},    {"\033OH", KEY_HOME},  {"\033OF", KEY_END},
        {"\033[1~", KEY_HOME},  {"\033[4~", KEY_END},   {"\033[Z", KEY_BTAB},  {"\033[3~", KEY_DC},
        {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (key_defined(keys[i].sequence) == 0)
            define_key(keys[i].sequence, keys[i].code);
}

void terminal_keys_start(void)
{
    cbreak();
    noecho();
    nonl();
    nodelay(stdscr, TRUE);
    set_escdelay(ESCAPE_DELAY);
    define_key("\033[200~", KEYCODE_PASTE_BEGIN);
    define_key("\033[201~", KEYCODE_PASTE_END);
    add_keys();
    free_control_s();
}

static const struct key unknown = {KEYNAME_OTHER, 0};

/* Keys of curses and their names here; a table, since curses numbers them as it likes. */
static const struct {
    int code;
    struct key key;
} special_keys[] = {
    {KEY_UP, {KEYNAME_UP, 0}},
    {KEY_DOWN, {KEYNAME_DOWN, 0}},
    {KEY_LEFT, {KEYNAME_LEFT, 0}},
    {KEY_RIGHT, {KEYNAME_RIGHT, 0}},
    {KEY_HOME, {KEYNAME_HOME, 0}},
    {KEY_END, {KEYNAME_END, 0}},
    {KEY_PPAGE, {KEYNAME_PAGE_UP, 0}},
    {KEY_NPAGE, {KEYNAME_PAGE_DOWN, 0}},
    {KEY_BTAB, {KEYNAME_BACK_TAB, 0}},
    {KEY_ENTER, {KEYNAME_ENTER, 0}},
    {KEY_BACKSPACE, {KEYNAME_BACKSPACE, 0}},
    {KEY_DC, {KEYNAME_DELETE, 0}},
    {KEY_F(1), {KEYNAME_F1, 0}},
    {KEY_RESIZE, {KEYNAME_RESIZE, 0}},
    {KEYCODE_PASTE_BEGIN, {KEYNAME_PASTE_BEGIN, 0}},
    {KEYCODE_PASTE_END, {KEYNAME_PASTE_END, 0}},
    {'\r', {KEYNAME_ENTER, 0}},
    {'\n', {KEYNAME_ENTER, 0}},
    {'\t', {KEYNAME_TAB, 0}},
    {'\b', {KEYNAME_BACKSPACE, 0}},
    {127, {KEYNAME_BACKSPACE, 0}},
};

static struct key key_of(int code)
{
    for (size_t i = 0; i < sizeof special_keys / sizeof special_keys[0]; i++)
        if (special_keys[i].code == code)
            return special_keys[i].key;
    if (code >= 1 && code <= 26)
        return (struct key){KEYNAME_CONTROL, (uint32_t)('A' + code - 1)};
    if (code >= ' ' && code < BYTE_LIMIT)
        return (struct key){KEYNAME_CHARACTER, (uint32_t)code};
    return unknown;
}

static struct key pass_over_parameters(void)
{
    int code;
    do
        code = getch();
    while (code >= ' ' && code < '@');
    return unknown;
}

/*
 * Escape is a key, or the beginning of a sequence that curses did not know, such as that of a key with Ctrl. Such a
 * sequence is one key that means nothing here: its letters and digits are not to be taken for keys.
 */
static struct key escape_key(void)
{
    int code = getch();
    if (code == '[')
        return pass_over_parameters();
    if (code == 'O') {
        getch();
        return unknown;
    }
    if (code != ERR)
        ungetch(code);
    return (struct key){KEYNAME_ESCAPE, 0};
}

/* The bytes of the character that begins with this one; 1 for a byte that begins none. */
static size_t character_size(unsigned char first)
{
    if (first >= 0xF0 && first < 0xF8)
        return 4;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xC0 && first < 0xE0 ? 2 : 1;
}

/*
 * Adds a byte to the character that is being typed; true when that gives a key. The bytes of one character may come
 * apart: what there is of it waits. (get_wch of curses throws it away then.) A byte that does not belong to it, is left.
 */
static bool add_byte(struct terminal_keys *keys, int byte, struct key *key)
{
    bool continues = byte >= 0x80 && byte < 0xC0;
    *key = (struct key){KEYNAME_CHARACTER, UTF8_REPLACEMENT};
    if (keys->typed_length > 0 && !continues) {
        ungetch(byte);
        keys->typed_length = 0;
        return true;
    }
    keys->typed[keys->typed_length++] = (char)byte;
    if (keys->typed_length < character_size((unsigned char)keys->typed[0]))
        return false;
    utf8_decode(keys->typed, keys->typed_length, &key->character, NULL);
    keys->typed_length = 0;
    return true;
}

/* True when there is a key; false when the code is only a part of one. */
static bool take_code(struct terminal_keys *keys, int code, struct key *key)
{
    bool of_character = code >= 0x80 && code < BYTE_LIMIT;
    bool ends_return = code == '\n' && keys->after_return;
    keys->after_return = code == '\r';
    if (of_character || keys->typed_length > 0)
        return add_byte(keys, code, key);
    if (code == ESCAPE)
        *key = escape_key();
    else if (code == KEY_MOUSE)
        *key = pass_over_parameters();
    else
        *key = key_of(code);
    return !ends_return;
}

bool terminal_keys_read(struct terminal_keys *keys, struct key *key)
{
    int code;
    while ((code = getch()) != ERR)
        if (take_code(keys, code, key))
            return true;
    return false;
}
