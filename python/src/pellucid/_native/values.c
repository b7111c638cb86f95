/* How values go into the slots of an entry point. */
#include "native.h"

int type_number(pel_dtype dtype)
{
    switch (dtype) {
    case PEL_DTYPE_BOOL: return NPY_BOOL;
    case PEL_DTYPE_INT8: return NPY_INT8;
    case PEL_DTYPE_INT16: return NPY_INT16;
    case PEL_DTYPE_INT32: return NPY_INT32;
    case PEL_DTYPE_INT64: return NPY_INT64;
    case PEL_DTYPE_UINT8: return NPY_UINT8;
    case PEL_DTYPE_UINT16: return NPY_UINT16;
    case PEL_DTYPE_UINT32: return NPY_UINT32;
    case PEL_DTYPE_UINT64: return NPY_UINT64;
    case PEL_DTYPE_FLOAT32: return NPY_FLOAT32;
    case PEL_DTYPE_FLOAT64: return NPY_FLOAT64;
    case PEL_DTYPE_COMPLEX64: return NPY_COMPLEX64;
    case PEL_DTYPE_COMPLEX128: return NPY_COMPLEX128;
    case PEL_DTYPE_NONE: break;
    }
    return NPY_NOTYPE;
}

/* Describes what a list or a table holds; false with an error set. */
static bool describe_items(ValueType *result, const pel_type *type)
{
    size_t count = 0;
    while (pel_type_item(type, count) != NULL) count++;
    if (count == 0) return true;
    result->items = PyMem_Calloc(count, sizeof *result->items);
    if (result->items == NULL) return PyErr_NoMemory(), false;
    result->item_count = count;
    for (size_t index = 0; index < count; index++) {
        if (!describe_type(&result->items[index], pel_type_item(type, index))) return false;
    }
    return true;
}

bool describe_type(ValueType *result, const pel_type *type)
{
    *result = (ValueType){
        .kind = pel_type_kind(type),
        .dtype = pel_type_dtype(type),
        .rank = (int)pel_type_rank(type),
        .is_owned = pel_type_is_owned(type),
        .is_read_only = pel_type_is_read_only(type),
        .is_stored = pel_type_is_stored(type),
        .slots = pel_type_slots(type),
        .name = pel_type_name(type),
        .heap = pel_type_heap(type),
    };
    if (!describe_items(result, type)) return false;
    const size_t count = pel_type_element_count(type);
    if (count == 0) return true;
    result->elements = PyMem_Calloc(count, sizeof *result->elements);
    if (result->elements == NULL) return PyErr_NoMemory(), false;
    result->count = count;
    for (size_t index = 0; index < count; index++) {
        const char *field = pel_type_field(type, index);
        const size_t length = strlen(result->fields);
        if (field != NULL) {
            snprintf(result->fields + length, sizeof result->fields - length, "%s%s",
                     length == 0 ? "" : ",", field);
        }
        if (!describe_type(&result->elements[index], pel_type_element(type, index))) return false;
        result->is_stored = result->is_stored || result->elements[index].is_stored;
    }
    return true;
}

bool describe_heap(ValueType *result, const pel_kernel *kernel, size_t heap)
{
    *result = (ValueType){.count = 0};
    size_t count = 0;
    while (pel_kernel_result_heap_array(kernel, heap, count) != NULL) count++;
    result->elements = PyMem_Calloc(count, sizeof *result->elements);
    if (result->elements == NULL) return PyErr_NoMemory(), false;
    result->count = count;
    for (size_t index = 0; index < count; index++) {
        const pel_type *array = pel_kernel_result_heap_array(kernel, heap, index);
        if (!describe_type(&result->elements[index], array)) return false;
    }
    return true;
}

void forget_type(ValueType *type)
{
    for (size_t index = 0; index < type->count; index++) forget_type(&type->elements[index]);
    for (size_t index = 0; index < type->item_count; index++) forget_type(&type->items[index]);
    PyMem_Free(type->elements);
    PyMem_Free(type->items);
    *type = (ValueType){.count = 0};
}

/* Returns how many bits the integers of a dtype have. */
static int bits_of(pel_dtype dtype)
{
    switch (dtype) {
    case PEL_DTYPE_INT8:
    case PEL_DTYPE_UINT8: return 8;
    case PEL_DTYPE_INT16:
    case PEL_DTYPE_UINT16: return 16;
    case PEL_DTYPE_INT32:
    case PEL_DTYPE_UINT32: return 32;
    default: return 64;
    }
}

