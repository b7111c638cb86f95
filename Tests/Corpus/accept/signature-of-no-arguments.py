from numba import njit


@njit("i8()")
def answer():
    return 42


@njit("void()")
def nothing():
    pass


@njit
def kernel():
    nothing()
    return answer()


# run: kernel()
