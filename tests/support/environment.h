/* The environment of a program that a test starts. */
#ifndef TESTS_SUPPORT_ENVIRONMENT_H
#define TESTS_SUPPORT_ENVIRONMENT_H

/*
 * The test's own environment with `settings` laid over it: "NAME=value" sets, "NAME" removes; NULL-terminated, or NULL
 * for none. For execve. The caller frees the array; the strings in it stay those of `settings` and the environment.
 */
char **environment_with(const char *const settings[]);

#endif
