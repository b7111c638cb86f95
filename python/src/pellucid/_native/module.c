/* The extension: modules of kernels, and what the Python part of the package needs of the
 * library. */
#define PELLUCID_IMPORTS_NUMPY
#include "native.h"

PyObject *Refused;

PyObject *refuse(pel_status status, char *message)
{
    PyObject *arguments = Py_BuildValue("is", (int)status, message == NULL ? "" : message);
    pel_string_free(message);
    if (arguments != NULL) PyErr_SetObject(Refused, arguments);
    Py_XDECREF(arguments);
    return NULL;
}

/* Returns options as they are asked for; NULL with an error set. */
static pel_options *options_of(int checks_bounds, const char *math, const char *keep)
{
    pel_options *options = pel_options_create();
    pel_options_set_bounds_check(options, checks_bounds != 0);
    if (keep != NULL) pel_options_set_keep_directory(options, keep);
    if (math != NULL && pel_options_set_math(options, math) != PEL_STATUS_OK) {
        PyErr_Format(PyExc_ValueError, "math is 'libm', '1ulp' or '4ulp', not '%s'", math);
        pel_options_free(options);
        return NULL;
    }
    return options;
}

static PyObject *module_new(PyTypeObject *type, PyObject *arguments, PyObject *keywords)
{
    static char *names[] = {"source", "name", "boundscheck", "math", "keep", NULL};
    const char *source, *name, *math = NULL, *keep = NULL;
    Py_ssize_t length;
    int checks_bounds = 0;
    if (!PyArg_ParseTupleAndKeywords(arguments, keywords, "s#s|pzz", names, &source, &length, &name,
                                     &checks_bounds, &math, &keep)) {
        return NULL;
    }
    pel_options *options = options_of(checks_bounds, math, keep);
    if (options == NULL) return NULL;
    ModuleObject *self = (ModuleObject *)type->tp_alloc(type, 0);
    if (self == NULL) return pel_options_free(options), NULL;
    char *message = NULL;
    pel_status status;
    Py_BEGIN_ALLOW_THREADS
    status = pel_module_compile(source, (size_t)length, name, options, &self->module, &message);
    Py_END_ALLOW_THREADS
    pel_options_free(options);
    if (status == PEL_STATUS_OK) return (PyObject *)self;
    self->module = NULL;
    Py_DECREF(self);
    return refuse(status, message);
}

static void module_dealloc(ModuleObject *self)
{
    pel_module_free(self->module);
    Py_TYPE(self)->tp_free(self);
}

/* compile(name, types, tier, raiser, classes, nogil, is_call) */
static PyObject *module_compile(ModuleObject *self, PyObject *arguments)
{
    const char *name, *types;
    int tier, nogil, is_call;
    PyObject *raiser, *classes;
    if (!PyArg_ParseTuple(arguments, "sziOOpp", &name, &types, &tier, &raiser, &classes, &nogil,
                          &is_call)) {
        return NULL;
    }
    pel_kernel *kernel = NULL;
    char *message = NULL;
    pel_status status;
    Py_BEGIN_ALLOW_THREADS
    status = is_call
                 ? pel_module_kernel_for_call(self->module, name, types, (pel_tier)tier, &kernel,
                                              &message)
                 : pel_module_kernel(self->module, name, types, (pel_tier)tier, &kernel, &message);
    Py_END_ALLOW_THREADS
    if (status != PEL_STATUS_OK) return refuse(status, message);
    return specialisation_new(kernel, raiser, classes == Py_None ? NULL : classes, nogil != 0);
}

static PyObject *module_emit(ModuleObject *self, PyObject *arguments)
{
    const char *kernel = NULL, *signature = NULL;
    if (!PyArg_ParseTuple(arguments, "|zz", &kernel, &signature)) return NULL;
    char *source = NULL, *header = NULL, *message = NULL;
    const pel_status status =
        pel_module_emit(self->module, kernel, signature, &source, &header, &message);
    if (status != PEL_STATUS_OK) return refuse(status, message);
    PyObject *result = Py_BuildValue("ss", source, header);
    pel_string_free(source);
    pel_string_free(header);
    return result;
}

/* Returns a text of the library, or raises its refusal. */
static PyObject *text_or_refusal(pel_status status, char *text, char *message)
{
    if (status != PEL_STATUS_OK) return refuse(status, message);
    PyObject *result = PyUnicode_FromString(text == NULL ? "" : text);
    pel_string_free(text);
    return result;
}

