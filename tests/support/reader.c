#include "reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/strbuf.h"
#include "folder.h"
#include "program.h"
#include "test.h"

enum { ROWS = 24, COLUMNS = 80, LIMIT = 200000 };

#define SPOKEN "spoken.txt"

/* Each key is spoken as it is typed; the speech server is a program that gets lines such as "q {text}". */
static const char configuration[] = "[options]\n"
                                    "cursor tracking=full\n"
                                    "synthesizer=emacspeak server\n"
                                    "synthesizer port=|%s/speaker\n"
                                    "key echo=keys\n"
                                    "shell=/bin/sh\n"
                                    "special=off\n"
                                    "up and down arrows=speak line\n"
                                    "DisableKey=6925\n"
                                    "[Emacspeak server]\n"
                                    "rate=175\n"
                                    "punctuation=some\n"
                                    "[dict]\n"
                                    "<=<\n"
                                    ">=>\n";

struct reader *reader_start(void)
{
    static const char *const settings[] = {"TERM=vt100", NULL};
    const char *const words[] = {"yasr", "-C", "yasr.conf", getenv("BANENAFSPRAAK"), NULL};
    struct reader *reader = calloc(1, sizeof *reader);
    char here[400];
    char text[1000];
    assert_non_null(reader);
    assert_non_null(getcwd(here, sizeof here));
    snprintf(text, sizeof text, configuration, here);
    folder_write("yasr.conf", text);
    folder_write(SPOKEN, "");
    snprintf(text, sizeof text, "#!/bin/sh\nexec cat >>'%s/" SPOKEN "'\n", here);
    folder_write("speaker", text);
    assert_int_equal(chmod("speaker", 0700), 0);
    const char **with = program_settings(settings);
    reader->terminal = test_terminal_start(ROWS, COLUMNS, words, with);
    free(with);
    return reader;
}

/* The next utterance at `at` of what was written down, "q {text}" or "l {letter}"; NULL when there is none yet. */
static const char *next_utterance(const char *at, const char **text, size_t *length)
{
    for (const char *end; (end = strchr(at, '\n')) != NULL; at = end + 1) {
        bool spoken = (at[0] == 'q' || at[0] == 'l') && strncmp(at + 1, " {", 2) == 0;
        if (!spoken)
            continue;
        *text = at + 3;
        *length = (size_t)(end - at) - 4;
        return end + 1;
    }
    return NULL;
}

/* Brackets are not handed on to the voice: what they say of a state stands beside them as a word. */
static bool is_unheard(char byte)
{
    return byte == '\0' || strchr(" \n[]()", byte) != NULL;
}

static void add_without_space(struct strbuf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!is_unheard(text[i]))
            strbuf_add_bytes(out, text + i, 1);
}

/* "Bezig met opslaan" is said only when the disk is slow. */
static void drop_saving(struct strbuf *said)
{
    const char *busy = strstr(said->text, "Bezigmetopslaan.");
    const char *saved = busy != NULL ? strstr(busy, "Opgeslagen.") : NULL;
    if (saved != NULL)
        strbuf_splice(said, (size_t)(busy - said->text), (size_t)(saved - busy), "", 0);
}

/* What was said from reader->heard on, without white space; returns where the file ends. */
static size_t listen(const struct reader *reader, struct strbuf *said)
{
    char *file = program_read_file(SPOKEN);
    size_t heard = reader->heard;
    const char *text;
    size_t length;
    strbuf_clear(said);
    for (const char *next; (next = next_utterance(file + heard, &text, &length)) != NULL;) {
        add_without_space(said, text, length);
        heard = (size_t)(next - file);
    }
    drop_saving(said);
    free(file);
    return heard;
}

static bool ends_in(const struct strbuf *said, const struct strbuf *wanted)
{
    return said->length >= wanted->length &&
           strcmp(said->text + said->length - wanted->length, wanted->text) == 0;
}

/* Waits until the text is said last (`screen`: all that is on it, and then the text); false when it is not, or not alone when it must be. */
static bool hear(struct reader *reader, bool screen, const char *text, bool alone,
                 struct strbuf *said)
{
    struct strbuf wanted = STRBUF_INIT;
    bool heard = false;
    for (int i = 0; i < TERMINAL_PATIENCE * 20 && !heard; i++) {
        test_terminal_watch(reader->terminal, 50);
        size_t end = listen(reader, said);
        const char *now = screen ? test_terminal_screen(reader->terminal) : "";
        strbuf_clear(&wanted);
        add_without_space(&wanted, now, strlen(now));
        add_without_space(&wanted, text, strlen(text));
        heard = ends_in(said, &wanted) && (!alone || said->length == wanted.length);
        if (heard)
            reader->heard = end;
    }
    strbuf_release(&wanted);
    return heard;
}

static void not_heard(const char *what, const char *wanted, const struct strbuf *said,
                      const char *file, int line)
{
    print_error("wanted to hear%s:\n%s\nheard:\n%s\n", what, wanted, said->text);
    _fail(file, line);
}

void reader_expect_from(struct reader *reader, const char *text, const char *file, int line)
{
    struct strbuf said = STRBUF_INIT;
    if (!hear(reader, false, text, true, &said))
        not_heard(" this alone", text, &said, file, line);
    strbuf_release(&said);
}

void reader_expect_screen_from(struct reader *reader, const char *text, const char *item,
                               const char *file, int line)
{
    test_terminal_wait_for_from(reader->terminal, text, file, line);
    struct strbuf said = STRBUF_INIT;
    if (!hear(reader, true, item, true, &said))
        not_heard(" what is on the screen", test_terminal_screen(reader->terminal), &said, file,
                  line);
    strbuf_release(&said);
}

void reader_skip_to_from(struct reader *reader, const char *text, const char *file, int line)
{
    struct strbuf said = STRBUF_INIT;
    if (!hear(reader, false, text, false, &said))
        not_heard(" at the end", text, &said, file, line);
    strbuf_release(&said);
}

/* The bottom line names a key that is a sign. */
static bool is_key(const char *text, size_t length)
{
    return length == 1 && text[0] == '?';
}

static bool has_word(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte >= 0x80 || (byte >= '0' && byte <= '9') ||
            ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'))
            return true;
    }
    return false;
}

static bool is_silent(const char *text, size_t length)
{
    return strspn(text, " ") >= length;
}

void reader_assert_words(struct reader *reader)
{
    (void)reader;
    char *file = program_read_file(SPOKEN);
    const char *text;
    size_t length;
    for (const char *at = file; (at = next_utterance(at, &text, &length)) != NULL;) {
        if (is_silent(text, length) || is_key(text, length) || has_word(text, length))
            continue;
        print_error("an utterance without a word: \"%.*s\"\n", (int)length, text);
        assert_true(has_word(text, length));
    }
    free(file);
}

void reader_assert_uncut(struct reader *reader)
{
    (void)reader;
    char *file = program_read_file(SPOKEN);
    assert_null(strstr(file, "\ns\n")); /* the first line is the reader's own silence */
    free(file);
}

void reader_stop(struct reader *reader)
{
    test_terminal_press(reader->terminal, "ctrl-q");
    test_terminal_wait_exit(reader->terminal);
    test_terminal_close(reader->terminal);
    free(reader);
}
