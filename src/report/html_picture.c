#include "base/number.h"
#include "report/html.h"
#include "report/message_fill.h"
#include "report/report.h"

/* The size of a drawing in its own units; it stretches to the width of the column and a height of its own. */
enum { WIDTH = 1000, HEIGHT = 100 };

/* Of more factors than this the bar shows no cells. */
enum { CELLS = 40, GAP = 6 };

/* --- shapes --- */

enum shape {
    SHAPE_DONE,
    SHAPE_BEGUN,
    SHAPE_EDGE,
    SHAPE_AXIS,
    SHAPE_COUNTED,
    SHAPE_COUNTED_DOT,
    SHAPE_TARGET,
    SHAPE_TARGET_DOT
};

/* The colours are those of the light style on paper; the class lets the style choose others. */
#define DARK  "#0d5f57"
#define GREY  "#64726e"
#define DOTS  " stroke-width=\"8\" stroke-linecap=\"round\""
#define FIXED " vector-effect=\"non-scaling-stroke\""

static const struct {
    const char *class, *attributes;
} shapes[] = {
    [SHAPE_DONE] = {"done", "fill=\"" DARK "\" stroke=\"" DARK "\" stroke-width=\"1.5\"" FIXED},
    [SHAPE_BEGUN] = {"begun", "fill=\"#5b8f89\""},
    [SHAPE_EDGE] = {"edge", "fill=\"none\" stroke=\"" GREY "\" stroke-width=\"1.5\"" FIXED},
    [SHAPE_AXIS] = {"axis", "fill=\"none\" stroke=\"#cdd5d2\"" FIXED},
    [SHAPE_COUNTED] = {"counted", "fill=\"none\" stroke=\"" DARK
                                  "\" stroke-width=\"2.5\" stroke-linejoin=\"round\"" FIXED},
    [SHAPE_COUNTED_DOT] = {"counted", "fill=\"none\" stroke=\"" DARK "\"" DOTS FIXED},
    [SHAPE_TARGET] = {"target", "fill=\"none\" stroke=\"" GREY
                                "\" stroke-width=\"2\" stroke-dasharray=\"4 5\"" FIXED},
    [SHAPE_TARGET_DOT] = {"target", "fill=\"none\" stroke=\"" GREY "\"" DOTS FIXED},
};

static void add_coordinate(struct strbuf *out, double value)
{
    number_add_json(out, (double)(long)(value * 10 + 0.5) / 10);
}

static void begin_path(struct strbuf *out, enum shape shape)
{
    strbuf_add(out, "<path class=\"");
    strbuf_add(out, shapes[shape].class);
    strbuf_add(out, "\" d=\"");
}

static void end_shape(struct strbuf *out, enum shape shape)
{
    strbuf_add(out, "\" ");
    strbuf_add(out, shapes[shape].attributes);
    strbuf_add(out, "/>");
}

/* From `top` down to the bottom. */
static void add_rectangle(struct strbuf *out, enum shape shape, double x, double width, double top)
{
    strbuf_add(out, "<rect class=\"");
    strbuf_add(out, shapes[shape].class);
    strbuf_add(out, "\" x=\"");
    add_coordinate(out, x);
    strbuf_add(out, "\" y=\"");
    add_coordinate(out, top);
    strbuf_add(out, "\" width=\"");
    add_coordinate(out, width);
    strbuf_add(out, "\" height=\"");
    add_coordinate(out, HEIGHT - top);
    end_shape(out, shape);
}

/* `size`: the class, the height and the box of the picture. */
static void begin_picture(struct strbuf *out, const char *size, const char *title,
                          const char *description)
{
    strbuf_add(out, "<svg role=\"img\" width=\"100%\" preserveAspectRatio=\"none\" ");
    strbuf_add(out, size);
    strbuf_add(out, ">\n<title>");
    html_add_text(out, title);
    strbuf_add(out, "</title>\n<desc>");
    html_add_text(out, description);
    strbuf_add(out, "</desc>\n");
}

