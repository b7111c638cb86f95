"""Sorting, searching, and scans in whole arrays."""
import numpy as np

from kernel import Kernel, sizes


def sort(x, result):
    result[:] = np.sort(x)


def order(x, result):
    result[:] = np.argsort(x)


def binary_search(ordered, wanted, places):
    places[:] = np.searchsorted(ordered, wanted)


def prefix_sum(x, result):
    np.cumsum(x, out=result)


def moving_average(x, result):
    # NumPy has no recursive filter; this is a loop in Python.
    state, values = float(x[0]), []
    for value in x.tolist():
        state += 0.1 * (value - state)
        values.append(state)
    result[:] = values


def compact(x, result):
    kept = x[x > 0.5]
    result[:len(kept)] = kept
    return len(kept)


def place_of_least(x):
    return int(np.argmin(x))


def sieve(is_prime):
    is_prime[:] = 1
    is_prime[:2] = 0
    for i in range(2, int(len(is_prime) ** 0.5) + 1):
        if is_prime[i]:
            is_prime[i * i::i] = 0
    return int(np.count_nonzero(is_prime))


def increasing(random, shape, extents):
    """Returns numbers in order."""
    return np.sort(random.random(shape))


KERNELS = [
    Kernel("sort(x: f8[n], result: f8[n])", sizes("n", 1500, 50_000, 1_000_000), sort),
    Kernel("order(x: f8[n], result: i8[n])", sizes("n", 1500, 50_000, 1_000_000), order),
    Kernel("heap_sort(x: f8[n], heap: f8[n])", sizes("n", 1500, 30_000, 300_000), sort),
    Kernel("binary_search(ordered: f8[n], wanted: f8[m], places: i8[m])",
           sizes("n m", (1000, 1000), (30_000, 30_000), (2_000_000, 200_000)), binary_search,
           {"ordered": increasing}),
    Kernel("prefix_sum(x: f8[n], result: f8[n])", sizes("n", 1800, 60_000, 5_000_000), prefix_sum,
           bound="memory"),
    Kernel("moving_average(x: f8[n], result: f8[n])", sizes("n", 1800, 60_000, 1_000_000),
           moving_average),
    Kernel("compact(x: f8[n], result: f8[n]) -> i8", sizes("n", 1800, 60_000, 5_000_000), compact),
    Kernel("place_of_least(x: f8[n]) -> i8", sizes("n", 3500, 120_000, 8_000_000), place_of_least,
           bound="memory"),
    Kernel("sieve(is_prime: u1[n]) -> i8", sizes("n", 20_000, 500_000, 20_000_000), sieve),
]
