/*
 * Parts of a file that are made from the tables of the program. In the file such a part stands between a line that ends in
 * "begin NAME" and one that ends in "end NAME"; a person writes all around it.
 */
#ifndef TESTS_SUPPORT_REGION_H
#define TESTS_SUPPORT_REGION_H

#include "base/strbuf.h"

/*
 * Fails the running test, naming the file and the line, unless this text stands there. With UPDATE_GOLDEN=1 in the environment
 * it is written there instead.
 */
void assert_region(const char *path, const char *name, const struct strbuf *text);

#endif
