"""Products of vectors, matrices and stacks of matrices."""
import numpy as np
from numba import njit, prange
from pellucid import is_contiguous


@njit
def multiply_small(a, b, product):
    """Add the product of two small matrices to the last one."""
    for i in range(a.shape[0]):
        for k in range(a.shape[1]):
            for j in range(b.shape[1]):
                product[i, j] += a[i, k] * b[k, j]


@njit(parallel=True)
def multiply(a, b, product):
    """Add the product of two matrices to the last one; every sum is formed from left to right.

    Four rows take in four rows of b at a time, so that what is loaded once is used four times.
    Threads share the rows if the kernel that multiplies is parallel.
    """
    n, depth = a.shape
    m = b.shape[1]
    rows = n - n % 4
    steps = depth - depth % 4
    for i in prange(0, rows, 4):
        for k in range(0, steps, 4):
            a00, a01, a02, a03 = a[i, k], a[i, k + 1], a[i, k + 2], a[i, k + 3]
            a10, a11, a12, a13 = a[i + 1, k], a[i + 1, k + 1], a[i + 1, k + 2], a[i + 1, k + 3]
            a20, a21, a22, a23 = a[i + 2, k], a[i + 2, k + 1], a[i + 2, k + 2], a[i + 2, k + 3]
            a30, a31, a32, a33 = a[i + 3, k], a[i + 3, k + 1], a[i + 3, k + 2], a[i + 3, k + 3]
            for j in range(m):
                b0, b1, b2, b3 = b[k, j], b[k + 1, j], b[k + 2, j], b[k + 3, j]
                product[i, j] = product[i, j] + a00 * b0 + a01 * b1 + a02 * b2 + a03 * b3
                product[i + 1, j] = product[i + 1, j] + a10 * b0 + a11 * b1 + a12 * b2 + a13 * b3
                product[i + 2, j] = product[i + 2, j] + a20 * b0 + a21 * b1 + a22 * b2 + a23 * b3
                product[i + 3, j] = product[i + 3, j] + a30 * b0 + a31 * b1 + a32 * b2 + a33 * b3
    # what is left of the sums of these rows, and the rows that are left
    for i in prange(n):
        for k in range(steps if i < rows else 0, depth):
            for j in range(m):
                product[i, j] += a[i, k] * b[k, j]


@njit
def multiply_by_blas(a, b, product):
    """Add the product of two matrices to the last one, and return whether there is a BLAS for it."""
    if product.dtype.kind == "f" or product.dtype.kind == "c":
        return np.linalg._multiply(a, b, product)
    else:
        return False


@njit
def multiply_any(a, b, product):
    """Add the product of two matrices to the last one: by a BLAS if they are large and there is
    one, else by rows in memory.
    """
    work = a.size * b.shape[1]
    if work < 512:
        multiply_small(a, b, product)
    elif work >= 32768 and multiply_by_blas(a, b, product):
        return
    elif is_contiguous(b):
        multiply(a, b, product)
    else:
        multiply(a, b.copy(), product)


@njit
def multiply_stacks(a, b, product):
    """Add the products of stacks of matrices to the last one; an axis of extent 1 stretches."""
    if product.ndim == 2:
        multiply_any(a, b, product)
    elif a.ndim > b.ndim:
        for i in range(product.shape[0]):
            multiply_stacks(a[i], b, product[i])
    elif a.ndim < b.ndim:
        for i in range(product.shape[0]):
            multiply_stacks(a, b[i], product[i])
    else:
        for i in range(product.shape[0]):
            first = a[i if a.shape[0] > 1 else 0]
            multiply_stacks(first, b[i if b.shape[0] > 1 else 0], product[i])


@njit
def stack_shape(first, second):
    """Return the shape of the product of stacks of matrices with the given shapes."""
    if len(first) > len(second):
        return (first[0],) + stack_shape(first[1:], second)
    elif len(first) < len(second):
        return (second[0],) + stack_shape(first, second[1:])
    elif len(first) == 2:
        return first[0], second[1]
    else:
        count = first[0]
        if count == 1:
            count = second[0]
        elif second[0] != 1 and second[0] != count:
            raise ValueError(f"operands could not be broadcast together with remapped shapes: {first[0]} and {second[0]} matrices")
        return (count,) + stack_shape(first[1:], second[1:])


