#include "scene.h"

#include "store/file.h"
#include "test.h"

#define LINE(number, rest)                                                                         \
    "{\"id\":\"" number "\",\"at\":\"2026-11-0" number                                             \
    "T09:00:00.000Z\",\"by\":\"HR-adviseur\"," rest ",\"replaces\":[]}"

const char *const scene_empty[] = {NULL};

const char *const scene_recorded[] = {
    LINE("1", "\"field\":\"organisation\",\"value\":\"Waterschap Rijn en Veen\""),
    LINE("2", "\"factor\":\"projectleider\",\"field\":\"done\",\"value\":true"),
    LINE("3",
         "\"factor\":\"draagvlak-top\",\"action\":\"monitor\",\"field\":\"done\",\"value\":true"),
    LINE("4",
         "\"factor\":\"draagvlak-top\",\"field\":\"owner\",\"value\":\"Secretaris-directeur\""),
    LINE("5", "\"factor\":\"draagvlak-top\",\"field\":\"due\",\"value\":\"2026-11-15\""),
    LINE("6",
         "\"factor\":\"draagvlak-top\",\"field\":\"note\",\"value\":\"Regel één.\\nRegel 漢字.\""),
    LINE("7",
         "\"factor\":\"draagvlak-top\",\"field\":\"decision\",\"value\":\"Teken het commitment.\""),
    LINE("8", "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":12.4"),
    LINE("9", "\"field\":\"job_target\",\"date\":\"2026-12-31\",\"value\":20"),
    NULL};

static void read_lines(struct progress *progress, const char *const lines[])
{
    struct findings findings = FINDINGS_INIT;
    for (size_t i = 0; lines[i] != NULL; i++)
        progress_read(progress, lines[i], strlen(lines[i]), i + 2, &findings);
    assert_int_equal(findings.count, 0);
    findings_release(&findings);
}

void scene_open_on(struct scene *scene, const char *checklist, enum language language,
                   const char *const lines[])
{
    struct findings findings = FINDINGS_INIT;
    *scene = (struct scene){.effects = EFFECTS_INIT, .page = PAGE_INIT, .notice = STRBUF_INIT};
    scene->checklist = checklist_read(checklist, strlen(checklist), &findings);
    assert_non_null(scene->checklist);
    scene->progress = progress_new();
    assert_non_null(scene->progress);
    read_lines(scene->progress, lines);
    const struct model_start start = {
        .checklist = scene->checklist,
        .progress = scene->progress,
        .language = language,
        .today = {2026, 11, 22},
        .version = "0.1.0",
        .file = "/home/hr/voortgang.jsonl",
        .folder = "/home/hr",
        .role = "HR-adviseur",
    };
    model_init(&scene->model, &start);
    update_start(&scene->model);
    findings_release(&findings);
}

void scene_open(struct scene *scene, enum language language, const char *const lines[])
{
    struct strbuf bytes = STRBUF_INIT;
    struct error error = {0};
    assert_true(file_read("data/checklist.json", CHECKLIST_SIZE_LIMIT, &bytes, &error));
    scene_open_on(scene, bytes.text, language, lines);
    strbuf_release(&bytes);
}

static struct moment next_moment(struct scene *scene)
{
    struct moment moment = {.today = {2026, 11, 22}};
    scene->steps++;
    snprintf(moment.at, sizeof moment.at, "2026-11-22T09:%02u:%02u.000Z", scene->steps / 60 % 60,
             scene->steps % 60);
    snprintf(moment.id, sizeof moment.id, "%032x", scene->steps);
    return moment;
}

void scene_do(struct scene *scene, struct intent intent)
{
    struct moment moment = next_moment(scene);
    effects_release(&scene->effects);
    update_intent(&scene->model, &intent, &moment, &scene->effects);
}

void scene_tell(struct scene *scene, struct event event)
{
    struct moment moment = next_moment(scene);
    effects_release(&scene->effects);
    update_event(&scene->model, &event, &moment, &scene->effects);
}

void scene_add(struct scene *scene, const char *line)
{
    const char *const lines[] = {line, NULL};
    read_lines(scene->progress, lines);
}

void scene_type(struct scene *scene, enum input input, size_t factor, const char *text)
{
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = input, .factor = factor});
    scene_do(scene, (struct intent){.kind = INTENT_LEAVE, .text = text});
}

