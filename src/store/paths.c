#include "store/paths.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/file.h"

enum { USER_DIRS_LIMIT = 64 * 1024 };

static const char progress_folder[] = "/banenafspraak/";
static const char progress_name[] = "voortgang.jsonl";

/* The specification says to ignore a path that is not absolute. */
static const char *absolute_variable(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] == '/' ? value : NULL;
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
    return true;
}

bool paths_progress(const char *given, struct strbuf *path, struct error *error)
{
    strbuf_clear(path);
    const char *variable = getenv("BANENAFSPRAAK_FILE");
    if (given == NULL && variable != NULL && variable[0] != '\0')
        given = variable;
    if (given == NULL)
        return in_base_folder("XDG_DATA_HOME", "/.local/share", progress_name, path, error);
    strbuf_add(path, given);
    return true;
}

bool paths_state(const char *name, struct strbuf *path, struct error *error)
{
    strbuf_clear(path);
    return in_base_folder("XDG_STATE_HOME", "/.local/state", name, path, error);
}

/* Adds the value of a line like XDG_DOCUMENTS_DIR="$HOME/Documenten", of which a shell would take a backslash away. */
static void add_quoted(struct strbuf *path, const char *value, const char *home)
{
    static const char from_home[] = "$HOME";
    if (strncmp(value, from_home, sizeof from_home - 1) == 0) {
        strbuf_add(path, home);
        value += sizeof from_home - 1;
    }
    for (; *value != '\0' && *value != '"' && *value != '\n'; value++) {
        value += *value == '\\' && value[1] != '\0';
        strbuf_add_char(path, *value);
    }
}

/* What the last line of that name says. False when none does. */
static bool read_documents(const char *lines, const char *home, struct strbuf *path)
{
    static const char name[] = "XDG_DOCUMENTS_DIR=\"";
    bool found = false;
    while (*lines != '\0') {
        lines += strspn(lines, " \t");
        if (strncmp(lines, name, sizeof name - 1) == 0) {
            strbuf_clear(path);
            add_quoted(path, lines + sizeof name - 1, home);
            found = path->length > 0 && path->text[0] == '/';
        }
        lines = strchrnul(lines, '\n');
        lines += *lines == '\n';
    }
    return found;
}

static bool find_documents(const char *home, struct strbuf *path)
{
    const char *config = absolute_variable("XDG_CONFIG_HOME");
    struct error ignored = {0};
    struct strbuf dirs = STRBUF_INIT;
    struct strbuf lines = STRBUF_INIT;
    strbuf_add(&dirs, config != NULL ? config : home);
    strbuf_add(&dirs, config != NULL ? "/user-dirs.dirs" : "/.config/user-dirs.dirs");
    bool found = file_read(dirs.text, USER_DIRS_LIMIT, &lines, &ignored) &&
                 read_documents(lines.text, home, path) && access(path->text, W_OK | X_OK) == 0;
    strbuf_release(&dirs);
    strbuf_release(&lines);
    return found;
}

void paths_documents(struct strbuf *path)
{
    const char *home = absolute_variable("HOME");
    if (home != NULL && find_documents(home, path))
        return;
    strbuf_clear(path);
    if (home != NULL && access(home, W_OK | X_OK) == 0)
        strbuf_add(path, home);
    else
        paths_absolute(".", path);
}

void paths_absolute(const char *path, struct strbuf *absolute)
{
    char folder[PATH_MAX];
    bool known = path[0] != '/' && getcwd(folder, sizeof folder) != NULL;
    strbuf_clear(absolute);
    if (known)
        strbuf_add(absolute, folder);
    if (known && strcmp(path, ".") == 0)
        return;
    if (known && strcmp(folder, "/") != 0)
        strbuf_add(absolute, "/");
    strbuf_add(absolute, path);
}

void paths_typed(const char *folder, const char *typed, struct strbuf *path)
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
}
