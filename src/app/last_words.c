#include "app/last_words.h"

#include <termios.h>
#include <unistd.h>

#include "app/line_terminal.h"
#include "base/memory.h"
#include "fullscreen/terminal.h"
#include "messages/message.h"

static const enum language *spoken;

static void send(const char *text)
{
    if (write(STDERR_FILENO, text, strlen(text)) < 0)
        return; /* nobody hears it */
}

static void say(void)
{
    terminal_rescue();
    line_terminal_rescue();
    tcflush(STDIN_FILENO, TCIFLUSH); /* what was typed to the wizard is not for a shell */
    send(message_text(spoken != NULL ? *spoken : LANGUAGE_NL, MESSAGE_OUT_OF_MEMORY));
    send("\n");
}

void last_words_start(void)
{
    memory_at_end(say);
}

void last_words_speak(const enum language *language)
{
    spoken = language;
}
