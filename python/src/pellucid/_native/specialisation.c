/* A kernel compiled for one combination of types. */
#include "native.h"

/* Arguments and results that need no more slots than this are packed without an allocation. */
enum { FEW_SLOTS = 96 };

PyObject *specialisation_new(pel_kernel *kernel, PyObject *raiser, PyObject *classes,
                             bool releases_gil)
{
    SpecialisationObject *self = PyObject_New(SpecialisationObject, &SpecialisationType);
    if (self == NULL) {
        pel_kernel_free(kernel);
        return NULL;
    }
    self->kernel = kernel;
    self->entry = pel_kernel_entry(kernel);
    self->argument_slots = pel_kernel_argument_slots(kernel);
    self->result_slots = pel_kernel_result_slots(kernel);
    self->parameter_count = pel_kernel_parameter_count(kernel);
    self->releases_gil = releases_gil;
    self->prints = text_prints(pel_kernel_source(kernel));
    self->raiser = Py_XNewRef(raiser);
    self->classes = Py_XNewRef(classes);
    self->result = (ValueType){.count = 0};
    self->parameters = PyMem_Calloc(self->parameter_count + 1, sizeof *self->parameters);
    self->heap_count = pel_kernel_result_heap_count(kernel);
    self->heaps = PyMem_Calloc(self->heap_count + 1, sizeof *self->heaps);
    self->changed = PyMem_Calloc(self->parameter_count + 1, sizeof *self->changed);
    bool is_complete = self->parameters != NULL && self->heaps != NULL && self->changed != NULL
                       && describe_type(&self->result, pel_kernel_result_type(kernel));
    for (size_t index = 0; is_complete && index < self->parameter_count; index++) {
        is_complete = describe_type(&self->parameters[index],
                                    pel_kernel_parameter_type(kernel, index));
        const pel_type *changed = pel_kernel_parameter_changed(kernel, index);
        if (is_complete && changed != NULL) {
            is_complete = describe_type(&self->changed[index], changed);
            self->parameters[index].is_stored = true;
        }
    }
    for (size_t index = 0; is_complete && index < self->heap_count; index++) {
        is_complete = describe_heap(&self->heaps[index], kernel, index);
    }
    if (is_complete) return (PyObject *)self;
    Py_DECREF(self);
    return PyErr_Occurred() ? NULL : PyErr_NoMemory();
}

static void specialisation_dealloc(SpecialisationObject *self)
{
    forget_type(&self->result);
    for (size_t index = 0; self->parameters != NULL && index < self->parameter_count; index++) {
        forget_type(&self->parameters[index]);
    }
    for (size_t index = 0; self->changed != NULL && index < self->parameter_count; index++) {
        forget_type(&self->changed[index]);
    }
    for (size_t index = 0; self->heaps != NULL && index < self->heap_count; index++) {
        forget_type(&self->heaps[index]);
    }
    PyMem_Free(self->parameters);
    PyMem_Free(self->changed);
    PyMem_Free(self->heaps);
    pel_kernel_free(self->kernel);
    Py_XDECREF(self->raiser);
    Py_XDECREF(self->classes);
    PyObject_Free(self);
}

PyObject *specialisation_raise(const SpecialisationObject *self, const pel_error *error)
{
    PyObject *result =
        PyObject_CallFunction(self->raiser, "ssi", pel_error_class(error->code), error->message,
                              error->line);
    if (result != NULL) {
        Py_DECREF(result);
        PyErr_SetString(PyExc_SystemError, "an error was not raised");
    }
    return NULL;
}

/* Makes the entries of a dictionary or a set those of another one; false with an error set. */
static bool replace_entries(PyObject *table, PyObject *entries)
{
    if (PyDict_Check(table)) {
        PyDict_Clear(table);
        return PyDict_Update(table, entries) == 0;
    }
    if (PySet_Clear(table) < 0) return false;
    PyObject *same = PyNumber_InPlaceOr(table, entries);
    Py_XDECREF(same);
    return same != NULL;
}

