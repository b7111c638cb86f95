from numba import njit


@njit
def _helper_(__x):
    return __x * 2


@njit
def kernel(_, __a__, _b):
    for _ in range(3):
        _b += 1
    _Bool = _helper_(__a__)
    return _, _Bool, _b


# run: kernel(10, 2, 3)
