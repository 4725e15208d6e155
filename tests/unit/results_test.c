/* What the runtime tells the user of a save: here, on a file system that has no locks. */
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <stdbool.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/scene.h"
#include "../support/test.h"
#include "app/results.h"

/* In the place of that of the C library: locks are not known here. */
int fcntl(int descriptor, int command, ...)
{
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (command == F_OFD_SETLK) {
        errno = ENOLCK;
        return -1;
    }
    return (int)syscall(SYS_fcntl, descriptor, command, argument);
}

static void take(struct runtime *runtime)
{
    struct pollfd descriptor = {.fd = saver_descriptor(runtime->saver), .events = POLLIN};
    assert_int_equal(poll(&descriptor, 1, 20000), 1);
    results_take(runtime);
    assert_int_equal(runtime->end, RUNTIME_RUNNING);
}

static void save(struct runtime *runtime, const char *line)
{
    saver_add(runtime->saver, line);
    saver_save(runtime->saver);
    take(runtime);
}

static void that_there_are_no_locks_is_said_once(void **state)
{
    struct scene scene;
    struct error error = {0};
    struct strbuf unsaved = STRBUF_INIT;
    struct options options = {.language = LANGUAGE_NL};
    scene_open_on(
        &scene,
        "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"x\",\"title\":\"X\","
        "\"factors\":[{\"id\":\"f\",\"title\":\"F\"}]}",
        LANGUAGE_NL, scene_empty);
    struct session session = {.options = &options,
                              .checklist = scene.checklist,
                              .progress = scene.progress,
                              .path = STRBUF_INIT,
                              .findings = FINDINGS_INIT};
    struct runtime runtime = {.session = &session, .model = scene.model, .effects = EFFECTS_INIT};
    strbuf_add(&session.path, "log");
    runtime.saver = saver_start(log_new("log", "x"), &error);
    assert_non_null(runtime.saver);
    take(&runtime); /* the look at the start */

    assert_string_equal(progress_file(session.progress), "");
    save(&runtime, "{\"id\":\"1\"}");
    assert_non_null(strstr(runtime.model.notice, "kan log niet worden vergrendeld"));
    model_put(&runtime.model.notice, "");
    save(&runtime, "{\"id\":\"2\"}");
    assert_string_equal(runtime.model.notice, "");

    /* The file was made just now: from then on a calendar knows it by its id. */
    struct strbuf made = STRBUF_INIT;
    assert_true(file_read("log", LOG_SIZE_LIMIT, &made, &error));
    assert_int_equal(strlen(progress_file(session.progress)), CHANGE_ID_LENGTH);
    assert_non_null(strstr(made.text, progress_file(session.progress)));
    strbuf_release(&made);

    assert_true(saver_stop(runtime.saver, 20000, &unsaved, &error));
    effects_release(&runtime.effects);
    findings_release(&session.findings);
    strbuf_release(&session.path);
    scene.model = runtime.model;
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(that_there_are_no_locks_is_said_once, folder_enter,
                                        folder_leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
