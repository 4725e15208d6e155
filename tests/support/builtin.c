#include "builtin.h"

#include <stdio.h>

#include "checklist/builtin.h"

struct checklist *builtin_read(void)
{
    struct findings findings = FINDINGS_INIT;
    struct checklist *checklist =
        checklist_read((const char *)checklist_builtin, checklist_builtin_size, &findings);
    for (size_t i = 0; i < findings.kept; i++) {
        struct strbuf text = STRBUF_INIT;
        error_describe_at(&findings.items[i], "data/checklist.json", LANGUAGE_EN, &text);
        fprintf(stderr, "%s\n", text.text);
        strbuf_release(&text);
    }
    findings_release(&findings);
    return checklist;
}
