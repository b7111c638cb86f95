"""Kernels: functions that are compiled for the types of the arguments of their first call."""
import builtins
import inspect
import os
import re
import threading
import warnings
import weakref

import numpy as np

from . import _native, sources, types
from .errors import (LoweringError, NumbaPerformanceWarning, TypingError, UnsupportedArgument)

# What the library says of a request (pel_status in pellucid.h).
STATUS_BUILD_FAILED = 7


# The tiers as the library numbers them.
TIERS = {"quick": 0, "optimized": 1, "tiered": 2}
# All kernels that are alive.
kernels = weakref.WeakSet()


def wait():
    """Returns when all kernels that have been compiled run their optimized builds, as benchmarks want
    it; a kernel whose build fails stays on the quick one, with a warning."""
    for kernel in list(kernels):
        for one in list(kernel.specialisations):
            try:
                one.wait()
            except _native.Refused as refusal:
                warnings.warn(f"{kernel!r} stays on the quick build: {refusal.args[1]}",
                              NumbaPerformanceWarning, stacklevel=2)


@_native.inherit_calls
class Kernel(_native.Dispatcher):
    """A function that runs as compiled code.

    Attributes:
        py_func: the Python function.
    """

    def __init__(self, function, options, signatures=()):
        self.py_func = function
        self.options = options
        self.stated = [str(signature) for signature in signatures]
        self.__name__ = getattr(function, "__name__", "kernel")
        self.__qualname__ = getattr(function, "__qualname__", self.__name__)
        self.__module__ = getattr(function, "__module__", None)
        self.__doc__ = getattr(function, "__doc__", None)
        self.__wrapped__ = function
        self.signature = inspect.signature(function)
        self.lock = threading.RLock()
        self.module = self.text = self._source = None
        self.specialisations = []
        self._set_parameter_count(len(self.signature.parameters))
        kernels.add(self)
        for signature in self.stated:
            self.compile(signature)

    def __repr__(self):
        return f"<pellucid kernel {self.__qualname__}>"

    def __reduce__(self):
        """Kernels are sent as their source and options, and compiled where they arrive."""
        import pickle
        try:
            found = _by_name(self.__module__, self.__qualname__)
        except (ImportError, AttributeError):
            found = None
        if found is self:
            return _by_name, (self.__module__, self.__qualname__)
        raise pickle.PicklingError(
            f"{self!r} is not a member of its module; only those can be sent to other processes")

    # What sources.py asks for.

    @property
    def function_source(self):
        """The text of the function."""
        if self._source is None:
            self._source = sources.Function(self.py_func)
        return self._source

    @property
    def decorator_text(self):
        """The decorator in the text for the compiler."""
        known = ("cache", "parallel", "fastmath", "boundscheck", "error_model", "math", "locals", "inline")
        words = [repr(signature) for signature in self.stated[:1]] if len(self.stated) == 1 else (
            [f"[{', '.join(map(repr, self.stated))}]"] if self.stated else [])
        for name in known:
            value = self.options.get(name)
            if value is None or value is False and name != "boundscheck":
                continue
            words.append(f"{name}={_option_text(value)}")
        return f"@njit({', '.join(words)})"

    # What the extension calls.

    def _bind(self, arguments, keywords):
        """Returns the arguments of a call in order, with the defaults of those that are missing."""
        bound = self.signature.bind(*arguments, **keywords)
        bound.apply_defaults()
        return tuple(bound.arguments.values())

    def _convert(self, arguments, keywords):
        """Returns arguments in a form that kernels take: buffers as arrays."""
        return tuple(map(_converted, arguments))

    def _specialise(self, arguments):
        """Returns the specialisation for the types of arguments, compiling it."""
        text = ", ".join(map(types.text_of, arguments))
        return self._compiled(f"({text}{',' if len(arguments) == 1 else ''})", is_call=True,
                              classes=_tuple_classes(arguments))

    # Compiling.

    def compile(self, signature):
        """Compiles for a signature, as in "f8(f8[:])", without a call."""
        return self._compiled(str(signature), is_call=False)

    def _compiled(self, text, is_call, classes=None):
        with self.lock:
            self._load()
            found = self._build(text, is_call, classes)
            self.specialisations.append(found)
        return found

    def _load(self):
        """Puts the text together and has it read, once."""
        if self.module is not None:
            return
        text = sources.Text()
        self.own_name = text.add_kernel(self)
        self.text = text
        name = self.function_source.file
        self.file_name = "kernel.py" if name.startswith("<") else name.rsplit("/", 1)[-1]
        checks = bool(self.options.get("boundscheck"))
        self.module = self._asked(
            lambda: _native.Module(text.text, self.file_name, boundscheck=checks))

    @property
    def tier(self):
        """The number of the tier."""
        return TIERS[self.options.get("tier") or config.TIER]

    def _build(self, text, is_call, classes):
        return self._asked(lambda: self.module.compile(
            self.own_name, text, self.tier, self._raiser(), classes,
            bool(self.options.get("nogil")), is_call))

    def _raiser(self):
        """Returns what raises the errors of a specialisation, which does not keep the kernel."""
        kernel = weakref.ref(self)
        return lambda name, message, line: kernel()._raise(name, message, line)

    def _asked(self, request):
        """Returns what the library gives for a request; a refusal is raised as Numba's exception
        with the lines of the user's files."""
        try:
            return request()
        except _native.Refused as refusal:
            status, message = refusal.args
        kind = LoweringError if status == STATUS_BUILD_FAILED else TypingError
        raise kind(self._placed(message))

    def _placed(self, message):
        """Returns a message with the places of the user's files instead of those in the text."""
        if self.text is None:
            return message

        def place(match):
            found = self.text.place(int(match.group(1)))
            return f"{found[0]}:{found[1]}" if found else match.group(0)
        name = re.escape(getattr(self, "file_name", "kernel.py"))
        return re.sub(rf"{name}:(\d+)", place, message)

    def _raise(self, name, message, line):
        """Raises what the kernel has raised in a line of the text, as if from the user's file."""
        kind = getattr(np.linalg, name, None) or getattr(builtins, name, RuntimeError)
        place = self.text.place(line) or (self.function_source.file, self.function_source.line)
        code = compile("\n" * (place[1] - 1) + "raise error", place[0], "exec")
        code = code.replace(co_name=self.__name__)
        exec(code, {"error": kind(message) if message else kind()})

    def recompile(self):
        """Forgets what is compiled, so that changed globals count from the next call on."""
        with self.lock:
            self._forget()
            self.module = self.text = self._source = None
            self.specialisations.clear()
        for signature in self.stated:
            self.compile(signature)

    # Looking in.

    @property
    def signatures(self):
        """The types of the parameters of what has been compiled."""
        return [one.parameters for one in self.specialisations]

    nopython_signatures = signatures

    @property
    def stats(self):
        """How often the kernel has been compiled, and the seconds that the stages took."""
        stages = ("parse", "scope", "type", "lower", "passes", "emit", "libtcc", "compiler", "load")
        return {"compilations": len(self.specialisations),
                "seconds": [{name: one.stage_time(name) for name in stages}
                            for one in self.specialisations]}

    def inspect_c(self, signature=None):
        """Returns the C for people of one signature, or of all that have been compiled."""
        with self.lock:
            self._load()
        if signature is not None:
            return self._asked(lambda: self.module.emit(self.own_name, str(signature)))[0]
        return {one.parameters: self._emitted(one)[0] for one in self.specialisations}

    def _emitted(self, one):
        parameters = ", ".join(one.parameters)
        comma = "," if len(one.parameters) == 1 else ""
        text = f"({parameters}{comma})"
        return self._asked(lambda: self.module.emit(self.own_name, text))

    def save_c(self, path):
        """Writes the C of all that has been compiled to a file, and the header beside it."""
        import pathlib
        path = pathlib.Path(path)
        if not self.specialisations:
            raise TypingError(f"'{self.__name__}' has not been compiled yet: call it first")
        source, header = self._emitted(self.specialisations[-1])
        path.write_text(source)
        path.with_suffix(".h").write_text(header)

    def parallel_diagnostics(self, signature=None, level=1):
        """Prints what the compiler says of loops that ask to be parallel."""
        for one in self.specialisations:
            print(f"{self.__name__}({', '.join(one.parameters)})")
            for line in (one.warnings or "no warnings").splitlines():
                print("  " + self._placed(line))
            for line in one.source.splitlines():
                if "#pragma omp" in line or "/* serial:" in line:
                    print("  " + line.strip())

    def _repr_html_(self):
        """Returns the Python and the C side by side, as notebooks show kernels."""
        import html
        shown = list(self.inspect_c().values())
        cells = ["\n".join(self.function_source.lines), shown[-1] if shown else "not compiled yet"]
        columns = "".join(
            f"<td style='text-align:left;vertical-align:top'><pre>{html.escape(cell)}</pre></td>"
            for cell in cells)
        return f"<table><tr>{columns}</tr></table>"


