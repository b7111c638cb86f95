"""Functions that run along arrays: sums so far, differences, integrals."""
import numpy as np
from numba import njit


@njit
def cumsum(a, axis: "constant" = None, dtype: "constant" = None):
    """Return the sums of the elements so far."""
    kind = np.sum(a).dtype if dtype is None else dtype
    if axis is None:
        result = np.empty(a.size, kind)
        sum_along(result, a.ravel())
    else:
        result = np.empty(a.shape, kind)
        sum_along(np.moveaxis(result, axis, -1), np.moveaxis(a, axis, -1))
    return result


@njit
def sum_along(result, a):
    """Store the sums so far along the last axis."""
    if a.ndim == 1:
        total = result.dtype(0)
        for i in range(a.shape[0]):
            total += result.dtype(a[i])
            result[i] = total
    else:
        for i in range(a.shape[0]):
            sum_along(result[i], a[i])


@njit
def cumprod(a, axis: "constant" = None, dtype: "constant" = None):
    """Return the products of the elements so far."""
    kind = np.sum(a).dtype if dtype is None else dtype
    if axis is None:
        result = np.empty(a.size, kind)
        multiply_along(result, a.ravel())
    else:
        result = np.empty(a.shape, kind)
        multiply_along(np.moveaxis(result, axis, -1), np.moveaxis(a, axis, -1))
    return result


@njit
def multiply_along(result, a):
    """Store the products so far along the last axis."""
    if a.ndim == 1:
        product = result.dtype(1)
        for i in range(a.shape[0]):
            product *= result.dtype(a[i])
            result[i] = product
    else:
        for i in range(a.shape[0]):
            multiply_along(result[i], a[i])


@njit
def nancumsum(a, axis: "constant" = None, dtype: "constant" = None):
    """Return the sums of the elements so far, where NaN counts as 0."""
    return cumsum(np.where(np.isnan(a), a.dtype(0), a), axis, dtype)


@njit
def nancumprod(a, axis: "constant" = None, dtype: "constant" = None):
    """Return the products of the elements so far, where NaN counts as 1."""
    return cumprod(np.where(np.isnan(a), a.dtype(1), a), axis, dtype)


@njit
def diff(a, n: "constant" = 1, axis: "constant" = -1):
    """Return the differences of neighbours along an axis, taken n times."""
    if n < 0:
        raise ValueError(f"order must be non-negative but got {n}")
    if n <= 0:
        return a.copy()
    elif n == 1:
        return differences(a, axis)
    else:
        return diff(differences(a, axis), n - 1, axis)


@njit
def differences(a, axis: "constant"):
    """Return the differences of neighbours along an axis."""
    place = axis + a.ndim if axis < 0 else axis
    n = max(0, a.shape[place] - 1)
    result = np.empty(a.shape[:place] + (n,) + a.shape[place + 1:], a.dtype)
    moved = np.moveaxis(a, place, 0)
    target = np.moveaxis(result, place, 0)
    if n > 0:
        if a.dtype == np.bool_:
            target[...] = moved[1:] != moved[:-1]
        else:
            target[...] = moved[1:] - moved[:-1]
    return result


@njit
def ediff1d(ary):
    """Return the differences of neighbouring elements."""
    return differences(ary.ravel(), 0)


@njit
def gradient(f, spacing=1, second=None, axis: "constant" = None):
    """Return the slopes along an axis, or along each, from the neighbours on both sides."""
    if axis is not None:
        return gradient_along(f, spacing, axis)
    elif f.ndim == 1:
        return gradient_along(f, spacing, 0)
    elif second is None:
        return gradient_along(f, spacing, 0), gradient_along(f, spacing, 1)
    else:
        return gradient_along(f, spacing, 0), gradient_along(f, second, 1)


@njit(error_model="numpy")
def gradient_along(f, spacing, axis: "constant"):
    """Return the slopes along an axis."""
    kind = np.mean(f).dtype
    result = np.empty(f.shape, kind)
    source = np.moveaxis(f, axis, 0)
    target = np.moveaxis(result, axis, 0)
    n = source.shape[0]
    if n < 2:
        raise ValueError(
            "Shape of array too small to calculate a numerical gradient, at least (edge_order +"
            " 1) elements are required.")
    if np.ndim(spacing) == 0:
        target[1:-1] = (source[2:] - source[:-2]) / (2.0 * spacing)
        target[0] = (source[1] - source[0]) / spacing
        target[n - 1] = (source[n - 1] - source[n - 2]) / spacing
    else:
        if spacing.shape[0] != n:
            raise ValueError(
                "when 1d, distances must match the length of the corresponding dimension")
        for i in range(1, n - 1):
            before = spacing[i] - spacing[i - 1]
            behind = spacing[i + 1] - spacing[i]
            target[i] = (
                source[i - 1] * (-behind / (before * (before + behind)))
                + source[i] * ((behind - before) / (before * behind))
                + source[i + 1] * (before / (behind * (before + behind))))
        target[0] = (source[1] - source[0]) / (spacing[1] - spacing[0])
        target[n - 1] = (source[n - 1] - source[n - 2]) / (spacing[n - 1] - spacing[n - 2])
    return result


@njit
def trapezoid(y, x=None, dx=1.0, axis: "constant" = -1):
    """Return the integral along an axis by the trapezoidal rule."""
    moved = np.moveaxis(y, axis, 0)
    if x is None:
        return np.sum(dx * (moved[1:] + moved[:-1]) / 2.0, axis=0)
    elif x.ndim == 1:
        steps = x[1:] - x[:-1]
        widths = steps.reshape((steps.shape[0],) + (1,) * (y.ndim - 1))
        return np.sum(widths * (moved[1:] + moved[:-1]) / 2.0, axis=0)
    else:
        places = np.moveaxis(x, axis, 0)
        steps = places[1:] - places[:-1]
        return np.sum(steps * (moved[1:] + moved[:-1]) / 2.0, axis=0)


@njit
def interp(x, xp, fp, left=None, right=None):
    """Return the values at x of the broken line through the points (xp, fp)."""
    if xp.shape[0] == 0:
        raise ValueError("array of sample points is empty")
    if xp.shape[0] != fp.shape[0]:
        raise ValueError("fp and xp are not of the same length.")
    below = float(fp[0]) if left is None else float(left)
    above = float(fp[fp.shape[0] - 1]) if right is None else float(right)
    if np.ndim(x) == 0:
        return interpolated(float(x), xp, fp, below, above)
    else:
        result = np.empty(x.shape, np.float64)
        values = result.ravel()
        places = x.ravel()
        for i in range(places.shape[0]):
            values[i] = interpolated(float(places[i]), xp, fp, below, above)
        return result


@njit(error_model="numpy")
def interpolated(x, xp, fp, below, above):
    """Return the value at x of the broken line through the points (xp, fp)."""
    n = xp.shape[0]
    if np.isnan(x):
        return x
    if x < xp[0]:
        return below
    if x > xp[n - 1]:
        return above
    low = 0
    high = n
    while high - low > 1:
        middle = (low + high) // 2
        if x >= xp[middle]:
            low = middle
        else:
            high = middle
    if low == n - 1 or x == xp[low]:
        return float(fp[low])
    slope = (float(fp[low + 1]) - float(fp[low])) / (float(xp[low + 1]) - float(xp[low]))
    value = slope * (x - xp[low]) + fp[low]
    if np.isnan(value):
        value = slope * (x - xp[low + 1]) + fp[low + 1]
        if np.isnan(value) and fp[low] == fp[low + 1]:
            value = float(fp[low])
    return value
