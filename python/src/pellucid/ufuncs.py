"""Ufuncs and gufuncs of NumPy whose loops are kernels."""
import re
import types as python_types

import numpy as np

from . import _native, sources
from .decorators import _listed
from .dispatcher import Kernel
from .errors import TypingError, UnsupportedError
from .types import from_dtype

@_native.inherit_calls
class ElementKernel(Kernel):
    """The function of a ufunc, which is compiled into loops over vectors."""

    def __init__(self, function, options):
        super().__init__(function, dict(options, error_model="numpy"))

    def loop(self, parameters, result):
        """Returns (strided, contiguous) specialisations of the loop over elements."""
        names = [f"x{number}" for number in range(len(parameters))]
        text = sources.Text()
        text.add("from numba import prange")
        own = text.add_kernel(self)
        is_parallel = self.options.get("target") == "parallel"
        reads = ", ".join(f"{name}[i]" for name in names)
        text.add(f"@njit(parallel={is_parallel}, error_model='numpy')")
        text.add(f"def elements({', '.join(names)}, result):")
        text.add(f"    for i in {'prange' if is_parallel else 'range'}(result.size):")
        text.add(f"        result[i] = {own}({reads})")
        self.text, self.file_name = text, "kernel.py"
        module = self._asked(lambda: _native.Module(text.text, "kernel.py"))
        types = [*parameters, result]
        found = []
        for layout in ("[:]", "[::1]"):
            signature = f"({', '.join(name + layout for name in types)})"
            found.append(self._asked(lambda: module.compile(
                "elements", signature, self.tier, self._raiser(), None, False, False)))
        self.specialisations += found
        return tuple(found)

    def result_of(self, parameters):
        """Returns the type of the result for parameters of the given types."""
        return self.compile(f"({', '.join(parameters)},)").result


def _check_target(options):
    """Raises UnsupportedError for targets other than processors."""
    target = options.get("target", "cpu")
    if target not in ("cpu", "parallel"):
        raise UnsupportedError(f"target='{target}' is not supported: use 'cpu' or 'parallel'")


def vectorize(signatures=None, **options):
    """Makes a ufunc of a function of numbers, as numba.vectorize does.

    With signatures it is an np.ufunc with these loops. Without, loops are added for the types of
    its calls; `target="parallel"` spreads large arrays over threads.
    """
    _check_target(options)
    if isinstance(signatures, python_types.FunctionType):
        return DynamicUfunc(signatures, options)

    def decorate(function):
        if not signatures:
            return DynamicUfunc(function, options)
        kernel = ElementKernel(function, options)
        loops = [_loop(kernel, *_parts(signature)) for signature in _listed(signatures)]
        return _ufunc(kernel, loops)
    return decorate


def _parts(signature):
    """Returns the types of the parameters and of the result of a signature, None for no result."""
    match = re.fullmatch(r"\s*([\w.]*)\s*\((.*)\)\s*", str(signature))
    if not match:
        raise TypingError(f"{signature} is no signature of a ufunc")
    names = [name.strip() for name in match.group(2).split(",") if name.strip()]
    return names, match.group(1) or None


def _loop(kernel, parameters, result):
    """Returns a loop as the extension takes it."""
    result = result or kernel.result_of(parameters)
    strided, contiguous = kernel.loop(parameters, result)
    types = [re.match(r"\w+", name).group() for name in strided.parameters]
    names = [_element(name) for name in types]
    return tuple(np.dtype(name).num for name in names), strided, contiguous


def _element(name):
    """Returns the dtype of the elements of a type such as Array(float64, 1, 'C')."""
    return "bool" if name in ("boolean", "bool") else name


def _ufunc(kernel, loops):
    """Returns the np.ufunc with the given loops."""
    count = len(kernel.signature.parameters)
    return _native.ufunc(kernel.__name__, kernel.__doc__ or "", count, 1, tuple(loops), None, None)


