"""What does not depend on a kernel: the stages of compilation, and the start of threads."""
import ctypes
import time

from arrays import Error
from latency import OTHER_STAGES, OWN_STAGES, generated
from library import OPTIMIZED, QUICK
from subjects import slots

# A loop that is too small for threads at one size and large enough at the other.
SCALE = '''from numba import njit, prange


@njit(parallel=True)
def scale(x):
    for i in prange(x.shape[0]):
        x[i] = 0.5 * x[i]
'''


def compile_times(pellucid):
    """Returns by lines the seconds of each stage of the quick build, of it, and of the optimized
    build: the fastest of some runs."""
    result = {}
    for lines in (10, 100, 1000, 10_000):
        text, runs = generated(lines), []
        for _ in range(3 if lines == 10_000 else 8):
            module, kernel, seconds = built(pellucid, text, QUICK)
            stages = {name: pellucid.stage_time(kernel, name)
                      for name in OWN_STAGES + OTHER_STAGES}
            pellucid.free(module, kernel)
            runs.append(stages | {"quick": seconds})
        times = {name: min(run[name] for run in runs) for name in runs[0]}
        # gcc takes minutes for a function of 10,000 lines.
        if lines < 10_000:
            module, kernel, times["optimized"] = built(pellucid, text, OPTIMIZED)
            pellucid.free(module, kernel)
        result[text.count("\n")] = times
    return result


def built(pellucid, text, tier):
    """Returns the module, the kernel, and the seconds that they took."""
    start = time.perf_counter()
    module = pellucid.module(text)
    kernel = pellucid.kernel(module, "kernel", tier)
    return module, kernel, time.perf_counter() - start


def overheads(pellucid, driver, by_hand):
    """Returns what starting threads costs, and what a call of a parallel loop costs on both sides
    of the size from which it starts them."""
    import numpy as np

    function = by_hand["C, threads"].fork_and_join
    function.restype = ctypes.c_double
    count, times = 20_000, []
    for _ in range(5):
        start = time.perf_counter()
        function(ctypes.c_int64(count))
        times.append((time.perf_counter() - start) / count)
    result = {"start and join of threads, C by hand": min(times)}
    driver.time_entry.restype = ctypes.c_double
    module = pellucid.module(SCALE)
    for title, tier in (("optimized", OPTIMIZED), ("quick", QUICK)):
        entry = pellucid.entry(pellucid.kernel(module, "scale", tier, "void(float64[::1])"))
        for n in (64, 1024, 16_384, 262_144):
            x = np.zeros(n)
            count = max(10, 2_000_000 // n)
            values = [
                driver.time_entry(entry, slots([x]), None, ctypes.c_int64(count)) / count
                for _ in range(5)]
            result[f"x[i] = 0.5 * x[i] over {n:,} elements, prange, {title}"] = min(values)
    return result
