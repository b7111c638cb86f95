"""A kernel of the suite: its header, its data, and the texts that its header becomes."""
import dataclasses
import math
import re
import typing

import numpy as np

SIZES = ["L1", "cache", "memory"]
# By the names of types in headers: NumPy's name, and C's.
TYPES = {
    "f8": ("float64", "double"), "f4": ("float32", "float"),
    "c16": ("complex128", "double _Complex"), "i8": ("int64", "int64_t"),
    "i4": ("int32", "int32_t"), "u8": ("uint64", "uint64_t"), "u1": ("uint8", "uint8_t"),
}


@dataclasses.dataclass
class Argument:
    """An argument: its name, its type, and the names of its extents."""

    name: str
    type: str
    extents: list

    @property
    def dtype(self):
        """The name of the type in NumPy."""
        return TYPES[self.type][0]


def sizes(names, *values):
    """Returns the extents of the three sizes, each one number or a tuple of them."""
    names = names.split()
    result = {}
    for size, value in zip(SIZES, values, strict=True):
        numbers = value if isinstance(value, tuple) else (value,) * len(names)
        result[size] = dict(zip(names, numbers, strict=True))
    return result


@dataclasses.dataclass
class Kernel:
    """A kernel: `header` names the arguments, as in `axpy(a: f8, x: f8[n], y: f8[n])`."""

    header: str
    sizes: dict
    # The same in whole arrays of NumPy; it may return arrays where the kernel writes them.
    formula: typing.Callable
    # By argument: a value, or a function of a generator, the shape and the extents. Other
    # arguments are random, from 0 to 1.
    data: dict = dataclasses.field(default_factory=dict)
    # "memory" where the arrays pass once, "math" where functions such as exp prevail.
    bound: str = ""
    # Arguments that are both read and written, for the bytes that a kernel moves.
    updated: str = ""
    tolerance: float = 1e-9
    domain: str = ""

    def __post_init__(self):
        """Reads the header."""
        match = re.fullmatch(r"(\w+)\((.*)\)(?: -> (\w+))?", self.header)
        self.name, arguments, self.result = match.groups()
        self.arguments = [
            Argument(name, kind, re.findall(r"\w+", extents or ""))
            for name, kind, extents in re.findall(r"(\w+): (\w+)(?:\[([\w, ]+)\])?", arguments)]

    def values(self, size):
        """Returns the arguments at a size, the same ones each time."""
        random, extents = np.random.default_rng(1), self.sizes[size]
        values = []
        for argument in self.arguments:
            shape = tuple(extents[name] for name in argument.extents)
            value = self.data.get(argument.name)
            if callable(value):
                value = value(random, shape, extents)
            elif value is None:
                value = random.random(shape) if shape else random.random()
            if shape:
                value = np.ascontiguousarray(np.broadcast_to(value, shape), argument.dtype)
                if not value.flags.owndata or not value.flags.writeable:
                    value = value.copy()
            values.append(value)
        return values

    def traffic(self, size):
        """Returns the bytes that a call reads and writes, as STREAM counts them."""
        total = 0
        for argument in self.arguments:
            count = math.prod(self.sizes[size][name] for name in argument.extents)
            passes = 2 if argument.name in self.updated.split() else 1
            total += passes * count * np.dtype(argument.dtype).itemsize if argument.extents else 0
        return total

    def signature(self):
        """Returns the signature as Pellucid reads it."""
        kinds = [
            argument.dtype + (f"[{':, ' * (len(argument.extents) - 1)}::1]" if argument.extents
                              else "")
            for argument in self.arguments]
        return f"{TYPES[self.result][0] if self.result else 'void'}({', '.join(kinds)})"

    def parameters(self):
        """Returns the parameters with types as pyccel reads them; numbers are Python's."""
        kinds = {
            argument.name: f"{argument.dtype}[{','.join(':' * len(argument.extents))}]"
            if argument.extents else argument.dtype.rstrip("0123456789")
            for argument in self.arguments}
        return ", ".join(f"{name}: '{kind}'" for name, kind in kinds.items())

    def result_type(self):
        """Returns the type of the result in NumPy."""
        return TYPES[self.result][0]

    def caller(self):
        """Returns the entry point of the function by hand: the extents come first, each once."""
        seen, extents, values, prototype = [], [], [], []
        position = 0
        for argument in self.arguments:
            kind, slot = TYPES[argument.type][1], f"arguments[{position}]"
            for axis, name in enumerate(argument.extents):
                if name not in seen:
                    seen.append(name)
                    extents.append(f"arguments[{position + 1 + axis}].i")
            if argument.extents:
                values.append(f"{slot}.p")
                prototype.append(f"{kind} *")
            else:
                values.append(f"{slot}.f" if argument.type == "f8" else f"({kind}){slot}.i")
                prototype.append(kind)
            position += 1 + 2 * len(argument.extents)
        result = TYPES[self.result][1] if self.result else "void"
        field = "f" if self.result == "f8" else "i"
        call = f"{self.name}({', '.join(extents + values)})"
        return (
            f"{result} {self.name}({', '.join(['int64_t'] * len(extents) + prototype)});\n"
            f"int64_t {self.name}_entry(const pel_slot *arguments, pel_slot *results,\n"
            "    void *error)\n{\n    (void)results, (void)error;\n"
            f"    {f'results[0].{field} = ' if self.result else ''}{call};\n    return 0;\n}}\n")


def agree(values, expected, tolerance):
    """`True` iff values are the same but for rounding."""
    return all(
        np.allclose(value, other, rtol=tolerance, atol=tolerance)
        if np.asarray(other).dtype.kind in "fc" else np.array_equal(value, other)
        for value, other in zip(values, expected, strict=True))


def outcome(values, result):
    """Returns what a call left: the arguments that are arrays, and the result."""
    arrays = [value for value in values if isinstance(value, np.ndarray)]
    return arrays if result is None else [*arrays, result]
