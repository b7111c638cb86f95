/* What tells the types of the arguments of calls apart. */
#include "native.h"

/* The kinds of parts in the upper bits of a part's number. */
enum {
    PART_INT = 1,
    PART_FLOAT,
    PART_BOOL,
    PART_COMPLEX,
    PART_NONE,
    PART_NUMBER,
    PART_ARRAY,
    PART_TUPLE,
    PART_LIST,
    PART_CONSTANT,
    PART_DICTIONARY,
    PART_SET,
};

/* Returns the part that an array is, 0 if kernels cannot take it as it is. */
static uint64_t array_part(PyArrayObject *array)
{
    const int rank = PyArray_NDIM(array);
    const npy_intp size = PyArray_ITEMSIZE(array);
    const int type = PyArray_TYPE(array);
    const bool is_known = PyTypeNum_ISNUMBER(type) || PyTypeNum_ISBOOL(type);
    if (rank == 0 || !PyArray_ISBEHAVED_RO(array) || !is_known) return 0;
    uint64_t ones = 0;
    for (int axis = 0; axis < rank; axis++) {
        if (PyArray_STRIDE(array, axis) % size != 0) return 0;
        if (axis < 8 && PyArray_DIM(array, axis) == 1) ones |= (uint64_t)1 << axis;
    }
    const int flags = PyArray_FLAGS(array)
                      & (NPY_ARRAY_C_CONTIGUOUS | NPY_ARRAY_F_CONTIGUOUS | NPY_ARRAY_WRITEABLE);
    return (uint64_t)PART_ARRAY << 56 | ones << 40 | (uint64_t)(unsigned)flags << 16
           | (uint64_t)(unsigned)rank << 8 | (uint64_t)(unsigned)type;
}

/* Returns a tuple of what a list, a dictionary or a set holds first, or of the like for an empty one
 * that knows its types; NULL if there is nothing. */
static PyObject *first_held(PyObject *value)
{
    PyObject *iterator = PyDict_Check(value) ? PyObject_CallMethod(value, "items", NULL) : NULL;
    if (iterator != NULL) Py_SETREF(iterator, PyObject_GetIter(iterator));
    else if (!PyErr_Occurred()) iterator = PyObject_GetIter(value);
    PyObject *first = iterator == NULL ? NULL : PyIter_Next(iterator);
    Py_XDECREF(iterator);
    if (first == NULL && !PyErr_Occurred()) first = PyObject_CallMethod(value, "_sample", NULL);
    PyErr_Clear();
    if (first == NULL || PyDict_Check(value)) return first;
    PyObject *tuple = PyTuple_Pack(1, first);
    Py_DECREF(first);
    return tuple;
}

/* Adds the parts of what a list, a dictionary or a set holds first; false if kernels cannot take it
 * as it is. */
static bool add_held(Key *key, PyObject *value)
{
    PyObject *first = first_held(value);
    bool fits = first != NULL && PyTuple_Check(first);
    for (Py_ssize_t index = 0; fits && index < PyTuple_GET_SIZE(first); index++) {
        fits = add_parts(NULL, key, PyTuple_GET_ITEM(first, index));
    }
    Py_XDECREF(first);
    return fits;
}

/* Adds the parts of the elements of a tuple or list, of lists those of the first element; false if
 * kernels cannot take it as it is. */
static bool add_elements(PyObject *constants, Key *key, PyObject *value)
{
    if (key->count == MOST_PARTS) return false;
    const bool is_list = PyList_Check(value);
    const Py_ssize_t count = is_list ? 1 : PyTuple_GET_SIZE(value);
    key->parts[key->count++] = (uint64_t)count;
    if (is_list && PyList_GET_SIZE(value) == 0) return add_held(key, value);
    for (Py_ssize_t index = 0; index < count; index++) {
        PyObject *item = is_list ? PyList_GET_ITEM(value, index) : PyTuple_GET_ITEM(value, index);
        if (!add_parts(constants, key, item)) return false;
    }
    return true;
}

/* Adds the part of a value that kernels are compiled for as a constant; false if it is none. */
static bool add_constant(PyObject *constants, uint64_t *part, PyObject *value)
{
    if (constants == NULL) return false;
    // Numbers are never taken back, so that the borrowed reference stays good.
    PyObject *number = PyDict_GetItemWithError(constants, value);
    // What has no hash is no constant.
    if (number == NULL) return PyErr_Clear(), false;
    return *part = (uint64_t)PART_CONSTANT << 56 | PyLong_AsUnsignedLongLong(number), true;
}

bool add_parts(PyObject *constants, Key *key, PyObject *value)
{
    if (key->count == MOST_PARTS) return false;
    uint64_t *part = &key->parts[key->count++];
    // Subclasses may mean something else by their elements, as masked arrays do.
    if (PyArray_CheckExact(value)) {
        *part = array_part((PyArrayObject *)value);
        return *part != 0;
    }
    if (PyFloat_CheckExact(value)) return *part = (uint64_t)PART_FLOAT << 56, true;
    if (PyLong_CheckExact(value)) {
        int overflow;
        PyLong_AsLongLongAndOverflow(value, &overflow);
        *part = (uint64_t)PART_INT << 56 | (uint64_t)(overflow != 0);
        return true;
    }
    if (PyBool_Check(value)) return *part = (uint64_t)PART_BOOL << 56, true;
    if (PyComplex_CheckExact(value)) return *part = (uint64_t)PART_COMPLEX << 56, true;
    if (value == Py_None) return *part = (uint64_t)PART_NONE << 56, true;
    if (PyArray_IsScalar(value, Number) || PyArray_IsScalar(value, Bool)) {
        PyArray_Descr *descriptor = PyArray_DescrFromScalar(value);
        *part = (uint64_t)PART_NUMBER << 56 | (uint64_t)(unsigned)descriptor->type_num;
        Py_DECREF(descriptor);
        return true;
    }
    if (PyTuple_Check(value)) {
        // The class tells named tuples apart; classes live longer than the kernels that know them.
        *part = (uint64_t)PART_TUPLE << 56 | ((uint64_t)(uintptr_t)Py_TYPE(value) & 0xFFFFFFFFFFFF);
        return add_elements(constants, key, value);
    }
    if (PyList_Check(value)) {
        *part = (uint64_t)PART_LIST << 56;
        return add_elements(constants, key, value);
    }
    if (PyDict_Check(value) || PyAnySet_Check(value)) {
        *part = (uint64_t)(PyDict_Check(value) ? PART_DICTIONARY : PART_SET) << 56;
        return add_held(key, value);
    }
    return add_constant(constants, part, value);
}
