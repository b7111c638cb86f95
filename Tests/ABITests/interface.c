/* Uses every function of pellucid.h; exits with the number of claims that do not hold. */
#include <pellucid.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures;

/* Counts and prints a claim that does not hold. */
static void check(bool holds, int line, const char *claim)
{
    if (!holds) {
        fprintf(stderr, "interface.c:%d: %s\n", line, claim);
        failures++;
    }
}

#define CHECK(claim) check((claim), __LINE__, #claim)

static const char source[] = "from numba import njit\n"
                             "import numpy as np\n"
                             "\n"
                             "@njit\n"
                             "def scale(x, factor=2.0):\n"
                             "    for i in range(x.shape[0]):\n"
                             "        x[i] *= factor\n"
                             "    return x.shape[0]\n"
                             "\n"
                             "@njit('f8(f8, f8)')\n"
                             "def divide(a, b):\n"
                             "    if b == 0.0:\n"
                             "        raise ValueError('b is zero')\n"
                             "    return a / b\n"
                             "\n"
                             "@njit\n"
                             "def grouped(n):\n"
                             "    d = {1: [n / 2], n: [0.5, 1.5]}\n"
                             "    del d[1]\n"
                             "    return d\n"
                             "\n"
                             "@njit\n"
                             "def doubled(x):\n"
                             "    y = np.empty(x.shape[0])\n"
                             "    for i in range(x.shape[0]):\n"
                             "        y[i] = 2.0 * x[i]\n"
                             "    return y, x\n";

/* Compiles the source above. */
static pel_module *compiled(void)
{
    pel_module *module = NULL;
    char *message = NULL;
    pel_options *options = pel_options_create();
    pel_options_set_bounds_check(options, true);
    CHECK(pel_options_set_math(options, "libm") == PEL_STATUS_OK);
    CHECK(pel_options_set_math(options, "exact") == PEL_STATUS_ARGUMENT_INVALID);
    CHECK(pel_options_set_optimization(options, 1) == PEL_STATUS_OK);
    CHECK(pel_options_set_optimization(options, 4) == PEL_STATUS_ARGUMENT_INVALID);
    CHECK(pel_options_set_timeout(options, 30.0) == PEL_STATUS_OK);
    CHECK(pel_options_set_timeout(options, -1.0) == PEL_STATUS_ARGUMENT_INVALID);
    pel_options_set_compiler(options, "gcc");
    pel_options_set_keep_directory(options, NULL);
    pel_options_set_cache(options, false);
    CHECK(pel_module_compile(source, strlen(source), "scaling.py", options, &module, &message)
          == PEL_STATUS_OK);
    CHECK(message == NULL);
    pel_options_free(options);
    return module;
}

/* Calls a kernel that stores into its argument, by the entry point. */
static void store(pel_module *module, pel_tier tier)
{
    pel_kernel *kernel = NULL;
    CHECK(pel_module_kernel(module, "scale", "(f8[:], f8)", tier, &kernel, NULL) == PEL_STATUS_OK);
    CHECK(strcmp(pel_kernel_name(kernel), "scale") == 0);
    CHECK(pel_kernel_parameter_count(kernel) == 2);
    CHECK(strcmp(pel_kernel_parameter_name(kernel, 1), "factor") == 0);
    CHECK(pel_kernel_parameter_name(kernel, 2) == NULL);
    CHECK(pel_kernel_parameter_type(kernel, 2) == NULL);
    const pel_type *type = pel_kernel_parameter_type(kernel, 0);
    CHECK(pel_type_kind(type) == PEL_KIND_ARRAY && pel_type_dtype(type) == PEL_DTYPE_FLOAT64);
    CHECK(pel_type_rank(type) == 1 && pel_type_layout(type) == PEL_LAYOUT_STRIDED);
    CHECK(pel_type_is_stored(type) && !pel_type_is_read_only(type) && !pel_type_is_owned(type));
    CHECK(pel_type_slots(type) == 3 && pel_type_element_count(type) == 0);
    CHECK(strcmp(pel_type_name(type), "float64[:]") == 0);
    CHECK(pel_kernel_argument_slots(kernel) == 4 && pel_kernel_result_slots(kernel) == 1);
    CHECK(pel_type_kind(pel_kernel_result_type(kernel)) == PEL_KIND_SCALAR);
    CHECK(pel_type_dtype(pel_kernel_result_type(kernel)) == PEL_DTYPE_INT64);

    double x[] = {1.0, 2.0, 3.0, 4.0};
    pel_slot arguments[4] = {{.p = x}, {.i = 2}, {.i = 2}};
    pel_slot result;
    pel_error error = {.code = 0};
    CHECK(!pel_kernel_parameter_default(kernel, 0, NULL));
    CHECK(pel_kernel_parameter_default(kernel, 1, &arguments[3]) && arguments[3].f == 2.0);
    CHECK(pel_kernel_entry(kernel)(arguments, &result, &error) == 0);
    CHECK(result.i == 2 && x[0] == 2.0 && x[1] == 2.0 && x[2] == 6.0 && x[3] == 4.0);
    pel_kernel_free(kernel);
}

