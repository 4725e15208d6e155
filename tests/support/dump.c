#include "dump.h"

void canvas_dump(const struct canvas *canvas, struct strbuf *out)
{
    static const char *const shown[STYLE_COUNT] = {
        [STYLE_MARKER] = "▌", [STYLE_BAR_DONE] = "█", [STYLE_BAR_OPEN] = "_",
        [STYLE_RULE] = "_",   [STYLE_LINE] = "_",
    };
    for (int row = 0; row < canvas->rows; row++) {
        size_t kept = out->length;
        for (int column = 0; column < canvas->columns; column++) {
            const struct cell *cell = canvas_cell(canvas, row, column);
            strbuf_add(out, shown[cell->style] != NULL ? shown[cell->style] : cell->text);
            if (strcmp(cell->text, " ") != 0 || shown[cell->style] != NULL)
                kept = out->length;
        }
        strbuf_splice(out, kept, out->length - kept, "", 0);
        strbuf_add(out, "\n");
    }
}
