#include "report/changes.h"

#include "report/sentence.h"

/* What is said of a change: of a value that came, that became another, or that went. */
static const struct {
    enum message came, became, went;
} sentences[REPORT_CHANGE_KINDS] = {
    [REPORT_NEWLY_DONE] = {MESSAGE_CHANGED_DONE, MESSAGE_NONE, MESSAGE_NONE},
    [REPORT_REOPENED] = {MESSAGE_CHANGED_REOPENED, MESSAGE_NONE, MESSAGE_NONE},
    [REPORT_STARTED] = {MESSAGE_CHANGED_STARTED, MESSAGE_NONE, MESSAGE_NONE},
    [REPORT_OWNER] = {MESSAGE_CHANGED_OWNER, MESSAGE_CHANGED_OWNER, MESSAGE_CHANGED_OWNER_GONE},
    [REPORT_DUE] = {MESSAGE_CHANGED_DUE, MESSAGE_CHANGED_DUE_MOVED, MESSAGE_CHANGED_DUE_GONE},
    [REPORT_NOTE] = {MESSAGE_CHANGED_NOTE_NEW, MESSAGE_CHANGED_NOTE, MESSAGE_CHANGED_NOTE_GONE},
    [REPORT_DECISION] = {MESSAGE_CHANGED_DECISION_NEW, MESSAGE_CHANGED_DECISION,
                         MESSAGE_CHANGED_DECISION_GONE},
    [REPORT_ACTION_DONE] = {MESSAGE_CHANGED_ACTION_DONE, MESSAGE_NONE, MESSAGE_NONE},
    [REPORT_ACTION_OPEN] = {MESSAGE_CHANGED_ACTION_OPEN, MESSAGE_NONE, MESSAGE_NONE},
};

void report_add_change(const struct report *report, const struct report_change *change,
                       struct strbuf *out)
{
    enum message message = sentences[change->kind].came;
    if (change->before[0] != '\0')
        message = change->after[0] != '\0' ? sentences[change->kind].became
                                           : sentences[change->kind].went;
    sentence_add(out, report->language, message,
                 change->action != NULL ? change->action->text : change->after, change->before);
}

/* Room is made for the most that one factor can give: its state, its four values and every action. */
enum { CHANGES_BESIDE_ACTIONS = 5 };

struct finder {
    struct report_change *changes;
    size_t count;
    enum language language;
    struct arena *arena;
};

static struct report_change *add(struct finder *finder, enum report_change_kind kind,
                                 const struct report_factor *factor)
{
    struct report_change *change = &finder->changes[finder->count++];
    *change = (struct report_change){.kind = kind, .factor = factor, .before = "", .after = ""};
    return change;
}

static void compare_status(struct finder *finder, const struct report_factor *before,
                           const struct report_factor *now)
{
    if (before->status == now->status)
        return;
    if (now->status == STATUS_DONE)
        add(finder, REPORT_NEWLY_DONE, now);
    else if (before->status == STATUS_DONE)
        add(finder, REPORT_REOPENED, now);
    else if (now->status == STATUS_STARTED)
        add(finder, REPORT_STARTED, now);
}

static void compare_text(struct finder *finder, enum report_change_kind kind,
                         const struct report_factor *factor, const char *before, const char *now)
{
    if (strcmp(before, now) == 0)
        return;
    struct report_change *change = add(finder, kind, factor);
    change->before = before;
    change->after = now;
}

static const char *date_text(struct finder *finder, struct date date)
{
    if (date.year == 0)
        return "";
    struct strbuf text = STRBUF_INIT;
    date_add_long(&text, date, finder->language);
    const char *kept = arena_text(finder->arena, text.text);
    finder->arena->failed = finder->arena->failed || text.failed;
    strbuf_release(&text);
    return kept != NULL ? kept : "";
}

static void compare_actions(struct finder *finder, const struct report_factor *before,
                            const struct report_factor *now, enum report_change_kind kind,
                            bool done)
{
    for (size_t i = 0; i < now->action_count; i++)
        if (before->actions[i].done != now->actions[i].done && now->actions[i].done == done)
            add(finder, kind, now)->action = &now->actions[i];
}

static void compare_factor(struct finder *finder, const struct report_factor *before,
                           struct report_factor *now)
{
    size_t count = finder->count;
    compare_status(finder, before, now);
    compare_text(finder, REPORT_OWNER, now, before->owner, now->owner);
    if (date_compare(before->due, now->due) != 0)
        compare_text(finder, REPORT_DUE, now, date_text(finder, before->due),
                     date_text(finder, now->due));
    compare_text(finder, REPORT_NOTE, now, before->note, now->note);
    compare_text(finder, REPORT_DECISION, now, before->decision, now->decision);
    compare_actions(finder, before, now, REPORT_ACTION_DONE, true);
    compare_actions(finder, before, now, REPORT_ACTION_OPEN, false);
    now->changed = finder->count > count;
}

const struct report_change *changes_find(const struct report_factor *before,
                                         struct report_factor *now, size_t total,
                                         enum language language, struct arena *arena, size_t *count)
{
    size_t room = 0;
    for (size_t i = 0; i < total; i++)
        room += CHANGES_BESIDE_ACTIONS + now[i].action_count;
    struct finder finder = {.language = language, .arena = arena};
    finder.changes = arena_alloc(arena, room, sizeof *finder.changes);
    *count = 0;
    if (finder.changes == NULL)
        return NULL;
    for (size_t i = 0; i < total; i++)
        compare_factor(&finder, &before[i], &now[i]);
    *count = finder.count;
    return finder.changes;
}
