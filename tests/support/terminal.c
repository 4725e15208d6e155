#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

#include "base/strbuf.h"
#include "environment.h"
#include "test.h"

struct test_terminal {
    VTerm *vterm;
    VTermScreen *screen;
    int rows, columns;
    bool alternate, cursor_visible;
    int master; /* our end of the pseudo-terminal; -1 after test_terminal_hang_up */
    pid_t program;
    bool ended; /* and `status` is what waitpid said of it */
    int status;
    bool closed;            /* nobody holds the other end any more */
    bool held;              /* what the program writes is not read */
    struct strbuf outgoing; /* keys and answers that the program has yet to take */
    struct strbuf output;
    struct strbuf unshown; /* of that: the beginning of a character */
    struct strbuf text;    /* what was last handed out */
};

/* --- starting and ending --- */

static struct winsize window_size(int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return size;
}

static int note_property(VTermProp property, VTermValue *value, void *user)
{
    struct test_terminal *terminal = user;
    if (property == VTERM_PROP_ALTSCREEN)
        terminal->alternate = value->boolean != 0;
    if (property == VTERM_PROP_CURSORVISIBLE)
        terminal->cursor_visible = value->boolean != 0;
    return 1;
}

static void note_outgoing(const char *bytes, size_t length, void *user)
{
    struct test_terminal *terminal = user;
    strbuf_add_bytes(&terminal->outgoing, bytes, length);
}

static const VTermScreenCallbacks callbacks = {.settermprop = note_property};

static struct test_terminal *new_terminal(int rows, int columns)
{
    static const struct test_terminal blank = {.outgoing = STRBUF_INIT,
                                               .output = STRBUF_INIT,
                                               .unshown = STRBUF_INIT,
                                               .text = STRBUF_INIT};
    struct test_terminal *terminal = malloc(sizeof *terminal);
    assert_non_null(terminal);
    *terminal = blank;
    terminal->rows = rows;
    terminal->columns = columns;
    terminal->vterm = vterm_new(rows, columns);
    assert_non_null(terminal->vterm);
    vterm_set_utf8(terminal->vterm, 1);
    vterm_output_set_callback(terminal->vterm, note_outgoing, terminal);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
    return terminal;
}

struct test_terminal *test_terminal_start(int rows, int columns, const char *const arguments[],
                                          const char *const settings[])
{
    struct test_terminal *terminal = new_terminal(rows, columns);
    char **environment = environment_with(settings);
    struct winsize size = window_size(rows, columns);
    terminal->program = forkpty(&terminal->master, NULL, NULL, &size);
    if (terminal->program == 0) {
        execvpe(arguments[0], (char *const *)arguments, environment);
        _exit(127);
    }
    free(environment);
    assert_true(terminal->program > 0);
    assert_int_not_equal(fcntl(terminal->master, F_SETFL, O_NONBLOCK), -1);
    assert_int_not_equal(fcntl(terminal->master, F_SETFD, FD_CLOEXEC), -1);
    return terminal;
}

void test_terminal_hang_up(struct test_terminal *terminal)
{
    if (terminal->master >= 0)
        close(terminal->master);
    terminal->master = -1;
    terminal->closed = true;
}

void test_terminal_close(struct test_terminal *terminal)
{
    if (terminal == NULL)
        return;
    if (!terminal->ended) {
        kill(-terminal->program, SIGKILL);
        kill(terminal->program, SIGKILL);
        waitpid(terminal->program, NULL, 0);
    }
    test_terminal_hang_up(terminal);
    vterm_free(terminal->vterm);
    strbuf_release(&terminal->outgoing);
    strbuf_release(&terminal->output);
    strbuf_release(&terminal->unshown);
    strbuf_release(&terminal->text);
    free(terminal);
}

/* --- exchanging bytes with the program --- */

/* Up to where whole characters go. */
static size_t whole_characters(const char *bytes, size_t length)
{
    size_t last = length;
    while (last > 0 && ((unsigned char)bytes[last - 1] & 0xC0) == 0x80)
        last--;
    if (last == 0 || (unsigned char)bytes[last - 1] < 0xC0)
        return length;
    const unsigned char lead = (unsigned char)bytes[last - 1];
    const size_t needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return last - 1 + needed > length ? last - 1 : length;
}

/* libvterm takes the second half of a character that comes in two pieces for another one: it gets whole ones. */
static void show(struct test_terminal *terminal, const char *bytes, size_t length)
{
    strbuf_add_bytes(&terminal->unshown, bytes, length);
    const size_t whole = whole_characters(terminal->unshown.text, terminal->unshown.length);
    vterm_input_write(terminal->vterm, terminal->unshown.text, whole);
    strbuf_splice(&terminal->unshown, 0, whole, "", 0);
}

