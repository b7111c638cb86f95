"""Parallel loops and the BLAS that they call take no more threads than there are cores."""

import ctypes
import threading

import numpy as np
import pytest

from pellucid import njit, prange

NAMES = ("openblas_get_num_threads", "scipy_openblas_get_num_threads64_",
         "scipy_openblas_get_num_threads")


def thread_count_of_openblas():
    """Returns the function that says how many threads NumPy's OpenBLAS takes, if that is its BLAS."""
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "openblas" in line}
    for path in sorted(paths):
        for name in NAMES:
            if hasattr(ctypes.CDLL(path), name):
                return getattr(ctypes.CDLL(path), name)
    return None


@njit(parallel=True, nogil=True)
def products(a, b, rounds):
    total = np.zeros(8)
    for i in prange(8):
        for _ in range(rounds):
            total[i] += (a @ b)[0, 0]
    return total


def test_a_blas_in_a_parallel_loop_takes_one_thread_and_then_as_many_as_before():
    count = thread_count_of_openblas()
    if count is None or count() < 2:
        pytest.skip("no OpenBLAS that takes several threads")
    before = count()
    a = np.ones((200, 200))
    products(a, a, 1)
    seen = set()
    for _ in range(3):
        call = threading.Thread(target=products, args=(a, a, 40))
        call.start()
        while call.is_alive():
            seen.add(count())
        call.join()
    assert 1 in seen
    assert count() == before
