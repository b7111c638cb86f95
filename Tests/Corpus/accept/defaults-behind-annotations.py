from numba import njit


@njit
def annotated(x: float, n: int = 3) -> float:
    return x * n


@njit("f8(f8, f8)")
def stated(x, n=3):
    return x * n


# run: annotated(2.5)
# run: annotated(2.5, 4)
# run: stated(2.5)
# run: stated(2.5, 0.5)
