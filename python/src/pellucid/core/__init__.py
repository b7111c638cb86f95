"""The names that projects import from `numba.core`."""
from .. import errors, types
from ..configuration import config
from ..sources import Refused

__all__ = ["config", "errors", "types"]


def __getattr__(name):
    """Returns what refuses the parts of Numba's compiler when they are used."""
    if name.startswith("_"):
        raise AttributeError(name)
    return Refused(f"core.{name}", "write a kernel or a plain function, which kernels call")
