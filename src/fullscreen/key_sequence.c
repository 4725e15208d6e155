#include "fullscreen/key_sequence.h"

enum {
    SHIFT = 1, /* the bits of a modifier, as xterm numbers them, less one */
    ALT = 2,
    CONTROL = 4,
    META = 8,         /* of xterm; the terminals of kitty's protocol send it for Super */
    LOCKS = 64 | 128, /* Caps Lock and Num Lock are no modifiers of a key */
    PARAMETERS = 4,
    PARAMETER_LIMIT = 0x10FFFF,
    RELEASED = 3,
    MODIFY_OTHER_KEYS = 27,
    DELETE = 0x7F,
    LOWER = 0x20 /* what a small letter has, and its capital not */
};

static const struct key report = {KEYNAME_NONE, 0};
static const struct key other = {KEYNAME_OTHER, 0};

/* CSI parameters final, as `3;5~`: each parameter may have others behind colons, of which the first counts. */
struct sequence {
    int values[PARAMETERS]; /* 0: not given */
    int detail;             /* behind the colon of the second */
    int count;
    bool plain; /* nothing else stands in it */
    char final;
};

static int add_digit(int value, char digit)
{
    int more = value * 10 + (digit - '0');
    return more > PARAMETER_LIMIT ? PARAMETER_LIMIT : more;
}

static struct sequence read_sequence(const char *text, size_t length)
{
    struct sequence read = {.count = 1, .plain = true, .final = text[length - 1]};
    int colons = 0;
    for (size_t i = 1; i + 1 < length; i++) {
        if (text[i] >= '0' && text[i] <= '9' && read.count <= PARAMETERS) {
            if (colons == 0)
                read.values[read.count - 1] = add_digit(read.values[read.count - 1], text[i]);
            else if (colons == 1 && read.count == 2)
                read.detail = add_digit(read.detail, text[i]);
        } else if (text[i] == ';') {
            read.count += read.count <= PARAMETERS;
            colons = 0;
        } else if (text[i] == ':') {
            colons++;
        } else {
            read.plain = read.plain && text[i] >= '0' && text[i] <= '9';
        }
    }
    return read;
}

/* Modifiers */

static struct key with_control(struct key key)
{
    switch (key.name) {
    case KEYNAME_LEFT:
        return (struct key){KEYNAME_CONTROL_LEFT, 0};
    case KEYNAME_RIGHT:
        return (struct key){KEYNAME_CONTROL_RIGHT, 0};
    case KEYNAME_HOME:
        return (struct key){KEYNAME_CONTROL_HOME, 0};
    case KEYNAME_END:
        return (struct key){KEYNAME_CONTROL_END, 0};
    case KEYNAME_BACKSPACE:
        return (struct key){KEYNAME_ALT_BACKSPACE, 0};
    default:
        return other;
    }
}

/* Shift alone changes nothing: what it does to a letter is in the letter. */
static struct key modified(struct key key, int modifiers)
{
    modifiers &= ~(SHIFT | LOCKS);
    if (key.name == KEYNAME_NONE || key.name == KEYNAME_OTHER || modifiers == 0)
        return key;
    if (modifiers == CONTROL)
        return with_control(key);
    bool alt = modifiers == ALT || modifiers == META;
    return alt && key.name == KEYNAME_BACKSPACE ? (struct key){KEYNAME_ALT_BACKSPACE, 0} : other;
}

static int modifiers_of(const struct sequence *sequence, bool alt)
{
    int given = sequence->count > 1 ? sequence->values[1] - 1 : 0;
    return (given > 0 ? given : 0) | (alt ? ALT : 0);
}

/* Keys by the end of their sequence */

struct named {
    int code; /* a final byte, or a number before ~ or u */
    struct key key;
    int modifiers; /* that it says itself */
};

