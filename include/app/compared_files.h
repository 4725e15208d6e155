/*
 * Reading many progress files to compare them: of each only its figures are kept.
 *
 * Nothing is written to any of them. What cannot be read is left out, and why is kept; a file of which some lines cannot
 * be read counts with the others. One that is given twice, under whatever name, counts once; so do copies of one file,
 * with all that stands in any of them, but not when the organisation has another name in them.
 *
 *     struct compared_files compared = {.options = options, .checklist = checklist, .today = today};
 *     compared_files_read(&compared);
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
#include "base/hashes.h"
#include "report/comparison.h"
#include "store/file.h"

struct compared_files {
    const struct options *options; /* the paths are its arguments; borrowed, as the checklist is */
    const struct checklist *checklist;
    struct date today;
    /* Made by compared_files_read, in the order of the arguments; all of it lives in the arena. */
    struct comparison_file *files;
    const char **paths;               /* of each file, as given */
    struct file_identity *identities; /* one for each file */
    struct progress **copied;         /* with all that stands in the copies of a file; else NULL */
    struct hashes ids;                /* of all files, to know copies by */
    size_t file_count;
    struct comparison_refusal *refusals;
    size_t refusal_count;
    struct arena arena;
};

/* Reads all files, one after the other, and says on standard error of each what is wrong. */
void compared_files_read(struct compared_files *compared);

void compared_files_release(struct compared_files *compared);

#endif
