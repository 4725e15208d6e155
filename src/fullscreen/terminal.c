#define NCURSES_WIDECHAR 1

#include "fullscreen/terminal.h"

#include <curses.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#undef columns /* term.h has macros for them */
#undef lines

#include "base/memory.h"
#include "base/utf8.h"
#include "fullscreen/terminal_keys.h"
#include "fullscreen/terminal_output.h"
#include "fullscreen/terminal_paint.h"

struct terminal {
    SCREEN *screen;
    struct terminal_output held;
    bool has_title, has_sequences;       /* those of the window's title, and ESC [ */
    const char *paste_begin, *paste_end; /* switch the marks of a paste on and off; "" */
    struct termios before, own;          /* modes */
    struct strbuf title;                 /* the one that is shown */
    struct painting painting;
    struct terminal_keys keys;
};

/* What puts the terminal back, made ready for a handler of signals that ends the program. */

enum { RESCUE_SIZE = 1024, RESCUE_MILLISECONDS = 100 };

static struct {
    volatile sig_atomic_t armed;
    int descriptor;
    struct termios modes;
    char bytes[RESCUE_SIZE];
    size_t length;
} rescue;

/* Only calls that signal-safety(7) allows. */
void terminal_rescue(void)
{
    if (rescue.armed == 0)
        return;
    struct pollfd output = {.fd = rescue.descriptor, .events = POLLOUT};
    if (poll(&output, 1, RESCUE_MILLISECONDS) > 0 &&
        write(rescue.descriptor, rescue.bytes, rescue.length) < 0)
        rescue.length = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &rescue.modes);
    rescue.armed = 0;
}

/* Sequences that terminfo names only in part */

static bool is_of(const char *const families[], size_t count)
{
    const char *name = termname();
    for (size_t i = 0; i < count; i++)
        if (strncmp(name, families[i], strlen(families[i])) == 0)
            return true;
    return false;
}

static bool is_xterm_like(void)
{
    static const char *const families[] = {"xterm", "tmux",      "screen", "rxvt", "vte",
                                           "foot",  "alacritty", "kitty",  "gnome"};
    return is_of(families, sizeof families / sizeof families[0]);
}

bool terminal_has_signs(void)
{
    static const char *const families[] = {"linux", "vt", "dumb", "ansi"};
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0 &&
           !is_of(families, sizeof families / sizeof families[0]);
}

/* A terminal that knows sequences with ESC [ passes over those that it does not know. */
static void find_sequences(struct terminal *terminal)
{
    const char *address = terminal_capability("cup");
    const char *begin = terminal_capability("BE");
    const char *end = terminal_capability("BD");
    bool named = begin != NULL && end != NULL;
    terminal->has_title = is_xterm_like();
    terminal->has_sequences = address != NULL && strncmp(address, "\033[", 2) == 0;
    terminal->paste_begin = named ? begin : terminal->has_sequences ? "\033[?2004h" : "";
    terminal->paste_end = named ? end : terminal->has_sequences ? "\033[?2004l" : "";
}

/*
 * A paste comes between marks, so that a newline in it does not count as Enter. What an earlier program left on, would send
 * reports with each click: of the mouse in all its forms, and of the focus.
 */
static void put_input_modes(const struct terminal *terminal)
{
    if (terminal->has_sequences)
        fputs("\033[?9;1000;1001;1002;1003;1004l", stdout);
    fputs(terminal->paste_begin, stdout);
}

/*
 * Whether it is xterm.js, which goes by the name of xterm. Its answer is read among the keys, whenever it comes. Others are
 * not asked: a screen reader for the terminal takes an answer for a key, at which it falls silent. One that does not know
 * the question would say its last letter, were it not taken back.
 */
static void ask_kind(void)
{
    static const char *const families[] = {"xterm"};
    if (is_of(families, 1))
        fputs("\033[>c\b", stdout);
}