/* --- what the parts of a picture mean: for who sees it; a reader aloud has heard it already --- */

static void begin_legend(struct strbuf *out)
{
    strbuf_add(out, "<ul class=\"legend\" aria-hidden=\"true\">\n");
}

static void begin_key(struct strbuf *out)
{
    strbuf_add(out, "<li><svg class=\"key\" aria-hidden=\"true\" width=\"14\" height=\"14\" "
                    "viewBox=\"0 0 100 100\">");
}

/* --- the bar --- */

/* What a status looks like: whole, half full or empty, so that no colour is needed to tell them apart. */
static const struct look {
    enum status status;
    enum shape shape;
    bool half;
} looks[] = {
    {STATUS_DONE, SHAPE_DONE, false},
    {STATUS_STARTED, SHAPE_EDGE, true},
    {STATUS_OPEN, SHAPE_EDGE, false},
};

static size_t count_of(const struct document_bar *bar, enum status status)
{
    const size_t counts[] = {
        [STATUS_OPEN] = bar->open,
        [STATUS_STARTED] = bar->started,
        [STATUS_DONE] = bar->done,
    };
    return counts[status];
}

static size_t total_of(const struct document_bar *bar)
{
    return bar->done + bar->started + bar->open;
}

static void add_cell(struct strbuf *out, const struct look *look, double x, double width)
{
    if (look->half)
        add_rectangle(out, SHAPE_BEGUN, x, width, HEIGHT / 2.0);
    add_rectangle(out, look->shape, x, width, 0);
    strbuf_add_char(out, '\n');
}

static void add_cells(struct strbuf *out, const struct document_bar *bar)
{
    bool apart = total_of(bar) <= CELLS;
    double cell = (double)WIDTH / (double)total_of(bar);
    size_t before = 0;
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        size_t count = count_of(bar, looks[i].status);
        if (!apart && count > 0)
            add_cell(out, &looks[i], (double)before * cell, (double)count * cell);
        for (size_t j = 0; apart && j < count; j++)
            add_cell(out, &looks[i], (double)(before + j) * cell + GAP / 2.0, cell - GAP);
        before += count;
    }
}

static void add_bar_legend(struct strbuf *out, const struct document_bar *bar,
                           enum language language)
{
    begin_legend(out);
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        begin_key(out);
        add_cell(out, &looks[i], 0, HEIGHT);
        strbuf_add(out, "</svg> ");
        html_add_text(out, message_text(language, report_status_message(looks[i].status)));
        strbuf_add(out, ": ");
        strbuf_add_number(out, (long long)count_of(bar, looks[i].status));
        strbuf_add(out, "</li>\n");
    }
    strbuf_add(out, "</ul>\n");
}

void html_add_bar(struct strbuf *out, const struct document_bar *bar, enum language language)
{
    struct strbuf title = STRBUF_INIT;
    struct strbuf description = STRBUF_INIT;
    message_fill_counts(&title, language, MESSAGE_OVERVIEW_DONE, bar->done, total_of(bar));
    message_fill_counts(&description, language, MESSAGE_OVERVIEW_COUNTS, bar->started, bar->open);
    begin_picture(out, "class=\"bar\" height=\"36\" viewBox=\"0 0 1000 100\"", title.text,
                  description.text);
    add_cells(out, bar);
    strbuf_add(out, "</svg>\n");
    add_bar_legend(out, bar, language);
    strbuf_release(&title);
    strbuf_release(&description);
}

/* --- charts --- */

static double across(const struct document_chart *chart, struct date date)
{
    double days = (double)(date_days(chart->last) - date_days(chart->first));
    return days > 0 ? (double)(date_days(date) - date_days(chart->first)) / days * WIDTH : 0;
}

static double down(const struct document_chart *chart, double value)
{
    return chart->most > 0 ? HEIGHT - value / chart->most * HEIGHT : HEIGHT;
}

static void add_point(struct strbuf *out, char command, double x, double y)
{
    strbuf_add_char(out, command);
    add_coordinate(out, x);
    strbuf_add_char(out, ' ');
    add_coordinate(out, y);
}

