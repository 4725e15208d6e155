/* How the parts of an outline are put together; for the files that make them, and nobody else. */
#ifndef REPORT_OUTLINE_BUILDER_H
#define REPORT_OUTLINE_BUILDER_H

#include "report/outline.h"

struct outline_builder {
    const struct report *report;
    enum language language;
    struct arena *arena;
    struct strbuf elements; /* their bytes, until the arena takes them over */
    struct strbuf text;     /* of the element that is being made */
};

/* Adds an element with the text that was gathered in `builder->text`, which is empty then. `label` may be NULL. */
void outline_put(struct outline_builder *builder, struct outline_element element);

void outline_put_message(struct outline_builder *builder, enum outline_kind kind,
                         enum message message);
void outline_put_heading(struct outline_builder *builder, const char *name, enum message message);

/* A fact of what was gathered. */
void outline_put_fact(struct outline_builder *builder, enum message label);

/* "Stap 2: Draagvlak top" */
void outline_put_step(struct outline_builder *builder, enum outline_kind kind,
                      const struct report_factor *factor);

/* The parts that have a file of their own. */
void outline_put_factors(struct outline_builder *builder);
void outline_put_jobs_progress(
    struct outline_builder *builder); /* within the part on how far it is */
void outline_put_jobs(struct outline_builder *builder);

#endif
