"""Functions that join arrays and take them apart."""
import numpy as np
from numba import njit


@njit
def concatenate(arrays, axis: "constant" = 0, dtype: "constant" = None):
    """Return the arrays one behind the other along an axis."""
    kind = np.result_type(*arrays) if dtype is None else dtype
    if axis is None:
        result = np.empty(total_size(arrays), kind)
        fill_flat(result, arrays)
        return result
    else:
        first = arrays[0]
        place = axis + first.ndim if axis < 0 else axis
        length = first.shape[place] + rest_length(first, arrays[1:], place, 1)
        shape = first.shape[:place] + (length,) + first.shape[place + 1:]
        result = np.empty(shape, kind)
        fill_joined(np.moveaxis(result, place, 0), arrays, place)
        return result


@njit
def total_size(arrays):
    """Return how many elements the arrays have."""
    if len(arrays) == 0:
        return 0
    else:
        return np.size(arrays[0]) + total_size(arrays[1:])


@njit
def fill_flat(result, arrays):
    """Store the elements of the arrays one behind the other."""
    if len(arrays) > 0:
        n = np.size(arrays[0])
        if np.ndim(arrays[0]) == 0:
            result[0] = arrays[0]
        else:
            result[:n] = arrays[0].ravel()
        fill_flat(result[n:], arrays[1:])


@njit
def rest_length(first, arrays, axis: "constant", number: "constant"):
    """Return how long the arrays are along an axis; all other extents are those of the first."""
    if len(arrays) == 0:
        return 0
    else:
        other = arrays[0]
        check_joinable(first, other, axis, 0, number)
        return other.shape[axis] + rest_length(first, arrays[1:], axis, number + 1)


@njit
def check_joinable(first, other, joined: "constant", axis: "constant", number: "constant"):
    """Raise an error unless two arrays have the same extents, along one axis aside."""
    if axis < first.ndim:
        if axis != joined and first.shape[axis] != other.shape[axis]:
            raise ValueError(
                f"all the input array dimensions except for the concatenation axis must match "
                f"exactly, but along dimension {axis}, the array at index 0 has size "
                f"{first.shape[axis]} and the array at index {number} has size {other.shape[axis]}")
        check_joinable(first, other, joined, axis + 1, number)


@njit
def fill_joined(result, arrays, axis: "constant"):
    """Store the arrays one behind the other, along the first axis of the result."""
    if len(arrays) > 0:
        part = np.moveaxis(arrays[0], axis, 0)
        n = part.shape[0]
        result[:n] = part
        fill_joined(result[n:], arrays[1:], axis)


@njit
def stack(arrays, axis: "constant" = 0):
    """Return the arrays side by side along a new axis."""
    first = arrays[0]
    place = axis + first.ndim + 1 if axis < 0 else axis
    shape = first.shape[:place] + (len(arrays),) + first.shape[place:]
    result = np.empty(shape, np.result_type(*arrays))
    fill_stacked(np.moveaxis(result, place, 0), arrays, 0)
    return result


@njit
def fill_stacked(result, arrays, number: "constant"):
    """Store the arrays, each at a place of the first axis of the result."""
    if number < len(arrays):
        if arrays[number].shape != arrays[0].shape:
            raise ValueError("all input arrays must have the same shape")
        result[number] = arrays[number]
        fill_stacked(result, arrays, number + 1)


@njit
def hstack(tup):
    """Return the arrays one behind the other, along the second axis if they have one."""
    if np.ndim(tup[0]) == 0:
        return np.array(tup)
    elif tup[0].ndim == 1:
        return concatenate(tup, 0)
    else:
        return concatenate(tup, 1)


@njit
def vstack(tup):
    """Return the arrays, or rows, one below the other."""
    return concatenate(rows(tup), 0)


@njit
def rows(arrays):
    """Return the arrays with two axes at least; what has one is a row."""
    if len(arrays) == 0:
        return ()
    else:
        return (np.atleast_2d(arrays[0]),) + rows(arrays[1:])


