"""Compares what a kernel gave with what it has to give."""

import numpy as np

# Results of float32 are compared as coarsely as its precision is.
SINGLE_PER_DOUBLE = 2.0 ** 29


def difference(expected, actual, tolerance):
    """Returns in one line what differs between two outcomes, or None."""
    if expected.error is not None or actual.error is not None:
        return error_difference(expected, actual)
    found = value_difference("result", expected.result, actual.result, tolerance)
    if found:
        return found
    for position, array in enumerate(expected.arguments):
        if array is None:
            continue
        found = value_difference(
            f"argument {position}", array, actual.arguments[position], tolerance)
        if found:
            return found
    return None


def error_difference(expected, actual):
    """Returns what differs in the exceptions of two outcomes, or None."""
    if expected.error != actual.error:
        return (f"expected {expected.error or 'no exception'}, "
                f"got {actual.error or 'no exception'} {actual.message}".rstrip())
    if expected.message not in actual.message:
        return f"expected the message '{expected.message}', got '{actual.message}'"
    return None


def value_difference(place, expected, actual, tolerance):
    """Returns what differs between two values, or None."""
    if expected is None or actual is None:
        return None if expected is actual else f"{place}: expected {expected!r}, got {actual!r}"
    if isinstance(expected, (set, frozenset)):
        expected, actual = in_order(expected), in_order(actual)
    expected, actual = parts(expected), parts(actual)
    if isinstance(expected, tuple) or isinstance(actual, tuple):
        return tuple_difference(place, expected, actual, tolerance)
    if isinstance(expected, str) or isinstance(actual, str):
        return None if expected == actual else f"{place}: expected {expected!r}, got {actual!r}"
    left, right = np.asarray(expected), np.asarray(actual)
    if left.shape != right.shape:
        return f"{place}: expected shape {left.shape}, got {right.shape}"
    wrong_type = type_difference(expected, left, right)
    return f"{place}: {wrong_type}" if wrong_type else array_difference(
        place, left, right, tolerance)


def in_order(elements):
    """Returns the elements of a set, or of an array of them, in order."""
    if isinstance(elements, np.ndarray):
        elements = elements.tolist()
    return sorted(map(tuple, elements) if holds(elements, (list, tuple)) else elements)


def parts(value):
    """Returns a dictionary as its keys and its values, and a list that holds lists as a tuple, which is
    how the command saves them."""
    if isinstance(value, dict):
        return list(value), parts(list(value.values()))
    return tuple(value) if isinstance(value, list) and holds(value, list) else value


def holds(elements, kind):
    """Returns True iff something of the kind is among the elements, or among those of tuples."""
    return any(isinstance(element, kind) or isinstance(element, tuple) and holds(element, kind)
               for element in elements)


def tuple_difference(place, expected, actual, tolerance):
    """Returns what differs between two tuples, or None."""
    both = isinstance(expected, tuple) and isinstance(actual, tuple)
    if not both or len(expected) != len(actual):
        return f"{place}: expected {expected!r}, got {actual!r}"
    for position, (left, right) in enumerate(zip(expected, actual)):
        found = value_difference(f"{place}[{position}]", left, right, tolerance)
        if found:
            return found
    return None


def kind(dtype):
    """Returns the family of a dtype; the sign of an integer does not show in Python's."""
    return "i" if dtype.kind in "iu" else dtype.kind


def type_difference(expected, left, right):
    """Returns how the dtypes differ: wholly for arrays, by family for scalars; or None."""
    if isinstance(expected, np.ndarray) and left.ndim > 0:
        return None if left.dtype == right.dtype else f"expected {left.dtype}, got {right.dtype}"
    same = kind(left.dtype) == kind(right.dtype)
    return None if same else f"expected {left.dtype}, got {right.dtype} ({left!r}, {right!r})"


def array_difference(place, left, right, tolerance):
    """Returns the first element that differs, or None."""
    if left.dtype.kind in "fc":
        wrong = ~close(left, right, tolerance)
    else:
        wrong = exact_integers(left, right)
    if not np.any(wrong):
        return None
    index = tuple(int(k) for k in np.argwhere(wrong)[0]) if left.ndim else ()
    where = f"{place}[{', '.join(map(str, index))}]" if index else place
    count = f" ({int(np.sum(wrong))} of {left.size} differ)" if left.size > 1 else ""
    return f"{where}: expected {left[index]!r}, got {right[index]!r}{count}"


def exact_integers(left, right):
    """Returns where integers differ, their bits compared where their signs do."""
    if left.dtype.kind != right.dtype.kind and left.dtype.itemsize == right.dtype.itemsize == 8:
        return left.astype(object) != right.astype(object)
    return np.asarray(left != right)


def close(left, right, tolerance):
    """Returns where the floating-point numbers of `right` are near enough to those of `left`."""
    if left.dtype.kind == "c" or right.dtype.kind == "c":
        return close_complex(left, right, tolerance)
    same = (left == right) & (np.signbit(left) == np.signbit(right))
    same |= np.isnan(left) & np.isnan(right)
    if tolerance.exact:
        return same
    return same | (np.abs(left - right) <= allowed(left, right, np.abs(left), tolerance))


def close_complex(left, right, tolerance):
    """Returns where complex numbers are near enough, measured by the larger part."""
    if tolerance.exact:
        return close(left.real, right.real, tolerance) & close(left.imag, right.imag, tolerance)
    size = np.abs(left)
    bound = allowed(left.real, right.real, size, tolerance)
    near = (np.abs(left.real - right.real) <= bound) & (np.abs(left.imag - right.imag) <= bound)
    same = (left == right) | (np.isnan(left) & np.isnan(right))
    return near | same


def allowed(left, right, size, tolerance):
    """Returns the error that each element may have; none beside infinity."""
    size = np.where(np.isfinite(size), size, 0.0)
    single = min(left.dtype.itemsize, right.dtype.itemsize) == 4
    if tolerance.ulps:
        return tolerance.ulps * np.spacing(np.asarray(size, np.float32 if single else np.float64))
    return tolerance.relative * size * (SINGLE_PER_DOUBLE / 100 if single else 1.0)
