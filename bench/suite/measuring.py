"""Measures subjects in turns, within a budget of time."""
import math
import statistics
import time

# The shortest sample in seconds, and the samples that are enough, and that are few enough.
SAMPLE, MOST, LEAST = 1e-3, 9, 2


def measured(subjects, budget):
    """Lets subjects take turns, each round another one first, until each has had about so many
    seconds; returns minimum and median of each."""
    counts, times, spent = {}, {name: [] for name in subjects}, {}
    for name, timer in subjects.items():
        timer(1)
        seconds = max(timer(1), 1e-9)
        counts[name] = max(1, math.ceil(SAMPLE / seconds))
        # The first call of a short one may have met a page fault.
        spent[name] = 2 * seconds if seconds > SAMPLE else 0.0
    turns = list(subjects.items())
    for turn in range(MOST):
        first = turn % len(turns)
        for name, timer in turns[first:] + turns[:first]:
            if len(times[name]) >= LEAST and spent[name] > budget:
                continue
            # The threads of the one before stop spinning meanwhile.
            time.sleep(0.002)
            seconds = timer(counts[name])
            spent[name] += seconds
            times[name].append(seconds / counts[name])
    return {
        name: {"min": min(values), "median": statistics.median(values)}
        for name, values in times.items()
    }


def bandwidth(stream, threads):
    """Returns the bytes a second of STREAM's copy and triad on arrays that no cache holds."""
    import ctypes

    import numpy as np

    n = 8_000_000
    a, b, c = (np.full(n, value) for value in (1.0, 2.0, 3.0))
    addresses = [ctypes.c_void_p(array.ctypes.data) for array in (a, b, c)]
    result = {}
    for name, arrays, count in (("copy", addresses[:2], 2), ("triad", addresses, 3)):
        function = getattr(stream, f"stream_{name}")
        seconds = []
        for _ in range(8):
            start = time.perf_counter()
            function(ctypes.c_int64(n), *arrays)
            seconds.append(time.perf_counter() - start)
        result[f"{name}{', threads' if threads else ''}"] = count * 8 * n / min(seconds[1:])
    return result
