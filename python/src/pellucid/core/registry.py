"""The names that projects import from `numba.core.registry`."""
from ..dispatcher import Kernel as CPUDispatcher

__all__ = ["CPUDispatcher"]
