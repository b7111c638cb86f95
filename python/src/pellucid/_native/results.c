/* How values come out of the slots of an entry point. */
#include "native.h"

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

/* Returns a tuple, which it takes over, as a named one of the class that the arguments had. */
static PyObject *named(PyObject *tuple, const ValueType *type, const Results *results)
{
    if (tuple == NULL || results->classes == NULL || type->fields[0] == '\0') return tuple;
    PyObject *class = PyDict_GetItemString(results->classes, type->fields);
    if (class == NULL) return tuple;
    PyObject *result = PyObject_CallObject(class, tuple);
    Py_DECREF(tuple);
    return result;
}

/* Returns a tuple, or a named tuple of the class that the arguments had. */
static PyObject *unpack_tuple(const ValueType *type, const pel_slot **slots,
                              const Results *results)
{
    const Py_ssize_t count = (Py_ssize_t)type->count;
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t index = 0; tuple != NULL && index < count; index++) {
        PyObject *item = unpack_value(&type->elements[index], slots, results);
        if (item == NULL) Py_CLEAR(tuple);
        else PyTuple_SET_ITEM(tuple, index, item);
    }
    return named(tuple, type, results);
}

/* Returns a tuple of lists of what the next arrays hold; NULL with an error set. All arrays are
 * read, so that none is lost. */
static PyObject *unpack_columns(const ValueType *types, size_t count, const pel_slot **slots,
                                PyObject *owner)
{
    PyObject *columns = PyTuple_New((Py_ssize_t)count);
    for (size_t index = 0; index < count; index++) {
        PyObject *array = unpack_array(&types[index], slots, owner);
        PyObject *list = array == NULL ? NULL : PyArray_ToList((PyArrayObject *)array);
        Py_XDECREF(array);
        if (list == NULL) Py_CLEAR(columns);
        else if (columns == NULL) Py_DECREF(list);
        else PyTuple_SET_ITEM(columns, (Py_ssize_t)index, list);
    }
    return columns;
}

static PyObject *list_in_heap(const ValueType *type, PyObject *number, const Results *results);

/* Returns the value that stands at 'place' in columns from '*column' on, behind which that goes. */
static PyObject *value_at(const ValueType *type, PyObject *columns, Py_ssize_t *column,
                          Py_ssize_t place, const Results *results)
{
    if (type->kind == PEL_KIND_TUPLE) {
        PyObject *tuple = PyTuple_New((Py_ssize_t)type->count);
        for (size_t index = 0; tuple != NULL && index < type->count; index++) {
            PyObject *item = value_at(&type->elements[index], columns, column, place, results);
            if (item == NULL) Py_CLEAR(tuple);
            else PyTuple_SET_ITEM(tuple, (Py_ssize_t)index, item);
        }
        return named(tuple, type, results);
    }
    PyObject *item = PyList_GET_ITEM(PyTuple_GET_ITEM(columns, (*column)++), place);
    if (type->kind == PEL_KIND_LIST_IN_HEAP) return list_in_heap(type, item, results);
    return Py_NewRef(item);
}

/* Returns a list of the values that stand in columns from 'start' on. */
static PyObject *list_at(const ValueType *type, PyObject *columns, Py_ssize_t start,
                         Py_ssize_t count, const Results *results)
{
    if (type->kind == PEL_KIND_SCALAR) {
        return PyList_GetSlice(PyTuple_GET_ITEM(columns, 0), start, start + count);
    }
    PyObject *list = PyList_New(count);
    for (Py_ssize_t index = 0; list != NULL && index < count; index++) {
        Py_ssize_t column = 0;
        PyObject *item = value_at(type, columns, &column, start + index, results);
        if (item == NULL) Py_CLEAR(list);
        else PyList_SET_ITEM(list, index, item);
    }
    return list;
}

/* Returns the number that a column of a heap has for a list. */
static Py_ssize_t number_of_list(PyObject *columns, Py_ssize_t column, Py_ssize_t list)
{
    return PyLong_AsSsize_t(PyList_GET_ITEM(PyTuple_GET_ITEM(columns, column), list));
}

/* Returns the list with the given number in its heap, which is the same one each time. */
static PyObject *list_in_heap(const ValueType *type, PyObject *number, const Results *results)
{
    PyObject *heap = PyTuple_GET_ITEM(results->heaps, (Py_ssize_t)type->heap);
    PyObject *columns = PyTuple_GET_ITEM(heap, 0), *made = PyTuple_GET_ITEM(heap, 1);
    PyObject *list = PyDict_GetItemWithError(made, number);
    if (list != NULL) return Py_NewRef(list);
    // The last three columns say where the lists begin, how long they are and how long they may be.
    const Py_ssize_t last = PyTuple_GET_SIZE(columns) - 1;
    const Py_ssize_t place = PyLong_AsSsize_t(number);
    list = list_at(type->items, columns, number_of_list(columns, last - 2, place),
                   number_of_list(columns, last - 1, place), results);
    if (list != NULL && PyDict_SetItem(made, number, list) < 0) Py_CLEAR(list);
    return list;
}

