from numba import njit


@njit
def divide(a, b):
    """Divide, with -1 for what has no quotient."""
    try:
        q = a // b
    except ZeroDivisionError:  # no quotient
        q = -1
    return q


@njit
def choose(kind):
    # The first clause that takes the class runs.
    try:
        if kind == 0:
            raise ValueError("a value")
        elif kind == 1:
            raise IndexError("an index")
        elif kind == 2:
            raise KeyError("a key")
        elif kind == 3:
            return 1 // (kind - 3)
        elif kind == 4:
            raise OverflowError("too much")
        elif kind == 5:
            raise RuntimeError("at run time")
        elif kind == 6:
            raise NotImplementedError("not yet")
        result = 100
    except (ValueError, IndexError):
        result = 1
    except LookupError:
        result = 2
    except ArithmeticError:
        result = 3
    except RuntimeError:
        result = 4
    return result


@njit
def passed_on(kind):
    try:
        if kind == 0:
            raise ValueError("kept")
        if kind == 1:
            raise TypeError("passed on")
        return 1.0 / (kind - 2)
    except ValueError:
        return -1.0


@njit
def any_of(n):
    total = 0.0
    try:
        total += n
        total += 1 / n
    except:
        total -= 1.0
    return total


# run: divide(7, 2)
# run: divide(7, 0)
# run: divide(-7, 2)
# run: choose(0)
# run: choose(1)
# run: choose(2)
# run: choose(3)
# run: choose(4)
# run: choose(5)
# run: choose(6)
# run: choose(7)
# run: passed_on(0)
# run: passed_on(1)
# raises: TypeError: passed on
# run: passed_on(2)
# raises: ZeroDivisionError
# run: passed_on(4)
# run: any_of(2)
# run: any_of(0)