@njit
def multiply_vector_by_blas(a, x, product):
    """Store the product of a matrix with a vector, and return whether there is a BLAS for it."""
    if product.dtype.kind == "f" or product.dtype.kind == "c":
        return np.linalg._multiply_vector(a, x, product)
    else:
        return False


@njit
def multiply_vector(a, x, product):
    """Store the product of a matrix, or of every matrix of a stack, with a vector: by a BLAS if
    the matrix is large and there is one.
    """
    if a.ndim > 2:
        for i in range(a.shape[0]):
            multiply_vector(a[i], x, product[i])
    elif a.size < 4096 or not multiply_vector_by_blas(a, x, product):
        multiply_vector_by_loops(a, x, product)


@njit
def multiply_vector_by_loops(a, x, product):
    """Store the product of a matrix with a vector."""
    kind = np.result_type(product)
    if is_contiguous(a.T):
        # the columns lie in memory
        product[:] = 0
        for k in range(a.shape[1]):
            product += a[:, k] * x[k]
    else:
        # four sums at a time, which do not wait for each other
        rows = a.shape[0] - a.shape[0] % 4
        for i in range(0, rows, 4):
            s0, s1, s2, s3 = kind(0), kind(0), kind(0), kind(0)
            for k in range(a.shape[1]):
                s0 += a[i, k] * x[k]
                s1 += a[i + 1, k] * x[k]
                s2 += a[i + 2, k] * x[k]
                s3 += a[i + 3, k] * x[k]
            product[i], product[i + 1] = kind(s0), kind(s1)
            product[i + 2], product[i + 3] = kind(s2), kind(s3)
        for i in range(rows, a.shape[0]):
            total = kind(0)
            for k in range(a.shape[1]):
                total += a[i, k] * x[k]
            product[i] = kind(total)


