from numba import njit


@njit
def factorial(n):
    if n <= 1:
        return 1
    return n * factorial(n - 1)


@njit
def kernel(n):
    return factorial(n)


# run: kernel(10)
# run: kernel(0)
