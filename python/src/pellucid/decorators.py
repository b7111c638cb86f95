"""The decorators of Numba."""
import functools
import re
import sys
import types as python_types
import warnings

import numpy as np

from . import _native
from .configuration import TIERS, config
from .dispatcher import Kernel
from .errors import NumbaError, NumbaWarning, UnsupportedError
from .types import Type

# The options that are read for compatibility, and change nothing here.
WITHOUT_EFFECT = {"nopython", "debug", "looplift", "no_cfunc_wrapper",
                  "no_cpython_wrapper", "forceinline", "pipeline_class", "target", "identity",
                  "writable_args"}
OPTIONS = {"cache", "parallel", "fastmath", "boundscheck", "error_model", "math", "locals",
           "inline", "nogil", "tier"}


def jit(signature_or_function=None, **options):
    """Compiles a function for the types of its arguments when it is called, as numba.jit does.

    With signatures, as in @jit("f8(f8[:])") or a list of them, it is compiled at once. Options:
    parallel, fastmath, boundscheck, error_model, nogil, locals, inline as in Numba; math='libm',
    '1ulp' or '4ulp' says how exact vector functions are; tier='tiered', 'quick' or 'optimized'
    says when gcc compiles. forceobj=True and nopython=False run the Python function instead.
    """
    unknown = set(options) - OPTIONS - WITHOUT_EFFECT - {"forceobj"}
    if unknown:
        raise TypeError(f"unknown option {sorted(unknown)[0]!r}; known are "
                        f"{', '.join(sorted(OPTIONS | WITHOUT_EFFECT))}")
    if isinstance(signature_or_function, python_types.FunctionType):
        return _kernel(signature_or_function, options, ())
    if isinstance(signature_or_function, Kernel):
        return signature_or_function
    return lambda function: _kernel(function, options, listed(signature_or_function))


njit = jit


def listed(signatures):
    """Returns signatures as a list."""
    if signatures is None:
        return []
    if isinstance(signatures, (str, Type)):
        return [signatures]
    if isinstance(signatures, tuple):
        return [f"({', '.join(map(str, signatures))},)"]
    return list(signatures)


def _kernel(function, options, signatures):
    """Returns the kernel of a function, or the function where compiling is switched off."""
    if config.DISABLE_JIT:
        return function
    if options.get("forceobj") or options.get("nopython") is False:
        return _fallback(function, options, signatures)
    return Kernel(function, options, signatures).compile_stated()


def received_jit(function, stated, options):
    """Returns a kernel that arrives from another process."""
    return Kernel(function, options, stated)


def received_stencil(function, options):
    """Returns a stencil that arrives from another process."""
    return StencilKernel(function, options)


def received_cfunc(function, signature, options):
    """Returns a C callback that arrives from another process."""
    return CallbackKernel(function, options, [signature])


def _fallback(function, options, signatures):
    """Returns a kernel that runs the Python function where the compiler refuses it."""
    kernel = Kernel(function, options)
    state = {"refused": bool(options.get("forceobj"))}

    @functools.wraps(function)
    def call(*arguments, **keywords):
        if not state["refused"]:
            try:
                return kernel(*arguments, **keywords)
            except NumbaError as error:
                warnings.warn(f"'{function.__name__}' runs as plain Python: {error}", NumbaWarning,
                              stacklevel=2)
                state["refused"] = True
        return function(*arguments, **keywords)
    call.py_func = function
    return call


def cfunc(sig, **options):
    """Compiles a function for one signature, as numba.cfunc does: `address` and `ctypes` are for C
    and whatever takes callbacks. Python calls it as any kernel."""
    return lambda function: CallbackKernel(function, options, [str(sig)]).compile_stated()


@_native.inherit_calls
class CallbackKernel(Kernel):
    """A kernel that C calls."""

    @property
    def recipe(self):
        return "cfunc", self.stated[0], self.options

    @property
    def tier(self):
        """The number of the tier: an address stays what it is, so that gcc has to be first."""
        import shutil
        chosen = self.options.get("tier") or config.TIER
        return TIERS["optimized" if chosen == "tiered" and shutil.which("gcc") else chosen]

    @property
    def native_name(self):
        """The name of the C function."""
        return self.__name__

    _ctypes = None

    @property
    def ctypes(self):
        """The C function as ctypes calls it. What the kernel raises is printed and gives 0, as in
        Numba."""
        if self._ctypes is None:
            import ctypes
            one = self.specialisations[0]
            kinds = [_ctypes_type(name) for name in (one.result, *one.parameters)]
            made = ctypes.CFUNCTYPE(*kinds)
            # Where it may raise, the C function has a parameter more than C callers know.
            self._ctypes = made(functools.partial(self) if one.may_raise else one.address)
        return self._ctypes

    @property
    def address(self):
        """The address of the C function, as a number."""
        import ctypes
        return ctypes.cast(self.ctypes, ctypes.c_void_p).value


def _ctypes_type(name):
    """Returns the ctypes class of a type of numbers; None for no value."""
    import ctypes
    names = {"void": None, "none": None, "boolean": "c_bool", "bool": "c_bool",
             "float32": "c_float", "float64": "c_double"}
    if name not in names and not re.fullmatch(r"u?int\d+", name):
        raise UnsupportedError(f"callbacks take and return numbers, not {name}: use pellucid.aot() "
                               "for C that takes arrays")
    found = names.get(name, f"c_{name}")
    return None if found is None else getattr(ctypes, found)


def stencil(func_or_mode=None, **options):
    """Makes a kernel of relative indices, as numba.stencil does, to be called from kernels and
    from Python."""
    def decorate(function):
        return StencilKernel(function, options)
    return decorate(func_or_mode) if callable(func_or_mode) else decorate


@_native.inherit_calls
class StencilKernel(Kernel):
    """A function of relative indices, which is applied to each place of its first argument."""

    @property
    def recipe(self):
        return "stencil", self.options

    def decorator_of(self, signatures):
        words = [f"{name}={value!r}" for name, value in self.options.items()]
        return f"@stencil({', '.join(words)})"


class prange:  # noqa: N801
    """The range of a parallel loop; outside of kernels it is Python's range."""

    def __new__(cls, *arguments):
        return range(*arguments)


def pndindex(*shape):
    """The indices of an array of a shape, as np.ndindex gives them."""
    return np.ndindex(*shape)


def literal_unroll(container):
    """Returns the tuple that a loop runs over. In kernels its elements have to be of one type."""
    return container


def jit_module(**options):
    """Makes kernels of all functions of the calling module, as numba.jit_module does."""
    scope = sys._getframe(1).f_globals
    for name, value in list(scope.items()):
        if isinstance(value, python_types.FunctionType) and value.__module__ == scope["__name__"]:
            scope[name] = jit(**options)(value)
