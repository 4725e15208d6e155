#include "progress/header.h"

#include <string.h>

#include "base/json.h"
#include "base/number.h"
#include "checklist/checklist.h"
#include "progress/change.h"

/* A first line that is being read. */
struct reader {
    struct json json;
    struct arena *arena;
    struct error *error;
};

static bool refuse(struct reader *reader, const cJSON *value, enum message message,
                   const char *subject)
{
    return json_refuse(&reader->json, value, message, subject, reader->error);
}

/* A member that is null counts as left out. */
static const cJSON *given(const struct reader *reader, const char *name)
{
    return json_given(reader->json.root, name);
}

static bool check_format(struct reader *reader)
{
    const cJSON *value = given(reader, "format");
    const char *format = json_string(value);
    return (format != NULL && strcmp(format, PROGRESS_FORMAT) == 0) ||
           refuse(reader, value, MESSAGE_PROGRESS_NOT_PROGRESS, NULL);
}

static bool read_version(struct reader *reader, int *version)
{
    const cJSON *value = given(reader, "version");
    const double number = cJSON_IsNumber(value) ? value->valuedouble : 0;
    if (number > PROGRESS_VERSION)
        return refuse(reader, value, MESSAGE_PROGRESS_NEWER, NULL);
    for (int known = 1; known <= PROGRESS_VERSION; known++) {
        if (number >= known && number <= known) {
            *version = known;
            return true;
        }
    }
    return refuse(reader, value, MESSAGE_PROGRESS_BAD_HEADER, "version");
}

/* Copies the text of a member that has to be one for which `valid` holds. */
static bool read_id(struct reader *reader, const char *name, bool (*valid)(const char *),
                    const char **id)
{
    const cJSON *value = given(reader, name);
    const char *text = json_string(value);
    if (text == NULL || !valid(text))
        return refuse(reader, value, MESSAGE_PROGRESS_BAD_HEADER, name);
    *id = arena_text(reader->arena, text);
    return true;
}

static bool read_header(struct reader *reader, struct progress_header *header)
{
    header->file = "";
    return check_format(reader) && read_version(reader, &header->version) &&
           read_id(reader, "checklist", checklist_id_valid, &header->checklist) &&
           (given(reader, "file") == NULL ||
            read_id(reader, "file", change_id_valid, &header->file));
}

/* Whatever is wrong with a line as JSON: it is no first line; but one in UTF-16 may be. */
static bool fail_json(struct error *error)
{
    if (error->message != MESSAGE_JSON_UTF16)
        error_set_at(error, MESSAGE_PROGRESS_NO_HEADER, error->line, error->column, NULL, NULL);
    return false;
}

bool progress_header_read(const char *line, size_t length, struct arena *arena,
                          struct progress_header *header, struct error *error)
{
    struct reader reader = {.arena = arena, .error = error};
    if (!json_read(&reader.json, line, length, CHANGE_LINE_LIMIT, error))
        return fail_json(error);
    bool read = read_header(&reader, header);
    json_release(&reader.json);
    return read;
}

void progress_header_write(struct strbuf *out, const char *checklist_id, const char *file)
{
    strbuf_add(out, "{\"format\":\"" PROGRESS_FORMAT "\",\"version\":");
    strbuf_add_number(out, PROGRESS_VERSION);
    strbuf_add(out, ",\"checklist\":");
    json_add_string(out, checklist_id);
    if (file[0] != '\0') {
        strbuf_add(out, ",\"file\":");
        json_add_string(out, file);
    }
    strbuf_add(out, "}\n");
}
