/*
 * A scene: a model as the wizard has it, on the real checklist, with a fixed clock and ids, and no terminal or disk.
 *
 *     struct scene scene;
 *     scene_open(&scene, LANGUAGE_NL, scene_recorded);
 *     scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
 *     … scene.model, scene.effects, scene_page(&scene) …
 *     scene_close(&scene);
 */
#ifndef TESTS_SUPPORT_SCENE_H
#define TESTS_SUPPORT_SCENE_H

#include "checklist/checklist.h"
#include "progress/progress.h"
#include "wizard/model.h"
#include "wizard/screens.h"
#include "wizard/update.h"

struct scene {
    struct checklist *checklist;
    struct progress *progress;
    struct model model;
    struct effects effects; /* of the last scene_do or scene_tell */
    struct page page;
    struct strbuf notice;
    struct arena arena; /* of what was read back */
    unsigned steps;     /* makes the moments and ids of the changes */
};

/* Lines of a progress file in which every field of some factors is recorded; ends in NULL. */
extern const char *const scene_recorded[];

/* No lines. */
extern const char *const scene_empty[];

/* On data/checklist.json; today is 22 November 2026. */
void scene_open(struct scene *scene, enum language language, const char *const lines[]);

/* On another checklist, as JSON. */
void scene_open_on(struct scene *scene, const char *checklist, enum language language,
                   const char *const lines[]);

/* Carries out an intent or takes an event in; the effects of the one before are forgotten. */
void scene_do(struct scene *scene, struct intent intent);
void scene_tell(struct scene *scene, struct event event);

/* A change of a colleague comes in: a line of a progress file. The program is not told. */
void scene_add(struct scene *scene, const char *line);

/* Opens a field, and leaves it with a text. */
void scene_type(struct scene *scene, enum input input, size_t factor, const char *text);

/* How many effects of that kind the last step had; and the first of them, which fails the test when there is none. */
size_t scene_count(const struct scene *scene, enum effect_kind kind);
const struct effect *scene_effect(const struct scene *scene, enum effect_kind kind);

/* The one line that the last step appended, read back; fails the test when it is not exactly one. */
const struct change *scene_appended(struct scene *scene);

/* What stands in a slot as text, dates and truths too ("2026-11-15", "yes", "no"); "" when nothing does. */
const char *scene_standing(struct scene *scene, const struct slot *slot);

/* What the notice line says now, or of a save that has just begun, once that takes long; holds until the next call. */
const char *scene_notice(struct scene *scene);

/* The page that the model shows now; holds until the next call. */
const struct page *scene_page(struct scene *scene);

/* The number of the element whose name ("2. Draagvlak top", "Wijzig eigenaar: HR-adviseur") begins so; fails the test when there is none. */
size_t scene_find(struct scene *scene, const char *text);

/* Acts on that element, as Enter does. */
void scene_act(struct scene *scene, const char *text);

/* The name of the element that has the focus; "" when nothing on the page can act. */
const char *scene_focus(struct scene *scene);

void scene_close(struct scene *scene);

#endif
