/*
 * Reading many progress files for a comparison: of each only its figures are kept.
 *
 * Nothing is written to any of them. What cannot be read is left out, and why is kept; a file of which some lines cannot
 * be read counts with the others. One that is given twice, under whatever name, counts once.
 *
 *     struct compared_files compared;
 *     compared_files_read(&compared, &request);
 *     …
 *     compared_files_release(&compared);
 */
#ifndef APP_COMPARED_FILES_H
#define APP_COMPARED_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "app/options.h"
#include "base/arena.h"
#include "base/error.h"
#include "report/comparison.h"

struct compared_files_request {
    const struct options *options; /* the paths are its arguments */
    const struct checklist *checklist;
    struct date today;
};

/* In the order of the arguments; all of it lives in the arena. */
struct compared_files {
    struct comparison_file *files;
    size_t file_count;
    struct comparison_refusal *refusals;
    size_t refusal_count;
    struct arena arena;
};

/* Reads all files, one after the other, and says on standard error of each what is wrong. */
void compared_files_read(struct compared_files *compared,
                         const struct compared_files_request *request);

void compared_files_release(struct compared_files *compared);

#endif
