/* What changed between two readings of the same factors. */
#ifndef REPORT_CHANGES_H
#define REPORT_CHANGES_H

#include <stddef.h>

#include "base/arena.h"
#include "messages/language.h"
#include "report/report.h"

/*
 * Compares `total` factors as they were with as they are; sets `changed` of those that differ. The list, by factor and
 * then by kind, lives in `arena` and points into `now`; dates are written in `language`. When memory ran out,
 * `arena->failed` is set.
 */
const struct report_change *changes_find(const struct report_factor *before,
                                         struct report_factor *now, size_t total,
                                         enum language language, struct arena *arena,
                                         size_t *count);

#endif
