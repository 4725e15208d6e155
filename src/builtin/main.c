/*
 * Not a part of the program, but run while it is built: reads a checklist from standard input and writes it as C, so that
 * the one that is built in is there at the start without being read. A checklist with a fault fails the build, with the
 * place of each.
 *
 *     checklist-as-c data/checklist.json <data/checklist.json >builtin.c      (the argument is for messages)
 */
#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "checklist/checklist.h"

/* A string of C; NULL for none. Whatever could mean something else is written as its byte in octal. */
static void write_string(const char *text)
{
    if (text == NULL) {
        fputs("NULL", stdout);
        return;
    }
    putchar('"');
    for (; *text != '\0'; text++) {
        const unsigned char byte = (unsigned char)*text;
        if (byte < ' ' || byte > '~' || strchr("\\\"?", byte) != NULL)
            printf("\\%03o", byte);
        else
            putchar(byte);
    }
    putchar('"');
}

static void write_member(const char *name, const char *text)
{
    printf(".%s=", name);
    write_string(text);
    putchar(',');
}

static void write_date(const char *name, struct date date)
{
    printf(".%s={%d,%d,%d},", name, date.year, date.month, date.day);
}

static void write_text(const struct text *text)
{
    fputs("{{", stdout);
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        write_string(text->in[i]);
        putchar(',');
    }
    fputs("}}", stdout);
}

static void write_text_member(const char *name, const struct text *text)
{
    printf(".%s=", name);
    write_text(text);
    putchar(',');
}

/* A list as a literal of its own: what is between write_list and write_list_end are its items. */
static void write_list(const char *name, const char *type)
{
    printf("\n.%s=(%s[]){", name, type);
}

static void write_list_end(const char *count_name, size_t count)
{
    printf("},.%s=%zu,", count_name, count);
}

static void write_index(const char *name, const struct id_index *index)
{
    if (index->count == 0)
        return;
    printf("\n.%s={(struct id_entry[]){", name);
    for (size_t i = 0; i < index->count; i++) {
        putchar('{');
        write_string(index->entries[i].id);
        printf(",%zu},", index->entries[i].number);
    }
    printf("},%zu},", index->count);
}

static void write_texts(const char *name, const struct texts *texts)
{
    if (texts->count == 0)
        return;
    printf(".%s={", name);
    write_list("items", "const struct text");
    for (size_t i = 0; i < texts->count; i++) {
        write_text(&texts->items[i]);
        putchar(',');
    }
    write_list_end("count", texts->count);
    fputs("},", stdout);
}

static void write_links(const struct links *links)
{
    if (links->count == 0)
        return;
    fputs(".links={", stdout);
    write_list("items", "const struct link");
    for (size_t i = 0; i < links->count; i++) {
        putchar('{');
        write_text_member("title", &links->items[i].title);
        write_member("url", links->items[i].url);
        fputs("},", stdout);
    }
    write_list_end("count", links->count);
    fputs("},", stdout);
}

static void write_source_of(const struct checklist *checklist, const struct source *source)
{
    if (source != NULL)
        printf(".source=&sources[%zu],", (size_t)(source - checklist->sources));
}

/* Those that others point at: they have a name. */
static void write_sources(const struct checklist *checklist)
{
    if (checklist->source_count == 0)
        return;
    fputs("static const struct source sources[]={\n", stdout);
    for (size_t i = 0; i < checklist->source_count; i++) {
        const struct source *source = &checklist->sources[i];
        putchar('{');
        write_member("id", source->id);
        write_member("publisher", source->publisher);
        write_member("url", source->url);
        write_text_member("title", &source->title);
        write_date("read", source->read);
        fputs("},\n", stdout);
    }
    fputs("};\n", stdout);
}

