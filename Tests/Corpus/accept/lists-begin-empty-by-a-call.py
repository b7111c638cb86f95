from numba import njit, types
from numba.typed import List


@njit
def evens(n):
    found = list()
    for i in range(0, n, 2):
        found.append(i)
    typed = List()
    typed.append(0.5)
    return found, typed[0], len(typed)


@njit
def stated(n):
    halves = List.empty_list(types.float64)
    places = List.empty_list(item_type=types.int64, allocated=4)
    for i in range(n):
        halves.append(i / 2)
        if i % 2:
            places.append(i)
    s = 0.0
    for half in halves:
        s += half
    return s, len(places), places[-1]


# run: evens(7)
# oracle: numba
# run: stated(6)
# oracle: numba
