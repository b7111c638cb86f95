"""The names that projects import from `numba.core`."""
from .. import errors, types

__all__ = ["errors", "types"]
