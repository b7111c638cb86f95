from numba import njit


@njit
def kernel(x):
    if x == 1:
        raise ValueError("one is wrong")
    if x == 2:
        raise TypeError
    if x == 3:
        raise RuntimeError()
    if x == 4:
        raise IndexError("four: 100% {wrong} \"quoted\"")
    return x


# run: kernel(0)
# run: kernel(1)
# raises: ValueError: one is wrong
# run: kernel(2)
# raises: TypeError
# run: kernel(3)
# raises: RuntimeError
# run: kernel(4)
# raises: IndexError: four: 100% {wrong} "quoted"
