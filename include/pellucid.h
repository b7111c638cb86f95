/* pellucid.h: the C interface of Pellucid, which compiles Numba-style Python kernels.
 *
 * A module holds the kernels of one source text. A kernel is compiled for the types of one signature
 * and is then called through its entry point, which takes every argument in packed form, or through
 * its natural C function.
 *
 *     pel_module *module;
 *     pel_kernel *kernel;
 *     char *message;
 *     if (pel_module_load("kernels.py", NULL, &module, &message) != PEL_STATUS_OK) {
 *         fputs(message, stderr);
 *         pel_string_free(message);
 *         return 1;
 *     }
 *     if (pel_module_kernel(module, "scale", "f8(f8, f8)", PEL_TIER_QUICK, &kernel, &message) ...
 *     double (*scale)(double, double) = (double (*)(double, double))pel_kernel_function(kernel);
 *
 * Threads: every function may be called from any thread at any time, and handles may be shared; only
 * the freeing of a handle and the setting of options must not run beside another use of the same
 * handle. Entry points and C functions may run in many threads at once.
 *
 * Memory: a 'const char *' that is returned belongs to the handle it was asked from and lives as long.
 * A 'char *' that is handed out belongs to the caller, who frees it by pel_string_free. Each handle is
 * freed by its own function, to which NULL may be given.
 *
 * Failure: a function that can fail returns a status. Where it is not PEL_STATUS_OK, the handle asked
 * for is NULL and '*message' is a text for people that the caller frees; otherwise '*message' is NULL.
 * 'message' itself may be NULL.
 */
#ifndef PELLUCID_H
#define PELLUCID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Returns the version of the library, as in "0.1.0". */
const char *pel_version(void);

/* What became of a request. The numbers never change. */
typedef enum pel_status {
    /* All went well. */
    PEL_STATUS_OK = 0,
    /* The source is at fault; the message holds every diagnostic with its place. */
    PEL_STATUS_SOURCE_REFUSED = 1,
    /* The file cannot be read. */
    PEL_STATUS_FILE_UNREADABLE = 2,
    /* The module has no such kernel. */
    PEL_STATUS_KERNEL_UNKNOWN = 3,
    /* The kernel states no signature, and none was given. */
    PEL_STATUS_SIGNATURE_MISSING = 4,
    /* The signature cannot be read. */
    PEL_STATUS_SIGNATURE_INVALID = 5,
    /* The kernel does not take such arguments, or an argument of the function itself is wrong. */
    PEL_STATUS_ARGUMENT_INVALID = 6,
    /* The C compiler or the loader is at fault. */
    PEL_STATUS_BUILD_FAILED = 7,
} pel_status;

/* Frees a text that was handed out. */
void pel_string_free(char *text);

/* Frees the memory of an array that a kernel has returned and that is the caller's own; as free. */
void pel_memory_free(void *memory);

/* ---- Options ---------------------------------------------------------------------------------- */

/* What the caller decides about a module and its kernels. */
typedef struct pel_options pel_options;

/* Creates options with the defaults. */
pel_options *pel_options_create(void);

/* Frees options; modules keep what they took from them. */
void pel_options_free(pel_options *options);

/* Sets whether indices are checked against the extents, where a kernel does not say; default no. */
void pel_options_set_bounds_check(pel_options *options, bool is_on);

/* Sets how exact vector math is where a kernel does not say: "libm", "1ulp" or "4ulp", the default. */
pel_status pel_options_set_math(pel_options *options, const char *accuracy);

/* Sets the C compiler of optimized kernels, with its first arguments; NULL for CC, gcc or clang. */
void pel_options_set_compiler(pel_options *options, const char *command);

/* Sets the level of optimization, 0 to 3, of optimized kernels; default 3. */
pel_status pel_options_set_optimization(pel_options *options, int level);

/* Sets the directory that keeps what is compiled for optimized kernels; NULL, the default, for none. */
void pel_options_set_keep_directory(pel_options *options, const char *path);

/* Sets whether the libraries of optimized kernels are kept on disk for later processes; by default
 * those of kernels with 'cache=True' are. The variable PELLUCID_CACHE ('off', 'on', 'read') has the
 * last word; PELLUCID_CACHE_DIR is the folder, PELLUCID_CACHE_SIZE its limit in megabytes. */
void pel_options_set_cache(pel_options *options, bool is_on);

/* Sets the time that a C compiler may take, in seconds; default 60. */
pel_status pel_options_set_timeout(pel_options *options, double seconds);

/* ---- Modules ---------------------------------------------------------------------------------- */

/* The kernels of one source text. */
typedef struct pel_module pel_module;

