#include "base/error.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

static const char ellipsis[] = "…";

static const struct {
    int number;
    enum message cause;
} causes[] = {
    {ENOMEM, MESSAGE_OUT_OF_MEMORY},
    {ENOSPC, MESSAGE_CAUSE_NO_SPACE},
    {EDQUOT, MESSAGE_CAUSE_QUOTA},
    {EROFS, MESSAGE_CAUSE_READ_ONLY},
    {EACCES, MESSAGE_CAUSE_PERMISSION},
    {EPERM, MESSAGE_CAUSE_PERMISSION},
    {ENOENT, MESSAGE_CAUSE_NOT_FOUND},
    {EISDIR, MESSAGE_CAUSE_IS_FOLDER},
    {ENOTDIR, MESSAGE_CAUSE_NOT_FOLDER},
    {EIO, MESSAGE_CAUSE_INPUT_OUTPUT},
    {EMFILE, MESSAGE_CAUSE_TOO_MANY_FILES},
    {ENFILE, MESSAGE_CAUSE_TOO_MANY_FILES},
    {EFBIG, MESSAGE_CAUSE_TOO_LARGE},
    {ELOOP, MESSAGE_CAUSE_LOOP},
    {ENAMETOOLONG, MESSAGE_CAUSE_NAME_TOO_LONG},
    {EBUSY, MESSAGE_CAUSE_BUSY},
    {ETXTBSY, MESSAGE_CAUSE_BUSY},
    {EAGAIN, MESSAGE_CAUSE_BUSY},
    {ENOLCK, MESSAGE_CAUSE_NO_LOCKS},
    {EEXIST, MESSAGE_CAUSE_EXISTS},
    {EPIPE, MESSAGE_CAUSE_READER_GONE},
    {ENOTCONN, MESSAGE_CAUSE_NETWORK},
    {ESTALE, MESSAGE_CAUSE_NETWORK},
    {ETIMEDOUT, MESSAGE_CAUSE_NETWORK},
    {EHOSTDOWN, MESSAGE_CAUSE_NETWORK},
    {EHOSTUNREACH, MESSAGE_CAUSE_NETWORK},
    {ENETDOWN, MESSAGE_CAUSE_NETWORK},
    {ENETUNREACH, MESSAGE_CAUSE_NETWORK},
    {ECONNABORTED, MESSAGE_CAUSE_NETWORK},
    {ECONNREFUSED, MESSAGE_CAUSE_NETWORK},
    {ECONNRESET, MESSAGE_CAUSE_NETWORK},
    {EREMOTEIO, MESSAGE_CAUSE_NETWORK},
};

static void copy_cut(char *out, size_t size, const char *text)
{
    if (text == NULL)
        text = "";
    size_t length = strlen(text);
    if (length < size) {
        memcpy(out, text, length + 1);
        return;
    }
    size_t room = size - sizeof ellipsis;
    size_t end = 0;
    while (end < room) {
        uint32_t character;
        size_t taken = utf8_decode(text + end, length - end, &character, NULL);
        if (end + taken > room)
            break;
        end += taken;
    }
    memcpy(out, text, end);
    memcpy(out + end, ellipsis, sizeof ellipsis);
}

void error_set_at(struct error *error, enum message message, size_t line, size_t column,
                  const char *subject, const char *detail)
{
    error->message = message;
    error->number = 0;
    error->line = line;
    error->column = column;
    copy_cut(error->subject, sizeof error->subject, subject);
    copy_cut(error->detail, sizeof error->detail, detail);
}

void error_set(struct error *error, enum message message, const char *subject, const char *detail)
{
    error_set_at(error, message, 0, 0, subject, detail);
}

void error_set_system(struct error *error, enum message message, const char *subject, int number)
{
    error_set(error, message, subject, NULL);
    error->number = number;
}

static void add_cause(int number, enum language language, struct strbuf *out)
{
    if (number == 0)
        return;
    for (size_t i = 0; i < sizeof causes / sizeof causes[0]; i++) {
        if (causes[i].number == number) {
            strbuf_add(out, message_text(language, causes[i].cause));
            return;
        }
    }
    char digits[WHOLE_NUMBER_SIZE];
    const char *values[] = {whole_number(number, digits)};
    strbuf_add_filled(out, message_text(language, MESSAGE_CAUSE_OTHER), values, 1);
}

void error_describe(const struct error *error, enum language language, struct strbuf *out)
{
    struct strbuf subject = STRBUF_INIT, detail = STRBUF_INIT, cause = STRBUF_INIT;
    utf8_add_safe(&subject, error->subject, strlen(error->subject), false);
    utf8_add_safe(&detail, error->detail, strlen(error->detail), false);
    add_cause(error->number, language, &cause);
    const char *values[] = {subject.text, detail.text, cause.text};
    strbuf_add_filled(out, message_text(language, error->message), values, 3);
    strbuf_release(&subject);
    strbuf_release(&detail);
    strbuf_release(&cause);
}

void error_describe_at(const struct error *error, const char *path, enum language language,
                       struct strbuf *out)
{
    if (path != NULL) {
        utf8_add_safe(out, path, strlen(path), false);
        strbuf_add(out, ":");
    }
    const size_t place[] = {error->line, error->column};
    for (size_t i = 0; i < 2 && place[i] > 0; i++) {
        strbuf_add_number(out, (long long)place[i]);
        strbuf_add(out, ":");
    }
    if (path != NULL || error->line > 0)
        strbuf_add(out, " ");
    error_describe(error, language, out);
}

void findings_add(struct findings *findings, const struct error *error)
{
    findings->count++;
    if (findings->kept == FINDINGS_KEPT)
        return;
    /* Room for 1, 2, 4, 8 … findings: full when the number kept is a power of two. */
    size_t kept = findings->kept;
    if ((kept & (kept - 1)) == 0) {
        size_t room = kept > 0 ? kept * 2 : 1;
        findings->items = memory_resize(findings->items, room, sizeof *findings->items);
    }
    findings->items[findings->kept++] = *error;
}

void findings_release(struct findings *findings)
{
    free(findings->items);
    *findings = (struct findings)FINDINGS_INIT;
}
