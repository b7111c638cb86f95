from numba import njit


@njit(
    parallel=False,  # an option
    fastmath=False,
)
def kernel(
    a,
    b,  # the second
    c=(
        1
    ),
):
    total = a + \
        b
    total += (
        c  # a comment inside

        + 1
    )
    if (a > 0
            and b > 0):
        total *= 2
    t = (total,
         a,
    )
    return t[0]


# run: kernel(1, 2)
# run: kernel(-1, 2, 5)