size_t scene_count(const struct scene *scene, enum effect_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->effects.count; i++)
        count += scene->effects.items[i].kind == kind;
    return count;
}

const struct effect *scene_effect(const struct scene *scene, enum effect_kind kind)
{
    for (size_t i = 0; i < scene->effects.count; i++)
        if (scene->effects.items[i].kind == kind)
            return &scene->effects.items[i];
    fail_msg("the last step had no effect of kind %d", (int)kind);
    return NULL;
}

const struct change *scene_appended(struct scene *scene)
{
    struct error error = {0};
    assert_int_equal(scene_count(scene, EFFECT_APPEND), 1);
    const char *line = scene_effect(scene, EFFECT_APPEND)->change->line;
    assert_null(strchr(line, '\n'));
    struct change *change = arena_alloc(&scene->arena, 1, sizeof *change);
    assert_non_null(change);
    assert_true(change_read(line, strlen(line), &scene->arena, change, &error));
    return change;
}

const char *scene_standing(struct scene *scene, const struct slot *slot)
{
    const struct change *change = progress_value(scene->progress, slot);
    struct strbuf text = STRBUF_INIT;
    if (change != NULL && change->value.kind == VALUE_TRUTH)
        strbuf_add(&text, change->value.truth ? "yes" : "no");
    else if (change != NULL && change->value.kind == VALUE_DATE)
        strbuf_add(&text, change->value.text);
    else
        progress_add_text(scene->progress, slot, scene->model.language, &text);
    const char *kept = arena_text(&scene->arena, text.text);
    strbuf_release(&text);
    assert_non_null(kept);
    return kept;
}

const char *scene_notice(struct scene *scene)
{
    const enum saving saving = scene->model.saving;
    strbuf_clear(&scene->notice);
    if (saving == SAVING_BUSY || saving == SAVING_LATE)
        scene->model.saving = SAVING_SLOW;
    model_add_notice(&scene->model, &scene->notice);
    scene->model.saving = saving;
    return scene->notice.text;
}

const struct page *scene_page(struct scene *scene)
{
    page_release(&scene->page);
    page_build(&scene->page, &scene->model);
    return &scene->page;
}

/* What an element is called, as it is said: "2. Draagvlak top", "Wijzig eigenaar: HR-adviseur" */
static const char *name_of(struct scene *scene, const struct element *element)
{
    struct strbuf name = STRBUF_INIT;
    if (element->number > 0) {
        strbuf_add_number(&name, (long long)element->number);
        strbuf_add(&name, ". ");
    }
    strbuf_add(&name, element->text);
    if (element->kind == ELEMENT_LINK && element->label[0] != '\0') {
        strbuf_add(&name, ": ");
        strbuf_add(&name, element->value);
    }
    const char *kept = arena_text(&scene->arena, name.text);
    strbuf_release(&name);
    assert_non_null(kept);
    return kept;
}

size_t scene_find(struct scene *scene, const char *text)
{
    const struct page *page = scene_page(scene);
    for (size_t i = 0; i < page->count; i++)
        if (strncmp(name_of(scene, &page->elements[i]), text, strlen(text)) == 0)
            return i;
    fail_msg("no element on this page begins with \"%s\"", text);
    return 0;
}

void scene_act(struct scene *scene, const char *text)
{
    size_t number = scene_find(scene, text);
    struct intent intent = scene->page.elements[number].intent;
    assert_int_not_equal(intent.kind, INTENT_NONE);
    update_focus(&scene->model, &intent);
    scene_do(scene, intent);
}

const char *scene_focus(struct scene *scene)
{
    const struct page *page = scene_page(scene);
    size_t number = page_find(page, &scene->model.focus);
    return number < page->count ? name_of(scene, &page->elements[number]) : "";
}

void scene_close(struct scene *scene)
{
    strbuf_release(&scene->notice);
    arena_release(&scene->arena);
    effects_release(&scene->effects);
    page_release(&scene->page);
    model_release(&scene->model);
    progress_free(scene->progress);
    checklist_free(scene->checklist);
}
