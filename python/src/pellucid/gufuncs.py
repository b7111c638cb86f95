"""Generalized ufuncs of NumPy whose loops are kernels."""
import re

import numpy as np

from . import _native, sources
from .decorators import listed
from .dispatcher import Kernel, decorator_text
from .errors import TypingError
from .ufuncs import check_target, core, element, identity, operand_type


@_native.inherit_calls
class CoreKernel(Kernel):
    """The function of a gufunc."""

    def __init__(self, function, options, stated, layout):
        super().__init__(function, dict(options, error_model="numpy"), stated)
        # Without outputs, inputs are stored into.
        self.layout = layout.replace(" ", "") + "->" * ("->" not in layout)

    @property
    def recipe(self):
        return "guvectorize", self.stated, self.layout, self.options

    def decorator_of(self, signatures):
        options = {name: value for name, value in self.options.items() if name != "error_model"}
        return decorator_text("guvectorize", signatures, options, repr(self.layout))

    @property
    def core_text(self):
        """The decorator in the kernel's own text, of a function of cores."""
        return decorator_text("njit", (), self.options)

    @property
    def operands(self):
        """The core dimensions of the inputs, and those of the outputs."""
        return tuple([[name.strip() for name in operand.split(",") if name.strip()]
                      for operand in re.findall(r"\(([^)]*)\)", side)]
                     for side in self.layout.split("->"))

    def product(self):
        """Returns the gufunc."""
        if not self.stated:
            return self.dynamic() or DynamicGufunc(self)
        return self.ufunc(self.stated)

    def ufunc(self, signatures):
        """Returns the gufunc with the loops of some signatures."""
        inputs, outputs = self.operands
        names = list(dict.fromkeys(name for operand in inputs + outputs for name in operand))
        places = tuple(tuple(map(names.index, operand)) for operand in inputs + outputs)
        loops = []
        for signature in signatures:
            compiled = self.compile(re.sub(r"^\s*\w+\s*\(", "(", signature))
            numbers = tuple(np.dtype(element(core(name))).num for name in compiled.parameters)
            loops.append((numbers, compiled, None))
        return _native.ufunc(self.__name__, self.__doc__ or "", len(inputs), len(outputs),
                             tuple(loops), self.layout.removesuffix("->"), places, self,
                             identity(self.options), self.options.get("target") == "parallel")


def guvectorize(ftylist, signature=None, **options):
    """Makes a generalized ufunc, as numba.guvectorize does: of signatures such as
    "void(f8[:], f8[:])" and a layout such as "(n)->(n)". Without signatures, calls pass the outputs
    too, and the types are those of their arguments."""
    check_target(options)
    if signature is None and isinstance(ftylist, str) and ftylist.lstrip().startswith("("):
        ftylist, signature = None, ftylist
    if signature is None:
        raise TypingError("guvectorize needs a layout such as '(n)->()': "
                          '@guvectorize(["void(f8[:], f8[:])"], "(n)->()")')
    return lambda function: CoreKernel(
        getattr(function, "py_func", function), options, listed(ftylist), signature).product()


def received_guvectorize(function, stated, layout, options):
    """Returns the kernel of a gufunc that arrives from another process."""
    return CoreKernel(function, options, stated, layout)


class DynamicGufunc(sources.DynamicBase):
    """A gufunc without signatures: its calls pass the outputs, and have loops for their types."""

    def __init__(self, kernel):
        super().__init__(kernel)
        self.ufuncs = {}

    def __repr__(self):
        return f"<pellucid gufunc '{self.__name__}'>"

    def __call__(self, *operands, out=None, **options):
        inputs, outputs = self.kernel.operands
        made = out if isinstance(out, tuple) else () if out is None else (out,)
        operands += made
        if len(operands) != len(inputs) + len(outputs):
            raise TypeError(f"{self.__name__}() has no signatures, so that calls pass all of its "
                            f"{len(inputs)} inputs and {len(outputs)} outputs")
        kinds = tuple(map(operand_type, operands))
        if kinds not in self.ufuncs:
            cores = [name + (f"[{', '.join(':' for _ in dimensions)}]" if dimensions else "")
                     for name, dimensions in zip(kinds, inputs + outputs)]
            cores = [name + "[:]" * (place >= len(inputs) and "[" not in name)
                     for place, name in enumerate(cores)]
            self.ufuncs[kinds] = self.kernel.ufunc([f"void({', '.join(cores)})"])
        return self.ufuncs[kinds](*operands, **options)
