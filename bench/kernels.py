"""What is measured: for each kernel the data and the callables that work on it."""
import ctypes
import importlib.util
import math
import time

import numpy as np

from library import OPTIMIZED, QUICK, ROOT


class Case:
    """A kernel on data of one size, and who computes it."""

    def __init__(self, title, baseline="Numba"):
        self.title = title
        self.baseline = baseline
        self.subjects = {}

    def add(self, name, timer):
        """Adds a subject; `timer(count)` returns the seconds that `count` calls take."""
        self.subjects[name] = timer


# The clock of calls from Python; `--processor-time` changes it, as it changes the driver's.
clock = time.perf_counter


def pointer(array):
    """Returns the address of an array's first element."""
    return ctypes.c_void_p(array.ctypes.data)


def python_timer(function, *arguments):
    """Returns a timer for calls from Python."""
    def timer(count):
        start = clock()
        for _ in range(count):
            function(*arguments)
        return clock() - start
    return timer


def c_timer(caller, function, *arguments):
    """Returns a timer for calls from C."""
    caller.restype = ctypes.c_double

    def timer(count):
        return caller(function, *arguments, ctypes.c_int64(count))
    return timer


def numba_module(name):
    """Returns an example as Numba compiles it."""
    path = ROOT / "examples" / name / f"{name}.py"
    specification = importlib.util.spec_from_file_location(f"example_{name}", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


class Suite:
    """Builds the cases from the libraries."""

    def __init__(self, pellucid, driver, hand):
        self.pellucid, self.driver, self.hand = pellucid, driver, hand
        self.random = np.random.default_rng(1)
        self.kept = []

    def c_subjects(self, case, example, kernel, caller, hand_caller, arguments):
        """Adds both builds of an example's kernel and the C by hand to a case."""
        path = ROOT / "examples" / example / f"{example}.py"
        module = self.pellucid.module(path.read_text(), path.name)
        for title, tier in (("quick", QUICK), ("optimized", OPTIMIZED)):
            compiled = self.pellucid.kernel(module, kernel, tier)
            function = self.pellucid.function(compiled)
            case.add(title, c_timer(getattr(self.driver, caller), function, *arguments))
        function = ctypes.cast(getattr(self.hand, "hand_" + kernel), ctypes.c_void_p)
        case.add("C by hand", c_timer(getattr(self.driver, hand_caller), function, *arguments))

    def cases(self):
        """Yields all cases."""
        yield from self.sums()
        yield self.rc_filter(1000)
        yield self.rc_filter(1_000_000)
        yield from self.saxpys()
        yield from self.matmuls()
        yield from self.stencils()
        yield self.mandelbrot()
        yield self.nbody()

    def sums(self):
        """The sum of ten million integers."""
        x = self.random.integers(0, 10, 10_000_000)
        numba = numba_module("sum")
        for kernel, title in (("ssum", "sum, 10M int64"), ("psum", "sum, 10M int64, prange")):
            case = Case(title)
            arguments = (pointer(x), ctypes.c_int64(x.size))
            self.c_subjects(case, "sum", kernel, "time_sum", "time_sum", arguments)
            if kernel == "ssum":
                case.add("NumPy", python_timer(np.sum, x))
            case.add("Numba", python_timer(getattr(numba, kernel), x))
            yield case

    def rc_filter(self, n):
        """The RC filter."""
        v, c, out = self.random.random(n), 1 + self.random.random(n), np.empty(n)
        case = Case(f"RC filter, {n:,} elements")
        arguments = (pointer(v), pointer(c), pointer(out), ctypes.c_int64(n))
        self.c_subjects(
            case, "rc_filter", "rc_filter", "time_rc_filter", "time_hand_rc_filter", arguments)
        case.add("NumPy", python_timer(lambda: v * (1 - np.exp(1 / c))))
        case.add("Numba", python_timer(numba_module("rc_filter").rc_filter, v, c, out))
        return case

    def saxpys(self):
        """A scaled vector added to another."""
        n = 1_000_000
        a, x = np.float32(1e-6), self.random.random(n, np.float32)
        y = self.random.random(n, np.float32)
        numba = numba_module("saxpy")

        def with_numpy():
            np.add(y, a * x, out=y)
        for kernel, title in (("saxpy", ""), ("parallel_saxpy", ", prange")):
            case = Case(f"saxpy, 1M float32{title}")
            arguments = (ctypes.c_float(a), pointer(x), pointer(y), ctypes.c_int64(n))
            self.c_subjects(case, "saxpy", kernel, "time_saxpy", "time_hand_saxpy", arguments)
            if kernel == "saxpy":
                case.add("NumPy", python_timer(with_numpy))
            case.add("Numba", python_timer(getattr(numba, kernel), a, x, y))
            yield case

    def matmuls(self):
        """Matrix products."""
        n = 512
        a, b, c = self.random.random((n, n)), self.random.random((n, n)), np.empty((n, n))
        numba = numba_module("matmul")
        case = Case("matmul, 512 × 512")
        self.c_subjects(
            case, "matmul", "matmul", "time_matmul", "time_hand_matmul",
            (pointer(a), pointer(b), ctypes.c_int64(n)))
        case.add("NumPy", python_timer(np.matmul, a, b))
        case.add("Numba", python_timer(numba.matmul, a, b))
        yield case
        case = Case("matmul, 512 × 512, prange")
        self.c_subjects(
            case, "matmul", "matmul_into", "time_matmul_into", "time_hand_matmul_into",
            (pointer(a), pointer(b), pointer(c), ctypes.c_int64(n)))
        case.add("Numba", python_timer(numba.matmul_into, a, b, c))
        yield case

    def stencils(self):
        """Five-point averages."""
        n, steps = 1024, 10
        src, dst = self.random.random((n, n)), np.zeros((n, n))
        numba = numba_module("stencil")

        def with_numpy():
            dst[1:-1, 1:-1] = 0.2 * (
                src[1:-1, 1:-1] + src[:-2, 1:-1] + src[2:, 1:-1] + src[1:-1, :-2] + src[1:-1, 2:])
        case = Case("stencil, 1024 × 1024")
        self.c_subjects(
            case, "stencil", "smooth", "time_smooth", "time_hand_smooth",
            (pointer(src), pointer(dst), ctypes.c_int64(n)))
        case.add("NumPy", python_timer(with_numpy))
        case.add("Numba", python_timer(numba.smooth, src, dst))
        yield case
        case = Case("stencil, 1024 × 1024, 10 steps, prange")
        self.c_subjects(
            case, "stencil", "heat", "time_heat", "time_hand_heat",
            (pointer(src), pointer(dst), ctypes.c_int64(n), ctypes.c_int64(steps)))
        case.add("Numba", python_timer(numba.heat, src, dst, steps))
        yield case

    def mandelbrot(self):
        """Escape times."""
        n, limit = 256, 200
        image = np.zeros((n, n), np.int32)
        grid = np.arange(n) * 3 / n
        plane = (-2 + grid)[None, :] + 1j * (-1.5 + grid)[:, None]

        def with_numpy():
            z, steps = np.zeros_like(plane), np.full(plane.shape, limit, np.int32)
            alive = np.ones(plane.shape, bool)
            for step in range(limit):
                escaped = alive & (z.real * z.real + z.imag * z.imag > 4)
                steps[escaped] = step
                alive &= ~escaped
                z[alive] = z[alive] * z[alive] + plane[alive]
            return steps
        case = Case("mandelbrot, 256 × 256, 200 steps, prange")
        self.c_subjects(
            case, "mandelbrot", "mandelbrot", "time_mandelbrot", "time_hand_mandelbrot",
            (pointer(image), ctypes.c_int64(n), ctypes.c_int64(limit)))
        case.add("NumPy", python_timer(with_numpy))
        numba = numba_module("mandelbrot").mandelbrot
        case.add("Numba", python_timer(numba, image, -2.0, 1.0, -1.5, 1.5, limit))
        return case

    def nbody(self):
        """Bodies that attract each other."""
        n, steps = 500, 1
        mass, position = self.random.random(n), self.random.random((n, 3))
        velocity = self.random.random((n, 3))

        def with_numpy():
            d = position[:, None, :] - position[None, :, :]
            square = np.einsum("ijk,ijk->ij", d, d)
            np.fill_diagonal(square, math.inf)
            pull = 1e-9 / (square * np.sqrt(square))
            velocity[:] -= np.einsum("ijk,ij,j->ik", d, pull, mass)
            position[:] += 1e-9 * velocity
        case = Case("nbody, 500 bodies, 1 step")
        self.c_subjects(
            case, "nbody", "advance", "time_advance", "time_hand_advance",
            (pointer(mass), pointer(position), pointer(velocity), ctypes.c_int64(n),
             ctypes.c_int64(steps)))
        case.add("NumPy", python_timer(with_numpy))
        numba = numba_module("nbody").advance
        case.add("Numba", python_timer(numba, mass, position, velocity, 1e-9, steps))
        return case
