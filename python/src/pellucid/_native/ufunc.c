/* Ufuncs and gufuncs whose loops are kernels. */
#include "native.h"

#include <dlfcn.h>
#include <pthread.h>
#include <unistd.h>

/* The most operands of a ufunc, and the most threads that share a call. */
enum { MOST_OPERANDS = 16, MOST_THREADS = 64 };

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
    /* True iff threads share the cores of large arrays. */
    bool is_parallel;
} Loop;

/* Raises the error of a kernel. NumPy goes on with the other parts of the arrays: the first error
 * stays. */
static void raise_first(const SpecialisationObject *kernel, const pel_error *error)
{
    const PyGILState_STATE state = PyGILState_Ensure();
    if (!PyErr_Occurred()) specialisation_raise(kernel, error);
    PyGILState_Release(state);
}

/* Runs a kernel; an error that it leaves becomes Python's. */
static void run(const SpecialisationObject *kernel, const pel_slot *slots)
{
    pel_slot results[4];
    pel_error error;
    error.code = 0;
    if (kernel->entry(slots, results, &error) != 0) raise_first(kernel, &error);
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

/* The cores of a call that one thread works on. */
typedef struct {
    const Loop *loop;
    char **operands;
    const npy_intp *dimensions, *steps;
    npy_intp first, last;
    /* What the first core has raised that failed; the code is 0 where none has. */
    pel_error error;
} Part;

/* Calls the kernel for each set of core operands of a part, until one fails. */
static void *run_part(void *data)
{
    Part *part = data;
    const Loop *loop = part->loop;
    const npy_intp *core_steps = part->steps + loop->operand_count;
    pel_slot slots[MOST_OPERANDS * 17], results[4];
    part->error.code = 0;
    for (npy_intp turn = part->first; turn < part->last && part->error.code == 0; turn++) {
        pel_slot *slot = slots;
        const npy_intp *strides = core_steps;
        for (int index = 0; index < loop->operand_count; index++) {
            char *start = part->operands[index] + turn * part->steps[index];
            if (loop->is_value[index]) {
                slot = pack_number(start, loop->strided->parameters[index].dtype, slot);
                continue;
            }
            const int rank = loop->ranks[index];
            (slot++)->p = start;
            // A result without core dimensions is an array of one element.
            if (rank == 0) (slot++)->i = 1;
            for (int axis = 0; axis < rank; axis++) {
                (slot++)->i = part->dimensions[1 + loop->places[index][axis]];
            }
            if (rank == 0) (slot++)->i = 1;
            for (int axis = 0; axis < rank; axis++) {
                (slot++)->i = *strides++ / loop->sizes[index];
            }
        }
        loop->strided->entry(slots, results, &part->error);
    }
    return NULL;
}

/* Returns how many threads share a call; 1 where the cores are too few or too small. */
static int threads_of(const Loop *loop, const npy_intp *dimensions)
{
    if (!loop->is_parallel) return 1;
    npy_intp work = dimensions[0];
    for (int index = 0; index < loop->dimension_count; index++) {
        work *= dimensions[1 + index] > 0 ? dimensions[1 + index] : 1;
    }
    if (work < 20000) return 1;
    // OpenMP's library, which kernels load, knows how many are wanted.
    int (*wanted)(void) = (int (*)(void))dlsym(RTLD_DEFAULT, "omp_get_max_threads");
    const long count = wanted != NULL ? wanted() : sysconf(_SC_NPROCESSORS_ONLN);
    const npy_intp most = dimensions[0] < MOST_THREADS ? dimensions[0] : MOST_THREADS;
    return (int)(count < 1 ? 1 : count > most ? most : count);
}

/* The loop of a gufunc: the cores in one part, or in one for each thread. */
static void cores_loop(char **operands, const npy_intp *dimensions, const npy_intp *steps,
                       void *data)
{
    const Loop *loop = data;
    const npy_intp *all_strides = steps + loop->operand_count;
    for (int index = 0; index < loop->operand_count; index++) {
        for (int axis = 0; axis < loop->ranks[index]; axis++) {
            if (*all_strides++ % loop->sizes[index] != 0) return refuse_strides();
        }
    }
    const npy_intp count = dimensions[0];
    const int threads = threads_of(loop, dimensions);
    Part parts[MOST_THREADS];
    pthread_t started[MOST_THREADS];
    bool is_started[MOST_THREADS] = {false};
    for (int index = 0; index < threads; index++) {
        parts[index] = (Part){.loop = loop, .operands = operands, .dimensions = dimensions,
                              .steps = steps, .first = count * index / threads,
                              .last = count * (index + 1) / threads};
    }
    for (int index = 1; index < threads; index++) {
        is_started[index] =
            pthread_create(&started[index], NULL, run_part, &parts[index]) == 0;
    }
    for (int index = 0; index < threads; index++) {
        if (is_started[index]) pthread_join(started[index], NULL);
        else run_part(&parts[index]);
    }
    for (int index = 0; index < threads; index++) {
        if (parts[index].error.code != 0) return raise_first(loop->strided, &parts[index].error);
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
            const int place = (int)PyLong_AsLong(PyTuple_GET_ITEM(places, axis));
            loop->places[index][axis] = place;
            if (place >= loop->dimension_count) loop->dimension_count = place + 1;
        }
        const ValueType *type = &loop->strided->parameters[index];
        loop->is_value[index] = type->kind == PEL_KIND_SCALAR;
        const int expected = loop->ranks[index] == 0 ? 1 : loop->ranks[index];
        if (!loop->is_value[index] && type->rank != expected) return false;
    }
    return true;
}

