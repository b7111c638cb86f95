"""Functions that describe the elements of arrays, those that are not NaN among them."""
import numpy as np
from numba import njit


@njit
def nansum(a, axis: "constant" = None, keepdims: "constant" = False):
    """Return the sum of the elements that are not NaN."""
    return np.sum(np.where(np.isnan(a), a.dtype(0), a), axis=axis, keepdims=keepdims)


@njit
def nanprod(a, axis: "constant" = None, keepdims: "constant" = False):
    """Return the product of the elements that are not NaN."""
    return np.prod(np.where(np.isnan(a), a.dtype(1), a), axis=axis, keepdims=keepdims)


@njit
def nanmean(a, axis: "constant" = None, keepdims: "constant" = False):
    """Return the mean of the elements that are not NaN."""
    total = nansum(a, axis, keepdims)
    count = np.sum(a == a, axis=axis, keepdims=keepdims)
    return quotient(total, count, np.mean(a).dtype)


@njit
def quotient(total, count, kind: "constant"):
    """Return total / count as numbers of a type."""
    if np.ndim(total) == 0:
        return kind(np.divide(total, count))
    else:
        return (total / count).astype(kind)


@njit
def nanvar(a, axis: "constant" = None, ddof=0, keepdims: "constant" = False):
    """Return the variance of the elements that are not NaN."""
    kind = np.mean(a).dtype
    if axis is None:
        deviations = np.where(a == a, a - nanmean(a), kind(0))
        freedom = np.sum(a == a) - ddof
        total = np.sum(deviations * deviations)
        variance = kind(np.divide(total, freedom)) if freedom > 0 else kind(np.nan)
        if keepdims:
            return np.full((1,) * a.ndim, variance)
        else:
            return variance
    else:
        moved = np.moveaxis(a, axis, 0)
        deviations = np.where(moved == moved, moved - nanmean(moved, 0), kind(0))
        freedom = np.sum(moved == moved, axis=0) - ddof
        total = np.sum(deviations * deviations, axis=0)
        variance = np.where(freedom > 0, total / freedom, np.nan).astype(kind)
        if keepdims:
            return np.expand_dims(variance, axis)
        else:
            return variance


@njit
def nanstd(a, axis: "constant" = None, ddof=0, keepdims: "constant" = False):
    """Return the standard deviation of the elements that are not NaN."""
    return np.sqrt(nanvar(a, axis, ddof, keepdims))


@njit
def nanmin(a, axis: "constant" = None):
    """Return the smallest of the elements that are not NaN."""
    if axis is None:
        if a.size == 0:
            raise ValueError(
                "zero-size array to reduction operation fmin which has no identity")
        return least(a.ravel())
    else:
        moved = np.moveaxis(a, axis, -1)
        if moved.ndim == 1:
            return nanmin(moved)
        else:
            result = np.empty(moved.shape[:-1], a.dtype)
            store_least(result, moved)
            return result


@njit
def least(a):
    """Return the smallest of the elements that are not NaN; NaN if there is none."""
    if a.dtype.kind == "f":
        last = a.dtype(np.inf)
        result = np.min(np.where(a == a, a, last))
        if result == last and not np.any(a == last):
            return a.dtype(np.nan)
        return result
    else:
        return np.min(a)


@njit
def store_least(result, a):
    """Store the smallest elements along the last axis that are not NaN."""
    for i in range(a.shape[0]):
        if a.ndim == 2:
            result[i] = nanmin(a[i])
        else:
            store_least(result[i], a[i])


@njit
def nanmax(a, axis: "constant" = None):
    """Return the greatest of the elements that are not NaN."""
    if axis is None:
        if a.size == 0:
            raise ValueError(
                "zero-size array to reduction operation fmax which has no identity")
        return greatest(a.ravel())
    else:
        moved = np.moveaxis(a, axis, -1)
        if moved.ndim == 1:
            return nanmax(moved)
        else:
            result = np.empty(moved.shape[:-1], a.dtype)
            store_greatest(result, moved)
            return result


@njit
def greatest(a):
    """Return the greatest of the elements that are not NaN; NaN if there is none."""
    if a.dtype.kind == "f":
        last = a.dtype(-np.inf)
        result = np.max(np.where(a == a, a, last))
        if result == last and not np.any(a == last):
            return a.dtype(np.nan)
        return result
    else:
        return np.max(a)


