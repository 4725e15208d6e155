/* data/checklist.json, read while the program was built (src/builtin/main.c): the checklist of who names no other. */
#ifndef CHECKLIST_BUILTIN_H
#define CHECKLIST_BUILTIN_H

#include "checklist/checklist.h"

extern const struct checklist checklist_builtin;

#endif
