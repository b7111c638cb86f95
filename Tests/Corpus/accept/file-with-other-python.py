"""A file as people write them: with a main, plain functions and a class."""
import sys

import numpy as np
from numba import njit


class Report:
    """Not compiled."""

    def __init__(self, **fields):
        self.fields = dict(fields)

    def __str__(self):
        return ", ".join(f"{k}={v!r}" for k, v in self.fields.items())


def read(path):
    with open(path) as source:
        return [float(line) for line in source if line.strip()]


@njit
def kernel(x):
    return x[0] + x[-1]


def main(arguments):
    try:
        values = np.array(read(arguments[0]))
    except (IndexError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(Report(result=kernel(values)))
    yield_ = lambda v: v * 2
    return yield_(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

# run: kernel(np.array([1.5, 2.5, 3.5]))
