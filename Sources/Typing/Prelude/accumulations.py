"""The accumulate methods of ufuncs."""
import numpy as np
from numba import njit


@njit
def add(array, axis=0):
    """Return the sums of the elements so far."""
    result = np.empty(array.shape, np.sum(array).dtype)
    if array.ndim == 1 or axis == 0 or axis == -array.ndim:
        if array.shape[0] > 0:
            result[0] = array[0]
        for i in range(1, array.shape[0]):
            result[i] = result[i - 1] + array[i]
    else:
        for i in range(array.shape[0]):
            result[i] = np.add.accumulate(array[i], axis - 1 if axis > 0 else axis)
    return result


@njit
def multiply(array, axis=0):
    """Return the products of the elements so far."""
    result = np.empty(array.shape, np.prod(array).dtype)
    if array.ndim == 1 or axis == 0 or axis == -array.ndim:
        if array.shape[0] > 0:
            result[0] = array[0]
        for i in range(1, array.shape[0]):
            result[i] = result[i - 1] * array[i]
    else:
        for i in range(array.shape[0]):
            result[i] = np.multiply.accumulate(array[i], axis - 1 if axis > 0 else axis)
    return result


@njit
def minimum(array, axis=0):
    """Return the smallest of the elements so far."""
    result = np.empty(array.shape, array.dtype)
    if array.ndim == 1 or axis == 0 or axis == -array.ndim:
        if array.shape[0] > 0:
            result[0] = array[0]
        for i in range(1, array.shape[0]):
            result[i] = np.minimum(result[i - 1], array[i])
    else:
        for i in range(array.shape[0]):
            result[i] = np.minimum.accumulate(array[i], axis - 1 if axis > 0 else axis)
    return result


@njit
def maximum(array, axis=0):
    """Return the largest of the elements so far."""
    result = np.empty(array.shape, array.dtype)
    if array.ndim == 1 or axis == 0 or axis == -array.ndim:
        if array.shape[0] > 0:
            result[0] = array[0]
        for i in range(1, array.shape[0]):
            result[i] = np.maximum(result[i - 1], array[i])
    else:
        for i in range(array.shape[0]):
            result[i] = np.maximum.accumulate(array[i], axis - 1 if axis > 0 else axis)
    return result
