"""Types of kernels, spelled as Numba spells them.

    >>> float64[:, ::1]
    float64[:, ::1]
    >>> int64(float64[:], int32)
    int64(float64[:], int32)
"""
import re

import numpy as np

from .errors import UnsupportedArgument, UnsupportedError


class Type:
    """A type, or a signature; its text is what the compiler reads, and it equals that text."""

    def __init__(self, text):
        self.name = text

    def __repr__(self):
        return self.name

    def __eq__(self, other):
        return self.name == (other.name if isinstance(other, Type) else other)

    def __hash__(self):
        return hash(self.name)

    def __call__(self, *parameters):
        """Returns the signature of functions that return this; of a number, the number itself."""
        if len(parameters) == 1 and not isinstance(parameters[0], (Type, str)):
            return np.dtype("bool" if self == boolean else self.name).type(parameters[0])
        return SignatureType(self, parameters)

    def __getitem__(self, axes):
        """Returns the type of arrays: [:] of any strides, [::1] without gaps, and so on."""
        axes = axes if isinstance(axes, tuple) else (axes,)
        ones = [axis.step == 1 for axis in axes]
        layout = "C" if ones[-1] else "F" if ones[0] else "A"
        text = f"{self}[{', '.join('::1' if one else ':' for one in ones)}]"
        return ArrayType(text, self, len(axes), layout)


class ArrayType(Type):
    """The type of arrays.

    Attributes:
        dtype: the type of the elements.
        ndim: the number of axes.
        layout: 'C', 'F' or 'A'.
        mutable: whether kernels may store into them.
    """

    def __init__(self, text, dtype, ndim, layout, mutable=True):
        super().__init__(text)
        self.dtype, self.ndim, self.layout, self.mutable = dtype, ndim, layout, mutable


class SignatureType(Type):
    """The types of parameters and of the result.

    Attributes:
        return_type: the type of the result.
        args: those of the parameters.
    """

    def __init__(self, return_type, args):
        super().__init__(f"{return_type}({', '.join(map(str, args))})")
        self.return_type, self.args = return_type, args


def type_of_text(text):
    """Returns the type that a text of the compiler spells."""
    match = re.fullmatch(r"(\w+)\[([:1, ]+)\]", text)
    if match is None:
        return Type(text)
    ones = [axis.strip() == "::1" for axis in match[2].split(",")]
    return Type(match[1])[tuple(slice(None, None, 1 if one else None) for one in ones)]


def Array(dtype, ndim, layout, readonly=False, aligned=True):
    """Returns the type of arrays of a dtype, a number of axes, and a layout 'C', 'F' or 'A'."""
    closed = ", readonly=True" if readonly else ""
    text = f"Array({dtype}, {ndim}, {layout!r}{closed})"
    return ArrayType(text, dtype, ndim, layout, not readonly)


def Tuple(elements):
    """Returns the type of tuples of the given types."""
    return Type(f"Tuple(({', '.join(map(str, elements))},))")


def UniTuple(element, count):
    """Returns the type of tuples of so many elements of one type."""
    return Type(f"UniTuple({element}, {count})")


def Optional(inner):
    """Returns the type of what may be None."""
    return Type(f"optional({inner})")


optional = Optional
none = void = Type("void")
boolean = bool_ = b1 = py_bool = Type("boolean")
int8 = i1 = char = Type("int8")
int16 = i2 = short = Type("int16")
int32 = i4 = intc = Type("int32")
int64 = i8 = intp = int_ = long_ = longlong = ssize_t = py_int = Type("int64")
uint8 = u1 = byte = uchar = Type("uint8")
uint16 = u2 = ushort = Type("uint16")
uint32 = u4 = uintc = Type("uint32")
uint64 = u8 = uintp = uint = ulong = ulonglong = size_t = Type("uint64")
float32 = f4 = single = Type("float32")
float64 = f8 = double = float_ = py_float = Type("float64")
complex64 = c8 = Type("complex64")
complex128 = c16 = py_complex = Type("complex128")
unicode_type = Type("unicode_type")


