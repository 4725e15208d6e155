#include "sample.h"
#include "test.h"

static const char checklist_text_of_sample[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\",\n"
    " \"title\":{\"nl\":\"3 succesfactoren voor de Banenafspraak\",\n"
    "          \"en\":\"3 success factors for the Banenafspraak\"},\n"
    " \"factors\":[\n"
    "  {\"id\":\"projectleider\",\n"
    "   \"title\":{\"nl\":\"Een enthousiaste en geëquipeerde projectleider Banenafspraak\",\n"
    "            \"en\":\"An enthusiastic and well-equipped project leader\"},\n"
    "   \"actions\":[\n"
    "    {\"id\":\"hart\",\"text\":{\n"
    "     \"nl\":\"Kies een projectleider die van binnenuit gemotiveerd is. Het hart ligt bij de "
    "mensen en niet bij het quotum.\",\n"
    "     \"en\":\"Choose a project leader who is motivated from within. The heart is with the "
    "people and not with the quota.\"}},\n"
    "    {\"id\":\"tijd\",\"text\":{\"nl\":\"Geef de projectleider genoeg tijd.\",\n"
    "                          \"en\":\"Give the project leader enough time.\"}}]},\n"
    "  {\"id\":\"draagvlak-top\",\"title\":{\"nl\":\"Draagvlak top\",\"en\":\"Support at the "
    "top\"},\n"
    "   \"actions\":[{\"id\":\"agenda\",\"text\":{\n"
    "     \"nl\":\"Zet de Banenafspraak vast op de agenda.\",\n"
    "     \"en\":\"Make the Banenafspraak a fixed item on the agenda.\"}}]},\n"
    "  {\"id\":\"financien\",\"title\":{\"nl\":\"Regel financiën, budget\",\n"
    "                             \"en\":\"Arrange finances, budget\"}}]}\n";

void sample_open(struct sample *sample, const char *lines)
{
    struct findings findings = FINDINGS_INIT;
    sample->checklist =
        checklist_read(checklist_text_of_sample, strlen(checklist_text_of_sample), &findings);
    assert_non_null(sample->checklist);
    sample->progress = progress_new();
    assert_non_null(sample->progress);
    progress_read(sample->progress, lines, strlen(lines), 2, &findings);
    if (findings.count > 0)
        fail_msg("line %zu, column %zu of the sample is not understood", findings.items[0].line,
                 findings.items[0].column);
    findings_release(&findings);
}

void sample_close(struct sample *sample)
{
    checklist_free(sample->checklist);
    progress_free(sample->progress);
}

struct report *sample_report(const struct sample *sample, enum language language, const char *since)
{
    struct report_request request = {
        .checklist = sample->checklist,
        .progress = sample->progress,
        .language = language,
        .today = {2026, 11, 22},
        .by = "HR-coördinator",
        .version = "0.1.0",
    };
    if (since != NULL)
        assert_true(date_read_iso(since, &request.since));
    struct report *report = report_make(&request);
    assert_non_null(report);
    return report;
}
