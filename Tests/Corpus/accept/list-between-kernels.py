"""Kernels return lists to each other, and take lists that they read and store into."""
from numba import njit


@njit
def primes(n):
    found = []
    for i in range(2, n):
        is_prime = True
        for p in found:
            if i % p == 0:
                is_prime = False
                break
        if is_prime:
            found.append(i)
    return found


@njit
def total(items, factor):
    result = 0
    for v in items:
        result += v
    return result * factor


@njit
def double(items):
    for i in range(len(items)):
        items[i] *= 2


@njit
def split(n):
    low = []
    high = []
    for i in range(n):
        if i < n // 2:
            low.append(i)
        else:
            high.append(i * 0.5)
    return low, high


@njit
def whole(n):
    found = primes(n)
    found.append(1000)
    double(found)
    low, high = split(n)
    low.append(-1)
    return found, total(found, 2), low, high, total(primes(n), 1)


# run: whole(20)
# run: whole(0)