@njit
def store_greatest(result, a):
    """Store the greatest elements along the last axis that are not NaN."""
    for i in range(a.shape[0]):
        if a.ndim == 2:
            result[i] = nanmax(a[i])
        else:
            store_greatest(result[i], a[i])


@njit
def median(a, axis: "constant" = None, keepdims: "constant" = False):
    """Return the median; NaN if there is one among the elements."""
    if axis is None:
        result = median_of_row(a.flatten())
        if keepdims:
            return np.full((1,) * a.ndim, result)
        else:
            return result
    else:
        rows = np.moveaxis(a, axis, -1).copy()
        if a.ndim == 1:
            return median(a, None, keepdims)
        else:
            result = np.empty(rows.shape[:-1], np.mean(a).dtype)
            store_medians(result, rows)
            if keepdims:
                return np.expand_dims(result, axis)
            else:
                return result


@njit
def store_medians(result, a):
    """Store the medians along the last axis."""
    for i in range(a.shape[0]):
        if a.ndim == 2:
            result[i] = median_of_row(a[i])
        else:
            store_medians(result[i], a[i])


@njit
def median_of_row(a):
    """Return the median of the elements, which are moved about."""
    kind = np.mean(a).dtype
    n = a.shape[0]
    if n == 0:
        return kind(np.nan)
    middle = n // 2
    a.partition(middle)
    if has_nan(a):
        return kind(np.nan)
    if n % 2 == 1:
        return kind(a[middle])
    return kind((kind(np.max(a[:middle])) + kind(a[middle])) / 2)


@njit
def has_nan(a):
    """Return whether there is NaN among the elements."""
    if a.dtype.kind == "f":
        for i in range(a.shape[0]):
            if a[i] != a[i]:
                return True
    return False


@njit
def nanmedian(a):
    """Return the median of the elements that are not NaN."""
    values = np.sort(a.ravel())
    n = values.shape[0]
    while n > 0:
        last = values[n - 1]
        if last == last:
            break
        n -= 1
    return median_of_row(values[:n])


@njit
def percentile(a, q, axis: "constant" = None, method: "constant" = "linear"):
    """Return the values below which q percent of the elements lie."""
    check_method(method)
    if np.ndim(q) == 0:
        if not (q >= 0 and q <= 100):
            raise ValueError("Percentiles must be in the range [0, 100]")
        return quantiles(a, q / 100, axis)
    else:
        parts = np.asarray(q) / 100
        for i in range(parts.shape[0]):
            if not (parts[i] >= 0 and parts[i] <= 1):
                raise ValueError("Percentiles must be in the range [0, 100]")
        return quantiles(a, parts, axis)


@njit
def quantile(a, q, axis: "constant" = None, method: "constant" = "linear"):
    """Return the values below which the part q of the elements lies."""
    check_method(method)
    if np.ndim(q) == 0:
        if not (q >= 0 and q <= 1):
            raise ValueError("Quantiles must be in the range [0, 1]")
        return quantiles(a, q, axis)
    else:
        parts = np.asarray(q)
        for i in range(parts.shape[0]):
            if not (parts[i] >= 0 and parts[i] <= 1):
                raise ValueError("Quantiles must be in the range [0, 1]")
        return quantiles(a, parts, axis)


@njit
def nanpercentile(a, q):
    """Return the values below which q percent of the elements that are not NaN lie."""
    return np.percentile(without_nan(a), q)


@njit
def nanquantile(a, q):
    """Return the values below which the part q of the elements that are not NaN lies."""
    return np.quantile(without_nan(a), q)


@njit
def without_nan(a):
    """Return the elements that are not NaN, or one NaN if there are none."""
    values = a[~np.isnan(a)]
    if values.shape[0] == 0:
        return np.full(1, np.nan, a.dtype)
    return values


@njit
def check_method(method: "constant"):
    """Raise an error unless quantiles are to be interpolated linearly."""
    if method != "linear":
        raise NotImplementedError("quantiles have the method 'linear'")


