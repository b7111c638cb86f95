"""A module that kernels of the tests read constants of, and call functions of."""
import enum

THRESHOLD = 2.5
SIZES = (3, 4)


class Kind(enum.IntEnum):
    FIRST = 1
    SECOND = 2


def clip(x):
    return min(x, THRESHOLD)
