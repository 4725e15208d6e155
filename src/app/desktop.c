#include "app/desktop.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/strbuf.h"

extern char **environ;

static const char opener[] = "xdg-open";

static bool is_set(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] != '\0';
}

static bool is_in_path(const char *name)
{
    const char *folder = getenv("PATH");
    bool found = false;
    while (folder != NULL && *folder != '\0' && !found) {
        const char *end = strchrnul(folder, ':');
        struct strbuf path = STRBUF_INIT;
        strbuf_add_bytes(&path, folder, (size_t)(end - folder));
        strbuf_add(&path, "/");
        strbuf_add(&path, name);
        found = access(path.text, X_OK) == 0;
        strbuf_release(&path);
        folder = *end == ':' ? end + 1 : end;
    }
    return found;
}

bool desktop_is_there(void)
{
    return (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")) && is_in_path(opener);
}

/* A session of its own, no part in this terminal, and the signals as any program has them. */
static void set_apart(posix_spawnattr_t *attributes, posix_spawn_file_actions_t *files)
{
    sigset_t none, ignored;
    sigemptyset(&none);
    sigemptyset(&ignored);
    sigaddset(&ignored, SIGPIPE);
    sigaddset(&ignored, SIGXFSZ);
    sigaddset(&ignored, SIGCHLD);
    posix_spawnattr_setflags(attributes,
                             POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &ignored);
    for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
        posix_spawn_file_actions_addopen(files, i, "/dev/null", O_RDWR, 0);
}

bool desktop_open(const char *path, struct error *error)
{
    char *const words[] = {(char *)opener, (char *)path, NULL};
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t files;
    pid_t child;
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&files);
    set_apart(&attributes, &files);
    signal(SIGCHLD, SIG_IGN); /* nobody waits for it: it leaves nothing behind when it ends */
    int number = posix_spawnp(&child, opener, &files, &attributes, words, environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (number != 0)
        error_set_system(error, MESSAGE_OPEN_FAILED, path, number);
    return number == 0;
}
