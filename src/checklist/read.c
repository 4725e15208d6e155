#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/number.h"
#include "base/utf8.h"
#include "checklist/checklist.h"
#include "messages/message.h"

enum { VERSION = 1, LAST_YEAR = 9999, WHOLE_PERCENTAGE = 100 };

/* What goes wrong is added to `findings` and reading goes on; the result counts only when nothing was added. */
struct reader {
    struct json json;
    struct checklist *checklist;
    struct findings *findings;
};

typedef void read_item_function(struct reader *reader, const cJSON *value, void *item);

/* A kind of list: what its member is called, and how an item, which is an object, is read. */
struct list_kind {
    const char *name;
    size_t item_size;
    read_item_function *read; /* NULL: the items are no objects but TEXT */
};

static void add_fault(struct reader *reader, enum message message, const cJSON *value,
                      const char *subject)
{
    struct json_place place = json_place(&reader->json, value);
    struct error error;
    error_set_at(&error, message, place.line, place.column, subject, NULL);
    findings_add(reader->findings, &error);
}

static const cJSON *required(struct reader *reader, const cJSON *object, const char *name)
{
    const cJSON *value = json_given(object, name);
    if (value == NULL)
        add_fault(reader, MESSAGE_CHECKLIST_MISSING, object, name);
    return value;
}

static const char *keep(struct reader *reader, const char *text)
{
    return utf8_copy_safe(&reader->checklist->arena, text, strlen(text), false);
}

/* NULL for a value that is NULL, not a string, or empty. */
static const char *read_string(struct reader *reader, const cJSON *value, const char *name)
{
    const char *text = json_string(value);
    if (value != NULL && text == NULL)
        add_fault(reader, MESSAGE_CHECKLIST_NOT_STRING, value, name);
    return text != NULL && text[0] != '\0' ? keep(reader, text) : NULL;
}

static const char *read_id(struct reader *reader, const cJSON *object)
{
    const cJSON *value = required(reader, object, "id");
    const char *id = json_string(value);
    if (id != NULL && checklist_id_valid(id))
        return keep(reader, id);
    if (value != NULL)
        add_fault(reader, id != NULL ? MESSAGE_CHECKLIST_BAD_ID : MESSAGE_CHECKLIST_NOT_STRING,
                  value, id != NULL ? id : "id");
    return NULL;
}

static struct date read_date(struct reader *reader, const cJSON *object, const char *name)
{
    struct date date = {0};
    const cJSON *value = json_given(object, name);
    if (value == NULL)
        return date;
    const char *text = json_string(value);
    if (text == NULL)
        add_fault(reader, MESSAGE_CHECKLIST_NOT_STRING, value, name);
    else if (!date_read_iso(text, &date))
        add_fault(reader, MESSAGE_CHECKLIST_BAD_DATE, value, text);
    return date;
}

static struct text in_every_language(const char *words)
{
    struct text text;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        text.in[i] = words;
    return text;
}

static bool has_words(const struct text *text)
{
    return checklist_text(text, LANGUAGE_NL)[0] != '\0';
}

/* A TEXT: a string, which serves for every language, or an object with a string for each. */
static struct text read_text(struct reader *reader, const cJSON *value, const char *name)
{
    struct text text = {{NULL}};
    if (value == NULL)
        return text;
    if (!cJSON_IsString(value) && !cJSON_IsObject(value)) {
        add_fault(reader, MESSAGE_CHECKLIST_NOT_TEXT, value, name);
        return text;
    }
    size_t before = reader->findings->count;
    if (cJSON_IsString(value))
        text = in_every_language(read_string(reader, value, name));
    for (size_t i = 0; cJSON_IsObject(value) && i < LANGUAGE_COUNT; i++) {
        const char *code = language_code((enum language)i);
        text.in[i] = read_string(reader, json_given(value, code), code);
    }
    if (reader->findings->count == before && !has_words(&text))
        add_fault(reader, MESSAGE_CHECKLIST_NO_LANGUAGE, value, name);
    return text;
}

static struct text read_required_text(struct reader *reader, const cJSON *object, const char *name)
{
    return read_text(reader, required(reader, object, name), name);
}

