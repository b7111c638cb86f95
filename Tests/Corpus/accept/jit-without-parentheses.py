from numba import jit


@jit
def kernel(a):
    return a + 1


# run: kernel(1)
# run: kernel(1.5)
