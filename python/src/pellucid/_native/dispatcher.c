/* A kernel as Python calls it: finds the specialisation for the types of the arguments. */
#include "native.h"

/* How many parameters functions have that are bound here. */
enum { MOST_BOUND = 32 };

/* A specialisation and the types it is for. */
typedef struct {
    size_t count;
    uint64_t *parts;
    SpecialisationObject *specialisation;
} Entry;

/* A kernel; a class written in Python adds what is not a call. */
typedef struct {
    PyObject_HEAD
    vectorcallfunc call;
    PyObject *dictionary;
    PyObject *weak_references;
    Py_ssize_t parameter_count;
    /* The names of the parameters, NULL where calls are bound in Python; and the defaults of the
     * last ones. */
    PyObject *names, *defaults;
    size_t count, capacity;
    Entry *entries;
    /* The numbers of the values that kernels are compiled for as constants. */
    PyObject *constants;
} DispatcherObject;

/* Returns the specialisation of a key as a borrowed reference, NULL if there is none yet. */
static SpecialisationObject *look_up(const DispatcherObject *self, const Key *key)
{
    for (size_t index = 0; index < self->count; index++) {
        const Entry *entry = &self->entries[index];
        if (entry->count == key->count
            && memcmp(entry->parts, key->parts, key->count * sizeof *key->parts) == 0) {
            return entry->specialisation;
        }
    }
    return NULL;
}

/* Returns the specialisation of a key, NULL if there is none yet. The caller owns the reference, as
 * the kernel may be recompiled during a call. */
static SpecialisationObject *find(DispatcherObject *self, const Key *key)
{
    SpecialisationObject *found;
    Py_BEGIN_CRITICAL_SECTION(self);
    found = look_up(self, key);
    Py_XINCREF(found);
    Py_END_CRITICAL_SECTION();
    return found;
}

/* Adds an entry; false with an error set. */
static bool add_entry(DispatcherObject *self, const Key *key, SpecialisationObject *specialisation)
{
    if (self->count == self->capacity) {
        const size_t capacity = self->capacity == 0 ? 4 : 2 * self->capacity;
        Entry *entries = PyMem_Resize(self->entries, Entry, capacity);
        if (entries == NULL) return PyErr_NoMemory(), false;
        self->entries = entries;
        self->capacity = capacity;
    }
    uint64_t *parts = PyMem_New(uint64_t, key->count + 1);
    if (parts == NULL) return PyErr_NoMemory(), false;
    memcpy(parts, key->parts, key->count * sizeof *parts);
    Py_INCREF(specialisation);
    self->entries[self->count++] = (Entry){key->count, parts, specialisation};
    return true;
}

/* Keeps a specialisation; the one that another thread has kept meanwhile goes first. */
static bool keep(DispatcherObject *self, const Key *key, SpecialisationObject *specialisation)
{
    bool is_kept;
    Py_BEGIN_CRITICAL_SECTION(self);
    is_kept = look_up(self, key) != NULL || add_entry(self, key, specialisation);
    Py_END_CRITICAL_SECTION();
    return is_kept;
}

/* Calls with arguments whose types have been looked up in vain: compiles first. */
static PyObject *call_new(DispatcherObject *self, const Key *key, PyObject *const *arguments,
                          Py_ssize_t count)
{
    PyObject *tuple = PyTuple_New(count);
    if (tuple == NULL) return NULL;
    for (Py_ssize_t index = 0; index < count; index++) {
        PyTuple_SET_ITEM(tuple, index, Py_NewRef(arguments[index]));
    }
    PyObject *found = PyObject_CallMethod((PyObject *)self, "_specialise", "(O)", tuple);
    Py_DECREF(tuple);
    if (found == NULL) return NULL;
    PyObject *result = NULL;
    if (!PyObject_TypeCheck(found, &SpecialisationType)) {
        PyErr_SetString(PyExc_TypeError, "_specialise() has to return a Specialisation");
    } else if (keep(self, key, (SpecialisationObject *)found)) {
        result = specialisation_call((SpecialisationObject *)found, arguments, count);
    }
    Py_DECREF(found);
    return result;
}

