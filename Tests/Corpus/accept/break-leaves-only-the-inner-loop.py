from numba import njit


@njit
def kernel(n):
    count = 0
    for i in range(n):
        for j in range(n):
            if j > i:
                break
            if (i + j) % 2:
                continue
            count += 1
        else:
            count += 1000
    return count


# run: kernel(6)
# run: kernel(0)
