#include "report/document.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/number.h"
#include "report/message_fill.h"

struct document *document_new(enum language language)
{
    struct document *document = memory_new(1, sizeof *document);
    document->language = language;
    document->organisation = document->title = document->date = "";
    document->colophon.text = "";
    document->text = (struct strbuf)STRBUF_INIT;
    return document;
}

void document_free(struct document *document)
{
    if (document == NULL)
        return;
    strbuf_release(&document->text);
    arena_release(&document->arena);
    free(document);
}

/* --- building --- */

/* What comes is a sentence after the one that is there, if one is. */
static void part_sentences(struct document *document)
{
    if (document->text.length > 0)
        strbuf_add_char(&document->text, ' ');
}

void document_fill(struct document *document, enum message message, const char *first,
                   const char *second)
{
    part_sentences(document);
    message_fill(&document->text, document->language, message, first, second);
}

void document_fill_counts(struct document *document, enum message message, size_t first,
                          size_t second)
{
    part_sentences(document);
    message_fill_counts(&document->text, document->language, message, first, second);
}

void document_fill_numbered(struct document *document, enum message message, size_t number,
                            const char *text)
{
    part_sentences(document);
    message_fill_numbered(&document->text, document->language, message, number, text);
}

static const char *take(struct document *document, struct strbuf *text)
{
    const char *taken = arena_text(&document->arena, text->text);
    strbuf_release(text);
    return taken;
}

const char *document_date(struct document *document, struct date date)
{
    struct strbuf text = STRBUF_INIT;
    date_add_long(&text, date, document->language);
    return take(document, &text);
}

const char *document_number(struct document *document, double number)
{
    struct strbuf text = STRBUF_INIT;
    number_add(&text, number, document->language);
    return take(document, &text);
}

const char *document_take_text(struct document *document)
{
    return take(document, &document->text);
}

static struct document_node *append(struct document *document, struct document_node *parent,
                                    enum document_kind kind)
{
    struct document_node *node = arena_alloc(&document->arena, 1, sizeof *node);
    node->kind = kind;
    node->text = node->label = "";
    if (parent->last != NULL)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    return node;
}

struct document_node *document_add(struct document *document, struct document_node *parent,
                                   enum document_kind kind)
{
    struct document_node *node = append(document, parent, kind);
    node->text = document_take_text(document);
    return node;
}

struct document_node *document_say(struct document *document, struct document_node *parent,
                                   enum document_kind kind, enum message message)
{
    strbuf_add(&document->text, message_text(document->language, message));
    return document_add(document, parent, kind);
}

struct document_node *document_add_part(struct document *document, const char *name,
                                        enum message heading)
{
    struct document_node *part = document_say(document, &document->body, DOCUMENT_SECTION, heading);
    part->name = name;
    return part;
}

static struct document_node *open_list(struct document *document, struct document_node *parent,
                                       enum document_kind kind)
{
    bool is_open = parent->last != NULL && parent->last->kind == kind;
    return is_open ? parent->last : append(document, parent, kind);
}

struct document_node *document_add_item(struct document *document, struct document_node *parent)
{
    return document_add(document, open_list(document, parent, DOCUMENT_LIST), DOCUMENT_ITEM);
}

struct document_node *document_add_fact(struct document *document, struct document_node *parent,
                                        enum message label)
{
    struct document_node *fact =
        document_add(document, open_list(document, parent, DOCUMENT_FACTS), DOCUMENT_FACT);
    fact->label = message_text(document->language, label);
    return fact;
}

struct document_table *document_add_table(struct document *document, struct document_node *parent,
                                          enum message caption, size_t columns, size_t rows)
{
    struct document_node *node = document_say(document, parent, DOCUMENT_TABLE, caption);
    struct document_table *table = arena_alloc(&document->arena, 1, sizeof *table);
    table->columns = arena_alloc(&document->arena, columns, sizeof *table->columns);
    table->cells = arena_alloc(&document->arena, columns * rows, sizeof *table->cells);
    node->table = table;
    return table;
}

void document_add_column(struct document *document, struct document_table *table,
                         enum message title, enum document_column_kind kind)
{
    strbuf_add(&document->text, message_text(document->language, title));
    table->columns[table->column_count++] =
        (struct document_column){document_take_text(document), kind};
}

struct document_cell *document_add_cell(struct document *document, struct document_table *table)
{
    struct document_cell *cell = &table->cells[table->cell_count++];
    cell->text = document_take_text(document);
    cell->note = "";
    table->row_count = table->cell_count / table->column_count;
    return cell;
}

static void widen(struct document_chart *chart, const struct dated_number *number)
{
    if (chart->first.year == 0 || date_compare(number->date, chart->first) < 0)
        chart->first = number->date;
    if (chart->last.year == 0 || date_compare(number->date, chart->last) > 0)
        chart->last = number->date;
    if (number->value > chart->most)
        chart->most = number->value;
}

void document_add_chart(struct document *document, struct document_node *parent,
                        const struct document_chart *chart, const struct document_series *series,
                        size_t series_count)
{
    struct document_series *listed = arena_alloc(&document->arena, series_count, sizeof *listed);
    struct document_chart *copy = arena_alloc(&document->arena, 1, sizeof *copy);
    *copy = *chart;
    copy->series = listed;
    for (size_t i = 0; i < series_count; i++) {
        for (size_t j = 0; j < series[i].count; j++)
            widen(copy, &series[i].numbers[j]);
        if (series[i].count > 0)
            listed[copy->series_count++] = series[i];
    }
    document_add(document, parent, DOCUMENT_CHART)->chart = copy;
}

void document_add_colophon(struct document *document, const struct document_origin *origin)
{
    struct strbuf program = STRBUF_INIT;
    message_add_program(&program, origin->version);
    const struct {
        enum message label;
        const char *text;
    } facts[] = {
        {MESSAGE_FACT_DATE, document_date(document, origin->date)},
        {MESSAGE_FACT_PERIOD, origin->period},
        {MESSAGE_FACT_BY, origin->by},
        {MESSAGE_FACT_PROGRAM, program.text},
    };
    document->colophon.text = message_text(document->language, origin->heading);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        strbuf_add(&document->text, facts[i].text);
        if (facts[i].text[0] != '\0')
            document_add_fact(document, &document->colophon, facts[i].label);
    }
    strbuf_release(&program);
}

/* --- reading --- */

void document_add_title(const struct document *document, struct strbuf *out)
{
    strbuf_add(out, document->organisation);
    strbuf_add(out, document->organisation[0] != '\0' ? ": " : "");
    strbuf_add(out, document->title);
}

void document_add_item_text(const struct document *document, const struct document_node *item,
                            struct strbuf *out)
{
    if (item->tick == DOCUMENT_NO_TICK)
        strbuf_add(out, item->text);
    else
        message_fill(out, document->language,
                     item->tick == DOCUMENT_DONE ? MESSAGE_TICK_DONE : MESSAGE_TICK_OPEN,
                     item->text, NULL);
}

void document_add_bar_signs(const struct document_bar *bar, struct strbuf *out)
{
    size_t total = bar->done + bar->started + bar->open;
    size_t signs = total < DOCUMENT_BAR_SIGNS ? total : DOCUMENT_BAR_SIGNS;
    size_t full = total > 0 ? bar->done * signs / total : 0;
    strbuf_add_char(out, '[');
    for (size_t i = 0; i < signs; i++)
        strbuf_add_char(out, i < full ? '#' : '-');
    strbuf_add_char(out, ']');
}
