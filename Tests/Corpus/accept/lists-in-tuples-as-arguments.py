"""Lists in tuples that callers outside pass are counted as lists that they pass singly."""
from numba import njit


@njit
def total(pair, k):
    s = 0.0
    for v in pair[0]:
        s += v * pair[1]
    return s, len(pair[0]), pair[0][k]


# run: total(([1, 2, 5], 3), 2)
# run: total(([1, 2, 5], 3), 3)
# raises: IndexError: list index out of range
# run: total(([0.5, 1.5], 2), -1)