/* Curses would switch the keypad on again only when it reads a key, which it does not. */
static void start_extras(struct terminal *terminal)
{
    output_hold(&terminal->held);
    keypad(stdscr, TRUE);
    if (terminal->has_title)
        fputs("\033[22;2t", stdout); /* the title that the window has is kept for later */
    put_input_modes(terminal);
    ask_kind();
    output_send(&terminal->held);
    tcsetattr(STDIN_FILENO, TCSANOW, &terminal->own);
    rescue.armed = 1;
}

static void put_end(const struct terminal *terminal)
{
    fputs(terminal->paste_end, stdout);
    if (terminal->has_title)
        fputs("\033[23;2t", stdout);
    fflush(stdout);
    endwin();
}

static void stop_extras(struct terminal *terminal)
{
    output_hold(&terminal->held);
    put_end(terminal);
    output_send(&terminal->held);
    tcsetattr(STDIN_FILENO, TCSANOW, &terminal->before);
    rescue.armed = 0;
}

/* A terminal that cannot bring its cursor somewhere gets back what newterm changed, and nothing that it would send. */
static void refuse_screen(struct terminal *terminal, SCREEN *screen)
{
    output_hold(&terminal->held);
    delscreen(screen);
    output_drop(&terminal->held);
    tcsetattr(STDIN_FILENO, TCSANOW, &terminal->before);
}

/* NULL when the terminal is not known or will not do. */
static SCREEN *open_screen(struct terminal *terminal, const char *name)
{
    static SCREEN
        *room; /* to be known still: newterm loses it when it does not know the terminal */
    if (name == NULL || name[0] == '\0' || tcgetattr(STDIN_FILENO, &terminal->before) != 0)
        return NULL;
    room = new_prescr();
    SCREEN *screen = NCURSES_SP_NAME(newterm)(room, name, stdout, stdin);
    if (screen == NULL || tigetstr("cup") != NULL)
        return screen;
    refuse_screen(terminal, screen);
    return NULL;
}

/* Whether it does what an xterm does, by its name up to the first dash. */
static bool is_relative_of_xterm(const char *name)
{
    static const char *const relatives[] = {
        "xterm", "st",      "konsole", "putty",  "wezterm", "ghostty", "kitty", "alacritty",
        "foot",  "contour", "gnome",   "iterm2", "mintty",  "screen",  "tmux",  "vte"};
    for (size_t i = 0; i < sizeof relatives / sizeof relatives[0]; i++)
        if (strcspn(name, "-") == strlen(relatives[i]) &&
            strncmp(name, relatives[i], strlen(relatives[i])) == 0)
            return true;
    return false;
}

/* Many servers do not know the names of newer terminals. */
static SCREEN *open_known_screen(struct terminal *terminal, const char *name)
{
    static const char *const known[] = {"xterm-256color", "xterm"};
    SCREEN *screen = open_screen(terminal, name);
    if (screen != NULL || name == NULL || !is_relative_of_xterm(name))
        return screen;
    for (size_t i = 0; i < sizeof known / sizeof known[0] && screen == NULL; i++)
        screen = open_screen(terminal, known[i]);
    return screen;
}

static bool make_screen(struct terminal *terminal, const char *name, struct error *error)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        error_set(error, MESSAGE_TERMINAL_NONE, NULL, NULL);
        return false;
    }
    terminal->screen = open_known_screen(terminal, name);
    if (terminal->screen == NULL)
        error_set(error, MESSAGE_TERMINAL_UNKNOWN, name, NULL);
    return terminal->screen != NULL;
}

/* The modes are set here, not by curses: it would wait until a stopped terminal has taken all. */
static void make_modes(struct terminal *terminal)
{
    cbreak();
    noecho();
    nonl();
    typeahead(-1); /* a painting is not left off for a key that waits */
    if (tcgetattr(STDIN_FILENO, &terminal->own) != 0)
        terminal->own = terminal->before;
    terminal_keys_set_modes(&terminal->own);
}

/*
 * Curses begins by switching on the line drawing of the terminal. Nothing here draws lines, and a screen reader that does
 * not know the sequence reads it out. So what curses has to say before the first painting is dropped; the painting brings
 * the terminal into the right mode again, as after a suspension. And what it says at the end is kept for a rescue.
 */
