#include "app/commands.h"
#include "app/now.h"
#include "app/say.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "progress/privacy.h"

/* A whole number from 1 to `most`, as a number from 0; false for anything else. */
static bool read_number(const char *text, size_t most, size_t *number)
{
    size_t value = 0;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at < '0' || *at > '9' || value > most)
            return false;
        value = value * 10 + (size_t)(*at - '0');
    }
    if (value < 1 || value > most)
        return false;
    *number = value - 1;
    return true;
}

static void set_choice_error(struct error *error, enum message message, const char *given,
                             size_t most)
{
    char count[WHOLE_NUMBER_SIZE];
    error_set(error, message, given, whole_number((long long)most, count));
}

static const struct factor *find_factor(const struct checklist *checklist, const char *given,
                                        struct error *error)
{
    size_t number;
    const struct factor *factor = checklist_factor(checklist, given);
    if (factor == NULL && read_number(given, checklist->factor_count, &number))
        factor = &checklist->factors[number];
    if (factor == NULL)
        set_choice_error(error, MESSAGE_USAGE_FACTOR, given, checklist->factor_count);
    return factor;
}

static const struct action *find_action(const struct factor *factor, const char *given,
                                        struct error *error)
{
    size_t number;
    const struct action *action = checklist_action(factor, given);
    if (action == NULL && read_number(given, factor->action_count, &number))
        action = &factor->actions[number];
    if (action == NULL)
        set_choice_error(error, MESSAGE_USAGE_ACTION, given, factor->action_count);
    return action;
}

/* FACTOR, FACTOR/ACTION or "-"; `place` is where such a field may stand. */
static bool read_place(const struct checklist *checklist, const char *given, struct slot *slot,
                       enum field_on *place, struct error *error)
{
    *place = FIELD_ON_WHOLE;
    if (strcmp(given, "-") == 0)
        return true;
    const char *slash = strchr(given, '/');
    char *name = memory_text_part(given, slash != NULL ? (size_t)(slash - given) : strlen(given));
    const struct factor *factor = find_factor(checklist, name, error);
    free(name);
    if (factor == NULL)
        return false;
    slot->factor = factor->id;
    *place = slash != NULL ? FIELD_ON_ACTION : FIELD_ON_FACTOR;
    if (slash == NULL)
        return true;
    const struct action *action = find_action(factor, slash + 1, error);
    slot->action = action != NULL ? action->id : NULL;
    return action != NULL;
}

/* With the fields that may stand at that place. */
static void set_field_error(struct error *error, enum message message, const char *given,
                            enum field_on place)
{
    struct strbuf names = STRBUF_INIT;
    for (int i = 0; i < FIELD_COUNT; i++) {
        const struct field_rule *rule = field_rule((enum field)i);
        if ((rule->on & place) == 0)
            continue;
        strbuf_add(&names, names.length > 0 ? ", " : "");
        strbuf_add(&names, rule->name);
    }
    error_set(error, message, given, names.text);
    strbuf_release(&names);
}

static bool read_field(const char *given, enum field_on place, struct slot *slot,
                       struct error *error)
{
    slot->field = field_find(given);
    if (slot->field == FIELD_UNKNOWN) {
        set_field_error(error, MESSAGE_USAGE_FIELD, given, place);
        return false;
    }
    if ((field_rule(slot->field)->on & place) != 0)
        return true;
    set_field_error(error, MESSAGE_USAGE_FIELD_PLACE, given, place);
    return false;
}

static bool read_date(const char *given, struct date today, struct slot *slot, char iso[DATE_SIZE],
                      struct error *error)
{
    const struct field_rule *rule = field_rule(slot->field);
    struct date date;
    if (rule->dated != (given != NULL)) {
        error_set(error, rule->dated ? MESSAGE_USAGE_DATE_MISSING : MESSAGE_USAGE_DATE_UNUSED,
                  rule->name, NULL);
        return false;
    }
    if (given == NULL)
        return true;
    if (!field_read_date(slot->field, given, today, &date, error))
        return false;
    date_write_iso(date, iso);
    slot->date = iso;
    return true;
}

