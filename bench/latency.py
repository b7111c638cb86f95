"""What a user waits for: first calls, processes, compile times, calls, and memory."""
import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
import timeit

import numpy as np

from library import OPTIMIZED, QUICK, ROOT

# A kernel of 40 lines, as first calls are measured with.
FORTY_LINES = '''from numba import njit
import math


@njit("f8(f8[::1], i8)")
def kernel(x, window):
    """Something of everything: loops, branches, functions."""
    n = x.size
    total = 0.0
    largest = -math.inf
    smallest = math.inf
    for i in range(n):
        value = x[i]
        total += value
        if value > largest:
            largest = value
        if value < smallest:
            smallest = value
    mean = total / max(n, 1)
    spread = 0.0
    for i in range(n):
        difference = x[i] - mean
        spread += difference * difference
    spread = math.sqrt(spread / max(n, 1))
    crossings = 0
    for i in range(1, n):
        before = x[i - 1] - mean
        after = x[i] - mean
        if before * after < 0.0:
            crossings += 1
    best = 0.0
    for i in range(n - window):
        part = 0.0
        for j in range(window):
            part += x[i + j]
        if part > best or i == 0:
            best = part
    if spread > 0.0:
        best = (best - mean * window) / spread
    return best + crossings + largest - smallest
'''

# The stages of the quick build: Pellucid's own, then libtcc and the system's loader.
OWN_STAGES = ["parse", "scope", "type", "lower", "passes", "emit"]
OTHER_STAGES = ["libtcc", "load"]

NUMBA_FIRST_CALL = '''
import time
start = time.perf_counter()
import numba
imported = time.perf_counter()
text = open({path!r}).read().replace('"f8(f8[::1], i8)"', "")
path = {path!r}.replace(".py", "_lazy.py")
open(path, "w").write(text)
scope = {{}}
exec(compile(text, path, "exec"), scope)
import numpy as np
x = np.arange(100.0)
before = time.perf_counter()
scope["kernel"](x, 5)
print(imported - start, time.perf_counter() - before)
'''

PEAK_MEMORY = '''
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
'''


def summary(values):
    """Returns the minimum and the median."""
    return {"min": min(values), "median": statistics.median(values)}


