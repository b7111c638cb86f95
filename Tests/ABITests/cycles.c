/* Compiles, calls and frees a kernel again and again: cycles [COUNT]; exits with 1 iff memory grows
 * by a byte a cycle. Without glibc's caches of freed blocks, which come and go, it grows by none:
 * GLIBC_TUNABLES=glibc.malloc.tcache_count=0 cycles. */
#include <pellucid.h>

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char source[] = "from numba import njit\n"
                             "import numpy as np\n"
                             "@njit\n"
                             "def doubled(x, last):\n"
                             "    y = np.empty(x.shape[0])\n"
                             "    for i in range(last):\n"
                             "        if i == x.shape[0]:\n"
                             "            raise IndexError('too far')\n"
                             "        y[i] = 2.0 * x[i]\n"
                             "    return y\n";

/* Goes round once: one call that returns and one that raises. Returns true iff all went well. */
static bool cycle(void)
{
    pel_module *module;
    pel_kernel *kernel;
    pel_module *none;
    char *message;
    if (pel_module_compile(source, strlen(source), NULL, NULL, &module, NULL) != PEL_STATUS_OK
        || pel_module_kernel(module, NULL, "(f8[::1], i8)", PEL_TIER_QUICK, &kernel, NULL)
               != PEL_STATUS_OK) {
        return false;
    }
    pel_module_free(module);
    double x[] = {1.0, 2.0};
    pel_slot arguments[] = {{.p = x}, {.i = 2}, {.i = 1}, {.i = 2}};
    pel_slot results[3];
    pel_error error = {.code = 0};
    bool is_right = pel_kernel_entry(kernel)(arguments, results, &error) == 0
                    && ((const double *)results[0].p)[1] == 4.0;
    pel_memory_free(results[0].p);
    arguments[3].i = 3;
    is_right = is_right && pel_kernel_entry(kernel)(arguments, results, &error) != 0;
    pel_kernel_free(kernel);
    is_right = is_right
               && pel_module_compile("@njit\ndef f(:\n", 14, NULL, NULL, &none, &message)
                      == PEL_STATUS_SOURCE_REFUSED;
    pel_string_free(message);
    return is_right;
}

/* Returns the number of bytes that are allocated. */
static size_t held(void)
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

int main(int count, char **words)
{
    const int cycles = count > 1 ? atoi(words[1]) : 10000;
    size_t before = 0;
    for (int i = 0; i < cycles + 100; i++) {
        if (i == 100) {
            before = held();
        }
        if (!cycle()) {
            fprintf(stderr, "cycle %d went wrong\n", i);
            return 1;
        }
    }
    const double growth = ((double)held() - (double)before) / cycles;
    printf("%.2f bytes a cycle stay\n", growth);
    return growth > 1.0;
}
