from numba import njit


@njit("i8(List(i8))")
def kernel(row):
    rows = [[1]]
    rows.append(row)
    return len(rows)


# expect-error: second name of a list
# at: 7
