"""Functions of complex numbers that C's library does not have."""
import cmath
import math

import numpy as np
from numba import vectorize


@vectorize
def sign(z):
    """Return z / |z|, and 0 for 0."""
    size = abs(z)
    if size == 0.0:
        return z
    if math.isinf(size):
        real = 0.0 if math.isfinite(z.real) else math.copysign(1.0, z.real)
        imaginary = 0.0 if math.isfinite(z.imag) else math.copysign(1.0, z.imag)
        if real != 0.0 and imaginary != 0.0:
            return complex(math.nan, math.nan)
        return complex(real, imaginary)
    return complex(z.real / size, z.imag / size)


@vectorize
def exp2(z):
    """Return 2 ** z."""
    return cmath.exp(complex(z.real * 0.6931471805599453, z.imag * 0.6931471805599453))


@vectorize
def expm1(z):
    """Return exp(z) - 1, exactly also near 0."""
    half = math.sin(z.imag / 2.0)
    real = math.expm1(z.real) * math.cos(z.imag) - 2.0 * half * half
    return complex(real, math.exp(z.real) * math.sin(z.imag))


@vectorize
def log1p(z):
    """Return log(1 + z)."""
    return complex(math.log(math.hypot(z.real + 1.0, z.imag)), math.atan2(z.imag, z.real + 1.0))


@vectorize
def log2(z):
    """Return the logarithm to the base 2."""
    power = cmath.log(z)
    return complex(power.real * 1.4426950408889634, power.imag * 1.4426950408889634)


@vectorize
def log10(z):
    """Return the logarithm to the base 10."""
    power = cmath.log(z)
    return complex(power.real * 0.4342944819032518, power.imag * 0.4342944819032518)


@vectorize
def rint(z):
    """Round both parts to the nearest whole number, half to even."""
    return complex(np.rint(z.real), np.rint(z.imag))


@vectorize
def minimum(a, b):
    """Return the smaller one, by real parts first; one that is not a number wins."""
    if math.isnan(a.real) or math.isnan(a.imag):
        return a
    if math.isnan(b.real) or math.isnan(b.imag):
        return b
    if a.real < b.real or a.real == b.real and a.imag <= b.imag:
        return a
    return b


@vectorize
def maximum(a, b):
    """Return the larger one, by real parts first; one that is not a number wins."""
    if math.isnan(a.real) or math.isnan(a.imag):
        return a
    if math.isnan(b.real) or math.isnan(b.imag):
        return b
    if a.real > b.real or a.real == b.real and a.imag >= b.imag:
        return a
    return b


@vectorize
def fmin(a, b):
    """Return the smaller one, by real parts first; one that is not a number loses."""
    if math.isnan(b.real) or math.isnan(b.imag):
        return a
    if math.isnan(a.real) or math.isnan(a.imag):
        return b
    if a.real < b.real or a.real == b.real and a.imag <= b.imag:
        return a
    return b


@vectorize
def fmax(a, b):
    """Return the larger one, by real parts first; one that is not a number loses."""
    if math.isnan(b.real) or math.isnan(b.imag):
        return a
    if math.isnan(a.real) or math.isnan(a.imag):
        return b
    if a.real > b.real or a.real == b.real and a.imag >= b.imag:
        return a
    return b


@vectorize
def less(a, b):
    """Return True iff a < b, by real parts first."""
    if a.real == b.real:
        return a.imag < b.imag
    return a.real < b.real and not math.isnan(a.imag) and not math.isnan(b.imag)


@vectorize
def less_equal(a, b):
    """Return True iff a <= b, by real parts first."""
    if a.real == b.real:
        return a.imag <= b.imag
    return a.real < b.real and not math.isnan(a.imag) and not math.isnan(b.imag)


@vectorize
def greater(a, b):
    """Return True iff a > b, by real parts first."""
    if a.real == b.real:
        return a.imag > b.imag
    return a.real > b.real and not math.isnan(a.imag) and not math.isnan(b.imag)


@vectorize
def greater_equal(a, b):
    """Return True iff a >= b, by real parts first."""
    if a.real == b.real:
        return a.imag >= b.imag
    return a.real > b.real and not math.isnan(a.imag) and not math.isnan(b.imag)


@vectorize
def round(z, decimals=0):
    """Round both parts to a number of decimals, half to even."""
    return complex(np.round(z.real, decimals), np.round(z.imag, decimals))


@vectorize
def around(z, decimals=0):
    """Round both parts to a number of decimals, half to even."""
    return complex(np.round(z.real, decimals), np.round(z.imag, decimals))
