#include "gallery.h"

static void go(struct scene *scene, enum screen screen, size_t factor)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = screen, .factor = factor});
}

static void show_start(struct scene *scene)
{
    (void)scene;
}

/* Where the user was, and what stood then, comes from a file of settings, which the scene does not have. */
static void show_return(struct scene *scene)
{
    static const struct change *news[2];
    for (size_t i = 0; i < 2; i++)
        news[i] = progress_change(scene->progress, i + 2);
    scene->model.news = news;
    scene->model.news_count = 2;
    scene->model.has_place = true;
    scene->model.factor = 3;
}

static void show_overview(struct scene *scene)
{
    go(scene, SCREEN_OVERVIEW, 0);
}

static void show_factor_2(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 1);
}

static void show_factor_9(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 8);
}

static void show_check(struct scene *scene)
{
    go(scene, SCREEN_CHECK, 0);
}

static void show_jobs(struct scene *scene)
{
    go(scene, SCREEN_JOBS, 0);
}

static void show_jobs_computed(struct scene *scene)
{
    go(scene, SCREEN_JOBS, 0);
    scene_type(scene, INPUT_JOBS_HOURS, 0, "316");
    scene_type(scene, INPUT_QUOTA_FTE, 0, "2500");
    scene_type(scene, INPUT_QUOTA_HOURS, 0, "36");
    scene_type(scene, INPUT_QUOTA_PERCENTAGE, 0, "1,93");
}

static void show_report(struct scene *scene)
{
    go(scene, SCREEN_REPORT, 0);
}

static void show_format(struct scene *scene)
{
    go(scene, SCREEN_REPORT, 0);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT});
}

static void show_report_made(struct scene *scene)
{
    show_format(scene);
    scene_do(scene, (struct intent){.kind = INTENT_EXPORT});
    scene_tell(
        scene,
        (struct event){.kind = EVENT_EXPORTED,
                       .text = "/home/hr/banenafspraak-waterschap-rijn-en-veen-2026-11-22.html"});
}

static void show_report_name(struct scene *scene)
{
    show_format(scene);
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_REPORT_NAME});
}

static void show_report_taken(struct scene *scene)
{
    show_format(scene);
    scene_do(scene, (struct intent){.kind = INTENT_EXPORT});
    scene_tell(
        scene,
        (struct event){.kind = EVENT_EXPORT_TAKEN,
                       .text = "/home/hr/banenafspraak-waterschap-rijn-en-veen-2026-11-22.html"});
}

static void show_copy(struct scene *scene)
{
    scene_tell(scene, (struct event){.kind = EVENT_COPY_BESIDE,
                                     .text = "/home/hr/voortgang-DESKTOP-AB12.jsonl"});
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_COPY, .copy = 1});
    scene_tell(scene, (struct event){.kind = EVENT_COPY_READ,
                                     .text = "/home/hr/voortgang-DESKTOP-AB12.jsonl: er zouden 3 "
                                             "wijzigingen bij komen, van Teamleider.",
                                     .count = 3});
}

static void show_search(struct scene *scene)
{
    go(scene, SCREEN_SEARCH, 0);
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_QUERY});
    scene_do(scene, (struct intent){.kind = INTENT_ANSWER, .text = "team"});
}

static void show_sources(struct scene *scene)
{
    go(scene, SCREEN_SOURCES, 0);
}

static void show_help(struct scene *scene)
{
    go(scene, SCREEN_HELP, 0);
}

static void open_field(struct scene *scene, enum input input)
{
    go(scene, SCREEN_FACTOR, 1);
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = input, .factor = 1});
}

static void show_privacy(struct scene *scene)
{
    open_field(scene, INPUT_NOTE);
    scene_do(scene, (struct intent){.kind = INTENT_LEAVE,
                                    .text = "Het nummer van de kandidaat is 111222333."});
}

static void show_note(struct scene *scene)
{
    open_field(scene, INPUT_NOTE);
}

static void show_wrong_date(struct scene *scene)
{
    open_field(scene, INPUT_DUE);
    scene_do(scene, (struct intent){.kind = INTENT_TYPED, .text = "31-2-2026"});
    scene_do(scene, (struct intent){.kind = INTENT_ANSWER, .text = "31-2-2026"});
}

static void show_not_saved(struct scene *scene)
{
    go(scene, SCREEN_OVERVIEW, 0);
    scene_tell(scene,
               (struct event){.kind = EVENT_SAVE_FAILED,
                              .text = "Het schrijven van /home/hr/voortgang.jsonl is niet "
                                      "gelukt. De schijf is vol. Maak ruimte vrij en probeer "
                                      "het opnieuw."});
}

static const struct {
    const char *name;
    const char *const *lines;
    void (*show)(struct scene *scene);
} pages[] = {
    {"start", scene_empty, show_start},
    {"start-again", scene_recorded, show_return},
    {"overview-empty", scene_empty, show_overview},
    {"overview", scene_recorded, show_overview},
    {"overview-not-saved", scene_recorded, show_not_saved},
    {"factor-2", scene_recorded, show_factor_2},
    {"factor-9", scene_empty, show_factor_9},
    {"check", scene_recorded, show_check},
    {"jobs", scene_empty, show_jobs},
    {"jobs-computed", scene_recorded, show_jobs_computed},
    {"report", scene_recorded, show_report},
    {"format", scene_recorded, show_format},
    {"report-made", scene_recorded, show_report_made},
    {"report-name", scene_recorded, show_report_name},
    {"report-taken", scene_recorded, show_report_taken},
    {"copy", scene_recorded, show_copy},
    {"search", scene_recorded, show_search},
    {"sources", scene_empty, show_sources},
    {"help", scene_empty, show_help},
    {"privacy", scene_recorded, show_privacy},
    {"field-note", scene_recorded, show_note},
    {"field-date-wrong", scene_recorded, show_wrong_date},
};

size_t gallery_count(void)
{
    return sizeof pages / sizeof pages[0];
}

const char *gallery_name(size_t number)
{
    return pages[number].name;
}

void gallery_open(size_t number, struct scene *scene, enum language language)
{
    scene_open(scene, language, pages[number].lines);
    pages[number].show(scene);
    if (scene->model.saving == SAVING_BUSY) /* of which nothing is said until it is done */
        scene_tell(scene, (struct event){.kind = EVENT_SAVED});
}
