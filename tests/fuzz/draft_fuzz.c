/*
 * A draft as a program that was killed may have left it, or anyone else: what is whole is read as it was written, and
 * whatever it says, the wizard starts with it and shows only what is safe.
 *
 * An input is the line of what is not saved; with a digit before it, it is tried as the bytes of the file too.
 */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "fuzz.h"
#include "progress/privacy.h"
#include "store/draft_frame.h"
#include "wizard/draft_line.h"
#include "wizard/screens.h"
#include "wizard/update.h"

static const char factors[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\",\"title\":\"Proef\","
    "\"factors\":["
    "{\"id\":\"een\",\"title\":\"Een\"},{\"id\":\"twee\",\"title\":\"Twee\"}]}";

static struct checklist *checklist;

static void free_checklist(void)
{
    checklist_free(checklist);
}

/* Once, for all inputs. */
static void make_checklist(void)
{
    if (checklist != NULL)
        return;
    struct findings findings = FINDINGS_INIT;
    checklist = checklist_read(factors, sizeof factors - 1, &findings);
    MUST(checklist != NULL && atexit(free_checklist) == 0);
    findings_release(&findings);
}

/* --- the bytes of the file --- */

static void try_frame(const char *bytes, size_t length)
{
    struct draft_frame frame, again;
    struct strbuf out = STRBUF_INIT;
    if (draft_frame_read(bytes, length, &frame)) {
        MUST(frame.text >= bytes && frame.text + frame.length <= bytes + length);
        MUST(memchr(frame.text, '\n', frame.length) == NULL);
    }
    if (length > 0 && memchr(bytes, '\n', length) != NULL)
        return;
    draft_frame_add(&out, length, bytes, length);
    strbuf_add(&out, "rest of a longer one");
    MUST(draft_frame_read(out.text, out.length, &again));
    MUST(again.number == length && again.length == length);
    MUST(length == 0 || memcmp(again.text, bytes, length) == 0);
    for (size_t cut = 0; cut < out.length - strlen("rest of a longer one"); cut++)
        MUST(!draft_frame_read(out.text, cut, &again));
    strbuf_release(&out);
}

/* --- what it says --- */

static void check_page(const struct model *model)
{
    struct page page = PAGE_INIT;
    struct strbuf notice = STRBUF_INIT;
    page_build(&page, model);
    MUST(page.count > 0);
    for (size_t i = 0; i < page.count; i++) {
        const struct element *element = &page.elements[i];
        MUST(fuzz_is_safe(element->text, strlen(element->text), true));
        MUST(fuzz_is_safe(element->value, strlen(element->value), true));
    }
    model_add_notice(model, &notice);
    MUST(fuzz_is_safe(notice.text, notice.length, false));
    strbuf_release(&notice);
    page_release(&page);
}

/* Whether it is the other text, without the numbers that must not be on a disk. */
static bool is_masked(const char *masked, const char *text)
{
    struct strbuf other = STRBUF_INIT;
    privacy_add_masked(&other, text);
    bool same = strcmp(masked, other.text) == 0;
    strbuf_release(&other);
    return same;
}

/* Written from the model and read back, the same texts are there. */
static void check_again(const struct model *model)
{
    struct strbuf line = STRBUF_INIT;
    struct draft_line again;
    draft_line_add(&line, model, "", "");
    MUST(strchr(line.text, '\n') == NULL);
    if (line.length > 0) {
        MUST(draft_line_read(&again, line.text, line.length, checklist));
        MUST(again.text_count <= model->waiting_count + 1 + INPUT_COUNT);
        for (size_t i = 0; i < again.text_count; i++) {
            const struct event *text = &again.texts[i];
            const struct waiting_text *kept = model_waiting_text(model, text->input, text->factor);
            MUST(!privacy_has_bsn(text->text, NULL));
            const char *own = model->texts[text->input];
            bool same = is_masked(text->text, text->open ? model->typed : own);
            MUST(same || (kept != NULL && is_masked(text->text, kept->text)));
        }
        draft_line_release(&again);
    }
    strbuf_release(&line);
}

/* The place may be another; nothing is recorded by it. */
static void check_effects(const struct effects *effects)
{
    for (size_t i = 0; i < effects->count; i++)
        MUST(effects->items[i].kind == EFFECT_REMEMBER);
}

static void try_texts(const struct draft_line *unsaved)
{
    const struct model_start start = {.checklist = checklist,
                                      .progress = progress_new(),
                                      .today = {2026, 11, 22},
                                      .file = "voortgang.jsonl",
                                      .folder = "."};
    const struct moment moment = {.at = "2026-11-22T09:00:00.000Z", .id = "0123456789abcdef"};
    struct effects effects = EFFECTS_INIT;
    struct model model;
    model_init(&model, &start);
    for (size_t i = 0; i < unsaved->text_count; i++) {
        update_event(&model, &unsaved->texts[i], &moment, &effects);
        check_effects(&effects);
        effects.count = 0;
        check_page(&model);
    }
    check_again(&model);
    effects_release(&effects);
    model_release(&model);
    progress_free(start.progress);
}

void fuzz_one(const char *bytes, size_t length)
{
    struct draft_line unsaved;
    make_checklist();
    try_frame(bytes, length);
    if (draft_line_read(&unsaved, bytes, length, checklist))
        try_texts(&unsaved);
    draft_line_release(&unsaved);
}
