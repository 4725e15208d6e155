#include "fuzz.h"

#include <dirent.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* What libFuzzer calls. */
int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL ? 0 : 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    fuzz_one((const char *)bytes, length);
    return 0;
}

char *fuzz_text(const char *bytes, size_t length)
{
    char *text = strndup(bytes, length);
    MUST(text != NULL);
    return text;
}

/* The worst of them, named here once more: so that the table of the program cannot vouch for itself. */
static bool is_harmful(uint32_t character)
{
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x200B ||
           character == 0x200E || character == 0x200F ||
           (character >= 0x2028 && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0xFEFF ||
           (character >= 0xE0000 && character <= 0xE007F);
}

bool fuzz_is_safe(const char *text, size_t length, bool lines)
{
    for (size_t at = 0; at < length;) {
        uint32_t character;
        bool valid;
        at += utf8_decode(text + at, length - at, &character, &valid);
        bool dangerous = utf8_dangerous(character) || is_harmful(character);
        if (!valid || (dangerous && !(lines && character == '\n')))
            return false;
    }
    return true;
}

void fuzz_breach(const char *what, const char *file, int line)
{
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    abort();
}

/* --- without libFuzzer: every file of the corpus is one test --- */

/* The bytes stand alone in their memory, so that sanitizers and valgrind see a reading beyond them. */
static bool try_file(const char *path)
{
    enum { LIMIT = 1024 * 1024 };
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    char *whole = malloc(LIMIT);
    MUST(whole != NULL);
    size_t length = fread(whole, 1, LIMIT, file);
    bool good = ferror(file) == 0 && length < LIMIT;
    fclose(file);
    char *bytes = malloc(length > 0 ? length : 1);
    MUST(bytes != NULL);
    memcpy(bytes, whole, length);
    free(whole);
    if (good)
        fuzz_one(bytes, length);
    free(bytes);
    return good;
}

static int is_input(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* "build/tests/fuzz/json_fuzz" has its corpus in tests/fuzz/corpus/json. */
static void find_corpus(const char *program, char *folder, size_t size)
{
    const char *slash = strrchr(program, '/');
    const char *name = slash != NULL ? slash + 1 : program;
    const char *end = strrchr(name, '_');
    int length = (int)(end != NULL ? (size_t)(end - name) : strlen(name));
    snprintf(folder, size, "tests/fuzz/corpus/%.*s", length, name);
}

/* Weak: libFuzzer brings a main of its own, which goes before this one. */
__attribute__((weak)) int main(int count, char **arguments)
{
    char folder[256];
    struct dirent **entries = NULL;
    find_corpus(arguments[0], folder, sizeof folder);
    int inputs = scandir(folder, &entries, is_input, alphasort);
    bool good = LLVMFuzzerInitialize(&count, &arguments) == 0 && inputs > 0;
    printf("1..%d\n", inputs > 0 ? inputs : 1);
    for (int i = 0; i < inputs; i++) {
        char path[sizeof folder + sizeof entries[i]->d_name];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        printf("# %s\n", path);
        fflush(stdout); /* what an abort leaves behind says which input it was */
        bool held = try_file(path);
        printf("%sok %d - what must hold does so for %s\n", held ? "" : "not ", i + 1, path);
        good = good && held;
        free(entries[i]);
    }
    free(entries);
    return good ? 0 : 1;
}
