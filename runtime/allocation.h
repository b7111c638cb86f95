/* allocation.h: the memory of fresh arrays. */

#ifndef PEL_ALLOCATION_H
#define PEL_ALLOCATION_H

#include <stdint.h>
#include <stdlib.h>

/* a * b elements, for extents; -1 if one is negative or there is no int64 for the product. */
static inline int64_t pel_count(int64_t a, int64_t b)
{
    return a < 0 || b < 0 || (b > 0 && a > INT64_MAX / b) ? -1 : a * b;
}

/* np.empty: room for count elements, freed with free(); NULL where there is none. */
static inline void *pel_alloc(int64_t count, size_t size)
{
    if (count < 0 || (uint64_t)count > (uint64_t)INT64_MAX / size) {
        return NULL;
    }
    return malloc(count > 0 ? (size_t)count * size : 1);
}

/* np.zeros: room for count elements that are 0, freed with free(); NULL where there is none. */
static inline void *pel_alloc_zeroed(int64_t count, size_t size)
{
    return count < 0 ? NULL : calloc(count > 0 ? (size_t)count : 1, size);
}

#endif
