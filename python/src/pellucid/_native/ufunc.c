/* Ufuncs and gufuncs whose loops are kernels. */
#include "native.h"

/* The most operands of a ufunc. */
enum { MOST_OPERANDS = 16 };

/* The kernels of one loop, and how they take the operands. */
typedef struct {
    /* Takes operands of any strides. */
    SpecialisationObject *strided;
    /* Takes operands without gaps; NULL where there is none. */
    SpecialisationObject *contiguous;
    int operand_count;
    /* The size of an element of each operand. */
    npy_intp sizes[MOST_OPERANDS];
    /* The number of core dimensions of each operand, and their places among all. */
    int ranks[MOST_OPERANDS];
    int places[MOST_OPERANDS][8];
    /* The core dimensions in all. */
    int dimension_count;
    /* True iff an operand without core dimensions is passed by value. */
    bool is_value[MOST_OPERANDS];
} Loop;

/* Runs a kernel; an error that it leaves becomes Python's. */
static void run(const SpecialisationObject *kernel, const pel_slot *slots)
{
    pel_slot results[4];
    pel_error error;
    error.code = 0;
    if (kernel->entry(slots, results, &error) == 0) return;
    const PyGILState_STATE state = PyGILState_Ensure();
    PyObject *class = PyDict_GetItemString(PyEval_GetBuiltins(), pel_error_class(error.code));
    PyErr_SetString(class == NULL ? PyExc_RuntimeError : class, error.message);
    PyGILState_Release(state);
}

/* The loop of a ufunc: all elements in one call, or one by one where strides are no whole number
 * of elements. */
static void elements_loop(char **operands, const npy_intp *dimensions, const npy_intp *steps,
                          void *data)
{
    const Loop *loop = data;
    const npy_intp count = dimensions[0];
    bool is_contiguous = true, is_even = true;
    pel_slot slots[3 * MOST_OPERANDS];
    for (int index = 0; index < loop->operand_count; index++) {
        const npy_intp size = loop->sizes[index];
        slots[3 * index].p = operands[index];
        slots[3 * index + 1].i = count;
        slots[3 * index + 2].i = steps[index] / size;
        if (steps[index] != size) is_contiguous = false;
        if (steps[index] % size != 0) is_even = false;
    }
    if (is_even) {
        const bool is_plain = is_contiguous && loop->contiguous != NULL;
        return run(is_plain ? loop->contiguous : loop->strided, slots);
    }
    for (npy_intp element = 0; element < count; element++) {
        for (int index = 0; index < loop->operand_count; index++) {
            slots[3 * index].p = operands[index] + element * steps[index];
            slots[3 * index + 1].i = 1;
            slots[3 * index + 2].i = 1;
        }
        run(loop->strided, slots);
    }
}

/* Writes the number at 'place' as a slot. */
static pel_slot *pack_number(const char *place, pel_dtype dtype, pel_slot *slot)
{
    switch (dtype) {
    case PEL_DTYPE_BOOL: slot->u = *(const npy_bool *)place; break;
    case PEL_DTYPE_INT8: slot->i = *(const int8_t *)place; break;
    case PEL_DTYPE_INT16: slot->i = *(const int16_t *)place; break;
    case PEL_DTYPE_INT32: slot->i = *(const int32_t *)place; break;
    case PEL_DTYPE_INT64: slot->i = *(const int64_t *)place; break;
    case PEL_DTYPE_UINT8: slot->u = *(const uint8_t *)place; break;
    case PEL_DTYPE_UINT16: slot->u = *(const uint16_t *)place; break;
    case PEL_DTYPE_UINT32: slot->u = *(const uint32_t *)place; break;
    case PEL_DTYPE_UINT64: slot->u = *(const uint64_t *)place; break;
    case PEL_DTYPE_FLOAT32: slot->g = *(const float *)place; break;
    case PEL_DTYPE_FLOAT64: slot->f = *(const double *)place; break;
    case PEL_DTYPE_COMPLEX64:
        slot[0].g = ((const float *)place)[0];
        slot[1].g = ((const float *)place)[1];
        return slot + 2;
    case PEL_DTYPE_COMPLEX128:
        slot[0].f = ((const double *)place)[0];
        slot[1].f = ((const double *)place)[1];
        return slot + 2;
    case PEL_DTYPE_NONE: break;
    }
    return slot + 1;
}

/* Raises that an operand has to be copied first. */
static void refuse_strides(void)
{
    const PyGILState_STATE state = PyGILState_Ensure();
    PyErr_SetString(PyExc_ValueError,
                    "operands need strides of whole elements: pass a copy of the field");
    PyGILState_Release(state);
}

