#include "../support/test.h"
#include "store/paths.h"

#include <limits.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/folder.h"

static void set(const char *name, const char *value)
{
    if (value != NULL)
        assert_int_equal(setenv(name, value, 1), 0);
    else
        assert_int_equal(unsetenv(name), 0);
}

struct progress_case {
    const char *given, *variable, *data_home, *home;
    const char *path; /* NULL: refused */
};

static void the_progress_file_is_the_one_named_nearest(void **state)
{
    static const struct progress_case cases[] = {
        {"given", "variable", "/data", "/home/a", "given"},
        {NULL, "variable", "/data", "/home/a", "variable"},
        {NULL, "", "/data", "/home/a", "/data/banenafspraak/voortgang.jsonl"},
        {NULL, NULL, "/data", NULL, "/data/banenafspraak/voortgang.jsonl"},
        {NULL, NULL, "", "/home/a", "/home/a/.local/share/banenafspraak/voortgang.jsonl"},
        {NULL, NULL, "data", "/home/a", "/home/a/.local/share/banenafspraak/voortgang.jsonl"},
        {NULL, NULL, NULL, "/home/a", "/home/a/.local/share/banenafspraak/voortgang.jsonl"},
        {NULL, NULL, NULL, "", NULL},
        {NULL, NULL, "data", "home", NULL},
        {NULL, NULL, NULL, NULL, NULL},
        {"given", NULL, NULL, NULL, "given"},
    };
    struct strbuf path = STRBUF_INIT;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct progress_case *now = &cases[i];
        set("BANENAFSPRAAK_FILE", now->variable);
        set("XDG_DATA_HOME", now->data_home);
        set("HOME", now->home);
        struct error error = {0};
        assert_int_equal(paths_progress(now->given, &path, &error), now->path != NULL);
        if (now->path != NULL)
            assert_string_equal(path.text, now->path);
        assert_int_equal(error.message, now->path != NULL ? MESSAGE_NONE : MESSAGE_PLACES_NO_HOME);
    }
    strbuf_release(&path);
}

static void state_is_kept_apart_from_data(void **state)
{
    set("HOME", "/home/a");
    set("XDG_DATA_HOME", "/data");
    set("XDG_STATE_HOME", NULL);
    struct strbuf path = STRBUF_INIT;
    struct error error;
    assert_true(paths_state("plaats.json", &path, &error));
    assert_string_equal(path.text, "/home/a/.local/state/banenafspraak/plaats.json");
    set("XDG_STATE_HOME", "/state");
    assert_true(paths_state("plaats.json", &path, &error));
    assert_string_equal(path.text, "/state/banenafspraak/plaats.json");
    strbuf_release(&path);
}

static void a_relative_path_is_made_absolute(void **state)
{
    struct strbuf path = STRBUF_INIT;
    assert_int_equal(chdir("/usr/bin"), 0);
    paths_absolute("a/b", &path);
    assert_string_equal(path.text, "/usr/bin/a/b");
    paths_absolute("/a/b", &path);
    assert_string_equal(path.text, "/a/b");
    assert_int_equal(chdir("/"), 0);
    paths_absolute("a", &path);
    assert_string_equal(path.text, "/a");
    strbuf_release(&path);
}

static void documents_are_where_the_desktop_has_them_else_at_home(void **state)
{
    static const struct {
        const char *dirs, *path; /* below the folder of the test */
    } cases[] = {
        {"XDG_DOCUMENTS_DIR=\"$HOME/Documenten\"\n", "/Documenten"},
        {"# x\nXDG_DESKTOP_DIR=\"$HOME/Bureaublad\"\n XDG_DOCUMENTS_DIR=\"$HOME/Mijn\\ map\"",
         "/Mijn map"},
        {"XDG_DOCUMENTS_DIR=\"$HOME/weg\"\n", ""},
        {"XDG_DOCUMENTS_DIR=\"Documenten\"\n", ""},
        {"XDG_DOCUMENTS_DIR=\"$HOME/\"\n", "/"},
        {"", ""},
    };
    struct strbuf path = STRBUF_INIT;
    struct strbuf wanted = STRBUF_INIT;
    char home[PATH_MAX];
    assert_non_null(getcwd(home, sizeof home));
    set("HOME", home);
    set("XDG_CONFIG_HOME", NULL);
    assert_int_equal(mkdir(".config", 0700) + mkdir("Documenten", 0700) + mkdir("Mijn map", 0700),
                     0);
    paths_documents(&path);
    assert_string_equal(path.text, home);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        folder_write(".config/user-dirs.dirs", cases[i].dirs);
        strbuf_clear(&wanted);
        strbuf_add(&wanted, home);
        strbuf_add(&wanted, cases[i].path);
        paths_documents(&path);
        assert_string_equal(path.text, wanted.text);
    }
    set("HOME", NULL);
    paths_documents(&path);
    assert_string_equal(path.text, home);
    strbuf_release(&path);
    strbuf_release(&wanted);
}

static void a_typed_path_is_found_from_its_folder_or_from_home(void **state)
{
    static const struct {
        const char *home, *folder, *typed, *path;
    } cases[] = {
        {"/home/a", "/srv", "x.txt", "/srv/x.txt"},
        {"/home/a", "/srv", "b/x.txt", "/srv/b/x.txt"},
        {"/home/a", "/", "x.txt", "/x.txt"},
        {"/home/a", "/srv", "/b/x.txt", "/b/x.txt"},
        {"/home/a", "/srv", "~/x.txt", "/home/a/x.txt"},
        {"/", "/srv", "~/x.txt", "/x.txt"},
        {"/home/a", "/srv", "~x.txt", "/srv/~x.txt"},
        {NULL, "/srv", "~/x.txt", "/srv/~/x.txt"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf path = STRBUF_INIT;
        set("HOME", cases[i].home);
        paths_typed(cases[i].folder, cases[i].typed, &path);
        assert_string_equal(path.text, cases[i].path);
        strbuf_release(&path);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_progress_file_is_the_one_named_nearest),
        cmocka_unit_test(state_is_kept_apart_from_data),
        cmocka_unit_test(a_relative_path_is_made_absolute),
        cmocka_unit_test(a_typed_path_is_found_from_its_folder_or_from_home),
        cmocka_unit_test_setup_teardown(documents_are_where_the_desktop_has_them_else_at_home,
                                        folder_enter, folder_leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
