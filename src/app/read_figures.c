#include "app/read_figures.h"

#include <errno.h>

#include "store/log.h"

/* Errors of a log advise what can be done where one file is opened; here there are more. */
static void use_own_words(struct error *error)
{
    static const struct {
        enum message found, said;
    } words[] = {
        {MESSAGE_LOG_NOT_PROGRESS, MESSAGE_FILES_NOT_PROGRESS},
        {MESSAGE_LOG_OTHER_CHECKLIST, MESSAGE_FILES_OTHER_CHECKLIST},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (error->message == words[i].found) {
            error->message = words[i].said;
            return;
        }
    }
}

/* What is well for a log, that there is no file or nothing in it yet, is not for an overview. */
static bool refuse_nothing(const char *path, bool found, struct error *error)
{
    if (found)
        error_set(error, MESSAGE_FILES_EMPTY, path, NULL);
    else
        error_set_system(error, MESSAGE_FILE_CANNOT_OPEN, path, ENOENT);
    return false;
}

static bool read_log(const char *path, const char *checklist_id, struct log_news *news,
                     struct file_identity *identity, struct error *error)
{
    struct log *log = log_new(path, checklist_id);
    if (log == NULL) {
        error_set_memory(error);
        return false;
    }
    bool read = log_read(log, news, error);
    bool found = log_identity(log, identity);
    log_free(log);
    if (!read)
        use_own_words(error);
    else if (news->first_line == 0)
        return refuse_nothing(path, found, error);
    return read;
}

static bool count(struct log_news *news, const struct checklist *checklist, struct date today,
                  struct arena *arena, struct overview_file *file, struct error *error)
{
    struct findings findings = FINDINGS_INIT;
    struct progress *progress = progress_new();
    bool enough = progress != NULL && log_news_read(news, progress, &findings);
    if (enough) {
        file->unreadable = findings.count;
        overview_read(checklist, progress, today, arena, file);
    }
    enough = enough && !arena->failed;
    if (!enough)
        error_set_memory(error);
    findings_release(&findings);
    progress_free(progress);
    return enough;
}

bool read_figures(const char *path, const struct checklist *checklist, struct date today,
                  struct arena *arena, struct figures *figures, struct error *error)
{
    struct log_news news = LOG_NEWS_INIT;
    *figures = (struct figures){.file.path = path};
    bool read = read_log(path, checklist->id, &news, &figures->identity, error) &&
                count(&news, checklist, today, arena, &figures->file, error);
    log_news_release(&news);
    return read;
}
