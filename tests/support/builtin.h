/* The checklist that is built into the program. */
#ifndef TESTS_SUPPORT_BUILTIN_H
#define TESTS_SUPPORT_BUILTIN_H

#include "checklist/checklist.h"

/* Reads it; free with checklist_free. NULL when it has a fault: then these are printed to standard error. */
struct checklist *builtin_read(void);

#endif
