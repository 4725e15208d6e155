#include "../support/test.h"
#include "store/file.h"
#include "store/whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "../support/child.h"
#include "../support/folder.h"

/* --- system calls that fail when told to, instead of those of the C library --- */

static int fsync_fails, fsync_passes, rename_fails, renameat2_fails, link_fails, close_fails,
    fchmod_fails;
static int whole_machine_synced;

static int outcome(int *number)
{
    errno = *number;
    *number = 0;
    return -1;
}

int fsync(int descriptor)
{
    if (fsync_fails != 0 && fsync_passes-- <= 0)
        return outcome(&fsync_fails);
    return (int)syscall(SYS_fsync, descriptor);
}

int rename(const char *from, const char *to)
{
    return rename_fails != 0 ? outcome(&rename_fails)
                             : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    return renameat2_fails != 0
               ? outcome(&renameat2_fails)
               : (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to)
{
    return link_fails != 0 ? outcome(&link_fails)
                           : (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int fchmod(int descriptor, mode_t mode)
{
    return fchmod_fails != 0 ? outcome(&fchmod_fails) : (int)syscall(SYS_fchmod, descriptor, mode);
}

void sync(void)
{
    whole_machine_synced++;
}

int close(int descriptor)
{
    int result = (int)syscall(SYS_close, descriptor);
    return close_fails != 0 ? outcome(&close_fails) : result;
}

static int enter(void **state)
{
    fsync_fails = fsync_passes = rename_fails = renameat2_fails = close_fails = fchmod_fails = 0;
    return folder_enter(state);
}

static mode_t mode_of(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 0777;
}

/* --- opening and reading --- */

static void make_socket(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(descriptor, (struct sockaddr *)&address, sizeof address), 0);
    close(descriptor);
}

static void what_is_no_regular_file_is_refused(void **state)
{
    assert_int_equal(mkfifo("fifo", 0600), 0);
    assert_int_equal(mkdir("folder", 0700), 0);
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_int_equal(symlink("loop", "loop"), 0);
    make_socket("socket");
    static const struct {
        const char *path;
        enum message message;
        int number;
    } cases[] = {
        {"fifo", MESSAGE_FILE_NOT_REGULAR, 0},     {"folder", MESSAGE_FILE_CANNOT_OPEN, EISDIR},
        {"socket", MESSAGE_FILE_NOT_REGULAR, 0},   {"dangling", MESSAGE_FILE_CANNOT_OPEN, ENOENT},
        {"loop", MESSAGE_FILE_CANNOT_OPEN, ELOOP}, {"/dev/null", MESSAGE_FILE_NOT_REGULAR, 0},
    };
    static const int flags[] = {O_RDONLY, O_WRONLY, O_RDWR};
    for (size_t i = 0; i < 3 * sizeof cases / sizeof cases[0]; i++) {
        struct error error;
        int descriptor;
        assert_false(file_open(cases[i / 3].path, flags[i % 3], &descriptor, &error));
        assert_int_equal(error.message, cases[i / 3].message);
        assert_int_equal(error.number, cases[i / 3].number);
        assert_string_equal(error.subject, cases[i / 3].path);
    }
}

static void a_file_of_the_limit_is_read_and_one_byte_more_is_not(void **state)
{
    enum { LIMIT = 2 * 1024 * 1024 };
    folder_write("file", "begin");
    assert_int_equal(truncate("file", LIMIT), 0);
    struct strbuf out = STRBUF_INIT;
    struct error error;
    assert_true(file_read("file", LIMIT, &out, &error));
    assert_int_equal(out.length, LIMIT);
    assert_memory_equal(out.text, "begin", sizeof "begin");
    assert_int_equal(truncate("file", LIMIT + 1), 0);
    assert_false(file_read("file", LIMIT, &out, &error));
    assert_int_equal(error.message, MESSAGE_FILE_TOO_LARGE);
    assert_string_equal(error.subject, "file");
    assert_string_equal(error.detail, "2");
    strbuf_release(&out);
}

static void a_reading_that_fails_is_named(void **state)
{
    struct error error;
    struct strbuf text = STRBUF_INIT;
    /* A regular file by its kind, of which the first byte cannot be read. */
    assert_false(file_read("/proc/self/mem", 4, &text, &error));
    assert_int_equal(error.message, MESSAGE_FILE_CANNOT_READ);
    assert_int_equal(error.number, EIO);
    assert_string_equal(error.subject, "/proc/self/mem");
    strbuf_release(&text);
}

static void reading_begins_at_the_offset(void **state)
{
    folder_write("file", "0123456789");
    struct strbuf out = STRBUF_INIT;
    struct error error;
    int descriptor;
    assert_true(file_open("file", O_RDONLY, &descriptor, &error));
    assert_true(file_read_from(descriptor, "file", 7, 3, &out, &error));
    assert_string_equal(out.text, "789");
    assert_true(file_read_from(descriptor, "file", 10, 0, &out, &error));
    assert_true(file_read_from(descriptor, "file", 20, 0, &out, &error));
    assert_string_equal(out.text, "789");
    assert_false(file_read_from(descriptor, "file", 7, 2, &out, &error));
    close(descriptor);
    strbuf_release(&out);
}

/* --- writing --- */

static void a_full_disk_is_named(void **state)
{
    int descriptor = open("/dev/full", O_WRONLY);
    assert_true(descriptor >= 0);
    struct error error;
    assert_false(file_write(descriptor, "verslag.csv", "text", 4, &error));
    assert_int_equal(error.message, MESSAGE_FILE_CANNOT_WRITE);
    assert_int_equal(error.number, ENOSPC);
    assert_string_equal(error.subject, "verslag.csv");
    close(descriptor);
}

static void an_interrupted_close_has_closed(void **state)
{
    struct error error;
    close_fails = EINTR;
    assert_true(file_close(dup(0), "file", &error));
    close_fails = EIO;
    assert_false(file_close(dup(0), "file", &error));
    assert_int_equal(error.number, EIO);
}

static void folders_are_made_private(void **state)
{
    struct error error;
    assert_int_equal(mkdir("there", 0755), 0);
    assert_true(file_make_folders("there/a/b/file", &error));
    assert_int_equal(mode_of("there"), 0755);
    assert_int_equal(mode_of("there/a"), 0700);
    assert_int_equal(mode_of("there/a/b"), 0700);
    assert_int_equal(access("there/a/b/file", F_OK), -1);
    assert_true(file_make_folders("file", &error));
    assert_true(file_make_folders("/file", &error));
    assert_true(file_make_folders("", &error));
}

static void a_folder_that_is_not_on_the_disk_is_made_again(void **state)
{
    struct error error;
    fsync_fails = EIO;
    assert_false(file_make_folders("a/file", &error));
    assert_int_equal(access("a", F_OK), -1);
    assert_true(file_make_folders("a/file", &error));
}

static void a_folder_that_cannot_be_made_is_named(void **state)
{
    struct error error;
    folder_write("file", "");
    assert_false(file_make_folders("file/a/b", &error));
    assert_int_equal(error.message, MESSAGE_FILE_CANNOT_MAKE_FOLDER);
    assert_string_equal(error.subject, "file/a");
    assert_int_equal(error.number, ENOTDIR);
}

static void a_folder_sync_that_is_not_supported_is_accepted(void **state)
{
    struct error error;
    fsync_fails = EINVAL;
    assert_true(file_sync_folder("file", &error));
    fsync_fails = EINTR;
    assert_true(file_sync_folder("file", &error));
    fsync_fails = EIO;
    assert_false(file_sync_folder("file", &error));
    assert_int_equal(error.number, EIO);
}

static bool sync_closed_folder(void *context)
{
    (void)context;
    struct error error;
    return mkdir("closed", 0300) == 0 && file_sync_folder("closed/file", &error) &&
           whole_file_create("closed/file", "text", 4, &error) && chmod("closed", 0700) == 0 &&
           whole_machine_synced == 0;
}

static void a_folder_that_may_not_be_opened_does_not_stop_saving(void **state)
{
    assert_true(child_run_unprivileged(sync_closed_folder, NULL));
}

/* --- creating --- */

static void a_created_file_is_private_whatever_the_umask(void **state)
{
    static const mode_t masks[] = {0, 022, 077, 0777};
    for (size_t i = 0; i < sizeof masks / sizeof masks[0]; i++) {
        char name[] = {(char)('a' + i), '\0'};
        mode_t before = umask(masks[i]);
        struct error error;
        bool created = whole_file_create(name, "text", 4, &error);
        umask(before);
        assert_true(created);
        assert_int_equal(mode_of(name), 0600);
        assert_file(name, "text");
    }
    assert_int_equal(folder_count(), sizeof masks / sizeof masks[0]);
}

static void creating_never_overwrites(void **state)
{
    folder_write("file", "old");
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_int_equal(mkdir("folder", 0700), 0);
    static const char *const names[] = {"file", "dangling", "folder"};
    for (size_t i = 0; i < 6; i++) {
        struct error error;
        renameat2_fails = i < 3 ? 0 : EINVAL; /* a file system on which it is done with links */
        assert_false(whole_file_create(names[i % 3], "new", 3, &error));
        assert_int_equal(error.message,
                         i % 3 == 2 ? MESSAGE_FILE_CANNOT_OPEN : MESSAGE_FILE_EXISTS);
        assert_string_equal(error.subject, names[i % 3]);
    }
    assert_file("file", "old");
    assert_int_equal(folder_count(), 3);
    struct error error;
    renameat2_fails = EINVAL;
    assert_true(whole_file_create("other", "new", 3, &error));
    assert_file("other", "new");
    assert_int_equal(folder_count(), 4);
}

static void a_created_file_of_which_the_name_may_be_lost_is_taken_back(void **state)
{
    struct error error;
    fsync_fails = EIO;
    fsync_passes = 1; /* that of the file itself */
    assert_false(whole_file_create("file", "new", 3, &error));
    assert_int_equal(error.number, EIO);
    assert_int_equal(folder_count(), 0);
    assert_true(whole_file_create("file", "new", 3, &error));
}

/* --- replacing --- */

static void replacing_keeps_mode_and_group(void **state)
{
    enum { GROUP = 65534 };
    folder_write("file", "old contents");
    bool other_group = chown("file", (uid_t)-1, GROUP) == 0;
    assert_int_equal(chmod("file", 0664), 0);
    struct error error;
    assert_true(whole_file_replace("file", "new", 3, &error));
    assert_file("file", "new");
    assert_int_equal(mode_of("file"), 0664);
    struct stat status;
    assert_int_equal(stat("file", &status), 0);
    if (other_group)
        assert_int_equal(status.st_gid, GROUP);
    assert_int_equal(folder_count(), 1);
}

/* As nobody, to whom the file does not belong. */
static bool is_refused_to_another(void *context)
{
    const enum message *why = context;
    struct error error;
    return !whole_file_replace("file", "new", 3, &error) && error.message == *why &&
           folder_count() == 1;
}

static void the_file_of_another_user_is_not_made_ones_own(void **state)
{
    static enum message why = MESSAGE_FILE_OF_ANOTHER;
    folder_write("file", "old");
    if (chown("file", 0, 12345) != 0)
        skip(); /* only root can leave one that is of another */
    assert_int_equal(chmod("file", 0666), 0);
    assert_true(child_run_unprivileged(is_refused_to_another, &why));
    assert_file("file", "old");
    assert_int_equal(mode_of("file"), 0666);
}

#define ACL "system.posix_acl_access"

/* Of version 2: the owner rw, user 65534 rw, the group r, the mask rw, others nothing. Source: linux/posix_acl_xattr.h. */
static const unsigned char acl[] = {
    2, 0,    0,    0,    1,    0,    6,  0, 0xff, 0xff, 0xff, 0xff, 2,    0,   6,
    0, 0xfe, 0xff, 0,    0,    4,    0,  4, 0,    0xff, 0xff, 0xff, 0xff, 16,  0,
    6, 0,    0xff, 0xff, 0xff, 0xff, 32, 0, 0,    0,    0xff, 0xff, 0xff, 0xff};

static void replacing_keeps_the_access_list(void **state)
{
    unsigned char found[sizeof acl + 1];
    struct error error;
    folder_write("file", "old");
    if (setxattr("file", ACL, acl, sizeof acl, 0) != 0)
        skip(); /* this file system has none */
    assert_true(whole_file_replace("file", "new", 3, &error));
    assert_int_equal(getxattr("file", ACL, found, sizeof found), sizeof acl);
    assert_memory_equal(found, acl, sizeof acl);
    assert_int_equal(mode_of("file"), 0660);
}

static void a_file_with_another_name_is_not_parted_from_it(void **state)
{
    struct error error;
    folder_write("file", "old");
    assert_int_equal(link("file", "same"), 0);
    assert_false(whole_file_replace("file", "new", 3, &error));
    assert_int_equal(error.message, MESSAGE_FILE_HAS_NAMES);
    assert_file("file", "old");
    assert_int_equal(folder_count(), 2);
}

/* What it leads to may be anything that the other user wants to have written over. */
static void nothing_is_written_through_the_link_of_another_user(void **state)
{
    struct error error;
    folder_write("target", "old");
    assert_int_equal(symlink("target", "file"), 0);
    if (geteuid() != 0)
        skip(); /* only root can make one */
    assert_int_equal(lchown("file", 65534, 65534), 0);
    assert_false(whole_file_replace("file", "new", 3, &error));
    assert_int_equal(error.message, MESSAGE_FILE_STRANGE_LINK);
    assert_false(whole_file_replace_lightly("file", "new", 3, &error));
    assert_file("target", "old");
}

static void a_new_file_in_the_folder_of_a_group_is_for_that_group(void **state)
{
    static const struct {
        mode_t folder, mask, file;
    } cases[] = {
        {02770, 002, 0660}, {02770, 022, 0640}, {02770, 077, 0600},
        {0770, 002, 0600},  {02750, 002, 0600}, {0777, 0, 0600},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct error error;
        assert_int_equal(mkdir("folder", 0700), 0);
        assert_int_equal(chmod("folder", cases[i].folder), 0);
        mode_t before = umask(cases[i].mask);
        assert_true(whole_file_create("folder/file", "new", 3, &error));
        umask(before);
        assert_int_equal(mode_of("folder/file"), cases[i].file);
        assert_int_equal(unlink("folder/file"), 0);
        assert_int_equal(rmdir("folder"), 0);
    }
}

/* As on many drives that a program of a user mounts: no links, and no renaming that spares what is there. */
static void a_new_file_gets_its_name_without_links_too(void **state)
{
    struct error error;
    renameat2_fails = EINVAL;
    link_fails = EPERM;
    assert_true(whole_file_create("file", "new", 3, &error));
    assert_file("file", "new");
    renameat2_fails = EINVAL;
    link_fails = EPERM;
    assert_false(whole_file_create("file", "newer", 5, &error));
    assert_int_equal(error.message, MESSAGE_FILE_EXISTS);
    assert_file("file", "new");
    assert_int_equal(folder_count(), 1);
}

/* ... and no changing of modes. */
static void where_modes_cannot_be_changed_none_is(void **state)
{
    struct error error;
    fchmod_fails = EPERM;
    assert_true(whole_file_create("file", "new", 3, &error));
    assert_true(whole_file_replace("file", "newer", 5, &error));
    assert_file("file", "newer");
    assert_int_equal(fchmod_fails, EPERM); /* nobody asked */
}

static bool read_lent(void *context)
{
    struct strbuf text = STRBUF_INIT;
    struct error error;
    (void)context;
    bool lent = file_read("file", 100, &text, &error) && strcmp(text.text, "lent") == 0;
    strbuf_release(&text);
    return lent;
}

static volatile sig_atomic_t asked_back;

static void give_back(int number)
{
    (void)number;
    asked_back = 1;
}

/* A server of network drives lends files to its clients, and takes them back when somebody else wants them. */
static void a_file_that_is_lent_is_waited_for(void **state)
{
    folder_write("file", "lent");
    int descriptor = open("file", O_RDWR);
    struct sigaction action = {.sa_handler = give_back};
    assert_int_equal(sigaction(SIGIO, &action, NULL), 0);
    if (fcntl(descriptor, F_SETLEASE, F_WRLCK) != 0)
        skip(); /* this file system lends none */
    pid_t child = child_start(read_lent, NULL);
    while (!asked_back)
        usleep(1000);
    assert_int_equal(fcntl(descriptor, F_SETLEASE, F_UNLCK), 0);
    assert_true(child_wait(child));
    close(descriptor);
}

static void replacing_makes_a_private_file_when_there_was_none(void **state)
{
    struct error error;
    mode_t before = umask(0);
    assert_true(whole_file_replace("file", "new", 3, &error));
    umask(before);
    assert_file("file", "new");
    assert_int_equal(mode_of("file"), 0600);
}

static void replacing_follows_links(void **state)
{
    assert_int_equal(mkdir("folder", 0700), 0);
    folder_write("folder/file", "old");
    assert_int_equal(symlink("folder/file", "second"), 0);
    assert_int_equal(symlink("second", "first"), 0);
    struct error error;
    assert_true(whole_file_replace("first", "new", 3, &error));
    assert_file("folder/file", "new");
    struct stat status;
    assert_int_equal(lstat("first", &status), 0);
    assert_true(S_ISLNK(status.st_mode));
}

static void what_cannot_be_replaced_is_refused(void **state)
{
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_int_equal(mkdir("folder", 0700), 0);
    assert_int_equal(mkfifo("fifo", 0600), 0);
    static const char *const names[] = {"dangling", "folder", "fifo", "missing/file"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct error error;
        assert_false(whole_file_replace(names[i], "new", 3, &error));
        assert_int_not_equal(error.message, MESSAGE_NONE);
    }
    assert_int_equal(folder_count(), 3);
}

static void a_failed_replacement_leaves_the_old_file_and_nothing_else(void **state)
{
    static int *const faults[] = {&fsync_fails, &rename_fails, &close_fails};
    folder_write("file", "old");
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        struct error error = {0};
        *faults[i] = EIO;
        assert_false(whole_file_replace("file", "new", 3, &error));
        assert_int_equal(error.number, EIO);
        assert_file("file", "old");
        assert_int_equal(folder_count(), 1);
    }
}

static void a_replacement_of_which_the_name_may_be_lost_is_no_success(void **state)
{
    struct error error;
    fsync_fails = EIO;
    fsync_passes = 1;
    assert_false(whole_file_replace("file", "new", 3, &error));
    assert_int_equal(error.number, EIO);
    assert_int_equal(folder_count(), 1);
}

static bool replace_beyond_limit(void *context)
{
    (void)context;
    struct rlimit limit = {2, 2};
    signal(SIGXFSZ, SIG_IGN);
    struct error error;
    return setrlimit(RLIMIT_FSIZE, &limit) == 0 && !whole_file_replace("file", "new", 3, &error) &&
           error.message == MESSAGE_FILE_CANNOT_WRITE && error.number == EFBIG;
}

static void a_file_limit_leaves_the_old_file_and_nothing_else(void **state)
{
    folder_write("file", "old");
    assert_true(child_run(replace_beyond_limit, NULL));
    assert_file("file", "old");
    assert_int_equal(folder_count(), 1);
}

static bool replace_in_closed_folder(void *context)
{
    (void)context;
    struct error error;
    bool refused =
        mkdir("folder", 0700) == 0 && whole_file_create("folder/file", "old", 3, &error) &&
        chmod("folder", 0500) == 0 && !whole_file_replace("folder/file", "new", 3, &error) &&
        error.message == MESSAGE_FILE_CANNOT_REPLACE && error.number == EACCES;
    return chmod("folder", 0700) == 0 && refused;
}

static void a_folder_without_rights_is_refused(void **state)
{
    assert_true(child_run_unprivileged(replace_in_closed_folder, NULL));
    assert_file("folder/file", "old");
}

static void one_file_is_known_under_each_of_its_names(void **state)
{
    folder_write("one", "x");
    folder_write("other", "x");
    assert_int_equal(symlink("one", "link"), 0);
    assert_true(file_is_same("one", "./one"));
    assert_true(file_is_same("link", "one"));
    assert_false(file_is_same("one", "other"));
    assert_true(file_is_same("none", "./none"));
    assert_false(file_is_same("one", "none"));
}

/* --- paths --- */

static void every_spelling_of_a_path_is_one(void **state)
{
    static const char *const spellings[] = {"folder/file", "./folder/file",
                                            "folder/../folder//file", "link/file"};
    struct strbuf first = STRBUF_INIT;
    struct strbuf found = STRBUF_INIT;
    assert_int_equal(mkdir("folder", 0700), 0);
    assert_int_equal(symlink("folder", "link"), 0);
    for (int there = 0; there < 2; there++) {
        file_true_path(spellings[0], &first);
        for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
            file_true_path(spellings[i], &found);
            assert_string_equal(found.text, first.text);
            assert_true(file_is_same(spellings[i], spellings[0]));
            assert_false(file_is_same(spellings[i], "folder/other"));
            assert_false(file_is_same(spellings[i], "file"));
        }
        folder_write("folder/file", "text");
    }
    assert_int_equal(first.text[0], '/');
    file_true_path("nowhere/at/all", &found);
    assert_string_equal(found.text, "nowhere/at/all");
    strbuf_release(&first);
    strbuf_release(&found);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, folder_leave)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        IN_FOLDER(what_is_no_regular_file_is_refused),
        IN_FOLDER(a_file_of_the_limit_is_read_and_one_byte_more_is_not),
        IN_FOLDER(a_reading_that_fails_is_named),
        IN_FOLDER(reading_begins_at_the_offset),
        IN_FOLDER(a_full_disk_is_named),
        IN_FOLDER(an_interrupted_close_has_closed),
        IN_FOLDER(folders_are_made_private),
        IN_FOLDER(a_folder_that_is_not_on_the_disk_is_made_again),
        IN_FOLDER(a_folder_that_cannot_be_made_is_named),
        IN_FOLDER(a_folder_sync_that_is_not_supported_is_accepted),
        IN_FOLDER(a_folder_that_may_not_be_opened_does_not_stop_saving),
        IN_FOLDER(a_created_file_is_private_whatever_the_umask),
        IN_FOLDER(creating_never_overwrites),
        IN_FOLDER(a_created_file_of_which_the_name_may_be_lost_is_taken_back),
        IN_FOLDER(replacing_keeps_mode_and_group),
        IN_FOLDER(the_file_of_another_user_is_not_made_ones_own),
        IN_FOLDER(replacing_keeps_the_access_list),
        IN_FOLDER(a_file_with_another_name_is_not_parted_from_it),
        IN_FOLDER(nothing_is_written_through_the_link_of_another_user),
        IN_FOLDER(a_new_file_in_the_folder_of_a_group_is_for_that_group),
        IN_FOLDER(a_new_file_gets_its_name_without_links_too),
        IN_FOLDER(a_file_that_is_lent_is_waited_for),
        IN_FOLDER(replacing_makes_a_private_file_when_there_was_none),
        IN_FOLDER(replacing_follows_links),
        IN_FOLDER(what_cannot_be_replaced_is_refused),
        IN_FOLDER(a_failed_replacement_leaves_the_old_file_and_nothing_else),
        IN_FOLDER(a_replacement_of_which_the_name_may_be_lost_is_no_success),
        IN_FOLDER(a_file_limit_leaves_the_old_file_and_nothing_else),
        IN_FOLDER(a_folder_without_rights_is_refused),
        IN_FOLDER(one_file_is_known_under_each_of_its_names),
        IN_FOLDER(every_spelling_of_a_path_is_one),
        IN_FOLDER(where_modes_cannot_be_changed_none_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