/* What a ufunc reads as long as it lives. */
typedef struct {
    Py_ssize_t count;
    PyUFuncGenericFunction *functions;
    void **data;
    char *types;
    Loop *loops;
    char *name, *doc, *signature;
} Table;

/* The name of capsules that hold a Table. */
static const char table_name[] = "pellucid.loops";

static void table_free(Table *table)
{
    if (table == NULL) return;
    for (Py_ssize_t index = 0; table->loops != NULL && index < table->count; index++) {
        Py_XDECREF(table->loops[index].strided);
        Py_XDECREF(table->loops[index].contiguous);
    }
    free(table->functions);
    free(table->data);
    free(table->types);
    free(table->loops);
    free(table->name);
    free(table->doc);
    free(table->signature);
    free(table);
}

static void table_free_capsule(PyObject *capsule)
{
    table_free(PyCapsule_GetPointer(capsule, table_name));
}

/* Returns a table with room for 'count' loops; NULL with an error set. */
static Table *table_new(Py_ssize_t count, int operand_count, const char *name, const char *doc,
                        const char *signature)
{
    Table *table = calloc(1, sizeof *table);
    if (table == NULL) return PyErr_NoMemory(), NULL;
    table->count = count;
    table->functions = calloc((size_t)count, sizeof *table->functions);
    table->data = calloc((size_t)count, sizeof *table->data);
    table->types = calloc((size_t)count, (size_t)operand_count);
    table->loops = calloc((size_t)count, sizeof *table->loops);
    table->name = strdup(name);
    table->doc = strdup(doc);
    if (signature != NULL) table->signature = strdup(signature);
    if (table->functions != NULL && table->data != NULL && table->types != NULL
        && table->loops != NULL && table->name != NULL && table->doc != NULL
        && (signature == NULL || table->signature != NULL)) {
        return table;
    }
    table_free(table);
    return PyErr_NoMemory(), NULL;
}

