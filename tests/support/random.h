/*
 * Numbers that look random and are the same in every run, from a seed that is not 0.
 */
#ifndef TESTS_SUPPORT_RANDOM_H
#define TESTS_SUPPORT_RANDOM_H

#include <stdint.h>

uint32_t random_next(uint32_t *seed);

#endif
