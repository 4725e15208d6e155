/*
 * What the wizard does to save a change while it runs: beside append.c, which is the least that this takes.
 *
 *     save file line times
 */
#include <stdlib.h>

#include "../support/builtin.h"
#include "store/log.h"

int main(int count, char **arguments)
{
    if (count != 4)
        return 2;
    struct error error;
    struct log_news news = LOG_NEWS_INIT;
    const struct checklist *checklist = builtin_read();
    struct log *log = checklist != NULL ? log_new(arguments[1], checklist->id) : NULL;
    bool saved = log != NULL && log_read(log, &news, &error);
    struct strbuf line = STRBUF_INIT;
    strbuf_add(&line, arguments[2]);
    strbuf_add_char(&line, '\n');
    for (unsigned long times = strtoul(arguments[3], NULL, 10); saved && times > 0; times--)
        saved = log_append(log, line.text, line.length, &news, &error);
    strbuf_release(&line);
    log_news_release(&news);
    log_free(log);
    checklist_free(checklist);
    return saved ? 0 : 1;
}
