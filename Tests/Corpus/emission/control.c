/* control.c: kernels of control.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c control.c
 */
#include <stdbool.h>
#include <stdint.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* a % b has the sign of b. */
static inline int64_t pel_modulo(int64_t a, int64_t b)
{
    if (b == -1) {
        return 0;
    }
    const int64_t r = a % b;
    return (b > 0 ? r < 0 : r > 0) ? r + b : r;
}

/* a // b rounds towards minus infinity; a // -1 wraps around. */
static inline int64_t pel_floordiv(int64_t a, int64_t b)
{
    if (b == -1) {
        return -a;
    }
    const int64_t r = a % b;
    return a / b - (b > 0 ? r < 0 : r > 0);
}

/* control.py:1  def collatz(n: int64) -> int64 */
int64_t collatz(int64_t n)
{
    int64_t steps = 0;
    while (n != 1) { /* until it is 1 */
        if (pel_modulo(n, 2) == 0) {
            n = pel_floordiv(n, 2);
        } else {
            n = 3 * n + 1;
        }
        steps += 1;
        /* done */
    }
    return steps;
}

/* control.py:12  def first(x: float64[::1], lo: float64, hi: float64) -> int64
 * Index of the first element between lo and hi.
 *
 * Returns -1 if there is none. Ends * / here.
 */
int64_t first(const double *x, int64_t x_n, double lo, double hi)
{
    int64_t i = 0;
    while (i < x_n && (x[i] < lo || x[i] > hi)) {
        i += 1;
    }
    return i < x_n ? i : -1;
}

/* control.py:20  def grade(x: float64, flag: boolean) -> int64 */
int64_t grade(double x, bool flag)
{
    int64_t g;
    /* low */
    if (x < 1.0) {
        g = 1;
    } else if (x < 2.0) { /* middle */
        g = 2;
    } else if (!flag) {
        g = 3;
    } else {
        /* high */
        g = 4;
        /* really */
    }
    if (!flag && g == 3) {
        g += 1;
    }
    return g;
}

/* control.py:34  def swap(x: float64[::1], i: int64, j: int64) -> None */
void swap(double *x, int64_t x_n, int64_t i, int64_t j)
{
    const double t1 = x[i];
    x[i] = x[j];
    x[j] = t1;
    x[0] += 1.0;
    int64_t a = 1;
    int64_t b = 2;
    const int64_t t2 = a;
    a = b;
    b = t2;
    x[b] = (double)a;
    for (int64_t k = 10; k > 0; k -= 3) {
        const bool t3 = x[k] < 0.0;
        if (t3) {
            break;
        }
        if (t3) {
            continue;
        }
        x[k] = 0.0; /* cleared */
    }
}

/* control.py:50  def rows(p: int64[::1], v: float64[::1], y: float64[::1]) -> None */
void rows(const int64_t *restrict p, int64_t p_n, const double *restrict v, int64_t v_n,
          double *restrict y, int64_t y_n)
{
    for (int64_t i = 0; i < y_n; i++) {
        double s = 0.0;
        for (int64_t k = p[i]; k < p[i + 1]; k++) {
            s += v[k];
        }
        y[i] = s;
        const int64_t k_stop = p[0];
        for (int64_t k = p[i]; k < k_stop; k++) {
            y[k] = 0.0;
        }
    }
}
