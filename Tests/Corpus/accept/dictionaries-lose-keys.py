"""What is left keeps its order; what comes back comes last."""
import numpy as np
from numba import njit


@njit
def dropped(n, step):
    d = {}
    for i in range(n):
        d[i] = i * i
    for i in range(0, n, step):
        del d[i]
    d[step] = -1
    for i in range(n, 2 * n):
        d[i] = i
    out = np.zeros((len(d), 2), np.int64)
    row = 0
    for k, v in d.items():
        out[row] = (k, v)
        row += 1
    return out, len(d)


@njit
def popped(n):
    d = {i * 3: i + 0.5 for i in range(n)}
    a = d.pop(3)
    b = d.pop(4, -1.0)
    c = d.pop(6, 9)
    k, v = d.popitem()
    total = 0.0
    for i, x in enumerate(d.values()):
        total += i * x
    return a, b, c, k, v, total, len(d), list(d), list(d.items())[0]


@njit
def queue(n):
    d = {0: 1}
    steps = 0
    while len(d) > 0 and steps < 10 * n:
        k, v = d.popitem()
        steps += 1
        if k < n:
            d[2 * k + 1] = v + 1
            d[2 * k + 2] = v + 1
    return steps, len(d)


@njit
def cleared(n):
    d = {1: 2}
    total = 0
    for i in range(n):
        if len(d) > 5:
            d.clear()
        d[i] = i
        total += len(d)
    return total, [k for k in d]


@njit
def rotating(n):
    d = {}
    for i in range(n):
        d[i] = i
        if i >= 3:
            del d[i - 3]
    return [k for k in d], len(d)


# run: dropped(10, 3)
# run: dropped(100, 2)
# run: dropped(8, 1)
# run: popped(5)
# run: popped(40)
# run: queue(20)
# run: cleared(30)
# run: rotating(1000)
