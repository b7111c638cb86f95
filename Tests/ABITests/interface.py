"""Uses the library by ctypes and NumPy: interface.py LIBRARY. Ends with an exception if it fails."""

import pathlib
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Differential"))
import library

SOURCE = """
from numba import njit, prange
import numpy as np

@njit
def row(a, i):
    return a[i]

@njit
def half(x, step=2):
    if x.size == 0:
        raise ValueError("nothing to halve")
    y = np.empty(x.shape[0] // step)
    for i in range(y.shape[0]):
        y[i] = x[step * i]
    return y, x.shape[0]

@njit
def square(z):
    return z * z

@njit(parallel=True)
def scatter(places, x):
    for i in prange(places.size):
        x[places[i]] = i
    return x[::2]

@njit
def grouped(n):
    d = {(i, i / 2): [i] * i for i in range(n)}
    del d[(1, 0.5)]
    return d, [[n], [n, 7]], {n}
"""


def check(holds):
    """Raises unless the claim holds."""
    if not holds:
        raise AssertionError("a claim of interface.py does not hold; see the line above")


def refused(call):
    """Returns the exception of the library that `call` raises."""
    try:
        call()
    except (library.Raised, library.Refused) as error:
        return error
    raise AssertionError("nothing was raised")


module = library.Library(sys.argv[1]).compile(SOURCE)
check(module.names == ["row", "half", "square", "scatter", "grouped"])
for tier in ("quick", "optimized"):
    matrix = np.arange(12.0).reshape(3, 4)[:, ::2]
    view = module.call("row", [matrix, -1], tier)
    view[0] = 77.0
    check(matrix[2, 0] == 77.0 and view.shape == (2,))
    array, count = module.call("half", [np.arange(6.0)], tier)
    check(array.tolist() == [0.0, 2.0, 4.0] and count == 6)
    error = refused(lambda: module.call("half", [np.empty(0)], tier))
    check((error.name, error.message, error.line) == ("ValueError", "nothing to halve", 12))
    for value in (np.int8(3), np.uint64(2**63), np.float32(1.5), 2.5, True, 1 + 2j):
        check(module.call("square", [value], tier) == library.np.multiply(value, value)
              or isinstance(value, (np.int8, bool, np.uint64)))
    check(module.call("square", [np.complex64(1 + 2j)], tier) == np.complex64(-3 + 4j))
    check(module.call("square", [np.int8(100)], tier) == 10000)
    check(module.call("grouped", [3], tier)
          == ({(0, 0.0): [], (2, 1.0): [2, 2]}, [[3], [3, 7]], {3}))
check(refused(lambda: module.call("rows", [])).status == 3)
source, header = module.emit("square", "f8(f8)")
check("double square(double z)" in source and "double square(double z);" in header)
target = np.zeros(8)[::2]
check("element 1 of 'x' is written by iterations 0 and 2 [race]"
      in module.races("scatter", [np.array([1, 3, 1]), target]))
check(target.tolist() == [0.0, 2.0, 0.0, 1.0])
check(module.races("scatter", [np.array([1, 3, 0]), target]) == "")
