"""Puts the texts of a function and of all that it reaches together for the compiler.

A kernel is compiled from one text: lines that bind what the function reads of its module and of the
functions around it, as it is now, then the functions themselves. Each line knows the file and line
that it comes from, so that messages speak of those.
"""
import builtins
import re
import sys
import types as python_types
import weakref

import numpy as np

from . import _native, types
from .constants import (constant_text, is_known, is_named_tuple, is_same, member, module_name)
from .errors import UnsupportedError
from .functions import Function

# What the text imports at its start.
DECORATORS = ("guvectorize", "njit", "stencil", "vectorize")
# What names stand for that are not bound.
MISSING = object()


def _is_earlier(value, function):
    """Returns true iff a value stands where a function will: nothing, or what an earlier run of its
    definition has left there. Kernels with signatures are compiled before they have their names."""
    if function.__name__ == "<lambda>":
        return False
    if value is MISSING:
        return True
    value = getattr(value, "py_func", value)
    return (isinstance(value, python_types.FunctionType)
            and value.__qualname__ == function.__qualname__
            and value.__module__ == function.__module__)


class Refused:
    """A name of Numba that has no counterpart, and says so when it is used."""

    def __init__(self, name, instead):
        self.name, self.instead = name, instead

    def __repr__(self):
        return f"<'{self.name}', which is not supported>"

    def error(self):
        """Returns what is raised when it is used."""
        return UnsupportedError(f"'{self.name}' is not supported: {self.instead}")

    def __call__(self, *arguments, **options):
        raise self.error()


class RefusedDecorator(Refused):
    """A decorator that has no counterpart: modules with it are imported, and what it decorates says
    so when it is used."""

    def __call__(self, *arguments, **options):
        decorated = arguments[0] if arguments and callable(arguments[0]) else None
        if decorated is None or options:
            return self
        return Refused(f"{self.name} of {decorated.__name__}", self.instead)

    def __getattr__(self, name):
        """Returns what refuses a part, such as `structref.register`."""
        if name.startswith("__"):
            raise AttributeError(name)
        return RefusedDecorator(f"{self.name}.{name}", self.instead)

    def __mro_entries__(self, bases):
        """Lets classes be defined that extend it."""
        return ()


class DynamicBase:
    """What stands for a kernel in Python without being one.

    Attributes:
        kernel: the kernel.
        py_func: the Python function.
    """

    def __init__(self, kernel):
        self.kernel = kernel
        kernel.dynamic = weakref.ref(self)
        self.__name__, self.__doc__ = kernel.__name__, kernel.__doc__
        self.__qualname__, self.__module__ = kernel.__qualname__, kernel.__module__
        self.__wrapped__ = self.py_func = kernel.py_func

    def __reduce__(self):
        from .parcels import reduced
        return reduced(self.kernel, self)


class PlainFunction:
    """A function without a decorator that a kernel calls."""

    decorator_text = core_text = "@njit"
    recipe = ("plain",)

    def __init__(self, function):
        self.py_func = function
        self.function_source = Function(function)


