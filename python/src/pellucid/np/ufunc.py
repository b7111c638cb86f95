"""The names that projects import from `numba.np.ufunc`."""
from ..gufuncs import DynamicGufunc as GUFunc
from ..ufuncs import DynamicUfunc as DUFunc

__all__ = ["DUFunc", "GUFunc"]
