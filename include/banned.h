/*
 * Calls that are never right here: each has a safe neighbour. Included by the compiler before every file (Makefile).
 */
#ifndef BANNED_H
#define BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#undef sprintf /* with _FORTIFY_SOURCE under clang they are macros */
#undef vsprintf

#pragma GCC poison strcpy strcat sprintf vsprintf strtok gets localtime gmtime asctime ctime       \
    mktemp tmpnam atoi

#endif
