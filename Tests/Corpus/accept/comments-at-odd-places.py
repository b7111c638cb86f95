from numba import njit
# between imports and kernel


@njit
# between decorator and kernel
def kernel(n):
# a comment left of the body
    s = 0
        # a comment right of the body
    for i in range(n):

            # deeper than the loop's body
        s += i
    # after the loop
        # and deeper once more
    if s > 3:
        # only a comment before the statement
        s -= 1
    # before else
    else:
        s += 1  # trailing
    return s
    # unreachable comment


# run: kernel(5)
# run: kernel(1)
