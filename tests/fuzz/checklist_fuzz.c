/* Checklists: faults are named in the order of the file, and what is read is sound and safe to show. */
#include <string.h>

#include "base/utf8.h"
#include "checklist/checklist.h"
#include "fuzz.h"

static void check_findings(const struct findings *findings)
{
    MUST(findings->kept == (findings->count < FINDINGS_KEPT ? findings->count : FINDINGS_KEPT));
    for (size_t i = 0; i < findings->kept; i++) {
        const struct error *error = &findings->items[i];
        const struct error *before = i > 0 ? error - 1 : error;
        MUST(error->line >= 1 && error->column >= 1);
        MUST(before->line < error->line ||
             (before->line == error->line && before->column <= error->column));
        for (size_t language = 0; language < LANGUAGE_COUNT; language++) {
            struct strbuf text = STRBUF_INIT;
            error_describe_at(error, "list.json", (enum language)language, &text);
            MUST(text.length > 0 && fuzz_is_safe(text.text, text.length, false));
            strbuf_release(&text);
        }
    }
}

static void check_words(const char *words)
{
    MUST(words == NULL || fuzz_is_safe(words, strlen(words), false));
}

static void check_text(const struct text *text, bool required)
{
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        check_words(text->in[i]);
        MUST(!required || checklist_text(text, (enum language)i)[0] != '\0');
    }
}

static void check_texts(const struct texts *texts)
{
    for (size_t i = 0; i < texts->count; i++)
        check_text(&texts->items[i], true);
}

static void check_source(const struct checklist *checklist, const struct source *source)
{
    MUST(source == NULL ||
         (source >= checklist->sources && source < checklist->sources + checklist->source_count));
}

static void check_links(const struct links *links)
{
    for (size_t i = 0; i < links->count; i++) {
        check_text(&links->items[i].title, true);
        check_words(links->items[i].url);
    }
}

static void check_factor(const struct checklist *checklist, const struct factor *factor)
{
    MUST(checklist_id_valid(factor->id) && checklist_factor(checklist, factor->id) == factor);
    MUST(factor == checklist->factors + checklist_factor_number(checklist, factor));
    check_text(&factor->title, true);
    check_text(&factor->headline, false);
    check_texts(&factor->why);
    check_texts(&factor->tips);
    check_links(&factor->links);
    for (size_t i = 0; i < factor->action_count; i++) {
        const struct action *action = &factor->actions[i];
        MUST(checklist_id_valid(action->id) && checklist_action(factor, action->id) == action);
        check_text(&action->text, true);
    }
    for (size_t i = 0; i < factor->practice_count; i++) {
        check_text(&factor->practice[i].text, true);
        check_source(checklist, factor->practice[i].source);
    }
}

static void check_checklist(const struct checklist *checklist)
{
    MUST(checklist_id_valid(checklist->id) && checklist->factor_count > 0);
    check_text(&checklist->title, true);
    check_links(&checklist->links);
    for (size_t i = 0; i < checklist->source_count; i++) {
        const struct source *source = &checklist->sources[i];
        MUST(checklist_id_valid(source->id));
        check_words(source->publisher);
        check_words(source->url);
        check_text(&source->title, true);
    }
    for (size_t i = 0; i < checklist->figure_count; i++) {
        const struct figure *figure = &checklist->figures[i];
        check_words(figure->name);
        check_text(&figure->unit, false);
        check_source(checklist, figure->source);
        MUST(checklist_figure(checklist, figure->name) == figure);
    }
    for (size_t i = 0; i < checklist->factor_count; i++)
        check_factor(checklist, &checklist->factors[i]);
}

void fuzz_one(const char *bytes, size_t length)
{
    struct findings findings = FINDINGS_INIT;
    struct checklist *checklist = checklist_read(bytes, length, &findings);
    MUST((checklist != NULL) == (findings.count == 0));
    check_findings(&findings);
    if (checklist != NULL)
        check_checklist(checklist);
    checklist_free(checklist);
    findings_release(&findings);
}
