#include "checklist/checklist.h"

#include <stdlib.h>
#include <string.h>

/* The arena holds the checklist itself. */
void checklist_free(const struct checklist *checklist)
{
    if (checklist == NULL)
        return;
    struct arena arena = checklist->arena;
    arena_release(&arena);
}

const char *checklist_text(const struct text *text, enum language language)
{
    if (text->in[language] != NULL)
        return text->in[language];
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        if (text->in[i] != NULL)
            return text->in[i];
    }
    return "";
}

static int compare_id(const void *id, const void *place)
{
    const void *const *item = place;
    const char *const *id_of_item = *item;
    return strcmp(id, *id_of_item);
}

const void *checklist_find(const struct by_id *list, const char *id)
{
    if (id == NULL || list->count == 0)
        return NULL;
    const void *const *place =
        bsearch(id, list->items, list->count, sizeof *list->items, compare_id);
    return place != NULL ? *place : NULL;
}

const struct factor *checklist_factor(const struct checklist *checklist, const char *id)
{
    return checklist_find(&checklist->factors_by_id, id);
}

size_t checklist_factor_number(const struct checklist *checklist, const struct factor *factor)
{
    return (size_t)(factor - checklist->factors);
}

const struct action *checklist_action(const struct factor *factor, const char *id)
{
    return checklist_find(&factor->actions_by_id, id);
}

const struct figure *checklist_figure(const struct checklist *checklist, const char *name)
{
    for (size_t i = 0; i < checklist->figure_count; i++) {
        if (strcmp(checklist->figures[i].name, name) == 0)
            return &checklist->figures[i];
    }
    return NULL;
}

static bool is_old(struct date checked, struct date today)
{
    struct date a_year_later = checked;
    a_year_later.year++;
    return checked.year == 0 || date_compare(a_year_later, today) < 0;
}

bool checklist_figure_is_old(const struct figure *figure, struct date today)
{
    return is_old(figure->checked, today);
}

const struct quota_percentage *checklist_newest_quota(const struct checklist *checklist)
{
    const struct quota_percentage *newest = NULL;
    for (size_t i = 0; i < checklist->quota_count; i++) {
        if (newest == NULL || checklist->quotas[i].year > newest->year)
            newest = &checklist->quotas[i];
    }
    return newest;
}

bool checklist_quota_is_old(const struct quota_percentage *quota, struct date today)
{
    return quota->year < today.year || is_old(quota->checked, today);
}

bool checklist_id_valid(const char *id)
{
    size_t length = 0;
    while ((id[length] >= 'a' && id[length] <= 'z') || (id[length] >= '0' && id[length] <= '9') ||
           id[length] == '-')
        length++;
    return length >= 1 && length <= CHECKLIST_ID_LENGTH && id[length] == '\0';
}
