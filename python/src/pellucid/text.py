"""Kernels of a source text, where there is no function object."""
import builtins
import linecache
import os
import sys
import types as python_types


def compile(source, name="<text>"):
    """Returns a module whose attributes are the kernels of a source text.

    The text is executed as a Python module in which `numba` is this package, so that what it
    binds besides kernels is there too.
    """
    import pellucid
    first, number = name, 2
    while name in linecache.cache and not os.path.exists(name):
        # The texts that are there already are still read.
        name, number = f"{first} {number}", number + 1
    module = python_types.ModuleType(name)
    module.__file__ = name
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    kept = {key: value for key, value in sys.modules.items()
            if key == "numba" or key.startswith("numba.")}
    for key in kept:
        del sys.modules[key]
    pellucid.install_as_numba()
    try:
        exec(builtins.compile(source, name, "exec"), vars(module))
    finally:
        for key in [key for key in sys.modules if key == "numba" or key.startswith("numba.")]:
            del sys.modules[key]
        sys.modules.update(kept)
    return module
