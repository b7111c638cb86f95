# tolerance: 1e-12
import numpy as np
from numba import njit, prange


@njit
def product(a, b):
    return a @ b


@njit
def products_of_parts(a, b):
    return a[1:, ::2] @ b[::2], a[:, 1:] @ b[1:, 3:], a.T @ b, a @ b.T, a[::-1] @ b


@njit(parallel=True)
def products_in_a_loop(a):
    result = np.zeros(a.shape)
    for i in prange(a.shape[0]):
        result[i] = a[i] @ a[i]
    return result


@njit
def into_part(a, out):
    out[1:-1, 2:] = a @ a.T
    return out


# run: product(2.0 + np.sin(np.arange(4900.0)).reshape(70, 70), 2.0 + np.cos(np.arange(4200.0)).reshape(70, 60))
# run: product(2.0 + np.sin(np.arange(4900.0)).reshape(70, 70).astype(np.float32), 2.0 + np.cos(np.arange(4200.0)).reshape(70, 60).astype(np.float32))
# run: product(2.0 + np.sin(np.arange(4900.0)).reshape(70, 70) * 1j, 2.0 + np.cos(np.arange(4200.0)).reshape(70, 60) + 0.5j)
# run: product((2.0 + np.sin(np.arange(4900.0)).reshape(70, 70) * 1j).astype(np.complex64), 2.0 + np.cos(np.arange(4200.0)).reshape(70, 60).astype(np.complex64))
# run: product(np.arange(4900).reshape(70, 70), np.arange(4200).reshape(70, 60))
# run: product(np.asfortranarray(2.0 + np.sin(np.arange(4900.0)).reshape(70, 70)), 2.0 + np.cos(np.arange(4200.0)).reshape(70, 60))
# run: product(2.0 + np.sin(np.arange(40000.0)).reshape(1, 40000), 2.0 + np.cos(np.arange(40000.0)).reshape(40000, 1))
# run: product(2.0 + np.sin(np.arange(300.0)).reshape(300, 1), 2.0 + np.cos(np.arange(300.0)).reshape(1, 300))
# run: product(np.zeros((0, 300)), np.zeros((300, 300)))
# run: product(np.zeros((300, 0)), np.zeros((0, 300)))
# run: products_of_parts(2.0 + np.sin(np.arange(4900.0)).reshape(70, 70), 2.0 + np.cos(np.arange(4900.0)).reshape(70, 70))
# run: products_in_a_loop(2.0 + np.sin(np.arange(8000.0)).reshape(5, 40, 40))
# run: into_part(2.0 + np.sin(np.arange(3600.0)).reshape(40, 90), np.zeros((42, 42)))
