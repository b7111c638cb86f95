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

from . import core, errors, experimental, extending, np, parcels, typed, types
from ._native import version as _version
from .ahead import aot
from .configuration import config
from .decorators import (Refused, cfunc, jit, jit_module, literal_unroll, njit, pndindex, prange,
                         stencil)
from .dispatcher import Kernel, wait
from .errors import *  # noqa: F401,F403
from .text import compile
from .threads import (get_num_threads, get_parallel_chunksize, get_thread_id, parallel_chunksize,
                      set_num_threads, set_parallel_chunksize, threading_layer)
from .types import *  # noqa: F401,F403
from .types import Optional as optional
from .types import from_dtype, typeof
from .ufuncs import guvectorize, vectorize

__version__ = _version()
bool = boolean  # noqa: A001,F405

objmode = Refused("objmode", "call the Python function before or behind the kernel")
carray = Refused("carray", "pellucid.aot() writes C that takes arrays")
farray = Refused("farray", "pellucid.aot() writes C that takes arrays")
gdb = Refused("gdb", "gdb stops at the lines of kernels as it is")


def install_as_numba():
    """Makes `import numba` give this package, to try a whole project with it."""
    package = _sys.modules[__name__]
    _sys.modules["numba"] = package
    for name in ("core", "types", "typed", "core.errors", "core.types", "errors", "extending",
                 "experimental", "np", "np.numpy_support"):
        module = __import__(f"{__name__}.{name}", fromlist=["_"])
        _sys.modules[f"numba.{name}"] = module

