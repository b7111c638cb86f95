import numpy as np
from numba import njit


@njit("i1[:](i1[:])")
def above(a):
    return a + 200


@njit("u2[:](u2[:])")
def below(a):
    return a * -1


@njit("void(u1[:])")
def in_place(a):
    a += 256


@njit("i8[:](i8[:])")
def inverse(a):
    return a**-1


# expect-error: 200 does not fit int8
# at: 7
# expect-error: -1 does not fit uint16
# at: 12
# expect-error: 256 does not fit uint8
# at: 17
# expect-error: negative integer powers
# at: 22