/* How a kernel is compiled. */
typedef enum pel_tier {
    /* In this process and within about a millisecond, with the speed of gcc -O0. */
    PEL_TIER_QUICK = 0,
    /* By gcc or clang, for speed. */
    PEL_TIER_OPTIMIZED = 1,
    /* Quick at first; once calls have done enough work, a compiler runs in the background and further
     * calls through the same entry point run what it has built. Should that fail, they stay with the
     * quick build, and a line on the standard error says so once. Optimized at once from a cache. */
    PEL_TIER_TIERED = 2,
} pel_tier;

/* Reads the kernels in the 'length' bytes of UTF-8 at 'source'. Messages and the C text call the
 * source 'name'; NULL for "kernels.py". 'options' may be NULL. */
pel_status pel_module_compile(const char *source, size_t length, const char *name,
                              const pel_options *options, pel_module **module, char **message);

/* Reads the kernels in the file at 'path'. 'options' may be NULL. */
pel_status pel_module_load(const char *path, const pel_options *options, pel_module **module,
                           char **message);

/* Frees a module; kernels that were handed out stay valid. */
void pel_module_free(pel_module *module);

/* Returns the number of kernels. */
size_t pel_module_kernel_count(const pel_module *module);

/* Returns the name of a kernel, counted from 0 in the order of the source; NULL past the last. */
const char *pel_module_kernel_name(const pel_module *module, size_t index);

/* Emits the C of the kernel called 'kernel' (NULL: of all) for 'signature' (NULL: for those that the
 * kernels state), and the header that declares it. 'header' may be NULL; the texts are the caller's. */
pel_status pel_module_emit(const pel_module *module, const char *kernel, const char *signature,
                           char **source, char **header, char **message);

/* Prints what a stage of the compiler makes of the kernel called 'kernel' (NULL: of all) for 'signature'
 * (NULL: for those that the kernels state): "tokens", "ast", "typed", "ir", "ir-after:PASS", "c",
 * "loops", a line for each loop that says whether it is parallel, or why not, or "report", which adds what
 * an iteration does, vectors or why there are none, and what is allocated. The text is the caller's. */
pel_status pel_module_print(const pel_module *module, const char *stage, const char *kernel,
                            const char *signature, char **text, char **message);

/* Writes the C, the header, the library and the manifest of the kernel called 'kernel' (NULL: of all) for
 * 'signature' (NULL: for those that the kernels state) into the folder 'directory', which is made where
 * it is missing. '*paths' are the paths of the files, a line each; it may be NULL, the text is the
 * caller's. */
pel_status pel_module_build(const pel_module *module, const char *kernel, const char *signature,
                            const char *directory, char **paths, char **message);

/* ---- Kernels ---------------------------------------------------------------------------------- */

/* A kernel compiled for one combination of types. */
typedef struct pel_kernel pel_kernel;

/* Compiles the kernel called 'name' (NULL: the last one of the source) for a signature in Numba's
 * spelling, as in "f8(f8[::1], i8)" or "(f8[::1], i8)"; with NULL, for the first one that the kernel
 * states. A module compiles each combination once and keeps it. */
pel_status pel_module_kernel(pel_module *module, const char *name, const char *signature,
                             pel_tier tier, pel_kernel **kernel, char **message);

/* Compiles the kernel called 'name' for a call with arguments of the given types, as in
 * "(f8[::1], i8)": chooses among the signatures that the kernel states, and adds what has a default. */
pel_status pel_module_kernel_for_call(pel_module *module, const char *name, const char *types,
                                      pel_tier tier, pel_kernel **kernel, char **message);

/* Frees a kernel; its functions and the arrays that it lent out are not valid any more, except where
 * the module still keeps it. */
void pel_kernel_free(pel_kernel *kernel);

/* A value that is passed to or from an entry point. Integers are widened to 64 bits, a bool is 0 or 1,
 * a float32 stands in 'g'. A complex number takes two slots: the real part, the imaginary part. An
 * array of rank r takes 1 + 2 * r slots: the address of the first element, the r extents, and the r
 * strides counted in elements. A tuple takes the slots of its elements. An optional value takes a slot
 * that is 1 or 0, and those of the value. None takes no slot.
 * A list takes the slots of its arrays, of rank 1, one for each number in an element; so does a dictionary
 * or a set that is passed, whose keys differ. One that comes back takes those of its arrays, one for how many entries they have, in the order in which these came,
 * and one for how many are left: an entry has been dropped where the index, the last of the arrays, has
 * -2. A list that stands in others takes one, its number in a heap. A heap takes the slots of its arrays,
 * and two for how many places for elements are taken and how many lists there are. */
typedef union pel_slot {
    int64_t i;
    uint64_t u;
    double f;
    float g;
    void *p;
} pel_slot;

