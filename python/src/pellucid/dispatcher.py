"""Kernels: functions that are compiled for the types of the arguments of their first call."""
import inspect
import os
import threading
import warnings
import weakref

from . import _native, types
from .arguments import converted, is_constant, tuple_classes
from .configuration import TIERS, config
from .errors import NoSignatureFits, NumbaPerformanceWarning, NumbaWarning, UnsupportedError
from .functions import Function
from .looking import Looking
from .units import Unit

# The options that the text for the compiler says.
TEXT_OPTIONS = ("cache", "parallel", "fastmath", "boundscheck", "error_model", "math", "locals",
                "inline")
# All kernels that are alive.
kernels = weakref.WeakSet()


def wait():
    """Returns when all kernels that have been compiled run their optimized builds, as benchmarks
    want it; a kernel whose build fails stays on the quick one, with a warning."""
    for kernel in list(kernels):
        for one in list(kernel.specialisations):
            try:
                one.wait()
            except _native.Refused as refusal:
                warnings.warn(f"{kernel!r} stays on the quick build: {refusal.args[1]}",
                              NumbaPerformanceWarning, stacklevel=2)


@_native.inherit_calls
class Kernel(_native.Dispatcher, Looking):
    """A function that runs as compiled code.

    Attributes:
        py_func: the Python function.
        signature: the signature of that function.
    """

    def __init__(self, function, options, stated=()):
        self.py_func = function
        self.options = options
        self.stated = [str(signature) for signature in stated]
        self.__name__ = getattr(function, "__name__", "kernel")
        self.__qualname__ = getattr(function, "__qualname__", self.__name__)
        self.__module__ = getattr(function, "__module__", None)
        self.__doc__ = getattr(function, "__doc__", None)
        self.__wrapped__ = function
        self.signature = inspect.signature(function)
        self.lock = threading.RLock()
        self.parcel = self._source = None
        self.can_compile = True
        # What stands for the kernel in Python without being one, such as a ufunc without
        # signatures.
        self.dynamic = lambda: None
        # What has been compiled: (specialisation, unit) for one combination of types each.
        self.compiled, self.units, self.requests = [], {}, {}
        parameters = self.signature.parameters.values()
        # Calls of plain functions are bound by the extension.
        is_plain = all(one.kind is one.POSITIONAL_OR_KEYWORD for one in parameters)
        defaults = tuple(one.default for one in parameters if one.default is not one.empty)
        names = tuple(one.name for one in parameters)
        self._set_parameters(len(names), names if is_plain else None, defaults)
        kernels.add(self)

    def __repr__(self):
        return f"<pellucid kernel {self.__qualname__}>"

    def __reduce__(self):
        """Kernels are sent as their source and options, and compiled where they arrive."""
        from .parcels import reduced
        return reduced(self, self.product())

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    def product(self):
        """Returns what the decorator has made of the kernel."""
        return self

    @property
    def recipe(self):
        """The decorator's name and arguments, by which the kernel is made where it arrives."""
        return "jit", self.stated, self.options

    # What sources.py asks for.

    @property
    def function_source(self):
        """The text of the function."""
        if self._source is None:
            self._source = Function(self.py_func)
        return self._source

    def take_source(self, text):
        """Takes the text of the function from where it comes with the function."""
        self._source = Function(self.py_func, text)

    def decorator_of(self, signatures):
        """Returns the decorator in a text for the compiler."""
        return decorator_text("njit", signatures, self.options)

    @property
    def decorator_text(self):
        """The decorator in the texts of others."""
        return self.decorator_of(self.stated)

    @property
    def core_text(self):
        """The decorator in the kernel's own text."""
        return self.decorator_text

    # What the extension calls.

    def _bind(self, arguments, keywords):
        """Returns the arguments of a call in order, with the defaults of those that are missing."""
        bound = self.signature.bind(*arguments, **keywords)
        bound.apply_defaults()
        return tuple(bound.arguments.values())

    def _convert(self, arguments, keywords):
        """Returns arguments in a form that kernels take: buffers as arrays."""
        made = tuple(map(converted, arguments))
        for value in made:
            if is_constant(value):
                self._know(value)
        return made

    def _specialise(self, arguments):
        """Returns the specialisation for the types of arguments, compiling it."""
        if not self.can_compile:
            raise NoSignatureFits(f"{self!r} is not to be compiled for further types")
        constants = {name: value for name, value in zip(self.signature.parameters, arguments)
                     if is_constant(value)}
        rest = [len(value) for one, value in zip(self.signature.parameters.values(), arguments)
                if one.kind is one.VAR_POSITIONAL]
        text = ", ".join("none" if is_constant(value) else types.text_of(value)
                         for value in arguments)
        return self._compiled(f"({text}{',' if len(arguments) == 1 else ''})", is_call=True,
                              constants=constants, rest_count=rest[0] if rest else None,
                              classes=tuple_classes(arguments))

    # Compiling.

    def disable_compile(self, val=True):
        """Has calls of other types than those so far refused."""
        self.can_compile = not val

    def compile(self, signature):
        """Compiles for a signature, as in "f8(f8[:])", without a call."""
        return self._compiled(str(signature), is_call=False)

    def compile_stated(self):
        """Compiles for the signatures that the decorator states. What Numba's compiler alone can
        give is refused by calls, so that the other kernels of a module can be had."""
        try:
            for signature in self.stated:
                self.compile(signature)
        except UnsupportedError as error:
            warnings.warn(f"{self!r} cannot be compiled: {error}", NumbaWarning, stacklevel=3)
        return self

    def _compiled(self, text, is_call, constants=None, rest_count=None, classes=None):
        with self.lock:
            unit = self.unit(constants, rest_count)
            request = id(unit), text, is_call, tuple((classes or {}).items())
            if request not in self.requests:
                # Of threads that ask at once, the first one compiles.
                found = unit.compile(unit.name, text, self.tier, classes, self.releases_gil,
                                     is_call)
                self.requests[request] = found
                self.compiled.append((found, unit))
            return self.requests[request]

    def unit(self, constants=None, rest_count=None):
        """Returns what is compiled where parameters stand for constants, by their names, and
        `*args` takes so many arguments. Globals are taken as they are at the first time."""
        constants = constants or {}
        key = rest_count, tuple((name, _identity(value)) for name, value in constants.items())
        with self.lock:
            if key not in self.units:
                self.units[key] = Unit(self, constants, rest_count)
            return self.units[key]

    @property
    def specialisations(self):
        """What has been compiled, for one combination of types each."""
        return [one for one, _ in self.compiled]

    @property
    def checks_bounds(self):
        """True iff indices are checked."""
        asked = self.options.get("boundscheck")
        return bool(config.BOUNDSCHECK if asked is None else asked)

    @property
    def releases_gil(self):
        """True iff other threads of Python run during a call."""
        return bool(self.options.get("nogil"))

    @property
    def tier(self):
        """The number of the tier."""
        return TIERS[self.options.get("tier") or config.TIER]

    def recompile(self):
        """Forgets what is compiled, so that changed globals count from the next call on."""
        with self.lock:
            self._forget()
            self.parcel = self._source = None
            self.compiled.clear()
            self.units.clear()
            self.requests.clear()
        self.compile_stated()


def decorator_text(name, signatures, options, *words):
    """Returns a decorator as the text for the compiler says it."""
    words = [repr(list(signatures))] * bool(signatures) + list(words)
    for option in TEXT_OPTIONS:
        value = options.get(option)
        if value is None or value is False and option != "boundscheck":
            continue
        words.append(f"{option}={_option_text(value)}")
    return f"@{name}({', '.join(words)})" if words else f"@{name}"


def _identity(value):
    """Returns what tells constants apart."""
    return value if isinstance(value, str) else id(value)


def _option_text(value):
    """Returns the value of an option as Python writes it."""
    if isinstance(value, dict):
        items = ", ".join(f"{key!r}: {_option_text(item)}" for key, item in value.items())
        return f"{{{items}}}"
    return str(value) if isinstance(value, types.Type) else repr(value)


def _renew_locks():
    """Gives kernels locks that no thread of the parent process holds."""
    for kernel in list(kernels):
        kernel.lock = threading.RLock()


os.register_at_fork(after_in_child=_renew_locks)