/* Waits for the optimized build of a kernel, which its entry point runs from then on. */
static void wait_for_speed(pel_module *module)
{
    pel_kernel *kernel = NULL;
    CHECK(pel_module_kernel(module, "divide", NULL, PEL_TIER_TIERED, &kernel, NULL)
          == PEL_STATUS_OK);
    const pel_entry entry = pel_kernel_entry(kernel);
    char *message = NULL;
    CHECK(pel_kernel_wait(kernel, &message) == PEL_STATUS_OK && message == NULL);
    CHECK(pel_kernel_is_optimized(kernel) && pel_kernel_entry(kernel) == entry);
    const pel_slot arguments[] = {{.f = 1.0}, {.f = 4.0}};
    pel_slot result;
    pel_error error = {.code = 0};
    CHECK(entry(arguments, &result, &error) == 0 && result.f == 0.25);
    CHECK(pel_kernel_wait(NULL, NULL) == PEL_STATUS_ARGUMENT_INVALID);
    CHECK(!pel_kernel_is_optimized(NULL));
    pel_kernel_free(kernel);
}

/* Calls a kernel that raises, both ways. */
static void fail(pel_module *module, pel_tier tier)
{
    pel_kernel *kernel = NULL;
    CHECK(pel_module_kernel(module, "divide", NULL, tier, &kernel, NULL) == PEL_STATUS_OK);
    CHECK(pel_kernel_may_raise(kernel));
    CHECK(strstr(pel_kernel_prototype(kernel), "double divide(double a, double b") != NULL);
    CHECK(strstr(pel_kernel_source(kernel), "b is zero") != NULL);
    CHECK(strcmp(pel_kernel_warnings(kernel), "") == 0);
    CHECK(pel_kernel_stage_time(kernel, "parse") > 0.0);
    CHECK(pel_kernel_stage_time(kernel, "load") > 0.0);
    CHECK(pel_kernel_stage_time(kernel, "nothing") == 0.0);
    CHECK(pel_kernel_stage_time(kernel, NULL) == 0.0);
    pel_error error = {.code = 0};
    double (*divide)(double, double, pel_error *) =
        (double (*)(double, double, pel_error *))pel_kernel_function(kernel);
    CHECK(divide(1.0, 4.0, &error) == 0.25 && error.code == 0);
    const pel_slot arguments[] = {{.f = 1.0}, {.f = 0.0}};
    pel_slot result;
    const int64_t code = pel_kernel_entry(kernel)(arguments, &result, &error);
    CHECK(code == error.code && strcmp(pel_error_class((int)code), "ValueError") == 0);
    CHECK(strcmp(error.message, "b is zero") == 0 && error.line == 13);
    CHECK(pel_error_class(0) == NULL && pel_error_class(1000) == NULL);
    pel_kernel_free(kernel);
}

