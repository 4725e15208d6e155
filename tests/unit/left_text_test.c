/* Texts that version 0.1 left in files for $EDITOR. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/test.h"
#include "progress/field.h"
#include "store/left_text.h"

/* The number of a process that has ended. */
static int gone(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    assert_int_equal(waitpid(child, NULL, 0), child);
    return child;
}

static void leave(int process, const char *text)
{
    char name[60];
    snprintf(name, sizeof name, "banenafspraak/tekst-%d.txt", process);
    folder_write(name, text);
}

static int enter(void **state)
{
    char folder[200];
    if (folder_enter(state) != 0 || getcwd(folder, sizeof folder) == NULL)
        return -1;
    return setenv("XDG_STATE_HOME", folder, 1) + mkdir("banenafspraak", 0700);
}

static size_t files(void)
{
    assert_int_equal(chdir("banenafspraak"), 0);
    size_t count = folder_count();
    assert_int_equal(chdir(".."), 0);
    return count;
}

/* Finds this, and removes what it found. */
static void assert_found(const char *text)
{
    struct left_text left = LEFT_TEXT_INIT;
    left_text_find(&left);
    assert_string_equal(left.text.text, text);
    left_text_remove(&left);
    left_text_release(&left);
}

static void what_was_left_is_found_and_removed(void **state)
{
    leave(gone(), "een\ntwee \n\n");
    assert_found("een\ntwee");
    assert_int_equal(files(), 0);
    assert_found("");
}

static void several_are_found_together(void **state)
{
    leave(2147483601, "een\n");
    leave(2147483602, "\n");
    leave(2147483603, "een\n");
    assert_found("een\n\neen");
    assert_int_equal(files(), 0);
}

static void that_of_a_program_that_runs_is_left_alone(void **state)
{
    leave((int)getpid(), "van mij");
    leave(1, "van een ander");
    assert_found("");
    assert_int_equal(files(), 2);
}

static void what_is_no_such_file_is_left_alone(void **state)
{
    folder_write("banenafspraak/tekst-.txt", "a");
    folder_write("banenafspraak/tekst-0.txt", "a");
    folder_write("banenafspraak/tekst-12.txt.bak", "a");
    folder_write("banenafspraak/concept-12.txt", "a");
    assert_int_equal(mkdir("banenafspraak/tekst-2147483601.txt", 0700), 0);
    assert_found("");
    assert_int_equal(files(), 5);
}

static void what_fits_in_no_field_is_left_alone(void **state)
{
    char *text = malloc(FIELD_TEXT_LIMIT + 2);
    assert_non_null(text);
    memset(text, 'x', FIELD_TEXT_LIMIT + 1);
    text[FIELD_TEXT_LIMIT + 1] = '\0';
    leave(2147483601, text);
    assert_found("");
    assert_int_equal(files(), 1);
    free(text);
}

static void nothing_of_it_commands_the_terminal(void **state)
{
    leave(2147483601, "a\033[2Jb");
    struct left_text left = LEFT_TEXT_INIT;
    left_text_find(&left);
    assert_null(strchr(left.text.text, '\033'));
    assert_non_null(strchr(left.text.text, 'b'));
    left_text_release(&left);
}

static void without_a_folder_there_is_nothing(void **state)
{
    assert_int_equal(rmdir("banenafspraak"), 0);
    assert_found("");
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, folder_leave)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        IN_FOLDER(what_was_left_is_found_and_removed),
        IN_FOLDER(several_are_found_together),
        IN_FOLDER(that_of_a_program_that_runs_is_left_alone),
        IN_FOLDER(what_is_no_such_file_is_left_alone),
        IN_FOLDER(what_fits_in_no_field_is_left_alone),
        IN_FOLDER(nothing_of_it_commands_the_terminal),
        IN_FOLDER(without_a_folder_there_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
