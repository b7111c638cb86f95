from numba import njit


@njit
def kernel(n, x):
    print(f"{n:x}")
    print(f"{n:,}")
    print(f"{x:08.3f}")
    print(f"{x:^10}")
    print(f"{n > 2:d}")
    text = f"{n}"
    print("a" + n)
    print("abc"[n])
    return str(n)


# signature: kernel(i8, f8)
# expect-error: the format 'x' of int64 is not supported
# at: 6
# expect-error: the format ',' of int64 is not supported
# at: 7
# expect-error: the format '08.3f' of float64 is not supported
# at: 8
# expect-error: the format '^10' of float64 is not supported
# at: 9
# expect-error: the format 'd' of bool is not supported
# at: 10
# expect-error: building strings is not supported
# at: 11
# expect-error: '+' does not take unicode_type and int64
# at: 12
# expect-error: the index into a string
# at: 13
# expect-error: building strings is not supported
# at: 14
