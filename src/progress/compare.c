#include "progress/table.h"

#include "base/json.h"

/* What a checklist or this program does not know of a change. */
struct unknown {
    enum message message; /* MESSAGE_NONE: everything is known */
    const char *member;   /* of the line, where it stands */
    const char *subject;  /* NULL: the text of that member */
    const char *detail;
};

static struct unknown find_unknown(const struct slot *slot, const struct checklist *checklist)
{
    if (slot->field == FIELD_UNKNOWN)
        return (struct unknown){MESSAGE_PROGRESS_UNKNOWN_FIELD, "field", NULL, NULL};
    if (slot->factor == NULL)
        return (struct unknown){MESSAGE_NONE, NULL, NULL, NULL};
    const struct factor *factor = checklist_factor(checklist, slot->factor);
    if (factor == NULL)
        return (struct unknown){MESSAGE_PROGRESS_UNKNOWN_FACTOR, "factor", slot->factor, NULL};
    if (slot->action != NULL && checklist_action(factor, slot->action) == NULL)
        return (struct unknown){MESSAGE_PROGRESS_UNKNOWN_ACTION, "action", slot->factor,
                                slot->action};
    return (struct unknown){MESSAGE_NONE, NULL, NULL, NULL};
}

/* Without memory for the second reading of the line, the finding is there all the same, without its column. */
static void add_unknown(const struct version *version, const struct unknown *unknown,
                        struct findings *findings)
{
    const char *line = version->change.line;
    struct json json;
    struct error error = {.message = MESSAGE_NONE};
    if (!json_read(&json, line, strlen(line), CHANGE_LINE_LIMIT, &error)) {
        error_set_at(&error, unknown->message, version->line_number, 0, unknown->subject,
                     unknown->detail);
        findings_add(findings, &error);
        return;
    }
    const cJSON *value = json_member(json.root, unknown->member);
    size_t column = version->line_number > 0 ? json_place(&json, value).column : 0;
    const char *subject = unknown->subject != NULL ? unknown->subject : json_string(value);
    error_set_at(&error, unknown->message, version->line_number, column, subject, unknown->detail);
    findings_add(findings, &error);
    json_release(&json);
}

void progress_compare(const struct progress *progress, const struct checklist *checklist,
                      struct findings *findings)
{
    for (size_t i = 0; i < progress->known_count; i++) {
        const struct version *version = progress->known[i]->kept;
        struct unknown unknown = find_unknown(&version->change.slot, checklist);
        if (unknown.message != MESSAGE_NONE)
            add_unknown(version, &unknown, findings);
    }
}
