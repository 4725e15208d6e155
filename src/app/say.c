#include "app/say.h"

#include <errno.h>
#include <unistd.h>

#include "app/writing.h"
#include "base/utf8.h"

void say_text(const struct strbuf *text)
{
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe(&safe, text->text, text->length, true);
    strbuf_add(&safe, "\n");
    writing_all(STDERR_FILENO, safe.text, safe.length);
    strbuf_release(&safe);
}

void say(enum language language, enum message message, const char *one, const char *two)
{
    struct strbuf text = STRBUF_INIT;
    const char *const values[] = {one, two};
    strbuf_add_filled(&text, message_text(language, message), values, 2);
    say_text(&text);
    strbuf_release(&text);
}

void say_unreadable(enum language language, size_t count)
{
    char number[WHOLE_NUMBER_SIZE];
    say(language, count == 1 ? MESSAGE_UNREADABLE_ONE : MESSAGE_UNREADABLE_MORE,
        whole_number((long long)count, number), NULL);
}

void say_left_out(enum language language, const char *path, size_t count)
{
    char number[WHOLE_NUMBER_SIZE];
    say(language, count == 1 ? MESSAGE_MERGE_UNREADABLE_ONE : MESSAGE_MERGE_UNREADABLE_MORE, path,
        whole_number((long long)count, number));
}

enum exit_status say_error(enum language language, const struct error *error)
{
    struct strbuf text = STRBUF_INIT;
    error_describe(error, language, &text);
    say_text(&text);
    strbuf_release(&text);
    return EXIT_FAILED;
}

enum exit_status say_usage_error(enum language language, const struct error *error)
{
    say_error(language, error);
    return EXIT_USAGE;
}

bool say_output(enum language language, const struct strbuf *text)
{
    return say_into(language, STDOUT_FILENO, text);
}

bool say_into(enum language language, int descriptor, const struct strbuf *text)
{
    struct error error;
    if (writing_all(descriptor, text->text, text->length))
        return true;
    error_set_system(&error, MESSAGE_OUTPUT_FAILED, NULL, errno);
    say_error(language, &error);
    return false;
}
