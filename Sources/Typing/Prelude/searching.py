"""Functions that find elements and their places."""
import numpy as np
from numba import njit


@njit
def argmax(a, axis: "constant" = None, keepdims: "constant" = False):
    """Return the place of the greatest element, the first one if there are several."""
    if axis is None:
        return place_of_maximum(a.ravel())
    else:
        if a.ndim == 1:
            return place_of_maximum(a)
        moved = np.moveaxis(a, axis, -1)
        result = np.empty(moved.shape[:-1], np.int64)
        store_places_of_maxima(result, moved)
        if keepdims:
            return np.expand_dims(result, axis)
        else:
            return result


@njit
def place_of_maximum(a):
    """Return the place of the greatest element; NaN counts as greater than all."""
    n = a.shape[0]
    if n == 0:
        raise ValueError("attempt to get argmax of an empty sequence")
    # The first part that holds the element is found in vectors, then the place in it.
    best = a[0]
    first = 0
    for start in range(0, n, 1024):
        found = np.max(a[start:start + 1024])
        # Holds too where there is NaN.
        if not found <= best:
            best = found
            first = start
            if best != best:
                break
    for i in range(first, n):
        if a[i] == best or a[i] != a[i]:
            return i
    return first


@njit
def store_places_of_maxima(result, a):
    """Store the places of the greatest elements along the last axis."""
    if a.ndim == 2:
        if a.shape[1] == 0 and a.shape[0] > 0:
            raise ValueError("attempt to get argmax of an empty sequence")
        for i in range(a.shape[0]):
            result[i] = place_of_maximum(a[i])
    else:
        for i in range(a.shape[0]):
            store_places_of_maxima(result[i], a[i])


@njit
def argmin(a, axis: "constant" = None, keepdims: "constant" = False):
    """Return the place of the smallest element, the first one if there are several."""
    if axis is None:
        return place_of_minimum(a.ravel())
    else:
        if a.ndim == 1:
            return place_of_minimum(a)
        moved = np.moveaxis(a, axis, -1)
        result = np.empty(moved.shape[:-1], np.int64)
        store_places_of_minima(result, moved)
        if keepdims:
            return np.expand_dims(result, axis)
        else:
            return result


@njit
def place_of_minimum(a):
    """Return the place of the smallest element; NaN counts as smaller than all."""
    n = a.shape[0]
    if n == 0:
        raise ValueError("attempt to get argmin of an empty sequence")
    # The first part that holds the element is found in vectors, then the place in it.
    best = a[0]
    first = 0
    for start in range(0, n, 1024):
        found = np.min(a[start:start + 1024])
        # Holds too where there is NaN.
        if not found >= best:
            best = found
            first = start
            if best != best:
                break
    for i in range(first, n):
        if a[i] == best or a[i] != a[i]:
            return i
    return first


@njit
def store_places_of_minima(result, a):
    """Store the places of the smallest elements along the last axis."""
    if a.ndim == 2:
        if a.shape[1] == 0 and a.shape[0] > 0:
            raise ValueError("attempt to get argmin of an empty sequence")
        for i in range(a.shape[0]):
            result[i] = place_of_minimum(a[i])
    else:
        for i in range(a.shape[0]):
            store_places_of_minima(result[i], a[i])


@njit
def nanargmax(a):
    """Return the place of the greatest element that is not NaN."""
    return first_place(a.ravel(), True)


@njit
def nanargmin(a):
    """Return the place of the smallest element that is not NaN."""
    return first_place(a.ravel(), False)


@njit
def first_place(a, is_maximum: "constant"):
    """Return the place of the greatest or smallest element that is not NaN."""
    if a.shape[0] == 0:
        if is_maximum:
            raise ValueError("attempt to get argmax of an empty sequence")
        else:
            raise ValueError("attempt to get argmin of an empty sequence")
    place = -1
    for i in range(a.shape[0]):
        if a[i] == a[i]:
            if place < 0 or (a[i] > a[place] if is_maximum else a[i] < a[place]):
                place = i
    if place < 0:
        raise ValueError("All-NaN slice encountered")
    return place


@njit
def searchsorted(a, v, side: "constant" = "left"):
    """Return where v would have to be inserted into the sorted a."""
    if np.ndim(v) == 0:
        kind = np.result_type(a, v)
        return insertion_place(a, kind(v), side)
    else:
        values = np.asarray(v)
        kind = np.result_type(a, values)
        result = np.empty(values.shape, np.int64)
        places = result.ravel()
        keys = values.ravel()
        for i in range(keys.shape[0]):
            places[i] = insertion_place(a, kind(keys[i]), side)
        return result


@njit
def insertion_place(a, v, side: "constant"):
    """Return how many elements of the sorted a stand before v; NaN comes last."""
    place = 0
    rest = a.shape[0]
    while rest > 0:
        half = rest // 2
        value = a[place + half]
        if side == "left":
            is_before = value < v or (v != v and value == value)
        else:
            is_before = not (v < value or (value != value and v == v))
        place += half + 1 if is_before else 0
        rest = rest - half - 1 if is_before else half
    return place