/* Calls with arguments that have to be put in order or converted first. */
static PyObject *call_prepared(DispatcherObject *self, const char *method,
                               PyObject *const *arguments, Py_ssize_t count, PyObject *names)
{
    PyObject *positional = PyTuple_New(count);
    PyObject *named = PyDict_New();
    if (positional == NULL || named == NULL) goto failed;
    for (Py_ssize_t index = 0; index < count; index++) {
        PyTuple_SET_ITEM(positional, index, Py_NewRef(arguments[index]));
    }
    for (Py_ssize_t index = 0; names != NULL && index < PyTuple_GET_SIZE(names); index++) {
        if (PyDict_SetItem(named, PyTuple_GET_ITEM(names, index), arguments[count + index]) < 0) {
            goto failed;
        }
    }
    PyObject *prepared =
        PyObject_CallMethod((PyObject *)self, method, "(OO)", positional, named);
    Py_DECREF(positional);
    Py_DECREF(named);
    if (prepared == NULL) return NULL;
    PyObject *result = NULL;
    Key key = {.count = 0};
    const Py_ssize_t size = PyTuple_Check(prepared) ? PyTuple_GET_SIZE(prepared) : -1;
    if (size != self->parameter_count) {
        PyErr_SetString(PyExc_TypeError, "wrong number of arguments");
    } else {
        bool fits = true;
        for (Py_ssize_t index = 0; index < size && fits; index++) {
            fits = add_parts(self->constants, &key, PyTuple_GET_ITEM(prepared, index));
        }
        PyObject *const *items = PySequence_Fast_ITEMS(prepared);
        SpecialisationObject *known = fits ? find(self, &key) : NULL;
        if (known != NULL) {
            result = specialisation_call(known, items, size);
            Py_DECREF(known);
        } else if (fits) {
            result = call_new(self, &key, items, size);
        } else if (strcmp(method, "_bind") == 0) {
            result = call_prepared(self, "_convert", items, size, NULL);
        } else {
            PyErr_SetString(PyExc_TypeError, "kernels take no such arguments");
        }
    }
    Py_DECREF(prepared);
    return result;
failed:
    Py_XDECREF(positional);
    Py_XDECREF(named);
    return NULL;
}

/* Returns the place of the parameter called 'name', -1 if there is none. */
static Py_ssize_t place_of(const DispatcherObject *self, PyObject *name)
{
    for (Py_ssize_t index = 0; index < self->parameter_count; index++) {
        if (PyTuple_GET_ITEM(self->names, index) == name) return index;
    }
    for (Py_ssize_t index = 0; index < self->parameter_count; index++) {
        if (PyUnicode_Compare(PyTuple_GET_ITEM(self->names, index), name) == 0) return index;
    }
    return -1;
}

/* Puts the arguments of a call in order, with defaults for those that are missing; false where that
 * is for Python to do or to refuse. */
static bool bind(const DispatcherObject *self, PyObject *const *arguments, Py_ssize_t count,
                 PyObject *names, PyObject **bound)
{
    const Py_ssize_t size = self->parameter_count;
    if (self->names == NULL || count > size || size > MOST_BOUND) return false;
    for (Py_ssize_t index = 0; index < size; index++) {
        bound[index] = index < count ? arguments[index] : NULL;
    }
    for (Py_ssize_t index = 0; names != NULL && index < PyTuple_GET_SIZE(names); index++) {
        const Py_ssize_t place = place_of(self, PyTuple_GET_ITEM(names, index));
        if (place < 0 || bound[place] != NULL) return false;
        bound[place] = arguments[count + index];
    }
    const Py_ssize_t first = size - PyTuple_GET_SIZE(self->defaults);
    for (Py_ssize_t index = count; index < size; index++) {
        if (bound[index] != NULL) continue;
        if (index < first) return false;
        bound[index] = PyTuple_GET_ITEM(self->defaults, index - first);
    }
    return true;
}

static PyObject *dispatcher_call(PyObject *object, PyObject *const *arguments, size_t flagged,
                                 PyObject *names)
{
    DispatcherObject *self = (DispatcherObject *)object;
    Py_ssize_t count = PyVectorcall_NARGS(flagged);
    PyObject *bound[MOST_BOUND];
    if (count != self->parameter_count || names != NULL || self->names == NULL) {
        if (!bind(self, arguments, count, names, bound)) {
            return call_prepared(self, "_bind", arguments, count, names);
        }
        arguments = bound;
        count = self->parameter_count;
    }
    Key key;
    key.count = 0;
    for (Py_ssize_t index = 0; index < count; index++) {
        if (!add_parts(self->constants, &key, arguments[index])) {
            return call_prepared(self, "_convert", arguments, count, NULL);
        }
    }
    SpecialisationObject *known = find(self, &key);
    if (known == NULL) return call_new(self, &key, arguments, count);
    PyObject *result = specialisation_call(known, arguments, count);
    Py_DECREF(known);
    return result;
}

static PyObject *dispatcher_new(PyTypeObject *type, PyObject *arguments, PyObject *keywords)
{
    (void)arguments;
    (void)keywords;
    DispatcherObject *self = (DispatcherObject *)type->tp_alloc(type, 0);
    if (self != NULL) self->call = dispatcher_call;
    return (PyObject *)self;
}

