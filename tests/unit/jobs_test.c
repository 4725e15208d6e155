/* The arithmetic of jobs: paid hours, the quota, and what one job is. */

#include "../support/test.h"
#include "checklist/jobs.h"

static void assert_number(double found, double wanted)
{
    assert_true(found > wanted - 1e-6 && found < wanted + 1e-6);
}

static void hours_become_jobs_in_hundredths(void **state)
{
    static const struct {
        double hours, jobs;
    } cases[] = {
        {0, 0},
        {25.5, 1},
        {51, 2},
        {316.2, 12.4},
        {12.75, 0.5},
        {1, 0.04},
        {0.25, 0.01},
        {0.1275, 0.01},
        {0.1, 0},
        {317, 12.43},
        {25499999, 999999.96},
        {1e9, 39215686.27},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_number(jobs_of_hours(cases[i].hours, 25.5), cases[i].jobs);
}

static void the_quota_is_that_of_the_example(void **state)
{
    const struct jobs_quota example = {2500, 36, 1.93, 25.5};
    assert_number(jobs_of_quota(&example), 68);
    assert_number(jobs_of_quota_exactly(&example), 68.12);
}

static void a_quota_is_rounded_to_whole_jobs_with_halves_up(void **state)
{
    static const struct {
        struct jobs_quota quota;
        double exactly, rounded;
    } cases[] = {
        {{0, 36, 1.93, 25.5}, 0, 0},       {{2500, 0, 1.93, 25.5}, 0, 0},
        {{2500, 36, 0, 25.5}, 0, 0},       {{1, 36, 1.93, 25.5}, 0.03, 0},
        {{102, 25.5, 1.47, 25.5}, 1.5, 1}, /* 1.4994: rounded once, not twice */
        {{100, 25.5, 1.5, 25.5}, 1.5, 2},  {{100, 25.5, 2.5, 25.5}, 2.5, 3},
        {{100, 36, 100, 36}, 100, 100},    {{1000000, 168, 100, 25.5}, 6588235.29, 6588235},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_number(jobs_of_quota_exactly(&cases[i].quota), cases[i].exactly);
        assert_number(jobs_of_quota(&cases[i].quota), cases[i].rounded);
    }
}

static struct checklist *read_with_figures(const char *figures)
{
    char text[400];
    struct findings findings = FINDINGS_INIT;
    snprintf(
        text, sizeof text,
        "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\",\"title\":\"x\","
        "\"figures\":{%s},\"factors\":[{\"id\":\"a\",\"title\":\"A\"}]}",
        figures);
    struct checklist *checklist = checklist_read(text, strlen(text), &findings);
    findings_release(&findings);
    assert_non_null(checklist);
    return checklist;
}

static void what_one_job_is_comes_from_the_checklist(void **state)
{
    struct checklist *checklist = read_with_figures("\"hours_per_job\":{\"value\":30}");
    assert_number(jobs_figure(checklist)->value, 30);
    checklist_free(checklist);
}

static void a_checklist_without_a_usable_figure_has_none(void **state)
{
    static const char *const figures[] = {"",
                                          "\"other\":{\"value\":25.5}",
                                          "\"hours_per_job\":{\"value\":0}",
                                          "\"hours_per_job\":{\"value\":-25.5}",
                                          "\"hours_per_job\":{\"value\":1e-300}",
                                          "\"hours_per_job\":{\"value\":169}"};
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        struct checklist *checklist = read_with_figures(figures[i]);
        assert_null(jobs_figure(checklist));
        checklist_free(checklist);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hours_become_jobs_in_hundredths),
        cmocka_unit_test(the_quota_is_that_of_the_example),
        cmocka_unit_test(a_quota_is_rounded_to_whole_jobs_with_halves_up),
        cmocka_unit_test(what_one_job_is_comes_from_the_checklist),
        cmocka_unit_test(a_checklist_without_a_usable_figure_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
