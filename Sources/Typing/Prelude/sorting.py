"""Functions that sort and select."""
import numpy as np
from numba import njit


@njit
def sort(a, axis: "constant" = -1, kind: "constant" = None, stable: "constant" = None):
    """Return the elements in ascending order along an axis; NaN comes last."""
    if axis is None:
        result = a.flatten()
        sort_rows(result)
        return result
    else:
        result = a.copy()
        sort_rows(np.moveaxis(result, axis, -1))
        return result


@njit
def sort_in_place(a, axis: "constant" = -1, kind: "constant" = None, stable: "constant" = None):
    """Sort the elements along an axis; NaN comes last."""
    sort_rows(np.moveaxis(a, axis, -1))


@njit
def sort_rows(a):
    """Sort along the last axis."""
    if a.ndim == 1:
        # A row with gaps is sorted in a copy without them.
        row = np.ascontiguousarray(a)
        n = without_nan(row)
        depth = 2
        while n >> depth > 0:
            depth += 1
        quicksort(row, 0, n, 2 * depth)
        a[:] = row
    else:
        for i in range(a.shape[0]):
            sort_rows(a[i])


@njit
def without_nan(a):
    """Move NaN behind all other elements, and return how many others there are."""
    n = a.shape[0]
    if a.dtype.kind == "f":
        i = 0
        while i < n:
            if np.isnan(a[i]):
                n -= 1
                a[i], a[n] = a[n], a[i]
            else:
                i += 1
    return n


@njit
def quicksort(a, low, high, depth):
    """Sort a[low:high]; parts that stay long after so many cuts are sorted as heaps."""
    start = low
    stop = high
    while stop - start > 24:
        if depth == 0:
            heapsort(a, start, stop)
            return
        depth -= 1
        middle = cut(a, start, stop)
        # The equal elements behind a cut need no more sorting.
        behind = middle + 1
        if middle == start:
            while behind < stop and a[behind] == a[middle]:
                behind += 1
            if behind - middle > 1:
                behind = gather_equal(a, middle, stop)
        if middle - start < stop - behind:
            quicksort(a, start, middle, depth)
            start = behind
        else:
            quicksort(a, behind, stop, depth)
            stop = middle
    for i in range(start + 1, stop):
        value = a[i]
        j = i
        while j > start and value < a[j - 1]:
            a[j] = a[j - 1]
            j -= 1
        a[j] = value


@njit
def cut(a, low, high):
    """Put smaller elements than a chosen one before it and the others behind; return its place."""
    choose_pivot(a, low, high)
    pivot = a[low]
    place = low + 1
    for i in range(low + 1, high):
        value = a[i]
        a[i] = a[place]
        a[place] = value
        place += value < pivot
    place -= 1
    a[low] = a[place]
    a[place] = pivot
    return place


@njit
def gather_equal(a, low, high):
    """Put the elements that equal a[low], which none is below, next to it; return where they end."""
    pivot = a[low]
    place = low + 1
    for i in range(low + 1, high):
        value = a[i]
        a[i] = a[place]
        a[place] = value
        place += not pivot < value
    return place


@njit
def choose_pivot(a, low, high):
    """Put an element that is likely to stand in the middle at a[low]."""
    step = (high - low) // 8
    middle = low + 4 * step
    order_three(a, low + step, low + 2 * step, low + 3 * step)
    order_three(a, middle - 1, middle, middle + 1)
    order_three(a, low + 5 * step, low + 6 * step, low + 7 * step)
    order_three(a, low + 2 * step, middle, low + 6 * step)
    a[low], a[middle] = a[middle], a[low]


@njit
def order_three(a, i, j, k):
    """Put three elements in order."""
    if a[j] < a[i]:
        a[i], a[j] = a[j], a[i]
    if a[k] < a[j]:
        a[j], a[k] = a[k], a[j]
        if a[j] < a[i]:
            a[i], a[j] = a[j], a[i]


