"""Functions that slide one vector along another, and windows."""
import numpy as np
from numba import njit


@njit
def convolve(a, v, mode: "constant" = "full"):
    """Return the sums of products of a with v, which is reversed and slides along it."""
    if a.shape[0] == 0:
        raise ValueError("a cannot be empty")
    if v.shape[0] == 0:
        raise ValueError("v cannot be empty")
    if a.shape[0] < v.shape[0]:
        return slide(v, a[::-1], mode)
    return slide(a, v[::-1], mode)


@njit
def correlate(a, v, mode: "constant" = "valid"):
    """Return the sums of products of a with v, which slides along it."""
    if a.shape[0] == 0 or v.shape[0] == 0:
        raise ValueError("array of Input must not be empty")
    if a.shape[0] < v.shape[0]:
        return slide(np.conj(v), a, mode)[::-1].copy()
    return slide(a, np.conj(v), mode)


@njit
def slide(a, v, mode: "constant"):
    """Return the sums of products of a with the shorter v at each of its places."""
    n, m = a.shape[0], v.shape[0]
    if mode == "full":
        before = m - 1
        count = n + m - 1
    elif mode == "same":
        before = m // 2
        count = n
    elif mode == "valid":
        before = 0
        count = n - m + 1
    else:
        raise ValueError("mode must be one of 'valid', 'same', or 'full'")
    kind = np.result_type(a, v)
    result = np.empty(count, kind)
    for i in range(count):
        first = i - before
        total = kind(0)
        for j in range(max(0, -first), min(m, n - first)):
            total = total + a[first + j] * v[j]
        result[i] = total
    return result


@njit
def bartlett(M):
    """Return the triangular window of M points that ends in zeros."""
    result = np.ones(max(M, 0))
    if M > 1:
        for i in range(M):
            result[i] = 1.0 - abs(2 * i - M + 1) / (M - 1)
    return result


@njit
def blackman(M):
    """Return the window of M points that is a sum of two cosines."""
    result = np.ones(max(M, 0))
    if M > 1:
        for i in range(M):
            angle = np.pi * (2 * i - M + 1) / (M - 1)
            result[i] = 0.42 + 0.5 * np.cos(angle) + 0.08 * np.cos(2.0 * angle)
    return result


@njit
def hamming(M):
    """Return the window of M points that is a raised cosine on a pedestal."""
    result = np.ones(max(M, 0))
    if M > 1:
        for i in range(M):
            result[i] = 0.54 + 0.46 * np.cos(np.pi * (2 * i - M + 1) / (M - 1))
    return result


@njit
def hanning(M):
    """Return the window of M points that is a raised cosine."""
    result = np.ones(max(M, 0))
    if M > 1:
        for i in range(M):
            result[i] = 0.5 + 0.5 * np.cos(np.pi * (2 * i - M + 1) / (M - 1))
    return result
