#include "report/json_writer.h"

#include "base/json.h"
#include "base/number.h"

static void new_line(struct json_writer *writer)
{
    strbuf_add_char(writer->out, '\n');
    for (size_t i = 0; i < writer->depth; i++)
        strbuf_add(writer->out, "  ");
}

/* Begins a value. */
static struct strbuf *value(struct json_writer *writer, const char *name)
{
    if (writer->filled)
        strbuf_add_char(writer->out, ',');
    if (writer->depth > 0)
        new_line(writer);
    writer->filled = true;
    if (name != NULL) {
        json_add_string(writer->out, name);
        strbuf_add(writer->out, ": ");
    }
    return writer->out;
}

void json_begin(struct json_writer *writer, const char *name, char bracket)
{
    strbuf_add_char(value(writer, name), bracket);
    writer->depth++;
    writer->filled = false;
}

void json_end(struct json_writer *writer, char bracket)
{
    writer->depth--;
    if (writer->filled)
        new_line(writer);
    strbuf_add_char(writer->out, bracket);
    writer->filled = true;
}

void json_write_string(struct json_writer *writer, const char *name, const char *text)
{
    json_add_string(value(writer, name), text);
}

void json_write_size(struct json_writer *writer, const char *name, size_t number)
{
    strbuf_add_number(value(writer, name), (long long)number);
}

void json_write_number(struct json_writer *writer, const char *name, double number)
{
    number_add_json(value(writer, name), number);
}

void json_write_truth(struct json_writer *writer, const char *name, bool truth)
{
    strbuf_add(value(writer, name), truth ? "true" : "false");
}

void json_write_null(struct json_writer *writer, const char *name)
{
    strbuf_add(value(writer, name), "null");
}

void json_write_date(struct json_writer *writer, const char *name, struct date date)
{
    char text[DATE_SIZE];
    if (date.year == 0) {
        json_write_null(writer, name);
        return;
    }
    date_write_iso(date, text);
    json_write_string(writer, name, text);
}

void json_write_dated(struct json_writer *writer, const char *name,
                      const struct dated_number *number)
{
    if (number->date.year == 0) {
        json_write_null(writer, name);
        return;
    }
    json_begin(writer, name, '{');
    json_write_date(writer, "date", number->date);
    json_write_number(writer, "value", number->value);
    json_end(writer, '}');
}

void json_write_status(struct json_writer *writer, enum status status)
{
    static const char *const names[] = {
        [STATUS_OPEN] = "open", [STATUS_STARTED] = "started", [STATUS_DONE] = "done"};
    json_write_string(writer, "status", names[status]);
}
