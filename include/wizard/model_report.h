/* The report of what the model knows: made, and shown before it is made. */
#ifndef WIZARD_MODEL_REPORT_H
#define WIZARD_MODEL_REPORT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/strbuf.h"
#include "wizard/model.h"

/* Adds the report of a format as it would be made now; fails as exporter_make. */
bool model_make_report(const struct model *model, size_t format, struct strbuf *out,
                       struct error *error);

/*
 * How the report of the page of a format will look, safe to show and in the arena; where there would be nothing in it, why
 * that is so.
 */
const char *model_preview_report(const struct model *model, struct arena *arena);

#endif