/* Writes a whole number of Python, or raises OverflowError. */
static bool pack_whole(PyObject *whole, pel_dtype dtype, pel_slot *slot)
{
    const bool is_unsigned = dtype >= PEL_DTYPE_UINT8;
    const int bits = bits_of(dtype);
    int overflow = 0;
    slot->i = PyLong_AsLongLongAndOverflow(whole, &overflow);
    bool fits = overflow == 0;
    if (is_unsigned && overflow > 0 && bits == 64) {
        slot->u = PyLong_AsUnsignedLongLong(whole);
        fits = !PyErr_Occurred();
    } else if (is_unsigned) {
        fits = fits && slot->i >= 0 && (bits == 64 || slot->i >> bits == 0);
    } else if (bits < 64) {
        fits = fits && slot->i >> (bits - 1) == slot->i >> 63;
    }
    if (fits) return true;
    PyErr_Clear();
    PyErr_Format(PyExc_OverflowError, "%S does not fit %sint%d", whole, is_unsigned ? "u" : "",
                 bits);
    return false;
}

/* Writes an integer. */
static bool pack_integer(PyObject *value, pel_dtype dtype, pel_slot *slot)
{
    if (PyLong_CheckExact(value)) return pack_whole(value, dtype, slot);
    PyObject *whole = PyNumber_Index(value);
    if (whole == NULL && PyErr_ExceptionMatches(PyExc_TypeError)) {
        PyErr_Clear();
        whole = PyNumber_Long(value);
    }
    if (whole == NULL) return false;
    const bool fits = pack_whole(whole, dtype, slot);
    Py_DECREF(whole);
    return fits;
}

/* Writes a scalar. */
static pel_slot *pack_scalar(PyObject *value, pel_dtype dtype, pel_slot *slots)
{
    switch (dtype) {
    case PEL_DTYPE_BOOL: {
        const int truth = PyObject_IsTrue(value);
        slots->i = truth;
        return truth < 0 ? NULL : slots + 1;
    }
    case PEL_DTYPE_FLOAT32:
    case PEL_DTYPE_FLOAT64: {
        const double number = PyFloat_AsDouble(value);
        if (number == -1.0 && PyErr_Occurred()) return NULL;
        if (dtype == PEL_DTYPE_FLOAT32) slots->g = (float)number;
        else slots->f = number;
        return slots + 1;
    }
    case PEL_DTYPE_COMPLEX64:
    case PEL_DTYPE_COMPLEX128: {
        const Py_complex number = PyComplex_AsCComplex(value);
        if (number.real == -1.0 && PyErr_Occurred()) return NULL;
        if (dtype == PEL_DTYPE_COMPLEX64) {
            slots[0].g = (float)number.real;
            slots[1].g = (float)number.imag;
        } else {
            slots[0].f = number.real;
            slots[1].f = number.imag;
        }
        return slots + 2;
    }
    case PEL_DTYPE_NONE: PyErr_SetString(PyExc_SystemError, "a scalar without a type"); return NULL;
    default: return pack_integer(value, dtype, slots) ? slots + 1 : NULL;
    }
}

/* Writes an array. */
static pel_slot *pack_array(PyObject *value, pel_slot *slots)
{
    if (!PyArray_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "an array is expected");
        return NULL;
    }
    PyArrayObject *array = (PyArrayObject *)value;
    const int rank = PyArray_NDIM(array);
    const npy_intp size = PyArray_ITEMSIZE(array);
    slots[0].p = PyArray_DATA(array);
    for (int axis = 0; axis < rank; axis++) {
        slots[1 + axis].i = PyArray_DIM(array, axis);
        slots[1 + rank + axis].i = PyArray_STRIDE(array, axis) / size;
    }
    return slots + 1 + 2 * rank;
}

/* Returns the list whose elements, or the parts of whose elements, which are tuples then, stand in
 * a tuple of arrays. */
static PyObject *list_of_columns(PyObject *columns, bool has_tuples)
{
    const Py_ssize_t count = PyTuple_GET_SIZE(columns);
    PyObject *lists = PyTuple_New(count);
    for (Py_ssize_t index = 0; lists != NULL && index < count; index++) {
        PyObject *list = PyArray_ToList((PyArrayObject *)PyTuple_GET_ITEM(columns, index));
        if (list == NULL) Py_CLEAR(lists);
        else PyTuple_SET_ITEM(lists, index, list);
    }
    if (lists == NULL) return NULL;
    PyObject *result = NULL;
    if (!has_tuples) {
        result = Py_NewRef(PyTuple_GET_ITEM(lists, 0));
    } else {
        PyObject *rows = PyObject_CallObject((PyObject *)&PyZip_Type, lists);
        result = rows == NULL ? NULL : PySequence_List(rows);
        Py_XDECREF(rows);
    }
    Py_DECREF(lists);
    return result;
}

/* Returns an array of the numbers at 'place' in the elements of a list, or of its elements; NULL
 * with an error set. */
