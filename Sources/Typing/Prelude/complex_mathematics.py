"""Functions of cmath that are made up of others."""
import cmath
import math

from numba import njit


@njit
def log10(z):
    """Return the logarithm to the base 10."""
    power = cmath.log(z)
    return complex(power.real * 0.4342944819032518, power.imag * 0.4342944819032518)


@njit
def polar(z):
    """Return the absolute value and the phase."""
    return abs(complex(z)), cmath.phase(z)


@njit
def rect(r, phi):
    """Return the number of the given absolute value and phase."""
    return complex(r * math.cos(phi), r * math.sin(phi))


@njit
def isclose(a, b, rel_tol=1e-09, abs_tol=0.0):
    """Return True iff the numbers differ little."""
    if a == b:
        return True
    difference = abs(complex(a - b))
    return difference <= max(rel_tol * max(abs(a), abs(b)), abs_tol) and not math.isinf(difference)