class Config:
    """What holds for all kernels.

    Attributes:
        TIER: 'tiered' answers on the quick build and goes over to the optimized one once calls have
            done enough work; 'quick' and 'optimized' keep to one.
    """

    TIER = "tiered"
    DISABLE_JIT = False
    NUMBA_NUM_THREADS = 0


config = Config()


def _renew_locks():
    """Gives kernels locks that no thread of the parent process holds."""
    for kernel in list(kernels):
        kernel.lock = threading.RLock()


os.register_at_fork(after_in_child=_renew_locks)


def _tuple_classes(values):
    """Returns the classes of the named tuples among values, by their fields."""
    classes = {}
    for value in values:
        if not isinstance(value, tuple):
            continue
        found = _tuple_classes(value)
        if hasattr(value, "_fields"):
            found[",".join(value._fields)] = type(value)
        for fields, kind in found.items():
            if classes.setdefault(fields, kind) is not kind:
                raise UnsupportedArgument(
                    f"two classes of named tuples have the fields {fields}: use one of them")
    return classes


def _by_name(module, name):
    """Returns the member of a module, as pickled kernels are found."""
    import importlib
    value = importlib.import_module(module)
    for part in name.split("."):
        value = getattr(value, part)
    return value


def _option_text(value):
    """Returns the value of an option as Python writes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_option_text(item)}" for key, item in value.items()) + "}"
    return str(value) if isinstance(value, types.Type) else repr(value)


def _converted(value):
    """Returns a value in a form that kernels take."""
    if isinstance(value, (np.ma.MaskedArray, np.matrix)):
        raise UnsupportedArgument(f"a {type(value).__name__} is no argument of kernels: pass an array")
    if isinstance(value, np.ndarray) and type(value) is not np.ndarray:
        return _converted(np.asarray(value))
    if isinstance(value, np.ndarray):
        if value.ndim == 0:
            return value[()]
        if value.dtype.kind not in "biufc":
            raise UnsupportedArgument(f"arrays of {value.dtype} are no arguments of kernels")
        if value.flags.aligned and value.dtype.isnative and not any(
                stride % value.itemsize for stride in value.strides):
            return value
        raise UnsupportedArgument("kernels take arrays of the machine's byte order, aligned, with strides of "
                        "whole elements: pass a copy")
    if isinstance(value, tuple):
        items = [_converted(item) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    if isinstance(value, (bool, int, float, complex, np.generic)) or value is None:
        for kind in (bool, int, float, complex):
            if isinstance(value, kind) and not isinstance(value, np.generic):
                return kind(value)
        return value
    if isinstance(value, (list, str, set, dict)):
        raise UnsupportedArgument(f"a {type(value).__name__} is no argument of kernels: pass a NumPy array")
    if hasattr(value, "__dlpack__"):
        return np.from_dlpack(value)
    try:
        return np.asarray(memoryview(value))
    except TypeError:
        raise UnsupportedArgument(f"{type(value).__name__} is no argument of kernels") from None



