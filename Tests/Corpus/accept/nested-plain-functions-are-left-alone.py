import numpy as np
from numba import njit


def make(n):
    def inner(k):
        return n + k
    return inner


async def fetch():
    return 1


def generate():
    yield 1


@njit
def kernel(n):
    return n + 1


# run: kernel(1)
