"""The names that projects import from `numba.extending`; what extends Numba's compiler is
refused."""
from . import _native, sources
from .sources import RefusedDecorator


def register_jitable(*functions, **options):
    """Returns the function: kernels call plain functions too."""
    return functions[0] if functions else lambda function: function


def overload(function, **options):
    """Returns a decorator that leaves a function as it is: kernels compile the overloaded function
    itself, in which Numba needs another one in its place."""
    return lambda implementation: implementation


def is_jitted(function):
    """Returns true iff a function is a kernel."""
    return isinstance(function, (_native.Dispatcher, sources.DynamicBase))


def __getattr__(name):
    """Returns what refuses the other names when they are used."""
    if name.startswith("_"):
        raise AttributeError(name)
    return RefusedDecorator(name, "write a kernel or a plain function, which kernels call")
