/*
 * Another copy of the progress file, of a colleague or left by a sync service: whether it is one, and what of it is
 * lacking here.
 *
 *     struct copy copy = copy_new(path);
 *     if (copy_read(&copy, session, &error) && copy_check(&copy, session, &error))
 *         count = copy_join(&copy, progress, &words, &lines, &said);
 *     copy_release(&copy);
 */
#ifndef APP_COPY_H
#define APP_COPY_H

#include <stdbool.h>
#include <stddef.h>

#include "app/session.h"

struct copy {
    const char *path;               /* borrowed */
    char file[CHANGE_ID_LIMIT + 1]; /* its id; "" when it has none */
    struct progress *progress;
    struct findings findings; /* lines that could not be read */
};

struct copy copy_new(const char *path);
void copy_release(struct copy *copy);

/* Reads the file; here one that is not there is an error too. */
bool copy_read(struct copy *copy, const struct session *session, struct error *error);

/* Fails when it is no copy of the session's file, as far as can be told. Files of version 0.1 have no id. */
bool copy_check(const struct copy *copy, const struct session *session, struct error *error);

/* How to say what came in. */
struct copy_words {
    enum language language;
    bool would;          /* "would be added" */
    bool brief;          /* the name of the file where the whole path is not needed */
    const char *between; /* behind each sentence but the last */
};

/*
 * Brings into `progress` what is lacking there, and adds its lines to `lines`. Adds to `said`, in sentences that name the
 * path, how many changes that were and of whom, and what was found that no program writes. Gives how many they were, with
 * those that say something else there than here.
 */
size_t copy_join(const struct copy *copy, struct progress *progress, const struct copy_words *words,
                 struct strbuf *lines, struct strbuf *said);

/* Only says what would come in, as copy_join, and gives how many. */
size_t copy_try(const struct copy *copy, const struct progress *progress, enum language language,
                struct strbuf *said);

#endif