@njit
def column_stack(tup):
    """Return the arrays, or columns, side by side."""
    return concatenate(columns(tup), 1)


@njit
def columns(arrays):
    """Return the arrays with two axes at least; what has one is a column."""
    if len(arrays) == 0:
        return ()
    elif arrays[0].ndim == 1:
        return (arrays[0][:, np.newaxis],) + columns(arrays[1:])
    else:
        return (arrays[0],) + columns(arrays[1:])


@njit
def dstack(tup):
    """Return the arrays one behind the other along the third axis."""
    return concatenate(layers(tup), 2)


@njit
def layers(arrays):
    """Return the arrays with three axes."""
    if len(arrays) == 0:
        return ()
    else:
        return (np.atleast_3d(arrays[0]),) + layers(arrays[1:])


@njit
def append(arr, values, axis: "constant" = None):
    """Return the array with values behind its elements."""
    if np.ndim(values) == 0:
        return concatenate((np.ravel(arr), np.array([values])), 0)
    elif axis is None:
        return concatenate((np.ravel(arr), np.ravel(np.asarray(values))), 0)
    else:
        return concatenate((arr, np.asarray(values)), axis)


@njit
def split(ary, indices_or_sections: "constant", axis: "constant" = 0):
    """Return views of the parts of an array: so many equal ones, or those between indices."""
    if np.ndim(indices_or_sections) == 0:
        n = np.moveaxis(ary, axis, 0).shape[0]
        if n % indices_or_sections != 0:
            raise ValueError("array split does not result in an equal division")
        return equal_parts(ary, n // indices_or_sections, indices_or_sections, axis)
    else:
        return parts_between(ary, 0, indices_or_sections, axis)


@njit
def equal_parts(ary, size, count: "constant", axis: "constant"):
    """Return so many parts of one size, from the start of an axis."""
    part = along(ary, 0, size, axis)
    if count == 1:
        return (part,)
    else:
        rest = along(ary, size, size * count, axis)
        return (part,) + equal_parts(rest, size, count - 1, axis)


@njit
def parts_between(ary, start: "constant", indices: "constant", axis: "constant"):
    """Return the parts from start to each of the indices, and what is left."""
    n = np.moveaxis(ary, axis, 0).shape[0]
    if len(indices) == 0:
        return (along(ary, start, n, axis),)
    else:
        part = along(ary, start, indices[0], axis)
        return (part,) + parts_between(ary, indices[0], indices[1:], axis)


@njit
def along(a, start, stop, axis: "constant"):
    """Return the view of the places start to stop of an axis."""
    place = axis + a.ndim if axis < 0 else axis
    if place == 0:
        return a[start:stop]
    elif place == 1:
        return a[:, start:stop]
    else:
        return a[:, :, start:stop]


@njit
def array_split(ary, indices_or_sections: "constant", axis: "constant" = 0):
    """Return views of so many parts of an array, the first ones longer by one where needed."""
    if np.ndim(indices_or_sections) == 0:
        return near_equal_parts(ary, indices_or_sections, axis)
    else:
        return parts_between(ary, 0, indices_or_sections, axis)


@njit
def near_equal_parts(ary, count: "constant", axis: "constant"):
    """Return so many parts whose lengths differ by one at most."""
    n = np.moveaxis(ary, axis, 0).shape[0]
    if count == 1:
        return (along(ary, 0, n, axis),)
    else:
        size = (n + count - 1) // count
        rest = along(ary, size, n, axis)
        return (along(ary, 0, size, axis),) + near_equal_parts(rest, count - 1, axis)


@njit
def hsplit(ary, indices_or_sections: "constant"):
    """Return views of the parts of an array along its second axis, or its only one."""
    if ary.ndim == 1:
        return split(ary, indices_or_sections, 0)
    else:
        return split(ary, indices_or_sections, 1)


@njit
def vsplit(ary, indices_or_sections: "constant"):
    """Return views of the parts of an array along its first axis."""
    return split(ary, indices_or_sections, 0)
