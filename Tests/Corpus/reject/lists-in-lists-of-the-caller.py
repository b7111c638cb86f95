from numba import njit, prange


@njit(parallel=True)
def kernel(n):
    rows = [[n], [2]]
    for i in prange(n):
        rows[0].append(i)
    for x in reversed(rows[0]):
        rows[1].append(x)
    return len(rows)


# signature: kernel(i8)
# expect-error: in a 'prange'
# at: 8
# expect-error: that this runs over
# at: 10
