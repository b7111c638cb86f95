/* The static libtcc is not position-independent: it reaches libc's variables by a displacement,
 * which a shared library cannot do across its border. So the shared library has its own variables
 * of these names, hidden from everybody else, and takes over libc's values when it is loaded. */
#include "streams.h"

#include <stdlib.h>
#include <string.h>

/* Declared here, because libc's headers declare them without the attribute. */
extern void *dlsym(void *handle, const char *name);

#define HIDDEN __attribute__((visibility("hidden")))
HIDDEN void *stdout;
HIDDEN void *stderr;
HIDDEN char **environ;

/* Returns the value of libc's variable called name. */
static void *value_of(const char *name)
{
    void **const variable = dlsym(NULL, name);
    return variable ? *variable : NULL;
}

/* Returns a copy of the list of variables, or an empty one. libc may move its own at any time. */
static char **copy_of(char **list)
{
    static char *empty[1];
    size_t count = 0;
    while (list && list[count]) {
        count++;
    }
    char **const copy = calloc(count + 1, sizeof *copy);
    if (!copy) {
        return empty;
    }
    for (size_t i = 0; i < count; i++) {
        copy[i] = strdup(list[i]);
    }
    return copy;
}

/* Takes over libc's values before anything else of the library runs. */
__attribute__((constructor(101))) static void take_over(void)
{
    stdout = value_of("stdout");
    stderr = value_of("stderr");
    environ = copy_of(value_of("environ"));
}
