"""Functions that make arrays."""
import math

import numpy as np
from numba import njit


@njit
def eye(N, M=None, k=0, dtype: "constant" = float):
    """Return ones on a diagonal and zeros elsewhere."""
    columns = N if M is None else M
    result = np.zeros((N, columns), dtype)
    for i in range(max(0, -k), min(N, columns - k)):
        result[i, i + k] = 1
    return result


@njit
def identity(n, dtype: "constant" = float):
    """Return the identity matrix of n rows."""
    result = np.zeros((n, n), dtype)
    for i in range(n):
        result[i, i] = 1
    return result


@njit
def arange(start, stop=None, step=None, dtype: "constant" = None):
    """Return the numbers from start up to stop, which is left out, step apart."""
    if stop is None:
        first = start * 0
        last = start
    else:
        first = start
        last = stop
    if step is None:
        pace = first * 0 + 1
    else:
        pace = step
    kind = np.result_type(first, last, pace) if dtype is None else dtype
    if pace == 0:
        raise ZeroDivisionError("division by zero")
    n = max(0, math.ceil((last - first) / pace))
    result = np.empty(n, kind)
    origin = kind(first)
    delta = kind(kind(first + pace) - origin)
    for i in range(n):
        result[i] = origin + kind(i) * delta
    return result


@njit(error_model="numpy")
def linspace(
    start, stop, num=50, endpoint: "constant" = True, retstep: "constant" = False,
    dtype: "constant" = None,
):
    """Return num numbers from start to stop at equal distances."""
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    common = np.result_type(start, stop)
    real = common if common.kind == "f" or common.kind == "c" else np.float64
    kind = real if dtype is None else dtype
    parts = num - 1 if endpoint else num
    first = real(start)
    span = real(stop) - first
    step = real(span / parts) if parts > 0 else span * np.nan
    result = np.empty(num, kind)
    for i in range(num):
        value = real(i) * span + first
        if parts > 0:
            value = real(i) * step + first if step != 0 else real(i / parts) * span + first
        result[i] = math.floor(value) if kind.kind == "i" or kind.kind == "u" else value
    if endpoint and num > 1:
        result[num - 1] = stop
    if retstep:
        return result, step
    return result


@njit
def logspace(
    start, stop, num=50, endpoint: "constant" = True, base=10.0, dtype: "constant" = None
):
    """Return num numbers from base**start to base**stop whose logarithms are equally spaced."""
    exponents = np.linspace(start, stop, num, endpoint)
    kind = np.result_type(exponents, base) if dtype is None else dtype
    result = np.empty(num, kind)
    for i in range(num):
        result[i] = np.power(base, exponents[i])
    return result


@njit
def tri(N, M=None, k=0, dtype: "constant" = float):
    """Return ones on and below a diagonal and zeros above it."""
    columns = N if M is None else M
    result = np.zeros((max(0, N), max(0, columns)), dtype)
    for i in range(N):
        for j in range(min(columns, i + k + 1)):
            result[i, j] = 1
    return result


@njit
def tril(m, k=0):
    """Return the elements on and below a diagonal, and zeros above it."""
    if m.ndim == 1:
        n = m.shape[0]
        result = np.zeros((n, n), m.dtype)
        for i in range(n):
            for j in range(min(n, i + k + 1)):
                result[i, j] = m[j]
    else:
        result = np.zeros(m.shape, m.dtype)
        keep_lower(result, m, k)
    return result


@njit
def keep_lower(result, m, k):
    """Copy what stands on and below a diagonal of each matrix."""
    if m.ndim == 2:
        rows, columns = m.shape
        for i in range(rows):
            for j in range(min(columns, i + k + 1)):
                result[i, j] = m[i, j]
    else:
        for i in range(m.shape[0]):
            keep_lower(result[i], m[i], k)


@njit
def triu(m, k=0):
    """Return the elements on and above a diagonal, and zeros below it."""
    if m.ndim == 1:
        n = m.shape[0]
        result = np.zeros((n, n), m.dtype)
        for i in range(n):
            for j in range(max(0, i + k), n):
                result[i, j] = m[j]
    else:
        result = np.zeros(m.shape, m.dtype)
        keep_upper(result, m, k)
    return result


@njit
def keep_upper(result, m, k):
    """Copy what stands on and above a diagonal of each matrix."""
    if m.ndim == 2:
        rows, columns = m.shape
        for i in range(rows):
            for j in range(max(0, i + k), columns):
                result[i, j] = m[i, j]
    else:
        for i in range(m.shape[0]):
            keep_upper(result[i], m[i], k)


