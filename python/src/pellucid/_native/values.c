/* How values go into and come out of the slots of an entry point. */
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

bool describe_type(ValueType *result, const pel_type *type)
{
    *result = (ValueType){
        .kind = pel_type_kind(type),
        .dtype = pel_type_dtype(type),
        .rank = (int)pel_type_rank(type),
        .is_owned = pel_type_is_owned(type),
        .is_read_only = pel_type_is_read_only(type),
        .slots = pel_type_slots(type),
        .name = pel_type_name(type),
    };
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
    }
    return true;
}

void forget_type(ValueType *type)
{
    for (size_t index = 0; index < type->count; index++) forget_type(&type->elements[index]);
    PyMem_Free(type->elements);
    type->elements = NULL;
}

/* Writes an integer, with the bits of those that int64 does not hold. */
static bool pack_integer(PyObject *value, pel_slot *slot)
{
    PyObject *index = PyLong_CheckExact(value) ? Py_NewRef(value) : PyNumber_Index(value);
    if (index == NULL && PyErr_ExceptionMatches(PyExc_TypeError)) {
        PyErr_Clear();
        index = PyNumber_Long(value);
    }
    if (index == NULL) return false;
    int overflow = 0;
    slot->i = PyLong_AsLongLongAndOverflow(index, &overflow);
    if (overflow > 0) slot->u = PyLong_AsUnsignedLongLong(index);
    if (overflow < 0) PyErr_SetString(PyExc_OverflowError, "int too large to convert to int64");
    Py_DECREF(index);
    return !PyErr_Occurred();
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
    default: return pack_integer(value, slots) ? slots + 1 : NULL;
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

pel_slot *pack_value(PyObject *value, const ValueType *type, pel_slot *slots)
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
                               &type->elements[index], slots);
        }
        return slots;
    }
    case PEL_KIND_OPTIONAL: {
        const ValueType *inner = type->elements;
        slots->i = value != Py_None;
        if (value != Py_None) return pack_value(value, inner, slots + 1);
        memset(slots + 1, 0, inner->slots * sizeof(pel_slot));
        return slots + 1 + inner->slots;
    }
    case PEL_KIND_LIST:
        PyErr_SetString(PyExc_TypeError, "lists are no arguments of kernels: pass a NumPy array");
        return NULL;
    case PEL_KIND_NONE:
    case PEL_KIND_STRING: break;
    }
    return slots;
}

/* Returns the Python number of a scalar, as Numba gives it. */
static PyObject *unpack_scalar(pel_dtype dtype, const pel_slot **slots)
{
    const pel_slot *slot = (*slots)++;
    switch (dtype) {
    case PEL_DTYPE_BOOL: return PyBool_FromLong((slot->u & 0xFF) != 0);
    case PEL_DTYPE_UINT8:
    case PEL_DTYPE_UINT16:
    case PEL_DTYPE_UINT32:
    case PEL_DTYPE_UINT64: return PyLong_FromUnsignedLongLong(slot->u);
    case PEL_DTYPE_FLOAT32: return PyFloat_FromDouble((double)slot->g);
    case PEL_DTYPE_FLOAT64: return PyFloat_FromDouble(slot->f);
    case PEL_DTYPE_COMPLEX64:
        (*slots)++;
        return PyComplex_FromDoubles((double)slot[0].g, (double)slot[1].g);
    case PEL_DTYPE_COMPLEX128: (*slots)++; return PyComplex_FromDoubles(slot[0].f, slot[1].f);
    default: return PyLong_FromLongLong(slot->i);
    }
}

/* Frees the memory of a returned array. */
static void free_memory(PyObject *capsule)
{
    pel_memory_free(PyCapsule_GetPointer(capsule, NULL));
}