/* Calls a kernel that returns a dictionary of lists. */
static void group(pel_module *module, pel_tier tier)
{
    pel_kernel *kernel = NULL;
    CHECK(pel_module_kernel_for_call(module, "grouped", "(i8,)", tier, &kernel, NULL)
          == PEL_STATUS_OK);
    const pel_type *type = pel_kernel_result_type(kernel), *list = pel_type_item(type, 1);
    CHECK(pel_type_kind(type) == PEL_KIND_DICTIONARY && pel_type_element_count(type) == 3);
    CHECK(strcmp(pel_type_name(type), "dict[int64, list(float64)]") == 0);
    CHECK(pel_type_dtype(pel_type_item(type, 0)) == PEL_DTYPE_INT64);
    CHECK(pel_type_kind(list) == PEL_KIND_LIST_IN_HEAP && pel_type_heap(list) == 0);
    CHECK(pel_type_dtype(pel_type_item(list, 0)) == PEL_DTYPE_FLOAT64);
    CHECK(pel_type_item(type, 2) == NULL && pel_type_slots(type) == 11);
    CHECK(pel_kernel_result_heap_count(kernel) == 1 && pel_kernel_result_slots(kernel) == 25);
    CHECK(pel_type_dtype(pel_kernel_result_heap_array(kernel, 0, 0)) == PEL_DTYPE_FLOAT64);
    CHECK(pel_kernel_result_heap_array(kernel, 0, 4) == NULL);
    CHECK(pel_kernel_result_heap_array(kernel, 1, 0) == NULL);
    pel_slot results[25];
    pel_error error = {.code = 0};
    CHECK(pel_kernel_entry(kernel)((pel_slot[]){{.i = 7}}, results, &error) == 0);
    /* Two entries have come, one is left. */
    const int64_t *keys = results[0].p, *lists = results[3].p, *index = results[6].p;
    CHECK(results[9].i == 2 && results[10].i == 1 && index[0] == -2 && index[1] != -2);
    const double *items = results[11].p;
    const int64_t *starts = results[14].p, *counts = results[17].p;
    CHECK(keys[1] == 7 && counts[lists[1]] == 2 && items[starts[lists[1]] + 1] == 1.5);
    CHECK(results[24].i == 2);
    for (int slot = 0; slot <= 6; slot += 3) pel_memory_free(results[slot].p);
    for (int slot = 11; slot <= 20; slot += 3) pel_memory_free(results[slot].p);
    pel_kernel_free(kernel);
}

/* Calls a kernel that returns an array of its own and a view of its argument. */
static void own(pel_module *module, pel_tier tier)
{
    pel_kernel *kernel = NULL;
    CHECK(pel_module_kernel_for_call(module, "doubled", "(f8[::1],)", tier, &kernel, NULL)
          == PEL_STATUS_OK);
    const pel_type *type = pel_kernel_result_type(kernel);
    CHECK(pel_type_kind(type) == PEL_KIND_TUPLE && pel_type_element_count(type) == 2);
    CHECK(pel_type_field(type, 0) == NULL && pel_type_element(type, 2) == NULL);
    CHECK(pel_type_is_owned(pel_type_element(type, 0)));
    CHECK(!pel_type_is_owned(pel_type_element(type, 1)));
    double x[] = {1.0, 2.0, 3.0};
    const pel_slot arguments[] = {{.p = x}, {.i = 3}, {.i = 1}};
    pel_slot results[6];
    pel_error error = {.code = 0};
    CHECK(pel_kernel_result_slots(kernel) == 6);
    CHECK(pel_kernel_entry(kernel)(arguments, results, &error) == 0);
    const double *y = results[0].p;
    CHECK(y[0] == 2.0 && y[2] == 6.0 && results[1].i == 3 && results[2].i == 1);
    CHECK(results[3].p == x && results[4].i == 3);
    pel_memory_free(results[0].p);
    pel_kernel_free(kernel);
}

