/* strips.h: what the quick build calls for many elements at once. */

#ifndef PEL_STRIPS_H
#define PEL_STRIPS_H

/* Returns the operation called `name`, such as "add_vv_f64", or NULL. */
void *pel_strip_operation(const char *name);

/* Returns the vector version of libm's `function` within so many units in the last place, which
 * "map_one_f64" and its like apply; NULL where there is none for this processor. */
void *pel_strip_vector(const char *function, int ulps);

#endif