/* What a kernel raised; code 0 means nothing. */
#ifndef PEL_ERROR_DEFINED
#define PEL_ERROR_DEFINED
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;
#endif

/* The uniform entry point of a kernel: packed arguments, room for the packed results, and an error
 * whose code is 0 before the call. Returns the code of the error, 0 where nothing was raised; otherwise
 * the results are without meaning and nothing has to be freed.
 * An array that comes back and whose type is owned is freed by the caller with pel_memory_free; any
 * other one is a view of an argument. */
typedef int64_t (*pel_entry)(const pel_slot *arguments, pel_slot *results, pel_error *error);

/* Calls the kernel called 'kernel' (NULL: the last one of the source) with packed arguments of the given
 * types, as in "(f8[::1], i8)", on one thread, and reports which elements of arrays several iterations of
 * its parallel loops use although one stores to them, and what the kernel raised; "" for nothing. The text
 * is the caller's. The result is dropped. */
pel_status pel_module_check_races(pel_module *module, const char *kernel, const char *types,
                                  const pel_slot *arguments, char **report, char **message);

/* Any C function; to be cast to the type that pel_kernel_prototype shows. */
typedef void (*pel_function)(void);

/* Returns the entry point, which is valid as long as the kernel. Calls through it cost what a call of a
 * C function through a pointer costs. Arrays may overlap. */
pel_entry pel_kernel_entry(const pel_kernel *kernel);

/* Returns the natural C function, which is valid as long as the kernel. The caller promises that an array
 * which the kernel stores into overlaps no other one that it passes. Quick kernels pass and return complex
 * numbers as structs of two numbers. */
pel_function pel_kernel_function(const pel_kernel *kernel);

/* Returns true iff calls run the optimized build. */
bool pel_kernel_is_optimized(const pel_kernel *kernel);

/* Returns when calls of a tiered kernel run the optimized build, which is begun if it has not been; at
 * once for other tiers. If the build fails, the message says why. For measurements. */
pel_status pel_kernel_wait(pel_kernel *kernel, char **message);

/* Returns the Python class of an error's code, as in "ValueError"; NULL for 0 and unknown numbers. */
const char *pel_error_class(int code);

/* Returns the name in the source. */
const char *pel_kernel_name(const pel_kernel *kernel);

/* Returns the prototype of the natural C function, without a semicolon. */
const char *pel_kernel_prototype(const pel_kernel *kernel);

/* Returns the C text that was compiled. */
const char *pel_kernel_source(const pel_kernel *kernel);

/* Returns what the compiler warns of, a line each; "" for nothing. */
const char *pel_kernel_warnings(const pel_kernel *kernel);

/* Returns how many seconds a stage of the compilation took: 'parse', 'scope', 'type', 'lower',
 * 'passes', 'emit', then 'libtcc' or 'compiler', and 'load'; 0 for other names. */
double pel_kernel_stage_time(const pel_kernel *kernel, const char *stage);

/* Returns true iff a call may leave an error. Only then has the C function a last parameter for it. */
bool pel_kernel_may_raise(const pel_kernel *kernel);

/* Returns the number of slots that all arguments take. */
size_t pel_kernel_argument_slots(const pel_kernel *kernel);

/* Returns the number of slots that the results take. */
size_t pel_kernel_result_slots(const pel_kernel *kernel);

/* ---- Types of parameters and results ---------------------------------------------------------- */

/* The type of a parameter or of a result; it belongs to the kernel. */
typedef struct pel_type pel_type;

/* The families of types. The numbers never change. */
typedef enum pel_kind {
    PEL_KIND_NONE = 0,
    PEL_KIND_SCALAR = 1,
    PEL_KIND_ARRAY = 2,
    PEL_KIND_TUPLE = 3,
    PEL_KIND_OPTIONAL = 4,
    PEL_KIND_STRING = 5,
    /* A list; its elements are the types of the arrays that hold it, one for each number. */
    PEL_KIND_LIST = 6,
    /* A dictionary or a set; its elements are the types of the arrays of its keys, then of those of its
     * values, then of the index, which a parameter does not have. */
    PEL_KIND_DICTIONARY = 7,
    PEL_KIND_SET = 8,
    /* A list that stands in others; a value is its number in the heap that 'pel_type_heap' names. */
    PEL_KIND_LIST_IN_HEAP = 9,
} pel_kind;

