/* What the files of the extension share: the types that Python sees, and how values are passed. */
#ifndef PELLUCID_NATIVE_H
#define PELLUCID_NATIVE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdbool.h>
#include <stdint.h>

#define NPY_NO_DEPRECATED_API NPY_1_22_API_VERSION
#define NPY_TARGET_VERSION NPY_1_22_API_VERSION
#define PY_ARRAY_UNIQUE_SYMBOL pellucid_array_api
#define PY_UFUNC_UNIQUE_SYMBOL pellucid_ufunc_api
#ifndef PELLUCID_IMPORTS_NUMPY
#define NO_IMPORT_ARRAY
#define NO_IMPORT_UFUNC
#endif
#include <numpy/arrayobject.h>
#include <numpy/ufuncobject.h>

#include "pellucid.h"

/* Without the GIL, threads take turns at an object between these; with it they do anyway. */
#if PY_VERSION_HEX < 0x030D0000
#define Py_BEGIN_CRITICAL_SECTION(object) {
#define Py_END_CRITICAL_SECTION() }
#endif

/* The kernels of one source text. */
typedef struct {
    PyObject_HEAD
    pel_module *module;
} ModuleObject;

/* The type of a parameter or of a result, as calls need it. */
typedef struct ValueType {
    pel_kind kind;
    pel_dtype dtype;
    int rank;
    bool is_owned, is_read_only;
    /* True iff the kernel stores into the array, or into one of the elements. */
    bool is_stored;
    size_t slots;
    /* The elements of a tuple, the arrays of a list or a table, or what is optional. */
    size_t count;
    struct ValueType *elements;
    /* What a list or a set holds, or the keys and the values of a dictionary. */
    size_t item_count;
    struct ValueType *items;
    /* The number of the heap of a list that stands in others. */
    size_t heap;
    /* The type as a signature spells it. */
    const char *name;
    /* The fields of a named tuple, as in "x,y"; empty for other types. */
    char fields[200];
} ValueType;

/* A kernel compiled for one combination of types. */
typedef struct {
    PyObject_HEAD
    pel_kernel *kernel;
    pel_entry entry;
    size_t argument_slots;
    size_t result_slots;
    size_t parameter_count;
    ValueType *parameters;
    /* What becomes of the parameters; of kind PEL_KIND_NONE where that is not returned. */
    ValueType *changed;
    ValueType result;
    /* What holds the lists in the result that stand in others: arrays. */
    size_t heap_count;
    ValueType *heaps;
    /* True iff other threads of Python run during a call. */
    bool releases_gil;
    /* True iff the kernel prints. */
    bool prints;
    /* Called with class, message and line of what the kernel raised; raises it. */
    PyObject *raiser;
    /* The classes of named tuples by their fields, as in "x,y", or NULL. */
    PyObject *classes;
} SpecialisationObject;

extern PyTypeObject ModuleType;
extern PyTypeObject SpecialisationType;
extern PyTypeObject DispatcherType;

/* The exception for requests that the library refuses: (status, message). */
extern PyObject *Refused;

/* What arguments are at most made of: numbers, arrays, and what stands in tuples. */
enum { MOST_PARTS = 96 };

/* The types of the arguments of a call. */
typedef struct {
    size_t count;
    uint64_t parts[MOST_PARTS];
} Key;

/* Adds the parts of a value to the key; false if kernels cannot take it as it is. 'constants' are the
 * numbers of the values that kernels are compiled for; NULL for none. */
bool add_parts(PyObject *constants, Key *key, PyObject *value);

/* Where the text goes that a kernel prints during a call. */
typedef struct {
    /* The standard output of the process, and the file in its place; -1 for none. */
    int saved, file;
} Printing;

/* Returns true iff C prints to the standard output. */
bool text_prints(const char *source);

/* Has what a kernel prints from now on go to Python's standard output. */
void printing_begin(Printing *self);

/* Ends that. */
void printing_end(Printing *self);

/* Calls a specialisation with as many arguments as it has parameters. */
PyObject *specialisation_call(SpecialisationObject *self, PyObject *const *arguments,
                              Py_ssize_t count);

/* Creates a specialisation, which takes over the kernel. */
PyObject *specialisation_new(pel_kernel *kernel, PyObject *raiser, PyObject *classes,
                             bool releases_gil);

/* Describes a type, of which the kernel keeps the names; false with an error set. */
bool describe_type(ValueType *result, const pel_type *type);

/* Frees what 'describe_type' has allocated. */
void forget_type(ValueType *type);

/* Describes the arrays of a heap behind the result of a kernel; false with an error set. */
bool describe_heap(ValueType *result, const pel_kernel *kernel, size_t heap);

/* Writes a value as the type of a parameter, and returns the next slot; NULL with an error set. For
 * each list, (list, whether the kernel stores into it, whether it has tuples, array, …) is added to
 * '*lists', a list that is made when it is needed: the arrays hold the elements during the call.
 * For each dictionary or set it is (dictionary, whether the kernel stores into it, keys, new values),
 * behind those of two lists. */
pel_slot *pack_value(PyObject *value, const ValueType *type, pel_slot *slots, PyObject **lists);

/* Returns true iff the kernel stores into no list, dictionary or set that is passed twice; false
 * with an error set. */
bool no_list_is_stored_twice(PyObject *lists);

/* Puts what the call has stored back into the lists and dictionaries; false with an error set. */
bool write_back(PyObject *lists);

/* What results are read with. */
typedef struct {
    /* What views keep alive. */
    PyObject *owner;
    /* The classes of named tuples by their fields, or NULL. */
    PyObject *classes;
    /* For each heap, its columns as lists, and the lists that have been read, by number. */
    PyObject *heaps;
} Results;

/* Returns the heaps in slots as 'Results' has them; NULL with an error set. */
PyObject *unpack_heaps(const ValueType *heaps, size_t count, const pel_slot *slots);

/* Returns the value of a type in slots, which it moves on. */
PyObject *unpack_value(const ValueType *type, const pel_slot **slots, const Results *results);

/* Returns NumPy's number of a dtype. */
int type_number(pel_dtype dtype);

/* Raises Refused, with the message, which it frees. */
PyObject *refuse(pel_status status, char *message);

/* Raises what a kernel has left in 'error'; returns NULL. */
PyObject *specialisation_raise(const SpecialisationObject *self, const pel_error *error);

/* Makes a ufunc or gufunc: native.ufunc(name, doc, inputs, outputs, loops, signature, places,
 * owner, identity, is_parallel). */
PyObject *make_ufunc(PyObject *module, PyObject *arguments);

/* Returns the kernel that a ufunc has been made of, None for other ufuncs. */
PyObject *owner_of_ufunc(PyObject *module, PyObject *value);

#endif