static const struct source *read_source_reference(struct reader *reader, const cJSON *object)
{
    const cJSON *value = json_given(object, "source");
    const char *id = json_string(value);
    const struct source *source = checklist_find(&reader->checklist->sources_by_id, id);
    if (value != NULL && source == NULL)
        add_fault(reader,
                  id != NULL ? MESSAGE_CHECKLIST_UNKNOWN_SOURCE : MESSAGE_CHECKLIST_NOT_STRING,
                  value, id != NULL ? id : "source");
    return source;
}

static void read_item(struct reader *reader, const struct list_kind *kind, const cJSON *value,
                      void *item)
{
    if (kind->read == NULL)
        *(struct text *)item = read_text(reader, value, kind->name);
    else if (cJSON_IsObject(value))
        kind->read(reader, value, item);
    else
        add_fault(reader, MESSAGE_CHECKLIST_NOT_OBJECT, value, kind->name);
}

static void *read_list(struct reader *reader, const struct list_kind *kind, const cJSON *object,
                       size_t *count)
{
    const cJSON *list = json_given(object, kind->name);
    *count = 0;
    if (list != NULL && !cJSON_IsArray(list))
        add_fault(reader, MESSAGE_CHECKLIST_NOT_LIST, list, kind->name);
    if (!cJSON_IsArray(list))
        return NULL;
    char *items =
        arena_alloc(&reader->checklist->arena, (size_t)cJSON_GetArraySize(list), kind->item_size);
    const cJSON *value;
    cJSON_ArrayForEach(value, list)
    {
        read_item(reader, kind, value, items + (*count)++ * kind->item_size);
    }
    return items;
}

/* Of an item that begins with its id; NULL when that is faulty. */
static const char *id_of(const void *item)
{
    const char *const *id = item;
    return *id;
}

/* Of two with the same id, the one that stands first in the list comes first. */
static int compare_items(const void *a, const void *b)
{
    const void *const *left = a, *const *right = b;
    int order = strcmp(id_of(*left), id_of(*right));
    return order != 0 ? order : (*left > *right) - (*left < *right);
}

/* Of those with the same id only the first stays. */
static void sort_items(const void **items, size_t *count)
{
    size_t kept = 0;
    qsort(items, *count, sizeof *items, compare_items);
    for (size_t i = 0; i < *count; i++)
        if (kept == 0 || strcmp(id_of(items[kept - 1]), id_of(items[i])) != 0)
            items[kept++] = items[i];
    *count = kept;
}

/* Sorts the items of a list, and finds the ids that stand there twice. */
static struct by_id sort_by_id(struct reader *reader, const struct list_kind *kind,
                               const cJSON *object, const void *items, size_t count)
{
    const char *item = items;
    const void **known = arena_alloc(&reader->checklist->arena, count, sizeof *known);
    struct by_id sorted = {known, 0};
    if (items == NULL)
        return sorted;
    for (size_t i = 0; i < count; i++)
        if (id_of(item + i * kind->item_size) != NULL)
            known[sorted.count++] = item + i * kind->item_size;
    sort_items(known, &sorted.count);
    const cJSON *value;
    cJSON_ArrayForEach(value, json_given(object, kind->name))
    {
        const cJSON *id = json_member(value, "id");
        const void *found = checklist_find(&sorted, json_string(id));
        if (found != NULL && found != item)
            add_fault(reader, MESSAGE_CHECKLIST_DUPLICATE_ID, id, json_string(id));
        item += kind->item_size;
    }
    return sorted;
}

static void read_source(struct reader *reader, const cJSON *value, void *item)
{
    struct source *source = item;
    source->id = read_id(reader, value);
    source->title = read_text(reader, json_given(value, "title"), "title");
    if (!has_words(&source->title))
        source->title = in_every_language(source->id);
    source->publisher = read_string(reader, json_given(value, "publisher"), "publisher");
    source->url = read_string(reader, json_given(value, "url"), "url");
    source->read = read_date(reader, value, "read");
}

static void read_action(struct reader *reader, const cJSON *value, void *item)
{
    struct action *action = item;
    action->id = read_id(reader, value);
    action->text = read_required_text(reader, value, "text");
}

