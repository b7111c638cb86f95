"""Ufuncs of NumPy whose loops are kernels."""
import copyreg
import re
import types as python_types

import numpy as np

from . import _native, sources, types
from .decorators import listed
from .dispatcher import Kernel, decorator_text
from .errors import TypingError, UnsupportedError
from .types import from_dtype
from .units import Unit


@_native.inherit_calls
class ElementKernel(Kernel):
    """The function of a ufunc, which is compiled into loops over vectors."""

    def __init__(self, function, options, stated=()):
        super().__init__(function, dict(options, error_model="numpy"), stated)
        self.loops = {}

    @property
    def recipe(self):
        return "vectorize", self.stated, self.options

    def decorator_of(self, signatures):
        options = {name: value for name, value in self.options.items() if name != "error_model"}
        return decorator_text("vectorize", signatures, options)

    @property
    def core_text(self):
        """The decorator in the kernel's own text, of a function of numbers."""
        return decorator_text("njit", (), self.options)

    def product(self):
        """Returns the ufunc."""
        if not self.stated:
            return self.dynamic() or DynamicUfunc(self)
        return _ufunc(self, [self.loop(*_parts(signature)) for signature in self.stated])

    def loop(self, parameters, results=None):
        """Returns the loop for some types as the extension takes it: the numbers of the dtypes, and
        the kernels for operands of any strides and for those without gaps."""
        results = results or self.results_of(parameters)
        key = tuple(parameters), tuple(results)
        with self.lock:
            if key not in self.loops:
                self.loops[key] = self._loop(list(parameters), list(results))
            return self.loops[key]

    def _loop(self, parameters, results):
        unit = Unit(self)
        names = [f"x{number}" for number in range(len(parameters))]
        outputs = [f"y{number}" for number in range(len(results))]
        is_parallel = self.options.get("target") == "parallel"
        text = unit.text
        loop = text.free("elements")
        if is_parallel:
            text.add("from numba import prange")
        text.add(f"@njit(parallel={is_parallel}, error_model='numpy')")
        text.add(f"def {loop}({', '.join(names + outputs)}):")
        text.add(f"    for i in {'prange' if is_parallel else 'range'}(y0.size):")
        stores = ", ".join(f"{name}[i]" for name in outputs)
        reads = ", ".join(f"{name}[i]" for name in names)
        text.add(f"        {stores} = {unit.name}({reads})")
        found = []
        for layout in ("[:]", "[::1]"):
            signature = f"({', '.join(name + layout for name in parameters + results)})"
            one = unit.compile(loop, signature, self.tier)
            found.append(one)
            self.compiled.append((one, unit))
        numbers = tuple(np.dtype(element(core(name))).num for name in found[0].parameters)
        return numbers, *found

    def results_of(self, parameters):
        """Returns the types of the results for parameters of the given types."""
        result = self.compile(f"({', '.join(parameters)},)").result
        match = re.fullmatch(r"Tuple\(\((.*?),?\s*\)\)|UniTuple\((\w+), (\d+)\)", result)
        if match is None:
            return [result]
        if match[2]:
            return [match[2]] * int(match[3])
        return [name.strip() for name in match[1].split(",")]


def check_target(options):
    """Raises UnsupportedError for targets other than processors."""
    target = options.get("target", "cpu")
    if target not in ("cpu", "parallel"):
        raise UnsupportedError(f"target='{target}' is not supported: use 'cpu' or 'parallel'")


def vectorize(ftylist_or_function=(), **options):
    """Makes a ufunc of a function of numbers, as numba.vectorize does.

    With signatures it is an np.ufunc with these loops. Without, loops are added for the types of
    its calls; `target="parallel"` spreads large arrays over threads. A function that returns a
    tuple makes a ufunc of as many outputs.
    """
    check_target(options)
    if isinstance(ftylist_or_function, python_types.FunctionType):
        return ElementKernel(ftylist_or_function, options).product()

    def decorate(function):
        function = getattr(function, "py_func", function)
        return ElementKernel(function, options, listed(ftylist_or_function or None)).product()
    return decorate


def received_vectorize(function, stated, options):
    """Returns the kernel of a ufunc that arrives from another process."""
    return ElementKernel(function, options, stated)


