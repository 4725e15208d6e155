#include "app/compared_files.h"

#include <errno.h>
#include <stdio.h>

#include "app/say.h"
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

/* What is kept of a file until all are read: another may be its copy. */
struct compared_source {
    struct progress *progress;
    char file[CHANGE_ID_LIMIT + 1]; /* its id; "" when it has none */
};

static bool read_log(const char *path, const char *checklist_id, struct log_news *news,
                     struct compared_source *source, struct file_identity *identity,
                     struct error *error)
{
    struct log *log = log_new(path, checklist_id);
    bool read = log_read(log, news, error);
    bool found = log_identity(log, identity);
    snprintf(source->file, sizeof source->file, "%s", log_file(log));
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
                      struct comparison_file *file, struct compared_source *source,
                      struct file_identity *identity, struct error *error)
{
    struct log_news news = LOG_NEWS_INIT;
    struct findings findings = FINDINGS_INIT;
    bool read = read_log(path, compared->checklist->id, &news, source, identity, error);
    if (read)
        log_news_read(&news, source->progress, &findings);
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

static bool is_copy(const struct compared_source *one, const struct compared_source *other)
{
    return (one->file[0] != '\0' && strcmp(one->file, other->file) == 0) ||
           progress_share(one->progress, other->progress);
}

/*
 * The number of a file that was read before, and of which this one is a copy; the count of files when there is none.
 * `other_name` gets the path of one that would be, were it not of another organisation.
 */
static size_t find_copied(const struct compared_files *compared,
                          const struct compared_source *source, const char **other_name)
{
    size_t i = 0;
    for (; i < compared->file_count; i++) {
        const struct compared_source *before = &compared->sources[i];
        if (!is_copy(before, source))
            continue;
        if (!progress_of_another(before->progress, source->progress, NULL))
            return i;
        *other_name = compared->files[i].path;
    }
    return i;
}

/* Whatever stands in one of two copies counts. */
static void take_copy(struct compared_files *compared, size_t copied,
                      const struct comparison_file *file, const struct compared_source *source)
{
    struct strbuf lines = STRBUF_INIT;
    progress_join(compared->sources[copied].progress, source->progress, &lines);
    compared->files[copied].unreadable += file->unreadable;
    say(compared->options->language, MESSAGE_FILES_COPY, file->path, compared->files[copied].path);
    strbuf_release(&lines);
}

/* Takes over the progress of `source`; false when the file does not count on its own. */
static bool accept(struct compared_files *compared, const struct comparison_file *file,
                   const struct compared_source *source, struct file_identity identity)
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
    size_t copied = find_copied(compared, source, &other_name);
    if (copied < compared->file_count) {
        take_copy(compared, copied, file, source);
        return false;
    }
    if (other_name != NULL)
        say(language, MESSAGE_FILES_COPY_OF_ANOTHER, file->path, other_name);
    compared->identities[compared->file_count] = identity;
    compared->sources[compared->file_count] = *source;
    compared->files[compared->file_count++] = *file;
    return true;
}

static void read_one(struct compared_files *compared, const char *path)
{
    struct comparison_file file = {0};
    struct compared_source source = {.progress = progress_new()};
    struct file_identity identity = {0};
    struct error error = {0};
    bool counts = false;
    if (read_file(compared, path, &file, &source, &identity, &error))
        counts = accept(compared, &file, &source, identity);
    else
        refuse(compared, path, &error);
    if (!counts)
        progress_free(source.progress);
}

void compared_files_read(struct compared_files *compared)
{
    size_t count = (size_t)compared->options->argument_count;
    struct arena *arena = &compared->arena;
    compared->files = arena_alloc(arena, count, sizeof *compared->files);
    compared->identities = arena_alloc(arena, count, sizeof *compared->identities);
    compared->sources = arena_alloc(arena, count, sizeof *compared->sources);
    compared->refusals = arena_alloc(arena, count, sizeof *compared->refusals);
    for (size_t i = 0; i < count; i++)
        read_one(compared, compared->options->arguments[i]);
    for (size_t i = 0; i < compared->file_count; i++) {
        comparison_read(compared->checklist, compared->sources[i].progress, compared->today, arena,
                        &compared->files[i]);
        progress_free(compared->sources[i].progress);
    }
}

void compared_files_release(struct compared_files *compared)
{
    arena_release(&compared->arena);
    *compared = (struct compared_files){0};
}
