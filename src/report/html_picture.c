#include "base/number.h"
#include "report/html.h"
#include "report/html_parts.h"
#include "report/message_fill.h"

/* The size of a drawing in its own units; the style gives it the width of the column and a height of its own. */
enum { WIDTH = 1000, HEIGHT = 100 };

/* Of more factors than this the bar shows no cells. */
enum { CELLS = 40, GAP = 6 };

static void add_coordinate(struct strbuf *out, double value)
{
    number_add_json(out, (double)(long)(value * 10 + 0.5) / 10);
}

static void begin_picture(struct strbuf *out, const char *class, const char *box, const char *title,
                          const char *says)
{
    strbuf_add(out, "<svg class=\"");
    strbuf_add(out, class);
    strbuf_add(out, "\" role=\"img\" preserveAspectRatio=\"none\" viewBox=\"");
    strbuf_add(out, box);
    strbuf_add(out, "\">\n<title>");
    html_add_text(out, title);
    strbuf_add(out, "</title>\n<desc>");
    html_add_text(out, says);
    strbuf_add(out, "</desc>\n");
}

/* What the parts of a picture mean, for who sees it; a reader aloud has heard it already. */
static void begin_legend(struct strbuf *out)
{
    strbuf_add(out, "<ul class=\"legend\" aria-hidden=\"true\">\n");
}

/* --- the bar --- */

static void add_rectangle(struct strbuf *out, const char *class, double x, double width, double top)
{
    strbuf_add(out, "<rect class=\"");
    strbuf_add(out, class);
    strbuf_add(out, "\" x=\"");
    add_coordinate(out, x);
    strbuf_add(out, "\" y=\"");
    add_coordinate(out, top);
    strbuf_add(out, "\" width=\"");
    add_coordinate(out, width);
    strbuf_add(out, "\" height=\"");
    add_coordinate(out, HEIGHT - top);
    strbuf_add(out, "\"/>");
}

/* What a status looks like: whole, half full or empty, so that no colour is needed to tell them apart. */
static const struct look {
    enum status status;
    const char *class;
    bool half;
} looks[] = {
    {STATUS_DONE, "done", false},
    {STATUS_STARTED, "edge", true},
    {STATUS_OPEN, "edge", false},
};

static size_t count_of(const struct report *report, enum status status)
{
    const size_t counts[] = {
        [STATUS_OPEN] = report->open,
        [STATUS_STARTED] = report->started,
        [STATUS_DONE] = report->done,
    };
    return counts[status];
}

static void add_cell(struct strbuf *out, const struct look *look, double x, double width)
{
    if (look->half)
        add_rectangle(out, "begun", x, width, HEIGHT / 2.0);
    add_rectangle(out, look->class, x, width, 0);
    strbuf_add_char(out, '\n');
}

static void add_cells(struct strbuf *out, const struct report *report)
{
    bool apart = report->total <= CELLS;
    double cell = (double)WIDTH / (double)report->total;
    size_t before = 0;
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        size_t count = count_of(report, looks[i].status);
        if (!apart && count > 0)
            add_cell(out, &looks[i], (double)before * cell, (double)count * cell);
        for (size_t j = 0; apart && j < count; j++)
            add_cell(out, &looks[i], (double)(before + j) * cell + GAP / 2.0, cell - GAP);
        before += count;
    }
}

static void add_legend(struct strbuf *out, const struct report *report)
{
    begin_legend(out);
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        strbuf_add(out, "<li><svg class=\"key\" aria-hidden=\"true\" viewBox=\"0 0 100 100\">");
        add_cell(out, &looks[i], 0, HEIGHT);
        strbuf_add(out, "</svg> ");
        html_add_text(out, message_text(report->language, report_status_message(looks[i].status)));
        strbuf_add(out, ": ");
        strbuf_add_number(out, (long long)count_of(report, looks[i].status));
        strbuf_add(out, "</li>\n");
    }
    strbuf_add(out, "</ul>\n");
}

