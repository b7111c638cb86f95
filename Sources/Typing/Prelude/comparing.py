"""Functions that compare arrays as wholes, or with a tolerance, and that mend what is not finite."""
import numpy as np
from numba import njit, vectorize


@njit
def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan: "constant" = False):
    """Return whether the elements differ by no more than atol + rtol * abs(b)."""
    near = (np.abs(a - b) <= atol + rtol * np.abs(b)) & np.isfinite(b) | (a == b)
    if equal_nan:
        return near | np.isnan(a) & np.isnan(b)
    else:
        return near


@njit
def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan: "constant" = False):
    """Return whether all elements differ by no more than atol + rtol * abs(b)."""
    return np.all(isclose(a, b, rtol, atol, equal_nan))


@njit
def array_equal(a1, a2):
    """Return whether both have the same shape and the same elements."""
    if np.ndim(a1) != np.ndim(a2):
        return False
    elif np.ndim(a1) == 0:
        return a1 == a2
    else:
        first, second = np.asarray(a1), np.asarray(a2)
        if first.shape != second.shape:
            return False
        return np.all(first == second)


@njit
def nan_to_num(x, copy: "constant" = True, nan=0.0, posinf=None, neginf=None):
    """Return the elements with NaN made nan, and infinities the largest numbers, or what is said."""
    if not copy:
        raise NotImplementedError("nan_to_num gives a copy")
    kind = np.result_type(x)
    if kind.kind == "f":
        largest = 1.7976931348623157e308 if kind.itemsize == 8 else 3.4028234663852886e38
        above = largest if posinf is None else posinf
        below = -largest if neginf is None else neginf
        return mended(x, kind(nan), kind(above), kind(below))
    else:
        return +x


@vectorize
def mended(x, nan, above, below):
    """Return x, or what stands for it if it is not finite."""
    if x != x:
        return nan
    if x == np.inf:
        return above
    if x == -np.inf:
        return below
    return x
