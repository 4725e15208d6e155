/*
 * Reading many progress files for an overview: of each only its figures are kept.
 *
 * Nothing is written to any of them. What cannot be read is left out, and why is kept; a file of which some lines cannot
 * be read counts with the others. One that is given twice, under whatever name, counts once.
 *
 *     struct gathered gathered;
 *     gather_files(&gathered, &request);
 *     …
 *     gathered_release(&gathered);
 */
#ifndef APP_GATHER_H
#define APP_GATHER_H

#include <stdbool.h>
#include <stddef.h>

#include "app/options.h"
#include "base/arena.h"
#include "base/error.h"
#include "report/overview.h"

struct gather_request {
    const struct options *options; /* the paths are its arguments */
    const struct checklist *checklist;
    struct date today;
};

/* In the order of the arguments; all of it lives in the arena. */
struct gathered {
    struct overview_file *files;
    size_t file_count;
    struct overview_refusal *refusals;
    size_t refusal_count;
    struct arena arena;
};

/* Reads all files, one after the other, and says on standard error of each what is wrong. */
void gather_files(struct gathered *gathered, const struct gather_request *request);

void gathered_release(struct gathered *gathered);

#endif