void html_add_bar(struct strbuf *out, const struct report *report)
{
    struct strbuf title = STRBUF_INIT;
    struct strbuf says = STRBUF_INIT;
    message_fill_counts(&title, report->language, MESSAGE_OVERVIEW_DONE, report->done,
                        report->total);
    message_fill_counts(&says, report->language, MESSAGE_OVERVIEW_COUNTS, report->started,
                        report->open);
    begin_picture(out, "bar", "0 0 1000 100", title.text, says.text);
    add_cells(out, report);
    strbuf_add(out, "</svg>\n");
    add_legend(out, report);
    strbuf_release(&title);
    strbuf_release(&says);
}

/* --- lines --- */

/* What is drawn: days from left to right, numbers from below. */
struct plot {
    long first, last; /* days */
    double most;
};

static double across(const struct plot *plot, struct date date)
{
    double days = (double)(plot->last - plot->first);
    return days > 0 ? (double)(date_days(date) - plot->first) / days * WIDTH : 0;
}

static double down(const struct plot *plot, double value)
{
    return plot->most > 0 ? HEIGHT - value / plot->most * HEIGHT : HEIGHT;
}

static void add_point(struct strbuf *out, char command, double x, double y)
{
    strbuf_add_char(out, command);
    add_coordinate(out, x);
    strbuf_add_char(out, ' ');
    add_coordinate(out, y);
}

static void begin_path(struct strbuf *out, const char *class)
{
    strbuf_add(out, "<path class=\"");
    strbuf_add(out, class);
    strbuf_add(out, "\" d=\"");
}

static void end_path(struct strbuf *out)
{
    strbuf_add(out, "\"/>\n");
}

/* From point to point, or in steps: a number holds until the next. */
static void add_line(struct strbuf *out, const struct plot *plot, const char *class,
                     const struct dated_number *counts, size_t count, bool steps)
{
    begin_path(out, class);
    for (size_t i = 0; i < count; i++) {
        double x = across(plot, counts[i].date);
        if (steps && i > 0)
            add_point(out, 'L', x, down(plot, counts[i - 1].value));
        add_point(out, i > 0 ? 'L' : 'M', x, down(plot, counts[i].value));
    }
    if (steps && count > 0)
        add_point(out, 'L', WIDTH, down(plot, counts[count - 1].value));
    end_path(out);
}

/* Each number as a dot: a line of no length, of which the style draws the round ends. */
static void add_dots(struct strbuf *out, const struct plot *plot, const char *class,
                     const struct dated_number *counts, size_t count)
{
    begin_path(out, class);
    for (size_t i = 0; i < count; i++) {
        double x = across(plot, counts[i].date);
        double y = down(plot, counts[i].value);
        add_point(out, 'M', x, y);
        add_point(out, 'L', x, y);
    }
    end_path(out);
}

static void add_series(struct strbuf *out, const struct plot *plot, const char *line,
                       const char *dots, const struct dated_number *counts, size_t count)
{
    if (count == 0)
        return;
    add_line(out, plot, line, counts, count, false);
    add_dots(out, plot, dots, counts, count);
}

static void add_axes(struct strbuf *out)
{
    strbuf_add(out, "<path class=\"axis\" d=\"M0 0H1000M0 100H1000\"/>\n");
}

/* What stands around a drawing is in its words already: a reader aloud passes over it. */
static void begin_plot(struct strbuf *out, const struct plot *plot, enum language language)
{
    strbuf_add(out, "<div class=\"plot\">\n<p class=\"scale\" aria-hidden=\"true\"><span>");
    number_add(out, plot->most, language);
    strbuf_add(out, "</span> <span>0</span></p>\n");
}

static void add_day(struct strbuf *out, long day, enum language language)
{
    strbuf_add(out, "<span>");
    date_add_long(out, date_of_days(day), language);
    strbuf_add(out, "</span>");
}

