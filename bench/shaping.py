"""Measures what each pass that shapes loops is worth: kernels with and without it, in turns.

    python bench/shaping.py [--pass loop-interchange] [--threads 2] [--repeats 9]
                            [--pellucid .build/release/pellucid]

Both builds of a kernel are the emitted C, compiled with the flags that it names; they have to give
the same bits.
"""
import argparse
import ctypes
import pathlib
import re
import subprocess
import tempfile
import time

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent
FLAGS = ("-O3 -march=native -fopenmp -ffp-contract=off -fwrapv -fno-math-errno "
         "-fno-trapping-math -shared -fPIC").split()

# Not a pass: the numbers of iterations from which threads start, against threads always.
THRESHOLDS = "thresholds"

# For each pass: the title, the kernel, and a function that makes its arguments.
KERNELS = {
    THRESHOLDS: [
        ("rows scaled", """
@njit("void(f8[:, ::1], f8[:, ::1])", parallel=True)
def kernel(a, b):
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            b[i, j] = 2.0 * a[i, j]
""", lambda n: (np.random.rand(n, n), np.zeros((n, n))), (4, 16, 64, 128, 256, 1000)),
        ("triangle", """
@njit("void(f8[:, ::1])", parallel=True)
def kernel(a):
    for i in prange(a.shape[0]):
        for j in range(i):
            a[i, j] = a[i, j] * 0.5
""", lambda n: (np.random.rand(n, n),), (4, 16, 64, 128, 256, 1000)),
        ("dot product", """
@njit("void(f8[::1], f8[::1], f8[::1])", parallel=True)
def kernel(x, y, out):
    out[0] = np.dot(x, y)
""", lambda n: (np.random.rand(n), np.random.rand(n), np.zeros(1)), (3000, 10000, 30000, 100000)),
    ],
    "update-copying": [
        ("histogram of 16", """
@njit("void(i8[::1], i8[::1])", parallel=True)
def kernel(x, h):
    for i in prange(x.size):
        h[x[i]] += 1
""", lambda n: (np.random.randint(0, 16, n), np.zeros(16, np.int64)), (10000, 100000, 1000000)),
        ("histogram of 4096", """
@njit("void(i8[::1], i8[::1])", parallel=True)
def kernel(x, h):
    for i in prange(x.size):
        h[x[i]] += 1
""", lambda n: (np.random.randint(0, 4096, n), np.zeros(4096, np.int64)),
         (10000, 100000, 1000000)),
        ("histogram of 65536", """
@njit("void(i8[::1], i8[::1])", parallel=True)
def kernel(x, h):
    for i in prange(x.size):
        h[x[i]] += 1
""", lambda n: (np.random.randint(0, 65536, n), np.zeros(65536, np.int64)),
         (10000, 100000, 1000000)),
    ],
    "loop-fusion": [
        ("two sums of arrays", """
@njit("void(f8[::1], f8[::1], f8[::1])", parallel=True)
def kernel(x, y, z):
    for i in prange(x.size):
        y[i] = 2.0 * x[i]
    for i in prange(x.size):
        z[i] = y[i] + x[i]
""", lambda n: (np.random.rand(n), np.zeros(n), np.zeros(n)),
         (1000, 30000, 300000, 3000000)),
        ("rows scaled and summed", """
@njit("void(f8[:, ::1], f8[::1], f8[::1])", parallel=True)
def kernel(a, s, t):
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = a[i, j] * 0.999
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            s[i] = max(s[i], a[i, j])
""", lambda n: (np.random.rand(n, n), np.zeros(n), np.zeros(n)), (100, 300, 1000, 3000)),
    ],
    "first-touch": [
        ("ones", """
@njit("void(f8[::1], f8[::1])", parallel=True)
def kernel(x, out):
    y = np.ones(x.size)
    for i in prange(x.size):
        y[i] += x[i]
    for i in prange(1, x.size - 1):
        out[i] = y[i - 1] + y[i + 1]
""", lambda n: (np.random.rand(n), np.zeros(n)), (10000, 300000, 3000000)),
    ],
    "loop-collapsing": [
        ("three planes", """
@njit("void(f8[:, :, ::1], f8[:, :, ::1])", parallel=True)
def kernel(a, b):
    for p in prange(3):
        for i in range(a.shape[1]):
            for j in range(a.shape[2]):
                b[p, i, j] = np.sqrt(a[p, i, j]) - 1.0
""", lambda n: (np.random.rand(3, n, n), np.zeros((3, n, n))), (64, 256, 700)),
    ],
    "loop-interchange": [
        ("scaling by columns", """
@njit("void(f8[:, ::1], f8[:, ::1], f8)")
def kernel(a, b, k):
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            a[i, j] = k * b[i, j]
""", lambda n: (np.zeros((n, n)), np.random.rand(n, n), 3.0), (64, 256, 1000, 3000)),
        ("tall scaling by columns", """
@njit("void(f8[:, ::1], f8[:, ::1], f8)")
def kernel(a, b, k):
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            a[i, j] = k * b[i, j]
""", lambda n: (np.zeros((n * n // 4, 4)), np.random.rand(n * n // 4, 4), 3.0), (64, 256, 1000)),
        ("matrix product i, j, k", """
@njit("void(f8[:, ::1], f8[:, ::1], f8[:, ::1])")
def kernel(a, b, c):
    for i in range(c.shape[0]):
        for j in range(c.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
""", lambda n: (np.random.rand(n, n), np.random.rand(n, n), np.zeros((n, n))), (16, 64, 256, 700)),
        ("column below the one above", """
@njit("void(f8[:, ::1])")
def kernel(a):
    for j in range(a.shape[1]):
        for i in range(1, a.shape[0]):
            a[i, j] = 0.5 * (a[i - 1, j] + a[i, j])
""", lambda n: (np.random.rand(n, n),), (64, 256, 1000)),
        ("parallel planes", """
@njit("void(f8[:, :, ::1], f8[:, :, ::1])", parallel=True)
def kernel(a, b):
    for p in prange(a.shape[0]):
        for j in range(a.shape[2]):
            for i in range(a.shape[1]):
                b[p, i, j] = a[p, i, j] - 1.0
""", lambda n: (np.random.rand(8, n, n), np.zeros((8, n, n))), (64, 256, 700)),
    ],
    "loop-tiling": [
        ("transposition", """
@njit("void(f8[:, ::1], f8[:, ::1])")
def kernel(a, b):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = b[j, i]
""", lambda n: (np.zeros((n, n)), np.random.rand(n, n)), (16, 64, 200, 256, 1000, 2048, 3000)),
        ("transposition of int8", """
@njit("void(i1[:, ::1], i1[:, ::1])")
def kernel(a, b):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = b[j, i]
""", lambda n: (np.zeros((n, n), np.int8), np.ones((n, n), np.int8)), (64, 256, 1000, 4096)),
    ],
    "loop-scheduling": [
        ("triangle", """
@njit("void(f8[:, ::1])", parallel=True)
def kernel(a):
    for i in prange(a.shape[0]):
        for j in range(i):
            a[i, j] = a[i, j] * 0.5
""", lambda n: (np.random.rand(n, n),), (100, 300, 1000, 3000)),
        ("sums of a triangle", """
@njit("void(f8[:, ::1], f8[::1])", parallel=True)
def kernel(a, y):
    for i in prange(a.shape[0]):
        for j in range(i):
            y[i] += a[i, j]
""", lambda n: (np.random.rand(n, n), np.zeros(n)), (100, 300, 1000, 3000)),
        ("steps to one", """
@njit("void(i8[::1], i8[::1])", parallel=True)
def kernel(n, out):
    for i in prange(n.size):
        k = n[i]
        turns = 0
        while k > 1:
            k = k // 2 if k % 2 == 0 else 3 * k + 1
            turns += 1
        out[i] = turns
""", lambda n: (np.arange(n) ** 2, np.zeros(n, np.int64)), (1000, 10000, 100000)),
    ],
}


def library(pellucid, source, without, folder, name):
    """Returns the kernel of `source` compiled without the given passes, or without thresholds."""
    path = folder / f"{name}.py"
    path.write_text("import numpy as np\nfrom numba import njit, prange\n" + source)
    passes = [pass_name for pass_name in without if pass_name != THRESHOLDS]
    options = [word for pass_name in passes for word in ("--without", pass_name)]
    text = subprocess.run(
        [pellucid, "emit", *options, path], check=True, capture_output=True, text=True).stdout
    if THRESHOLDS in without:
        text = re.sub(r"(#pragma omp parallel for) if\(.*?\)(?= |$)", r"\1", text, flags=re.M)
    (folder / f"{name}.c").write_text(text)
    subprocess.run(
        ["gcc", *FLAGS, "-o", folder / f"{name}.so", folder / f"{name}.c", "-lm"], check=True)
    return ctypes.CDLL(str(folder / f"{name}.so")).kernel


def words(arguments):
    """Returns the arguments as the kernel's natural C function takes them."""
    result = []
    for argument in arguments:
        if isinstance(argument, np.ndarray):
            result.append(ctypes.c_void_p(argument.ctypes.data))
            result += [ctypes.c_int64(extent) for extent in argument.shape]
        elif isinstance(argument, float):
            result.append(ctypes.c_double(argument))
        else:
            result.append(ctypes.c_int64(argument))
    # For those that may raise.
    result.append(ctypes.create_string_buffer(256))
    return result


def fastest(functions, arguments, repeats):
    """Returns the shortest time of each of the functions, which take turns."""
    call = words(arguments)
    start = time.perf_counter()
    functions[0](*call)
    count = max(1, round(2e-3 / max(time.perf_counter() - start, 1e-9)))
    times = [float("inf")] * len(functions)
    for _ in range(repeats):
        for number, function in enumerate(functions):
            start = time.perf_counter()
            for _ in range(count):
                function(*call)
            times[number] = min(times[number], (time.perf_counter() - start) / count)
    return times


def main():
    """Prints a line for each kernel and size."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pass", dest="name", choices=KERNELS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--pellucid", default=ROOT / ".build/release/pellucid")
    options = parser.parse_args()
    openmp = ctypes.CDLL("libgomp.so.1", mode=ctypes.RTLD_GLOBAL)
    openmp.omp_set_num_threads(options.threads)
    for name in [options.name] if options.name else KERNELS:
        print(f"{name}, {options.threads} threads")
        for title, source, make, sizes in KERNELS[name]:
            with tempfile.TemporaryDirectory() as folder:
                folder = pathlib.Path(folder)
                functions = [
                    library(options.pellucid, source, without, folder, label)
                    for label, without in (("plain", [name]), ("shaped", []))]
                for size in sizes:
                    np.random.seed(1)
                    arguments = make(size)
                    copies = [[a.copy() if isinstance(a, np.ndarray) else a for a in arguments]
                              for _ in functions]
                    for function, copy in zip(functions, copies):
                        function(*words(copy))
                    for first, second in zip(*copies):
                        if isinstance(first, np.ndarray) and first.tobytes() != second.tobytes():
                            raise SystemExit(f"'{title}' gives other bits with the pass")
                    plain, shaped = fastest(functions, arguments, options.repeats)
                    print(f"  {title:32} {size:6} {plain * 1e6:12.1f} us {shaped * 1e6:12.1f} us"
                          f"  {plain / shaped:6.2f} times as fast")


if __name__ == "__main__":
    main()
