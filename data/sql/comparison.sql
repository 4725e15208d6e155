-- What `banenafspraak overview` computes, over as many progress files as you have, for DuckDB (1.2 or later).
--
--     SET VARIABLE files = 'sector/*.jsonl';              -- or a list of patterns, or s3://…/*.jsonl after LOAD httpfs
--     SET VARIABLE checklist = 'checklist.json';
--     SET VARIABLE today = DATE '2026-11-26';             -- if it is not the day on which this runs
--     .read comparison.sql
--     FROM summary; FROM factors; FROM files;
--
-- It takes lines as they are: run `banenafspraak check` where they come from. A line that is no JSON is passed over. Of an
-- organisation that two colleagues named differently at once, both names are shown. Copies of one file count each here, where
-- `overview` counts them once: give it one of them, or bring them together first (`banenafspraak merge`).

CREATE OR REPLACE TEMP TABLE steps AS
SELECT checklist.id AS checklist, number, checklist.factors[number].id AS factor
FROM read_json(getvariable('checklist'), columns = {id: 'VARCHAR', factors: 'STRUCT(id VARCHAR)[]'},
               maximum_object_size = 4194304) AS checklist,
     LATERAL (SELECT unnest(range(1, len(checklist.factors) + 1)) AS number);

CREATE OR REPLACE TEMP TABLE lines AS
FROM read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = 'path',
               columns = {format: 'VARCHAR', checklist: 'VARCHAR', id: 'VARCHAR', "at": 'VARCHAR', factor: 'VARCHAR',
                          action: 'VARCHAR', field: 'VARCHAR', date: 'DATE', value: 'JSON', replaces: 'VARCHAR[]'});

-- The files of this checklist: others do not count.
CREATE OR REPLACE TEMP TABLE read_files AS
SELECT DISTINCT path FROM lines
WHERE format = 'banenafspraak-progress' AND checklist = (SELECT any_value(checklist) FROM steps);

-- What no other change of the same file replaces, each id once; what was cleared is ''.
CREATE OR REPLACE TEMP TABLE standing AS
WITH changes AS (
    SELECT DISTINCT ON (path, id) path, id, "at", factor, action, field, date, coalesce(value ->> '$', '') AS value, replaces
    FROM lines SEMI JOIN read_files USING (path)
    WHERE id IS NOT NULL
    ORDER BY path, id, "at" DESC
), replaced AS (
    SELECT DISTINCT path, id FROM (SELECT path, id AS writer, unnest(replaces) AS id FROM changes) WHERE id <> writer
)
FROM changes ANTI JOIN replaced USING (path, id);

-- What is recorded in each place: of texts all, of the rest the last; what says nothing is left out.
CREATE OR REPLACE TEMP TABLE recorded AS
WITH said AS (
    SELECT path, factor, action, field, date,
           CASE WHEN field IN ('owner', 'note', 'decision', 'organisation')
                THEN coalesce(string_agg(value, ' / ' ORDER BY "at", id) FILTER (value <> ''), '')
                ELSE max_by(value, ("at", id)) END AS value
    FROM standing
    WHERE field IN ('done', 'owner', 'due', 'note', 'decision', 'organisation', 'jobs', 'job_target')
    GROUP BY path, factor, action, field, date
)
FROM said WHERE value NOT IN ('', 'false');

-- Each step in each file.
CREATE OR REPLACE TEMP TABLE marks AS
WITH found AS (
    SELECT path, number, steps.factor,
           coalesce(bool_or(field = 'done' AND action IS NULL), false) AS done, count(field) > 0 AS begun,
           max(CASE WHEN field = 'due' THEN value END)::DATE AS due, coalesce(bool_or(field = 'decision'), false) AS asked
    FROM read_files CROSS JOIN steps LEFT JOIN recorded USING (path, factor)
    GROUP BY path, number, steps.factor
)
SELECT path, number, factor, CASE WHEN done THEN 'done' WHEN begun THEN 'started' ELSE 'open' END AS status,
       NOT done AND coalesce(due < coalesce(getvariable('today')::DATE, current_date), false) AS overdue, asked
FROM found;

-- The last number of jobs, and the target for that day: the first on or after it, else the last.
CREATE OR REPLACE TEMP TABLE jobs AS
WITH counted AS (
    SELECT path, max(date) AS jobs_date, max_by(value::DOUBLE, date) AS jobs
    FROM recorded WHERE field = 'jobs' GROUP BY path
), aimed AS (
    SELECT path, date, value::DOUBLE AS target,
           date >= coalesce(jobs_date, getvariable('today')::DATE, current_date) AS ahead
    FROM recorded LEFT JOIN counted USING (path) WHERE field = 'job_target'
), target AS (
    SELECT path, coalesce(min(date) FILTER (ahead), max(date)) AS job_target_date,
           coalesce(min_by(target, date) FILTER (ahead), max_by(target, date)) AS job_target
    FROM aimed GROUP BY path
)
FROM counted FULL JOIN target USING (path);

CREATE OR REPLACE VIEW files AS
SELECT path, coalesce(any_value(organisation.value), '') AS organisation,
       count(DISTINCT number) AS total,
       count(*) FILTER (status = 'done') AS done, count(*) FILTER (status = 'started') AS started,
       count(*) FILTER (status = 'open') AS "open", count(*) FILTER (overdue) AS overdue,
       count(*) FILTER (asked) AS decisions,
       any_value(jobs) AS jobs, any_value(jobs_date) AS jobs_date,
       any_value(job_target) AS job_target, any_value(job_target_date) AS job_target_date
FROM marks LEFT JOIN jobs USING (path)
     LEFT JOIN (FROM recorded WHERE field = 'organisation') AS organisation USING (path)
GROUP BY path;

-- A step lags when it is among those that the fewest have finished, and of these the fewest are busy with; not when all do.
CREATE OR REPLACE VIEW factors AS
WITH counted AS (
    SELECT number, factor AS id, count(*) FILTER (status = 'done') AS done, count(*) FILTER (status = 'started') AS started,
           count(*) FILTER (status = 'open') AS "open", count(*) FILTER (overdue) AS overdue,
           count(*) FILTER (asked) AS decisions
    FROM marks GROUP BY ALL
), ranked AS (
    SELECT *, rank() OVER (ORDER BY done, started) = 1 AS last FROM counted
)
SELECT * EXCLUDE (last), last AND NOT bool_and(last) OVER () AS lags FROM ranked ORDER BY number;

CREATE OR REPLACE VIEW summary AS
SELECT count(*) AS files,
       count(*) FILTER (done = total) AS complete, count(*) FILTER ("open" = total) AS idle,
       count(*) FILTER (overdue > 0) AS late, count(*) FILTER (decisions > 0) AS asking,
       sum(total) AS total, sum(done) AS done, sum(started) AS started, sum("open") AS "open",
       sum(overdue) AS overdue, sum(decisions) AS decisions,
       coalesce(sum(jobs), 0) AS jobs, count(jobs) AS with_jobs,
       coalesce(sum(job_target), 0) AS job_target, count(job_target) AS with_target,
       count(*) FILTER (jobs IS NOT NULL AND job_target IS NOT NULL) AS comparable,
       count(*) FILTER (job_target - jobs < 5e-7) AS reached,
       greatest(coalesce(sum(job_target - jobs), 0), 0) AS needed
FROM files;
