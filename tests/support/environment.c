#include "environment.h"
#include "test.h"

#include <stdbool.h>
#include <unistd.h>

static bool same_name(const char *left, const char *right)
{
    size_t length = strcspn(left, "=");
    return length == strcspn(right, "=") && memcmp(left, right, length) == 0;
}

static bool has_name(const char *const settings[], const char *entry)
{
    for (; settings != NULL && *settings != NULL; settings++) {
        if (same_name(*settings, entry))
            return true;
    }
    return false;
}

char **environment_with(const char *const settings[])
{
    size_t count = 1;
    for (char **entry = environ; *entry != NULL; entry++)
        count++;
    for (const char *const *entry = settings; entry != NULL && *entry != NULL; entry++)
        count++;
    char **result = calloc(count, sizeof *result);
    assert_non_null(result);
    char **next = result;
    for (char **entry = environ; *entry != NULL; entry++) {
        if (!has_name(settings, *entry))
            *next++ = *entry;
    }
    for (const char *const *entry = settings; entry != NULL && *entry != NULL; entry++) {
        if (strchr(*entry, '=') != NULL)
            *next++ = (char *)*entry;
    }
    return result;
}
