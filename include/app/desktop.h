/* Opening a file with the program that the desktop has for it. */
#ifndef APP_DESKTOP_H
#define APP_DESKTOP_H

#include <stdbool.h>

#include "base/error.h"

/* Whether there is a desktop here that could. */
bool desktop_is_there(void);

/* Has it opened; goes on at once. The program that opens it is no part of this session: what ends this one leaves it be. */
bool desktop_open(const char *path, struct error *error);

#endif
