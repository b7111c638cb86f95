/* serial_openmp.h: the entries of libgomp on one thread, for where there is no libgomp. */

#ifndef PEL_SERIAL_OPENMP_H
#define PEL_SERIAL_OPENMP_H

void GOMP_parallel(void (*body)(void *), void *data, unsigned threads, unsigned flags)
{
    (void)threads;
    (void)flags;
    body(data);
}

void GOMP_barrier(void)
{
}

void GOMP_critical_start(void)
{
}

void GOMP_critical_end(void)
{
}

void GOMP_atomic_start(void)
{
}

void GOMP_atomic_end(void)
{
}

_Bool GOMP_single_start(void)
{
    return 1;
}

/* The rest of a loop whose iterations are handed out on demand. */
static struct {
    long next;
    long end;
} pel_loop;

/* Hands out all iterations at once, the first time. */
_Bool GOMP_loop_dynamic_next(long *first, long *end)
{
    *first = pel_loop.next;
    *end = pel_loop.end;
    pel_loop.next = pel_loop.end;
    return *first != *end;
}

_Bool GOMP_loop_dynamic_start(long start, long end, long step, long chunk, long *first, long *last)
{
    (void)chunk;
    pel_loop.next = start;
    pel_loop.end = (step > 0 ? start < end : start > end) ? end : start;
    return GOMP_loop_dynamic_next(first, last);
}

void GOMP_loop_end(void)
{
}

void GOMP_loop_end_nowait(void)
{
}

int omp_get_thread_num(void)
{
    return 0;
}

int omp_get_num_threads(void)
{
    return 1;
}

int omp_get_max_threads(void)
{
    return 1;
}

int omp_in_parallel(void)
{
    return 0;
}

void omp_set_num_threads(int threads)
{
    (void)threads;
}

#endif
