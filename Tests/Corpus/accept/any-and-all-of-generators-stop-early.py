import numpy as np
from numba import njit


@njit
def decided(x, y):
    return (any(v > 2 for v in x), all(v > 2 for v in x), any(v == w for v in x for w in y),
            all(v != w for v in x if v > 0 for w in y), any(x[i] for i in range(x.size)),
            all(i * j < 50 for i in range(10) for j in range(i)))


@njit
def stops(x):
    """The division that would raise comes after the value that decides."""
    return any(10 // v > 3 for v in x), all(10 // v < 0 for v in x)


@njit
def is_prime(n):
    return n > 1 and all(n % k != 0 for k in range(2, int(n**0.5) + 1))


@njit
def primes(n):
    return [k for k in range(n) if is_prime(k)], sum(1 for k in range(n) if is_prime(k))


# run: decided(np.array([1, 2, 3]), np.array([5, 3]))
# run: decided(np.array([4, 0, 3]), np.array([7]))
# run: decided(np.zeros(0), np.array([7.5]))
# run: stops(np.array([1, 2, 0]))
# run: stops(np.array([5, 0, 1]))
# raises: ZeroDivisionError
# run: primes(60)
