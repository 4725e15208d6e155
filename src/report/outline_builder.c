#include "report/outline_builder.h"

#include "report/message_fill.h"

void outline_put(struct outline_builder *builder, struct outline_element element)
{
    element.text = arena_text(builder->arena, builder->text.text);
    element.label = element.label != NULL ? element.label : "";
    strbuf_clear(&builder->text);
    strbuf_add_bytes(&builder->elements, &element, sizeof element);
}

void outline_put_message(struct outline_builder *builder, enum outline_kind kind,
                         enum message message)
{
    strbuf_add(&builder->text, message_text(builder->language, message));
    outline_put(builder, (struct outline_element){.kind = kind});
}

void outline_put_heading(struct outline_builder *builder, const char *name, enum message message)
{
    strbuf_add(&builder->text, message_text(builder->language, message));
    outline_put(builder, (struct outline_element){.kind = OUTLINE_HEADING, .label = name});
}

void outline_put_fact(struct outline_builder *builder, enum message label)
{
    outline_put(builder, (struct outline_element){.kind = OUTLINE_FACT,
                                                  .label = message_text(builder->language, label)});
}

void outline_put_step(struct outline_builder *builder, enum outline_kind kind,
                      const struct report_factor *factor)
{
    char number[WHOLE_NUMBER_SIZE];
    message_fill(&builder->text, builder->language, MESSAGE_STEP,
                 whole_number((long long)factor->number, number), factor->title);
    outline_put(builder, (struct outline_element){.kind = kind, .factor = factor});
}
