#include "store/places.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char progress_folder[] = "/banenafspraak/";
static const char progress_name[] = "voortgang.jsonl";

/* The specification says to ignore a path that is not absolute. */
static const char *absolute_variable(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] == '/' ? value : NULL;
}

static bool finish(const struct strbuf *path, struct error *error)
{
    if (path->failed)
        error_set_memory(error);
    return !path->failed;
}

static bool in_base_folder(const char *variable, const char *below_home, const char *name,
                           struct strbuf *path, struct error *error)
{
    const char *base = absolute_variable(variable);
    const char *home = absolute_variable("HOME");
    if (base == NULL && home == NULL) {
        error_set(error, MESSAGE_PLACES_NO_HOME, NULL, NULL);
        return false;
    }
    strbuf_add(path, base != NULL ? base : home);
    if (base == NULL)
        strbuf_add(path, below_home);
    strbuf_add(path, progress_folder);
    strbuf_add(path, name);
    return finish(path, error);
}

bool places_progress(const char *given, struct strbuf *path, struct error *error)
{
    strbuf_clear(path);
    const char *variable = getenv("BANENAFSPRAAK_FILE");
    if (given == NULL && variable != NULL && variable[0] != '\0')
        given = variable;
    if (given == NULL)
        return in_base_folder("XDG_DATA_HOME", "/.local/share", progress_name, path, error);
    strbuf_add(path, given);
    return finish(path, error);
}

bool places_state(const char *name, struct strbuf *path, struct error *error)
{
    strbuf_clear(path);
    return in_base_folder("XDG_STATE_HOME", "/.local/state", name, path, error);
}

bool places_absolute(const char *path, struct strbuf *absolute, struct error *error)
{
    strbuf_clear(absolute);
    char *folder = path[0] != '/' ? getcwd(NULL, 0) : NULL;
    if (folder == NULL || strcmp(path, ".") != 0) {
        bool apart = folder != NULL && strcmp(folder, "/") != 0;
        strbuf_add(absolute, folder);
        strbuf_add(absolute, apart ? "/" : "");
        strbuf_add(absolute, path);
    } else {
        strbuf_add(absolute, folder);
    }
    free(folder);
    return finish(absolute, error);
}

bool places_typed(const char *folder, const char *typed, struct strbuf *path, struct error *error)
{
    const char *home = absolute_variable("HOME");
    bool at_home = home != NULL && strncmp(typed, "~/", 2) == 0;
    const char *below = at_home ? home : folder;
    strbuf_clear(path);
    if (typed[0] != '/') {
        strbuf_add(path, below);
        strbuf_add(path, strcmp(below, "/") != 0 ? "/" : "");
    }
    strbuf_add(path, at_home ? typed + 2 : typed);
    return finish(path, error);
}
