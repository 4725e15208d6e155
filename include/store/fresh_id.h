/* Ids that nobody has had: of changes, of files, and for the names of temporary files. */
#ifndef STORE_FRESH_ID_H
#define STORE_FRESH_ID_H

#include <stdbool.h>

#include "base/error.h"
#include "progress/change.h"

/* Writes CHANGE_ID_LENGTH random hexadecimal digits and a NUL. */
bool fresh_id(char id[CHANGE_ID_LENGTH + 1], struct error *error);

#endif
