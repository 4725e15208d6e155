#include "app/drafts.h"

#include <string.h>

#include "store/file.h"
#include "wizard/draft_line.h"

void drafts_start(struct drafts *drafts, const char *path, const char *file)
{
    drafts->file = file;
    struct strbuf found = STRBUF_INIT;
    file_true_path(path, &found);
    drafts->draft = draft_open(found.text, &drafts->problem);
    strbuf_release(&found);
}

bool drafts_hold_something(const struct drafts *drafts)
{
    return drafts->noted.length > 0;
}

/* A draft that cannot be made now is made after the next turn: what is on the disk stays until then. */
bool drafts_note(struct drafts *drafts, const struct model *model, const struct strbuf *lines)
{
    struct strbuf now = STRBUF_INIT;
    draft_line_add(&now, model, drafts->file, lines->text);
    if (strcmp(now.text, drafts->noted.text) == 0) {
        strbuf_release(&now);
        return true;
    }
    bool put =
        drafts->draft != NULL && draft_put(drafts->draft, now.text, now.length, &drafts->problem);
    strbuf_release(put ? &drafts->noted : &now);
    if (put)
        drafts->noted = now;
    return put;
}

enum drafts_end drafts_stop(struct drafts *drafts, const struct model *model,
                            const struct strbuf *lines)
{
    /* Numbers of which nothing came, or which was recorded, do not outlive a session that ended well. */
    bool waits = draft_line_waits(model) || lines->length > 0;
    bool kept = !waits || drafts_note(drafts, model, lines);
    if (!waits && drafts->noted.length > 0)
        draft_put(drafts->draft, "", 0, &drafts->problem);
    draft_close(drafts->draft);
    strbuf_release(&drafts->noted);
    if (!kept)
        return DRAFTS_LOST;
    return waits ? DRAFTS_WAIT : DRAFTS_NOTHING;
}
