#define NCURSES_WIDECHAR 1

#include "fullscreen/terminal.h"

#include <curses.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#undef columns /* term.h has macros for them */
#undef lines

#include "base/utf8.h"
#include "fullscreen/terminal_keys.h"

enum {
    BRIGHT_WHITE = 15,
    BRIGHT_COLORS = 16,
};

struct terminal {
    SCREEN *screen;
    FILE *output;
    bool color;
    bool has_title, has_paste;
    int marked_row;      /* of the last terminal_show */
    struct strbuf title; /* the one that is shown */
    struct terminal_keys keys;
};

/*
 * Colours always come in pairs of foreground and background of the 16, so that they are readable on a light and on a
 * dark terminal alike; without colours, bold and underlining carry the difference.
 */
static const struct {
    attr_t attributes;
    short foreground, background; /* -1, -1: those of the terminal */
} looks[STYLE_COUNT] = {
    [STYLE_PLAIN] = {A_NORMAL, -1, -1},       [STYLE_HEADING] = {A_BOLD, -1, -1},
    [STYLE_LABEL] = {A_BOLD, -1, -1},         [STYLE_DONE] = {A_NORMAL, COLOR_BLACK, COLOR_GREEN},
    [STYLE_STARTED] = {A_BOLD, -1, -1},       [STYLE_LATE] = {A_BOLD, BRIGHT_WHITE, COLOR_RED},
    [STYLE_PROBLEM] = {A_BOLD, -1, -1},       [STYLE_FOOTER] = {A_NORMAL, -1, -1},
    [STYLE_MARKER] = {A_REVERSE, -1, -1},     [STYLE_BAR_DONE] = {A_REVERSE, -1, -1},
    [STYLE_BAR_OPEN] = {A_UNDERLINE, -1, -1}, [STYLE_TYPED] = {A_UNDERLINE, -1, -1},
};

static short pair_of(enum style style)
{
    return looks[style].foreground < 0 ? 0 : (short)(style + 1);
}

static void start_colors(struct terminal *terminal)
{
    if (!terminal->color || !has_colors() || start_color() == ERR)
        terminal->color = false;
    if (!terminal->color)
        return;
    use_default_colors();
    for (int style = 0; style < STYLE_COUNT; style++) {
        short foreground = looks[style].foreground;
        if (foreground < 0)
            continue;
        if (foreground == BRIGHT_WHITE && COLORS < BRIGHT_COLORS)
            foreground = COLOR_WHITE; /* with bold, most terminals show it bright */
        init_pair(pair_of((enum style)style), foreground, looks[style].background);
    }
}

/* Sequences that terminfo names only in part */

static bool is_xterm_like(void)
{
    static const char *const families[] = {"xterm", "tmux",      "screen", "rxvt", "vte",
                                           "foot",  "alacritty", "kitty",  "gnome"};
    const char *name = termname();
    for (size_t i = 0; i < sizeof families / sizeof families[0]; i++)
        if (strncmp(name, families[i], strlen(families[i])) == 0)
            return true;
    return false;
}

static void send(struct terminal *terminal, const char *sequence)
{
    fputs(sequence, terminal->output);
    fflush(terminal->output);
}

/*
 * A paste comes between marks, so that a newline in it does not count as Enter. Curses would switch the keypad on again
 * only when it reads a key, which is too late for that key.
 */
static void start_extras(struct terminal *terminal)
{
    keypad(stdscr, TRUE);
    terminal->has_title = is_xterm_like();
    terminal->has_paste = is_xterm_like();
    if (terminal->has_title)
        send(terminal, "\033[22;2t"); /* the title that the window has is kept for later */
    if (terminal->has_paste)
        send(terminal, "\033[?2004h");
}

static void stop_extras(struct terminal *terminal)
{
    if (terminal->has_paste)
        send(terminal, "\033[?2004l");
    if (terminal->has_title)
        send(terminal, "\033[23;2t");
}

/* Asked of terminfo first: newterm would write to a terminal that cannot position its cursor, and leak an unknown one. */
static bool will_do(const char *name)
{
    int result;
    if (name == NULL || name[0] == '\0' || setupterm(name, STDOUT_FILENO, &result) != OK)
        return false;
    const char *position = tigetstr("cup");
    del_curterm(cur_term);
    return position != NULL;
}