static void read_some(struct test_terminal *terminal)
{
    char bytes[4096];
    ssize_t length = read(terminal->master, bytes, sizeof bytes);
    if (length > 0) {
        strbuf_add_bytes(&terminal->output, bytes, (size_t)length);
        show(terminal, bytes, (size_t)length);
    } else if (length == 0 || (errno != EAGAIN && errno != EINTR)) {
        terminal->closed = true;
    }
}

static void write_some(struct test_terminal *terminal)
{
    ssize_t length = write(terminal->master, terminal->outgoing.text, terminal->outgoing.length);
    if (length > 0)
        strbuf_splice(&terminal->outgoing, 0, (size_t)length, "", 0);
}

/* Reads and writes what can be at once; with nothing to do it waits for that, shortly. */
static void exchange(struct test_terminal *terminal)
{
    enum { MILLISECONDS = 20 };
    struct pollfd wanted = {.fd = terminal->master, .events = terminal->held ? 0 : POLLIN};
    if (terminal->outgoing.length > 0)
        wanted.events |= POLLOUT;
    if (poll(&wanted, 1, MILLISECONDS) <= 0)
        return;
    if (!terminal->held && (wanted.revents & (POLLIN | POLLHUP | POLLERR)))
        read_some(terminal);
    if (wanted.revents & POLLOUT)
        write_some(terminal);
}

static time_t seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

typedef bool condition(struct test_terminal *terminal, const char *text);

/* Goes on until the condition holds, the program is gone, or patience is at its end. Returns whether it holds. */
static bool wait_until(struct test_terminal *terminal, condition *holds, const char *text)
{
    time_t end = seconds_now() + TERMINAL_PATIENCE;
    while (!holds(terminal, text)) {
        if (terminal->closed || seconds_now() > end)
            return false;
        exchange(terminal);
    }
    return true;
}

static bool all_sent(struct test_terminal *terminal, const char *text)
{
    (void)text;
    return terminal->outgoing.length == 0;
}

static void send_outgoing(struct test_terminal *terminal)
{
    wait_until(terminal, all_sent, NULL);
}

/* --- keys --- */

static const struct {
    const char *name;
    VTermKey key;
    VTermModifier modifier;
} keys[] = {
    {"enter", VTERM_KEY_ENTER, VTERM_MOD_NONE},
    {"tab", VTERM_KEY_TAB, VTERM_MOD_NONE},
    {"shift-tab", VTERM_KEY_TAB, VTERM_MOD_SHIFT},
    {"escape", VTERM_KEY_ESCAPE, VTERM_MOD_NONE},
    {"backspace", VTERM_KEY_BACKSPACE, VTERM_MOD_NONE},
    {"delete", VTERM_KEY_DEL, VTERM_MOD_NONE},
    {"insert", VTERM_KEY_INS, VTERM_MOD_NONE},
    {"up", VTERM_KEY_UP, VTERM_MOD_NONE},
    {"down", VTERM_KEY_DOWN, VTERM_MOD_NONE},
    {"left", VTERM_KEY_LEFT, VTERM_MOD_NONE},
    {"right", VTERM_KEY_RIGHT, VTERM_MOD_NONE},
    {"home", VTERM_KEY_HOME, VTERM_MOD_NONE},
    {"end", VTERM_KEY_END, VTERM_MOD_NONE},
    {"page up", VTERM_KEY_PAGEUP, VTERM_MOD_NONE},
    {"page down", VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE},
};

void test_terminal_type(struct test_terminal *terminal, const char *text)
{
    strbuf_add(&terminal->outgoing, text);
    send_outgoing(terminal);
}

void test_terminal_paste(struct test_terminal *terminal, const char *text)
{
    vterm_keyboard_start_paste(terminal->vterm);
    strbuf_add(&terminal->outgoing, text);
    vterm_keyboard_end_paste(terminal->vterm);
    send_outgoing(terminal);
}

static bool press_named(struct test_terminal *terminal, const char *name)
{
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (strcmp(keys[i].name, name) == 0) {
            vterm_keyboard_key(terminal->vterm, keys[i].key, keys[i].modifier);
            return true;
        }
    }
    return false;
}

