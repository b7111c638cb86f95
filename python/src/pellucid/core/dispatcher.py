"""The names that projects import from `numba.core.dispatcher`."""
from ..dispatcher import Kernel as Dispatcher

__all__ = ["Dispatcher"]
