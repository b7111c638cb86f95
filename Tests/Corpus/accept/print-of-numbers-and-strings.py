from numba import njit


@njit
def kernel(n, x):
    print("n =", n, "x =", x)
    print()
    print(n > 3)
    return n


# run: kernel(5, 1.5)