static void end_plot(struct strbuf *out, const struct plot *plot, enum language language)
{
    strbuf_add(out, "</svg>\n<p class=\"days\" aria-hidden=\"true\">");
    add_day(out, plot->first, language);
    strbuf_add_char(out, ' ');
    add_day(out, plot->last, language);
    strbuf_add(out, "</p>\n</div>\n");
}

static void add_history_says(struct strbuf *out, const struct report *report)
{
    struct strbuf ends[2] = {STRBUF_INIT, STRBUF_INIT};
    message_add_history(&ends[0], report->language, &report->history[0]);
    message_add_history(&ends[1], report->language, &report->history[report->history_count - 1]);
    message_fill(out, report->language, MESSAGE_PICTURE_HISTORY_SAYS, ends[0].text, ends[1].text);
    for (size_t i = 0; i < 2; i++) {
        strbuf_release(&ends[i]);
    }
}

static long later(long a, long b)
{
    return a > b ? a : b;
}

void html_add_history(struct strbuf *out, const struct report *report, const char *text)
{
    const struct dated_number *history = report->history;
    size_t count = report->history_count;
    const struct plot plot = {
        date_days(history[0].date),
        later(date_days(report->today), date_days(history[count - 1].date)),
        (double)report->total,
    };
    struct strbuf says = STRBUF_INIT;
    add_history_says(&says, report);
    strbuf_add(out, "<figure>\n");
    begin_plot(out, &plot, report->language);
    begin_picture(out, "line", "-8 -6 1016 112",
                  message_text(report->language, MESSAGE_PICTURE_HISTORY), says.text);
    add_axes(out);
    add_line(out, &plot, "counted", history, count, true);
    end_plot(out, &plot, report->language);
    strbuf_add(out, "<figcaption>");
    html_add_text(out, text);
    strbuf_add(out, "</figcaption>\n</figure>\n");
    strbuf_release(&says);
}

static void widen(struct plot *plot, const struct dated_number *counts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        long day = date_days(counts[i].date);
        plot->first = day < plot->first ? day : plot->first;
        plot->last = later(day, plot->last);
        plot->most = counts[i].value > plot->most ? counts[i].value : plot->most;
    }
}

static void add_key(struct strbuf *out, const char *class, enum language language,
                    enum message message)
{
    strbuf_add(
        out, "<li><svg class=\"key\" aria-hidden=\"true\" viewBox=\"0 0 100 100\"><path class=\"");
    strbuf_add(out, class);
    strbuf_add(out, "\" d=\"M0 50H100\"/></svg> ");
    html_add_text(out, message_text(language, message));
    strbuf_add(out, "</li>\n");
}

void html_add_jobs_line(struct strbuf *out, const struct report *report)
{
    enum language language = report->language;
    const struct dated_number *any = report->job_count > 0 ? report->jobs : report->targets;
    struct plot plot = {date_days(any->date), date_days(any->date), 0};
    widen(&plot, report->jobs, report->job_count);
    widen(&plot, report->targets, report->target_count);
    strbuf_add(out, "<figure>\n");
    begin_plot(out, &plot, language);
    begin_picture(out, "line", "-8 -6 1016 112", message_text(language, MESSAGE_PICTURE_JOBS),
                  message_text(language, MESSAGE_PICTURE_JOBS_SAYS));
    add_axes(out);
    add_series(out, &plot, "target", "target dot", report->targets, report->target_count);
    add_series(out, &plot, "counted", "counted dot", report->jobs, report->job_count);
    end_plot(out, &plot, language);
    begin_legend(out);
    if (report->job_count > 0)
        add_key(out, "counted", language, MESSAGE_COLUMN_JOBS);
    if (report->target_count > 0)
        add_key(out, "target", language, MESSAGE_COLUMN_TARGET);
    strbuf_add(out, "</ul>\n</figure>\n");
}
