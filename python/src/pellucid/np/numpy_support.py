"""The names that projects import from `numba.np.numpy_support`."""
from ..types import as_dtype, from_dtype

__all__ = ["as_dtype", "from_dtype"]
