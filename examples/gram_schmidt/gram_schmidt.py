"""The QR decomposition by Gram and Schmidt, with slices as vectors."""
import numpy as np
from numba import njit


@njit("Tuple((float64[:, ::1], float64[:, ::1]))(float64[:, ::1])")
def gram_schmidt(A):
    """Return Q and R with A = Q @ R, and leave A without what Q took."""
    Q = np.zeros_like(A)
    R = np.zeros((A.shape[1], A.shape[1]))
    for k in range(A.shape[1]):
        R[k, k] = np.sqrt(np.sum(A[:, k] * A[:, k]))
        Q[:, k] = A[:, k] / R[k, k]
        # what is left of the other columns stands upright on this one
        for j in range(k + 1, A.shape[1]):
            R[k, j] = np.sum(Q[:, k] * A[:, j])
            A[:, j] -= Q[:, k] * R[k, j]
    return Q, R
