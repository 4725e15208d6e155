#include "app/line_terminal.h"

#include <signal.h>
#include <unistd.h>

#include "base/utf8.h"

static struct {
    volatile sig_atomic_t armed;
    struct termios modes;
} rescue;

void line_terminal_rescue(void)
{
    if (rescue.armed != 0)
        tcsetattr(STDIN_FILENO, TCSANOW, &rescue.modes);
}

/* Ctrl-C, Ctrl-Z and Ctrl-\ stay signals; what was typed before them stays as well. */
static void set_modes(const struct line_terminal *terminal)
{
    struct termios modes = terminal->before;
    modes.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | ISTRIP);
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
    modes.c_lflag |= (tcflag_t)NOFLSH;
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    rescue.modes = terminal->before;
    rescue.armed = 1;
}

void line_terminal_open(struct line_terminal *terminal)
{
    terminal->open = isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &terminal->before) == 0;
    if (terminal->open)
        set_modes(terminal);
}

void line_terminal_leave(struct line_terminal *terminal)
{
    if (!terminal->open)
        return;
    rescue.armed = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &terminal->before);
}

void line_terminal_return(struct line_terminal *terminal)
{
    if (terminal->open)
        set_modes(terminal);
}

void line_terminal_close(struct line_terminal *terminal)
{
    line_terminal_leave(terminal);
    terminal->open = false;
    strbuf_release(&terminal->line);
}

/* Keys */

static void add_repeated(struct strbuf *echo, const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++)
        strbuf_add(echo, text);
}

/* Cuts the line, and takes what is gone back from the screen. */
static void cut(struct line_terminal *terminal, size_t length, struct strbuf *echo)
{
    struct strbuf *line = &terminal->line;
    size_t columns = utf8_width(line->text + length, line->length - length);
    add_repeated(echo, "\b", columns);
    add_repeated(echo, " ", columns);
    add_repeated(echo, "\b", columns);
    strbuf_splice(line, length, line->length - length, "", 0);
}

static size_t last_character(const struct strbuf *line)
{
    return utf8_previous(line->text, line->length, line->length);
}

static size_t last_word(const struct strbuf *line)
{
    size_t at = line->length;
    while (at > 0 && line->text[at - 1] == ' ')
        at--;
    while (at > 0 && line->text[at - 1] != ' ')
        at--;
    return at;
}

/* What is dangerous to show is in the line, and shown as what it is: not to be shown. */
static void add_character(struct line_terminal *terminal, uint32_t character, struct strbuf *echo)
{
    size_t before = terminal->line.length;
    if (before >= LINE_TERMINAL_LIMIT)
        return;
    utf8_add(&terminal->line, character);
    utf8_add_safe(echo, terminal->line.text + before, terminal->line.length - before, false);
}

static void end_line(struct line_terminal *terminal, struct strbuf *lines, struct strbuf *echo)
{
    strbuf_add_bytes(lines, terminal->line.text, terminal->line.length);
    strbuf_add(lines, "\n");
    strbuf_add(echo, "\n");
    strbuf_clear(&terminal->line);
}

static void control(struct line_terminal *terminal, uint32_t letter, struct strbuf *echo)
{
    if (letter == 'U')
        cut(terminal, 0, echo);
    else if (letter == 'W')
        cut(terminal, last_word(&terminal->line), echo);
    else if (letter == 'D' && terminal->line.length == 0)
        terminal->ended = true;
    else if (letter == 'C')
        raise(SIGINT); /* in a form that the driver of the terminal does not know */
}

static void take_key(struct line_terminal *terminal, struct key key, struct strbuf *lines,
                     struct strbuf *echo)
{
    switch (key.name) {
    case KEYNAME_CHARACTER:
        add_character(terminal, key.character, echo);
        break;
    case KEYNAME_TAB:
        add_character(terminal, ' ', echo);
        break;
    case KEYNAME_ENTER:
        end_line(terminal, lines, echo);
        break;
    case KEYNAME_BACKSPACE:
        cut(terminal, last_character(&terminal->line), echo);
        break;
    case KEYNAME_ALT_BACKSPACE:
        cut(terminal, last_word(&terminal->line), echo);
        break;
    case KEYNAME_CONTROL:
        control(terminal, key.character, echo);
        break;
    default:
        break;
    }
}

static void take_keys(struct line_terminal *terminal, struct strbuf *lines, struct strbuf *echo)
{
    struct key key;
    while (key_parser_next(&terminal->parser, &key))
        take_key(terminal, key, lines, echo);
}

void line_terminal_take(struct line_terminal *terminal, const char *bytes, size_t length,
                        struct strbuf *lines, struct strbuf *echo)
{
    key_parser_feed(&terminal->parser, bytes, length);
    take_keys(terminal, lines, echo);
}

void line_terminal_silence(struct line_terminal *terminal, int milliseconds, struct strbuf *lines,
                           struct strbuf *echo)
{
    key_parser_silence(&terminal->parser, milliseconds);
    take_keys(terminal, lines, echo);
}
