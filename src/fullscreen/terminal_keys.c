#define NCURSES_WIDECHAR 1

#include "fullscreen/terminal_keys.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <term.h>
#include <unistd.h>

#undef columns /* term.h has macros for them */
#undef lines

enum {
    ESCAPE_DELAY_LIMIT = 1000, /* milliseconds; nobody waits longer for Esc */
    SEVERAL = 8,               /* bytes in one reading; no key alone has so many */
    BURST_MILLISECONDS = 5,    /* in which the rest of a paste follows */
    DISCARD_MILLISECONDS = 20, /* in which what is on its way has to come */
    DISCARD_READINGS = 4096,
    DECIMAL = 10
};

/* One that is no string is told by a pointer to nowhere. */
const char *terminal_capability(const char *name)
{
    const char *sequence = tigetstr((char *)name);
    return sequence != NULL && (intptr_t)sequence != -1 ? sequence : NULL;
}

/* ESCDELAY, as other programs of curses have it. */
static int escape_delay(void)
{
    const char *given = getenv("ESCDELAY");
    char *end;
    if (given == NULL || given[0] < '0' || given[0] > '9')
        return KEY_PARSER_ESCAPE_DELAY;
    long delay = strtol(given, &end, DECIMAL);
    if (*end != '\0' || delay == 0)
        return KEY_PARSER_ESCAPE_DELAY;
    return delay < ESCAPE_DELAY_LIMIT ? (int)delay : ESCAPE_DELAY_LIMIT;
}

/* Terminals of which key_sequence.h does not know every key by itself. */
static void learn_keys(struct key_parser *parser)
{
    static const struct {
        const char *capability;
        struct key key;
    } keys[] = {
        {"kcuu1", {KEYNAME_UP, 0}},      {"kcud1", {KEYNAME_DOWN, 0}},
        {"kcub1", {KEYNAME_LEFT, 0}},    {"kcuf1", {KEYNAME_RIGHT, 0}},
        {"khome", {KEYNAME_HOME, 0}},    {"kend", {KEYNAME_END, 0}},
        {"kpp", {KEYNAME_PAGE_UP, 0}},   {"knp", {KEYNAME_PAGE_DOWN, 0}},
        {"kdch1", {KEYNAME_DELETE, 0}},  {"kcbt", {KEYNAME_BACK_TAB, 0}},
        {"kent", {KEYNAME_ENTER, 0}},    {"kf1", {KEYNAME_F1, 0}},
        {"kbs", {KEYNAME_BACKSPACE, 0}},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        const char *sequence = terminal_capability(keys[i].capability);
        if (sequence != NULL)
            key_parser_learn(parser, sequence, keys[i].key);
    }
}

void terminal_keys_start(struct terminal_keys *keys)
{
    keys->parser = (struct key_parser)KEY_PARSER_INIT;
    keys->parser.escape_delay = escape_delay();
    learn_keys(&keys->parser);
}

/*
 * Flow control would keep Ctrl-S and Ctrl-Q, IEXTEN Ctrl-V and Ctrl-O. Ctrl-Z is a key here, that has its place among the
 * others. What was typed before Ctrl-C is not thrown away.
 */
void terminal_keys_set_modes(struct termios *modes)
{
    modes->c_iflag &= ~(tcflag_t)(IXON | IXOFF | IXANY | ICRNL | INLCR | IGNCR | ISTRIP | PARMRK);
    modes->c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
    modes->c_lflag |= (tcflag_t)(ISIG | NOFLSH);
    modes->c_cc[VSUSP] = _POSIX_VDISABLE;
    modes->c_cc[VMIN] = 1;
    modes->c_cc[VTIME] = 0;
}

static bool has_input(int milliseconds)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, milliseconds) > 0 && (input.revents & (POLLIN | POLLHUP)) != 0;
}

static size_t read_some(struct terminal_keys *keys, size_t from)
{
    ssize_t count = read(STDIN_FILENO, keys->bytes + from, sizeof keys->bytes - from);
    keys->gone = count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
    return count > 0 ? (size_t)count : 0;
}

/*
 * False when there is nothing to be read now. A paste may come in pieces, also when it was sent at once: what follows
 * several bytes closely is read with them, so that its begin is not taken for keys.
 */
static bool read_more(struct terminal_keys *keys)
{
    size_t length = 0;
    size_t count = 1;
    while (count > 0 && !keys->gone && length < sizeof keys->bytes &&
           has_input(length < SEVERAL ? 0 : BURST_MILLISECONDS)) {
        count = read_some(keys, length);
        length += count;
    }
    if (length > 0)
        key_parser_feed(&keys->parser, keys->bytes, length);
    return length > 0;
}

/* Ctrl-C in a form that the terminal driver does not know for what it is. */
static bool is_interrupt(const struct terminal_keys *keys, struct key key)
{
    return key.name == KEYNAME_CONTROL && key.character == 'C' && !keys->parser.marked &&
           !keys->parser.burst;
}

bool terminal_keys_read(struct terminal_keys *keys, struct key *key)
{
    while (!key_parser_next(&keys->parser, key))
        if (!read_more(keys))
            return false;
    if (is_interrupt(keys, *key))
        raise(SIGINT);
    return true;
}

void terminal_keys_discard(void)
{
    char bytes[TERMINAL_READING];
    for (int i = 0; i < DISCARD_READINGS && has_input(DISCARD_MILLISECONDS); i++)
        if (read(STDIN_FILENO, bytes, sizeof bytes) <= 0)
            break;
    tcflush(STDIN_FILENO, TCIFLUSH);
}
