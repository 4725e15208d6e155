#include "app/external.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/signals.h"
#include "base/utf8.h"
#include "progress/field.h"
#include "store/file.h"
#include "store/places.h"

static const char text_name[] = "tekst.txt";

static const char *editor_command(void)
{
    const char *visual = getenv("VISUAL");
    const char *editor = getenv("EDITOR");
    if (visual != NULL && visual[0] != '\0')
        return visual;
    return editor != NULL && editor[0] != '\0' ? editor : NULL;
}

/* By a shell, since $EDITOR may hold arguments ("code --wait"); the path goes in as a parameter, never as text. */
static bool run_editor(const char *command, const char *path)
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
    int status = -1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool take_back(struct strbuf *text, const char *path, struct error *error)
{
    struct strbuf read = STRBUF_INIT;
    bool good = file_read(path, FIELD_TEXT_LIMIT, &read, error);
    if (good) {
        strbuf_clear(text);
        utf8_add_safe(text, read.text, read.length, true);
    }
    strbuf_release(&read);
    return good;
}

bool external_edit(struct strbuf *text, struct error *error)
{
    const char *command = editor_command();
    if (command == NULL) {
        error_set(error, MESSAGE_EDITOR_NONE, NULL, NULL);
        return false;
    }
    struct strbuf path = STRBUF_INIT;
    bool edited = places_state(text_name, &path, error) && file_make_folders(path.text, error) &&
                  file_replace(path.text, text->text, text->length, error);
    if (edited && !run_editor(command, path.text)) {
        error_set(error, MESSAGE_EDITOR_FAILED, command, NULL);
        edited = false;
    }
    edited = edited && take_back(text, path.text, error);
    unlink(path.text);
    strbuf_release(&path);
    return edited;
}
