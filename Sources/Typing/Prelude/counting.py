"""Functions that count: histograms, and sets of elements."""
import numpy as np
from numba import njit


@njit
def bincount(x, weights=None, minlength=0):
    """Return how often each number occurs, or the sums of the weights of its places."""
    if minlength < 0:
        raise ValueError("'minlength' must not be negative")
    n = minlength
    if x.shape[0] > 0:
        if np.min(x) < 0:
            raise ValueError("'list' argument must have no negative elements")
        n = max(n, np.int64(np.max(x)) + 1)
    if weights is None:
        counts = np.zeros(n, np.int64)
        for i in range(x.shape[0]):
            counts[x[i]] += 1
        return counts
    else:
        if weights.shape[0] != x.shape[0]:
            raise ValueError("The weights and list don't have the same length.")
        sums = np.zeros(n, np.float64)
        for i in range(x.shape[0]):
            sums[x[i]] += weights[i]
        return sums


@njit
def histogram(a, bins=10, range=None, density: "constant" = False, weights=None):
    """Return how many elements fall into each of the bins, and the edges of the bins."""
    values = a.ravel()
    if np.ndim(bins) == 0:
        if bins < 1:
            raise ValueError("`bins` must be positive, when an integer")
        low, high = outer_edges(values, range)
        edges = np.linspace(low, high, bins + 1)
        counts = empty_bins(bins, weights)
        count_evenly(counts, values, weights, edges)
    else:
        edges = np.asarray(bins)
        check_ascending(edges)
        counts = empty_bins(edges.shape[0] - 1, weights)
        count_between(counts, values, weights, edges)
    if density:
        return counts / (edges[1:] - edges[:-1]) / np.sum(counts), edges
    else:
        return counts, edges


@njit
def empty_bins(n, weights):
    """Return zeros of the type in which elements are counted."""
    if weights is None:
        return np.zeros(n, np.int64)
    else:
        return np.zeros(n, weights.dtype)


@njit
def outer_edges(a, limits):
    """Return where the first bin starts and where the last one ends."""
    kind = np.mean(a).dtype
    if limits is None:
        low = kind(0)
        high = kind(1)
        if a.shape[0] > 0:
            low = kind(np.min(a))
            high = kind(np.max(a))
        if not (np.isfinite(low) and np.isfinite(high)):
            raise ValueError(f"autodetected range of [{low}, {high}] is not finite")
    else:
        low = kind(limits[0])
        high = kind(limits[1])
        if low > high:
            raise ValueError("max must be larger than min in range parameter.")
        if not (np.isfinite(low) and np.isfinite(high)):
            raise ValueError(f"supplied range of [{low}, {high}] is not finite")
    if low == high:
        low = kind(low - 0.5)
        high = kind(high + 0.5)
    return low, high


@njit
def check_ascending(edges):
    """Raise an error unless the edges ascend."""
    for i in range(edges.shape[0] - 1):
        if edges[i] > edges[i + 1]:
            raise ValueError("`bins` must increase monotonically, when an array")


@njit(error_model="numpy")
def count_evenly(counts, a, weights, edges):
    """Add each element to one of several bins of the same width."""
    n = counts.shape[0]
    low = edges[0]
    high = edges[n]
    width = high - low
    for i in range(a.shape[0]):
        value = a[i]
        if value >= low and value <= high:
            place = int((value - low) / width * n)
            if place == n:
                place -= 1
            if value < edges[place]:
                place -= 1
            elif value >= edges[place + 1] and place != n - 1:
                place += 1
            if weights is None:
                counts[place] += 1
            else:
                counts[place] += weights[i]


@njit
def count_between(counts, a, weights, edges):
    """Add each element to the bin between two edges that it falls into."""
    n = counts.shape[0]
    for i in range(a.shape[0]):
        value = a[i]
        if value >= edges[0] and value <= edges[n]:
            place = min(np.searchsorted(edges, value, "right"), n) - 1
            if weights is None:
                counts[place] += 1
            else:
                counts[place] += weights[i]


