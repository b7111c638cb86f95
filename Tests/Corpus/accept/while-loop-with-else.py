from numba import njit


@njit
def kernel(n, limit):
    k = 0
    while n != 1:
        if k == limit:
            result = -1
            break
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        k += 1
    else:
        result = k
    return result


# run: kernel(27, 1000)
# run: kernel(27, 10)
# run: kernel(1, 10)
