from numba import njit


@njit
def kernel(n):
    a = 1; b = 2; c = a + b
    if n > 3: c += 10; a = 5
    elif n > 1: c += 20
    else: c += 30
    while n > 0: n -= 1; c += n
    for i in range(3): c += i
    return a + b + c


# run: kernel(5)
# run: kernel(2)
# run: kernel(0)