/* Drops all specialisations. */
static void drop_entries(DispatcherObject *self)
{
    Entry *entries;
    size_t count;
    Py_BEGIN_CRITICAL_SECTION(self);
    entries = self->entries;
    count = self->count;
    self->entries = NULL;
    self->count = self->capacity = 0;
    Py_END_CRITICAL_SECTION();
    for (size_t index = 0; index < count; index++) {
        PyMem_Free(entries[index].parts);
        Py_DECREF(entries[index].specialisation);
    }
    PyMem_Free(entries);
}

static int dispatcher_traverse(DispatcherObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->dictionary);
    Py_VISIT(self->constants);
    Py_VISIT(self->defaults);
    return 0;
}

static int dispatcher_clear(DispatcherObject *self)
{
    Py_CLEAR(self->dictionary);
    Py_CLEAR(self->constants);
    Py_CLEAR(self->names);
    Py_CLEAR(self->defaults);
    return 0;
}

static void dispatcher_dealloc(DispatcherObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    if (self->weak_references != NULL) PyObject_ClearWeakRefs((PyObject *)self);
    dispatcher_clear(self);
    drop_entries(self);
    type->tp_free(self);
}

/* _set_parameters(count, names or None, defaults) */
static PyObject *dispatcher_set_parameters(DispatcherObject *self, PyObject *arguments)
{
    Py_ssize_t count;
    PyObject *names, *defaults;
    if (!PyArg_ParseTuple(arguments, "nOO!", &count, &names, &PyTuple_Type, &defaults)) return NULL;
    if (names != Py_None
        && (!PyTuple_Check(names) || PyTuple_GET_SIZE(names) != count
            || PyTuple_GET_SIZE(defaults) > count)) {
        PyErr_SetString(PyExc_ValueError, "a name for each parameter is expected");
        return NULL;
    }
    self->parameter_count = count;
    Py_XSETREF(self->names, names == Py_None ? NULL : Py_NewRef(names));
    Py_XSETREF(self->defaults, Py_NewRef(defaults));
    Py_RETURN_NONE;
}

static PyObject *dispatcher_forget(DispatcherObject *self, PyObject *ignored)
{
    (void)ignored;
    drop_entries(self);
    Py_RETURN_NONE;
}

/* Numbers a value that kernels are compiled for as a constant. */
static PyObject *dispatcher_know(DispatcherObject *self, PyObject *value)
{
    PyObject *known = NULL;
    Py_BEGIN_CRITICAL_SECTION(self);
    if (self->constants == NULL) self->constants = PyDict_New();
    PyObject *number =
        self->constants == NULL ? NULL : PyLong_FromSsize_t(PyDict_GET_SIZE(self->constants));
    if (number != NULL) known = PyDict_SetDefault(self->constants, value, number);
    Py_XDECREF(number);
    Py_END_CRITICAL_SECTION();
    if (known == NULL) return NULL;
    Py_RETURN_NONE;
}

/* Binds the kernel to an instance, as functions are. */
static PyObject *dispatcher_get(PyObject *self, PyObject *instance, PyObject *owner)
{
    (void)owner;
    if (instance == NULL || instance == Py_None) return Py_NewRef(self);
    return PyMethod_New(self, instance);
}

static PyMethodDef dispatcher_methods[] = {
    {"_set_parameters", (PyCFunction)dispatcher_set_parameters, METH_VARARGS,
     "Says what the parameters are called, and the defaults of the last ones."},
    {"_know", (PyCFunction)dispatcher_know, METH_O,
     "Numbers a value that kernels are compiled for as a constant."},
    {"_forget", (PyCFunction)dispatcher_forget, METH_NOARGS, "Drops all specialisations."},
    {NULL, NULL, 0, NULL},
};

PyTypeObject DispatcherType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "pellucid._native.Dispatcher",
    .tp_doc = "Calls the specialisation for the types of the arguments.",
    .tp_basicsize = sizeof(DispatcherObject),
    .tp_dealloc = (destructor)dispatcher_dealloc,
    .tp_vectorcall_offset = offsetof(DispatcherObject, call),
    .tp_call = PyVectorcall_Call,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_VECTORCALL
                | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)dispatcher_traverse,
    .tp_clear = (inquiry)dispatcher_clear,
    .tp_descr_get = dispatcher_get,
    .tp_dictoffset = offsetof(DispatcherObject, dictionary),
    .tp_weaklistoffset = offsetof(DispatcherObject, weak_references),
    .tp_methods = dispatcher_methods,
    .tp_new = dispatcher_new,
};
