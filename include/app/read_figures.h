/* One progress file, from its path to the figures of an overview. */
#ifndef APP_READ_FIGURES_H
#define APP_READ_FIGURES_H

#include <stdbool.h>

#include "base/error.h"
#include "report/overview.h"
#include "store/file.h"

struct figures {
    struct overview_file file;
    struct file_identity identity;
};

/*
 * Reads a file without writing to it; what it keeps lives in `arena`. Threads may do this at once, each with an arena of
 * its own. Fails when the file cannot be read, is no progress file of this checklist, or is empty: an empty file says
 * nothing of an organisation, not even that nothing was begun.
 */
bool read_figures(const char *path, const struct checklist *checklist, struct date today,
                  struct arena *arena, struct figures *figures, struct error *error);

#endif
