/* The frame of an HTML document, and texts in it. */
#include "../support/test.h"
#include "report/html.h"

#include "report/html_style.h"

static void an_empty_document_is_whole_and_in_its_language(void **state)
{
    struct strbuf out = STRBUF_INIT;
    struct document *document = document_new(LANGUAGE_EN);
    document->title = "Wind & <b>";
    document_add_html(document, &out);
    document_free(document);
    const char *const parts[] = {
        "<!DOCTYPE html>\n<html lang=\"en\">\n", "<meta charset=\"utf-8\">",
        "<title>Wind &amp; &lt;b&gt;</title>",   "</header>\n<main>\n</main>\n<footer>\n",
        "</footer>\n</body>\n</html>\n",
    };
    const char *at = out.text;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        at = strstr(at, parts[i]);
        assert_non_null(at);
    }
    assert_string_equal(at, parts[4]);
    strbuf_release(&out);
}

static void the_policy_allows_the_style_and_nothing_else(void **state)
{
    struct strbuf out = STRBUF_INIT;
    struct strbuf wanted = STRBUF_INIT;
    struct document *document = document_new(LANGUAGE_NL);
    document_add_html(document, &out);
    document_free(document);
    strbuf_add(&wanted, "content=\"default-src 'none'; style-src '");
    strbuf_add(&wanted, html_style_hash);
    strbuf_add(&wanted, "'; base-uri 'none'; form-action 'none'\"");
    assert_non_null(strstr(out.text, wanted.text));
    assert_int_equal(strlen(html_style_hash), strlen("sha256-") + 44);
    strbuf_release(&wanted);
    strbuf_release(&out);
}

static void the_style_asks_for_nothing_and_ends_nowhere_early(void **state)
{
    struct strbuf style = STRBUF_INIT;
    strbuf_add_bytes(&style, html_style, html_style_size);
    assert_int_equal(strlen(style.text), html_style_size);
    assert_null(strchr(style.text, '<'));
    assert_null(strstr(style.text, "url("));
    assert_null(strstr(style.text, "@import"));
    assert_null(strchr(style.text, '\r'));
    strbuf_release(&style);
}

static const struct {
    const char *text, *html;
} texts[] = {
    {"", ""},
    {"één regel", "één regel"},
    {"& < > \" '", "&amp; &lt; &gt; &quot; &#39;"},
    {"</style><script>", "&lt;/style&gt;&lt;script&gt;"},
    {"een\ntwee", "<p dir=\"auto\">een<br>\ntwee</p>"},
    {"een\n\ntwee", "<p dir=\"auto\">een</p>\n<p dir=\"auto\">twee</p>"},
    {"een\n  \n \ntwee <", "<p dir=\"auto\">een</p>\n<p dir=\"auto\">twee &lt;</p>"},
    {"een\n", "<p dir=\"auto\">een</p>"},
};

static void a_text_means_only_itself_and_keeps_its_lines(void **state)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct strbuf out = STRBUF_INIT;
        html_add_paragraphs(&out, texts[i].text);
        assert_string_equal(out.text, texts[i].html);
        strbuf_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_document_is_whole_and_in_its_language),
        cmocka_unit_test(the_policy_allows_the_style_and_nothing_else),
        cmocka_unit_test(the_style_asks_for_nothing_and_ends_nowhere_early),
        cmocka_unit_test(a_text_means_only_itself_and_keeps_its_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
