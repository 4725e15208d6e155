#include "app/settings.h"

#include "base/json.h"
#include "store/file.h"
#include "store/paths.h"
#include "store/whole_file.h"

enum { SETTINGS_SIZE_LIMIT = 16 * 1024 * 1024 }; /* with an id for all that stands */

static const char settings_name[] = "instellingen.json";

static const char *text_of(const cJSON *root, const char *name, struct arena *arena)
{
    const char *text = json_string(json_member(root, name));
    return text != NULL ? arena_text(arena, text) : "";
}

static void read_stood(const cJSON *list, struct arena *arena, struct settings *settings)
{
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return;
    const char **stood = arena_alloc(arena, (size_t)cJSON_GetArraySize(list), sizeof *stood);
    settings->stood = stood;
    cJSON_ArrayForEach(item, list)
    {
        const char *id = json_string(item);
        if (id != NULL)
            stood[settings->stood_count++] = arena_text(arena, id);
    }
}

void settings_read(struct settings *settings, struct arena *arena)
{
    struct error ignored = {0};
    struct strbuf path = STRBUF_INIT;
    struct strbuf bytes = STRBUF_INIT;
    struct json json = {0};
    *settings = (struct settings){.role = "", .file = "", .factor = ""};
    if (paths_state(settings_name, &path, &ignored) &&
        file_read(path.text, SETTINGS_SIZE_LIMIT, &bytes, &ignored) &&
        json_read(&json, bytes.text, bytes.length, SETTINGS_SIZE_LIMIT, &ignored)) {
        settings->role = text_of(json.root, "role", arena);
        settings->file = text_of(json.root, "file", arena);
        settings->factor = text_of(json.root, "factor", arena);
        settings->language_chosen =
            language_find(text_of(json.root, "language", arena), &settings->language);
        settings->accessible = cJSON_IsTrue(json_member(json.root, "accessible"));
        read_stood(json_member(json.root, "stood"), arena, settings);
        json_release(&json);
    }
    strbuf_release(&path);
    strbuf_release(&bytes);
}

static void add_member(struct strbuf *out, const char *name, const char *value)
{
    if (value[0] == '\0')
        return;
    strbuf_add(out, ",\n  ");
    json_add_string(out, name);
    strbuf_add(out, ": ");
    json_add_string(out, value);
}

static void add_stood(struct strbuf *out, const struct settings *settings)
{
    if (settings->stood == NULL)
        return;
    strbuf_add(out, ",\n  \"stood\": [");
    for (size_t i = 0; i < settings->stood_count; i++) {
        strbuf_add(out, i > 0 ? "," : "");
        json_add_string(out, settings->stood[i]);
    }
    strbuf_add(out, "]");
}

void settings_write(const struct settings *settings)
{
    struct error ignored;
    struct strbuf path = STRBUF_INIT;
    struct strbuf out = STRBUF_INIT;
    strbuf_add(&out, "{\n  \"format\": \"banenafspraak-settings\",\n  \"version\": 1");
    add_member(&out, "role", settings->role);
    if (settings->language_chosen)
        add_member(&out, "language", language_code(settings->language));
    if (settings->accessible)
        strbuf_add(&out, ",\n  \"accessible\": true");
    add_member(&out, "file", settings->file);
    add_member(&out, "factor", settings->factor);
    add_stood(&out, settings);
    strbuf_add(&out, "\n}\n");
    if (paths_state(settings_name, &path, &ignored))
        whole_file_replace_lightly(path.text, out.text, out.length, &ignored);
    strbuf_release(&path);
    strbuf_release(&out);
}