static PyObject *module_print(ModuleObject *self, PyObject *arguments)
{
    const char *stage, *kernel = NULL, *signature = NULL;
    if (!PyArg_ParseTuple(arguments, "s|zz", &stage, &kernel, &signature)) return NULL;
    char *text = NULL, *message = NULL;
    pel_status status;
    Py_BEGIN_ALLOW_THREADS
    status = pel_module_print(self->module, stage, kernel, signature, &text, &message);
    Py_END_ALLOW_THREADS
    return text_or_refusal(status, text, message);
}

static PyObject *module_build(ModuleObject *self, PyObject *arguments)
{
    const char *directory;
    if (!PyArg_ParseTuple(arguments, "s", &directory)) return NULL;
    char *paths = NULL, *message = NULL;
    pel_status status;
    Py_BEGIN_ALLOW_THREADS
    status = pel_module_build(self->module, NULL, NULL, directory, &paths, &message);
    Py_END_ALLOW_THREADS
    return text_or_refusal(status, paths, message);
}

static PyMethodDef module_methods[] = {
    {"print", (PyCFunction)module_print, METH_VARARGS,
     "Returns what a stage of the compiler makes of a kernel for a signature."},
    {"build", (PyCFunction)module_build, METH_VARARGS,
     "Writes C, header, library and manifest into a folder, and returns their paths, a line each."},
    {"compile", (PyCFunction)module_compile, METH_VARARGS, "Compiles a kernel for some types."},
    {"emit", (PyCFunction)module_emit, METH_VARARGS,
     "Returns the C of a kernel for a signature, and the header."},
    {NULL, NULL, 0, NULL},
};

PyTypeObject ModuleType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "pellucid._native.Module",
    .tp_doc = "The kernels of one source text.",
    .tp_basicsize = sizeof(ModuleObject),
    .tp_dealloc = (destructor)module_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = module_methods,
    .tp_new = module_new,
};

static PyObject *version(PyObject *module, PyObject *ignored)
{
    (void)module;
    (void)ignored;
    return PyUnicode_FromString(pel_version());
}

/* Lets a class take over the fast calls of Dispatcher, as Python 3.12 does by itself. */
static PyObject *inherit_calls(PyObject *module, PyObject *class)
{
    (void)module;
    if (!PyType_Check(class) || !PyType_IsSubtype((PyTypeObject *)class, &DispatcherType)) {
        PyErr_SetString(PyExc_TypeError, "a subclass of Dispatcher is expected");
        return NULL;
    }
    ((PyTypeObject *)class)->tp_flags |= Py_TPFLAGS_HAVE_VECTORCALL;
    return Py_NewRef(class);
}

static PyMethodDef functions[] = {
    {"inherit_calls", inherit_calls, METH_O, "Lets a subclass of Dispatcher be called as fast."},
    {"version", version, METH_NOARGS, "Returns the version of the library."},
    {"owner", owner_of_ufunc, METH_O, "Returns the kernel that a ufunc has been made of, or None."},
    {"ufunc", make_ufunc, METH_VARARGS, "Makes a ufunc or gufunc of compiled loops."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "pellucid._native",
    .m_doc = "What Pellucid's package needs of the compiled library.",
    .m_size = -1,
    .m_methods = functions,
};

PyMODINIT_FUNC PyInit__native(void)
{
    import_array();
    import_umath();
    if (PyType_Ready(&ModuleType) < 0 || PyType_Ready(&SpecialisationType) < 0
        || PyType_Ready(&DispatcherType) < 0) {
        return NULL;
    }
    PyObject *module = PyModule_Create(&definition);
    if (module == NULL) return NULL;
#ifdef Py_GIL_DISABLED
    PyUnstable_Module_SetGIL(module, Py_MOD_GIL_NOT_USED);
#endif
    Refused = PyErr_NewException("pellucid._native.Refused", NULL, NULL);
    if (Refused == NULL || PyModule_AddObjectRef(module, "Refused", Refused) < 0
        || PyModule_AddObjectRef(module, "Module", (PyObject *)&ModuleType) < 0
        || PyModule_AddObjectRef(module, "Specialisation", (PyObject *)&SpecialisationType) < 0
        || PyModule_AddObjectRef(module, "Dispatcher", (PyObject *)&DispatcherType) < 0) {
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