def first_calls(pellucid, repeats):
    """Times from source text to the first result, in this process, and Numba's in its own."""
    x = np.arange(100.0)
    arguments = (ctypes.c_void_p(x.ctypes.data), ctypes.c_int64(100), ctypes.c_int64(5))
    prototype = ctypes.CFUNCTYPE(
        ctypes.c_double, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p)
    error = ctypes.create_string_buffer(128)

    def once(tier):
        start = time.perf_counter()
        module = pellucid.module(FORTY_LINES)
        kernel = pellucid.kernel(module, "kernel", tier)
        prototype(pellucid.function(kernel).value)(*arguments, error)
        seconds = time.perf_counter() - start
        pellucid.free(module, kernel)
        return seconds
    once(QUICK)
    result = {
        "quick": summary([once(QUICK) for _ in range(repeats * 10)]),
        "optimized": summary([once(OPTIMIZED) for _ in range(max(3, repeats // 3))]),
    }
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "kernel.py")
        with open(path, "w") as file:
            file.write(FORTY_LINES)
        runs = []
        for _ in range(3):
            output = subprocess.run(
                [sys.executable, "-c", NUMBA_FIRST_CALL.format(path=path)], check=True,
                capture_output=True, text=True).stdout
            runs.append([float(word) for word in output.split()])
    result["Numba, import"] = summary([run[0] for run in runs])
    result["Numba, first call"] = summary([run[1] for run in runs])
    return result


def stages(pellucid, repeats):
    """Times the stages of the quick build of a kernel of 40 lines, and those of Pellucid's own
    together."""
    times = {"Pellucid's own stages": []} | {name: [] for name in OWN_STAGES + OTHER_STAGES}
    for _ in range(repeats * 10):
        module = pellucid.module(FORTY_LINES)
        kernel = pellucid.kernel(module, "kernel", QUICK)
        seconds = {name: pellucid.stage_time(kernel, name) for name in OWN_STAGES + OTHER_STAGES}
        pellucid.free(module, kernel)
        for name, value in seconds.items():
            times[name].append(value)
        times["Pellucid's own stages"].append(sum(seconds[name] for name in OWN_STAGES))
    return {name: summary(values) for name, values in times.items()}


def processes(command, repeats):
    """Times whole processes that run a small kernel."""
    target = str(ROOT / "examples/sum/sum.py") + ":ssum"

    def once(words):
        start = time.perf_counter()
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start
    words = [command, "run", target, "np.arange(10)"]
    script = ("import sys; sys.path.insert(0, sys.argv[1]); import numpy as np; import sum; "
              "print(sum.ssum(np.arange(10)))")
    numba = [sys.executable, "-c", script, str(ROOT / "examples/sum")]
    once(words)
    return {
        "pellucid run": summary([once(words) for _ in range(repeats * 3)]),
        "Python with Numba": summary([once(numba) for _ in range(3)]),
    }


def generated(lines):
    """Returns a kernel of about so many lines."""
    body = ['from numba import njit', "", "", '@njit("f8(f8[::1], i8)")', "def kernel(x, n):",
            "    s = 0.0"]
    number = 0
    while len(body) < lines - 1:
        number += 1
        body += [
            f"    for i{number} in range(1, n):",
            f"        a{number} = x[i{number}] * {number}.5 + x[i{number} - 1]",
            f"        if a{number} > s:",
            f"            s = s + a{number} * 0.25",
            "        else:",
            f"            s -= x[i{number}]",
        ]
    return "\n".join(body + ["    return s", ""])


def compile_times(pellucid, repeats):
    """Times the quick build of kernels of several lengths."""
    result = {}
    for lines in (10, 100, 1000, 10_000):
        text = generated(lines)
        times = []
        for _ in range(repeats if lines < 10_000 else 3):
            start = time.perf_counter()
            module = pellucid.module(text)
            kernel = pellucid.kernel(module, "kernel", QUICK)
            times.append(time.perf_counter() - start)
            pellucid.free(module, kernel)
        result[text.count("\n")] = summary(times)
    return result


def generated_arrays(lines):
    """Returns a kernel of whole arrays of about so many lines."""
    body = ["from numba import njit", "import numpy as np", "", "",
            '@njit("f8[::1](f8[::1])")', "def kernel(x):", "    a = x + 1.0"]
    while len(body) < lines - 1:
        body += [
            "    b = np.exp(-a) + 0.5 * x",
            "    c = b - np.sum(b) / b.size",
            "    a = np.where(c > 0.5, c, x)",
            "    a[1:-1] = 0.5 * (b[2:] + b[:-2])",
        ]
    return "\n".join(body + ["    return a", ""])


def compile_time_of_arrays(pellucid, repeats):
    """Times the quick build of a kernel of 100 lines of whole arrays."""
    text = generated_arrays(100)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        module = pellucid.module(text)
        kernel = pellucid.kernel(module, "kernel", QUICK)
        times.append(time.perf_counter() - start)
        pellucid.free(module, kernel)
    return summary(times)


def dispatch(pellucid, driver, hand, repeats):
    """Times a call of a kernel that adds two numbers."""
    import numba

    text = 'from numba import njit\n\n\n@njit("f8(f8, f8)")\ndef add(a, b):\n    return a + b\n'
    count = 1_000_000
    driver.time_add.restype = driver.time_add_entry.restype = ctypes.c_double
    module = pellucid.module(text)
    subjects = {"C by hand": (driver.time_add, ctypes.cast(hand.hand_add, ctypes.c_void_p))}
    for title, tier in (("quick", QUICK), ("optimized", OPTIMIZED)):
        kernel = pellucid.kernel(module, "add", tier)
        subjects[f"{title}, function pointer"] = (driver.time_add, pellucid.function(kernel))
        subjects[f"{title}, entry point"] = (driver.time_add_entry, pellucid.entry(kernel))
    times = {name: [] for name in subjects}
    for _ in range(repeats):
        for name, (caller, function) in subjects.items():
            times[name].append(caller(function, ctypes.c_int64(count)) / count)
    result = {name: summary(values) for name, values in times.items()}
    scope = {}
    exec(text, scope)
    loops = 100_000
    numba_times = timeit.repeat(lambda add=scope["add"]: add(1.0, 2.0), number=loops, repeat=5)
    result["Numba, from Python"] = summary([seconds / loops for seconds in numba_times])
    return result


def memory(command, megabytes):
    """Returns the peak memory of `pellucid run` on an array of so many megabytes, in MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "x.npy")
        np.save(path, np.ones(megabytes * 125_000, np.int64))
        target = str(ROOT / "examples/sum/sum.py") + ":ssum"
        # Linux counts the memory of the process that forks, so that a small one has to.
        output = subprocess.run(
            [sys.executable, "-c", PEAK_MEMORY, command, "run", target, path], check=True,
            capture_output=True, text=True).stdout
    return int(output.split()[-1]) * 1024 / 1e6
