/*
 * Takes the time of programs, in turn: A B C A B C …, so that what else the machine does falls on all alike.
 *
 *     stopwatch process TURNS <contenders      each run to its end
 *     stopwatch session TURNS <contenders      each in a terminal of 80x24
 *     stopwatch start TURNS <contenders        the same, without pressing a key
 *
 * A contender is a line "name|every|command" or, in a terminal, "name|every|command|marker|keys": it takes part in each
 * so manieth turn, 1 for all of them; it is then run once before, uncounted. The command is expanded as the shell would
 * (quotes, $NAME, *), with the number of the turn as $TURN; what a process says is dropped. The first turn is a warm-up,
 * for all. Each later one gives lines "name<TAB>figure<TAB>number" on standard output:
 *
 *     process   time    milliseconds from exec to its end
 *               memory  megabytes at most
 *     session,  start   milliseconds from exec to the last byte of the first screen: that is whole when it holds the
 *     start             marker, and nothing came after it for QUIET
 *               memory  megabytes at most
 *     session   key     milliseconds from a key (Down) to the last byte of the answer, after which nothing comes for
 *                       QUIET; DOWNS times. Before the first of them `keys` are pressed, in which ^M is Enter
 *               bytes   of the answers, for each key
 *
 * A contender that cannot be run, that fails, or that does not answer is named on standard error and left out from
 * there on; the exit status is then 1.
 */
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wordexp.h>

enum {
    CONTENDERS = 16,
    LINE_LIMIT = 4096,
    QUIET = 30,       /* milliseconds; longer than a program waits for the rest of a key */
    PATIENCE = 30000, /* milliseconds in which something must be shown */
    END_PATIENCE = 1000,
    DOWNS = 8,
    SCREEN_LIMIT = 64 * 1024, /* bytes of a first screen */
};

static const char down[] = "\033OB"; /* xterm's, once the keypad is on */

struct contender {
    char line[LINE_LIMIT];
    const char *name, *command, *marker, *keys;
    long every;
    bool failed;
};

/* One turn of a contender. Shared with the process: the moment at which it was about to begin. */
struct run {
    const struct contender *contender;
    long turn;
    wordexp_t words;
    double *begun;
    pid_t process;
    int terminal;
};

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void say_number(const struct run *run, const char *figure, double number)
{
    if (run->turn > 0)
        printf("%s\t%s\t%.4f\n", run->contender->name, figure, number);
}

/* Starting and ending */

static void begin(const struct run *run)
{
    *run->begun = milliseconds();
    execvp(run->words.we_wordv[0], run->words.we_wordv);
    _exit(127);
}

static void drop(int descriptor)
{
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(nowhere, descriptor);
}

static bool start_process(struct run *run)
{
    run->process = fork();
    if (run->process == 0) {
        drop(STDIN_FILENO);
        drop(STDOUT_FILENO);
        drop(STDERR_FILENO);
        begin(run);
    }
    return run->process > 0;
}

static bool start_session(struct run *run)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    run->process = forkpty(&run->terminal, NULL, NULL, &size);
    if (run->process == 0)
        begin(run);
    return run->process > 0;
}

/* Asked first, so that it can clean up what it left for the time that it runs. */
static void end_session(const struct run *run)
{
    enum { STEP = 5 };
    kill(run->process, SIGTERM);
    for (int waited = 0; waitpid(run->process, NULL, WNOHANG) == 0; waited += STEP) {
        if (waited > END_PATIENCE)
            kill(run->process, SIGKILL);
        poll(NULL, 0, STEP);
    }
    close(run->terminal);
}

/* What a session shows */

struct shown {
    char bytes[SCREEN_LIMIT];
    size_t length;
    double last; /* the moment of the last byte */
};

static bool has_marker(const struct shown *shown, const char *marker)
{
    return shown->length > 0 && memmem(shown->bytes, shown->length, marker, strlen(marker)) != NULL;
}

/* Whether something came within the time. */
static bool read_more(int terminal, int time, struct shown *shown)
{
    struct pollfd waiting = {.fd = terminal, .events = POLLIN};
    if (poll(&waiting, 1, time) <= 0)
        return false;
    ssize_t count =
        read(terminal, shown->bytes + shown->length, sizeof shown->bytes - shown->length);
    shown->last = milliseconds();
    shown->length += count > 0 ? (size_t)count : 0;
    return count > 0;
}

/* Until the marker was shown, and nothing more comes. */
static bool read_until_quiet(int terminal, const char *marker, struct shown *shown)
{
    shown->length = 0;
    while (!has_marker(shown, marker))
        if (!read_more(terminal, PATIENCE, shown))
            return false;
    while (read_more(terminal, QUIET, shown))
        continue;
    return shown->length < sizeof shown->bytes;
}

static bool press(const struct run *run, const char *keys, struct shown *shown, double *time)
{
    double pressed = milliseconds();
    size_t length = strlen(keys);
    bool answered = write(run->terminal, keys, length) == (ssize_t)length &&
                    read_until_quiet(run->terminal, "", shown);
    *time = shown->last - pressed;
    return answered;
}

/* Figures */