@njit
def unique(
    ar, return_index: "constant" = False, return_inverse: "constant" = False,
    return_counts: "constant" = False,
):
    """Return the distinct elements in ascending order, and where and how often they occur."""
    values = ar.ravel()
    if return_index or return_inverse:
        order = np.argsort(values)
        ordered = np.take(values, order)
    else:
        order = None
        ordered = np.sort(values)
    starts = run_starts(ordered)
    result = (np.take(ordered, starts),)
    if return_index:
        first = result + (np.take(order, starts),)
    else:
        first = result
    if return_inverse:
        second = first + (run_numbers(order, starts).reshape(ar.shape),)
    else:
        second = first
    if return_counts:
        third = second + (run_lengths(starts, values.shape[0]),)
    else:
        third = second
    if len(third) == 1:
        return third[0]
    else:
        return third


@njit
def run_starts(a):
    """Return the places of a sorted array at which an element is not that before; NaN are equal."""
    n = a.shape[0]
    result = np.empty(n, np.int64)
    count = 0
    for i in range(n):
        if i == 0 or a[i] != a[i - 1] and (a[i] == a[i] or a[i - 1] == a[i - 1]):
            result[count] = i
            count += 1
    return result[:count].copy()


@njit
def run_numbers(order, starts):
    """Return, for each place, the number of the run that its element belongs to."""
    result = np.empty(order.shape[0], np.int64)
    run = -1
    for i in range(order.shape[0]):
        if run + 1 < starts.shape[0] and starts[run + 1] == i:
            run += 1
        result[order[i]] = run
    return result


@njit
def run_lengths(starts, n):
    """Return how long the runs are that start at the given places."""
    count = starts.shape[0]
    result = np.empty(count, np.int64)
    for i in range(count):
        stop = starts[i + 1] if i + 1 < count else n
        result[i] = stop - starts[i]
    return result


@njit
def isin(element, test_elements, assume_unique: "constant" = False, invert: "constant" = False):
    """Return, for each element, whether it is one of the test elements."""
    wanted = np.sort(np.ravel(np.asarray(test_elements)))
    if np.ndim(element) == 0:
        return contains(wanted, element) != invert
    else:
        result = np.empty(element.shape, np.bool_)
        flags = result.ravel()
        values = element.ravel()
        for i in range(values.shape[0]):
            flags[i] = contains(wanted, values[i]) != invert
        return result


@njit
def contains(a, value):
    """Return whether the sorted a holds a value."""
    place = np.searchsorted(a, value)
    return place < a.shape[0] and a[place] == value


@njit
def union1d(ar1, ar2):
    """Return the distinct elements of both arrays in ascending order."""
    return unique(np.concatenate((ar1.ravel(), ar2.ravel())))


@njit
def intersect1d(ar1, ar2):
    """Return the distinct elements that both arrays hold, in ascending order."""
    first = unique(ar1)
    second = unique(ar2)
    result = np.empty(min(first.shape[0], second.shape[0]), np.result_type(ar1, ar2))
    count = 0
    for i in range(first.shape[0]):
        if contains(second, first[i]):
            result[count] = first[i]
            count += 1
    return result[:count].copy()


@njit
def setdiff1d(ar1, ar2):
    """Return the distinct elements of the first array that the second does not hold."""
    first = unique(ar1)
    second = unique(ar2)
    result = np.empty(first.shape[0], ar1.dtype)
    count = 0
    for i in range(first.shape[0]):
        if not contains(second, first[i]):
            result[count] = first[i]
            count += 1
    return result[:count].copy()


@njit
def setxor1d(ar1, ar2):
    """Return the distinct elements that one array holds and the other does not."""
    return union1d(setdiff1d(ar1, ar2), setdiff1d(ar2, ar1))