void test_terminal_press(struct test_terminal *terminal, const char *key)
{
    static const char control[] = "ctrl-";
    size_t prefix = sizeof control - 1;
    long function = key[0] == 'f' ? strtol(key + 1, NULL, 10) : 0;
    if (strcmp(key, "space") == 0)
        strbuf_add_char(&terminal->outgoing, ' ');
    else if (strncmp(key, control, prefix) == 0)
        strbuf_add_char(&terminal->outgoing, (char)(key[prefix] & 0x1f));
    else if (function >= 1 && function <= 12)
        vterm_keyboard_key(terminal->vterm, (VTermKey)VTERM_KEY_FUNCTION(function), VTERM_MOD_NONE);
    else if (!press_named(terminal, key))
        fail_msg("there is no key \"%s\"", key);
    send_outgoing(terminal);
}

/* --- the screen --- */

static void cut_trailing_spaces(struct strbuf *text)
{
    size_t length = text->length;
    while (length > 0 && text->text[length - 1] == ' ')
        length--;
    strbuf_splice(text, length, text->length - length, "", 0);
}

static void add_row(struct test_terminal *terminal, int row)
{
    VTermRect rectangle = {row, row + 1, 0, terminal->columns};
    size_t size = vterm_screen_get_text(terminal->screen, NULL, 0, rectangle);
    char *bytes = calloc(1, size + 1);
    assert_non_null(bytes);
    strbuf_add_bytes(&terminal->text, bytes,
                     vterm_screen_get_text(terminal->screen, bytes, size, rectangle));
    free(bytes);
    cut_trailing_spaces(&terminal->text);
}

const char *test_terminal_row(struct test_terminal *terminal, int row)
{
    strbuf_clear(&terminal->text);
    add_row(terminal, row);
    return terminal->text.text;
}

const char *test_terminal_screen(struct test_terminal *terminal)
{
    strbuf_clear(&terminal->text);
    for (int row = 0; row < terminal->rows; row++) {
        add_row(terminal, row);
        strbuf_add_char(&terminal->text, '\n');
    }
    return terminal->text.text;
}

void test_terminal_cursor(const struct test_terminal *terminal, int *row, int *column)
{
    VTermPos position;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &position);
    *row = position.row;
    *column = position.col;
}

bool test_terminal_cursor_visible(const struct test_terminal *terminal)
{
    return terminal->cursor_visible;
}

bool test_terminal_alternate_screen(const struct test_terminal *terminal)
{
    return terminal->alternate;
}

const char *test_terminal_output(const struct test_terminal *terminal, size_t *length)
{
    if (length != NULL)
        *length = terminal->output.length;
    return terminal->output.text;
}

size_t test_terminal_bytes_seen(const struct test_terminal *terminal)
{
    return terminal->output.length;
}

int test_terminal_rows(const struct test_terminal *terminal)
{
    return terminal->rows;
}

bool test_terminal_reversed(const struct test_terminal *terminal, int row, int column)
{
    VTermScreenCell cell;
    vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &cell);
    return cell.attrs.reverse;
}

/* Taken from the bytes: how libvterm hands a title on differs between its versions. */
const char *test_terminal_title(struct test_terminal *terminal)
{
    static const char *const openings[] = {"\033]0;", "\033]2;"};
    enum { OPENING = 4 };
    const char *title = "";
    const char *output_end = terminal->output.text + terminal->output.length;
    for (const char *at = terminal->output.text; at + OPENING <= output_end; at++) {
        for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
            if (memcmp(at, openings[i], OPENING) == 0)
                title = at + OPENING;
        }
    }
    strbuf_clear(&terminal->text);
    strbuf_add_bytes(&terminal->text, title, strcspn(title, "\a\033"));
    return terminal->text.text;
}

void test_terminal_resize(struct test_terminal *terminal, int rows, int columns)
{
    struct winsize size = window_size(rows, columns);
    terminal->rows = rows;
    terminal->columns = columns;
    vterm_set_size(terminal->vterm, rows, columns);
    assert_int_equal(ioctl(terminal->master, TIOCSWINSZ, &size), 0);
}

void test_terminal_hold(struct test_terminal *terminal, bool held)
{
    terminal->held = held;
}

bool test_terminal_in_lines(const struct test_terminal *terminal)
{
    struct termios modes;
    assert_int_equal(tcgetattr(terminal->master, &modes), 0);
    return (modes.c_lflag & ICANON) != 0 && (modes.c_lflag & ECHO) != 0;
}

void test_terminal_signal(struct test_terminal *terminal, int number)
{
    assert_false(terminal->ended);
    assert_int_equal(kill(terminal->program, number), 0);
}

/* --- waiting --- */

