#include "app/signals.h"

#include <errno.h>
#include <signal.h>

#include "app/line_terminal.h"
#include "fullscreen/terminal.h"

enum {
    LAST_MILLISECONDS = 300, /* that output is waited for once the program is to end */
    STACK_SIZE = 64 * 1024,
};

enum { FLAG_INTERRUPT, FLAG_TERMINATE, FLAG_SUSPEND, FLAG_PROCEED, FLAG_RESIZE, FLAG_COUNT };

static volatile sig_atomic_t flags[FLAG_COUNT];

static const struct {
    int number, flag;
} handled[] = {
    {SIGINT, FLAG_INTERRUPT},    {SIGTERM, FLAG_TERMINATE}, {SIGHUP, FLAG_TERMINATE},
    {SIGQUIT, FLAG_TERMINATE},   {SIGUSR1, FLAG_TERMINATE}, {SIGUSR2, FLAG_TERMINATE},
    {SIGALRM, FLAG_TERMINATE},   {SIGXCPU, FLAG_TERMINATE}, {SIGPWR, FLAG_TERMINATE},
    {SIGVTALRM, FLAG_TERMINATE}, {SIGPROF, FLAG_TERMINATE}, {SIGPOLL, FLAG_TERMINATE},
    {SIGSTKFLT, FLAG_TERMINATE}, {SIGTSTP, FLAG_SUSPEND},   {SIGCONT, FLAG_PROCEED},
    {SIGWINCH, FLAG_RESIZE},
};

enum { HANDLED_COUNT = sizeof handled / sizeof handled[0] };

/* After these nothing of the program can be relied on. */
static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTRAP};

enum { FAULT_COUNT = sizeof faults / sizeof faults[0] };

static struct sigaction before[FAULT_COUNT]; /* what these did: sanitizers report some */

static sigset_t outside; /* what was blocked before signals_start */
static bool started;
static volatile sig_atomic_t ending;
static bool gave_up;

static void set_flag(int number)
{
    for (size_t i = 0; i < HANDLED_COUNT; i++)
        if (handled[i].number == number)
            flags[handled[i].flag] = 1;
    if (flags[FLAG_INTERRUPT] != 0 || flags[FLAG_TERMINATE] != 0)
        ending = 1;
}

/*
 * What the instruction at fault did is done again when this returns, and then the fault goes where it went before; one that
 * was sent is sent again.
 */
static void end_as_it_stands(int number, siginfo_t *information, void *context)
{
    (void)context;
    bool again =
        information->si_code > 0 && number != SIGABRT && number != SIGSYS && number != SIGTRAP;
    terminal_rescue();
    line_terminal_rescue();
    for (size_t i = 0; i < FAULT_COUNT; i++)
        if (faults[i] == number)
            sigaction(number, &before[i], NULL);
    if (!again)
        raise(number);
}

/* On a stack of its own, since the usual one may be what is full. */
static void catch_faults(void)
{
    static char room[STACK_SIZE];
    const stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
    stack_t there;
    struct sigaction action = {.sa_sigaction = end_as_it_stands,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    if (sigaltstack(NULL, &there) == 0 && (there.ss_flags & SS_DISABLE) != 0)
        sigaltstack(&stack, NULL);
    for (size_t i = 0; i < FAULT_COUNT; i++)
        sigaction(faults[i], &action, &before[i]);
}

static void install(int number, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static sigset_t only(int number)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    return set;
}

void signals_ignore_writing(void)
{
    install(SIGPIPE, SIG_IGN);
    install(SIGXFSZ, SIG_IGN);
}

void signals_start(void)
{
    sigset_t blocked;
    sigemptyset(&blocked);
    for (size_t i = 0; i < HANDLED_COUNT; i++) {
        install(handled[i].number, set_flag);
        sigaddset(&blocked, handled[i].number);
    }
    sigprocmask(SIG_BLOCK, &blocked, &outside);
    started = true;
    catch_faults();
}

bool signals_are_held_back(void)
{
    return started;
}

static int wait_letting_in(struct pollfd *descriptors, nfds_t count, int milliseconds)
{
    struct timespec time = {.tv_sec = milliseconds / 1000,
                            .tv_nsec = (long)(milliseconds % 1000) * 1000000L};
    return ppoll(descriptors, count, milliseconds < 0 ? NULL : &time, started ? &outside : NULL);
}

/* What came while something else was waited for is not slept upon. */
int signals_wait(struct pollfd *descriptors, nfds_t count, int milliseconds)
{
    for (int i = 0; i < FLAG_COUNT; i++) {
        if (flags[i] != 0) {
            errno = EINTR;
            return -1;
        }
    }
    return wait_letting_in(descriptors, count, milliseconds);
}

bool signals_wait_to_write(int descriptor)
{
    struct pollfd wanted = {.fd = descriptor, .events = POLLOUT};
    int count = 0;
    while (ending == 0 && count == 0) {
        count = wait_letting_in(&wanted, 1, -1);
        if (count < 0 && errno == EINTR)
            count = 0;
    }
    if (ending != 0 && !gave_up) {
        count = poll(&wanted, 1, LAST_MILLISECONDS);
        gave_up = count == 0;
    }
    if (ending != 0 && count <= 0)
        errno = EINTR;
    return count > 0;
}

bool signals_of_keys(void)
{
    return flags[FLAG_INTERRUPT] != 0 || flags[FLAG_SUSPEND] != 0;
}

struct signals signals_take(void)
{
    struct signals taken = {
        .interrupt = flags[FLAG_INTERRUPT] != 0,
        .terminate = flags[FLAG_TERMINATE] != 0,
        .suspend = flags[FLAG_SUSPEND] != 0,
        .proceed = flags[FLAG_PROCEED] != 0,
    };
    for (int i = 0; i < FLAG_COUNT; i++)
        flags[i] = 0;
    return taken;
}

/* The signal that was held back takes effect when it is let in; the SIGCONT that ends the stop says nothing new. */
void signals_suspend(void)
{
    const sigset_t stop = only(SIGTSTP);
    const sigset_t proceed = only(SIGCONT);
    const struct timespec at_once = {0};
    install(SIGTSTP, SIG_DFL);
    raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
    sigprocmask(SIG_BLOCK, &stop, NULL);
    install(SIGTSTP, set_flag);
    sigtimedwait(&proceed, NULL, &at_once);
}
