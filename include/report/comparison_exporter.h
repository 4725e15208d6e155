/*
 * The formats of a comparison, as exporter.h has those of a report: one row and one file each. --format and the help
 * follow. Without --format it is the first.
 */
#ifndef REPORT_COMPARISON_EXPORTER_H
#define REPORT_COMPARISON_EXPORTER_H

#include <stddef.h>

#include "base/strbuf.h"
#include "report/comparison.h"

struct comparison_exporter {
    const char *name; /* as in --format */
    void (*render)(const struct comparison *comparison, struct strbuf *out);
};

size_t comparison_exporter_count(void);
const struct comparison_exporter *comparison_exporter_at(size_t number);

/* NULL when no format has that name. */
const struct comparison_exporter *comparison_exporter_find(const char *name);

/* Adds the names of all, parted by commas. */
void comparison_exporter_add_names(struct strbuf *out);

/*
 * Text: what is common first, then the factors, what lags first, then a few lines for each file that name its factors by
 * status. A table of factor by file would fit in no window; as lines it can be read aloud, and grows with the files alone.
 */
void comparison_export_text(const struct comparison *comparison, struct strbuf *out);

/* CSV: a row for each file, a column for each factor, as more files than columns fit. What could not be read comes last. */
void comparison_export_csv(const struct comparison *comparison, struct strbuf *out);

/*
 * JSON:
 *
 *     {"format":"banenafspraak-overview","version":1,"checklist":ID,"title":…,"date":"YYYY-MM-DD",
 *      "summary":{"files":12,"complete":3,"idle":2,"late":4,"asking":5,"unreadable":1,
 *                 "total":120,"done":50,"started":30,"open":40,"overdue":6,"decisions":9,
 *                 "jobs":{"value":…,"files":9},"job_target":{"value":…,"files":8},
 *                 "job_target_reached":{"files":3,"of":7},
 *                 "jobs_and_target":{"files":7,"jobs":…,"job_target":…,"needed":…,
 *                                    "jobs_days":{"first":DATE,"last":DATE}|null,"job_target_days":{…}|null},
 *                 "jobs_only":{"value":…,"files":2},"job_target_only":{"value":…,"files":1}},
 *      "factors":[{"number":1,"id":…,"title":…,"done":…,"started":…,"open":…,"overdue":…,"decisions":…,"lags":true}],
 *      "lag":[ID …],
 *      "files":[{"name":…,"path":…,"organisation":…,"status":"done|started|open","total":10,"done":3,"started":4,
 *                "open":3,"overdue":1,"decisions":2,"unreadable_lines":0,
 *                "jobs":{"date":…,"value":…}|null,"job_target":{…}|null,
 *                "factors":[{"id":ID,"status":"done|started|open","overdue":false,"decision":false}]}],
 *      "unreadable":[{"path":…,"reason":…}]}
 *
 * `total` to `decisions` count factors, in the summary those of all files together; in `factors` they count files. `lag`
 * has all factors, what lags most first. `jobs` and `job_target` of the summary are of different files: only those of
 * `jobs_and_target` can be taken from each other.
 */
void comparison_export_json(const struct comparison *comparison, struct strbuf *out);

/* HTML: the same parts as text, with the table of factor by file. */
void comparison_export_html(const struct comparison *comparison, struct strbuf *out);

#endif
