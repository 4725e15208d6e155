/* The sentences of a comparison, for the formats that are read rather than processed. Texts are not escaped. */
#ifndef REPORT_COMPARISON_WORDS_H
#define REPORT_COMPARISON_WORDS_H

#include "base/strbuf.h"
#include "report/comparison.h"

void comparison_add_title(const struct comparison *comparison, struct strbuf *out);

/* How far all are, what is late, what is asked, and what lags: complete sentences. */
void comparison_add_headline(const struct comparison *comparison, struct strbuf *out);

/* That files could not be read; what follows is a list of comparison_refusal. */
void comparison_add_left_out(const struct comparison *comparison, struct strbuf *out);

/* The jobs and the targets together, of those that gave both: no others can be held against each other. */
void comparison_add_jobs(const struct comparison *comparison, struct strbuf *out);

/* What others gave: jobs without a target, or a target without jobs. Both add nothing when there are no such files. */
void comparison_add_jobs_alone(const struct comparison *comparison, struct strbuf *out);

/* "Afgerond: 3. Bezig: 2 …" of a factor. */
void comparison_add_factor_counts(const struct comparison *comparison,
                                  const struct comparison_factor *factor, struct strbuf *out);

/* "3 van 10 afgerond. Te laat: 1 …" of a file. */
void comparison_add_file_counts(const struct comparison *comparison,
                                const struct comparison_file *file, struct strbuf *out);

/* The jobs of a file, its target and what that still needs; nothing when it has neither. */
void comparison_add_file_jobs(const struct comparison *comparison,
                              const struct comparison_file *file, struct strbuf *out);

/* That lines of a file could not be read; nothing when all could. */
void comparison_add_file_warning(const struct comparison *comparison,
                                 const struct comparison_file *file, struct strbuf *out);

/* "2. Draagvlak top" */
void comparison_add_factor_name(const struct comparison *comparison,
                                const struct comparison_factor *factor, struct strbuf *out);

#endif
