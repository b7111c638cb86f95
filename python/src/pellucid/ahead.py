"""Kernels compiled ahead of time, to files that need nothing of this package."""
import os
import types as python_types

from . import _native, sources
from .dispatcher import Kernel, decorator_text
from .errors import TypingError
from .looking import signature_text
from .units import Unit


def aot(module, out_dir, name=None):
    """Writes the C, the header, the library and the manifest of kernels into a folder, and returns
    the paths of the files.

    Args:
        module: a module, as Python or `pellucid.compile` makes it, one kernel, or a list of them.
            Kernels are compiled for the signatures that they state, or else for those that they
            have been called with; the others of a module are left out.
        out_dir: the folder, which is made where it is missing.
        name: the name of the files without ending; that of the module, or of the first kernel.
    Raises:
        TypingError: no kernel has types, or the compiler refuses one.
        LoweringError: the C compiler is missing or fails.
    """
    listed = _kernels(module)
    typed = [kernel for kernel in listed if _signatures(kernel)]
    if not typed:
        raise TypingError("no kernel has types: state signatures, as in @njit('f8(f8[:])'), or "
                          "call one first")
    if name is None:
        name = module.__name__ if isinstance(module, python_types.ModuleType) else typed[0].__name__
    name = name.removesuffix(".py").rpartition(".")[2]
    name = "".join(one if one.isalnum() else "_" for one in name)
    unit = Library(typed, name)
    paths = unit.asked(lambda: unit.module().build(os.fspath(out_dir)))
    return paths.splitlines()


def _kernels(module):
    """Returns the kernels that are asked for."""
    if isinstance(module, (list, tuple)):
        return [one for part in module for one in _kernels(part)]
    found = vars(module).values() if isinstance(module, python_types.ModuleType) else [module]
    own = [value for value in map(_kernel, found) if value is not None]
    if isinstance(module, python_types.ModuleType):
        return [one for one in own if one.__module__ in (module.__name__, "__main__", None)]
    if not own:
        raise TypeError(f"{module!r} is no kernel")
    return own


def _kernel(value):
    """Returns the kernel that a value is, None for others and for those that only kernels call."""
    if isinstance(value, sources.DynamicBase):
        value = value.kernel
    value = _native.owner(value) or value
    return value if isinstance(value, Kernel) else None


def _signatures(kernel):
    """Returns the signatures that a kernel states, or those of its calls."""
    return kernel.stated or list(dict.fromkeys(map(signature_text, kernel.specialisations)))


class Library(Unit):
    """Kernels as one text, each with its signatures."""

    def __init__(self, kernels, name):
        super().__init__(kernels[0])
        self.file_name = f"{name}.py"
        self.text = sources.Text()
        for kernel in kernels:
            self.text.signed[id(kernel)] = _signatures(kernel)
        for kernel in kernels:
            self.text.add_kernel(kernel)
