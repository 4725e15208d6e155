/*
 * What the program remembers of this user: role, language, mode and the place where she was. A small JSON file in
 * $XDG_STATE_HOME; losing it loses no answers, so a fault in it is passed over.
 */
#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "messages/language.h"

struct settings {
    const char *role;   /* "" when not known */
    const char *file;   /* the progress file that `factor` is about; "" when not known */
    const char *factor; /* id; "" when not known */
    /* The ids of the changes that stood in `file` at the end of the last visit; NULL when not known. */
    const char *const *stood;
    size_t stood_count;
    enum language language;
    bool language_chosen; /* the user chose it in the program */
    bool accessible;      /* the user chose to work line by line */
};

/* Reads them; what is not there or wrong is as if it was never set. Texts live in the arena. */
void settings_read(struct settings *settings, struct arena *arena);

/* It is a convenience: that it fails is not worth a message. */
void settings_write(const struct settings *settings);

#endif
