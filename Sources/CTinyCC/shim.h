/* libtcc, and what the loader and the system offer beyond the Glibc module. */
#include <elf.h>
#include <gnu/libc-version.h>
#include <gnu/libc-version.h>
#include <libtcc.h>
#include <link.h>

/* Declared only under _GNU_SOURCE, which a Swift module cannot set. */
int dlinfo(void *handle, int request, void *result);
int memfd_create(const char *name, unsigned int flags);
int mkostemp(char *pattern, int flags);
int pipe2(int descriptors[2], int flags);
int sched_getaffinity(int process, unsigned long size, void *cores);

enum { PEL_RTLD_DI_LINKMAP = 2 };
enum { PEL_MFD_CLOEXEC = 1, PEL_MFD_NOEXEC_SEAL = 8 };