/* Reads a loop of the table from (type numbers, strided kernel, contiguous kernel or None). */
static bool read_loop(Table *table, Py_ssize_t index, int operand_count, PyObject *parts,
                      PyObject *places)
{
    PyObject *numbers, *strided, *contiguous;
    if (!PyArg_ParseTuple(parts, "O!O!O", &PyTuple_Type, &numbers, &SpecialisationType, &strided,
                          &contiguous)) {
        return false;
    }
    Loop *loop = &table->loops[index];
    loop->operand_count = operand_count;
    loop->strided = (SpecialisationObject *)Py_NewRef(strided);
    if (contiguous != Py_None) loop->contiguous = (SpecialisationObject *)Py_NewRef(contiguous);
    for (int operand = 0; operand < operand_count; operand++) {
        PyObject *item = PyTuple_GetItem(numbers, operand);
        PyArray_Descr *descriptor =
            item == NULL ? NULL : PyArray_DescrFromType((int)PyLong_AsLong(item));
        if (descriptor == NULL) return false;
        table->types[index * operand_count + operand] = (char)descriptor->type_num;
        loop->sizes[operand] = PyDataType_ELSIZE(descriptor);
        Py_DECREF(descriptor);
    }
    const bool has_cores = table->signature != NULL;
    table->functions[index] = has_cores ? cores_loop : elements_loop;
    table->data[index] = loop;
    if (!has_cores || read_places(loop, places)) return true;
    PyErr_SetString(PyExc_TypeError, "the layout does not fit the parameters of the signature");
    return false;
}

/* ufunc(name, doc, inputs, outputs, loops, signature, places, owner, identity, is_parallel). The
 * ufunc keeps what it needs, and the kernel that owns it. */
PyObject *make_ufunc(PyObject *module, PyObject *arguments)
{
    (void)module;
    const char *name, *doc, *signature;
    int inputs, outputs, identity, is_parallel;
    PyObject *loops, *places, *owner;
    if (!PyArg_ParseTuple(arguments, "ssiiO!zOOip", &name, &doc, &inputs, &outputs, &PyTuple_Type,
                          &loops, &signature, &places, &owner, &identity, &is_parallel)) {
        return NULL;
    }
    const Py_ssize_t count = PyTuple_GET_SIZE(loops);
    const int operand_count = inputs + outputs;
    if (count == 0 || operand_count > MOST_OPERANDS) {
        PyErr_SetString(PyExc_ValueError, "a ufunc needs a loop, and at most 16 operands");
        return NULL;
    }
    Table *table = table_new(count, operand_count, name, doc, signature);
    if (table == NULL) return NULL;
    PyObject *capsule = PyCapsule_New(table, table_name, table_free_capsule);
    if (capsule == NULL) return table_free(table), NULL;
    for (Py_ssize_t index = 0; index < count; index++) {
        PyObject *parts = PyTuple_GET_ITEM(loops, index);
        if (!read_loop(table, index, operand_count, parts, places)) goto failed;
        table->loops[index].is_parallel = is_parallel != 0;
    }
    PyObject *keeper = PyTuple_Pack(2, capsule, owner);
    if (keeper == NULL) goto failed;
    PyObject *ufunc = PyUFunc_FromFuncAndDataAndSignature(
        table->functions, table->data, table->types, (int)count, inputs, outputs, identity,
        table->name, table->doc, 0, table->signature);
    if (ufunc == NULL) Py_DECREF(keeper);
    else ((PyUFuncObject *)ufunc)->obj = keeper;
    Py_DECREF(capsule);
    return ufunc;
failed:
    Py_DECREF(capsule);
    return NULL;
}

PyObject *owner_of_ufunc(PyObject *module, PyObject *value)
{
    (void)module;
    if (!PyObject_TypeCheck(value, &PyUFunc_Type)) Py_RETURN_NONE;
    PyObject *keeper = ((PyUFuncObject *)value)->obj;
    if (keeper == NULL || !PyTuple_CheckExact(keeper) || PyTuple_GET_SIZE(keeper) != 2
        || !PyCapsule_IsValid(PyTuple_GET_ITEM(keeper, 0), table_name)) {
        Py_RETURN_NONE;
    }
    return Py_NewRef(PyTuple_GET_ITEM(keeper, 1));
}
