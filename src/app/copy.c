#include "app/copy.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "store/file.h"

struct copy copy_new(const char *path)
{
    return (struct copy){.path = path, .progress = progress_new(), .findings = FINDINGS_INIT};
}

void copy_release(struct copy *copy)
{
    findings_release(&copy->findings);
    progress_free(copy->progress);
}

/* --- reading it --- */

static bool is_there(const char *path, struct error *error)
{
    int descriptor;
    if (!file_open(path, O_RDONLY, &descriptor, error))
        return false;
    close(descriptor);
    return true;
}

bool copy_read(struct copy *copy, const struct session *session, struct error *error)
{
    struct log_news news = LOG_NEWS_INIT;
    struct log *log = log_new(copy->path, session->checklist->id);
    bool read = is_there(copy->path, error) && log_read(log, &news, error);
    if (read)
        log_news_read(&news, copy->progress, &copy->findings);
    snprintf(copy->file, sizeof copy->file, "%s", log_file(log));
    log_news_release(&news);
    log_free(log);
    return read;
}

static bool refuse_organisation(const struct copy *copy, const char *const names[2],
                                struct error *error)
{
    struct strbuf both = STRBUF_INIT;
    const char *const values[] = {names[1], names[0]};
    strbuf_add_filled(&both, "“{1}”, “{2}”", values, 2);
    error_set(error, MESSAGE_MERGE_OTHER_ORGANISATION, copy->path, both.text);
    strbuf_release(&both);
    return false;
}

bool copy_check(const struct copy *copy, const struct session *session, struct error *error)
{
    const char *names[2];
    if (progress_of_another(session->progress, copy->progress, names))
        return refuse_organisation(copy, names, error);
    const char *own = progress_file(session->progress);
    bool other = own[0] != '\0' && copy->file[0] != '\0' && strcmp(own, copy->file) != 0;
    if (!other || progress_share(session->progress, copy->progress))
        return true;
    error_set(error, MESSAGE_MERGE_OTHER_FILE, copy->path, NULL);
    return false;
}

/* --- bringing it in --- */

static void add_sentence(const struct copy_words *words, enum message message,
                         const char *const values[3], struct strbuf *said)
{
    strbuf_add(said, said->length > 0 ? words->between : "");
    strbuf_add_filled(said, message_text(words->language, message), values, 3);
}

/* The message for one, or for more: with the path and the number. */
static void add_counted(const struct copy_words *words, const char *path, size_t count,
                        enum message one, enum message more, struct strbuf *said)
{
    char number[WHOLE_NUMBER_SIZE];
    const char *const values[] = {path, whole_number((long long)count, number), NULL};
    if (count > 0)
        add_sentence(words, count == 1 ? one : more, values, said);
}

static void add_changes(const struct copy_words *words, const char *path, size_t count,
                        const char *roles, struct strbuf *said)
{
    char number[WHOLE_NUMBER_SIZE];
    const char *slash = strrchr(path, '/');
    const char *name = words->brief && slash != NULL ? slash + 1 : path;
    const char *const values[] = {name, roles, whole_number((long long)count, number)};
    enum message one = words->would ? MESSAGE_MERGE_WOULD_ONE : MESSAGE_MERGE_FROM_ONE;
    enum message more = words->would ? MESSAGE_MERGE_WOULD_MORE : MESSAGE_MERGE_FROM_MORE;
    add_sentence(words,
                 count == 0   ? MESSAGE_MERGE_FROM_NONE
                 : count == 1 ? one
                              : more,
                 values, said);
}

size_t copy_join(const struct copy *copy, struct progress *progress, const struct copy_words *words,
                 struct strbuf *lines, struct strbuf *said)
{
    const size_t first = progress_count(progress);
    const struct progress_joined joined = progress_join(progress, copy->progress, lines);
    struct strbuf roles = STRBUF_INIT;
    session_add_roles(progress, words->language, first, first + joined.brought, &roles);
    add_changes(words, copy->path, joined.brought, roles.text, said);
    /* Nothing of it is lost: all that a damaged copy says stands beside what was here. */
    add_counted(words, copy->path, joined.altered, MESSAGE_MERGE_ALTERED_ONE,
                MESSAGE_MERGE_ALTERED_MORE, said);
    add_counted(words, copy->path, joined.circles, MESSAGE_MERGE_CIRCLES, MESSAGE_MERGE_CIRCLES,
                said);
    add_counted(words, copy->path, copy->findings.count, MESSAGE_MERGE_UNREADABLE_ONE,
                MESSAGE_MERGE_UNREADABLE_MORE, said);
    strbuf_release(&roles);
    return joined.brought + joined.altered;
}

size_t copy_try(const struct copy *copy, const struct progress *progress, enum language language,
                struct strbuf *said)
{
    const struct copy_words words = {language, true, true, " "};
    struct progress *trial = progress_new();
    struct strbuf lines = STRBUF_INIT;
    progress_join(trial, progress, &lines);
    size_t count = copy_join(copy, trial, &words, &lines, said);
    strbuf_release(&lines);
    progress_free(trial);
    return count;
}