static void give_up(struct test_terminal *terminal, const char *waited_for, const char *text,
                    const char *file, int line)
{
    int row, column;
    test_terminal_cursor(terminal, &row, &column);
    print_error("waited for %s \"%s\"%s; cursor at row %d, column %d, of this screen:\n%s",
                waited_for, text, terminal->closed ? ", and the program has left the terminal" : "",
                row, column, test_terminal_screen(terminal));
    _fail(file, line);
}

static bool on_screen(struct test_terminal *terminal, const char *text)
{
    return strstr(test_terminal_screen(terminal), text) != NULL;
}

static bool not_on_screen(struct test_terminal *terminal, const char *text)
{
    return !on_screen(terminal, text);
}

static bool in_row_of_cursor(struct test_terminal *terminal, const char *text)
{
    int row, column;
    test_terminal_cursor(terminal, &row, &column);
    return strstr(test_terminal_row(terminal, row), text) != NULL;
}

void test_terminal_wait_for_from(struct test_terminal *terminal, const char *text, const char *file,
                                 int line)
{
    if (!wait_until(terminal, on_screen, text))
        give_up(terminal, "the text", text, file, line);
}

void test_terminal_wait_gone_from(struct test_terminal *terminal, const char *text,
                                  const char *file, int line)
{
    if (!wait_until(terminal, not_on_screen, text))
        give_up(terminal, "the end of the text", text, file, line);
}

void test_terminal_wait_cursor_at_from(struct test_terminal *terminal, const char *text,
                                       const char *file, int line)
{
    if (!wait_until(terminal, in_row_of_cursor, text))
        give_up(terminal, "the cursor at the text", text, file, line);
}

void test_terminal_watch(struct test_terminal *terminal, int milliseconds)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long long end = now.tv_sec * 1000LL + now.tv_nsec / 1000000 + milliseconds;
    while (!terminal->closed && now.tv_sec * 1000LL + now.tv_nsec / 1000000 < end) {
        exchange(terminal);
        clock_gettime(CLOCK_MONOTONIC, &now);
    }
}

/* Whether keys are on their way to the program. To ask it is also to let the kernel hand them over. */
static bool has_unread_keys(const struct test_terminal *terminal)
{
    const char *name = terminal->master >= 0 ? ptsname(terminal->master) : NULL;
    int other_end = name != NULL ? open(name, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) : -1;
    if (other_end < 0)
        return false;
    struct pollfd keys_there = {.fd = other_end, .events = POLLIN};
    bool unread = poll(&keys_there, 1, 0) > 0 && (keys_there.revents & POLLIN) != 0;
    close(other_end);
    return unread;
}

/* In ppoll(2), which is where the program under test waits for everything. */
static bool is_waiting(const struct test_terminal *terminal)
{
    char path[40];
    long number = -1;
    snprintf(path, sizeof path, "/proc/%d/syscall", (int)terminal->program);
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return false;
    if (fscanf(file, "%ld", &number) != 1)
        number = -1;
    fclose(file);
    return number == SYS_ppoll;
}

void test_terminal_wait_answer_from(struct test_terminal *terminal, size_t seen, const char *file,
                                    int line)
{
    time_t end = seconds_now() + TERMINAL_PATIENCE;
    bool answered = false;
    while (!answered && !terminal->closed && seconds_now() <= end) {
        bool waiting = !has_unread_keys(terminal) && is_waiting(terminal);
        size_t before = terminal->output.length;
        exchange(terminal); /* what it wrote before it waited can be read by now */
        answered = waiting && terminal->output.length == before && before > seen;
    }
    if (!answered)
        give_up(terminal, "an", "answer", file, line);
}

static bool has_ended(struct test_terminal *terminal)
{
    if (!terminal->ended)
        terminal->ended = waitpid(terminal->program, &terminal->status, WNOHANG) > 0;
    return terminal->ended;
}

/* What was written last is read until the other end is closed; a process left behind may hold that open. */
static void read_rest(struct test_terminal *terminal)
{
    size_t before;
    do {
        before = terminal->output.length;
        if (!terminal->closed)
            exchange(terminal);
    } while (terminal->output.length > before);
}

int test_terminal_wait_exit_from(struct test_terminal *terminal, const char *file, int line)
{
    enum { MILLISECONDS = 5 };
    time_t end = seconds_now() + TERMINAL_PATIENCE;
    while (!has_ended(terminal) && seconds_now() <= end) {
        if (terminal->closed)
            poll(NULL, 0, MILLISECONDS);
        else
            exchange(terminal);
    }
    if (!terminal->ended)
        give_up(terminal, "the end of", "the program", file, line);
    read_rest(terminal);
    return WIFSIGNALED(terminal->status) ? 128 + WTERMSIG(terminal->status)
                                         : WEXITSTATUS(terminal->status);
}
