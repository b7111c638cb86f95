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
from types import ModuleType as _ModuleType

from . import errors, types
from ._native import version as _version
from .configuration import config
from .decorators import (cfunc, jit, jit_module, literal_unroll, njit, pndindex, prange,
                         stencil)
from .dispatcher import Kernel, wait
from .errors import *  # noqa: F401,F403
from .gufuncs import guvectorize
from .sources import Refused
from .text import compile
from .threads import (get_num_threads, get_parallel_chunksize, get_thread_id, parallel_chunksize,
                      set_num_threads, set_parallel_chunksize, threading_layer)
from .types import *  # noqa: F401,F403
from .types import Optional as optional
from .types import from_dtype, typeof
from .ufuncs import vectorize

__version__ = _version()
bool = boolean  # noqa: A001,F405

objmode = Refused("objmode", "call the Python function before or behind the kernel")
carray = Refused("carray", "pellucid.aot() writes C that takes arrays")
farray = Refused("farray", "pellucid.aot() writes C that takes arrays")
gdb = Refused("gdb", "gdb stops at the lines of kernels as it is")


# What is imported when it is asked for: modules, and where functions stand.
_LATER = {"core": "core", "cuda": "cuda", "experimental": "experimental",
          "extending": "extending", "np": "np", "parcels": "parcels", "typed": "typed",
          "aot": "ahead"}


def __getattr__(name):
    """Imports what is seldom needed."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib
    module = importlib.import_module(f"{__name__}.{_LATER[name]}")
    return module if _LATER[name] == name else getattr(module, name)


def __dir__():
    return sorted({*globals(), *_LATER})


class _Numba(_ModuleType):
    """This package under the name of Numba, with the version whose names it has."""

    __version__ = "0.68.1"
    __path__ = []

    def __getattr__(self, name):
        return getattr(_sys.modules[__name__], name)


# Modules of Numba, and those of this package that have their names.
_NAMESAKES = {name: name for name in (
    "core", "types", "typed", "core.dispatcher", "core.errors", "core.registry", "core.types",
    "cuda", "errors", "extending", "experimental", "np", "np.numpy_support", "np.ufunc")}
_NAMESAKES |= {"np.ufunc.gufunc": "np.ufunc", "typed.typedlist": "typed"}

# Modules of Numba's compiler, which projects import to extend it.
_COMPILER = ("core.caching", "core.cgutils", "core.compiler", "core.imputils", "core.serialize",
             "core.types.misc", "core.typing", "core.typing.templates", "core.typing.typeof",
             "np.arrayobj", "np.linalg")


class _CompilerModule(_ModuleType):
    """A module of Numba's compiler, whose names say when they are used that they do not exist."""

    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Refused(f"{self.__name__}.{name}".removeprefix("numba."),
                       "write a kernel or a plain function, which kernels call")


def install_as_numba():
    """Makes `import numba` give this package, to try a whole project with it."""
    _sys.modules["numba"] = _Numba("numba", __doc__)
    for name, namesake in _NAMESAKES.items():
        module = __import__(f"{__name__}.{namesake}", fromlist=["_"])
        _sys.modules[f"numba.{name}"] = module
    for name in _COMPILER:
        _sys.modules[f"numba.{name}"] = _CompilerModule(f"numba.{name}")