static const struct key *find(const struct named *list, size_t count, int code, int *modifiers)
{
    for (size_t i = 0; i < count; i++) {
        if (list[i].code == code) {
            *modifiers |= list[i].modifiers;
            return &list[i].key;
        }
    }
    return NULL;
}

#define FIND(list, code, modifiers) find((list), sizeof(list) / sizeof *(list), code, modifiers)

/* Behind both ESC [ and ESC O. */
static const struct named by_final[] = {
    {'A', {KEYNAME_UP, 0}, 0},    {'B', {KEYNAME_DOWN, 0}, 0},  {'C', {KEYNAME_RIGHT, 0}, 0},
    {'D', {KEYNAME_LEFT, 0}, 0},  {'E', {KEYNAME_OTHER, 0}, 0}, {'F', {KEYNAME_END, 0}, 0},
    {'H', {KEYNAME_HOME, 0}, 0},  {'P', {KEYNAME_F1, 0}, 0},    {'Q', {KEYNAME_OTHER, 0}, 0},
    {'S', {KEYNAME_OTHER, 0}, 0},
};

/* The arrows of rxvt, behind ESC [ with Shift, behind ESC O with Ctrl. */
static const struct named of_rxvt[] = {
    {'a', {KEYNAME_UP, 0}, 0},
    {'b', {KEYNAME_DOWN, 0}, 0},
    {'c', {KEYNAME_RIGHT, 0}, 0},
    {'d', {KEYNAME_LEFT, 0}, 0},
};

/* The keypad, in the mode in which curses puts it. */
static const struct named of_keypad[] = {
    {'M', {KEYNAME_ENTER, 0}, 0},       {'I', {KEYNAME_TAB, 0}, 0},
    {' ', {KEYNAME_CHARACTER, ' '}, 0}, {'X', {KEYNAME_CHARACTER, '='}, 0},
    {'j', {KEYNAME_CHARACTER, '*'}, 0}, {'k', {KEYNAME_CHARACTER, '+'}, 0},
    {'l', {KEYNAME_CHARACTER, ','}, 0}, {'m', {KEYNAME_CHARACTER, '-'}, 0},
    {'n', {KEYNAME_CHARACTER, '.'}, 0}, {'o', {KEYNAME_CHARACTER, '/'}, 0},
    {'p', {KEYNAME_CHARACTER, '0'}, 0}, {'q', {KEYNAME_CHARACTER, '1'}, 0},
    {'r', {KEYNAME_CHARACTER, '2'}, 0}, {'s', {KEYNAME_CHARACTER, '3'}, 0},
    {'t', {KEYNAME_CHARACTER, '4'}, 0}, {'u', {KEYNAME_CHARACTER, '5'}, 0},
    {'v', {KEYNAME_CHARACTER, '6'}, 0}, {'w', {KEYNAME_CHARACTER, '7'}, 0},
    {'x', {KEYNAME_CHARACTER, '8'}, 0}, {'y', {KEYNAME_CHARACTER, '9'}, 0},
    {'R', {KEYNAME_OTHER, 0}, 0},
};

/* Before ~, and before the ^ $ @ of rxvt. */
static const struct named by_number[] = {
    {1, {KEYNAME_HOME, 0}, 0},        {2, {KEYNAME_OTHER, 0}, 0},
    {3, {KEYNAME_DELETE, 0}, 0},      {4, {KEYNAME_END, 0}, 0},
    {5, {KEYNAME_PAGE_UP, 0}, 0},     {6, {KEYNAME_PAGE_DOWN, 0}, 0},
    {7, {KEYNAME_HOME, 0}, 0},        {8, {KEYNAME_END, 0}, 0},
    {11, {KEYNAME_F1, 0}, 0},         {200, {KEYNAME_PASTE_BEGIN, 0}, 0},
    {201, {KEYNAME_PASTE_END, 0}, 0},
};

enum { RXVT_LAST = 34 }; /* F20 */

