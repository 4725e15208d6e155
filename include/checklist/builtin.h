/* The bytes of data/checklist.json, the checklist of who names no other: the Makefile makes the source file from it. */
#ifndef CHECKLIST_BUILTIN_H
#define CHECKLIST_BUILTIN_H

#include <stddef.h>

extern const unsigned char checklist_builtin[];
extern const size_t checklist_builtin_size;

#endif
