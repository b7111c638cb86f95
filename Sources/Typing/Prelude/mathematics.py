"""Functions of Python's math on sequences, and those that C's library does not have."""
import math

import numpy as np
from numba import njit


@njit
def ulp(x):
    """Return the value of the last bit of x."""
    size = math.fabs(x)
    if math.isnan(size) or math.isinf(size):
        return size
    if size == 1.7976931348623157e308:
        return size - math.nextafter(size, 0.0)
    return math.nextafter(size, math.inf) - size


@njit
def dist(p, q):
    """Return the distance of two points."""
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    distance = 0.0
    for a, b in zip(p, q):
        distance = math.hypot(distance, a - b)
    return distance


@njit
def prod(values, start=1):
    """Return the product of all values and of start."""
    product = start
    for value in values:
        product = product * value
    return product


@njit
def fsum(values):
    """Return the sum of all values, rounded once at the end."""
    # the sum so far is that of partials[:count], none of which overlaps another
    partials = np.empty(64)
    count = 0
    for value in values:
        x = float(value)
        kept = 0
        for i in range(count):
            y = partials[i]
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low != 0.0:
                partials[kept] = low
                kept += 1
            x = high
        partials[kept] = x
        count = kept + 1
    if count == 0:
        return 0.0
    count -= 1
    total = partials[count]
    low = 0.0
    while count > 0:
        x = total
        count -= 1
        y = partials[count]
        total = x + y
        low = y - (total - x)
        if low != 0.0:
            break
    # what is left over may decide a tie
    if count > 0 and (low < 0.0 and partials[count - 1] < 0.0
                      or low > 0.0 and partials[count - 1] > 0.0):
        y = low * 2.0
        x = total + y
        if y == x - total:
            total = x
    return total


@njit
def sumprod(p, q):
    """Return the sum of the products of the values in the same places."""
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    total = 0
    for a, b in zip(p, q):
        total = total + a * b
    return total
