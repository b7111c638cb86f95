from numba import njit


@njit
def kernel(k):
    if k == 0:
        raise ArithmeticError("arithmetic")
    elif k == 1:
        raise OverflowError("overflow")
    elif k == 2:
        raise KeyError("key")
    elif k == 3:
        raise NotImplementedError("later")
    elif k == 4:
        raise Exception("any")
    elif k == 5:
        raise StopIteration
    elif k == 6:
        raise ZeroDivisionError("own")
    return k


# run: kernel(0)
# raises: ArithmeticError: arithmetic
# run: kernel(1)
# raises: OverflowError: overflow
# run: kernel(2)
# raises: KeyError: key
# run: kernel(3)
# raises: NotImplementedError: later
# run: kernel(4)
# raises: Exception: any
# run: kernel(5)
# raises: StopIteration
# run: kernel(6)
# raises: ZeroDivisionError: own
# run: kernel(7)
