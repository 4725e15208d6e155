#include "app/compared_files.h"

#include <errno.h>
#include <stdlib.h>

#include "app/say.h"
#include "base/memory.h"
#include "report/field_value.h"
#include "store/log.h"

/* --- one file --- */

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

/* What is well for a log, that there is no file or nothing in it yet, is not for a comparison. */
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
    bool read = log_read(log, news, error);
    bool found = log_identity(log, identity);
    log_free(log);
    if (!read)
        use_own_words(error);
    else if (news->first_line == 0)
        return refuse_nothing(path, found, error);
    return read;
}

/*
 * Fails when the file cannot be read, is no progress file of this checklist, or is empty: an empty file says nothing of
 * an organisation, not even that nothing was begun.
 */
static bool read_file(struct compared_files *compared, const char *path,
                      struct comparison_file *file, struct progress *progress,
                      struct file_identity *identity, struct error *error)
{
    struct log_news news = LOG_NEWS_INIT;
    struct findings findings = FINDINGS_INIT;
    bool read = read_log(path, compared->checklist->id, &news, identity, error);
    if (read)
        log_news_read(&news, progress, &findings);
    file->path = field_value_clean_line(&compared->arena, path);
    file->unreadable = findings.count;
    findings_release(&findings);
    log_news_release(&news);
    return read;
}

/* --- all of them --- */

static void refuse(struct compared_files *compared, const char *path, const struct error *error)
{
    struct strbuf reason = STRBUF_INIT;
    error_describe(error, compared->options->language, &reason);
    compared->refusals[compared->refusal_count++] = (struct comparison_refusal){
        field_value_clean_line(&compared->arena, path),
        arena_text(&compared->arena, reason.text),
    };
    say_text(&reason);
    strbuf_release(&reason);
}

/* The path under which the same file was read before; NULL when it was not. */
static const char *find_same(const struct compared_files *compared, struct file_identity identity)
{
    for (size_t i = 0; i < compared->file_count; i++)
        if (compared->identities[i].device == identity.device &&
            compared->identities[i].inode == identity.inode)
            return compared->files[i].path;
    return NULL;
}

/*
 * The number of a file that was read before, and of which this one is a copy; the count of files when there is none.
 * `other_name` gets the path of one that would be, were it not of another organisation.
 */
static size_t find_copied(const struct compared_files *compared, const struct progress *progress,
                          const char **other_name)
{
    bool *shares = memory_new(compared->file_count, sizeof *shares);
    progress_ids_find(compared->ids, progress, shares);
    size_t i = 0;
    for (; i < compared->file_count; i++) {
        if (!shares[i])
            continue;
        if (!progress_of_another(compared->progresses[i], progress, NULL))
            break;
        *other_name = compared->files[i].path;
    }
    free(shares);
    return i;
}

/* Whatever stands in one of two copies counts. */
static void take_copy(struct compared_files *compared, size_t copied,
                      const struct comparison_file *file, const struct progress *progress)
{
    struct strbuf lines = STRBUF_INIT;
    progress_join(compared->progresses[copied], progress, &lines);
    compared->files[copied].unreadable += file->unreadable;
    say(compared->options->language, MESSAGE_FILES_COPY, file->path, compared->files[copied].path);
    strbuf_release(&lines);
}

/* Takes over the progress; false when the file does not count on its own. */
static bool accept(struct compared_files *compared, const struct comparison_file *file,
                   struct progress *progress, struct file_identity identity)
{
    enum language language = compared->options->language;
    const char *same = find_same(compared, identity);
    const char *other_name = NULL;
    if (same != NULL) {
        say(language, MESSAGE_FILES_TWICE, file->path, same);
        return false;
    }
    if (file->unreadable > 0)
        say_left_out(language, file->path, file->unreadable);
    size_t copied = find_copied(compared, progress, &other_name);
    if (copied < compared->file_count) {
        take_copy(compared, copied, file, progress);
        progress_ids_add(&compared->ids, compared->progresses[copied], copied, &compared->arena);
        return false;
    }
    if (other_name != NULL)
        say(language, MESSAGE_FILES_COPY_OF_ANOTHER, file->path, other_name);
    progress_ids_add(&compared->ids, progress, compared->file_count, &compared->arena);
    compared->identities[compared->file_count] = identity;
    compared->progresses[compared->file_count] = progress;
    compared->files[compared->file_count++] = *file;
    return true;
}

static void read_one(struct compared_files *compared, const char *path)
{
    struct comparison_file file = {0};
    struct progress *progress = progress_new();
    struct file_identity identity = {0};
    struct error error = {0};
    bool counts = false;
    if (read_file(compared, path, &file, progress, &identity, &error))
        counts = accept(compared, &file, progress, identity);
    else
        refuse(compared, path, &error);
    if (!counts)
        progress_free(progress);
}

void compared_files_read(struct compared_files *compared)
{
    size_t count = (size_t)compared->options->argument_count;
    struct arena *arena = &compared->arena;
    compared->files = arena_alloc(arena, count, sizeof *compared->files);
    compared->identities = arena_alloc(arena, count, sizeof *compared->identities);
    compared->progresses = arena_alloc(arena, count, sizeof(struct progress *));
    compared->refusals = arena_alloc(arena, count, sizeof *compared->refusals);
    for (size_t i = 0; i < count; i++)
        read_one(compared, compared->options->arguments[i]);
    progress_ids_free(&compared->ids);
    for (size_t i = 0; i < compared->file_count; i++) {
        comparison_read(compared->checklist, compared->progresses[i], compared->today, arena,
                        &compared->files[i]);
        progress_free(compared->progresses[i]);
    }
}

void compared_files_release(struct compared_files *compared)
{
    arena_release(&compared->arena);
    *compared = (struct compared_files){0};
}