class DynamicUfunc:
    """A ufunc that gets loops for the types of its calls.

    It has the attributes and methods of np.ufunc: reduce, accumulate, reduceat, outer, at, nin, …
    """

    def __init__(self, function, options):
        self.kernel = ElementKernel(function, options)
        self.loops = {}
        self.ufunc = None
        self.__name__, self.__doc__ = function.__name__, function.__doc__
        self.__wrapped__ = self.py_func = function

    def __repr__(self):
        return f"<pellucid ufunc '{self.__name__}'>"

    # Kernels call the function of numbers.

    @property
    def function_source(self):
        """The text of the function."""
        return self.kernel.function_source

    @property
    def decorator_text(self):
        """The decorator in the text for the compiler."""
        return "@njit(error_model='numpy')"

    def _ready(self, types):
        """Adds the loop for operands of the given types, if it is missing."""
        if types in self.loops:
            return
        self.loops[types] = _loop(self.kernel, list(types), None)
        order = sorted(self.loops, key=lambda key: [np.dtype(_element(one)).num for one in key])
        self.ufunc = _ufunc(self.kernel, [self.loops[key] for key in order])

    def __call__(self, *operands, **options):
        count = len(self.kernel.signature.parameters)
        self._ready(tuple(map(_operand_type, operands[:count])))
        return self.ufunc(*operands, **options)

    def _method(self, name, array, *arguments, **options):
        count = len(self.kernel.signature.parameters)
        kind = _operand_type(array)
        self._ready((kind,) * count)
        result = self.loops[(kind,) * count][0][-1]
        # What is reduced is combined with results.
        self._ready((from_dtype(_dtype(result)).name,) * count)
        return getattr(self.ufunc, name)(array, *arguments, **options)

    def reduce(self, array, *arguments, **options):
        """As np.ufunc.reduce."""
        return self._method("reduce", array, *arguments, **options)

    def accumulate(self, array, *arguments, **options):
        """As np.ufunc.accumulate."""
        return self._method("accumulate", array, *arguments, **options)

    def reduceat(self, array, *arguments, **options):
        """As np.ufunc.reduceat."""
        return self._method("reduceat", array, *arguments, **options)

    def at(self, array, indices, *operands):
        """As np.ufunc.at."""
        return self._method("at", array, indices, *operands)

    def outer(self, first, second, **options):
        """As np.ufunc.outer."""
        self._ready((_operand_type(first), _operand_type(second)))
        return self.ufunc.outer(first, second, **options)

    def __getattr__(self, name):
        if name.startswith("_") or self.__dict__.get("ufunc") is None:
            raise AttributeError(name)
        return getattr(self.ufunc, name)

    @property
    def types(self):
        """The types of the loops so far, as np.ufunc.types."""
        return self.ufunc.types if self.ufunc is not None else []

    @property
    def nin(self):
        """The number of operands."""
        return len(self.kernel.signature.parameters)


def _dtype(number):
    """Returns the dtype of one of NumPy's numbers of types."""
    for name in ("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
                 "float32", "float64", "complex64", "complex128"):
        if np.dtype(name).num == number:
            return np.dtype(name)
    raise TypingError(f"there are no loops of the type number {number}")


def _operand_type(value):
    """Returns the name of the type of an operand's elements."""
    dtype = np.asarray(value).dtype
    if dtype.kind not in "biufc" or dtype == np.float16 or dtype.itemsize > 16:
        raise TypeError(f"ufuncs of kernels have no loops for {dtype}")
    return from_dtype(dtype).name


def guvectorize(signatures, layout=None, **options):
    """Makes a generalized ufunc, as numba.guvectorize does: of signatures such as
    "void(f8[:], f8[:])" and a layout such as "(n)->(n)"."""
    _check_target(options)
    if layout is None:
        raise TypingError("guvectorize needs signatures and a layout such as '(n)->()'")

    def decorate(function):
        kernel = Kernel(function, dict(options, error_model="numpy"))
        inputs, outputs = (re.findall(r"\(([^)]*)\)", side) for side in layout.split("->"))
        names = []
        for operand in inputs + outputs:
            for name in _dimensions(operand):
                if name not in names:
                    names.append(name)
        places = tuple(tuple(map(names.index, _dimensions(operand)))
                       for operand in inputs + outputs)
        loops = []
        for signature in _listed(signatures):
            compiled = kernel.compile(re.sub(r"^\s*\w+\s*\(", "(", str(signature)))
            numbers = tuple(np.dtype(_element(_core(name))).num for name in compiled.parameters)
            loops.append((numbers, compiled, None))
        return _native.ufunc(kernel.__name__, kernel.__doc__ or "", len(inputs), len(outputs),
                             tuple(loops), layout.replace(" ", ""), places)
    return decorate


def _dimensions(operand):
    """Returns the names of the core dimensions of an operand."""
    return [name.strip() for name in operand.split(",") if name.strip()]


def _core(name):
    """Returns the element type of a parameter's type."""
    match = re.match(r"(?:Array\()?(\w+)", name)
    return match.group(1)