/* The types of scalars and elements. The numbers never change. */
typedef enum pel_dtype {
    PEL_DTYPE_NONE = 0,
    PEL_DTYPE_BOOL = 1,
    PEL_DTYPE_INT8 = 2,
    PEL_DTYPE_INT16 = 3,
    PEL_DTYPE_INT32 = 4,
    PEL_DTYPE_INT64 = 5,
    PEL_DTYPE_UINT8 = 6,
    PEL_DTYPE_UINT16 = 7,
    PEL_DTYPE_UINT32 = 8,
    PEL_DTYPE_UINT64 = 9,
    PEL_DTYPE_FLOAT32 = 10,
    PEL_DTYPE_FLOAT64 = 11,
    PEL_DTYPE_COMPLEX64 = 12,
    PEL_DTYPE_COMPLEX128 = 13,
} pel_dtype;

/* How the elements of an array lie in memory. The numbers never change. */
typedef enum pel_layout {
    /* Row-major without gaps; the strides in the slots are not read. */
    PEL_LAYOUT_C = 0,
    /* Column-major without gaps; the strides in the slots are not read. */
    PEL_LAYOUT_F = 1,
    /* As the strides say. */
    PEL_LAYOUT_STRIDED = 2,
} pel_layout;

/* Returns the number of parameters. */
size_t pel_kernel_parameter_count(const pel_kernel *kernel);

/* Returns the name of a parameter, counted from 0; NULL past the last. */
const char *pel_kernel_parameter_name(const pel_kernel *kernel, size_t index);

/* Returns the type of a parameter, counted from 0; NULL past the last. */
const pel_type *pel_kernel_parameter_type(const pel_kernel *kernel, size_t index);

/* Returns the type of what becomes of a dictionary or a set that is passed, if the kernel changes what keys
 * there are; otherwise NULL. Its slots stand behind those of the result, in order of the parameters. Other
 * kernels store at most into the arrays of the values. */
const pel_type *pel_kernel_parameter_changed(const pel_kernel *kernel, size_t index);

/* Writes the default of a parameter to as many slots as its type takes, and returns true; returns false
 * where it has none. 'slots' may be NULL. */
bool pel_kernel_parameter_default(const pel_kernel *kernel, size_t index, pel_slot *slots);

/* Returns the type of what is returned, of kind PEL_KIND_NONE for nothing. */
const pel_type *pel_kernel_result_type(const pel_kernel *kernel);

/* Returns the number of heaps, which hold the lists in the result that stand in others. Their slots stand
 * behind those of the result and of what becomes of parameters. */
size_t pel_kernel_result_heap_count(const pel_kernel *kernel);

/* Returns the type of an array of a heap, both counted from 0; NULL past the last. There is one for each
 * number in an element, which holds the elements of all lists; then three that say of each list where it
 * begins, how many elements it has, and how many it has room for. */
const pel_type *pel_kernel_result_heap_array(const pel_kernel *kernel, size_t heap, size_t index);

/* Returns the family of a type. */
pel_kind pel_type_kind(const pel_type *type);

/* Returns the type as a signature spells it, as in "float64[:, ::1]". */
const char *pel_type_name(const pel_type *type);

/* Returns the type of a scalar or of an array's elements; otherwise PEL_DTYPE_NONE. */
pel_dtype pel_type_dtype(const pel_type *type);

/* Returns the number of axes of an array; otherwise 0. */
size_t pel_type_rank(const pel_type *type);

/* Returns how an array's elements lie; otherwise PEL_LAYOUT_C. */
pel_layout pel_type_layout(const pel_type *type);

/* Returns true iff the kernel may store into the array that is passed. */
bool pel_type_is_stored(const pel_type *type);

/* Returns true iff the array that is returned may not be stored into. */
bool pel_type_is_read_only(const pel_type *type);

/* Returns true iff the array that is returned belongs to the caller. */
bool pel_type_is_owned(const pel_type *type);

/* Returns the number of slots that a value takes. */
size_t pel_type_slots(const pel_type *type);

/* Returns the number of elements of a tuple, of arrays of a list, a dictionary or a set, 1 for an optional
 * value, otherwise 0. */
size_t pel_type_element_count(const pel_type *type);

/* Returns the type of an element of a tuple, of an array of a list, a dictionary or a set, or of what is
 * optional; NULL past the last. */
const pel_type *pel_type_element(const pel_type *type, size_t index);

/* Returns the type of what a list or a set holds, of the keys (0) or the values (1) of a dictionary; NULL
 * past the last. Values are scalars, lists in heaps, and tuples of such; a scalar is an element of one of
 * the arrays, which come in order, and so is the number of a list. */
const pel_type *pel_type_item(const pel_type *type, size_t index);

/* Returns the number of the heap behind the result that holds a list of kind PEL_KIND_LIST_IN_HEAP. */
size_t pel_type_heap(const pel_type *type);

/* Returns the name of a field of a named tuple; NULL where there is none. */
const char *pel_type_field(const pel_type *type, size_t index);

#ifdef __cplusplus
}
#endif

#endif
