from numba import njit


@njit
def fill(items, n):
    for i in range(n):
        items.append(10 // (2 - i))


@njit
def kernel(n):
    items = [1]
    try:
        fill(items, n)
    except ZeroDivisionError:
        pass
    return len(items)


# signature: kernel(i8)
# expect-error: a call that changes the length of a list in a 'try' is not supported
# at: 14
