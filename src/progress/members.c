#include "progress/members.h"

#include "checklist/checklist.h"

#define FORM(opening, name)                                                                        \
    {                                                                                              \
        name, opening "\"" name "\":", sizeof(opening "\"" name "\":") - 1                         \
    }

static const struct member_form forms[MEMBERS] = {
    [MEMBER_ID] = FORM("{", "id"),
    [MEMBER_AT] = FORM(",", "at"),
    [MEMBER_BY] = FORM(",", "by"),
    [MEMBER_FACTOR] = FORM(",", "factor"),
    [MEMBER_ACTION] = FORM(",", "action"),
    [MEMBER_FIELD] = FORM(",", "field"),
    [MEMBER_DATE] = FORM(",", "date"),
    [MEMBER_VALUE] = FORM(",", "value"),
    [MEMBER_REPLACES] = FORM(",", "replaces"),
};

const struct member_form *member_form(enum member member)
{
    return &forms[member];
}

/* Members that are being checked. */
struct check {
    const struct members *members;
    struct broken_rule *broken;
};

/* Each returns false, for the caller to return. */
static bool refuse(struct check *check, enum member member, enum message message,
                   const char *subject)
{
    *check->broken = (struct broken_rule){.message = message, .subject = subject, .member = member};
    return false;
}

static bool refuse_whole(struct check *check, enum message message, const char *subject)
{
    *check->broken = (struct broken_rule){.message = message, .subject = subject, .whole = true};
    return false;
}

/* A member that is null counts as left out. */
static bool is_given(const struct check *check, enum member member)
{
    return check->members->values[member].kind != JSON_NULL;
}

/* --- texts --- */

/* The text of a member into `text`, NULL when it is left out. */
static bool take_text(struct check *check, enum member member, const char **text)
{
    *text = check->members->values[member].text;
    return *text != NULL || !is_given(check, member) ||
           refuse(check, member, MESSAGE_CHANGE_NOT_TEXT, forms[member].name);
}

static bool take_required_text(struct check *check, enum member member, const char **text)
{
    if (!is_given(check, member))
        return refuse_whole(check, MESSAGE_CHANGE_MISSING, forms[member].name);
    return take_text(check, member, text);
}

static bool check_origin(struct check *check, struct change *change)
{
    if (!take_required_text(check, MEMBER_ID, &change->id) ||
        !take_required_text(check, MEMBER_AT, &change->at) ||
        !take_text(check, MEMBER_BY, &change->by))
        return false;
    if (!change_id_valid(change->id))
        return refuse(check, MEMBER_ID, MESSAGE_CHANGE_BAD_ID, NULL);
    if (!moment_valid(change->at))
        return refuse(check, MEMBER_AT, MESSAGE_CHANGE_BAD_MOMENT, change->at);
    if (change->by == NULL)
        change->by = "";
    return true;
}

/* --- what it is about --- */

static bool take_checklist_id(struct check *check, enum member member, const char **id)
{
    if (!take_text(check, member, id))
        return false;
    return *id == NULL || checklist_id_valid(*id) ||
           refuse(check, member, MESSAGE_CHANGE_BAD_CHECKLIST_ID, *id);
}

static enum field_on slot_on(const struct slot *slot)
{
    if (slot->action != NULL)
        return FIELD_ON_ACTION;
    return slot->factor != NULL ? FIELD_ON_FACTOR : FIELD_ON_WHOLE;
}

static bool check_date(struct check *check, struct slot *slot)
{
    const struct field_rule *rule = field_rule(slot->field);
    if (!rule->dated)
        return !is_given(check, MEMBER_DATE) ||
               refuse(check, MEMBER_DATE, MESSAGE_CHANGE_DATE_NOT_HERE, rule->name);
    struct date date;
    slot->date = check->members->values[MEMBER_DATE].text;
    if (slot->date != NULL && date_read_iso(slot->date, &date))
        return true;
    return is_given(check, MEMBER_DATE)
               ? refuse(check, MEMBER_DATE, MESSAGE_CHANGE_WANTS_DATE, rule->name)
               : refuse_whole(check, MESSAGE_CHANGE_WANTS_DATE, rule->name);
}