def List(dtype, reflected=False):
    """Returns the type of lists whose elements have a type."""
    return Type(f"List({dtype})")


ListType = List


def DictType(keyty, valty):
    """Returns the type of dictionaries whose keys and values have types."""
    return Type(f"Dict({keyty}, {valty})")


def Set(dtype, reflected=False):
    """Returns the type of sets whose elements have a type."""
    return Type(f"Set({dtype})")


def CPointer(dtype):
    """Refused: callbacks take numbers."""
    raise UnsupportedError("'CPointer' is not supported: pellucid.aot() writes C that takes arrays")


# The classes of Numba's types, for which functions of `numba.extending` ask.
_CLASSES = ("Boolean", "Complex", "Float", "Integer", "NoneType", "Number", "Omitted",
            "WrapperAddressProtocol")


def __getattr__(name):
    """Returns what refuses the classes of types when they are used."""
    if name not in _CLASSES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .sources import RefusedDecorator
    return RefusedDecorator(f"types.{name}", "ask for the type of a value by isinstance")


def from_dtype(dtype):
    """Returns the type of the elements of a dtype."""
    dtype = np.dtype(dtype)
    return Type("boolean" if dtype == np.bool_ else dtype.name)


def as_dtype(kind):
    """Returns the dtype of a type of numbers."""
    return np.dtype("bool" if kind == boolean else str(kind))


def text_of(value):
    """Returns the type of an argument as the compiler reads it."""
    if isinstance(value, np.ndarray):
        return _array_text(value)
    if isinstance(value, (bool, np.bool_)):
        return "boolean"
    if isinstance(value, np.generic):
        return from_dtype(value.dtype).name
    for python, name in ((int, "int64"), (float, "float64"), (complex, "complex128")):
        if type(value) is python:
            return name if python is not int or value < 2 ** 63 else "uint64"
    if value is None:
        return "none"
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        elements = "".join(f"{text_of(item)}, " for item in value)
        return f"NamedTuple(({elements}), {type(value).__name__!r}, {value._fields!r})"
    if isinstance(value, tuple):
        return f"Tuple(({''.join(text_of(item) + ', ' for item in value)}))"
    if isinstance(value, (list, set, frozenset)):
        name = "List" if isinstance(value, list) else "Set"
        return f"{name}({text_of(_first(value, iter(value)))})"
    if isinstance(value, dict):
        key, item = _first(value, iter(value.items()))
        return f"Dict({text_of(key)}, {text_of(item)})"
    raise UnsupportedArgument(f"{type(value).__name__} is no type that kernels take")


def _first(value, elements):
    """Returns the first of what a container holds, or the like for an empty one with types."""
    for element in elements:
        return element
    sample = value._sample() if hasattr(value, "_sample") else None
    if sample is None:
        kind = next(kind for kind in (list, dict, set, frozenset) if isinstance(value, kind))
        raise UnsupportedArgument(
            f"the type of an empty {kind.__name__} is not known: pass " + (
                "a 'typed.Dict' that has types" if kind is dict else "an array"))
    return sample


def _array_text(array):
    layout = "C" if array.flags.c_contiguous else "F" if array.flags.f_contiguous else "A"
    closed = "" if array.flags.writeable else ", readonly=True"
    ones = "".join(f"{axis}, " for axis, extent in enumerate(array.shape) if extent == 1)
    ones = f", ones=({ones})" if ones else ""
    return f"Array({from_dtype(array.dtype)}, {array.ndim}, {layout!r}{closed}{ones})"


def typeof(value):
    """Returns the type of a value."""
    if isinstance(value, str):
        return unicode_type
    if not isinstance(value, (np.ndarray, list, tuple, np.generic)):
        try:
            value = np.asarray(memoryview(value))
        except TypeError:
            pass
    return type_of_text(text_of(value))
