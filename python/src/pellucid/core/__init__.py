"""The names that projects import from `numba.core`."""
from .. import errors, types
from ..configuration import config

__all__ = ["config", "errors", "types"]
