"""Functions that store into parts of arrays, leave parts out, and name the places of triangles."""
import numpy as np
from numba import njit


@njit
def fill_diagonal(a, val):
    """Store a value, or values in turn, on the diagonal of a."""
    n = a.shape[0]
    if a.ndim == 2:
        n = min(a.shape[0], a.shape[1])
    else:
        for extent in a.shape:
            if extent != n:
                raise ValueError("All dimensions of input must be of equal length")
    for i in range(n):
        if np.ndim(val) == 0:
            a[(i,) * a.ndim] = val
        else:
            a[(i,) * a.ndim] = val[i % val.shape[0]]


@njit
def copyto(dst, src):
    """Store all of src into dst."""
    dst[...] = src


@njit
def extract(condition, arr):
    """Return the elements where the condition is true."""
    tests, values = condition.ravel(), arr.ravel()
    count = 0
    for i in range(tests.shape[0]):
        if tests[i]:
            count += 1
    result = np.empty(count, arr.dtype)
    place = 0
    for i in range(tests.shape[0]):
        if tests[i]:
            if i >= values.shape[0]:
                raise IndexError("the condition is true beyond the elements")
            result[place] = values[i]
            place += 1
    return result


@njit
def delete(arr, obj):
    """Return the elements of a vector without those at an index, or at several."""
    values = arr.ravel()
    n = values.shape[0]
    keeps = np.ones(n, np.bool_)
    if np.ndim(obj) == 0:
        keeps[place_in(obj, n)] = False
    else:
        indices = np.asarray(obj)
        for i in range(indices.shape[0]):
            keeps[place_in(indices[i], n)] = False
    return values[keeps]


@njit
def place_in(index, n):
    """Return the place that an index means, counted from the start."""
    if index < -n or index >= n:
        raise IndexError(f"index {index} is out of bounds for axis 0 with size {n}")
    return index + n if index < 0 else index


@njit
def tril_indices(n, k=0, m=None):
    """Return the row and the column of each place on and below a diagonal."""
    columns = n if m is None else m
    return np.nonzero(np.tri(n, columns, k))


@njit
def triu_indices(n, k=0, m=None):
    """Return the row and the column of each place on and above a diagonal."""
    columns = n if m is None else m
    return np.nonzero(np.tri(n, columns, k - 1) == 0.0)


@njit
def tril_indices_from(arr, k=0):
    """Return the row and the column of each place of a matrix on and below a diagonal."""
    return tril_indices(arr.shape[0], k, arr.shape[1])


@njit
def triu_indices_from(arr, k=0):
    """Return the row and the column of each place of a matrix on and above a diagonal."""
    return triu_indices(arr.shape[0], k, arr.shape[1])


@njit
def vander(x, N=None, increasing: "constant" = False):
    """Return the powers of x, a column for each exponent."""
    n = x.shape[0] if N is None else N
    one = np.ones(1, np.int64)
    result = np.empty((x.shape[0], n), np.result_type(x, one))
    for i in range(x.shape[0]):
        power = x[i] * 0 + 1
        for j in range(n):
            result[i, j if increasing else n - 1 - j] = power
            power = power * x[i]
    return result
