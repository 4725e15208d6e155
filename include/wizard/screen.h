/* The screens that there are; what each shows is in its own file (screens.h). */
#ifndef WIZARD_SCREEN_H
#define WIZARD_SCREEN_H

enum screen {
    SCREEN_START,
    SCREEN_OVERVIEW,
    SCREEN_FACTOR,
    SCREEN_CHECK,
    SCREEN_JOBS,
    SCREEN_REPORT, /* which format */
    SCREEN_FORMAT, /* one format: its preview, the name of the file, and making it */
    SCREEN_PREVIEW, /* line by line: the preview on its own, so that it is heard only when asked for */
    SCREEN_COPY,    /* what a colleague's copy of the file would bring; never when restricted */
    SCREEN_SEARCH,
    SCREEN_SOURCES,
    SCREEN_HELP,
    SCREEN_PRIVACY,
    SCREEN_DAMAGE, /* what of the file cannot be read: shown before anything else */
    SCREEN_COUNT
};

#endif