static PyObject *column_of(PyObject *list, PyTypeObject *class, const ValueType *type,
                           Py_ssize_t place)
{
    npy_intp count = PyList_GET_SIZE(list);
    PyObject *array = PyArray_SimpleNew(1, &count, type_number(type->dtype));
    for (Py_ssize_t index = 0; array != NULL && index < count; index++) {
        PyObject *item = PyList_GET_ITEM(list, index);
        if (place >= 0) {
            const bool fits = PyTuple_Check(item) && place < PyTuple_GET_SIZE(item);
            item = fits ? PyTuple_GET_ITEM(item, place) : Py_None;
        }
        if (Py_TYPE(item) != class) {
            PyErr_Format(PyExc_TypeError,
                         "the elements of a list have to be of one type, not %s and %s",
                         class->tp_name, Py_TYPE(item)->tp_name);
            Py_CLEAR(array);
        } else if (PyArray_SETITEM((PyArrayObject *)array,
                                   PyArray_GETPTR1((PyArrayObject *)array, index), item) < 0) {
            Py_CLEAR(array);
        }
    }
    return array;
}

/* Writes a list as the arrays of its columns. */
static pel_slot *pack_list(PyObject *value, const ValueType *type, pel_slot *slots,
                           PyObject **lists)
{
    if (!PyList_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "a list is expected");
        return NULL;
    }
    if (*lists == NULL) *lists = PyList_New(0);
    PyObject *parts = *lists == NULL ? NULL : PyTuple_New((Py_ssize_t)type->count + 3);
    if (parts == NULL) return NULL;
    const bool is_empty = PyList_GET_SIZE(value) == 0;
    PyObject *first = is_empty ? Py_None : PyList_GET_ITEM(value, 0);
    const bool has_tuples = PyTuple_Check(first);
    PyTuple_SET_ITEM(parts, 0, Py_NewRef(value));
    PyTuple_SET_ITEM(parts, 1, PyBool_FromLong(type->is_stored));
    PyTuple_SET_ITEM(parts, 2, PyBool_FromLong(has_tuples));
    const bool fits = !has_tuples || (size_t)PyTuple_GET_SIZE(first) == type->count;
    for (size_t index = 0; slots != NULL && index < type->count; index++) {
        PyObject *column = NULL;
        if (fits) {
            PyObject *number = has_tuples ? PyTuple_GET_ITEM(first, (Py_ssize_t)index) : first;
            column = column_of(value, Py_TYPE(number), &type->elements[index],
                               has_tuples ? (Py_ssize_t)index : -1);
        } else {
            PyErr_SetString(PyExc_TypeError,
                            "kernels take lists of numbers and of tuples of numbers");
        }
        slots = column == NULL ? NULL : pack_array(column, slots);
        if (column != NULL) PyTuple_SET_ITEM(parts, (Py_ssize_t)index + 3, column);
    }
    if (slots != NULL && PyList_Append(*lists, parts) < 0) slots = NULL;
    Py_DECREF(parts);
    return slots;
}

/* Returns the number of numbers in a value of a type. */
static size_t number_count(const ValueType *type)
{
    if (type->kind != PEL_KIND_TUPLE) return 1;
    size_t count = 0;
    for (size_t index = 0; index < type->count; index++) {
        count += number_count(&type->elements[index]);
    }
    return count;
}

/* Writes a dictionary or a set as the arrays of the columns of its keys, and of its values. */
static pel_slot *pack_table(PyObject *value, const ValueType *type, pel_slot *slots,
                            PyObject **lists)
{
    const bool is_set = type->kind == PEL_KIND_SET;
    if (!(is_set ? PyAnySet_Check(value) : PyDict_Check(value))) {
        PyErr_SetString(PyExc_TypeError, is_set ? "a set is expected" : "a dictionary is expected");
        return NULL;
    }
    const size_t key_count = number_count(&type->items[0]);
    const ValueType keys_type = {.count = key_count, .elements = type->elements};
    ValueType values_type = {.count = type->count - key_count,
                             .elements = type->elements + key_count};
    for (size_t index = 0; index < values_type.count; index++) {
        values_type.is_stored = values_type.is_stored || values_type.elements[index].is_stored;
    }
    PyObject *keys = is_set ? PySequence_List(value) : PyDict_Keys(value);
    PyObject *values = is_set ? PyList_New(0) : PyDict_Values(value);
    // Where keys change, the call returns what the dictionary becomes.
    PyObject *stored = values_type.is_stored ? Py_XNewRef(values) : PyList_New(0);
    PyObject *parts = NULL;
    if (keys == NULL || values == NULL || stored == NULL) slots = NULL;
    if (slots != NULL) slots = pack_list(keys, &keys_type, slots, lists);
    if (slots != NULL && !is_set) slots = pack_list(values, &values_type, slots, lists);
    if (slots != NULL) {
        parts = PyTuple_Pack(4, value, type->is_stored ? Py_True : Py_False, keys, stored);
        if (parts == NULL || PyList_Append(*lists, parts) < 0) slots = NULL;
    }
    Py_XDECREF(parts);
    Py_XDECREF(stored);
    Py_XDECREF(keys);
    Py_XDECREF(values);
    return slots;
}

