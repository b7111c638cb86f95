import numpy as np
from numba import njit


@njit
def find(parent, i):
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


@njit
def kernel(n, edges):
    parent = np.empty(n, np.int64)
    for i in range(n):
        parent[i] = i
    count = n
    for k in range(edges.shape[0]):
        ra, rb = find(parent, edges[k, 0]), find(parent, edges[k, 1])
        if ra != rb:
            parent[rb] = ra
            count -= 1
    return count


# run: kernel(7, np.array([[0, 1], [2, 3], [1, 2], [5, 6]]))
