#include "app/external.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/signals.h"
#include "base/utf8.h"
#include "progress/field.h"
#include "store/file.h"
#include "store/places.h"

static const char *editor_command(void)
{
    const char *visual = getenv("VISUAL");
    const char *editor = getenv("EDITOR");
    if (visual != NULL && visual[0] != '\0')
        return visual;
    return editor != NULL && editor[0] != '\0' ? editor : NULL;
}

/* A file of this program alone: another wizard of the same user has its own. */
static bool find_place(struct strbuf *path, struct error *error)
{
    struct strbuf name = STRBUF_INIT;
    strbuf_add(&name, "tekst-");
    strbuf_add_number(&name, (long long)getpid());
    strbuf_add(&name, ".txt");
    bool found = places_state(name.text, path, error);
    strbuf_release(&name);
    return found;
}

/* By a shell, since $EDITOR may hold arguments ("code --wait"); the path goes in as a parameter, never as text. */
static pid_t start_editor(const char *command, const char *path)
{
    struct strbuf script = STRBUF_INIT;
    strbuf_add(&script, "exec ");
    strbuf_add(&script, command);
    strbuf_add(&script, " \"$1\"");
    pid_t child = script.failed ? -1 : fork();
    if (child == 0) {
        signals_reset();
        execl("/bin/sh", "sh", "-c", script.text, "banenafspraak", path, (char *)NULL);
        _exit(127);
    }
    strbuf_release(&script);
    return child;
}

static bool run_editor(const char *command, const char *path, struct error *error)
{
    int status = -1;
    signals_lend();
    pid_t child = start_editor(command, path);
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    signals_take_back();
    if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    error_set(error, MESSAGE_EDITOR_FAILED, command, NULL);
    return false;
}

static void make_shown(struct strbuf *text, const struct strbuf *read, bool several_lines)
{
    size_t length = read->length;
    while (length > 0 && (read->text[length - 1] == '\n' || read->text[length - 1] == '\r'))
        length--;
    strbuf_clear(text);
    utf8_add_safe(text, read->text, length, several_lines);
}

/* The file is removed once its text is here. */
static bool take_back(struct strbuf *text, bool several_lines, const char *path,
                      struct error *error)
{
    struct strbuf read = STRBUF_INIT;
    bool taken = file_read(path, FIELD_TEXT_LIMIT, &read, error);
    if (taken) {
        make_shown(text, &read, several_lines);
        unlink(path);
    } else if (error->message == MESSAGE_FILE_TOO_LARGE) {
        error_set(error, MESSAGE_EDITOR_TOO_LONG, path, NULL);
    }
    strbuf_release(&read);
    return taken;
}

static bool edit(struct strbuf *text, bool several_lines, const char *command, const char *path,
                 struct error *error)
{
    if (!file_make_folders(path, error) || !file_replace(path, text->text, text->length, error))
        return false;
    if (run_editor(command, path, error))
        return take_back(text, several_lines, path, error);
    unlink(path);
    return false;
}

bool external_edit(struct strbuf *text, bool several_lines, struct error *error)
{
    const char *command = editor_command();
    if (command == NULL) {
        error_set(error, MESSAGE_EDITOR_NONE, NULL, NULL);
        return false;
    }
    struct strbuf path = STRBUF_INIT;
    bool edited = find_place(&path, error) && edit(text, several_lines, command, path.text, error);
    strbuf_release(&path);
    return edited;
}
