"""Finds the text of a function, and of all that it reaches, and puts it together for the compiler.

A kernel is compiled from one text: lines that bind what the function reads of its module and of the
functions around it, as it is now, then the functions themselves. Each line knows the file and line
that it comes from, so that messages speak of those.
"""
import ast
import enum
import inspect
import linecache
import math
import re
import textwrap
import types as python_types

import numpy as np

from . import types
from .errors import TypingError

# The modules that kernels know, by the names that they are imported by in the text.
MODULES = {"numpy": "numpy", "math": "math", "cmath": "cmath", "numpy.random": "numpy.random",
           "numpy.linalg": "numpy.linalg", "random": "random"}
# The most elements of an array that is written into the text.
MOST_ELEMENTS = 1 << 20


class Function:
    """The text of one function: its header and body, without decorators."""

    def __init__(self, function):
        self.function = function
        self.name = function.__name__
        lines, first = _source_lines(function)
        self.file = function.__code__.co_filename
        text = textwrap.dedent("".join(lines))
        if self.name == "<lambda>":
            self.name = "kernel"
            self.lines, self.line = [_definition_of_lambda(text)], first
            return
        node = _definition(text, self.name)
        kept = text.splitlines()[node.lineno - 1:node.end_lineno]
        self.lines, self.line = kept, first + node.lineno - 1

    def names(self):
        """Returns the names that the function may read from outside, in order."""
        codes, names = [self.function.__code__], {}
        while codes:
            code = codes.pop()
            names |= dict.fromkeys(code.co_names + code.co_freevars)
            codes += [one for one in code.co_consts if isinstance(one, python_types.CodeType)]
        return list(names)

    def values(self):
        """Returns what the names stand for, those that are bound."""
        scope = dict(self.function.__globals__)
        cells = self.function.__closure__ or ()
        for name, cell in zip(self.function.__code__.co_freevars, cells):
            try:
                scope[name] = cell.cell_contents
            except ValueError:
                pass
        return {name: scope[name] for name in self.names() if name in scope}


def _source_lines(function):
    """Returns the lines of a function, decorators included, and the number of the first."""
    first = function.__code__.co_firstlineno
    lines = linecache.getlines(function.__code__.co_filename, function.__globals__)[first - 1:]
    if function.__name__ != "<lambda>" and lines:
        # inspect, which reads tokens, takes ten times as long as the compiler.
        block = _block(lines)
        try:
            ast.parse(textwrap.dedent("".join(block)))
            return block, first
        except SyntaxError:
            pass
    try:
        return inspect.getsourcelines(function)
    except (OSError, TypeError) as error:
        raise TypingError(
            f"the source of '{function.__name__}' cannot be read: {error}; pass its text to "
            "pellucid.compile()") from None


