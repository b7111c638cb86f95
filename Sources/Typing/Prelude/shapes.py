"""Functions that rearrange arrays."""
import numpy as np
from numba import njit


@njit
def roll(a, shift, axis: "constant" = None):
    """Return the elements moved along; those that fall off come in at the other end."""
    result = np.empty(a.shape, a.dtype)
    if axis is None:
        roll_rows(result.ravel(), a.ravel(), shift)
    else:
        roll_rows(np.moveaxis(result, axis, 0), np.moveaxis(a, axis, 0), shift)
    return result


@njit
def roll_rows(result, a, shift):
    """Store the elements or rows of a, moved along."""
    n = a.shape[0]
    if n > 0:
        start = shift % n
        result[:start] = a[n - start:]
        result[start:] = a[:n - start]


@njit
def flip(m, axis: "constant" = None):
    """Return a view with the order of the elements along an axis, or all axes, reversed."""
    if axis is None:
        if m.ndim == 1:
            return m[::-1]
        elif m.ndim == 2:
            return m[::-1, ::-1]
        else:
            return m[::-1, ::-1, ::-1]
    else:
        return np.moveaxis(np.moveaxis(m, axis, 0)[::-1], 0, axis)


@njit
def flipud(m):
    """Return a view with the rows in reverse order."""
    return m[::-1]


@njit
def fliplr(m):
    """Return a view with the columns in reverse order."""
    return m[:, ::-1]


@njit
def rot90(m, k: "constant" = 1):
    """Return a view of the first two axes turned by k right angles."""
    if k % 4 == 0:
        return m[:]
    elif k % 4 == 1:
        return np.swapaxes(m, 0, 1)[::-1]
    elif k % 4 == 2:
        return m[::-1, ::-1]
    else:
        return np.swapaxes(m, 0, 1)[:, ::-1]


@njit
def squeeze(a, axis: "constant"):
    """Return a view without an axis, which has the extent 1."""
    place = axis + a.ndim if axis < 0 else axis
    if a.shape[place] != 1:
        raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
    if place == 0:
        return a[0]
    elif place == 1:
        return a[:, 0]
    else:
        return np.moveaxis(a, place, 0)[0]


@njit
def expand_dims(a, axis: "constant"):
    """Return a view with a new axis of extent 1."""
    place = axis + a.ndim + 1 if axis < 0 else axis
    if place == 0:
        return a[np.newaxis]
    elif place == a.ndim:
        return a[..., np.newaxis]
    elif place == 1:
        return a[:, np.newaxis]
    else:
        return np.moveaxis(a[np.newaxis], 0, place)


@njit
def atleast_1d(a):
    """Return a as an array of one axis or more."""
    if np.ndim(a) == 0:
        return np.array([a])
    else:
        return a


@njit
def atleast_2d(a):
    """Return a as an array of two axes or more."""
    if np.ndim(a) == 0:
        return np.array([[a]])
    elif np.ndim(a) == 1:
        return a[np.newaxis]
    else:
        return a


@njit
def atleast_3d(a):
    """Return a as an array of three axes or more."""
    if np.ndim(a) == 0:
        return np.array([[[a]]])
    elif np.ndim(a) == 1:
        return a[np.newaxis, :, np.newaxis]
    elif np.ndim(a) == 2:
        return a[:, :, np.newaxis]
    else:
        return a


@njit
def broadcast_to(array, shape):
    """Return the array stretched to a shape, as a copy."""
    kind = np.result_type(array)
    result = np.empty(shape, kind)
    result[...] = array
    return result


@njit
def repeat(a, repeats, axis: "constant" = None):
    """Return the elements, or what lies along an axis, each repeated."""
    if axis is None:
        source = a.ravel()
        count = repeated_length(source, repeats)
        result = np.empty(count, a.dtype)
        repeat_rows(result, source, repeats)
        return result
    else:
        place = axis + a.ndim if axis < 0 else axis
        moved = np.moveaxis(a, place, 0)
        count = repeated_length(moved, repeats)
        result = np.empty(a.shape[:place] + (count,) + a.shape[place + 1:], a.dtype)
        repeat_rows(np.moveaxis(result, place, 0), moved, repeats)
        return result


@njit
def repeated_length(a, repeats):
    """Return how many elements or rows there are once each is repeated."""
    if np.ndim(repeats) == 0:
        if repeats < 0:
            raise ValueError("repeats may not contain negative values.")
        return a.shape[0] * repeats
    else:
        counts = np.asarray(repeats)
        if counts.shape[0] != a.shape[0] and counts.shape[0] != 1:
            raise ValueError(
                f"operands could not be broadcast together with shape ({a.shape[0]},) "
                f"({counts.shape[0]},)")
        total = 0
        for i in range(counts.shape[0]):
            if counts[i] < 0:
                raise ValueError("repeats may not contain negative values.")
            total += counts[i]
        if counts.shape[0] == 1:
            total *= a.shape[0]
        return total