@njit
def quantiles(a, q, axis: "constant"):
    """Return the quantiles of the elements, or of what lies along an axis."""
    kind = np.mean(a).dtype
    if axis is None or a.ndim == 1:
        values = np.sort(a.ravel())
        if np.ndim(q) == 0:
            return kind(quantile_of_row(values, q))
        else:
            result = np.empty(q.shape[0], kind)
            for i in range(q.shape[0]):
                result[i] = quantile_of_row(values, q[i])
            return result
    else:
        rows = np.sort(np.moveaxis(a, axis, -1))
        if np.ndim(q) == 0:
            result = np.empty(rows.shape[:-1], kind)
            store_quantiles(result, rows, q)
            return result
        else:
            result = np.empty(q.shape + rows.shape[:-1], kind)
            for i in range(q.shape[0]):
                store_quantiles(result[i], rows, q[i])
            return result


@njit
def store_quantiles(result, a, q):
    """Store the quantiles along the last axis, which is sorted."""
    for i in range(a.shape[0]):
        if a.ndim == 2:
            result[i] = quantile_of_row(a[i], q)
        else:
            store_quantiles(result[i], a[i], q)


@njit
def quantile_of_row(a, q):
    """Return the quantile of sorted elements, between two of them if need be."""
    n = a.shape[0]
    if n == 0:
        raise IndexError("index -1 is out of bounds for axis 0 with size 0")
    if a[n - 1] != a[n - 1]:
        return float(a[n - 1])
    place = q * (n - 1)
    low = min(int(place), n - 1)
    high = min(low + 1, n - 1)
    part = place - low
    below = float(a[low])
    above = float(a[high])
    span = above - below
    if part >= 0.5:
        return above - span * (1 - part)
    return below + span * part


@njit
def average(a, axis: "constant" = None, weights=None, keepdims: "constant" = False):
    """Return the mean of the elements, each with its weight."""
    if weights is None:
        return np.mean(a, axis=axis, keepdims=keepdims)
    else:
        if weights.ndim == a.ndim:
            total = np.sum(weights, axis=axis, keepdims=keepdims)
            check_total(total)
            return np.sum(a * weights, axis=axis, keepdims=keepdims) / total
        else:
            total = np.sum(weights)
            check_total(total)
            place = axis + a.ndim if axis < 0 else axis
            factors = weights.reshape(
                (1,) * place + (weights.shape[0],) + (1,) * (a.ndim - place - 1))
            return np.sum(a * factors, axis=axis, keepdims=keepdims) / total


@njit
def check_total(total):
    """Raise an error if weights sum to zero."""
    if np.ndim(total) == 0:
        if total == 0:
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
    else:
        if np.any(total == 0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")


@njit
def cov(m, y=None, rowvar: "constant" = True, bias: "constant" = False, ddof=None):
    """Return the covariances of variables, a row of observations each."""
    kind = np.result_type(m, np.float64)
    first = np.atleast_2d(m) if rowvar or m.ndim == 1 else m.T
    if y is None:
        rows = np.zeros(first.shape, kind)
        rows[:] = first
    else:
        second = np.atleast_2d(y) if rowvar or y.ndim == 1 else y.T
        rows = np.vstack((first, second)).astype(kind)
    freedom = (0 if bias else 1) if ddof is None else ddof
    count, n = rows.shape
    for i in range(count):
        rows[i] -= np.mean(rows[i])
    result = np.empty((count, count), kind)
    divisor = float(max(0, n - freedom))
    for i in range(count):
        for j in range(i + 1):
            value = np.divide(np.sum(rows[i] * rows[j]), divisor)
            result[i, j] = value
            result[j, i] = value
    if y is None and (m.ndim == 1 or rowvar is None):
        return result[0, 0]
    else:
        return result


@njit
def corrcoef(x, y=None, rowvar: "constant" = True):
    """Return the correlations of variables, a row of observations each."""
    if y is None and x.ndim == 1:
        return np.float64(1.0) * np.divide(cov(x), cov(x))
    else:
        result = cov(x, y, rowvar)
        n = result.shape[0]
        deviations = np.empty(n, result.dtype)
        for i in range(n):
            deviations[i] = np.sqrt(result[i, i])
        for i in range(n):
            for j in range(n):
                value = np.divide(np.divide(result[i, j], deviations[i]), deviations[j])
                result[i, j] = min(max(value, -1.0), 1.0)
        return result