static void start_quietly(struct terminal *terminal)
{
    output_hold(&terminal->held);
    keypad(stdscr, TRUE); /* sends all that was held back */
    output_drop(&terminal->held);
    output_hold(&terminal->held);
    if (exit_attribute_mode != NULL)
        fputs(exit_attribute_mode, stdout);
    put_end(terminal);
    rescue.length = output_take(&terminal->held, rescue.bytes, sizeof rescue.bytes);
    rescue.descriptor = terminal->held.terminal;
    rescue.modes = terminal->before;
}

bool terminal_open(const char *name, bool color, output_writer *write, struct terminal **opened,
                   struct error *error)
{
    struct terminal *terminal = memory_new(1, sizeof *terminal);
    terminal->title = (struct strbuf)STRBUF_INIT;
    output_open(&terminal->held, write);
    if (!make_screen(terminal, name, error)) {
        output_close(&terminal->held);
        free(terminal);
        return false;
    }
    set_term(terminal->screen);
    painting_open(&terminal->painting, color);
    find_sequences(terminal);
    make_modes(terminal);
    start_quietly(terminal);
    terminal_keys_start(&terminal->keys);
    start_extras(terminal);
    *opened = terminal;
    return true;
}

void terminal_close(struct terminal *terminal)
{
    if (terminal == NULL)
        return;
    stop_extras(terminal);
    output_hold(&terminal->held);
    delscreen(terminal->screen);
    output_drop(&terminal->held);
    output_close(&terminal->held);
    painting_close(&terminal->painting);
    strbuf_release(&terminal->title);
    free(terminal);
}

bool terminal_says_all(const struct terminal *terminal)
{
    return terminal->keys.parser.is_browser;
}

void terminal_size(struct terminal *terminal, int *rows, int *columns)
{
    (void)terminal;
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0 &&
        is_term_resized(size.ws_row, size.ws_col))
        resizeterm(size.ws_row, size.ws_col);
    getmaxyx(stdscr, *rows, *columns);
}

static void put_title(struct terminal *terminal, const char *title)
{
    if (!terminal->has_title || strcmp(terminal->title.text, title) == 0)
        return;
    strbuf_clear(&terminal->title);
    strbuf_add(&terminal->title, title);
    struct strbuf safe = STRBUF_INIT;
    strbuf_add(&safe, "\033]2;");
    utf8_add_safe(&safe, title, strlen(title), false);
    strbuf_add(&safe, "\a");
    fputs(safe.text, stdout);
    strbuf_release(&safe);
}

void terminal_show(struct terminal *terminal, const struct canvas *canvas, const char *title)
{
    output_hold(&terminal->held);
    painting_show(&terminal->painting, canvas);
    put_title(terminal, title);
    if (output_send(&terminal->held))
        return;
    /* What did not arrive is not shown. */
    terminal->painting.whole = true;
    strbuf_clear(&terminal->title);
}

bool terminal_read(struct terminal *terminal, struct key *key)
{
    return terminal_keys_read(&terminal->keys, key);
}

int terminal_patience(const struct terminal *terminal)
{
    return key_parser_patience(&terminal->keys.parser);
}

void terminal_silence(struct terminal *terminal, int milliseconds)
{
    key_parser_silence(&terminal->keys.parser, milliseconds);
}

bool terminal_is_gone(const struct terminal *terminal)
{
    return terminal->keys.gone;
}

void terminal_discard_input(void)
{
    terminal_keys_discard();
}

/* Another program may have had the terminal meanwhile. */
void terminal_redraw(struct terminal *terminal)
{
    tcsetattr(STDIN_FILENO, TCSANOW, &terminal->own);
    output_hold(&terminal->held);
    put_input_modes(terminal);
    output_send(&terminal->held);
    terminal->painting.whole = true;
}

void terminal_leave(struct terminal *terminal)
{
    stop_extras(terminal);
}

void terminal_return(struct terminal *terminal)
{
    start_extras(terminal);
    strbuf_clear(&terminal->title);
    terminal->painting.whole = true;
}