/* Asks for what cannot be had. */
static void refuse(pel_module *module)
{
    pel_module *none = module;
    pel_kernel *kernel = NULL;
    char *message = NULL;
    CHECK(pel_module_compile("@njit\ndef f(:\n", 14, NULL, NULL, &none, &message)
          == PEL_STATUS_SOURCE_REFUSED);
    CHECK(none == NULL && message && strncmp(message, "kernels.py:2:", 13) == 0);
    pel_string_free(message);
    CHECK(pel_module_load("/no/such/kernels.py", NULL, &none, &message)
          == PEL_STATUS_FILE_UNREADABLE);
    pel_string_free(message);
    CHECK(pel_module_compile(NULL, 0, NULL, NULL, &none, NULL) == PEL_STATUS_ARGUMENT_INVALID);
    CHECK(pel_module_kernel(module, "scales", NULL, PEL_TIER_QUICK, &kernel, &message)
          == PEL_STATUS_KERNEL_UNKNOWN);
    CHECK(message && strstr(message, "'scales'") != NULL && kernel == NULL);
    pel_string_free(message);
    CHECK(pel_module_kernel(module, "scale", NULL, PEL_TIER_QUICK, &kernel, NULL)
          == PEL_STATUS_SIGNATURE_MISSING);
    CHECK(pel_module_kernel(module, "scale", "f8(f9)", PEL_TIER_QUICK, &kernel, NULL)
          == PEL_STATUS_SIGNATURE_INVALID);
    CHECK(pel_module_kernel(module, "scale", "(f8[:], f8)", (pel_tier)7, &kernel, NULL)
          == PEL_STATUS_ARGUMENT_INVALID);
    CHECK(pel_module_kernel_for_call(module, "divide", "(c16, f8)", PEL_TIER_QUICK, &kernel, NULL)
          == PEL_STATUS_ARGUMENT_INVALID);
}

/* Asks for C without running it. */
static void emit(const pel_module *module)
{
    char *text = NULL;
    char *header = NULL;
    CHECK(pel_module_emit(module, "scale", "(f4[::1], f4)", &text, &header, NULL)
          == PEL_STATUS_OK);
    CHECK(text && strstr(text, "int64_t scale(") && header && strstr(header, "#ifndef"));
    pel_string_free(text);
    pel_string_free(header);
}

/* Asks for what the stages of the compiler make, and for files. */
static void look(const pel_module *module)
{
    char *text = NULL, *message = NULL;
    CHECK(pel_module_print(module, "ir", "scale", "(f4[::1], f4)", &text, NULL) == PEL_STATUS_OK);
    CHECK(text && strstr(text, "kernel @scale") != NULL);
    pel_string_free(text);
    CHECK(pel_module_print(module, "loops", "scale", "(f4[::1], f4)", &text, NULL) == PEL_STATUS_OK);
    CHECK(text && strstr(text, "loop") != NULL);
    pel_string_free(text);
    CHECK(pel_module_print(module, "wrong", "scale", "(f4[::1], f4)", &text, &message)
          == PEL_STATUS_ARGUMENT_INVALID);
    CHECK(text == NULL && message && strstr(message, "'wrong'") != NULL);
    pel_string_free(message);
    char folder[] = "/tmp/pellucid-abi-XXXXXX";
    CHECK(mkdtemp(folder) != NULL);
    CHECK(pel_module_build(module, "scale", "(f4[::1], f4)", folder, &text, NULL) == PEL_STATUS_OK);
    int count = 0;
    for (char *line = text ? strtok(text, "\n") : NULL; line != NULL; line = strtok(NULL, "\n")) {
        count += remove(line) == 0;
    }
    CHECK(count == 4);
    remove(folder);
    pel_string_free(text);
}

int main(void)
{
    CHECK(strchr(pel_version(), '.') != NULL);
    pel_module *module = compiled();
    CHECK(pel_module_kernel_count(module) == 4);
    CHECK(strcmp(pel_module_kernel_name(module, 1), "divide") == 0);
    CHECK(pel_module_kernel_name(module, 4) == NULL);
    for (int tier = PEL_TIER_QUICK; tier <= PEL_TIER_TIERED; tier++) {
        store(module, (pel_tier)tier);
        fail(module, (pel_tier)tier);
        own(module, (pel_tier)tier);
        group(module, (pel_tier)tier);
    }
    wait_for_speed(module);
    refuse(module);
    emit(module);
    look(module);
    pel_module_free(module);
    pel_module_free(NULL);
    pel_kernel_free(NULL);
    pel_options_free(NULL);
    pel_string_free(NULL);
    pel_memory_free(NULL);
    return failures;
}
