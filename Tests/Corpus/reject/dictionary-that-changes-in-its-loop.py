from numba import njit, prange


@njit(parallel=True)
def kernel(n):
    d = {1: 2}
    for k in d:
        del d[k]
    for k, v in d.items():
        d.pop(k)
    for i in prange(n):
        d[i] = i
    e = d if n > 1 else {3: 4}
    keys = d.keys()
    return d


# signature: kernel(i8)
# expect-error: a loop runs over it
# at: 8
# expect-error: a loop runs over it
# at: 10
# expect-error: would share it
# at: 12
# expect-error: second name
# at: 13
# expect-error: a view of a dictionary in a variable
# at: 14
