from numba import njit


@njit
def kernel(n):
    i = 0
    s = 0
    while True:
        i += 1
        if i > n:
            break
        if i % 3 == 0:
            continue
        s += i
    else:
        s = -1
    return s


# run: kernel(10)
# run: kernel(0)
