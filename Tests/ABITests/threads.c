/* Compiles and calls kernels from 16 threads at once; exits with the number of threads that failed. */
#include <pellucid.h>

#include <pthread.h>
#include <stdio.h>
#include <string.h>

static const char source[] = "from numba import njit\n"
                             "@njit\n"
                             "def total(x):\n"
                             "    s = 0\n"
                             "    for v in x:\n"
                             "        s += v\n"
                             "    return s\n";

static const char *const signatures[] = {"(i8[::1],)", "(i8[:],)", "(i4[::1],)", "(u1[::1],)"};

/* Asks for each kernel of the shared module and calls one; returns NULL iff all went well. */
static void *work(void *module)
{
    for (int round = 0; round < 20; round++) {
        for (int k = 0; k < 4; k++) {
            pel_kernel *kernel;
            if (pel_module_kernel(module, "total", signatures[k], PEL_TIER_QUICK, &kernel, NULL)
                != PEL_STATUS_OK) {
                return module;
            }
            int64_t x[] = {1, 2, 3};
            const pel_slot arguments[] = {{.p = x}, {.i = 3}, {.i = 1}};
            pel_slot result = {.i = 0};
            pel_error error = {.code = 0};
            if (k < 2
                && (pel_kernel_entry(kernel)(arguments, &result, &error) != 0 || result.i != 6)) {
                return module;
            }
            pel_kernel_free(kernel);
        }
        pel_module *own;
        if (pel_module_compile(source, strlen(source), NULL, NULL, &own, NULL) != PEL_STATUS_OK) {
            return module;
        }
        pel_module_free(own);
    }
    return NULL;
}

int main(void)
{
    pel_module *module;
    pthread_t threads[16];
    int failures = 0;
    if (pel_module_compile(source, strlen(source), NULL, NULL, &module, NULL) != PEL_STATUS_OK) {
        return 17;
    }
    for (int i = 0; i < 16; i++) {
        pthread_create(&threads[i], NULL, work, module);
    }
    for (int i = 0; i < 16; i++) {
        void *fault;
        pthread_join(threads[i], &fault);
        failures += fault != NULL;
    }
    pel_module_free(module);
    return failures;
}
