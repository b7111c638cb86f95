"""The names that projects import from `numba.extending`; what extends Numba's compiler is refused."""
from . import _native, sources
from .decorators import Refused


def register_jitable(*functions, **options):
    """Returns the function: kernels call plain functions too."""
    return functions[0] if functions else lambda function: function


def is_jitted(function):
    """Returns true iff a function is a kernel."""
    return isinstance(function, (_native.Dispatcher, sources.DynamicBase))


def __getattr__(name):
    """Returns what refuses the other names when they are used."""
    if name.startswith("_"):
        raise AttributeError(name)
    return Refused(name, "write a kernel or a plain function, which kernels call")