PyObject *unpack_heaps(const ValueType *heaps, size_t count, const pel_slot *slots)
{
    PyObject *result = PyTuple_New((Py_ssize_t)count);
    for (size_t index = 0; index < count; index++) {
        PyObject *columns =
            unpack_columns(heaps[index].elements, heaps[index].count, &slots, Py_None);
        // The numbers of places and of lists in use.
        slots += 2;
        PyObject *heap = columns == NULL ? NULL : Py_BuildValue("(N{})", columns);
        if (heap == NULL) Py_CLEAR(result);
        else if (result == NULL) Py_DECREF(heap);
        else PyTuple_SET_ITEM(result, (Py_ssize_t)index, heap);
    }
    return result;
}

/* Returns a list, which has the arrays for itself. */
static PyObject *unpack_list(const ValueType *type, const pel_slot **slots, const Results *results)
{
    PyObject *columns = unpack_columns(type->elements, type->count, slots, results->owner);
    if (columns == NULL) return NULL;
    const Py_ssize_t count = PyList_GET_SIZE(PyTuple_GET_ITEM(columns, 0));
    PyObject *list = list_at(type->items, columns, 0, count, results);
    Py_DECREF(columns);
    return list;
}

/* Puts the entry at 'place' into a dictionary or a set; false with an error set. */
static bool put_entry(PyObject *table, const ValueType *type, PyObject *columns, Py_ssize_t place,
                      const Results *results)
{
    Py_ssize_t column = 0;
    PyObject *key = value_at(&type->items[0], columns, &column, place, results);
    if (key == NULL) return false;
    bool is_put = false;
    if (type->kind == PEL_KIND_SET) {
        is_put = PySet_Add(table, key) == 0;
    } else {
        PyObject *value = value_at(&type->items[1], columns, &column, place, results);
        is_put = value != NULL && PyDict_SetItem(table, key, value) == 0;
        Py_XDECREF(value);
    }
    Py_DECREF(key);
    return is_put;
}

/* Returns a dictionary or a set, with the entries in the order in which they came. */
static PyObject *unpack_table(const ValueType *type, const pel_slot **slots,
                              const Results *results)
{
    const size_t count = type->count - 1;
    PyObject *columns = unpack_columns(type->elements, count, slots, results->owner);
    PyObject *index = unpack_array(&type->elements[count], slots, results->owner);
    const Py_ssize_t used = (Py_ssize_t)(*slots)[0].i;
    *slots += 2;
    PyObject *table = columns == NULL || index == NULL ? NULL
                      : type->kind == PEL_KIND_SET    ? PySet_New(NULL)
                                                      : PyDict_New();
    for (Py_ssize_t place = 0; table != NULL && place < used; place++) {
        // -2 is that of an entry that has been dropped.
        if (*(const int64_t *)PyArray_GETPTR1((PyArrayObject *)index, place) == -2) continue;
        if (!put_entry(table, type, columns, place, results)) Py_CLEAR(table);
    }
    Py_XDECREF(columns);
    Py_XDECREF(index);
    return table;
}

PyObject *unpack_value(const ValueType *type, const pel_slot **slots, const Results *results)
{
    switch (type->kind) {
    case PEL_KIND_SCALAR: return unpack_scalar(type->dtype, slots);
    case PEL_KIND_ARRAY: return unpack_array(type, slots, results->owner);
    case PEL_KIND_TUPLE: return unpack_tuple(type, slots, results);
    case PEL_KIND_OPTIONAL: {
        const bool is_some = ((*slots)++->u & 0xFF) != 0;
        const ValueType *inner = type->elements;
        if (is_some) return unpack_value(inner, slots, results);
        *slots += inner->slots;
        break;
    }
    case PEL_KIND_LIST: return unpack_list(type, slots, results);
    case PEL_KIND_DICTIONARY:
    case PEL_KIND_SET: return unpack_table(type, slots, results);
    case PEL_KIND_LIST_IN_HEAP: {
        PyObject *number = PyLong_FromLongLong((*slots)++->i);
        PyObject *list = number == NULL ? NULL : list_in_heap(type, number, results);
        Py_XDECREF(number);
        return list;
    }
    case PEL_KIND_NONE:
    case PEL_KIND_STRING: break;
    }
    Py_RETURN_NONE;
}
