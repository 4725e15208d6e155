#define NCURSES_WIDECHAR 1

#include "fullscreen/terminal.h"

#include <curses.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#undef columns /* term.h has macros for them */
#undef lines

#include "base/utf8.h"
#include "fullscreen/terminal_keys.h"
#include "fullscreen/terminal_output.h"
#include "fullscreen/terminal_paint.h"

struct terminal {
    SCREEN *screen;
    FILE *output;
    struct terminal_output held;
    bool has_title, has_paste;
    struct strbuf title; /* the one that is shown */
    struct painting painting;
    struct terminal_keys keys;
};

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

/* A terminal that cannot bring its cursor somewhere gets back what newterm changed, and nothing that it would send. */
static void refuse_screen(struct terminal *terminal, SCREEN *screen, const struct termios *modes)
{
    output_open(&terminal->held);
    output_hold(&terminal->held);
    delscreen(screen);
    output_drop(&terminal->held);
    output_close(&terminal->held);
    tcsetattr(STDIN_FILENO, TCSANOW, modes);
}

/* NULL when the terminal is not known or will not do. */
static SCREEN *open_screen(struct terminal *terminal, const char *name)
{
    static SCREEN
        *room; /* to be known still: newterm loses it when it does not know the terminal */
    struct termios modes;
    if (name == NULL || name[0] == '\0' || tcgetattr(STDIN_FILENO, &modes) != 0)
        return NULL;
    room = new_prescr();
    SCREEN *screen = NCURSES_SP_NAME(newterm)(room, name, stdout, stdin);
    if (screen == NULL || tigetstr("cup") != NULL)
        return screen;
    refuse_screen(terminal, screen, &modes);
    return NULL;
}

static bool make_screen(struct terminal *terminal, const char *name, struct error *error)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        error_set(error, MESSAGE_TERMINAL_NONE, NULL, NULL);
        return false;
    }
    terminal->screen = open_screen(terminal, name);
    if (terminal->screen == NULL)
        error_set(error, MESSAGE_TERMINAL_UNKNOWN, name, NULL);
    return terminal->screen != NULL;
}

/*
 * Curses begins by switching on the line drawing of the terminal. Nothing here draws lines, and a screen reader that does
 * not know the sequence reads it out. So what curses has to say before the first painting is dropped; the painting brings
 * the terminal into the right mode again, as after a suspension.
 */
static void start_quietly(struct terminal *terminal)
{
    output_hold(&terminal->held);
    keypad(stdscr, TRUE); /* sends all that was held back */
    endwin();
    output_drop(&terminal->held);
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
    if (!make_screen(terminal, name, error)) {
        free(terminal);
        return false;
    }
    set_term(terminal->screen);
    painting_open(&terminal->painting, color);
    output_open(&terminal->held);
    start_quietly(terminal);
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
    output_close(&terminal->held);
    delscreen(terminal->screen);
    painting_close(&terminal->painting);
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

void terminal_show(struct terminal *terminal, const struct canvas *canvas, const char *title)
{
    if (isendwin())
        reset_prog_mode(); /* not possible while the output is held */
    output_hold(&terminal->held);
    painting_show(&terminal->painting, canvas);
    put_title(terminal, title);
    output_send(&terminal->held);
}

bool terminal_read(struct terminal *terminal, struct key *key)
{
    return terminal_keys_read(&terminal->keys, key);
}

void terminal_redraw(struct terminal *terminal)
{
    reset_prog_mode();
    terminal->painting.whole = true;
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
    terminal->painting.whole = true;
}