/* The loop of a gufunc: a call for each set of core operands. */
static void cores_loop(char **operands, const npy_intp *dimensions, const npy_intp *steps,
                       void *data)
{
    const Loop *loop = data;
    const npy_intp *core_steps = steps + loop->operand_count;
    pel_slot slots[MOST_OPERANDS * 17];
    const npy_intp *all_strides = core_steps;
    for (int index = 0; index < loop->operand_count; index++) {
        for (int axis = 0; axis < loop->ranks[index]; axis++) {
            if (*all_strides++ % loop->sizes[index] != 0) return refuse_strides();
        }
    }
    for (npy_intp turn = 0; turn < dimensions[0]; turn++) {
        pel_slot *slot = slots;
        const npy_intp *strides = core_steps;
        for (int index = 0; index < loop->operand_count; index++) {
            char *start = operands[index] + turn * steps[index];
            if (loop->is_value[index]) {
                slot = pack_number(start, loop->strided->parameters[index].dtype, slot);
                continue;
            }
            const int rank = loop->ranks[index];
            (slot++)->p = start;
            // A result without core dimensions is an array of one element.
            if (rank == 0) (slot++)->i = 1;
            for (int axis = 0; axis < rank; axis++) {
                (slot++)->i = dimensions[1 + loop->places[index][axis]];
            }
            if (rank == 0) (slot++)->i = 1;
            for (int axis = 0; axis < rank; axis++) {
                (slot++)->i = *strides++ / loop->sizes[index];
            }
        }
        run(loop->strided, slots);
    }
}

/* Fills the core dimensions of the operands from ((places, …), …). */
static bool read_places(Loop *loop, PyObject *operands)
{
    for (int index = 0; index < loop->operand_count; index++) {
        PyObject *places = PyTuple_GetItem(operands, index);
        if (places == NULL || !PyTuple_Check(places) || PyTuple_GET_SIZE(places) > 8) return false;
        loop->ranks[index] = (int)PyTuple_GET_SIZE(places);
        for (int axis = 0; axis < loop->ranks[index]; axis++) {
            loop->places[index][axis] = (int)PyLong_AsLong(PyTuple_GET_ITEM(places, axis));
        }
        const ValueType *type = &loop->strided->parameters[index];
        loop->is_value[index] = type->kind == PEL_KIND_SCALAR;
        const int expected = loop->ranks[index] == 0 ? 1 : loop->ranks[index];
        if (!loop->is_value[index] && type->rank != expected) return false;
    }
    return true;
}

/* ufunc(name, doc, inputs, outputs, loops, signature, places): each loop is (type numbers, strided
 * kernel, contiguous kernel or None). What the ufunc needs lives as long as the process. */
PyObject *make_ufunc(PyObject *module, PyObject *arguments)
{
    (void)module;
    const char *name, *doc, *signature;
    int inputs, outputs;
    PyObject *loops, *places;
    if (!PyArg_ParseTuple(arguments, "ssiiO!zO", &name, &doc, &inputs, &outputs, &PyTuple_Type,
                          &loops, &signature, &places)) {
        return NULL;
    }
    const Py_ssize_t count = PyTuple_GET_SIZE(loops);
    const int operand_count = inputs + outputs;
    if (count == 0 || operand_count > MOST_OPERANDS) {
        PyErr_SetString(PyExc_ValueError, "a ufunc needs a loop, and at most 16 operands");
        return NULL;
    }
    PyUFuncGenericFunction *functions = calloc((size_t)count, sizeof *functions);
    void **data = calloc((size_t)count, sizeof *data);
    char *types = calloc((size_t)count, (size_t)operand_count);
    Loop *all = calloc((size_t)count, sizeof *all);
    if (functions == NULL || data == NULL || types == NULL || all == NULL) {
        return PyErr_NoMemory();
    }
    for (Py_ssize_t index = 0; index < count; index++) {
        PyObject *numbers, *strided, *contiguous;
        if (!PyArg_ParseTuple(PyTuple_GET_ITEM(loops, index), "O!O!O", &PyTuple_Type, &numbers,
                              &SpecialisationType, &strided, &contiguous)) {
            return NULL;
        }
        Loop *loop = &all[index];
        loop->operand_count = operand_count;
        loop->strided = (SpecialisationObject *)Py_NewRef(strided);
        if (contiguous != Py_None) {
            loop->contiguous = (SpecialisationObject *)Py_NewRef(contiguous);
        }
        for (int operand = 0; operand < operand_count; operand++) {
            const long number = PyLong_AsLong(PyTuple_GetItem(numbers, operand));
            PyArray_Descr *descriptor = PyArray_DescrFromType((int)number);
            if (descriptor == NULL) return NULL;
            types[index * operand_count + operand] = (char)number;
            loop->sizes[operand] = PyDataType_ELSIZE(descriptor);
            Py_DECREF(descriptor);
        }
        functions[index] = (PyUFuncGenericFunction)(signature == NULL ? elements_loop : cores_loop);
        data[index] = loop;
        if (signature != NULL && !read_places(loop, places)) {
            PyErr_SetString(PyExc_TypeError,
                            "the layout does not fit the parameters of the signature");
            return NULL;
        }
    }
    return PyUFunc_FromFuncAndDataAndSignature(functions, data, types, (int)count, inputs, outputs,
                                               PyUFunc_None, strdup(name), strdup(doc), 0,
                                               signature == NULL ? NULL : strdup(signature));
}
