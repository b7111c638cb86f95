/* allocations.c: counts the memory that kernels allocate and nobody frees.
 *
 * Preloaded into a process whose kernels were compiled with -Dmalloc=counted_malloc and so on
 * (see gcc-O0). At the end of the process the number of blocks still held is written to the file
 * that ALLOCATIONS_REPORT names, if any kernel allocated. Fresh memory holds no zeros, so that a
 * kernel that reads what it never wrote shows.
 */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CAPACITY = 1 << 16, FRESH = 0xC5 };

void __libc_free(void *block);
void *counted_malloc(size_t size);
void *counted_calloc(size_t count, size_t size);
void *counted_realloc(void *block, size_t size);
void *counted_aligned_alloc(size_t alignment, size_t size);
int counted_posix_memalign(void **block, size_t alignment, size_t size);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void *held[CAPACITY];
static volatile int count;
static volatile int total;

/* Notes that a kernel holds the block. */
static void *hold(void *block)
{
    if (block != NULL) {
        pthread_mutex_lock(&lock);
        if (count < CAPACITY) {
            held[count++] = block;
        }
        total++;
        pthread_mutex_unlock(&lock);
    }
    return block;
}

/* Notes that nobody holds the block any more. */
static void release(const void *block)
{
    pthread_mutex_lock(&lock);
    for (int i = count - 1; i >= 0; i--) {
        if (held[i] == block) {
            held[i] = held[--count];
            break;
        }
    }
    pthread_mutex_unlock(&lock);
}

void free(void *block)
{
    if (count > 0 && block != NULL) {
        release(block);
    }
    __libc_free(block);
}

void *counted_malloc(size_t size)
{
    void *block = malloc(size);
    if (block != NULL && size < (size_t)1 << 30) {
        memset(block, FRESH, size);
    }
    return hold(block);
}

void *counted_calloc(size_t number, size_t size)
{
    return hold(calloc(number, size));
}

void *counted_realloc(void *block, size_t size)
{
    release(block);
    return hold(realloc(block, size));
}

void *counted_aligned_alloc(size_t alignment, size_t size)
{
    return hold(aligned_alloc(alignment, size));
}

int counted_posix_memalign(void **block, size_t alignment, size_t size)
{
    const int status = posix_memalign(block, alignment, size);
    if (status == 0) {
        hold(*block);
    }
    return status;
}

__attribute__((destructor)) static void report(void)
{
    const char *path = getenv("ALLOCATIONS_REPORT");
    if (total == 0 || path == NULL) {
        return;
    }
    FILE *file = fopen(path, "w");
    if (file != NULL) {
        fprintf(file, "%d\n", count);
        fclose(file);
    }
}
