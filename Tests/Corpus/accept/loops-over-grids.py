import numpy as np
from numba import njit, pndindex


@njit
def places(a):
    total = 0
    for i, j in np.ndindex(a.shape):
        total = 3 * total + i - 2 * j + a[i, j]
    return total


@njit
def whole(a):
    result = np.zeros_like(a)
    for index in np.ndindex(a.shape):
        result[index] = 2 * a[index] + index[0]
    return result


@njit
def numbers(n, m):
    count, last = 0, (-1, -1)
    for place in np.ndindex(n, m):
        count += 1
        last = place
    return count, last


@njit
def line(n):
    total = 0
    for (i,) in np.ndindex(n):
        total += i
    for index in np.ndindex((n,)):
        total += 10 * index[0]
    return total


@njit
def enumerated(a):
    total = 0.0
    for (i, j, k), value in np.ndenumerate(a):
        total = 0.5 * total + (i + 2 * j - k) * value
    for index, value in np.ndenumerate(a[0]):
        total += value * index[1]
    return total


@njit
def elements(a):
    total = 0.0
    for value in np.nditer(a):
        total = 0.5 * total + value
    for value in np.nditer(a):
        total += value.item()
    return total


@njit
def first_above(a, limit):
    found = (-1, -1)
    for i, j in np.ndindex(a.shape):
        if a[i, j] < 0:
            continue
        if a[i, j] > limit:
            found = (i, j)
            break
    else:
        found = (-2, -2)
    return found


@njit
def nested(a):
    total = 0
    for i, j in np.ndindex(a.shape):
        for k in range(5):
            if k > a[i, j]:
                break
            total += k
        if total > 40:
            break
    return total


@njit
def early(a, limit):
    for index, value in np.ndenumerate(a):
        if value > limit:
            return index
    return -1, -1


@njit(parallel=True)
def parallel(a):
    result = np.empty_like(a)
    for i, j in pndindex(a.shape):
        result[i, j] = a[i, j] * i - j
    return result


# run: places(np.arange(12).reshape(3, 4))
# run: places(np.asfortranarray(np.arange(12).reshape(3, 4)))
# run: places(np.zeros((0, 4), np.int64))
# run: whole(np.arange(24.0).reshape(2, 3, 4))
# run: whole(np.arange(6.0)[::2])
# run: numbers(3, 4)
# run: numbers(0, 4)
# run: line(5)
# run: enumerated(np.arange(24.0).reshape(2, 3, 4))
# run: enumerated(np.arange(48.0).reshape(4, 3, 4)[::2])
# run: elements(np.arange(6.0).reshape(2, 3))
# run: elements(np.asfortranarray(np.arange(6.0).reshape(2, 3)))
# run: elements(np.arange(6.0))
# run: first_above(np.arange(12).reshape(3, 4) - 3, 4)
# run: first_above(np.arange(12).reshape(3, 4), 40)
# run: nested(np.arange(12).reshape(3, 4))
# run: early(np.arange(12).reshape(3, 4), 6)
# run: early(np.arange(12).reshape(3, 4), 60)
# run: parallel(np.arange(12).reshape(3, 4))
