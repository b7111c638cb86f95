from numba import njit


@njit
def fill(rows, n):
    for row in rows:
        row.append(10 // n)


@njit
def kernel(n):
    rows = [[1], [2]]
    try:
        fill(rows, n)
    except ZeroDivisionError:
        pass
    return len(rows[0])


# signature: kernel(i8)
# expect-error: a call that changes lists of lists in a 'try' is not supported
# at: 14
