/*
 * What every command works on: the checklist, the progress file and what stands in it.
 *
 *     struct session session;
 *     struct error error;
 *     if (!session_open(&session, options, &error))
 *         return say_error(options->language, &error);
 *     …
 *     session_close(&session);
 */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include <stdbool.h>

#include "app/options.h"
#include "base/strbuf.h"
#include "checklist/checklist.h"
#include "progress/progress.h"
#include "store/log.h"

struct session {
    const struct options *options;
    const struct checklist *checklist;
    struct strbuf path; /* of the progress file */
    struct log *log;    /* NULL once somebody else took it over */
    struct progress *progress;
    struct findings findings; /* lines of the file that could not be read */
};

/* Reads both files. On failure nothing stays open. */
bool session_open(struct session *session, const struct options *options, struct error *error);
void session_close(struct session *session);

/*
 * The checklist that the options name, or the one built in; free with checklist_free. A faulty one fails with its first
 * finding, the place (FILE:LINE:COLUMN) in it.
 */
const struct checklist *session_checklist(const struct options *options, struct error *error);

/* Adds who made the changes from number `first` up to `end`: a few roles, each once. */
void session_add_roles(const struct progress *progress, enum language language, size_t first,
                       size_t end, struct strbuf *out);

/* The role that is remembered of this user, "" when none is; in `role`, cleared first. */
void session_role(struct strbuf *role);

#endif
