/*
 * The members of one line of the progress file, and the rules for them. Only for the files of src/progress.
 *
 * A line is read by one of two readers, and both find the same: members_read_plain reads what change_write writes, as
 * nearly all lines are; change_read reads all of JSON, and says of a line where it is wrong. From there on there is one
 * way: the members, then members_check, then the change.
 */
#ifndef PROGRESS_MEMBERS_H
#define PROGRESS_MEMBERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/json_text.h"
#include "messages/message.h"
#include "progress/change.h"

/* In the order in which change_write has them. */
enum member {
    MEMBER_ID,
    MEMBER_AT,
    MEMBER_BY,
    MEMBER_FACTOR,
    MEMBER_ACTION,
    MEMBER_FIELD,
    MEMBER_DATE,
    MEMBER_VALUE,
    MEMBER_REPLACES,
    MEMBERS
};

/* The name of a member, and what change_write puts before its value: a brace or comma, the name and a colon. */
struct member_form {
    const char *name;
    const char *prefix;
    size_t prefix_length;
};

const struct member_form *member_form(enum member member);

struct member_value {
    bool present;
    enum json_kind kind; /* JSON_NULL when it is not present */
    const char *text;    /* of a JSON_STRING; borrowed */
    double number;       /* of a JSON_NUMBER */
};

struct members {
    struct member_value values[MEMBERS];
    const char **replaces; /* the items of a list; NULL for one that is no string */
    size_t replaces_count;
};

/* A rule that is broken, and where: in a member (which may be missing), or in the line as a whole. */
struct broken_rule {
    enum message message;
    const char *subject; /* of the message; borrowed; may be NULL */
    bool whole;          /* the line, not the member */
    enum member member;
    size_t item; /* of a list, from 1; 0: the member itself */
};

/*
 * Makes a change of members: all but its `line`, which is NULL. Its strings are those of the members. False when a rule is broken, which
 * `broken` then says.
 */
bool members_check(const struct members *members, struct change *change,
                   struct broken_rule *broken);

/*
 * Reads a line that is written as change_write writes one: members in their order, no white space, no escape. The strings
 * of `members` are made of `copy`, a copy of the line, and live as long as that; `replaces` lives in `arena`. False when it
 * is anything else, or when memory ran out: `members` and `copy` are then of no use, and change_read has to read the line.
 */
bool members_read_plain(const char *line, size_t length, char *copy, struct arena *arena,
                        struct members *members);

#endif