def _block(lines):
    """Returns the lines of the definition that starts at the first, going by indentation."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    has_begun = False
    for number, line in enumerate(lines):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        is_outside = len(line) - len(line.lstrip()) <= margin
        if has_begun and is_outside and not text.startswith(")"):
            return lines[:number]
        has_begun = has_begun or text.startswith("def ")
    return lines


def _definition(text, name):
    """Returns the `def` of a function in the text that inspect gives."""
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        raise TypingError(f"the source of '{name}' cannot be read: {error}") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return node
    raise TypingError(f"the source of '{name}' cannot be found")


def _definition_of_lambda(text):
    """Returns a function of the only lambda in a text."""
    try:
        tree = ast.parse(text.strip())
    except SyntaxError as error:
        raise TypingError(f"the source of the lambda cannot be read: {error}") from None
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Lambda)]
    if len(found) != 1:
        raise TypingError("a lambda has to be the only one in its statement")
    return f"def kernel({ast.unparse(found[0].args)}): return {ast.unparse(found[0].body)}"


class Text:
    """The text for the compiler, and where each of its lines comes from."""

    def __init__(self):
        self.lines = ["import numpy", "from numba import njit, stencil"]
        self.places = [None, None]
        self.bound = {}
        self.kernels = {}

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

    def add_kernel(self, kernel):
        """Adds a kernel and what it reaches, and returns its name in the text."""
        key = id(kernel)
        if key in self.kernels:
            return self.kernels[key]
        source = kernel.function_source
        name = source.name
        while name in self.kernels.values():
            name += "_"
        self.kernels[key] = name
        for global_name, value in source.values().items():
            if global_name != source.name or value is not kernel:
                self.bind(global_name, value)
        self.add(kernel.decorator_text)
        lines = source.lines
        if name != source.name:
            pattern = rf"^(\s*def\s+){re.escape(source.name)}\b"
            lines = [re.sub(pattern, rf"\g<1>{name}", lines[0]), *lines[1:]]
        for number, line in enumerate(lines):
            self.add(line, (source.file, source.line + number))
        return name

    def bind(self, name, value):
        """Makes a name of the text stand for a value of Python."""
        if name in self.bound:
            if not _is_same(self.bound[name], value):
                raise TypingError(
                    f"'{name}' stands for two values in the kernels that are compiled together")
            return
        self.bound[name] = value
        for line in self.lines_of(name, value):
            self.add(line)

    def lines_of(self, name, value):
        """Returns the lines that bind a name; none for what kernels do not know."""
        if hasattr(value, "function_source"):
            own = self.add_kernel(value)
            return [] if own == name else [f"{name} = {own}"]
        if isinstance(value, python_types.ModuleType):
            return self.lines_of_module(name, value)
        if isinstance(value, types.Type):
            return [f"from numba import {value.name} as {name}"] if value.name.isidentifier() else []
        member = _member(value)
        if member is not None:
            module, own = member
            return [f"from {module} import {own} as {name}"]
        if isinstance(value, python_types.FunctionType):
            plain = PlainFunction(value)
            own = self.add_kernel(plain)
            return [] if own == name else [f"{name} = {own}"]
        if isinstance(value, type) and issubclass(value, tuple) and hasattr(value, "_fields"):
            fields = "".join(f"'{field}', " for field in value._fields)
            return ["from collections import namedtuple",
                    f"{name} = namedtuple('{value.__name__}', ({fields}))"]
        text = constant_text(value)
        return [] if text is None else [f"{name} = {text}"]

    @staticmethod
    def lines_of_module(name, module):
        """Returns the import of a module under a name."""
        if module.__name__ in MODULES:
            return [f"import {module.__name__} as {name}"]
        if module.__name__ in ("pellucid", "numba"):
            return [f"import numba as {name}"]
        return []


def _is_same(one, other):
    """True iff two values are one constant, of one type and with one sign."""
    if one is other:
        return True
    text = constant_text(one)
    return type(one) is type(other) and text is not None and text == constant_text(other)


class PlainFunction:
    """A function without a decorator that a kernel calls."""

    decorator_text = "@njit"

    def __init__(self, function):
        self.function_source = Function(function)


def _member(value):
    """Returns the module and the name by which kernels know a function or a type, or None."""
    special = getattr(value, "_pellucid_name", None)
    if special is not None:
        return "numba", special
    name = getattr(value, "__name__", None)
    if not isinstance(name, str):
        return None
    for module in (math, np, np.linalg, np.random):
        if getattr(module, name, None) is value and module is not np.random:
            return module.__name__, name
    if isinstance(value, python_types.BuiltinMethodType):
        if getattr(np.random, name, None) == value:
            return "numpy.random", name
        import cmath
        if getattr(cmath, name, None) is value:
            return "cmath", name
    if isinstance(value, type) and issubclass(value, np.generic):
        return "numpy", name
    return None


def constant_text(value):
    """Returns a constant as Python writes it, None for what is no constant of kernels."""
    if isinstance(value, enum.IntEnum):
        return repr(int(value))
    if isinstance(value, (bool, int, str)) or value is None:
        return repr(value)
    if isinstance(value, np.dtype):
        return f"numpy.{value.name}"
    if isinstance(value, np.ndarray):
        return _array_text(value)
    if isinstance(value, np.generic):
        return f"numpy.{value.dtype.name}({constant_text(value.item())})"
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else (
            "numpy.nan" if value != value else "numpy.inf" if value > 0 else "-numpy.inf")
    if isinstance(value, complex):
        return f"complex({constant_text(value.real)}, {constant_text(value.imag)})"
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
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
