"""Functions with more arguments than their plain forms, which C or an operation computes."""
import cmath
import math

import numpy as np
from numba import njit


@njit(error_model="numpy")
def nextafter(x, y, steps):
    """Return the number that is so many steps from x towards y."""
    if steps < 0:
        raise ValueError("steps must be a non-negative integer")
    number = x + 0.0
    target = y + 0.0
    if math.isnan(target):
        return target
    for step in range(steps):
        if number == target or math.isnan(number):
            break
        number = math.nextafter(number, target)
    if steps > 0 and number == target:
        return target
    return number


@njit(error_model="numpy")
def log(z, base):
    """Return the logarithm of z to the given base."""
    return cmath.log(z) / cmath.log(base)


@njit(error_model="numpy")
def pow(base, exponent, modulus):
    """Return base ** exponent % modulus, without the overflow of the power."""
    if modulus == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    size = magnitude(modulus)
    factor = residue(base, size)
    count = magnitude(exponent)
    if exponent < 0:
        factor = inverse(factor, size)
    result = residue(1, size)
    while count > 0:
        if count & 1:
            result = product(result, factor, size)
        factor = product(factor, factor, size)
        count >>= 1
    if modulus < 0 and result != 0:
        return np.int64(result) + modulus
    return np.int64(result)


@njit(error_model="numpy")
def magnitude(number):
    """Return the absolute value, also of the least int64."""
    if number < 0:
        return np.uint64(0) - np.uint64(number)
    return np.uint64(number)


@njit(error_model="numpy")
def residue(number, modulus):
    """Return number % modulus, of which the number alone may be negative."""
    rest = magnitude(number) % modulus
    if number < 0 and rest != 0:
        return modulus - rest
    return rest


@njit(error_model="numpy")
def product(a, b, modulus):
    """Return a * b % modulus by doubling; both are less than the modulus, which is at most 2**63."""
    total = np.uint64(0)
    while b > 0:
        if b & 1:
            total = (total + a) % modulus
        a = (a + a) % modulus
        b >>= 1
    return total


@njit(error_model="numpy")
def inverse(number, modulus):
    """Return the number whose product with this one is 1."""
    old, rest = number, modulus
    factor, next_factor = np.uint64(1) % modulus, np.uint64(0)
    while rest != 0:
        quotient = old // rest
        old, rest = rest, old - quotient * rest
        step = product(quotient % modulus, next_factor, modulus)
        factor, next_factor = next_factor, (factor + (modulus - step)) % modulus
    if old != 1:
        raise ValueError("base is not invertible for the given modulus")
    return factor
