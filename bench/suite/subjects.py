"""Who computes the kernels of a suite: callables that time a number of calls."""
import ctypes

import numpy as np

import competitors
from arrays import Error, Slot
from kernel import agree, outcome
from kernels import c_timer, python_timer
from library import OPTIMIZED, QUICK

NAMES = [
    "C", "C, threads", "serial", "parallel", "quick", "quick, parallel", "NumPy", "Numba",
    "Numba, parallel", "pyccel",
]
# The size that the quick build is measured at.
QUICK_SIZE = "cache"


def slots(values):
    """Returns the slots of arguments: of arrays address, extents, strides in elements."""
    words = []
    for value in values:
        if isinstance(value, np.ndarray):
            words += [value.ctypes.data, *value.shape]
            words += [stride // value.itemsize for stride in value.strides]
        else:
            words.append(value)
    result = (Slot * len(words))()
    for slot, word in zip(result, words):
        if isinstance(word, float):
            slot.f = word
        else:
            slot.i = word
    return result


class Subjects:
    """Builds the subjects of kernels from the libraries; keeps what went wrong."""

    def __init__(self, pellucid, driver, by_hand, pyccel):
        self.pellucid, self.driver, self.by_hand, self.pyccel = pellucid, driver, by_hand, pyccel
        self.modules, self.failures = {}, []

    def of(self, kernel, size):
        """Returns the subjects of a kernel at a size whose answers are those of NumPy."""
        self.title = f"{kernel.name}, {size}"
        self.values = kernel.values(size)
        copies = [np.copy(value) if isinstance(value, np.ndarray) else value
                  for value in self.values]
        expected = outcome(copies, kernel.formula(*copies))
        found = {"NumPy": python_timer(kernel.formula, *self.values)}
        for name, make in self.makers(kernel, size).items():
            try:
                call, timer = make()
                copies = [np.copy(value) if isinstance(value, np.ndarray) else value
                          for value in self.values]
                answer = outcome(copies, call(*copies))
            except Exception as error:  # Each competitor raises errors of its own kinds.
                self.fail(name, str(error).strip().split("\n")[0] or type(error).__name__)
                continue
            if agree(answer, expected, kernel.tolerance):
                found[name] = timer
            else:
                self.fail(name, "another answer than NumPy's")
        return found

    def makers(self, kernel, size):
        """Returns by subject the function that makes its callable and its timer."""
        result = {
            "C": lambda: self.hand(kernel, "C"),
            "C, threads": lambda: self.hand(kernel, "C, threads"),
            "serial": lambda: self.compiled(kernel, False, OPTIMIZED),
            "parallel": lambda: self.compiled(kernel, True, OPTIMIZED),
            "Numba": lambda: self.numba(kernel, False),
            "Numba, parallel": lambda: self.numba(kernel, True),
            "pyccel": lambda: self.python(competitors.pyccel_function(kernel, self.pyccel)),
        }
        if size == QUICK_SIZE:
            result["quick"] = lambda: self.compiled(kernel, False, QUICK)
            result["quick, parallel"] = lambda: self.compiled(kernel, True, QUICK)
        return result

    def fail(self, name, reason):
        """Keeps why a subject is missing."""
        line = f"{self.title}, {name}: {reason[:160]}"
        self.failures.append(line)
        print(line, flush=True)

    def python(self, function):
        """Returns a function of Python and its timer."""
        return function, python_timer(function, *self.values)

    def numba(self, kernel, is_parallel):
        """Returns what Numba makes of a kernel."""
        key = kernel.domain, is_parallel
        if key not in self.modules:
            self.modules[key] = competitors.numba_module(*key)
        return self.python(getattr(self.modules[key], kernel.name))

    def compiled(self, kernel, is_parallel, tier):
        """Returns what Pellucid makes of a kernel."""
        text = competitors.text(kernel.domain, is_parallel)
        key = text, "Pellucid"
        if key not in self.modules:
            self.modules[key] = self.pellucid.module(text, f"{kernel.domain}.py")
        made = self.pellucid.kernel(self.modules[key], kernel.name, tier, kernel.signature())
        return self.entry(kernel, self.pellucid.entry(made))

    def hand(self, kernel, name):
        """Returns the function by hand."""
        function = getattr(self.by_hand[name], f"{kernel.name}_entry", None)
        if function is None:
            raise NotImplementedError("not written")
        return self.entry(kernel, ctypes.cast(function, ctypes.c_void_p))

    def entry(self, kernel, address):
        """Returns an entry point as a function, and its timer."""
        function = ctypes.CFUNCTYPE(
            ctypes.c_int64, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address.value)

        def call(*values):
            results, error = (Slot * 8)(), Error()
            if function(slots(values), results, ctypes.byref(error)):
                raise RuntimeError(error.message.decode())
            if kernel.result is None:
                return None
            return results[0].f if kernel.result == "f8" else results[0].i
        return call, c_timer(self.driver.time_entry, address, slots(self.values), None)
