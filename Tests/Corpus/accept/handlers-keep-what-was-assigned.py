import numpy as np
from numba import njit


@njit
def fails(x):
    if x > 2:
        raise ValueError("too large")
    return x


@njit
def steps(n):
    done = 0
    value = -1
    try:
        done = 1
        value = fails(n)
        done = 2
        value = fails(n + 1)
        done = 3
    except ValueError:
        done += 10
    return done, value


@njit
def first_in_body(x, n):
    try:
        i = 0
        total = 0
        while True:
            total += x[i] // (n - i)
            i += 1
    except ZeroDivisionError:
        return i, total


@njit
def loop_variable(n):
    found = -1
    k = 0
    for k in range(5):
        found = k
    try:
        for k in range(10):
            found = 100 // (n - k)
    except ZeroDivisionError:
        return k, found
    return k, -found


@njit
def types_meet(n):
    x = 1
    try:
        x = 2.5
        x = 1 / n
    except ZeroDivisionError:
        pass
    return x


# run: steps(1)
# run: steps(2)
# run: steps(3)
# run: first_in_body([0, 1, 2, 3, 4], 3)
# run: first_in_body([0, 1, 2, 3, 4], 0)
# run: loop_variable(4)
# run: loop_variable(20)
# run: types_meet(0)
# run: types_meet(4)
