"""Spells the types of call arguments as Numba signatures."""

import ast

import numpy as np


def type_text(value):
    """Returns the type of an argument, as in `float64[:, ::1]`."""
    if isinstance(value, np.ndarray):
        return array_text(value)
    if isinstance(value, tuple):
        return f"Tuple(({', '.join(map(type_text, value))},))"
    if isinstance(value, list):
        return f"List({type_text(value[0])})"
    if isinstance(value, np.generic):
        return scalar_text(value.dtype)
    return {bool: "boolean", int: "int64", float: "float64", complex: "complex128"}[type(value)]


def scalar_text(dtype):
    """Returns the name of a scalar type."""
    return "boolean" if dtype == np.bool_ else dtype.name


def array_text(array):
    """Returns the type of an array."""
    name, flags = scalar_text(array.dtype), array.flags
    layout = "C" if flags.c_contiguous else "F" if flags.f_contiguous else "A"
    if not flags.writeable:
        return f"Array({name}, {array.ndim}, '{layout}', readonly=True)"
    axes = [":"] * array.ndim
    if layout == "C":
        axes[-1] = "::1"
    elif layout == "F":
        axes[0] = "::1"
    return f"{name}[{', '.join(axes)}]"


def arguments_text(types):
    """Returns the signature without a result for the given types."""
    return f"({', '.join(types)}{',' if len(types) == 1 else ''})"


def declares_types(path, kernel):
    """Returns True iff the kernel's decorator gives signatures."""
    for statement in ast.parse(path.read_bytes()).body:
        if isinstance(statement, ast.FunctionDef) and statement.name == kernel:
            calls = [d for d in statement.decorator_list if isinstance(d, ast.Call)]
            return any(call.args for call in calls)
    return False


def signatures_of(runs):
    """Returns (kernel, signature) for each way that the runs call a kernel; None for its own."""
    found = []
    for run in runs:
        own = declares_types(run.path, run.kernel)
        text = None if own else arguments_text([type_text(a) for a in run.arguments()])
        if (run.kernel, text) not in found:
            found.append((run.kernel, text))
    return found
