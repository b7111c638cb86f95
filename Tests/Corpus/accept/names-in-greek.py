from numba import njit


@njit
def kernel(α, β):
    Δx = α - β
    größe = Δx * 2
    return größe + α


# run: kernel(5.0, 1.5)
