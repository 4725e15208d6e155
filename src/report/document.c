#include "report/document.h"

#include <stdlib.h>

#include "base/memory.h"
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

const char *document_take_text(struct document *document)
{
    const char *text = arena_text(&document->arena, document->text.text);
    strbuf_clear(&document->text);
    return text;
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

struct document_node *document_add_section(struct document *document, const char *name,
                                           enum message heading)
{
    struct document_node *section =
        document_say(document, &document->body, DOCUMENT_SECTION, heading);
    section->name = name;
    return section;
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
                                        const char *label)
{
    struct document_node *fact =
        document_add(document, open_list(document, parent, DOCUMENT_FACTS), DOCUMENT_FACT);
    fact->label = label;
    return fact;
}

struct document_table *document_add_table(struct document *document, struct document_node *parent,
                                          enum message caption,
                                          const struct document_column *columns,
                                          size_t column_count, size_t rows)
{
    struct arena *arena = &document->arena;
    struct document_node *node = document_say(document, parent, DOCUMENT_TABLE, caption);
    struct document_column *copy = arena_alloc(arena, column_count, sizeof *copy);
    memcpy(copy, columns, column_count * sizeof *copy);
    node->table = arena_alloc(arena, 1, sizeof *node->table);
    *node->table = (struct document_table){
        .columns = copy,
        .column_count = column_count,
        .cells = arena_alloc(arena, column_count * rows, sizeof *node->table->cells),
    };
    return node->table;
}

struct document_cell *document_add_cell(struct document *document, struct document_table *table)
{
    struct document_cell *cell = &table->cells[table->cell_count++];
    cell->text = document_take_text(document);
    cell->note = "";
    table->row_count = table->cell_count / table->column_count;
    return cell;
}

void document_add_number_cell(struct document *document, struct document_table *table,
                              size_t number)
{
    strbuf_add_number(&document->text, (long long)number);
    document_add_cell(document, table);
}

void document_add_chart(struct document *document, struct document_node *parent,
                        const struct document_chart *chart, const struct document_series *series,
                        size_t series_count)
{
    struct document_series *listed = arena_alloc(&document->arena, series_count, sizeof *listed);
    struct document_chart *copy = arena_alloc(&document->arena, 1, sizeof *copy);
    *copy = *chart;
    copy->series = listed;
    for (size_t i = 0; i < series_count; i++)
        if (series[i].count > 0)
            listed[copy->series_count++] = series[i];
    document_add(document, parent, DOCUMENT_CHART)->chart = copy;
}

static void add_origin(struct document *document, enum message label)
{
    if (document->text.length > 0)
        document_add_fact(document, &document->colophon, message_text(document->language, label));
}

void document_add_colophon(struct document *document, const struct document_origin *origin)
{
    document->colophon.text = message_text(document->language, origin->heading);
    date_add_long(&document->text, origin->date, document->language);
    add_origin(document, MESSAGE_FACT_DATE);
    strbuf_add(&document->text, origin->period);
    add_origin(document, MESSAGE_FACT_PERIOD);
    strbuf_add(&document->text, origin->by);
    add_origin(document, MESSAGE_FACT_BY);
    message_add_program(&document->text, origin->version);
    add_origin(document, MESSAGE_FACT_PROGRAM);
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
