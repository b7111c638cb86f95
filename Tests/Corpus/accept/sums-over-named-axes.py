import numpy as np
from numba import njit


@njit
def matrices(a, b):
    return np.einsum("ij,jk->ik", a, b), np.einsum("ij,jk", a, b)


@njit
def rows(a, b):
    return np.einsum("ij,kj->ik", a, b)


@njit
def chain(a, b, x):
    return np.einsum("ij,jk,k->i", a, b, x)


@njit
def diagonal(a):
    return np.einsum("ii", a), np.einsum("ii->i", a), np.einsum("ij->ji", a), np.einsum("ij->", a)


@njit
def vectors(x, y):
    return np.einsum("i,i->", x, y), np.einsum("i,j->ij", x, y), np.einsum("i,i->i", x, y)


@njit
def stacks(a, b):
    return np.einsum("...ij,...jk->...ik", a, b)


@njit
def batches(a, b):
    return np.einsum("bij, bjk -> bik", a, b)


@njit
def contracted(a, b):
    return np.tensordot(a, b), np.tensordot(a, b, 2)


@njit
def once(a, b):
    return np.tensordot(a, b, 1), np.tensordot(a, b, axes=(1, 0))


@njit
def outer(x, y):
    return np.tensordot(x, y, axes=0)


@njit
def crossed(a, b):
    return np.tensordot(a, b, axes=([1, 0], [0, 1])), np.tensordot(a, b, axes=((-1,), (0,)))


# run: matrices(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4))
# run: matrices(np.arange(6).reshape(2, 3), np.arange(12.0).reshape(4, 3).T)
# run: matrices(np.zeros((2, 0)), np.zeros((0, 3)))
# run: matrices(np.ones((2, 3)), np.ones((2, 3)))
# raises: ValueError
# run: rows(np.arange(6.0).reshape(2, 3), np.arange(12).reshape(4, 3) * 1j)
# run: rows(np.arange(6, dtype=np.float32).reshape(2, 3), np.arange(12, dtype=np.float32).reshape(4, 3))
# run: chain(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4), np.arange(4.0))
# run: diagonal(np.arange(9.0).reshape(3, 3))
# run: diagonal(np.arange(9, dtype=np.int32).reshape(3, 3))
# run: vectors(np.arange(3.0), np.arange(3) + 1)
# run: stacks(np.arange(12.0).reshape(2, 2, 3), np.arange(6.0).reshape(3, 2))
# run: stacks(np.arange(6.0).reshape(2, 3), np.arange(24.0).reshape(2, 2, 3, 2))
# run: batches(np.arange(12.0).reshape(2, 2, 3), np.arange(12.0).reshape(2, 3, 2))
# run: contracted(np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(2, 3))
# run: contracted(np.arange(24.0).reshape(2, 3, 4), np.arange(24.0).reshape(3, 4, 2))
# run: once(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4))
# run: outer(np.arange(3.0), np.arange(4.0).reshape(2, 2))
# run: crossed(np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(3, 2))