@njit
def digitize(x, bins, right: "constant" = False):
    """Return the numbers of the bins that x falls into; the bins ascend or descend."""
    n = bins.shape[0]
    ascends = True
    descends = True
    for i in range(n - 1):
        ascends = ascends and bins[i] <= bins[i + 1]
        descends = descends and bins[i] >= bins[i + 1]
    if not ascends and not descends:
        raise ValueError("bins must be monotonically increasing or decreasing")
    if right:
        if ascends:
            return searchsorted(bins, x, "left")
        return n - searchsorted(bins[::-1], x, "left")
    else:
        if ascends:
            return searchsorted(bins, x, "right")
        return n - searchsorted(bins[::-1], x, "right")


@njit
def nonzero(a):
    """Return the places of the elements that are not zero, an array for each axis."""
    n = np.count_nonzero(a)
    place = 0
    if a.ndim == 1:
        first = np.empty(n, np.int64)
        for i in range(a.shape[0]):
            if a[i] != 0:
                first[place] = i
                place += 1
        return (first,)
    elif a.ndim == 2:
        first = np.empty(n, np.int64)
        second = np.empty(n, np.int64)
        for i in range(a.shape[0]):
            for j in range(a.shape[1]):
                if a[i, j] != 0:
                    first[place] = i
                    second[place] = j
                    place += 1
        return first, second
    else:
        first = np.empty(n, np.int64)
        second = np.empty(n, np.int64)
        third = np.empty(n, np.int64)
        for i in range(a.shape[0]):
            for j in range(a.shape[1]):
                for k in range(a.shape[2]):
                    if a[i, j, k] != 0:
                        first[place] = i
                        second[place] = j
                        third[place] = k
                        place += 1
        return first, second, third


@njit
def flatnonzero(a):
    """Return the places of the elements that are not zero, in row-major order."""
    return nonzero(a.ravel())[0]


@njit
def argwhere(a):
    """Return the places of the elements that are not zero, a row for each."""
    places = nonzero(a)
    result = np.empty((places[0].shape[0], a.ndim), np.int64)
    result[:, 0] = places[0]
    if a.ndim > 1:
        result[:, 1] = places[1]
    if a.ndim > 2:
        result[:, 2] = places[2]
    return result


@njit
def take(a, indices, axis: "constant" = None):
    """Return the elements, or what lies along an axis, at the indices."""
    if axis is None:
        source = a.ravel()
        if np.ndim(indices) == 0:
            return source[checked_index(indices, source.shape[0], 0)]
        else:
            wanted = np.asarray(indices)
            result = np.empty(wanted.shape, a.dtype)
            take_rows(result.ravel(), source, wanted.ravel(), 0)
            return result
    else:
        place = axis + a.ndim if axis < 0 else axis
        moved = np.moveaxis(a, place, 0)
        if np.ndim(indices) == 0:
            return moved[checked_index(indices, moved.shape[0], place)].copy()
        else:
            wanted = np.asarray(indices)
            n = wanted.shape[0]
            result = np.empty(a.shape[:place] + (n,) + a.shape[place + 1:], a.dtype)
            take_rows(np.moveaxis(result, place, 0), moved, wanted, place)
            return result


@njit
def take_rows(result, a, indices, axis):
    """Store the elements or rows of a at the indices."""
    n = a.shape[0]
    if n == 0 and indices.shape[0] > 0:
        raise IndexError("cannot do a non-empty take from an empty axes.")
    for i in range(indices.shape[0]):
        result[i] = a[checked_index(indices[i], n, axis)]


@njit
def checked_index(index, n, axis):
    """Return the place that an index means, counted from the start."""
    if index < -n or index >= n:
        raise IndexError(f"index {index} is out of bounds for axis {axis} with size {n}")
    return index + n if index < 0 else index


@njit
def put(a, ind, v):
    """Store values at places, which count in row-major order."""
    target = a.ravel()
    n = target.shape[0]
    if np.ndim(ind) == 0:
        target[checked_index(ind, n, 0)] = v if np.ndim(v) == 0 else v[0]
    elif np.ndim(v) == 0:
        places = np.asarray(ind)
        for i in range(places.shape[0]):
            target[checked_index(places[i], n, 0)] = v
    else:
        places = np.asarray(ind)
        values = np.asarray(v)
        for i in range(places.shape[0]):
            target[checked_index(places[i], n, 0)] = values[i % values.shape[0]]


@njit
def trim_zeros(filt, trim: "constant" = "fb"):
    """Return a view without the zeros at the front and the back."""
    start = 0
    stop = filt.shape[0]
    if trim != "b":
        while start < stop and filt[start] == 0:
            start += 1
    if trim != "f":
        while stop > start and filt[stop - 1] == 0:
            stop -= 1
    return filt[start:stop]
