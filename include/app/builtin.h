/* data/checklist.json, built into the program: the Makefile makes the source file from it. */
#ifndef APP_BUILTIN_H
#define APP_BUILTIN_H

#include <stddef.h>

extern const unsigned char builtin_checklist[];
extern const size_t builtin_checklist_size;

#endif
