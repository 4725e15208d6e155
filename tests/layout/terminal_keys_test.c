/* How the bytes of a terminal are read, where it is not the parser that decides: a paste that comes in pieces. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "../support/test.h"
#include "fullscreen/terminal_keys.h"

static void put(int pipe, const char *text)
{
    assert_int_equal(write(pipe, text, strlen(text)), strlen(text));
}

/* A pipe of packets hands them out one by one, as a terminal may do with what was sent to it at once. */
static void a_paste_in_pieces_is_one_paste(void **state)
{
    int ends[2];
    struct terminal_keys keys = {.parser = KEY_PARSER_INIT};
    struct key key;
    int saved = dup(STDIN_FILENO);
    assert_int_equal(pipe2(ends, O_DIRECT), 0);
    assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
    put(ends[1], "Quotum 2026:");
    put(ends[1], " wij zijn er bijna.\r");
    put(ends[1], "1234567890123456789012345678901234567890\r");

    bool read = terminal_keys_read(&keys, &key);
    assert_int_equal(dup2(saved, STDIN_FILENO), STDIN_FILENO);
    close(saved);
    close(ends[0]);
    close(ends[1]);
    assert_true(read);
    assert_int_equal(key.name, KEYNAME_PASTE_BEGIN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_paste_in_pieces_is_one_paste)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
