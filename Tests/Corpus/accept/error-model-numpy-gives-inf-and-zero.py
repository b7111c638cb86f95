from numba import njit


@njit(error_model="numpy")
def kernel(a, b):
    return a / b


# run: kernel(1.0, 0.0)
# expect: np.inf
# run: kernel(-1.0, 0.0)
# expect: -np.inf
# run: kernel(0.0, 0.0)
# expect: np.nan
# run: kernel(1, 0)
# expect: np.inf
# run: kernel(6, 4)