static void read_practice(struct reader *reader, const cJSON *value, void *item)
{
    struct practice *practice = item;
    practice->text = read_required_text(reader, value, "text");
    practice->source = read_source_reference(reader, value);
}

static void read_link(struct reader *reader, const cJSON *value, void *item)
{
    struct link *link = item;
    link->url = read_string(reader, json_given(value, "url"), "url");
    if (link->url == NULL || json_given(value, "title") != NULL)
        link->title = read_required_text(reader, value, "title");
    else
        link->title = in_every_language(link->url);
}

static const struct list_kind sources = {"sources", sizeof(struct source), read_source};
static const struct list_kind actions = {"actions", sizeof(struct action), read_action};
static const struct list_kind practices = {"practice", sizeof(struct practice), read_practice};
static const struct list_kind links = {"links", sizeof(struct link), read_link};
static const struct list_kind why = {"why", sizeof(struct text), NULL};
static const struct list_kind tips = {"tips", sizeof(struct text), NULL};

static void read_factor(struct reader *reader, const cJSON *value, void *item)
{
    struct factor *factor = item;
    factor->id = read_id(reader, value);
    factor->title = read_required_text(reader, value, "title");
    factor->headline = read_text(reader, json_given(value, "headline"), "headline");
    factor->why.items = read_list(reader, &why, value, &factor->why.count);
    factor->actions = read_list(reader, &actions, value, &factor->action_count);
    factor->actions_by_id =
        sort_by_id(reader, &actions, value, factor->actions, factor->action_count);
    factor->tips.items = read_list(reader, &tips, value, &factor->tips.count);
    factor->practice = read_list(reader, &practices, value, &factor->practice_count);
    factor->links.items = read_list(reader, &links, value, &factor->links.count);
}

static const struct list_kind factors = {"factors", sizeof(struct factor), read_factor};

/* The value of the number, to tell of a fault in it; NULL when it is missing or no number. */
static const cJSON *read_number(struct reader *reader, const cJSON *object, const char *name,
                                double *number)
{
    const cJSON *value = required(reader, object, name);
    if (!cJSON_IsNumber(value)) {
        if (value != NULL)
            add_fault(reader, MESSAGE_CHECKLIST_NOT_NUMBER, value, name);
        return NULL;
    }
    *number = value->valuedouble;
    return value;
}

static int read_year(struct reader *reader, const cJSON *object)
{
    double year = 0;
    const cJSON *value = read_number(reader, object, "year", &year);
    bool good = year >= 1 && year <= LAST_YEAR && year == (double)(int)year;
    if (value != NULL && !good)
        add_fault(reader, MESSAGE_CHECKLIST_BAD_YEAR, value, NULL);
    return good ? (int)year : 0;
}

static double read_percentage(struct reader *reader, const cJSON *object)
{
    double percentage = 0;
    const cJSON *value = read_number(reader, object, "value", &percentage);
    if (value != NULL && !(percentage > 0 && percentage <= WHOLE_PERCENTAGE))
        add_fault(reader, MESSAGE_CHECKLIST_BAD_PERCENTAGE, value, NULL);
    return percentage;
}

static void read_quota(struct reader *reader, const cJSON *value, void *item)
{
    struct quota_percentage *quota = item;
    quota->year = read_year(reader, value);
    quota->value = read_percentage(reader, value);
    quota->sector = read_text(reader, json_given(value, "sector"), "sector");
    quota->note = read_text(reader, json_given(value, "note"), "note");
    required(reader, value, "source");
    quota->source = read_source_reference(reader, value);
    quota->checked = read_date(reader, value, "checked");
}

static const struct list_kind quotas = {"quota_percentages", sizeof(struct quota_percentage),
                                        read_quota};

static void read_figure(struct reader *reader, const cJSON *value, struct figure *figure)
{
    figure->name = keep(reader, value->string);
    if (!cJSON_IsObject(value)) {
        add_fault(reader, MESSAGE_CHECKLIST_NOT_OBJECT, value, value->string);
        return;
    }
    read_number(reader, value, "value", &figure->value);
    figure->unit = read_text(reader, json_given(value, "unit"), "unit");
    figure->source = read_source_reference(reader, value);
    figure->checked = read_date(reader, value, "checked");
}

