/*
 * Where the files are, by the XDG Base Directory rules. The only code that asks the environment for paths.
 *
 * Each function clears `path` and puts an absolute or user-given path into it. The first two fail when no home folder is
 * known (the message says to use --file).
 */
#ifndef STORE_PATHS_H
#define STORE_PATHS_H

#include <stdbool.h>

#include "base/error.h"
#include "base/strbuf.h"

/*
 * The progress file: `given` (of --file) if not NULL, else $BANENAFSPRAAK_FILE, else
 * $XDG_DATA_HOME/banenafspraak/voortgang.jsonl. An empty or relative XDG variable counts as not set.
 */
bool paths_progress(const char *given, struct strbuf *path, struct error *error);

/* $XDG_STATE_HOME/banenafspraak/NAME: what the program remembers of this user, such as the place where she was. */
bool paths_state(const char *name, struct strbuf *path, struct error *error);

/*
 * The user's folder for documents, as user-dirs.dirs has it (xdg-user-dirs), when it is there; else her home; else the
 * current folder.
 */
void paths_documents(struct strbuf *path);

/* The path made absolute against the current folder, for messages; the path itself when that cannot be known. */
void paths_absolute(const char *path, struct strbuf *absolute);

/* The path that was typed as a name within `folder`: "~/" at its begin is the user's own folder, as in a shell. */
void paths_typed(const char *folder, const char *typed, struct strbuf *path);

#endif