/* Returns an array of memory that a kernel hands over, or a view that keeps 'owner' alive. */
static PyObject *unpack_array(const ValueType *type, const pel_slot **slots, PyObject *owner)
{
    const int rank = type->rank;
    const int number = type_number(type->dtype);
    void *data = (*slots)->p;
    npy_intp extents[NPY_MAXDIMS], strides[NPY_MAXDIMS];
    PyArray_Descr *descriptor = PyArray_DescrFromType(number);
    if (descriptor == NULL) return NULL;
    const npy_intp size = PyDataType_ELSIZE(descriptor);
    for (int axis = 0; axis < rank; axis++) {
        extents[axis] = (npy_intp)(*slots)[1 + axis].i;
        strides[axis] = (npy_intp)(*slots)[1 + rank + axis].i * size;
    }
    *slots += 1 + 2 * rank;
    if (data == NULL) {
        return PyArray_NewFromDescr(&PyArray_Type, descriptor, rank, extents, NULL, NULL, 0, NULL);
    }
    const int flags = type->is_read_only ? 0 : NPY_ARRAY_WRITEABLE;
    PyObject *array = PyArray_NewFromDescr(&PyArray_Type, descriptor, rank, extents, strides, data,
                                           flags, NULL);
    if (array == NULL) {
        if (type->is_owned) pel_memory_free(data);
        return NULL;
    }
    PyObject *base = type->is_owned ? PyCapsule_New(data, NULL, free_memory)
                                             : Py_NewRef(owner);
    if (base == NULL || PyArray_SetBaseObject((PyArrayObject *)array, base) < 0) {
        Py_DECREF(array);
        return NULL;
    }
    PyArray_UpdateFlags((PyArrayObject *)array,
                        NPY_ARRAY_C_CONTIGUOUS | NPY_ARRAY_F_CONTIGUOUS | NPY_ARRAY_ALIGNED);
    return array;
}

/* Returns a tuple, or a named tuple of the class that the arguments had. */
static PyObject *unpack_tuple(const ValueType *type, const pel_slot **slots, PyObject *owner,
                              PyObject *classes)
{
    const Py_ssize_t count = (Py_ssize_t)type->count;
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t index = 0; tuple != NULL && index < count; index++) {
        PyObject *item =
            unpack_value(&type->elements[index], slots, owner, classes);
        if (item == NULL) Py_CLEAR(tuple);
        else PyTuple_SET_ITEM(tuple, index, item);
    }
    if (tuple == NULL || classes == NULL || type->fields[0] == '\0') return tuple;
    PyObject *class = PyDict_GetItemString(classes, type->fields);
    if (class == NULL) return tuple;
    PyObject *named = PyObject_CallObject(class, tuple);
    Py_DECREF(tuple);
    return named;
}

/* Returns a list, of numbers or of tuples of as many numbers as arrays hold it. */
static PyObject *unpack_list(const ValueType *type, const pel_slot **slots, PyObject *owner)
{
    PyObject *columns = PyList_New(0);
    for (size_t index = 0; columns != NULL && index < type->count; index++) {
        PyObject *array = unpack_array(&type->elements[index], slots, owner);
        PyObject *column = array == NULL ? NULL : PyObject_CallMethod(array, "tolist", NULL);
        if (column == NULL || PyList_Append(columns, column) < 0) Py_CLEAR(columns);
        Py_XDECREF(column);
        Py_XDECREF(array);
    }
    if (columns == NULL) return NULL;
    PyObject *result = NULL;
    if (type->count == 1) {
        result = Py_NewRef(PyList_GET_ITEM(columns, 0));
    } else {
        PyObject *arguments = PyList_AsTuple(columns);
        PyObject *rows = arguments == NULL ? NULL : PyObject_CallObject((PyObject *)&PyZip_Type, arguments);
        result = rows == NULL ? NULL : PySequence_List(rows);
        Py_XDECREF(rows);
        Py_XDECREF(arguments);
    }
    Py_DECREF(columns);
    return result;
}

PyObject *unpack_value(const ValueType *type, const pel_slot **slots, PyObject *owner,
                       PyObject *classes)
{
    switch (type->kind) {
    case PEL_KIND_SCALAR: return unpack_scalar(type->dtype, slots);
    case PEL_KIND_ARRAY: return unpack_array(type, slots, owner);
    case PEL_KIND_TUPLE: return unpack_tuple(type, slots, owner, classes);
    case PEL_KIND_OPTIONAL: {
        const bool is_some = ((*slots)++->u & 0xFF) != 0;
        const ValueType *inner = type->elements;
        if (is_some) return unpack_value(inner, slots, owner, classes);
        *slots += inner->slots;
        break;
    }
    case PEL_KIND_LIST: return unpack_list(type, slots, owner);
    case PEL_KIND_NONE:
    case PEL_KIND_STRING: break;
    }
    Py_RETURN_NONE;
}