@njit(parallel=True)
def multiply_vectors(a, b):
    """Return the sum of products of two long vectors: by a BLAS if there is one, in parts of one
    size, so that the number of threads does not change the sum.
    """
    n = a.shape[0]
    parts = np.empty((n + 8191) // 8192, a.dtype)
    for k in prange(parts.shape[0]):
        x, y = a[8192 * k:8192 * k + 8192], b[8192 * k:8192 * k + 8192]
        part = np.empty(1, a.dtype)
        if not multiply_vector_by_blas(x.reshape((1, x.shape[0])), y, part):
            part[0] = np.sum(x * y)
        parts[k] = part[0]
    return np.sum(parts)


@njit
def matmul(a, b):
    """Return the product of vectors, matrices or stacks of matrices."""
    kind = np.result_type(a, b)
    depth = a.shape[a.ndim - 1]
    rows = b.shape[0] if b.ndim == 1 else b.shape[b.ndim - 2]
    if depth != rows:
        raise ValueError(f"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {rows} is different from {depth})")
    if a.dtype != kind:
        return matmul(a.astype(kind), b)
    elif b.dtype != kind:
        return matmul(a, b.astype(kind))
    elif a.ndim == 1 and b.ndim == 1:
        if a.shape[0] < 2048 or kind.kind == "i":
            return kind(np.sum(a * b))
        else:
            return multiply_vectors(a, b)
    elif b.ndim == 1:
        product = np.empty(a.shape[:-1], kind)
        multiply_vector(a, b, product)
        return product
    elif a.ndim == 1 and b.ndim == 2:
        product = np.empty(b.shape[1], kind)
        multiply_vector(b.T, a, product)
        return product
    elif a.ndim == 2 and b.ndim == 2:
        product = np.zeros((a.shape[0], b.shape[1]), kind)
        multiply_any(a, b, product)
        return product
    elif a.ndim == 1:
        product = np.empty(b.shape[:-2] + b.shape[-1:], kind)
        multiply_transposed(b, a, product)
        return product
    else:
        product = np.zeros(stack_shape(a.shape, b.shape), kind)
        multiply_stacks(a, b, product)
        return product


@njit
def multiply_transposed(b, x, product):
    """Store the product of a vector with every matrix of a stack."""
    if b.ndim > 2:
        for i in range(b.shape[0]):
            multiply_transposed(b[i], x, product[i])
    else:
        multiply_vector(b.T, x, product)


@njit
def refuse(a, b, axis):
    """Raise ValueError because the last axis of a has another extent than this axis of b."""
    depth = a.shape[a.ndim - 1]
    rows = b.shape[axis]
    if a.ndim == 1 and b.ndim == 1:
        raise ValueError(f"shapes ({depth},) and ({rows},) not aligned: {depth} (dim 0) != {rows} (dim 0)")
    elif a.ndim == 1 and b.ndim == 2:
        raise ValueError(f"shapes ({depth},) and ({b.shape[0]},{b.shape[1]}) not aligned: {depth} (dim 0) != {rows} (dim {axis})")
    elif a.ndim == 2 and b.ndim == 1:
        raise ValueError(f"shapes ({a.shape[0]},{depth}) and ({rows},) not aligned: {depth} (dim 1) != {rows} (dim 0)")
    elif a.ndim == 2 and b.ndim == 2:
        raise ValueError(f"shapes ({a.shape[0]},{depth}) and ({b.shape[0]},{b.shape[1]}) not aligned: {depth} (dim 1) != {rows} (dim {axis})")
    else:
        raise ValueError(f"shapes not aligned: {depth} (dim {a.ndim - 1}) != {rows} (dim {axis})")


@njit
def multiply_outer(a, b, product):
    """Store the products of all vectors along the last axis of a with all matrices of b."""
    if a.ndim == 1:
        multiply_transposed(b, a, product)
    else:
        for i in range(a.shape[0]):
            multiply_outer(a[i], b, product[i])


@njit
def dot(a, b):
    """Return the sum of products over the last axis of a and the last but one of b."""
    if np.ndim(a) == 0 or np.ndim(b) == 0:
        return a * b
    else:
        axis = 0 if b.ndim == 1 else b.ndim - 2
        if a.shape[a.ndim - 1] != b.shape[axis]:
            refuse(a, b, axis)
        if b.ndim <= 2:
            return matmul(a, b)
        else:
            kind = np.result_type(a, b)
            product = np.empty(a.shape[:-1] + b.shape[:-2] + b.shape[-1:], kind)
            multiply_outer(a.astype(kind), b.astype(kind), product)
            return product


@njit
def vdot(a, b):
    """Return the sum of the products of the conjugates of a with b, element by element."""
    if a.size != b.size:
        raise ValueError(f"cannot take the product of {a.size} elements with {b.size}")
    kind = np.result_type(a, b)
    if a.ndim == 1 and b.ndim == 1:
        return kind(np.sum(np.conj(a) * b))
    elif a.ndim == 2 and b.ndim == 2:
        total = kind(0)
        for place in range(a.size):
            first = a[place // a.shape[1], place % a.shape[1]]
            total += np.conj(first) * b[place // b.shape[1], place % b.shape[1]]
        return kind(total)


@njit
def multiply_rows(a, b, product):
    """Store the products of all vectors along the last axes of a and b."""
    if a.ndim == 1:
        multiply_vector(b, a, product)
    else:
        for i in range(a.shape[0]):
            multiply_rows(a[i], b, product[i])


@njit
def inner(a, b):
    """Return the sum of products over the last axes."""
    if np.ndim(a) == 0 or np.ndim(b) == 0:
        return a * b
    else:
        if a.shape[a.ndim - 1] != b.shape[b.ndim - 1]:
            refuse(a, b, b.ndim - 1)
        if b.ndim == 1:
            return matmul(a, b)
        elif b.ndim == 2:
            return matmul(a, b.T)
        else:
            kind = np.result_type(a, b)
            product = np.empty(a.shape[:-1] + b.shape[:-1], kind)
            multiply_rows(a.astype(kind), b.astype(kind), product)
            return product


@njit
def trace(a, offset=0):
    """Return the sum of a diagonal."""
    row, column = max(0, -offset), max(0, offset)
    total = np.sum(a).dtype(0)
    for i in range(min(a.shape[0] - row, a.shape[1] - column)):
        total += a[row + i, column + i]
    return total
