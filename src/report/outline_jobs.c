#include "report/outline_builder.h"

static void put_count(struct outline_builder *builder, const struct dated_number *count,
                      enum message one, enum message many)
{
    job_numbers_add_sentence(count, one, many, builder->language, &builder->text);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_COUNT});
}

void outline_put_jobs_progress(struct outline_builder *builder)
{
    const struct job_numbers_latest *latest = &builder->report->latest;
    if (!job_numbers_known(latest))
        return;
    job_numbers_add_sentences(latest, builder->language, &builder->text);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_PARAGRAPH});
}

void outline_put_jobs(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    if (report->job_count <= 1 && report->target_count <= 1)
        return; /* the sentences at the beginning said it all */
    outline_put_heading(builder, "jobs", MESSAGE_PART_JOBS);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_JOBS});
    for (size_t i = 0; i < report->job_count; i++)
        put_count(builder, &report->jobs[i], MESSAGE_JOBS_ON_ONE, MESSAGE_JOBS_ON);
    for (size_t i = 0; i < report->target_count; i++)
        put_count(builder, &report->targets[i], MESSAGE_JOBS_GOAL_ONE, MESSAGE_JOBS_GOAL);
}
