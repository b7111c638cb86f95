/* The static libtcc is not position-independent: it reaches libc's variables by a displacement,
 * which a shared library cannot do across its border. So the shared library has its own variables
 * of these names, hidden from everybody else, and takes over libc's values when it is loaded. */
#include "streams.h"

/* Declared here, because libc's headers declare them without the attribute. */
extern void *dlsym(void *handle, const char *name);

#define HIDDEN __attribute__((visibility("hidden")))
HIDDEN void *stdout;
HIDDEN void *stderr;
HIDDEN char **environ;

/* Returns the value of libc's variable called name. */
static void *value_of(const char *name)
{
    void **variable = dlsym((void *)0, name);
    return variable ? *variable : (void *)0;
}

/* Takes over libc's values before anything else of the library runs. */
__attribute__((constructor(101))) static void take_over(void)
{
    stdout = value_of("stdout");
    stderr = value_of("stderr");
    environ = value_of("environ");
}