@njit
def repeat_rows(result, a, repeats):
    """Store the elements or rows of a, each repeated."""
    place = 0
    if np.ndim(repeats) == 0:
        for i in range(a.shape[0]):
            for j in range(repeats):
                result[place] = a[i]
                place += 1
    else:
        counts = np.asarray(repeats)
        for i in range(a.shape[0]):
            for j in range(counts[i if counts.shape[0] > 1 else 0]):
                result[place] = a[i]
                place += 1


@njit
def tile(A, reps):
    """Return copies of an array side by side, reps times along each axis."""
    times = reps if np.ndim(reps) == 1 else (reps,)
    a = A.reshape((1,) * (len(times) - A.ndim) + A.shape)
    counts = (1,) * (A.ndim - len(times)) + times
    if a.ndim == 1:
        n = a.shape[0]
        result = np.empty(n * counts[0], A.dtype)
        for i in range(counts[0]):
            result[i * n:(i + 1) * n] = a
        return result
    else:
        return tile_rows(a, counts)


@njit
def tile_rows(a, counts):
    """Return copies of an array of two or three axes side by side."""
    if a.ndim == 2:
        n, m = a.shape
        result = np.empty((n * counts[0], m * counts[1]), a.dtype)
        for i in range(counts[0]):
            for j in range(counts[1]):
                result[i * n:(i + 1) * n, j * m:(j + 1) * m] = a
        return result
    else:
        n, m, l = a.shape
        result = np.empty((n * counts[0], m * counts[1], l * counts[2]), a.dtype)
        for i in range(counts[0]):
            for j in range(counts[1]):
                for k in range(counts[2]):
                    result[
                        i * n:(i + 1) * n, j * m:(j + 1) * m, k * l:(k + 1) * l] = a
        return result


@njit
def pad(array, pad_width, mode: "constant" = "constant", constant_values=0):
    """Return the array with a border of constants, or of copies of its edges."""
    result = np.empty(padded_shape(array, pad_width), array.dtype)
    if array.ndim == 1:
        before, after = border(pad_width, 0)
        n = array.shape[0]
        result[before:before + n] = array
        if mode == "constant":
            result[:before] = constant_values
            result[before + n:] = constant_values
        elif mode == "edge":
            if before + after > 0:
                result[:before] = array[0]
                result[before + n:] = array[n - 1]
        else:
            raise NotImplementedError("np.pad has the modes 'constant' and 'edge'")
    else:
        before, after = border(pad_width, 0)
        left, right = border(pad_width, 1)
        n, m = array.shape
        if mode == "constant":
            result[...] = constant_values
            result[before:before + n, left:left + m] = array
        elif mode == "edge":
            for i in range(result.shape[0]):
                for j in range(result.shape[1]):
                    result[i, j] = array[
                        min(max(i - before, 0), n - 1), min(max(j - left, 0), m - 1)]
        else:
            raise NotImplementedError("np.pad has the modes 'constant' and 'edge'")
    return result


@njit
def border(pad_width, axis: "constant"):
    """Return the widths of the border before and after an axis."""
    if np.ndim(pad_width) == 0:
        before, after = pad_width, pad_width
    elif len(pad_width) == 1:
        before, after = border(pad_width[0], axis)
    elif np.ndim(pad_width[0]) == 0:
        before, after = pad_width[0], pad_width[1]
    else:
        before, after = border(pad_width[axis], axis)
    if before < 0 or after < 0:
        raise ValueError("index can't contain negative values")
    return before, after


@njit
def padded_shape(array, pad_width):
    """Return the shape of an array with a border."""
    before, after = border(pad_width, 0)
    if array.ndim == 1:
        return (array.shape[0] + before + after,)
    else:
        left, right = border(pad_width, 1)
        return (array.shape[0] + before + after, array.shape[1] + left + right)


@njit
def item(a, index=None):
    """Return an element as a number: that at index, or the only one."""
    if index is None:
        if a.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return a.ravel()[0]
    elif np.ndim(index) == 0:
        n = a.size
        if index < -n or index >= n:
            raise IndexError(f"index {index} is out of bounds for size {n}")
        return a.ravel()[index]
    else:
        return a[index]


@njit
def asfortranarray(a):
    """Return the array laid out by columns, itself if it is already."""
    return np.ascontiguousarray(a.T).T