static bool check_slot(struct check *check, struct slot *slot)
{
    const char *name;
    if (!take_checklist_id(check, MEMBER_FACTOR, &slot->factor) ||
        !take_checklist_id(check, MEMBER_ACTION, &slot->action) ||
        !take_required_text(check, MEMBER_FIELD, &name))
        return false;
    if (slot->action != NULL && slot->factor == NULL)
        return refuse(check, MEMBER_ACTION, MESSAGE_CHANGE_ACTION_ALONE, NULL);
    slot->field = field_find(name);
    if (slot->field == FIELD_UNKNOWN)
        return true;
    const struct field_rule *rule = field_rule(slot->field);
    if ((rule->on & (unsigned)slot_on(slot)) == 0)
        return refuse(check, MEMBER_FIELD, MESSAGE_CHANGE_MISPLACED, rule->name);
    return check_date(check, slot);
}

/* --- its value --- */

/* Each says whether a value is one of its kind, and takes it. */
struct value_taker {
    bool (*take)(const struct member_value *found, struct value *value);
    enum message wanted;
};

static bool take_truth(const struct member_value *found, struct value *value)
{
    value->truth = found->kind == JSON_TRUE;
    return found->kind == JSON_TRUE || found->kind == JSON_FALSE;
}

static bool take_words(const struct member_value *found, struct value *value)
{
    value->text = found->text;
    return value->text != NULL;
}

static bool take_date(const struct member_value *found, struct value *value)
{
    struct date date;
    return take_words(found, value) && date_read_iso(value->text, &date);
}

static bool take_number(const struct member_value *found, struct value *value)
{
    double number = found->kind == JSON_NUMBER ? found->number : -1;
    if (!(number >= 0 && number <= 1e9))
        return false;
    /* As many decimals as number_add_json writes: so that writing and reading again changes nothing. */
    value->number = (double)(long long)(number * 1e6 + 0.5) / 1e6;
    return true;
}

static const struct value_taker value_takers[] = {
    [VALUE_TRUTH] = {take_truth, MESSAGE_CHANGE_WANTS_TRUTH},
    [VALUE_TEXT] = {take_words, MESSAGE_CHANGE_WANTS_TEXT},
    [VALUE_DATE] = {take_date, MESSAGE_CHANGE_WANTS_DATE_OR_NULL},
    [VALUE_NUMBER] = {take_number, MESSAGE_CHANGE_WANTS_NUMBER_OR_NULL},
};

static bool check_value(struct check *check, struct change *change)
{
    change->value = (struct value){.kind = VALUE_NOTHING};
    if (change->slot.field == FIELD_UNKNOWN)
        return true;
    const struct field_rule *rule = field_rule(change->slot.field);
    const struct member_value *found = &check->members->values[MEMBER_VALUE];
    if (!found->present)
        return refuse_whole(check, MESSAGE_CHANGE_MISSING, forms[MEMBER_VALUE].name);
    if (found->kind == JSON_NULL && rule->clearable)
        return true;
    const struct value_taker *taker = &value_takers[rule->kind];
    change->value.kind = rule->kind;
    return taker->take(found, &change->value) ||
           refuse(check, MEMBER_VALUE, taker->wanted, rule->name);
}

/* --- what it replaces --- */

static bool check_replaces(struct check *check, struct change *change)
{
    const struct members *members = check->members;
    if (!is_given(check, MEMBER_REPLACES))
        return true;
    if (members->values[MEMBER_REPLACES].kind != JSON_ARRAY)
        return refuse(check, MEMBER_REPLACES, MESSAGE_CHANGE_BAD_REPLACES, NULL);
    for (size_t i = 0; i < members->replaces_count; i++) {
        if (members->replaces[i] == NULL || !change_id_valid(members->replaces[i])) {
            refuse(check, MEMBER_REPLACES, MESSAGE_CHANGE_BAD_REPLACES, NULL);
            check->broken->item = i + 1;
            return false;
        }
    }
    change->replaces = members->replaces;
    change->replaces_count = members->replaces_count;
    return true;
}

bool members_check(const struct members *members, struct change *change, struct broken_rule *broken)
{
    struct check check = {members, broken};
    *change = (struct change){0};
    return check_origin(&check, change) && check_slot(&check, &change->slot) &&
           check_value(&check, change) && check_replaces(&check, change);
}
