/*
 * Fuzz targets: each `*_fuzz.c` says what must hold for every input, and aborts when it does not.
 *
 * One target is two programs. As `make test` builds it, with any compiler, it reads the files of its corpus
 * (tests/fuzz/corpus/TARGET): seeds written by hand, and every input that once was a finding. As tests/run-fuzz builds
 * it, with clang and its libFuzzer, it looks for inputs of its own.
 *
 * cJSON is the packaged library: Debian has no source of it among its packages for building with. It is called but not
 * instrumented; what is fuzzed is the check that comes before it, and everything after.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>

/* The target: tries one input. `bytes` are no string, and not one byte more may be read. */
void fuzz_one(const char *bytes, size_t length);

/* A copy of the bytes before the first NUL, as a string; the caller frees it. */
char *fuzz_text(const char *bytes, size_t length);

/* Whether a text can be shown as it is: valid UTF-8 without a dangerous character, save newlines when `lines`. */
bool fuzz_is_safe(const char *text, size_t length, bool lines);

_Noreturn void fuzz_breach(const char *what, const char *file, int line);

#define MUST(what) ((what) ? (void)0 : fuzz_breach(#what, __FILE__, __LINE__))

#endif