/* From number to number; as dots: lines of no length, which have round ends. */
static void add_numbers(struct strbuf *out, const struct document_chart *chart,
                        const struct document_series *series, enum shape shape, bool as_dots)
{
    double y = HEIGHT;
    begin_path(out, shape);
    for (size_t i = 0; i < series->count; i++) {
        double x = across(chart, series->numbers[i].date);
        if (series->in_steps && i > 0)
            add_point(out, 'L', x, y);
        y = down(chart, series->numbers[i].value);
        add_point(out, i == 0 || as_dots ? 'M' : 'L', x, y);
        strbuf_add(out, as_dots ? "h0" : "");
    }
    if (series->in_steps)
        add_point(out, 'L', WIDTH, y);
    end_shape(out, shape);
    strbuf_add_char(out, '\n');
}

static void add_series(struct strbuf *out, const struct document_chart *chart,
                       const struct document_series *series)
{
    add_numbers(out, chart, series, series->is_target ? SHAPE_TARGET : SHAPE_COUNTED, false);
    if (!series->in_steps)
        add_numbers(out, chart, series, series->is_target ? SHAPE_TARGET_DOT : SHAPE_COUNTED_DOT,
                    true);
}

static void add_axes(struct strbuf *out)
{
    begin_path(out, SHAPE_AXIS);
    strbuf_add(out, "M0 0H1000M0 100H1000");
    end_shape(out, SHAPE_AXIS);
    strbuf_add_char(out, '\n');
}

/* What stands around a drawing is in its words already: a reader aloud passes over it. */
static void add_scale(struct strbuf *out, double most, enum language language)
{
    strbuf_add(out, "<p class=\"scale\" aria-hidden=\"true\"><span>");
    number_add(out, most, language);
    strbuf_add(out, "</span> <span>0</span></p>\n");
}

static void add_days(struct strbuf *out, const struct document_chart *chart, enum language language)
{
    strbuf_add(out, "<p class=\"days\" aria-hidden=\"true\"><span>");
    date_add_long(out, chart->first, language);
    strbuf_add(out, "</span> <span>");
    date_add_long(out, chart->last, language);
    strbuf_add(out, "</span></p>\n");
}

static void add_drawing(struct strbuf *out, const struct document_chart *chart)
{
    begin_picture(out, "class=\"line\" height=\"80\" viewBox=\"-8 -6 1016 112\"", chart->title,
                  chart->description);
    add_axes(out);
    for (size_t i = chart->series_count; i-- > 0;) /* the first on top */
        add_series(out, chart, &chart->series[i]);
    strbuf_add(out, "</svg>\n");
}

static void add_chart_key(struct strbuf *out, const struct document_series *series)
{
    enum shape shape = series->is_target ? SHAPE_TARGET : SHAPE_COUNTED;
    begin_key(out);
    begin_path(out, shape);
    strbuf_add(out, "M0 50H100");
    end_shape(out, shape);
    strbuf_add(out, "</svg> ");
    html_add_text(out, series->label);
    strbuf_add(out, "</li>\n");
}

static void add_chart_legend(struct strbuf *out, const struct document_chart *chart)
{
    if (chart->series[0].label[0] == '\0')
        return;
    begin_legend(out);
    for (size_t i = 0; i < chart->series_count; i++)
        add_chart_key(out, &chart->series[i]);
    strbuf_add(out, "</ul>\n");
}

void html_add_chart(struct strbuf *out, const struct document_chart *chart, const char *text,
                    enum language language)
{
    strbuf_add(out, "<figure>\n<div class=\"plot\">\n");
    add_scale(out, chart->most, language);
    add_drawing(out, chart);
    add_days(out, chart, language);
    strbuf_add(out, "</div>\n");
    add_chart_legend(out, chart);
    if (text[0] != '\0') {
        strbuf_add(out, "<figcaption>");
        html_add_text(out, text);
        strbuf_add(out, "</figcaption>\n");
    }
    strbuf_add(out, "</figure>\n");
}
