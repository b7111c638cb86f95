"""Pellucid: kernels written for Numba, compiled to C that people want to read.

    from pellucid import njit, prange

    @njit(parallel=True)
    def total(x):
        s = 0.0
        for i in prange(x.size):
            s += x[i]
        return s

The first call compiles in milliseconds; `total.inspect_c()` shows the C.
"""
import sys as _sys

from . import core, errors, parcels, typed, types
from ._native import version as _version
from .decorators import Refused as _Refused
from .decorators import cfunc, jit, literal_unroll, njit, pndindex, prange, stencil
from .configuration import config
from .dispatcher import Kernel, wait
from .errors import (NumbaDeprecationWarning, NumbaError, NumbaPerformanceWarning, NumbaWarning,
                     TypingError, UnsupportedError)
from .text import compile
from .threads import (get_num_threads, get_thread_id, set_num_threads, set_parallel_chunksize)
from .types import *  # noqa: F401,F403
from .types import Optional as optional
from .types import from_dtype, typeof
from .ufuncs import guvectorize, vectorize

__version__ = _version()

objmode = _Refused("objmode", "call the Python function before or behind the kernel")
jitclass = _Refused("jitclass", "pass arrays and tuples")


def install_as_numba():
    """Makes `import numba` give this package, to try a whole project with it."""
    package = _sys.modules[__name__]
    _sys.modules["numba"] = package
    for name in ("core", "types", "typed", "core.errors", "core.types", "errors"):
        module = __import__(f"{__name__}.{name}", fromlist=["_"])
        _sys.modules[f"numba.{name}"] = module

