"""Measures the Python package beside Numba and NumPy, and writes docs/benchmarks-python.md.

    python bench/package.py        needs `make python`

The subjects take turns; times are minima, and ratios travel better than they do.
"""
import array
import pathlib
import subprocess
import sys
import time
import timeit

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "python" / "src"))

import numba  # noqa: E402
import numpy as np  # noqa: E402

import pellucid  # noqa: E402

KERNELS = '''
import math

import numpy as np
from {package} import njit, vectorize


@njit
def add(a, b):
    return a + b


@njit
def three(a, b, c):
    return a[0] + b[0] + c[0]


@njit
def ssum(x):
    total = 0
    for items in x:
        total += items
    return total


@vectorize(["f8(f8, f8)"])
def rc_filter(v, c):
    return v * (1 - math.exp(1 / c))


@vectorize(["f8(f8)"])
def stacked(x):
    return math.exp(math.asin(x))
'''

FIRST_CALL = '''
import sys, time
sys.path.insert(0, {path!r})
import numpy as np
start = time.perf_counter()
import {package}
imported = time.perf_counter()
@{package}.njit
def kernel(x, window):
    total = 0.0
    for i in range(x.size - window):
        part = 0.0
        for j in range(window):
            part += x[i + j]
        total = max(total, part)
    return total
before = time.perf_counter()
kernel(np.arange(100.0), 5)
print(imported - start, time.perf_counter() - before)
'''


def load(package, folder):
    """Returns the names of the kernels under a package."""
    path = folder / f"kernels_{package}.py"
    path.write_text(KERNELS.format(package=package))
    scope = {"__name__": path.stem}
    exec(compile(path.read_text(), str(path), "exec"), scope)
    return scope


def best(calls, number, repeats=40):
    """Returns the least seconds of each call, which take turns."""
    times = {name: [] for name in calls}
    for _ in range(repeats):
        for name, call in calls.items():
            times[name].append(timeit.timeit(call, number=number) / number)
    return {name: min(values) for name, values in times.items()}


def first_calls(folder):
    """Returns import and first call of both packages, in processes of their own."""
    result = {}
    for package in ("pellucid", "numba"):
        path = folder / f"first_{package}.py"
        path.write_text(FIRST_CALL.format(path=str(ROOT / "python" / "src"), package=package))
        runs = [list(map(float, subprocess.run(
            [sys.executable, str(path)], check=True, capture_output=True, text=True)
            .stdout.split())) for _ in range(5)]
        result[package] = [min(run[place] for run in runs) for place in (0, 1)]
    return result


def shown(seconds):
    """Returns a time with its unit."""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9)):
        if seconds >= size or unit == "ns":
            return f"{seconds / size:.3g} {unit}"
    return ""


def main():
    """Measures, and writes the page."""
    import tempfile
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        first = first_calls(folder)
        ours, theirs = load("pellucid", folder), load("numba", folder)
        rng = np.random.default_rng(1)
        v, c, x = rng.random(1000), 1 + rng.random(1000), rng.random(1000)
        numbers = array.array("q", range(100_000))
        rows = [
            ("call with two numbers", 20_000, lambda k: lambda: k["add"](1.0, 2.0), None),
            ("call with three arrays", 20_000, lambda k: lambda: k["three"](v, c, x), None),
            ("sum of an array.array, 100,000", 20,
             lambda k: lambda: k["ssum"](numbers) if k is ours else k["ssum"](np.asarray(numbers)),
             lambda: np.sum(numbers)),
            ("`v * (1 - exp(1 / c))`, 1,000", 500, lambda k: lambda: k["rc_filter"](v, c),
             lambda: v * (1 - np.exp(1 / c))),
            ("`exp(arcsin(x))`, 1,000", 500, lambda k: lambda: k["stacked"](x),
             lambda: np.exp(np.arcsin(x))),
        ]
        lines = []
        for title, number, make, numpy in rows:
            calls = {"Pellucid": make(ours), "Numba": make(theirs)}
            if numpy:
                calls["NumPy"] = numpy
            for call in calls.values():
                call()
            pellucid.wait()
            times = best(calls, number)
            own = times["Pellucid"]
            cells = [shown(own)] + [
                f"{shown(times[one])} ({times[one] / own:.2f})" if one in times else "–"
                for one in ("Numba", "NumPy")]
            lines.append(f"| {title} | {' | '.join(cells)} |")
    page = f"""# Benchmarks of the Python package

Written by `python bench/package.py`: Pellucid {pellucid.__version__}, Numba {numba.__version__}, NumPy
{np.__version__}, in one run on one machine. Times are minima, the subjects taking turns; in parentheses,
the multiple of Pellucid's time.

| | Pellucid | Numba | NumPy |
|---|--:|--:|--:|
| import, beyond NumPy's own | {shown(first['pellucid'][0])} | {shown(first['numba'][0])} \
({first['numba'][0] / first['pellucid'][0]:.1f}) | – |
| first call of a small kernel | {shown(first['pellucid'][1])} | {shown(first['numba'][1])} \
({first['numba'][1] / first['pellucid'][1]:.0f}) | – |
""" + "\n".join(lines) + """

Goals: import at most 30 ms, first call 3 ms, two numbers 100 ns, three arrays 250 ns; the RC filter
3 times and the stacked functions 5 times as fast as Numba.
"""
    (ROOT / "docs" / "benchmarks-python.md").write_text(page)
    print(page)


if __name__ == "__main__":
    main()
