"""The section of whole arrays: each kernel at two sizes, serial and parallel, beside NumPy, Numba
and, for what the goals name, a loop written by hand."""
import ctypes
import importlib.util
import math
import warnings

import numpy as np

from kernels import Case, c_timer, python_timer
from library import OPTIMIZED, RESULTS, ROOT

SOURCE = ROOT / "bench" / "array_kernels.py"
# The elements of a vector and the rows of a square matrix, by what they fit into.
SIZES = {"cache": (4096, 64), "memory": (4_000_000, 2000)}
# Where the matrices of a kernel have other sizes.
ROWS = {"product": {"cache": 4, "memory": 1000}}
VECTOR, MATRIX = "float64[::1]", "float64[:, ::1]"
# The types of a kernel's arguments by their names in the source.
TYPES = {"x": VECTOR, "y": VECTOR, "A": MATRIX, "B": MATRIX, "k": "int64[::1]"}
# The type of what a kernel returns, where it is not a vector.
RESULTS_OF = {
    "add_in_place": "void", "shifted": "void", "slice_stencil": "void", "loop_stencil": "void",
    "total": "float64", "mean": "float64", "sum_of_products": "float64", "deviation": "float64",
    "largest": "float64", "place_of_largest": "int64", "total_without_nan": "float64",
    "outer_difference": MATRIX, "centred": MATRIX, "product": MATRIX, "order": "int64[::1]",
    "counts": "int64[::1]",
}
# Kernels whose result is quadratic in the elements of their vectors.
QUADRATIC = {"outer_difference"}
# Kernels written in loops, and the one in whole arrays that stands for them in NumPy.
LOOPS = {"loop_stencil": "slice_stencil"}
BY_HAND = {"polynomial", "distance", "slice_stencil", "loop_stencil"}
COLUMNS = ["C by hand", "serial", "parallel", "NumPy", "Numba", "Numba, parallel"]


class Slot(ctypes.Union):
    """A packed value, as pel_slot in pellucid.h."""

    _fields_ = [("i", ctypes.c_int64), ("f", ctypes.c_double), ("p", ctypes.c_void_p)]


class Error(ctypes.Structure):
    """What a kernel raised, as pel_error in pellucid.h."""

    _fields_ = [("code", ctypes.c_int), ("line", ctypes.c_int), ("message", ctypes.c_char * 120)]


