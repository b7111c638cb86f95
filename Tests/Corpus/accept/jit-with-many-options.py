from numba import jit


@jit(nopython=True, nogil=True, cache=False, parallel=False, fastmath=False, boundscheck=False,
     error_model="python", inline="never")
def kernel(a, b):
    return a % b


# run: kernel(7, 4)
# run: kernel(7, 0)
# raises: ZeroDivisionError