class Text:
    """The text for the compiler, and where each of its lines comes from.

    Attributes:
        subjects: the kernels and plain functions in the text, each with what its names stand for,
            those that others call first.
    """

    def __init__(self, core=None):
        """Creates an instance in which `core` is compiled as the function it is, without loops over
        the elements of arrays."""
        self.lines = ["import numpy", "import numba", f"from numba import {', '.join(DECORATORS)}"]
        self.places = [None] * len(self.lines)
        self.core = core
        # What the names of the text stand for. Values are kept, so that their ids stay theirs.
        self.taken = dict.fromkeys(DECORATORS, self)
        self.taken |= {"numpy": np, "numba": sys.modules[__package__]}
        self.kernels, self.is_plain = {}, {}
        # The signatures of kernels that are compiled for others than they state, by their ids.
        self.signed = {}
        self.plain = {}
        self.subjects = []

    @property
    def text(self):
        """The whole text."""
        return "\n".join(self.lines) + "\n"

    def place(self, line):
        """Returns the file and line that a line of the text comes from, or None."""
        return self.places[line - 1] if 0 < line <= len(self.places) else None

    def add(self, line, place=None):
        """Adds a line."""
        self.lines.append(line)
        self.places.append(place)

    def add_kernel(self, kernel, constants=None, rest_count=None, is_called=False):
        """Adds a kernel and what it reaches, and returns its name in the text; parameters stand for
        `constants`, by their names, and `*args` takes `rest_count` arguments; `is_called` tells
        that kernels call it."""
        key = id(kernel)
        if key in self.kernels:
            return self.kernels[key]
        source = kernel.function_source
        name = self.free(source.name)
        self.taken[name] = kernel
        self.kernels[key] = name
        decorator = kernel.core_text if kernel is self.core else (
            kernel.decorator_of(self.signed[key]) if key in self.signed else kernel.decorator_text)
        # The compiler knows other names of plain functions only.
        self.is_plain[name] = decorator.startswith("@njit")
        values = source.values()
        own = values.get(source.name, MISSING)
        if source.name in source.names() and _is_earlier(own, kernel.py_func):
            values[source.name] = kernel
        names = {one: self._bound(one, values.get(one, MISSING), source) for one in source.names()}
        names = {one: own for one, own in names.items() if own != one}
        paths, reached = self._followed(source, values)
        for one, value in (constants or {}).items():
            names[one] = self._bound(one, value, source, is_hidden=True)
        self.add(decorator)
        for number, line in enumerate(source.renamed(names, name, paths, rest_count, is_called)):
            self.add(line, (source.file, source.line + number))
        self.subjects.append((kernel, values, reached))
        return name

    def _followed(self, source, values):
        """Returns (node, name) for the paths of a function that lead through what kernels do not
        know, such as a module of the user's, to what they know; and that, by the paths."""
        paths, reached = [], {}
        for node, names in source.paths():
            value = values.get(names[0], MISSING)
            for place, name in enumerate(names[1:], 1):
                if value is MISSING or self.knows(value) and module_name(value) is None:
                    break
                value = getattr(value, name, MISSING)
                is_last = place == len(names) - 1
                if is_last and self.knows(value) and module_name(value) is None and not (
                        self._is_read_by_compiler(values[names[0]], names)):
                    paths.append((node, self._bound(name, value, source)))
                    reached[names] = value
        return paths, reached

    @staticmethod
    def _is_read_by_compiler(value, names):
        """Returns true iff a path leads through modules that kernels know, to their members."""
        for name in names[1:]:
            if module_name(value) is None:
                return False
            value = getattr(value, name)
        return True

    def knows(self, value):
        """Returns true iff a value can be bound to a name of the text."""
        return isinstance(value, types.Type) or self.subject(value) is not None or is_known(value)

    def free(self, name, others=()):
        """Returns a name that stands for nothing yet, `name` itself where that is so. The names of
        Python itself keep their meaning."""
        first = name + "_" if hasattr(builtins, name) else name
        free, number = first, 2
        while free in self.taken or free != name and free in others:
            free, number = f"{first}_{number}", number + 1
        return free

    def _bound(self, name, value, source, is_hidden=False):
        """Makes a name stand for a value, and returns the name that does so in the text: another
        one if a parameter hides it."""
        if getattr(builtins, name, self) is value and not is_hidden:
            return name
        own = self.subject(value)
        if own is not None:
            own = self.add_kernel(own, is_called=True)
        is_known = own == name or name in self.taken and is_same(self.taken[name], value)
        if is_known and not is_hidden:
            return name
        if own is not None and own not in source.identifiers and not (
                self.is_plain[own] and self.free(name) == name and not is_hidden):
            return own
        free = self.free(name + "_value" if is_hidden else name, source.identifiers)
        self.taken[free] = value
        for line in self._lines_of(free, value) if own is None else [f"{free} = {own}"]:
            self.add(line)
        return free

    def subject(self, value):
        """Returns the kernel or plain function that a value is in the text, None for others."""
        if isinstance(value, _native.Dispatcher):
            return value
        if isinstance(value, DynamicBase):
            return value.kernel
        if type(value) is np.ufunc:
            return _native.owner(value)
        if isinstance(value, python_types.FunctionType) and member(value) is None:
            if id(value) not in self.plain:
                self.plain[id(value)] = PlainFunction(value)
            return self.plain[id(value)]
        return None

    @staticmethod
    def _lines_of(name, value):
        """Returns the lines that bind a name; none for what kernels do not know."""
        if isinstance(value, Refused):
            raise value.error()
        module = module_name(value)
        if module is not None:
            return [f"import {module} as {name}"]
        if isinstance(value, types.Type):
            if value.name.isidentifier():
                return [f"from numba import {value.name} as {name}"]
            # Words in quotes are layouts.
            text = re.sub(r"(?<!')\b([A-Za-z_]\w*)\b(?!')(?!=)", r"numba.types.\1", value.name)
            return [f"{name} = {text}"]
        found = member(value)
        if found is not None:
            return [f"from {found[0]} import {found[1]} as {name}"]
        if is_named_tuple(value):
            fields = "".join(f"'{field}', " for field in value._fields)
            values = constant_text(tuple(value._field_defaults.values()))
            defaults = f", defaults={values}" if value._field_defaults and values else ""
            return ["from collections import namedtuple",
                    f"{name} = namedtuple('{value.__name__}', ({fields}){defaults})"]
        text = constant_text(value)
        return [] if text is None else [f"{name} = {text}"]