def packed(arrays):
    """Returns the slots of arrays: address, extents, strides in elements."""
    values = []
    for array in arrays:
        strides = (stride // array.itemsize for stride in array.strides)
        values += [array.ctypes.data, *array.shape, *strides]
    slots = (Slot * len(values))()
    for slot, value in zip(slots, values):
        slot.i = value
    return slots


def parallel_text():
    """Returns the source with every kernel parallel."""
    return SOURCE.read_text().replace("@njit()", "@njit(parallel=True)")


def numba_modules():
    """Returns the kernels as Numba compiles them, serial and parallel."""
    import numba

    # It says so where it finds nothing to make parallel, which is no news here.
    warnings.simplefilter("ignore", numba.core.errors.NumbaPerformanceWarning)
    path = RESULTS / "parallel_array_kernels.py"
    path.write_text(parallel_text())
    modules = []
    for file in (SOURCE, path):
        specification = importlib.util.spec_from_file_location(file.stem, file)
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        modules.append(module)
    return modules


class ArraySuite:
    """Builds the cases of whole arrays from the libraries."""

    def __init__(self, pellucid, driver, hand):
        self.pellucid, self.driver, self.hand = pellucid, driver, hand
        self.serial, self.parallel = numba_modules()
        self.modules = {
            "serial": pellucid.module(SOURCE.read_text(), SOURCE.name),
            "parallel": pellucid.module(parallel_text(), SOURCE.name),
        }
        self.release = ctypes.cast(pellucid.library.pel_memory_free, ctypes.c_void_p)
        # What went wrong, by case and subject; the page shows it.
        self.failures = []

    def names(self):
        """Returns the names of the kernels, in the order of the source."""
        return [name for name, value in vars(self.serial).items() if hasattr(value, "py_func")]

    def cases(self, only=""):
        """Yields the cases whose title holds a text."""
        for name in self.names():
            for size in SIZES:
                title = f"{name}, {size}"
                if only in title:
                    yield self.case(name, size)

    def arguments(self, name, size):
        """Returns the arrays that a kernel is called with, the same ones each time."""
        random = np.random.default_rng(1)
        n, rows = SIZES[size]
        if name in QUADRATIC:
            n = rows
        rows = ROWS.get(name, {}).get(size, rows)
        function = getattr(self.serial, name).py_func
        names = function.__code__.co_varnames[:function.__code__.co_argcount]
        makers = {
            VECTOR: lambda: random.random(n), MATRIX: lambda: random.random((rows, rows)),
            "int64[::1]": lambda: random.integers(0, 256, n),
        }
        return names, [makers[TYPES[argument]]() for argument in names]

    def case(self, name, size):
        """Returns a kernel at a size, with all subjects that compile and agree with NumPy."""
        case = Case(f"{name}, {size}")
        names, arrays = self.arguments(name, size)
        reference = getattr(self.serial, LOOPS.get(name, name)).py_func
        copies = [array.copy() for array in arrays]
        result = reference(*copies)
        expected = copies if result is None else result
        if name not in LOOPS:
            case.add("NumPy", python_timer(reference, *arrays))
        for title, module in (("Numba", self.serial), ("Numba, parallel", self.parallel)):
            self.add_numba(case, title, getattr(module, name), arrays, expected)
        signature = f"{RESULTS_OF.get(name, VECTOR)}({', '.join(TYPES[name] for name in names)})"
        for title, module in self.modules.items():
            try:
                kernel = self.pellucid.kernel(module, name, OPTIMIZED, signature)
            except RuntimeError as error:
                self.fail(case, title, str(error).split("\n")[0])
                continue
            entry = self.pellucid.entry(kernel)
            self.add_entry(case, title, entry, signature, arrays, expected)
        if name in BY_HAND:
            entry = ctypes.cast(getattr(self.hand, f"hand_{name}"), ctypes.c_void_p)
            self.add_entry(case, "C by hand", entry, signature, arrays, expected)
        return case

    def fail(self, case, title, reason):
        """Keeps and prints why a subject is missing in a case."""
        self.failures.append(f"{case.title}, {title}: {reason}")
        print(self.failures[-1], flush=True)

    def add_numba(self, case, title, function, arrays, expected):
        """Adds a kernel that Numba compiles, if it does."""
        try:
            copies = [array.copy() for array in arrays]
            result = function(*copies)
        except Exception as error:  # Numba raises errors of many kinds.
            self.fail(case, title, type(error).__name__)
            return
        if not agree(copies if result is None else result, expected):
            self.fail(case, title, "another answer than NumPy's")
            return
        case.add(title, python_timer(function, *arrays))

    def add_entry(self, case, title, entry, signature, arrays, expected):
        """Adds a kernel that is called through an entry point, if its answer is NumPy's."""
        copies, results, error = [array.copy() for array in arrays], (Slot * 8)(), Error()
        call = ctypes.CFUNCTYPE(
            ctypes.c_int64, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(entry.value)
        if call(packed(copies), results, ctypes.byref(error)):
            self.fail(case, title, error.message.decode())
            return
        kind = signature.split("(")[0]
        if not agree(copies if kind == "void" else self.unpacked(kind, results), expected):
            self.fail(case, title, "another answer than NumPy's")
            return
        release = self.release if "[" in kind else None
        slots = packed(arrays)
        timer = c_timer(self.driver.time_entry, entry, slots, release)
        # The timer reads the arrays through the slots alone.
        timer.kept = arrays
        case.add(title, timer)

    def unpacked(self, kind, slots):
        """Returns what an entry point returned, and frees it if it is an array."""
        if "[" not in kind:
            return slots[0].f if kind == "float64" else slots[0].i
        rank = 2 if kind == MATRIX else 1
        shape = [slots[1 + axis].i for axis in range(rank)]
        element = ctypes.c_double if kind.startswith("float64") else ctypes.c_int64
        data = (element * math.prod(shape)).from_address(slots[0].p)
        result = np.frombuffer(data, np.dtype(element)).reshape(shape).copy()
        self.pellucid.library.pel_memory_free(ctypes.c_void_p(slots[0].p))
        return result


def measured(suite, measure, only=""):
    """Measures all cases whose title holds a text; returns them by title, and what is missing."""
    import report

    cases = {}
    for case in suite.cases(only):
        cases[case.title] = measure(case)
        cells = [
            f"{name} {report.seconds(value['min'])}" for name, value in cases[case.title].items()
        ]
        print(f"{case.title}: {', '.join(cells)}", flush=True)
    return {"cases": cases, "missing": suite.failures}


def agree(values, expected):
    """`True` iff results are the same but for what the order of sums changes."""
    if not isinstance(expected, list):
        values, expected = [values], [expected]
    return all(
        np.shape(value) == np.shape(other) and np.allclose(value, other, rtol=1e-9)
        for value, other in zip(values, expected))


def ratios(cases, size, subjects, others):
    """Returns by title how many times as fast the best of some subjects is as the best of others,
    where both are there."""
    result = {}
    for title, times in cases.items():
        ours = [times[name]["min"] for name in subjects if name in times]
        theirs = [times[name]["min"] for name in others if name in times]
        if title.endswith(size) and ours and theirs:
            result[title] = min(theirs) / min(ours)
    return result


def comparisons(cases):
    """Yields each comparison: what it says, the geometric mean, the worst title, its ratio."""
    for size in SIZES:
        for text, subjects, others in (
            ("NumPy", ["serial", "parallel"], ["NumPy"]),
            ("the best of Numba", ["serial", "parallel"], ["Numba", "Numba, parallel"]),
            ("Numba, both serial", ["serial"], ["Numba"]),
            ("Numba, both parallel", ["parallel"], ["Numba, parallel"]),
            ("C by hand, serial", ["serial"], ["C by hand"]),
        ):
            found = ratios(cases, size, subjects, others)
            if found:
                worst = min(found, key=found.get)
                mean = math.exp(sum(map(math.log, found.values())) / len(found))
                yield f"{size}: × the speed of {text}", mean, worst, found[worst]