@njit
def diag(v, k=0):
    """Return the matrix with v on a diagonal, or a diagonal of the matrix v."""
    if v.ndim == 1:
        n = v.shape[0] + abs(k)
        result = np.zeros((n, n), v.dtype)
        for i in range(v.shape[0]):
            result[i + max(0, -k), i + max(0, k)] = v[i]
        return result
    else:
        return diagonal(v, k)


@njit
def diagflat(v, k=0):
    """Return the matrix with the elements of v on a diagonal."""
    return diag(np.ravel(v), k)


@njit
def diagonal(a, offset=0):
    """Return the elements on a diagonal of a matrix."""
    rows, columns = a.shape
    row = max(0, -offset)
    column = max(0, offset)
    n = max(0, min(rows - row, columns - column))
    result = np.empty(n, a.dtype)
    for i in range(n):
        result[i] = a[row + i, column + i]
    return result


@njit
def meshgrid(x1, x2, x3=None, indexing: "constant" = "xy"):
    """Return the coordinates of the points of a grid, an array for each axis."""
    n, m = x1.shape[0], x2.shape[0]
    if x3 is None:
        shape = (m, n) if indexing == "xy" else (n, m)
        first = np.empty(shape, x1.dtype)
        second = np.empty(shape, x2.dtype)
        for i in range(shape[0]):
            if indexing == "xy":
                first[i] = x1
                second[i] = x2[i]
            else:
                first[i] = x1[i]
                second[i] = x2
        return first, second
    else:
        shape = (m, n, x3.shape[0]) if indexing == "xy" else (n, m, x3.shape[0])
        first = np.empty(shape, x1.dtype)
        second = np.empty(shape, x2.dtype)
        third = np.empty(shape, x3.dtype)
        third[...] = x3
        for i in range(shape[0]):
            for j in range(shape[1]):
                first[i, j] = x1[j if indexing == "xy" else i]
                second[i, j] = x2[i if indexing == "xy" else j]
        return first, second, third


@njit
def outer(a, b):
    """Return the products of all elements of a with all of b."""
    return np.ravel(a)[:, np.newaxis] * np.ravel(b)


@njit
def kron(a, b):
    """Return the blocks a[i, j] * b."""
    if a.ndim == 1 and b.ndim == 1:
        n, m = a.shape[0], b.shape[0]
        result = np.empty(n * m, np.result_type(a, b))
        for i in range(n):
            result[i * m:(i + 1) * m] = a[i] * b
        return result
    else:
        left = np.atleast_2d(a)
        right = np.atleast_2d(b)
        rows, columns = right.shape
        shape = (left.shape[0] * rows, left.shape[1] * columns)
        result = np.empty(shape, np.result_type(a, b))
        for i in range(left.shape[0]):
            for j in range(left.shape[1]):
                row, column = i * rows, j * columns
                result[row:row + rows, column:column + columns] = left[i, j] * right
        return result


@njit
def cross(a, b):
    """Return the vector products of vectors, or of rows, of three elements."""
    if a.ndim == 1 and b.ndim == 1:
        if a.shape[0] != 3 or b.shape[0] != 3:
            raise ValueError("incompatible dimensions for cross product")
        result = np.empty(3, np.result_type(a, b))
        store_cross(result, a, b)
        return result
    elif a.ndim == 1:
        result = np.empty(b.shape, np.result_type(a, b))
        for i in range(b.shape[0]):
            result[i] = cross(a, b[i])
        return result
    elif b.ndim == 1:
        result = np.empty(a.shape, np.result_type(a, b))
        for i in range(a.shape[0]):
            result[i] = cross(a[i], b)
        return result
    else:
        if a.shape[1] != 3 or b.shape[1] != 3:
            raise ValueError("incompatible dimensions for cross product")
        if a.shape[0] != b.shape[0]:
            raise ValueError(
                f"operands could not be broadcast together with shapes ({a.shape[0]}) "
                f"({b.shape[0]})")
        result = np.empty(a.shape, np.result_type(a, b))
        for i in range(a.shape[0]):
            store_cross(result[i], a[i], b[i])
        return result


@njit
def store_cross(result, a, b):
    """Store the vector product of a and b."""
    result[0] = a[1] * b[2] - a[2] * b[1]
    result[1] = a[2] * b[0] - a[0] * b[2]
    result[2] = a[0] * b[1] - a[1] * b[0]