/* Returns what the results in 'slots' are; views keep the arguments alive. */
static PyObject *results(SpecialisationObject *self, const pel_slot *slots,
                         PyObject *const *arguments, Py_ssize_t count)
{
    const pel_kind kind = self->result.kind;
    const bool is_all = self->result_slots == self->result.slots;
    if (is_all && kind == PEL_KIND_NONE) Py_RETURN_NONE;
    if (is_all && kind == PEL_KIND_SCALAR) return unpack_value(&self->result, &slots, NULL);
    PyObject *owner = PyTuple_New(count);
    if (owner == NULL) return NULL;
    for (Py_ssize_t index = 0; index < count; index++) {
        PyTuple_SET_ITEM(owner, index, Py_NewRef(arguments[index]));
    }
    const pel_slot *end = slots + self->result.slots;
    for (size_t index = 0; index < self->parameter_count; index++) {
        end += self->changed[index].slots;
    }
    PyObject *heaps = unpack_heaps(self->heaps, self->heap_count, end);
    const Results context = {.owner = owner, .classes = self->classes, .heaps = heaps};
    PyObject *value = heaps == NULL ? NULL : unpack_value(&self->result, &slots, &context);
    for (size_t index = 0; value != NULL && index < self->parameter_count; index++) {
        if (self->changed[index].kind == PEL_KIND_NONE) continue;
        PyObject *changed = unpack_value(&self->changed[index], &slots, &context);
        if (changed == NULL || !replace_entries(arguments[index], changed)) Py_CLEAR(value);
        Py_XDECREF(changed);
    }
    Py_XDECREF(heaps);
    Py_DECREF(owner);
    return value;
}

/* Runs the kernel. */
static int64_t enter(SpecialisationObject *self, const pel_slot *slots, pel_slot *results,
                     pel_error *error)
{
    if (!self->releases_gil && !self->prints) return self->entry(slots, results, error);
    Printing printing;
    if (self->prints) printing_begin(&printing);
    int64_t code;
    if (self->releases_gil) {
        Py_BEGIN_ALLOW_THREADS
        code = self->entry(slots, results, error);
        Py_END_ALLOW_THREADS
    } else {
        code = self->entry(slots, results, error);
    }
    if (self->prints) printing_end(&printing);
    return code;
}

PyObject *specialisation_call(SpecialisationObject *self, PyObject *const *arguments,
                              Py_ssize_t count)
{
    if ((size_t)count != self->parameter_count) {
        PyErr_Format(PyExc_TypeError, "%s() takes %zu arguments, %zd were given",
                     pel_kernel_name(self->kernel), self->parameter_count, count);
        return NULL;
    }
    pel_slot few[FEW_SLOTS];
    const size_t needed = self->argument_slots + self->result_slots;
    pel_slot *slots = needed <= FEW_SLOTS ? few : PyMem_New(pel_slot, needed);
    if (slots == NULL) return PyErr_NoMemory();
    pel_slot *next = slots;
    PyObject *value = NULL, *lists = NULL;
    for (Py_ssize_t index = 0; index < count; index++) {
        next = pack_value(arguments[index], &self->parameters[index], next, &lists);
        if (next == NULL) goto done;
    }
    if (!no_list_is_stored_twice(lists)) goto done;
    pel_error error;
    error.code = 0;
    pel_slot *results_start = slots + self->argument_slots;
    const int64_t code = enter(self, slots, results_start, &error);
    value = code == 0 ? results(self, results_start, arguments, count)
                      : specialisation_raise(self, &error);
    if (lists != NULL && !write_back(lists)) Py_CLEAR(value);
done:
    Py_XDECREF(lists);
    if (slots != few) PyMem_Free(slots);
    return value;
}

static PyObject *specialisation_get_source(SpecialisationObject *self, void *closure)
{
    (void)closure;
    return PyUnicode_FromString(pel_kernel_source(self->kernel));
}