pel_slot *pack_value(PyObject *value, const ValueType *type, pel_slot *slots, PyObject **lists)
{
    switch (type->kind) {
    case PEL_KIND_SCALAR: return pack_scalar(value, type->dtype, slots);
    case PEL_KIND_ARRAY: return pack_array(value, slots);
    case PEL_KIND_TUPLE: {
        const size_t count = type->count;
        if (!PyTuple_Check(value) || (size_t)PyTuple_GET_SIZE(value) != count) {
            PyErr_Format(PyExc_TypeError, "a tuple of %zu is expected", count);
            return NULL;
        }
        for (size_t index = 0; index < count && slots != NULL; index++) {
            slots = pack_value(PyTuple_GET_ITEM(value, (Py_ssize_t)index),
                               &type->elements[index], slots, lists);
        }
        return slots;
    }
    case PEL_KIND_OPTIONAL: {
        const ValueType *inner = type->elements;
        slots->i = value != Py_None;
        if (value != Py_None) return pack_value(value, inner, slots + 1, lists);
        memset(slots + 1, 0, inner->slots * sizeof(pel_slot));
        return slots + 1 + inner->slots;
    }
    case PEL_KIND_LIST: return pack_list(value, type, slots, lists);
    case PEL_KIND_DICTIONARY:
    case PEL_KIND_SET: return pack_table(value, type, slots, lists);
    case PEL_KIND_LIST_IN_HEAP:
        PyErr_Format(PyExc_TypeError, "%s is no type of an argument", type->name);
        return NULL;
    case PEL_KIND_NONE:
    case PEL_KIND_STRING: break;
    }
    return slots;
}

bool no_list_is_stored_twice(PyObject *lists)
{
    const Py_ssize_t count = lists == NULL ? 0 : PyList_GET_SIZE(lists);
    for (Py_ssize_t index = 1; index < count; index++) {
        PyObject *one = PyList_GET_ITEM(lists, index);
        for (Py_ssize_t before = 0; before < index; before++) {
            PyObject *other = PyList_GET_ITEM(lists, before);
            if (PyTuple_GET_ITEM(one, 0) != PyTuple_GET_ITEM(other, 0)) continue;
            if (PyTuple_GET_ITEM(one, 1) != Py_True && PyTuple_GET_ITEM(other, 1) != Py_True) {
                continue;
            }
            PyErr_Format(PyExc_TypeError,
                         "one %s is passed twice to a kernel that changes it: pass a copy",
                         Py_TYPE(PyTuple_GET_ITEM(one, 0))->tp_name);
            return false;
        }
    }
    return true;
}

/* Makes the values of a dictionary those in a list, in order of the keys in another one. */
static bool write_values(PyObject *dictionary, PyObject *keys, PyObject *values)
{
    bool is_written = true;
    for (Py_ssize_t index = 0; is_written && index < PyList_GET_SIZE(values); index++) {
        is_written = PyDict_SetItem(dictionary, PyList_GET_ITEM(keys, index),
                                    PyList_GET_ITEM(values, index)) == 0;
    }
    return is_written;
}

bool write_back(PyObject *lists)
{
    PyObject *kind, *error, *trace;
    PyErr_Fetch(&kind, &error, &trace);
    bool is_written = true;
    for (Py_ssize_t index = 0; is_written && index < PyList_GET_SIZE(lists); index++) {
        PyObject *parts = PyList_GET_ITEM(lists, index);
        PyObject *list = PyTuple_GET_ITEM(parts, 0);
        if (PyTuple_GET_ITEM(parts, 1) != Py_True) continue;
        if (!PyList_Check(list)) {
            is_written = write_values(list, PyTuple_GET_ITEM(parts, 2), PyTuple_GET_ITEM(parts, 3));
            continue;
        }
        const bool has_tuples = PyTuple_GET_ITEM(parts, 2) == Py_True;
        PyObject *columns = PyTuple_GetSlice(parts, 3, PyTuple_GET_SIZE(parts));
        PyObject *elements = columns == NULL ? NULL : list_of_columns(columns, has_tuples);
        // The list stays the same object, and other threads may have changed its length.
        is_written = elements != NULL
                     && PyList_SetSlice(list, 0, PyList_GET_SIZE(elements), elements) == 0;
        Py_XDECREF(elements);
        Py_XDECREF(columns);
    }
    if (kind != NULL) PyErr_Restore(kind, error, trace);
    return is_written;
}
