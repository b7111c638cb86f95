"""What the text of a kernel says for values of Python: constants, modules, and members of
modules."""
import cmath
import enum
import functools
import importlib
import math
import types as python_types

import numpy as np

# The modules that kernels know, by the names that they are imported by in the text.
MODULES = ("numpy", "math", "cmath", "numpy.random", "numpy.linalg", "random",
           "functools")
# The modules of the package that kernels know, which go by the names of Numba there.
OWN_MODULES = ("pellucid", "pellucid.types", "pellucid.typed", "numba", "numba.types",
               "numba.typed")
# The functions of the package that are kernels' own as they stand.
PLAIN = ("literal_unroll",)
# The most elements of an array that is written into the text.
MOST_ELEMENTS = 1 << 20


def module_name(value):
    """Returns the name by which kernels import a module, None for modules that they do not know."""
    if not isinstance(value, python_types.ModuleType):
        return None
    if value.__name__ in OWN_MODULES:
        return value.__name__.replace("pellucid", "numba", 1)
    return value.__name__ if value.__name__ in MODULES else None


def member(value):
    """Returns the module and the name by which kernels know a function or a type, or None."""
    name = getattr(value, "__name__", None)
    if not isinstance(name, str):
        return None
    home = str(getattr(value, "__module__", None))
    if home == "pellucid.typed":
        return "numba.typed", name
    if home.partition(".")[0] == "pellucid" and name not in PLAIN:
        return "numba", name
    for module in (math, np, np.linalg, functools):
        if getattr(module, name, None) is value:
            return module.__name__, name
    if isinstance(value, python_types.BuiltinMethodType):
        if getattr(np.random, name, None) == value:
            return "numpy.random", name
        if getattr(cmath, name, None) is value:
            return "cmath", name
    return None


def found_member(module, name):
    """Returns what `member` has named."""
    return getattr(found_module(module), name)


def found_module(name):
    """Returns the module that `module_name` has named."""
    return importlib.import_module(name.replace("numba", "pellucid", 1))


def is_named_tuple(value):
    """Returns true iff a value is a class of named tuples."""
    return isinstance(value, type) and issubclass(value, tuple) and hasattr(value, "_fields")


def is_known(value):
    """Returns true iff kernels know what a value is: a constant, a type, or a member of a
    module."""
    if isinstance(value, np.ndarray):
        return value.dtype.kind in "biufc"
    return (module_name(value) is not None or member(value) is not None or is_named_tuple(value)
            or constant_text(value) is not None)


def is_same(one, other):
    """Returns true iff two values are one constant, of one type and with one sign."""
    if one is other:
        return True
    if module_name(one) is not None:
        return module_name(one) == module_name(other)
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return (one.dtype == other.dtype and one.shape == other.shape
                and one.tobytes() == other.tobytes())
    if member(one) is not None:
        return member(one) == member(other)
    text = constant_text(one)
    return text is not None and text == constant_text(other)


def constant_text(value):
    """Returns a constant as Python writes it, None for what is no constant of kernels."""
    if isinstance(value, enum.IntEnum):
        return repr(int(value))
    if type(value) is int and value == -2 ** 63:
        # Without its sign the number does not fit.
        return "(-9223372036854775807 - 1)"
    if type(value) in (bool, int, str) or value is None:
        return repr(value)
    if isinstance(value, np.dtype):
        return f"numpy.{value.name}" if value.kind in "biufc" else None
    if isinstance(value, np.ndarray):
        return _array_text(value)
    if isinstance(value, np.generic):
        item = constant_text(value.item())
        return None if item is None else f"numpy.{value.dtype.name}({item})"
    if isinstance(value, float):
        return repr(float(value)) if math.isfinite(value) else (
            "numpy.nan" if value != value else "numpy.inf" if value > 0 else "-numpy.inf")
    if isinstance(value, complex):
        return f"complex({constant_text(value.real)}, {constant_text(value.imag)})"
    if type(value) is tuple:
        parts = [constant_text(item) for item in value]
        return None if None in parts else f"({''.join(part + ', ' for part in parts)})"
    return None


def _array_text(array):
    """Returns an array as a call of numpy.array, None if it is too large or of another dtype."""
    if array.dtype.kind not in "biufc" or array.size > MOST_ELEMENTS or array.ndim == 0:
        return None
    if array.size == 0:
        return None

    def nested(part):
        if isinstance(part, list):
            return f"[{', '.join(map(nested, part))}]"
        return constant_text(part)
    dtype = "bool_" if array.dtype == np.bool_ else array.dtype.name
    return f"numpy.array({nested(array.tolist())}, dtype=numpy.{dtype})"