def _parts(signature):
    """Returns the types of the parameters and of the results of a signature, None for no result."""
    text = str(signature)
    match = re.fullmatch(r"\s*(?:([\w.]*)|UniTuple\(([\w.]+),\s*(\d+)\)|Tuple\(\((.*?),?\s*\)\))\s*"
                         r"\(([^()]*)\)\s*", text)
    if not match:
        raise TypingError(f"{text} is no signature of a ufunc")
    names = [name.strip() for name in match[5].split(",") if name.strip()]
    if match[2]:
        return names, [match[2]] * int(match[3])
    if match[4]:
        return names, [name.strip() for name in match[4].split(",")]
    return names, [match[1]] if match[1] else None


def identity(options):
    """Returns NumPy's number of what reductions start from (PyUFunc_Zero and so on)."""
    numbers = {"0": 0, "1": 1, "None": -1, "reorderable": -2}
    value = str(options.get("identity"))
    if value not in numbers:
        raise ValueError(f"identity is 0, 1, None or 'reorderable', not {value}")
    return numbers[value]


def core(name):
    """Returns the element type of a parameter's type, as of Array(float64, 1, 'C')."""
    return re.match(r"(?:Array\()?(\w+)", name)[1]


def element(name):
    """Returns the name of the dtype of a type of elements."""
    return "bool" if name in ("boolean", "bool") else name


def _ufunc(kernel, loops):
    """Returns the np.ufunc with the given loops."""
    inputs = len(kernel.signature.parameters)
    return _native.ufunc(kernel.__name__, kernel.__doc__ or "", inputs, len(loops[0][0]) - inputs,
                         tuple(loops), None, None, kernel, identity(kernel.options), False)


class DynamicUfunc(sources.DynamicBase):
    """A ufunc that gets loops for the types of its calls.

    It has the attributes and methods of np.ufunc: reduce, accumulate, reduceat, outer, at, nin, …
    """

    def __init__(self, kernel):
        super().__init__(kernel)
        self.loops = {}
        self.ufunc = None

    def __repr__(self):
        return f"<pellucid ufunc '{self.__name__}'>"

    def _ready(self, types):
        """Adds the loop for operands of the given types, if it is missing, and returns the
        ufunc."""
        with self.kernel.lock:
            if types not in self.loops:
                self.loops[types] = self.kernel.loop(types)
                # NumPy takes the first loop that fits.
                order = sorted(self.loops.items(), key=lambda item: item[1][0])
                self.ufunc = _ufunc(self.kernel, [loop for _, loop in order])
            return self.ufunc

    def __call__(self, *operands, **options):
        ufunc = self._ready(tuple(map(operand_type, operands[:self.nin])))
        return ufunc(*operands, **options)

    def _method(self, name, array, *arguments, **options):
        kind = operand_type(array) if options.get("dtype") is None else (
            from_dtype(options["dtype"]).name)
        self._ready((kind,) * self.nin)
        result = self.loops[(kind,) * self.nin][0][-1]
        # What is reduced is combined with results.
        ufunc = self._ready((from_dtype(_dtype(result)).name,) * self.nin)
        return getattr(ufunc, name)(array, *arguments, **options)

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
        self._ready(tuple(map(operand_type, (array, *operands))))
        return self._method("at", array, indices, *operands)

    def outer(self, first, second, **options):
        """As np.ufunc.outer."""
        return self._ready((operand_type(first), operand_type(second))).outer(
            first, second, **options)

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


def operand_type(value):
    """Returns the name of the type of an operand's elements."""
    dtype = np.asarray(value).dtype
    if dtype.kind not in "biufc" or dtype == np.float16 or dtype.itemsize > 16:
        raise TypeError(f"ufuncs of kernels have no loops for {dtype}")
    return from_dtype(dtype).name


def _reduced(ufunc):
    """Returns how a ufunc is pickled: one of kernels as those, others as NumPy does."""
    owner = _native.owner(ufunc)
    if owner is None:
        return _reduced_by_numpy(ufunc)
    from .parcels import reduced
    return reduced(owner, ufunc)


_reduced_by_numpy = copyreg.dispatch_table[np.ufunc]
copyreg.pickle(np.ufunc, _reduced)
