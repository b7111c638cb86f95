"""The forms in which kernels take the arguments of calls."""
import types as python_types

import numpy as np

from . import _native, sources, types
from .errors import UnsupportedArgument


def is_constant(value):
    """Returns true iff kernels are compiled for the value of an argument: a string, a dtype, or a
    function."""
    return isinstance(value, (str, np.dtype, type, types.Type, np.ufunc, _native.Dispatcher,
                              sources.DynamicBase, python_types.FunctionType,
                              python_types.BuiltinFunctionType))


def converted(value):
    """Returns a value in a form that kernels take: buffers as arrays."""
    if is_constant(value):
        return value
    if isinstance(value, (np.ma.MaskedArray, np.matrix)):
        raise UnsupportedArgument(
            f"a {type(value).__name__} is no argument of kernels: pass an array")
    if isinstance(value, np.ndarray) and type(value) is not np.ndarray:
        return converted(np.asarray(value))
    if isinstance(value, np.ndarray):
        return _converted_array(value)
    if isinstance(value, tuple):
        items = [converted(item) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    if isinstance(value, np.generic) and value.dtype.kind not in "biufc" or isinstance(
            value, (np.float16, np.longdouble, np.clongdouble)):
        raise UnsupportedArgument(f"{type(value).__name__} is no argument of kernels")
    if isinstance(value, (bool, int, float, complex, np.generic)) or value is None:
        for kind in (bool, int, float, complex):
            if isinstance(value, kind) and not isinstance(value, np.generic):
                return kind(value)
        return value
    if isinstance(value, (list, set, frozenset, dict)):
        # What cannot be taken for its elements is refused by its type.
        types.text_of(value)
        return value
    if hasattr(value, "__dlpack__"):
        return np.from_dlpack(value)
    try:
        return np.asarray(memoryview(value))
    except TypeError:
        raise UnsupportedArgument(f"{type(value).__name__} is no argument of kernels") from None


def _converted_array(value):
    """Returns an array, or the number that one without axes is."""
    if value.ndim == 0:
        return value[()]
    if value.dtype.kind not in "biufc":
        raise UnsupportedArgument(f"arrays of {value.dtype} are no arguments of kernels")
    if value.flags.aligned and value.dtype.isnative and not any(
            stride % value.itemsize for stride in value.strides):
        return value
    raise UnsupportedArgument("kernels take arrays of the machine's byte order, aligned, with "
                              "strides of whole elements: pass a copy")


def tuple_classes(values):
    """Returns the classes of the named tuples among values, by their fields."""
    classes = {}
    for value in values:
        if not isinstance(value, tuple):
            continue
        found = tuple_classes(value)
        if hasattr(value, "_fields"):
            found[",".join(value._fields)] = type(value)
        for fields, kind in found.items():
            if classes.setdefault(fields, kind) is not kind:
                raise UnsupportedArgument(
                    f"two classes of named tuples have the fields {fields}: use one of them")
    return classes
