#include "progress/lookup.h"

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

static void add_unknown(const struct version *version, const struct unknown *unknown,
                        struct findings *findings)
{
    const char *line = version->change.line;
    const char *subject = unknown->subject;
    struct json json;
    struct error error;
    size_t column = 0;
    json_read(&json, line, strlen(line), CHANGE_LINE_LIMIT, &error); /* for its column */
    const cJSON *value = json_member(json.root, unknown->member);
    if (version->line_number > 0)
        column = json_place(&json, value).column;
    if (subject == NULL)
        subject = json_string(value);
    error_set_at(&error, unknown->message, version->line_number, column, subject, unknown->detail);
    findings_add(findings, &error);
    json_release(&json);
}

void progress_compare(const struct progress *progress, const struct checklist *checklist,
                      struct findings *findings)
{
    for (size_t i = 0; i < progress->known_count; i++) {
        const struct version *version = progress->known[i]->chosen;
        struct unknown unknown = find_unknown(&version->change.slot, checklist);
        if (unknown.message != MESSAGE_NONE)
            add_unknown(version, &unknown, findings);
    }
}
