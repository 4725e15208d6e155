/* What sentences are built from: the joints of a list. */
#include "../support/test.h"
#include "report/message_fill.h"

#include <locale.h>

static void the_last_of_a_list_is_joined_with_a_word(void **state)
{
    static const char *const items[] = {"a", "b", "c"};
    static const char *const lists[LANGUAGE_COUNT][3] = {
        [LANGUAGE_NL] = {"a", "a en b", "a, b en c"},
        [LANGUAGE_EN] = {"a", "a and b", "a, b and c"},
    };
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        for (size_t count = 1; count <= 3; count++) {
            struct strbuf out = STRBUF_INIT;
            for (size_t i = 0; i < count; i++) {
                message_add_joint(&out, (enum language)language, i, count);
                strbuf_add(&out, items[i]);
            }
            assert_string_equal(out.text, lists[language][count - 1]);
            strbuf_release(&out);
        }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_of_a_list_is_joined_with_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
