"""Texts of errors and of print, with the formats that C has too."""
import numpy as np
from numba import njit


@njit
def shown(n, x):
    print(f"n={n:5d}|{n:<5}|{n:+d}|{n:05d}|{n}")
    print(f"x={x:8.3f}|{x:.2e}|{x:<10.4f}|{x:+.1f}|{x:g}|{x:10}|{x!r}|{x=}")
    print("n is " + str(n) + ", x is " + str(x), n > 2)
    print(f"{n:.2f} {-n:6d} {n * x:.3f}%" + "!" * 3, str("done"))
    return n


@njit
def failed(n, x):
    if n > 2:
        raise ValueError("n is " + str(n) + " and not 2")
    if n > 1:
        raise KeyError(f"x is {x:.3f}, n {n:03d}")
    assert n > 0, "n is " + str(n)
    return n


@njit
def rows(x):
    for i, v in enumerate(x):
        print(f"{i:>3d}: {v:7.2f}")
    return len(x)


# run: shown(3, 1.5)
# run: shown(-12345678, 123456.789)
# run: shown(0, -0.0)
# run: shown(1, np.inf)
# run: shown(2, -np.nan)
# run: shown(2, 1e22)
# run: failed(3, 1.5)
# raises: ValueError: n is 3 and not 2
# run: failed(2, 1.23456)
# raises: KeyError: x is 1.235, n 002
# run: failed(0, 1.0)
# raises: AssertionError: n is 0
# run: rows(np.array([1.0, -2.5, 100.125]))
# run: rows(np.array([1.0, -2.5], dtype=np.float32))
