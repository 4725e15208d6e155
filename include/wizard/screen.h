/* The screens that there are; what each shows is in wizard/screens.h. */
#ifndef WIZARD_SCREEN_H
#define WIZARD_SCREEN_H

enum screen {
    SCREEN_START,
    SCREEN_OVERVIEW,
    SCREEN_FACTOR,
    SCREEN_CHECK,
    SCREEN_JOBS,
    SCREEN_REPORT,
    SCREEN_SEARCH,
    SCREEN_SOURCES,
    SCREEN_HELP,
    SCREEN_PRIVACY,
    SCREEN_DAMAGE, /* what of the file cannot be read: shown before anything else */
    SCREEN_COUNT
};

#endif
