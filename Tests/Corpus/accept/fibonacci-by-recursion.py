from numba import njit


@njit("i8(i8)")
def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


@njit
def kernel(n):
    return fibonacci(n)


# run: kernel(15)
