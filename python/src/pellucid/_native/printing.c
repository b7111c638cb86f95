/* What kernels print goes where Python's print goes. */
#include "native.h"

#include <sys/mman.h>
#include <unistd.h>

bool text_prints(const char *source)
{
    for (const char *place = source; (place = strstr(place, "printf(")) != NULL; place++) {
        // Not snprintf, which makes the texts of errors.
        if (place == source || !Py_ISALPHA(place[-1])) return true;
    }
    return strstr(source, "putchar(") != NULL;
}

/* Returns the number of the file that Python's standard output writes to, -1 for none. */
static int file_of(PyObject *output)
{
    PyObject *number = PyObject_CallMethod(output, "fileno", NULL);
    const long file = number == NULL ? -1 : PyLong_AsLong(number);
    Py_XDECREF(number);
    PyErr_Clear();
    return (int)file;
}

void printing_begin(Printing *self)
{
    *self = (Printing){.saved = -1, .file = -1};
    PyObject *output = PySys_GetObject("stdout");
    if (output == NULL || output == Py_None) return;
    PyObject *result = PyObject_CallMethod(output, "flush", NULL);
    Py_XDECREF(result);
    PyErr_Clear();
    if (file_of(output) == STDOUT_FILENO) return;
    // The text goes to memory during the call.
    self->file = memfd_create("pellucid-print", MFD_CLOEXEC);
    if (self->file < 0) return;
    fflush(stdout);
    self->saved = dup(STDOUT_FILENO);
    dup2(self->file, STDOUT_FILENO);
}

/* Writes the 'size' bytes of a file to Python's standard output. */
static void write_file(int file, off_t size)
{
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, size);
    if (bytes == NULL) return;
    char *start = PyBytes_AS_STRING(bytes);
    for (off_t done = 0; done < size;) {
        const ssize_t count = pread(file, start + done, (size_t)(size - done), done);
        if (count <= 0) break;
        done += count;
    }
    PyObject *text = PyUnicode_DecodeUTF8(start, size, "replace");
    PyObject *output = PySys_GetObject("stdout");
    PyObject *result = text == NULL || output == NULL
                           ? NULL
                           : PyObject_CallMethod(output, "write", "O", text);
    Py_XDECREF(result);
    Py_XDECREF(text);
    Py_DECREF(bytes);
}

void printing_end(Printing *self)
{
    fflush(stdout);
    if (self->file < 0) return;
    if (self->saved >= 0) {
        dup2(self->saved, STDOUT_FILENO);
        close(self->saved);
    }
    PyObject *kind, *error, *trace;
    PyErr_Fetch(&kind, &error, &trace);
    const off_t size = lseek(self->file, 0, SEEK_END);
    if (size > 0) write_file(self->file, size);
    close(self->file);
    PyErr_Clear();
    PyErr_Restore(kind, error, trace);
}
