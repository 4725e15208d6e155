/*
 * The gallery: every page of the wizard, in each state that looks different. Tests walk over it.
 */
#ifndef TESTS_SUPPORT_GALLERY_H
#define TESTS_SUPPORT_GALLERY_H

#include "scene.h"

size_t gallery_count(void);

/* Its name, for files and messages: "overview-recorded". */
const char *gallery_name(size_t number);

/* Opens the scene of that page; the caller closes it. */
void gallery_open(size_t number, struct scene *scene, enum language language);

#endif
