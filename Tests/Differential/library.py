"""Calls kernels in this process, by ctypes and the C interface of include/pellucid.h.

    library = Library(".build/release/libpellucid.so")
    module = library.compile("kernels.py")
    total = module.call("ssum", [numpy.arange(10)])

Arguments are Python and NumPy values; arrays are passed without copies. NumPy is the only thing
this file needs beyond the standard library.
"""

import ctypes
import os
import pathlib

import numpy as np

TIERS = {"quick": 0, "optimized": 1, "tiered": 2}
NONE, SCALAR, ARRAY, TUPLE, OPTIONAL, STRING, LIST, DICTIONARY, SET, LIST_IN_HEAP = range(10)
DTYPES = (None, np.bool_, np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32,
          np.uint64, np.float32, np.float64, np.complex64, np.complex128)
LAYOUTS = ("C", "F", "A")
MATH = ("libm", "1ulp", "4ulp")

HANDLE = ctypes.c_void_p
TEXT = ctypes.c_char_p
SIZE = ctypes.c_size_t
BOOL = ctypes.c_bool


class Error(ctypes.Structure):
    """pel_error: what a kernel raised."""

    _fields_ = [("code", ctypes.c_int), ("line", ctypes.c_int), ("message", ctypes.c_char * 120)]


class Refused(Exception):
    """A request that Pellucid refused; the text is its message, `status` the pel_status."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class Raised(Exception):
    """An exception that a kernel raised: the name of its class, its message and its line."""

    def __init__(self, name, message, line):
        super().__init__(f"{name}: {message}" if message else name)
        self.name, self.message, self.line = name, message, line


ENTRY = ctypes.CFUNCTYPE(ctypes.c_int64, HANDLE, HANDLE, ctypes.POINTER(Error))

# Each function of the interface: its result and its parameters.
FUNCTIONS = {
    "pel_version": (TEXT, ()),
    "pel_string_free": (None, (HANDLE,)),
    "pel_memory_free": (None, (HANDLE,)),
    "pel_error_class": (TEXT, (ctypes.c_int,)),
    "pel_options_create": (HANDLE, ()),
    "pel_options_free": (None, (HANDLE,)),
    "pel_options_set_bounds_check": (None, (HANDLE, BOOL)),
    "pel_options_set_math": (ctypes.c_int, (HANDLE, TEXT)),
    "pel_options_set_compiler": (None, (HANDLE, TEXT)),
    "pel_options_set_optimization": (ctypes.c_int, (HANDLE, ctypes.c_int)),
    "pel_options_set_keep_directory": (None, (HANDLE, TEXT)),
    "pel_options_set_cache": (None, (HANDLE, ctypes.c_bool)),
    "pel_options_set_timeout": (ctypes.c_int, (HANDLE, ctypes.c_double)),
    "pel_module_compile": (
        ctypes.c_int, (TEXT, SIZE, TEXT, HANDLE, ctypes.POINTER(HANDLE), ctypes.POINTER(HANDLE))),
    "pel_module_load": (
        ctypes.c_int, (TEXT, HANDLE, ctypes.POINTER(HANDLE), ctypes.POINTER(HANDLE))),
    "pel_module_free": (None, (HANDLE,)),
    "pel_module_kernel_count": (SIZE, (HANDLE,)),
    "pel_module_kernel_name": (TEXT, (HANDLE, SIZE)),
    "pel_module_emit": (ctypes.c_int, (HANDLE, TEXT, TEXT, *[ctypes.POINTER(HANDLE)] * 3)),
    "pel_module_print": (ctypes.c_int, (HANDLE, TEXT, TEXT, TEXT, *[ctypes.POINTER(HANDLE)] * 2)),
    "pel_module_build": (ctypes.c_int, (HANDLE, TEXT, TEXT, TEXT, *[ctypes.POINTER(HANDLE)] * 2)),
    "pel_module_check_races": (
        ctypes.c_int, (HANDLE, TEXT, TEXT, HANDLE, *[ctypes.POINTER(HANDLE)] * 2)),
    "pel_module_kernel": (
        ctypes.c_int, (HANDLE, TEXT, TEXT, ctypes.c_int, *[ctypes.POINTER(HANDLE)] * 2)),
    "pel_module_kernel_for_call": (
        ctypes.c_int, (HANDLE, TEXT, TEXT, ctypes.c_int, *[ctypes.POINTER(HANDLE)] * 2)),
    "pel_kernel_free": (None, (HANDLE,)),
    "pel_kernel_entry": (HANDLE, (HANDLE,)),
    "pel_kernel_function": (HANDLE, (HANDLE,)),
    "pel_kernel_name": (TEXT, (HANDLE,)),
    "pel_kernel_prototype": (TEXT, (HANDLE,)),
    "pel_kernel_source": (TEXT, (HANDLE,)),
    "pel_kernel_warnings": (TEXT, (HANDLE,)),
    "pel_kernel_is_optimized": (ctypes.c_bool, (HANDLE,)),
    "pel_kernel_wait": (ctypes.c_int, (HANDLE, ctypes.POINTER(HANDLE))),
    "pel_kernel_stage_time": (ctypes.c_double, (HANDLE, TEXT)),
    "pel_kernel_may_raise": (BOOL, (HANDLE,)),
    "pel_kernel_argument_slots": (SIZE, (HANDLE,)),
    "pel_kernel_result_slots": (SIZE, (HANDLE,)),
    "pel_kernel_parameter_count": (SIZE, (HANDLE,)),
    "pel_kernel_parameter_name": (TEXT, (HANDLE, SIZE)),
    "pel_kernel_parameter_type": (HANDLE, (HANDLE, SIZE)),
    "pel_kernel_parameter_changed": (HANDLE, (HANDLE, SIZE)),
    "pel_kernel_parameter_default": (BOOL, (HANDLE, SIZE, HANDLE)),
    "pel_kernel_result_type": (HANDLE, (HANDLE,)),
    "pel_kernel_result_heap_count": (SIZE, (HANDLE,)),
    "pel_kernel_result_heap_array": (HANDLE, (HANDLE, SIZE, SIZE)),
    "pel_type_kind": (ctypes.c_int, (HANDLE,)),
    "pel_type_name": (TEXT, (HANDLE,)),
    "pel_type_dtype": (ctypes.c_int, (HANDLE,)),
    "pel_type_rank": (SIZE, (HANDLE,)),
    "pel_type_layout": (ctypes.c_int, (HANDLE,)),
    "pel_type_is_stored": (BOOL, (HANDLE,)),
    "pel_type_is_read_only": (BOOL, (HANDLE,)),
    "pel_type_is_owned": (BOOL, (HANDLE,)),
    "pel_type_slots": (SIZE, (HANDLE,)),
    "pel_type_element_count": (SIZE, (HANDLE,)),
    "pel_type_element": (HANDLE, (HANDLE, SIZE)),
    "pel_type_item": (HANDLE, (HANDLE, SIZE)),
    "pel_type_heap": (SIZE, (HANDLE,)),
    "pel_type_field": (TEXT, (HANDLE, SIZE)),
}


class Library:
    """The loaded library."""

    def __init__(self, path):
        self.functions = ctypes.CDLL(os.fspath(path))
        for name, (result, parameters) in FUNCTIONS.items():
            function = getattr(self.functions, name)
            function.restype, function.argtypes = result, parameters

    @property
    def version(self):
        """The version of the library."""
        return self.functions.pel_version().decode()

    def compile(self, source, options=None):
        """Returns the module of a path (ending in .py) or of a text.

        `options` may hold boundscheck, math, compiler, optimization, keep and timeout.
        """
        handle, message = HANDLE(), HANDLE()
        settings = self.settings(options or {})
        try:
            if isinstance(source, pathlib.Path) or source.endswith(".py"):
                status = self.functions.pel_module_load(
                    os.fsencode(source), settings, ctypes.byref(handle), ctypes.byref(message))
            else:
                text = source.encode()
                status = self.functions.pel_module_compile(
                    text, len(text), None, settings, ctypes.byref(handle), ctypes.byref(message))
        finally:
            self.functions.pel_options_free(settings)
        self.check(status, message)
        return Module(self, handle)

    def settings(self, options):
        """Returns a pel_options with the given options."""
        handle = self.functions.pel_options_create()
        setters = {
            "boundscheck": self.functions.pel_options_set_bounds_check,
            "math": lambda h, text: self.functions.pel_options_set_math(h, text.encode()),
            "compiler": lambda h, text: self.functions.pel_options_set_compiler(h, text.encode()),
            "optimization": self.functions.pel_options_set_optimization,
            "keep": lambda h, path: self.functions.pel_options_set_keep_directory(
                h, os.fsencode(path)),
            "cache": self.functions.pel_options_set_cache,
            "timeout": self.functions.pel_options_set_timeout,
        }
        for name, value in options.items():
            status = setters[name](handle, value)
            if status:
                self.functions.pel_options_free(handle)
                raise Refused(status, f"option {name}={value!r}")
        return handle

    def check(self, status, message):
        """Raises Refused unless `status` is 0."""
        if status:
            raise Refused(status, self.taken(message))

    def taken(self, text):
        """Returns a text that was handed over, and frees it."""
        value = ctypes.string_at(text).decode() if text else ""
        self.functions.pel_string_free(text)
        return value


class Module:
    """The kernels of one source."""

    def __init__(self, library, handle):
        self.library, self.functions, self.handle = library, library.functions, handle
        self.kernels = {}

    def __del__(self):
        self.functions.pel_module_free(self.handle)

    @property
    def names(self):
        """The names of the kernels."""
        count = self.functions.pel_module_kernel_count(self.handle)
        return [self.functions.pel_module_kernel_name(self.handle, k).decode()
                for k in range(count)]

    def emit(self, kernel=None, signature=None):
        """Returns the C of kernels, and the header."""
        source, header, message = HANDLE(), HANDLE(), HANDLE()
        status = self.functions.pel_module_emit(
            self.handle, encoded(kernel), encoded(signature), ctypes.byref(source),
            ctypes.byref(header), ctypes.byref(message))
        self.library.check(status, message)
        return self.library.taken(source), self.library.taken(header)

    def kernel(self, name=None, signature=None, tier="quick"):
        """Returns the kernel compiled for exactly the signature, or for the one that it states."""
        return self._compiled(self.functions.pel_module_kernel, name, signature, tier)

    def kernel_for_call(self, name, arguments, tier="quick"):
        """Returns the kernel that a call with the given arguments runs."""
        types = tuple(map(type_text, arguments))
        text = f"({', '.join(types)}{',' if len(types) == 1 else ''})"
        key = name, text, tier
        if key not in self.kernels:
            self.kernels[key] = self._compiled(
                self.functions.pel_module_kernel_for_call, name, text, tier)
        return self.kernels[key]

    def races(self, name, arguments):
        """Returns what the race check says about a call, "" for nothing."""
        kernel = self.kernel_for_call(name, arguments)
        types = f"({', '.join(map(type_text, arguments))},)"
        report, message, slots = HANDLE(), HANDLE(), kernel.packed(arguments)
        status = self.functions.pel_module_check_races(
            self.handle, encoded(name), encoded(types), ctypes.addressof(slots),
            ctypes.byref(report), ctypes.byref(message))
        self.library.check(status, message)
        return self.library.taken(report)

    def call(self, name, arguments, tier="quick"):
        """Calls the kernel, which may write into arrays among the arguments; returns its result."""
        return self.kernel_for_call(name, arguments, tier)(*arguments)

    def _compiled(self, function, name, text, tier):
        handle, message = HANDLE(), HANDLE()
        status = function(self.handle, encoded(name), encoded(text), TIERS[tier],
                          ctypes.byref(handle), ctypes.byref(message))
        self.library.check(status, message)
        return Kernel(self.library, handle)


class Type:
    """The type of a parameter or of a result."""

    def __init__(self, functions, handle):
        self.kind = functions.pel_type_kind(handle)
        self.name = functions.pel_type_name(handle).decode()
        self.dtype = DTYPES[functions.pel_type_dtype(handle)]
        self.rank = functions.pel_type_rank(handle)
        self.layout = LAYOUTS[functions.pel_type_layout(handle)]
        self.is_stored = functions.pel_type_is_stored(handle)
        self.is_read_only = functions.pel_type_is_read_only(handle)
        self.is_owned = functions.pel_type_is_owned(handle)
        self.slots = functions.pel_type_slots(handle)
        self.elements = [Type(functions, functions.pel_type_element(handle, k))
                         for k in range(functions.pel_type_element_count(handle))]
        self.fields = [functions.pel_type_field(handle, k) for k in range(len(self.elements))]
        self.items = described(functions, lambda k: functions.pel_type_item(handle, k))
        self.heap = functions.pel_type_heap(handle)


def described(functions, handle_at):
    """Returns the types whose handles a function gives for 0, 1 and so on, until there is none."""
    types = []
    while handle := handle_at(len(types)):
        types.append(Type(functions, handle))
    return types


class Kernel:
    """A kernel compiled for one combination of types."""

    def __init__(self, library, handle):
        self.library, self.functions, self.handle = library, library.functions, handle
        functions = self.functions
        count = functions.pel_kernel_parameter_count(handle)
        self.parameters = [Type(functions, functions.pel_kernel_parameter_type(handle, k))
                           for k in range(count)]
        self.parameter_names = [functions.pel_kernel_parameter_name(handle, k).decode()
                                for k in range(count)]
        self.result = Type(functions, functions.pel_kernel_result_type(handle))
        self.heaps = [
            described(functions, lambda k, h=h: functions.pel_kernel_result_heap_array(handle, h, k))
            for h in range(functions.pel_kernel_result_heap_count(handle))]
        self.result_slots = functions.pel_kernel_result_slots(handle)
        self.entry = ENTRY(functions.pel_kernel_entry(handle))

    def __del__(self):
        self.functions.pel_kernel_free(self.handle)

    def wait(self):
        """Returns when calls of a tiered kernel run the optimized build."""
        message = HANDLE()
        self.library.check(
            self.functions.pel_kernel_wait(self.handle, ctypes.byref(message)), message)

    @property
    def source(self):
        """The C text."""
        return self.functions.pel_kernel_source(self.handle).decode()

    @property
    def prototype(self):
        """The prototype of the C function."""
        return self.functions.pel_kernel_prototype(self.handle).decode()

    @property
    def may_raise(self):
        """True iff a call may raise."""
        return self.functions.pel_kernel_may_raise(self.handle)

    def __call__(self, *arguments):
        slots = self.packed(arguments)
        # One slot more than needed: ctypes has no arrays without elements.
        results = (ctypes.c_uint64 * (self.result_slots + 1))()
        error = Error()
        code = self.entry(ctypes.addressof(slots), ctypes.addressof(results), ctypes.byref(error))
        if code:
            name = self.functions.pel_error_class(error.code).decode()
            raise Raised(name, error.message.decode(errors="replace"), error.line)
        return unpack(self, self.result, iter(results), arguments,
                      self.unpacked_heaps(results[self.result.slots:]))

    def unpacked_heaps(self, slots):
        """Returns the columns of each heap behind a result."""
        slots, heaps = iter(slots), []
        for arrays in self.heaps:
            heaps.append(columns(self, arrays, slots))
            # The numbers of places and of lists in use.
            next(slots), next(slots)
        return heaps

    def packed(self, arguments):
        """Returns the slots of the arguments and of the defaults behind them."""
        bits = []
        if len(arguments) > len(self.parameters):
            raise TypeError(f"{len(arguments)} arguments for {len(self.parameters)} parameters")
        for value, parameter in zip(arguments, self.parameters):
            pack(value, parameter, bits)
        for k in range(len(arguments), len(self.parameters)):
            default = (ctypes.c_uint64 * (self.parameters[k].slots + 1))()
            if not self.functions.pel_kernel_parameter_default(
                    self.handle, k, ctypes.addressof(default)):
                raise TypeError(f"missing argument '{self.parameter_names[k]}'")
            bits += default[:self.parameters[k].slots]
        return (ctypes.c_uint64 * (len(bits) + 1))(*bits)


def pack(value, target, bits):
    """Adds the slots of a value that is passed as the type `target`."""
    if target.kind == SCALAR:
        bits += scalar_bits(np.asarray(value).astype(target.dtype))
    elif target.kind == ARRAY:
        check_array(value, target)
        bits += [value.ctypes.data, *value.shape]
        bits += [stride // value.itemsize & 2**64 - 1 for stride in value.strides]
    elif target.kind == TUPLE:
        if len(value) != len(target.elements):
            raise TypeError(f"{value!r} is not {target.name}")
        for element, kind in zip(value, target.elements):
            pack(element, kind, bits)
    elif target.kind == OPTIONAL:
        inner = target.elements[0]
        bits.append(int(value is not None))
        if value is None:
            bits += [0] * inner.slots
        else:
            pack(value, inner, bits)


def check_array(value, target):
    """Raises TypeError unless the array can be passed as it is."""
    fits = (isinstance(value, np.ndarray) and value.dtype == target.dtype
            and value.ndim == target.rank and value.flags.aligned
            and (value.flags.writeable or target.is_read_only)
            and (target.layout == "A" or value.flags[f"{target.layout}_CONTIGUOUS"])
            and all(stride % value.itemsize == 0 for stride in value.strides))
    if not fits:
        raise TypeError(f"{type_text(value)} cannot be passed as {target.name}")


def scalar_bits(value):
    """Returns the slots of a NumPy scalar."""
    if value.dtype.kind == "c":
        return [*scalar_bits(value.real), *scalar_bits(value.imag)]
    if value.dtype.kind == "f":
        return [int(value.view(f"u{value.itemsize}"))]
    return [int(value) & 2**64 - 1]


def unpack(kernel, source, slots, arguments, heaps):
    """Returns the value of type `source` that starts at the next of `slots`."""
    if source.kind == SCALAR:
        return scalar_value(source.dtype, slots)
    if source.kind == ARRAY:
        return array_value(kernel, source, slots, arguments)
    if source.kind == TUPLE:
        return tuple([unpack(kernel, element, slots, arguments, heaps)
                      for element in source.elements])
    if source.kind == OPTIONAL:
        is_some = next(slots) & 0xFF
        value = unpack(kernel, source.elements[0], slots, arguments, heaps)
        return value if is_some else None
    if source.kind == LIST_IN_HEAP:
        return list_in_heap(source, next(slots), heaps)
    if source.kind in (LIST, DICTIONARY, SET):
        return container(kernel, source, slots, heaps)
    return None


def container(kernel, source, slots, heaps):
    """Returns a list, a dictionary or a set from its slots."""
    arrays = columns(kernel, source.elements, slots)
    if source.kind == LIST:
        return [held(source.items[0], iter(arrays), place, heaps) for place in range(len(arrays[0]))]
    used, _ = next(slots), next(slots)
    entries = []
    for place in range(used):
        # -2 in the index is that of an entry that has been dropped.
        if arrays[-1][place] != -2:
            parts = iter(arrays)
            entries.append([held(item, parts, place, heaps) for item in source.items])
    return dict(entries) if source.kind == DICTIONARY else {element for element, in entries}


def list_in_heap(source, number, heaps):
    """Returns a list that stands in others."""
    arrays = heaps[source.heap]
    start, count = arrays[-3][number], arrays[-2][number]
    return [held(source.items[0], iter(arrays), place, heaps) for place in range(start, start + count)]


def columns(kernel, types, slots):
    """Returns the next arrays as lists."""
    return [array_value(kernel, one, slots, ()).tolist() for one in types]


def held(source, parts, place, heaps):
    """Returns the value that stands at a place of the next columns."""
    if source.kind == TUPLE:
        return tuple([held(element, parts, place, heaps) for element in source.elements])
    value = next(parts)[place]
    return list_in_heap(source, value, heaps) if source.kind == LIST_IN_HEAP else value


def scalar_value(dtype, slots):
    """Returns a NumPy scalar from its slots."""
    dtype = np.dtype(dtype)
    parts = 2 if dtype.kind == "c" else 1
    size = dtype.itemsize // parts
    data = b"".join(next(slots).to_bytes(8, "little")[:size] for _ in range(parts))
    return np.frombuffer(data, dtype)[0]


class Memory:
    """The memory of a returned array, and what has to live as long."""

    def __init__(self, address, interface, keeps, is_owned):
        self.address, self.keeps, self.is_owned = address, keeps, is_owned
        self.__array_interface__ = interface

    def __del__(self):
        if self.is_owned:
            self.keeps[0].functions.pel_memory_free(self.address)


def array_value(kernel, source, slots, arguments):
    """Returns an array from its slots: of its own memory, or a view of an argument's."""
    address = next(slots)
    shape = tuple(next(slots) for _ in range(source.rank))
    dtype = np.dtype(source.dtype)
    strides = tuple(ctypes.c_int64(next(slots)).value * dtype.itemsize for _ in range(source.rank))
    if not address:
        return np.empty(shape, dtype)
    interface = {"version": 3, "typestr": dtype.str, "shape": shape, "strides": strides,
                 "data": (address, source.is_read_only)}
    return np.asarray(Memory(address, interface, (kernel, arguments), source.is_owned))


def encoded(text):
    """Returns the bytes of a text; None for None."""
    return None if text is None else text.encode()


def type_text(value):
    """Returns the type of an argument as a signature spells it."""
    if value is None:
        return "none"
    if isinstance(value, np.ndarray):
        return array_text(value)
    if isinstance(value, tuple):
        return f"Tuple(({', '.join(map(type_text, value))},))"
    if isinstance(value, np.generic):
        return scalar_text(value.dtype)
    return {bool: "boolean", int: "int64", float: "float64", complex: "complex128"}[type(value)]


def scalar_text(dtype):
    """Returns the name of a scalar type."""
    return "boolean" if dtype == np.bool_ else dtype.name


def array_text(array):
    """Returns the type of an array."""
    layout = "C" if array.flags.c_contiguous else "F" if array.flags.f_contiguous else "A"
    closed = "" if array.flags.writeable else ", readonly=True"
    return f"Array({scalar_text(array.dtype)}, {array.ndim}, '{layout}'{closed})"
