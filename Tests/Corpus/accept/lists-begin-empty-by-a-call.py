from numba import njit
from numba.typed import List


@njit
def evens(n):
    found = list()
    for i in range(0, n, 2):
        found.append(i)
    typed = List()
    typed.append(0.5)
    return found, typed[0], len(typed)


# run: evens(7)
# oracle: numba
