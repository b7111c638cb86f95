"""The names that projects import from `numba.cuda`: there are no such devices here."""
from .sources import Refused, RefusedDecorator


def is_available():
    """Returns false: kernels run on processors."""
    return False


jit = RefusedDecorator("cuda.jit", "use njit(parallel=True), which runs on all processors")


def __getattr__(name):
    """Returns what refuses the other names when they are used."""
    if name.startswith("_"):
        raise AttributeError(name)
    return Refused(f"cuda.{name}", "use njit(parallel=True), which runs on all processors")
