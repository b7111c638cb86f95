from numba import njit, prange


@njit
def put(row):
    rows = [[1]]
    rows.append(row)
    return len(rows)


@njit(parallel=True)
def kernel(n):
    rows = [[n], [2]]
    row = [n]
    put(row)
    for i in prange(n):
        rows[0].append(i)
    for x in reversed(rows[0]):
        rows[1].append(x)
    return len(rows)


# signature: kernel(i8)
# expect-error: second name of a list
# at: 7
# expect-error: in a 'prange'
# at: 17
# expect-error: that this runs over
# at: 19