/* The keys that kitty gives numbers of its own, of which these mean something here: all of the keypad. */
static const struct named of_kitty[] = {
    {57399, {KEYNAME_CHARACTER, '0'}, 0}, {57400, {KEYNAME_CHARACTER, '1'}, 0},
    {57401, {KEYNAME_CHARACTER, '2'}, 0}, {57402, {KEYNAME_CHARACTER, '3'}, 0},
    {57403, {KEYNAME_CHARACTER, '4'}, 0}, {57404, {KEYNAME_CHARACTER, '5'}, 0},
    {57405, {KEYNAME_CHARACTER, '6'}, 0}, {57406, {KEYNAME_CHARACTER, '7'}, 0},
    {57407, {KEYNAME_CHARACTER, '8'}, 0}, {57408, {KEYNAME_CHARACTER, '9'}, 0},
    {57409, {KEYNAME_CHARACTER, '.'}, 0}, {57410, {KEYNAME_CHARACTER, '/'}, 0},
    {57411, {KEYNAME_CHARACTER, '*'}, 0}, {57412, {KEYNAME_CHARACTER, '-'}, 0},
    {57413, {KEYNAME_CHARACTER, '+'}, 0}, {57414, {KEYNAME_ENTER, 0}, 0},
    {57415, {KEYNAME_CHARACTER, '='}, 0}, {57416, {KEYNAME_CHARACTER, ','}, 0},
    {57417, {KEYNAME_LEFT, 0}, 0},        {57418, {KEYNAME_RIGHT, 0}, 0},
    {57419, {KEYNAME_UP, 0}, 0},          {57420, {KEYNAME_DOWN, 0}, 0},
    {57421, {KEYNAME_PAGE_UP, 0}, 0},     {57422, {KEYNAME_PAGE_DOWN, 0}, 0},
    {57423, {KEYNAME_HOME, 0}, 0},        {57424, {KEYNAME_END, 0}, 0},
    {57426, {KEYNAME_DELETE, 0}, 0},
};

enum { PRIVATE_FIRST = 0xE000, PRIVATE_LAST = 0xF8FF }; /* where kitty has its numbers */

struct key key_of_ascii(unsigned char byte)
{
    switch (byte) {
    case '\r':
    case '\n':
        return (struct key){KEYNAME_ENTER, 0};
    case '\t':
        return (struct key){KEYNAME_TAB, 0};
    case '\b':
    case DELETE:
        return (struct key){KEYNAME_BACKSPACE, 0};
    case '\033':
        return (struct key){KEYNAME_ESCAPE, 0};
    default:
        if (byte >= ' ')
            return (struct key){KEYNAME_CHARACTER, byte};
        return byte >= 1 && byte <= 26 ? (struct key){KEYNAME_CONTROL, (uint32_t)('A' + byte - 1)}
                                       : other;
    }
}

static bool is_letter(int code)
{
    return (code | LOWER) >= 'a' && (code | LOWER) <= 'z' && code <= 'z';
}

/* A character with the modifiers apart, as in `CSI 97;5u`: `a` with Ctrl. */
static struct key character_with(int code, int modifiers)
{
    modifiers &= ~LOCKS;
    if (code < ' ' || code == DELETE) {
        if (code == '\t' && (modifiers & SHIFT) != 0)
            return modified((struct key){KEYNAME_BACK_TAB, 0}, modifiers);
        return modified(key_of_ascii((unsigned char)code), modifiers);
    }
    if ((modifiers & SHIFT) != 0 && code >= 'a' && code <= 'z')
        code -= LOWER;
    modifiers &= ~SHIFT;
    if (modifiers == 0)
        return (struct key){KEYNAME_CHARACTER, (uint32_t)code};
    if (modifiers == CONTROL && is_letter(code))
        return (struct key){KEYNAME_CONTROL, (uint32_t)(code & ~LOWER)};
    if (modifiers == CONTROL && code == '[')
        return (struct key){KEYNAME_ESCAPE, 0};
    return modifiers == ALT || modifiers == META ? (struct key){KEYNAME_ALT, (uint32_t)code}
                                                 : other;
}