static double peak_memory(pid_t process)
{
    char path[40], line[128];
    long kilobytes = 0;
    snprintf(path, sizeof path, "/proc/%d/status", (int)process);
    FILE *file = fopen(path, "re");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        if (strncmp(line, "VmHWM:", 6) == 0)
            kilobytes = strtol(line + 6, NULL, 10);
    if (file != NULL)
        fclose(file);
    return (double)kilobytes / 1024;
}

static bool measure_keys(const struct run *run, struct shown *shown)
{
    const char *first = run->contender->keys;
    double time;
    size_t bytes = 0;
    bool good = first[0] == '\0' || press(run, first, shown, &time);
    for (int i = 0; good && i < DOWNS; i++) {
        good = press(run, down, shown, &time);
        bytes += shown->length;
        if (good)
            say_number(run, "key", time);
    }
    if (good)
        say_number(run, "bytes", (double)bytes / DOWNS);
    return good;
}

static bool measure_terminal(struct run *run, bool with_keys)
{
    static struct shown shown;
    if (!start_session(run))
        return false;
    bool good = read_until_quiet(run->terminal, run->contender->marker, &shown);
    if (good)
        say_number(run, "start", shown.last - *run->begun);
    good = good && (!with_keys || measure_keys(run, &shown));
    if (good)
        say_number(run, "memory", peak_memory(run->process));
    end_session(run);
    return good;
}

static bool measure_session(struct run *run)
{
    return measure_terminal(run, true);
}

static bool measure_start(struct run *run)
{
    return measure_terminal(run, false);
}

static bool measure_process(struct run *run)
{
    int status;
    struct rusage usage;
    if (!start_process(run) || wait4(run->process, &status, 0, &usage) != run->process)
        return false;
    double time = milliseconds() - *run->begun;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return false;
    say_number(run, "time", time);
    say_number(run, "memory", (double)usage.ru_maxrss / 1024);
    return true;
}

/* Turns */

typedef bool measurement(struct run *run);

static bool take_turn(struct run *run, measurement *measure)
{
    const struct contender *contender = run->contender;
    char number[24];
    snprintf(number, sizeof number, "%ld", run->turn);
    setenv("TURN", number, 1);
    bool good = wordexp(contender->command, &run->words, WRDE_NOCMD) == 0;
    if (good) {
        good = measure(run);
        wordfree(&run->words);
    }
    if (!good)
        fprintf(stderr, "could not be run: %s (%s)\n", contender->name, contender->command);
    return good;
}

/* Not counted: so that nobody pays for what ran before it. Who seldom has a turn takes so long that it does not matter. */
static bool warm_up(const struct run *run, measurement *measure)
{
    struct run before = *run;
    before.turn = 0;
    return run->turn == 0 || run->contender->every > 1 || take_turn(&before, measure);
}

/* Who seldom has a turn has one at least. */
static bool has_turn(const struct contender *contender, long turn, long turns)
{
    long every = contender->every < turns ? contender->every : turns;
    return every <= 1 || turn % every == 0;
}

static bool take_turns(struct contender *contenders, size_t count, measurement *measure, long turns)
{
    bool good = true;
    const int access = PROT_READ | PROT_WRITE;
    /* cppcheck-suppress invalidFunctionArg ; memory of no file */
    double *begun = mmap(NULL, sizeof *begun, access, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    for (long turn = 0; begun != MAP_FAILED && turn <= turns; turn++) {
        for (size_t i = 0; i < count; i++) {
            struct contender *contender = &contenders[i];
            struct run run = {.contender = contender, .turn = turn, .begun = begun};
            if (contender->failed || !has_turn(contender, turn, turns))
                continue;
            contender->failed = !warm_up(&run, measure) || !take_turn(&run, measure);
            good = good && !contender->failed;
        }
    }
    return good && begun != MAP_FAILED;
}

/* The next part of a line, "" when there is none. */
static char *next_part(char **rest)
{
    char *part = strsep(rest, "|\n");
    return part != NULL ? part : "";
}

static void press_enter_for(char *keys, const char *name)
{
    for (char *at = strstr(keys, name); at != NULL; at = strstr(at, name)) {
        *at++ = '\r';
        memmove(at, at + 1, strlen(at));
    }
}

static bool read_contender(struct contender *contender)
{
    if (fgets(contender->line, sizeof contender->line, stdin) == NULL)
        return false;
    char *rest = contender->line;
    contender->name = next_part(&rest);
    contender->every = strtol(next_part(&rest), NULL, 10);
    contender->command = next_part(&rest);
    contender->marker = next_part(&rest);
    char *keys = next_part(&rest);
    press_enter_for(keys, "^M");
    contender->keys = keys;
    return true;
}

static const struct {
    const char *name;
    measurement *measure;
} kinds[] = {
    {"process", measure_process},
    {"session", measure_session},
    {"start", measure_start},
};

static measurement *find_kind(const char *name)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return kinds[i].measure;
    return NULL;
}

int main(int count, char **words)
{
    static struct contender contenders[CONTENDERS];
    size_t contender_count = 0;
    measurement *measure = count == 3 ? find_kind(words[1]) : NULL;
    if (measure == NULL)
        return 2;
    while (contender_count < CONTENDERS && read_contender(&contenders[contender_count]))
        contender_count++;
    bool good = take_turns(contenders, contender_count, measure, strtol(words[2], NULL, 10));
    return good && fflush(stdout) == 0 ? 0 : 1;
}
