#include "child.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOBODY = 65534 };

pid_t child_start(child_body *body, void *context)
{
    fflush(NULL);
    pid_t child = fork();
    if (child == 0)
        _exit(body(context) ? EXIT_SUCCESS : EXIT_FAILURE);
    return child;
}

bool child_wait(pid_t child)
{
    int status = 0;
    pid_t waited;
    do
        waited = waitpid(child, &status, 0);
    while (waited < 0 && errno == EINTR);
    return waited == child && WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
}

bool child_run(child_body *body, void *context)
{
    return child_wait(child_start(body, context));
}

struct unprivileged {
    child_body *body;
    void *context;
};

static bool run_unprivileged(void *context)
{
    const struct unprivileged *run = context;
    if (geteuid() == 0 &&
        (chown(".", NOBODY, NOBODY) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
        return false;
    return run->body(run->context);
}

bool child_run_unprivileged(child_body *body, void *context)
{
    struct unprivileged run = {body, context};
    return child_run(run_unprivileged, &run);
}
