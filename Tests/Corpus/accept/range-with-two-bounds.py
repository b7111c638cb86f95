from numba import njit


@njit
def kernel(a, b):
    s = 0
    count = 0
    for i in range(a, b):
        s += i
        count += 1
    return s, count


# run: kernel(2, 7)
# run: kernel(-3, 3)
# run: kernel(5, 5)
# run: kernel(7, 2)