@njit
def heapsort(a, low, high):
    """Sort a[low:high] as a heap."""
    n = high - low
    for start in range(n // 2 - 1, -1, -1):
        sift(a, low, start, n)
    for stop in range(n - 1, 0, -1):
        a[low], a[low + stop] = a[low + stop], a[low]
        sift(a, low, 0, stop)


@njit
def sift(a, low, start, stop):
    """Move the element at the root of a heap down to where it belongs."""
    root = start
    child = 2 * root + 1
    while child < stop:
        if child + 1 < stop and a[low + child] < a[low + child + 1]:
            child += 1
        if not a[low + root] < a[low + child]:
            return
        a[low + root], a[low + child] = a[low + child], a[low + root]
        root = child
        child = 2 * root + 1


@njit
def argsort(a, axis: "constant" = -1, kind: "constant" = None, stable: "constant" = None):
    """Return the places of the elements in ascending order; equal ones keep theirs."""
    if axis is None:
        result = np.empty(a.size, np.int64)
        argsort_rows(result, a.ravel())
    else:
        result = np.empty(a.shape, np.int64)
        argsort_rows(np.moveaxis(result, axis, -1), np.moveaxis(a, axis, -1))
    return result


@njit
def argsort_rows(result, a):
    """Store the places of the elements in ascending order along the last axis."""
    if a.ndim == 1:
        n = a.shape[0]
        keys = np.empty(n, a.dtype)
        places = np.empty(n, np.int64)
        last = 0
        for i in range(n):
            if a[i] == a[i]:
                keys[last] = a[i]
                places[last] = i
                last += 1
        missing = last
        if last < n:
            for i in range(n):
                if a[i] != a[i]:
                    keys[missing] = a[i]
                    places[missing] = i
                    missing += 1
        depth = 2
        while last >> depth > 0:
            depth += 1
        sort_pairs(keys, places, 0, last, 2 * depth)
        result[:] = places
    else:
        for i in range(a.shape[0]):
            argsort_rows(result[i], a[i])


@njit
def sort_pairs(keys, places, low, high, depth):
    """Sort pairs of a key and a place, of which no two are equal, as quicksort does."""
    start = low
    stop = high
    while stop - start > 24:
        if depth == 0:
            heapsort_pairs(keys, places, start, stop)
            return
        depth -= 1
        middle = cut_pairs(keys, places, start, stop)
        if middle - start < stop - middle:
            sort_pairs(keys, places, start, middle, depth)
            start = middle + 1
        else:
            sort_pairs(keys, places, middle + 1, stop, depth)
            stop = middle
    for i in range(start + 1, stop):
        key = keys[i]
        place = places[i]
        j = i
        while j > start and comes_before(key, place, keys[j - 1], places[j - 1]):
            keys[j] = keys[j - 1]
            places[j] = places[j - 1]
            j -= 1
        keys[j] = key
        places[j] = place


@njit
def comes_before(key, place, other_key, other_place):
    """Return whether a pair comes before another one: by its key, and else by its place."""
    return (key < other_key) | ((key == other_key) & (place < other_place))


@njit
def cut_pairs(keys, places, low, high):
    """Put smaller pairs than a chosen one before it and the others behind; return its place."""
    choose_pair(keys, places, low, high)
    pivot_key = keys[low]
    pivot_place = places[low]
    end = low + 1
    for i in range(low + 1, high):
        key = keys[i]
        place = places[i]
        keys[i] = keys[end]
        places[i] = places[end]
        keys[end] = key
        places[end] = place
        end += comes_before(key, place, pivot_key, pivot_place)
    end -= 1
    swap_pairs(keys, places, low, end)
    return end


@njit
def choose_pair(keys, places, low, high):
    """Put a pair that is likely to stand in the middle at low."""
    step = (high - low) // 8
    middle = low + 4 * step
    order_pairs(keys, places, low + step, low + 2 * step, low + 3 * step)
    order_pairs(keys, places, middle - 1, middle, middle + 1)
    order_pairs(keys, places, low + 5 * step, low + 6 * step, low + 7 * step)
    order_pairs(keys, places, low + 2 * step, middle, low + 6 * step)
    swap_pairs(keys, places, low, middle)


@njit
def order_pairs(keys, places, i, j, k):
    """Put three pairs in order."""
    if comes_before(keys[j], places[j], keys[i], places[i]):
        swap_pairs(keys, places, i, j)
    if comes_before(keys[k], places[k], keys[j], places[j]):
        swap_pairs(keys, places, j, k)
        if comes_before(keys[j], places[j], keys[i], places[i]):
            swap_pairs(keys, places, i, j)


@njit
def swap_pairs(keys, places, i, j):
    """Exchange two pairs."""
    keys[i], keys[j] = keys[j], keys[i]
    places[i], places[j] = places[j], places[i]


@njit
def heapsort_pairs(keys, places, low, high):
    """Sort the pairs from low to high as a heap."""
    n = high - low
    for start in range(n // 2 - 1, -1, -1):
        sift_pair(keys, places, low, low + start, high)
    for stop in range(high - 1, low, -1):
        swap_pairs(keys, places, low, stop)
        sift_pair(keys, places, low, low, stop)


@njit
def sift_pair(keys, places, low, start, stop):
    """Move the pair at the root of a heap down to where it belongs."""
    root = start
    child = 2 * (root - low) + 1 + low
    while child < stop:
        if child + 1 < stop and comes_before(
            keys[child], places[child], keys[child + 1], places[child + 1]
        ):
            child += 1
        if not comes_before(keys[root], places[root], keys[child], places[child]):
            return
        swap_pairs(keys, places, root, child)
        root = child
        child = 2 * (root - low) + 1 + low


@njit
def partition(a, kth, axis: "constant" = -1):
    """Return a copy in which the element at kth is where sorting would put it, smaller ones before."""
    if axis is None:
        result = a.flatten()
        partition_rows(result, kth)
        return result
    else:
        result = a.copy()
        partition_rows(np.moveaxis(result, axis, -1), kth)
        return result


@njit
def partition_in_place(a, kth, axis: "constant" = -1):
    """Put the element at kth where sorting would put it, smaller ones before it."""
    partition_rows(np.moveaxis(a, axis, -1), kth)


@njit
def partition_rows(a, kth):
    """Partition along the last axis."""
    if a.ndim == 1:
        n = a.shape[0]
        k = kth + n if kth < 0 else kth
        if k < 0 or k >= n:
            raise ValueError(f"kth(={k}) out of bounds ({n})")
        row = np.ascontiguousarray(a)
        select(row, k)
        a[:] = row
    else:
        for i in range(a.shape[0]):
            partition_rows(a[i], kth)


@njit
def select(a, k):
    """Put the element that belongs at k there, smaller ones before it and greater ones behind."""
    low = 0
    high = without_nan(a)
    depth = 2
    while high >> depth > 0:
        depth += 1
    depth *= 2
    while k < high and high - low > 24:
        if depth == 0:
            heapsort(a, low, high)
            return
        depth -= 1
        middle = cut(a, low, high)
        behind = middle + 1
        if middle == low:
            behind = gather_equal(a, middle, high)
        if k < middle:
            high = middle
        elif k < behind:
            return
        else:
            low = behind
    if k < high:
        quicksort(a, low, high, 1)


@njit
def argpartition(a, kth, axis: "constant" = -1):
    """Return the places of the elements in an order in which that at kth is where it belongs."""
    if np.ndim(kth) == 0 and axis is not None:
        n = np.moveaxis(a, axis, 0).shape[0]
        k = kth + n if kth < 0 else kth
        if k < 0 or k >= n:
            raise ValueError(f"kth(={k}) out of bounds ({n})")
    return argsort(a, axis)


@njit
def lexsort(keys):
    """Return the places that sort by the last key, then by the one before it, and so on."""
    n = keys[0].shape[0]
    result = np.empty(n, np.int64)
    for i in range(n):
        result[i] = i
    sort_by_keys(result, keys)
    return result


@njit
def sort_by_keys(result, keys):
    """Sort places by each key in turn."""
    if len(keys) > 0:
        key = np.empty(result.shape[0], keys[0].dtype)
        for i in range(result.shape[0]):
            key[i] = keys[0][result[i]]
        order = argsort(key)
        old = result.copy()
        for i in range(result.shape[0]):
            result[i] = old[order[i]]
        sort_by_keys(result, keys[1:])
