"""Products of vectors, matrices and stacks of matrices."""
import numpy as np
from numba import njit
from pellucid import is_contiguous


@njit
def multiply(a, b, product):
    """Add the product of two matrices to the last one."""
    n, depth = a.shape
    m = b.shape[1]
    # four rows of b at a time, so that a row of the product is loaded and stored less often
    blocked = depth - depth % 4
    for i in range(n):
        for k in range(0, blocked, 4):
            for j in range(m):
                product[i, j] += (a[i, k] * b[k, j] + a[i, k + 1] * b[k + 1, j]
                                  + a[i, k + 2] * b[k + 2, j] + a[i, k + 3] * b[k + 3, j])
        for k in range(blocked, depth):
            for j in range(m):
                product[i, j] += a[i, k] * b[k, j]


@njit
def multiply_any(a, b, product):
    """Add the product of two matrices to the last one, which rows in memory make fast."""
    if is_contiguous(b):
        multiply(a, b, product)
    else:
        multiply(a, b.copy(), product)


@njit
def matmul(a, b):
    """Return the product of vectors, matrices or stacks of matrices."""
    kind = np.result_type(a, b)
    depth = a.shape[a.ndim - 1]
    rows = b.shape[0] if b.ndim == 1 else b.shape[b.ndim - 2]
    if depth != rows:
        raise ValueError(f"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {rows} is different from {depth})")
    if a.ndim == 1 and b.ndim == 1:
        return kind(np.sum(a * b))
    elif a.ndim == 2 and b.ndim == 1:
        vector = np.empty(a.shape[0], kind)
        for i in range(a.shape[0]):
            vector[i] = kind(np.sum(a[i] * b))
        return vector
    elif a.ndim == 1 and b.ndim == 2:
        vector = np.zeros(b.shape[1], kind)
        for k in range(a.shape[0]):
            vector += a[k] * b[k]
        return vector
    elif a.ndim == 2 and b.ndim == 2:
        product = np.zeros((a.shape[0], b.shape[1]), kind)
        multiply_any(a, b, product)
        return product
    elif a.ndim == 3 and b.ndim == 1:
        matrix = np.empty((a.shape[0], a.shape[1]), kind)
        for i in range(a.shape[0]):
            matrix[i] = matmul(a[i], b)
        return matrix
    elif a.ndim == 3 and b.ndim == 2:
        stack = np.zeros((a.shape[0], a.shape[1], b.shape[1]), kind)
        for i in range(a.shape[0]):
            multiply_any(a[i], b, stack[i])
        return stack
    elif a.ndim == 2 and b.ndim == 3:
        stack = np.zeros((b.shape[0], a.shape[0], b.shape[2]), kind)
        for i in range(b.shape[0]):
            multiply_any(a, b[i], stack[i])
        return stack
    elif a.ndim == 1 and b.ndim == 3:
        matrix = np.empty((b.shape[0], b.shape[2]), kind)
        for i in range(b.shape[0]):
            matrix[i] = matmul(a, b[i])
        return matrix
    elif a.ndim == 3 and b.ndim == 3:
        count = stacked(a.shape[0], b.shape[0])
        stack = np.zeros((count, a.shape[1], b.shape[2]), kind)
        for i in range(count):
            first = a[i if a.shape[0] > 1 else 0]
            multiply_any(first, b[i if b.shape[0] > 1 else 0], stack[i])
        return stack
    elif a.ndim == 4 and b.ndim == 2:
        stacks = np.zeros((a.shape[0], a.shape[1], a.shape[2], b.shape[1]), kind)
        for i in range(a.shape[0]):
            for j in range(a.shape[1]):
                multiply_any(a[i, j], b, stacks[i, j])
        return stacks
    elif a.ndim == 4 and b.ndim == 4:
        outer = stacked(a.shape[0], b.shape[0])
        inner = stacked(a.shape[1], b.shape[1])
        stacks = np.zeros((outer, inner, a.shape[2], b.shape[3]), kind)
        for i in range(outer):
            for j in range(inner):
                first = a[i if a.shape[0] > 1 else 0, j if a.shape[1] > 1 else 0]
                second = b[i if b.shape[0] > 1 else 0, j if b.shape[1] > 1 else 0]
                multiply_any(first, second, stacks[i, j])
        return stacks


@njit
def stacked(count, other):
    """Return the number of matrices that two stacks give together."""
    if count != other and count != 1 and other != 1:
        raise ValueError(f"operands could not be broadcast together with {count} and {other} matrices")
    return other if count == 1 else count


@njit
def dot(a, b):
    """Return the sum of products over the last axis of a and the last but one of b."""
    if np.ndim(a) == 0 or np.ndim(b) == 0:
        return a * b
    else:
        depth = a.shape[a.ndim - 1]
        rows = b.shape[0] if b.ndim == 1 else b.shape[b.ndim - 2]
        if depth != rows:
            raise ValueError(f"shapes not aligned: {depth} (dim {a.ndim - 1}) != {rows} (dim {0 if b.ndim == 1 else b.ndim - 2})")
        if b.ndim <= 2:
            return matmul(a, b)
        elif a.ndim == 1 and b.ndim == 3:
            return matmul(a, b)
        elif a.ndim == 2 and b.ndim == 3:
            kind = np.result_type(a, b)
            product = np.empty((a.shape[0], b.shape[0], b.shape[2]), kind)
            for i in range(a.shape[0]):
                product[i] = matmul(a[i], b)
            return product


@njit
def vdot(a, b):
    """Return the sum of the products of the conjugates of a with b, element by element."""
    if a.size != b.size:
        raise ValueError("cannot reshape array: the arrays have different sizes")
    kind = np.result_type(a, b)
    if a.ndim == 1 and b.ndim == 1:
        return kind(np.sum(np.conj(a) * b))
    elif a.ndim == 2 and b.ndim == 2:
        return kind(np.sum(np.conj(a) * b))


@njit
def inner(a, b):
    """Return the sum of products over the last axes."""
    if np.ndim(a) == 0 or np.ndim(b) == 0:
        return a * b
    else:
        depth = a.shape[a.ndim - 1]
        other = b.shape[b.ndim - 1]
        if depth != other:
            raise ValueError(f"shapes not aligned: {depth} (dim {a.ndim - 1}) != {other} (dim {b.ndim - 1})")
        if b.ndim == 1:
            return matmul(a, b)
        else:
            return matmul(a, b.T)


@njit
def trace(a):
    """Return the sum of the diagonal."""
    total = np.result_type(a)(0)
    for i in range(min(a.shape[0], a.shape[1])):
        total += a[i, i]
    return total
