#include "app/last_words.h"

#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include "base/memory.h"
#include "messages/message.h"

static const enum language *spoken;

static struct {
    volatile sig_atomic_t opened;
    int descriptor; /* of the terminal: standard output may be led elsewhere while a page is painted */
    struct termios modes;
} terminal;

/* All that the full screen changes of a terminal: marks around a paste, title, keypad, colour, cursor, screen. */
static const char put_back[] = "\033[?2004l\033[23;2t\033[?1l\033>\033[m\033[?25h\033[?1049l\r";

static void send(int descriptor, const char *text)
{
    if (write(descriptor, text, strlen(text)) < 0)
        return; /* nobody hears it */
}

static void say(void)
{
    if (terminal.opened) {
        send(terminal.descriptor, put_back);
        tcflush(STDIN_FILENO, TCIFLUSH); /* what was typed to the wizard is not for a shell */
        tcsetattr(STDIN_FILENO, TCSANOW, &terminal.modes);
    }
    send(STDERR_FILENO,
         message_text(spoken != NULL ? *spoken : LANGUAGE_NL, MESSAGE_OUT_OF_MEMORY));
    send(STDERR_FILENO, "\n");
}

void last_words_start(void)
{
    memory_at_end(say);
}

void last_words_speak(const enum language *language)
{
    spoken = language;
}

void last_words_terminal_opens(bool opens)
{
    if (terminal.opened)
        close(terminal.descriptor);
    terminal.opened = opens && tcgetattr(STDIN_FILENO, &terminal.modes) == 0;
    if (terminal.opened)
        terminal.descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
}
