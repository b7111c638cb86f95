from numba import njit


@njit
def fill(items, n):
    items.append(n)
    return items


@njit
def kernel(n):
    a = [n]
    fill(a, n)
    return a


# signature: kernel(i8)
# expect-error: list-alias
# at: 7
