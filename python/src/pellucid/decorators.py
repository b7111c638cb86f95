"""The decorators of Numba."""
import os
import types as python_types
import warnings

from . import _native
from .dispatcher import Kernel, config
from .errors import UnsupportedError
from .types import Type

# The options that are read for compatibility, and change nothing here.
WITHOUT_EFFECT = {"nopython", "debug", "looplift", "no_cfunc_wrapper",
                  "no_cpython_wrapper", "forceinline", "pipeline_class", "target", "identity",
                  "writable_args"}
OPTIONS = {"cache", "parallel", "fastmath", "boundscheck", "error_model", "math", "locals", "inline",
           "nogil", "tier"}


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
    return lambda function: _kernel(function, options, _listed(signature_or_function))


njit = jit


def _listed(signatures):
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
    if config.DISABLE_JIT or os.environ.get("NUMBA_DISABLE_JIT") == "1":
        return function
    if options.get("forceobj") or options.get("nopython") is False:
        return _fallback(function, options, signatures)
    return Kernel(function, options, signatures)


def _fallback(function, options, signatures):
    """Returns a kernel that runs the Python function where the compiler refuses it."""
    import functools

    from .errors import NumbaError, NumbaWarning
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


def cfunc(signature, **options):
    """Compiles a function for one signature, as numba.cfunc does; to be called from Python."""
    return lambda function: Kernel(function, options, [signature])


def stencil(function_or_mode=None, **options):
    """Makes a kernel of relative indices, as numba.stencil does, to be called from kernels and
    from Python."""
    def decorate(function):
        return StencilKernel(function, options)
    return decorate(function_or_mode) if callable(function_or_mode) else decorate


@_native.inherit_calls
class StencilKernel(Kernel):
    """A function of relative indices, which is applied to each place of its first argument."""

    @property
    def decorator_text(self):
        words = [f"{name}={value!r}" for name, value in self.options.items()]
        return f"@stencil({', '.join(words)})"


class prange:  # noqa: N801
    """The range of a parallel loop; outside of kernels it is Python's range."""

    _pellucid_name = "prange"

    def __new__(cls, *arguments):
        return range(*arguments)


class Refused:
    """A name of Numba that has no counterpart, and says so when it is used."""

    def __init__(self, name, instead):
        self.name, self.instead = name, instead

    def __call__(self, *arguments, **options):
        raise UnsupportedError(f"'{self.name}' is not supported: {self.instead}")