static PyObject *specialisation_get_prototype(SpecialisationObject *self, void *closure)
{
    (void)closure;
    return PyUnicode_FromString(pel_kernel_prototype(self->kernel));
}

static PyObject *specialisation_get_warnings(SpecialisationObject *self, void *closure)
{
    (void)closure;
    return PyUnicode_FromString(pel_kernel_warnings(self->kernel));
}

static PyObject *specialisation_get_parameters(SpecialisationObject *self, void *closure)
{
    (void)closure;
    PyObject *names = PyTuple_New((Py_ssize_t)self->parameter_count);
    for (size_t index = 0; names != NULL && index < self->parameter_count; index++) {
        PyObject *name = PyUnicode_FromString(self->parameters[index].name);
        if (name == NULL) Py_CLEAR(names);
        else PyTuple_SET_ITEM(names, (Py_ssize_t)index, name);
    }
    return names;
}

static PyObject *specialisation_get_result(SpecialisationObject *self, void *closure)
{
    (void)closure;
    return PyUnicode_FromString(self->result.name);
}

static PyObject *specialisation_stage_time(SpecialisationObject *self, PyObject *name)
{
    const char *text = PyUnicode_AsUTF8(name);
    return text == NULL ? NULL : PyFloat_FromDouble(pel_kernel_stage_time(self->kernel, text));
}

static PyObject *specialisation_wait(SpecialisationObject *self, PyObject *ignored)
{
    (void)ignored;
    char *message = NULL;
    pel_status status;
    Py_BEGIN_ALLOW_THREADS
    status = pel_kernel_wait(self->kernel, &message);
    Py_END_ALLOW_THREADS
    if (status != PEL_STATUS_OK) return refuse(status, message);
    Py_RETURN_NONE;
}

static PyObject *specialisation_is_optimized(SpecialisationObject *self, void *closure)
{
    (void)closure;
    return PyBool_FromLong(pel_kernel_is_optimized(self->kernel));
}

static PyObject *specialisation_get_address(SpecialisationObject *self, void *closure)
{
    (void)closure;
    return PyLong_FromVoidPtr((void *)pel_kernel_function(self->kernel));
}

static PyObject *specialisation_get_may_raise(SpecialisationObject *self, void *closure)
{
    (void)closure;
    return PyBool_FromLong(pel_kernel_may_raise(self->kernel));
}

static PyGetSetDef specialisation_attributes[] = {
    {"address", (getter)specialisation_get_address, NULL, "The address of the C function.", NULL},
    {"may_raise", (getter)specialisation_get_may_raise, NULL,
     "True iff the C function has a last parameter for an error.", NULL},
    {"source", (getter)specialisation_get_source, NULL, "The C text that was compiled.", NULL},
    {"prototype", (getter)specialisation_get_prototype, NULL, "The prototype in C.", NULL},
    {"warnings", (getter)specialisation_get_warnings, NULL, "What the compiler warns of.", NULL},
    {"parameters", (getter)specialisation_get_parameters, NULL, "The types of the parameters.",
     NULL},
    {"result", (getter)specialisation_get_result, NULL, "The type of the result.", NULL},
    {"is_optimized", (getter)specialisation_is_optimized, NULL,
     "True iff calls run the optimized build.", NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyMethodDef specialisation_methods[] = {
    {"wait", (PyCFunction)specialisation_wait, METH_NOARGS,
     "Returns when calls of a tiered kernel run the optimized build."},
    {"stage_time", (PyCFunction)specialisation_stage_time, METH_O,
     "The seconds that a stage of the compilation took."},
    {NULL, NULL, 0, NULL},
};

PyTypeObject SpecialisationType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "pellucid._native.Specialisation",
    .tp_doc = "A kernel compiled for one combination of types.",
    .tp_basicsize = sizeof(SpecialisationObject),
    .tp_dealloc = (destructor)specialisation_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_getset = specialisation_attributes,
    .tp_methods = specialisation_methods,
};
