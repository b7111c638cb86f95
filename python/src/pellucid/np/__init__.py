"""The names that projects import from `numba.np`."""
from . import numpy_support

__all__ = ["numpy_support"]