/* What the command line asks for. */
struct request {
    struct slot slot;
    struct value value;
    char date[DATE_SIZE];
    struct moment moment;
    struct arena arena;
};

/* Bytes that are no text would be recorded as something else than was typed. */
static bool is_text(const char *value, struct error *error)
{
    bool valid = utf8_valid(value, strlen(value), NULL);
    if (!valid)
        error_set(error, MESSAGE_USAGE_NOT_UTF8, value, NULL);
    return valid;
}

static bool read_request(struct request *request, const struct session *session,
                         struct error *error)
{
    const struct options *options = session->options;
    const struct speaker speaker = {.language = options->language, .today = request->moment.today};
    enum field_on place;
    return read_place(session->checklist, options->arguments[0], &request->slot, &place, error) &&
           read_field(options->arguments[1], place, &request->slot, error) &&
           read_date(options->date, speaker.today, &request->slot, request->date, error) &&
           is_text(options->arguments[2], error) &&
           field_read_value(request->slot.field, options->arguments[2], &speaker, &request->arena,
                            &request->value, error);
}

static bool stands_already(const struct session *session, const struct request *request)
{
    struct standing standing = progress_standing(session->progress, &request->slot);
    if (standing.count == 0)
        return value_is_nothing(&request->value);
    return standing.count == 1 && value_equal(&standing.changes[0]->value, &request->value);
}

static bool append(struct session *session, const struct request *request, struct error *error)
{
    struct strbuf role = STRBUF_INIT;
    struct strbuf line = STRBUF_INIT;
    struct log_news news = LOG_NEWS_INIT;
    session_role(&role);
    const struct change *made = progress_edit(session->progress, &request->slot, &request->value,
                                              &request->moment, role.text);
    bool saved = made != NULL;
    if (saved) {
        change_write(&line, made);
        saved = log_append(session->log, line.text, line.length, &news, error);
    } else {
        error_set(error, MESSAGE_PROBLEM_TOO_LONG, NULL, NULL);
    }
    if (news.without_lock)
        say(session->options->language, MESSAGE_LOG_WITHOUT_LOCK, session->path.text, NULL);
    log_news_release(&news);
    strbuf_release(&line);
    strbuf_release(&role);
    return saved;
}

/* Of a date which day it is: what was typed may be short. */
static void say_done(const struct session *session, const struct value *value)
{
    struct date date;
    struct strbuf day = STRBUF_INIT;
    if (value->kind == VALUE_DATE && date_read_iso(value->text, &date))
        date_add_with_weekday(&day, date, session->options->language);
    say(session->options->language, day.length > 0 ? MESSAGE_SET_DONE_DAY : MESSAGE_SET_DONE,
        session->path.text, day.text);
    strbuf_release(&day);
}

static enum exit_status record(struct session *session, const struct request *request)
{
    enum language language = session->options->language;
    struct error error = {0};
    char number[10];
    if (request->value.kind == VALUE_TEXT && !session->options->force &&
        privacy_has_bsn(request->value.text, number)) {
        say(language, MESSAGE_PRIVACY_REFUSED, number, NULL);
        return EXIT_FAILED;
    }
    if (stands_already(session, request)) {
        say(language, MESSAGE_SET_SAME, NULL, NULL);
        return EXIT_DONE;
    }
    if (!append(session, request, &error))
        return say_error(language, &error);
    say_done(session, &request->value);
    return EXIT_DONE;
}

enum exit_status command_set(const struct options *options)
{
    struct session session;
    struct error error = {0};
    if (!session_open(&session, options, &error))
        return say_error(options->language, &error);
    struct request request = {.arena = ARENA_INIT};
    enum exit_status status;
    if (!now_read(&request.moment, &error))
        status = say_error(options->language, &error);
    else if (read_request(&request, &session, &error))
        status = record(&session, &request);
    else
        status = say_usage_error(options->language, &error);
    arena_release(&request.arena);
    session_close(&session);
    return status;
}