static bool make_screen(struct terminal *terminal, const char *name, struct error *error)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        error_set(error, MESSAGE_TERMINAL_NONE, NULL, NULL);
        return false;
    }
    if (will_do(name))
        terminal->screen = newterm(name, stdout, stdin);
    if (terminal->screen == NULL)
        error_set(error, MESSAGE_TERMINAL_UNKNOWN, name, NULL);
    return terminal->screen != NULL;
}

/*
 * Curses begins by switching on the line drawing of the terminal. Nothing here draws lines, and a screen reader that does
 * not know the sequence reads it out. So what curses has to say before the first painting goes into a pipe that nobody
 * reads; the painting brings the terminal into the right mode again, as after a suspension.
 */
static void start_quietly(void)
{
    int ends[2];
    int kept = dup(STDOUT_FILENO);
    if (kept >= 0 && pipe(ends) == 0) {
        dup2(ends[1], STDOUT_FILENO);
        keypad(stdscr, TRUE); /* sends all that was held back */
        endwin();
        dup2(kept, STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
    }
    if (kept >= 0)
        close(kept);
}

bool terminal_open(const char *name, bool color, struct terminal **opened, struct error *error)
{
    struct terminal *terminal = calloc(1, sizeof *terminal);
    if (terminal == NULL) {
        error_set_memory(error);
        return false;
    }
    terminal->title = (struct strbuf)STRBUF_INIT;
    terminal->output = stdout;
    terminal->color = color;
    terminal->marked_row = -1;
    if (!make_screen(terminal, name, error)) {
        free(terminal);
        return false;
    }
    set_term(terminal->screen);
    start_colors(terminal);
    start_quietly();
    terminal_keys_start();
    start_extras(terminal);
    *opened = terminal;
    return true;
}

void terminal_close(struct terminal *terminal)
{
    if (terminal == NULL)
        return;
    stop_extras(terminal);
    endwin();
    delscreen(terminal->screen);
    strbuf_release(&terminal->title);
    free(terminal);
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

static void put_cell(const struct terminal *terminal, int row, int column, const struct cell *cell)
{
    wchar_t wide[CCHARW_MAX + 1] = {0};
    size_t length = strlen(cell->text);
    size_t count = 0;
    for (size_t at = 0; at < length && count < CCHARW_MAX;) {
        uint32_t character;
        at += utf8_decode(cell->text + at, length - at, &character, NULL);
        wide[count++] = (wchar_t)character;
    }
    bool colored = terminal->color && pair_of(cell->style) != 0;
    attr_t attributes = looks[cell->style].attributes;
    if (!colored && pair_of(cell->style) != 0)
        attributes = A_BOLD;
    cchar_t glyph;
    setcchar(&glyph, wide, attributes, colored ? pair_of(cell->style) : 0, NULL);
    mvadd_wch(row, column, &glyph);
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
    if (!safe.failed)
        send(terminal, safe.text);
    strbuf_release(&safe);
}

/*
 * The line that gets the focus is sent again as a whole: so a screen reader that speaks what changes says the new item,
 * and nothing of the old one.
 */
static void send_marked_line(struct terminal *terminal, const struct canvas *canvas)
{
    bool moved = canvas->marked_row != terminal->marked_row;
    if (moved && canvas->marked_row >= 0)
        wredrawln(stdscr, canvas->marked_row, 1);
    terminal->marked_row = canvas->marked_row;
}

void terminal_show(struct terminal *terminal, const struct canvas *canvas, const char *title)
{
    for (int row = 0; row < canvas->rows; row++) {
        for (int column = 0; column < canvas->columns; column++) {
            const struct cell *cell = canvas_cell(canvas, row, column);
            if (cell->text[0] != '\0')
                put_cell(terminal, row, column, cell);
        }
    }
    send_marked_line(terminal, canvas);
    move(canvas->cursor_row, canvas->cursor_column);
    refresh();
    put_title(terminal, title);
}

bool terminal_read(struct terminal *terminal, struct key *key)
{
    return terminal_keys_read(&terminal->keys, key);
}

void terminal_redraw(struct terminal *terminal)
{
    (void)terminal;
    reset_prog_mode();
    clearok(stdscr, TRUE);
}

void terminal_leave(struct terminal *terminal)
{
    stop_extras(terminal);
    endwin();
}

void terminal_return(struct terminal *terminal)
{
    start_extras(terminal);
    strbuf_clear(&terminal->title);
    clearok(stdscr, TRUE);
}
