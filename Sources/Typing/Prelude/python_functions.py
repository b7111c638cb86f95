"""Functions of Python that run over their argument."""
from numba import njit


@njit
def sum(values, start=0):
    """Return start plus all values."""
    total = start
    for value in values:
        total = total + value
    return total


@njit
def any(values):
    """Return True iff one of the values is true."""
    for value in values:
        if value:
            return True
    return False


@njit
def all(values):
    """Return True iff none of the values is false."""
    for value in values:
        if not value:
            return False
    return True
