#include "app/waiting.h"

#include "base/utf8.h"
#include "report/sentence.h"

static bool is_time(const struct waiting *waiting, long long milliseconds, size_t done)
{
    if (milliseconds < WAITING_FIRST)
        return false;
    if (waiting->before == 0)
        return true;
    if (waiting->plain)
        return milliseconds - waiting->before >= WAITING_PLAIN;
    return done != waiting->said;
}

/* Each line on a terminal is as long as the one before or longer: the number that is in it only grows. */
static void add_line(struct waiting *waiting, size_t done, size_t total, struct strbuf *out)
{
    struct strbuf line = STRBUF_INIT;
    sentence_add_counts(&line, waiting->language, MESSAGE_FILES_READING, done, total);
    strbuf_add(out, waiting->plain ? "" : "\r");
    strbuf_add(out, line.text);
    strbuf_add(out, waiting->plain ? "\n" : "");
    waiting->columns = waiting->plain ? 0 : utf8_width(line.text, line.length);
    strbuf_release(&line);
}

void waiting_add(struct waiting *waiting, long long milliseconds, size_t done, size_t total,
                 struct strbuf *out)
{
    if (!is_time(waiting, milliseconds, done))
        return;
    waiting->before = milliseconds;
    waiting->said = done;
    add_line(waiting, done, total, out);
}

void waiting_end(struct waiting *waiting, struct strbuf *out)
{
    if (waiting->columns == 0)
        return;
    strbuf_add(out, "\r");
    for (size_t i = 0; i < waiting->columns; i++)
        strbuf_add_char(out, ' ');
    strbuf_add(out, "\r");
    waiting->columns = 0;
}
