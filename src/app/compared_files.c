#include "app/compared_files.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

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

/* The progress of a file that was read before, kept from now on; NULL when the file is gone since, which is said. */
static struct progress *read_again(struct compared_files *compared, size_t number)
{
    struct progress **progress = &compared->copied[number];
    struct comparison_file again;
    struct file_identity identity;
    struct error error = {0};
    if (*progress != NULL)
        return *progress;
    *progress = progress_new();
    if (!read_file(compared, compared->paths[number], &again, *progress, &identity, &error)) {
        refuse(compared, compared->paths[number], &error);
        progress_free(*progress);
        *progress = NULL;
    }
    return *progress;
}

static void forget(struct compared_files *compared, size_t number)
{
    progress_free(compared->copied[number]);
    compared->copied[number] = NULL;
}

static bool is_copy(const struct progress *one, const struct progress *other)
{
    const char *file = progress_file(one);
    return (file[0] != '\0' && strcmp(file, progress_file(other)) == 0) ||
           progress_share(one, other);
}

/*
 * The number of a file that was read before, and of which this one is a copy; the count of files when there is none.
 * `other_name` gets the path of one that would be, were it not of another organisation.
 */
static size_t find_copied(struct compared_files *compared, const struct progress *progress,
                          const char **other_name)
{
    bool *shares = memory_new(compared->file_count, sizeof *shares);
    progress_ids_find(&compared->ids, progress, shares);
    size_t i = 0;
    for (; i < compared->file_count; i++) {
        if (!shares[i])
            continue;
        const bool kept = compared->copied[i] != NULL;
        const struct progress *before = read_again(compared, i);
        if (before != NULL && !is_copy(before, progress)) {
            if (!kept)
                forget(compared, i);
            continue;
        }
        if (before == NULL || !progress_of_another(before, progress, NULL))
            break;
        *other_name = compared->files[i].path;
    }
    free(shares);
    return i;
}

static void read_figures(struct compared_files *compared, size_t number,
                         const struct progress *progress)
{
    comparison_read(compared->checklist, progress, compared->today, &compared->arena,
                    &compared->files[number]);
    progress_ids_add(&compared->ids, progress, number);
}

/* Whatever stands in one of two copies counts. */
static void join(struct compared_files *compared, size_t number, const struct comparison_file *file,
                 const struct progress *progress)
{
    struct strbuf lines = STRBUF_INIT;
    progress_join(compared->copied[number], progress, &lines);
    compared->files[number].unreadable += file->unreadable;
    say(compared->options->language, MESSAGE_FILES_COPY, file->path, compared->files[number].path);
    read_figures(compared, number, compared->copied[number]);
    strbuf_release(&lines);
}

/* A file that is gone leaves its place to its copy. */
static void accept(struct compared_files *compared, const char *path,
                   const struct comparison_file *file, const struct progress *progress,
                   struct file_identity identity)
{
    enum language language = compared->options->language;
    const char *same = find_same(compared, identity);
    const char *other_name = NULL;
    if (same != NULL) {
        say(language, MESSAGE_FILES_TWICE, file->path, same);
        return;
    }
    if (file->unreadable > 0)
        say_left_out(language, file->path, file->unreadable);
    const size_t number = find_copied(compared, progress, &other_name);
    if (number < compared->file_count && compared->copied[number] != NULL) {
        join(compared, number, file, progress);
        return;
    }
    if (other_name != NULL)
        say(language, MESSAGE_FILES_COPY_OF_ANOTHER, file->path, other_name);
    compared->file_count += number == compared->file_count;
    compared->paths[number] = path;
    compared->files[number] = *file;
    compared->identities[number] = identity;
    read_figures(compared, number, progress);
}

static void read_one(struct compared_files *compared, const char *path)
{
    struct comparison_file file = {0};
    struct progress *progress = progress_new();
    struct file_identity identity = {0};
    struct error error = {0};
    if (read_file(compared, path, &file, progress, &identity, &error))
        accept(compared, path, &file, progress, identity);
    else
        refuse(compared, path, &error);
    progress_free(progress);
}

void compared_files_read(struct compared_files *compared)
{
    size_t count = (size_t)compared->options->argument_count;
    struct arena *arena = &compared->arena;
    compared->files = arena_alloc(arena, count, sizeof *compared->files);
    compared->paths = arena_alloc(arena, count, sizeof(const char *));
    compared->identities = arena_alloc(arena, count, sizeof *compared->identities);
    compared->copied = arena_alloc(arena, count, sizeof(struct progress *));
    /* A file that is gone when it is read again is refused as well. */
    compared->refusals = arena_alloc(arena, 2 * count, sizeof *compared->refusals);
    for (size_t i = 0; i < count; i++)
        read_one(compared, compared->options->arguments[i]);
    hashes_release(&compared->ids);
    for (size_t i = 0; i < compared->file_count; i++)
        progress_free(compared->copied[i]);
}

void compared_files_release(struct compared_files *compared)
{
    arena_release(&compared->arena);
    *compared = (struct compared_files){0};
}