static struct key key_of_code(int code, int modifiers)
{
    const struct key *key = FIND(of_kitty, code, &modifiers);
    if (key != NULL && key->name == KEYNAME_CHARACTER)
        return character_with((int)key->character, modifiers);
    if (key != NULL)
        return modified(*key, modifiers);
    return code >= PRIVATE_FIRST && code <= PRIVATE_LAST ? other : character_with(code, modifiers);
}

/* ESC [ */

static struct key numbered_key(const struct sequence *sequence, int modifiers)
{
    if (sequence->values[0] == MODIFY_OTHER_KEYS)
        return sequence->count == 3 ? key_of_code(sequence->values[2], modifiers) : other;
    const struct key *key = FIND(by_number, sequence->values[0], &modifiers);
    if (key == NULL)
        return other;
    bool mark = key->name == KEYNAME_PASTE_BEGIN || key->name == KEYNAME_PASTE_END;
    return mark ? *key : modified(*key, modifiers);
}

static bool is_of_rxvt(int number)
{
    return number >= 1 && number <= RXVT_LAST;
}

static struct key control_key(const struct sequence *sequence, bool alt)
{
    int modifiers = modifiers_of(sequence, alt);
    bool of_rxvt_alone = sequence->count == 1 && is_of_rxvt(sequence->values[0]);
    const struct key *key;
    switch (sequence->final) {
    case '~':
        return numbered_key(sequence, modifiers);
    case '^':
    case '@':
        return of_rxvt_alone ? numbered_key(sequence, modifiers | CONTROL) : report;
    case '$':
        return of_rxvt_alone ? numbered_key(sequence, modifiers) : report;
    case 'Z':
        return modified((struct key){KEYNAME_BACK_TAB, 0}, modifiers);
    case 'u': /* without a number it is no key */
        return sequence->values[0] > 0 ? key_of_code(sequence->values[0], modifiers) : report;
    default:
        key = FIND(by_final, sequence->final, &modifiers);
        if (key == NULL)
            key = FIND(of_rxvt, sequence->final, &modifiers);
        return key != NULL ? modified(*key, modifiers) : report;
    }
}

/* ESC O. Modifiers are the last number, the only one in some terminals. */
static struct key application_key(const struct sequence *sequence, bool alt)
{
    int modifiers = alt ? ALT : 0;
    int given = sequence->values[sequence->count > 1 ? 1 : 0] - 1;
    if (given > 0)
        modifiers |= given;
    const struct key *key = FIND(by_final, sequence->final, &modifiers);
    if (key != NULL)
        return modified(*key, modifiers);
    key = FIND(of_rxvt, sequence->final, &modifiers);
    if (key != NULL)
        return modified(*key, modifiers | CONTROL);
    key = FIND(of_keypad, sequence->final, &modifiers);
    if (key == NULL)
        return other;
    return key->name == KEYNAME_CHARACTER ? character_with((int)key->character, modifiers)
                                          : modified(*key, modifiers);
}

struct key key_sequence_key(const char *sequence, size_t length, bool alt)
{
    const struct sequence read = read_sequence(sequence, length);
    if (!read.plain || read.detail == RELEASED)
        return report;
    return sequence[0] == 'O' ? application_key(&read, alt) : control_key(&read, alt);
}

/* A report on a mode, `4;2$y`, has two numbers, or another sign first. */
bool key_sequence_ends_with_dollar(const char *sequence, size_t length)
{
    int number = 0;
    for (size_t i = 1; i < length; i++) {
        if (sequence[i] < '0' || sequence[i] > '9')
            return false;
        number = add_digit(number, sequence[i]);
    }
    return is_of_rxvt(number);
}
