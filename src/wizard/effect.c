#include "wizard/effect.h"

void effects_release(struct effects *effects)
{
    free(effects->items);
    arena_release(&effects->arena);
    *effects = (struct effects)EFFECTS_INIT;
}