static void write_figures(const struct checklist *checklist)
{
    if (checklist->figure_count == 0)
        return;
    write_list("figures", "const struct figure");
    for (size_t i = 0; i < checklist->figure_count; i++) {
        const struct figure *figure = &checklist->figures[i];
        putchar('{');
        write_member("name", figure->name);
        printf(".value=%a,", figure->value);
        write_text_member("unit", &figure->unit);
        write_source_of(checklist, figure->source);
        write_date("checked", figure->checked);
        fputs("},\n", stdout);
    }
    write_list_end("figure_count", checklist->figure_count);
}

static void write_actions(const struct factor *factor)
{
    if (factor->action_count == 0)
        return;
    write_list("actions", "const struct action");
    for (size_t i = 0; i < factor->action_count; i++) {
        putchar('{');
        write_member("id", factor->actions[i].id);
        write_text_member("text", &factor->actions[i].text);
        fputs("},\n", stdout);
    }
    write_list_end("action_count", factor->action_count);
    write_index("action_index", &factor->action_index);
}

static void write_practice(const struct checklist *checklist, const struct factor *factor)
{
    if (factor->practice_count == 0)
        return;
    write_list("practice", "const struct practice");
    for (size_t i = 0; i < factor->practice_count; i++) {
        putchar('{');
        write_text_member("text", &factor->practice[i].text);
        write_source_of(checklist, factor->practice[i].source);
        fputs("},\n", stdout);
    }
    write_list_end("practice_count", factor->practice_count);
}

static void write_factors(const struct checklist *checklist)
{
    write_list("factors", "const struct factor");
    for (size_t i = 0; i < checklist->factor_count; i++) {
        const struct factor *factor = &checklist->factors[i];
        putchar('{');
        write_member("id", factor->id);
        write_text_member("title", &factor->title);
        write_text_member("headline", &factor->headline);
        write_texts("why", &factor->why);
        write_texts("tips", &factor->tips);
        write_actions(factor);
        write_practice(checklist, factor);
        write_links(&factor->links);
        fputs("},\n", stdout);
    }
    write_list_end("factor_count", checklist->factor_count);
}

static void write_checklist(const struct checklist *checklist)
{
    fputs("#include \"checklist/builtin.h\"\n", stdout);
    write_sources(checklist);
    fputs("const struct checklist checklist_builtin={\n", stdout);
    write_member("id", checklist->id);
    write_date("edition", checklist->edition);
    write_text_member("title", &checklist->title);
    if (checklist->source_count > 0)
        printf(".sources=sources,.source_count=%zu,", checklist->source_count);
    write_figures(checklist);
    write_factors(checklist);
    write_links(&checklist->links);
    write_index("factor_index", &checklist->factor_index);
    write_index("source_index", &checklist->source_index);
    fputs("};\n", stdout);
}

static bool read_all(struct strbuf *bytes)
{
    char part[4096];
    for (size_t got; (got = fread(part, 1, sizeof part, stdin)) > 0;)
        strbuf_add_bytes(bytes, part, got);
    return !ferror(stdin) && !bytes->failed;
}

static void say_faults(const char *path, const struct findings *findings)
{
    for (size_t i = 0; i < findings->kept; i++) {
        struct strbuf line = STRBUF_INIT;
        error_describe_at(&findings->items[i], path, LANGUAGE_EN, &line);
        fprintf(stderr, "%s\n", line.text);
        strbuf_release(&line);
    }
}

int main(int count, char *words[])
{
    const char *path = count > 1 ? words[1] : "";
    struct strbuf bytes = STRBUF_INIT;
    struct findings findings = FINDINGS_INIT;
    struct checklist *checklist = NULL;
    if (read_all(&bytes))
        checklist = checklist_read(bytes.text, bytes.length, &findings);
    if (checklist != NULL)
        write_checklist(checklist);
    else if (findings.kept > 0)
        say_faults(path, &findings);
    else
        fprintf(stderr, "%s could not be read.\n", path);
    bool written = checklist != NULL && fflush(stdout) == 0 && !ferror(stdout);
    checklist_free(checklist);
    findings_release(&findings);
    strbuf_release(&bytes);
    return written ? 0 : 1;
}
