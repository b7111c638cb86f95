import numpy as np
from numba import njit


@njit
def missing(k):
    d = {1: 2.5, 2: 3.5}
    return d[k]


@njit
def missing_float(k):
    d = {1.5: 1}
    d[k] += 1
    return d[k]


@njit
def missing_pair(i, x):
    d = {(1, 2.5): 1}
    return d[i, x]


@njit
def missing_flag(k):
    d = {True: 1}
    return d[k > 1]


@njit
def deleted(k):
    d = {1: 2, 3: 4}
    del d[k]
    del d[1]
    return len(d)


@njit
def popped(k):
    d = {1: 2, 3: 4}
    return d.pop(k), len(d)


@njit
def exhausted(n):
    d = {i: i for i in range(n)}
    while True:
        d.popitem()
    return 0


@njit
def removed(k):
    s = {1, 2}
    s.discard(7)
    s.remove(k)
    return len(s)


@njit
def grows_in_its_loop(k):
    d = {1: 2, 3: 4}
    for key in d:
        d[k] = key
    return d[1] * 10 + d[3]


# run: missing(1)
# run: missing(3)
# raises: KeyError: 3
# run: missing_float(1.5)
# run: missing_float(0.1)
# raises: KeyError: 0.1
# run: missing_pair(1, 2.5)
# run: missing_pair(2, 2.5)
# raises: KeyError: (2, 2.5)
# run: missing_flag(2)
# run: missing_flag(0)
# raises: KeyError: False
# run: deleted(3)
# run: deleted(1)
# raises: KeyError: 1
# run: deleted(-4)
# raises: KeyError: -4
# run: popped(3)
# run: popped(2)
# raises: KeyError: 2
# run: exhausted(3)
# raises: KeyError: popitem(): dictionary is empty
# run: removed(1)
# run: removed(3)
# raises: KeyError: 3
# run: grows_in_its_loop(1)
# run: grows_in_its_loop(5)
# raises: RuntimeError: dictionary changed size during iteration
