/* turns.h: how often the loops of a kernel run. */

#ifndef PEL_TURNS_H
#define PEL_TURNS_H

#include <stdint.h>

/* The iterations so far, by the numbers of the loops. */
typedef struct {
    int64_t counts[1024];
} pel_turns;

/* The counts of a library. */
static inline pel_turns *pel_turns_here(void)
{
    static pel_turns turns;
    return &turns;
}

/* A loop with the given bounds and step begins. */
static inline void pel_turns_add(int64_t loop, int64_t first, int64_t bound, int64_t step)
{
    const int64_t distance = step > 0 ? bound - first : first - bound;
    const int64_t width = step > 0 ? step : -step;
    if (distance > 0 && loop < 1024) {
        pel_turns_here()->counts[loop] += (distance - 1) / width + 1;
    }
}

/* Returns the counts of the loops up to number 1023. */
const int64_t *pel_turns_read(void);
const int64_t *pel_turns_read(void)
{
    return pel_turns_here()->counts;
}

#endif