static void read_figures(struct reader *reader, const cJSON *root)
{
    struct checklist *checklist = reader->checklist;
    const cJSON *object = json_given(root, "figures");
    if (object == NULL)
        return;
    if (!cJSON_IsObject(object)) {
        add_fault(reader, MESSAGE_CHECKLIST_NOT_OBJECT, object, "figures");
        return;
    }
    struct figure *items =
        arena_alloc(&checklist->arena, (size_t)cJSON_GetArraySize(object), sizeof *items);
    const cJSON *value;
    cJSON_ArrayForEach(value, object)
    {
        read_figure(reader, value, &items[checklist->figure_count++]);
    }
    checklist->figures = items;
}

static bool check_format(struct reader *reader, const cJSON *root)
{
    const cJSON *format = json_member(root, "format");
    const char *name = json_string(format);
    if (name != NULL && strcmp(name, "banenafspraak-checklist") == 0)
        return true;
    add_fault(reader, MESSAGE_CHECKLIST_NOT_CHECKLIST, format != NULL ? format : root, name);
    return false;
}

static bool check_version(struct reader *reader, const cJSON *root)
{
    const cJSON *version = required(reader, root, "version");
    if (version == NULL)
        return false;
    if (cJSON_IsNumber(version) && version->valuedouble > VERSION) {
        struct strbuf number = STRBUF_INIT;
        number_add_json(&number, version->valuedouble);
        add_fault(reader, MESSAGE_CHECKLIST_NEWER, version, number.text);
        strbuf_release(&number);
        return false;
    }
    if (!cJSON_IsNumber(version) || version->valuedouble < VERSION) {
        add_fault(reader, MESSAGE_CHECKLIST_BAD_VERSION, version, NULL);
        return false;
    }
    return true;
}

static void read_factors(struct reader *reader, const cJSON *root)
{
    struct checklist *checklist = reader->checklist;
    const cJSON *list = required(reader, root, "factors");
    checklist->factors = read_list(reader, &factors, root, &checklist->factor_count);
    checklist->factors_by_id =
        sort_by_id(reader, &factors, root, checklist->factors, checklist->factor_count);
    if (cJSON_IsArray(list) && list->child == NULL)
        add_fault(reader, MESSAGE_CHECKLIST_NO_FACTORS, list, NULL);
}

/* Of another format or version, only that is said: the rest may well mean something else there. */
static void read_root(struct reader *reader)
{
    struct checklist *checklist = reader->checklist;
    const cJSON *root = reader->json.root;
    if (!check_format(reader, root) || !check_version(reader, root))
        return;
    checklist->id = read_id(reader, root);
    checklist->edition = read_date(reader, root, "edition");
    checklist->title = read_required_text(reader, root, "title");
    checklist->sources = read_list(reader, &sources, root, &checklist->source_count);
    checklist->sources_by_id =
        sort_by_id(reader, &sources, root, checklist->sources, checklist->source_count);
    read_figures(reader, root);
    checklist->quotas = read_list(reader, &quotas, root, &checklist->quota_count);
    read_factors(reader, root);
    checklist->links.items = read_list(reader, &links, root, &checklist->links.count);
}

static int compare_places(const void *a, const void *b)
{
    const struct error *left = a, *right = b;
    if (left->line != right->line)
        return left->line < right->line ? -1 : 1;
    return (left->column > right->column) - (left->column < right->column);
}

struct checklist *checklist_read(const char *bytes, size_t length, struct findings *findings)
{
    size_t kept = findings->kept, count = findings->count;
    struct reader reader = {.findings = findings};
    struct error error;
    if (!json_read(&reader.json, bytes, length, CHECKLIST_SIZE_LIMIT, &error)) {
        findings_add(findings, &error);
        return NULL;
    }
    struct arena arena = ARENA_INIT;
    reader.checklist = arena_alloc(&arena, 1, sizeof *reader.checklist);
    reader.checklist->arena = arena;
    read_root(&reader);
    json_release(&reader.json);
    if (findings->count == count)
        return reader.checklist;
    if (findings->kept > kept)
        qsort(findings->items + kept, findings->kept - kept, sizeof error, compare_places);
    checklist_free(reader.checklist);
    return NULL;
}
