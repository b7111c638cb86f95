"""Linear algebra: systems, decompositions and what follows from them.

As in NumPy, all is computed in float64 or complex128, by LAPACK if there is one and the matrix has
more than 64 elements. LAPACK's matrices lie in memory by columns: the rows of an array called
columns are those of the matrix.
"""
import math

import numpy as np
from numba import njit


@njit
def check_square(a):
    """Raise ValueError unless the matrix has as many rows as columns."""
    if a.shape[0] != a.shape[1]:
        raise ValueError("Last 2 dimensions of the array must be square")


@njit
def last_bit(x):
    """Return the distance of 1 to the next number of the type of x."""
    if x.dtype == np.float32:
        return 1.1920928955078125e-07
    return 2.220446049250313e-16


@njit
def decompose(a, order):
    """Replace a by its triangular factors with rows exchanged; return the sign of the exchange.

    The sign is 0 if the matrix is singular; order[i] becomes the row that went to row i. Of large
    matrices 64 columns are decomposed at a time, and the rest follows by a product of matrices.
    """
    n = a.shape[0]
    sign = 1.0
    for i in range(n):
        order[i] = i
    for start in range(0, n, 64):
        stop = min(start + 64, n)
        sign *= decompose_columns(a, order, start, stop)
        if sign == 0.0:
            return 0.0
        if stop < n:
            for k in range(start, stop):
                for i in range(k + 1, stop):
                    for j in range(stop, n):
                        a[i, j] -= a[i, k] * a[k, j]
            a[stop:, stop:] -= a[stop:, start:stop] @ a[start:stop, stop:]
    return sign


@njit
def decompose_columns(a, order, start, stop):
    """Decompose the columns from start to stop, as decompose does all of them."""
    n = a.shape[0]
    sign = 1.0
    for k in range(start, stop):
        best = k
        for i in range(k + 1, n):
            if abs(a[i, k]) > abs(a[best, k]):
                best = i
        if a[best, k] == 0.0:
            return 0.0
        if best != k:
            sign = -sign
            order[k], order[best] = order[best], order[k]
            for j in range(n):
                a[k, j], a[best, j] = a[best, j], a[k, j]
        for i in range(k + 1, n):
            a[i, k] = a[i, k] / a[k, k]
            for j in range(k + 1, stop):
                a[i, j] -= a[i, k] * a[k, j]
    return sign


@njit(error_model="numpy")
def substitute(factors, x):
    """Replace the columns of x by the solutions for the triangular factors of a matrix.

    Of large matrices 64 rows are solved at a time, and taken from the others by a product.
    """
    n, count = x.shape
    for start in range(0, n, 64):
        stop = min(start + 64, n)
        for i in range(start, stop):
            for k in range(start, i):
                for j in range(count):
                    x[i, j] -= factors[i, k] * x[k, j]
        if stop < n:
            x[stop:] -= factors[stop:, start:stop] @ x[start:stop]
    for stop in range(n, 0, -64):
        start = max(stop - 64, 0)
        for i in range(stop - 1, start - 1, -1):
            for k in range(i + 1, stop):
                for j in range(count):
                    x[i, j] -= factors[i, k] * x[k, j]
            for j in range(count):
                x[i, j] = x[i, j] / factors[i, i]
        if start > 0:
            x[:start] -= factors[:start, start:stop] @ x[start:stop]


@njit(error_model="numpy")
def solve(a, b):
    """Return x with a @ x == b, for every matrix of a stack."""
    kind = np.result_type(a, b, np.float64)
    if a.ndim > 2 or b.ndim > 2:
        return solve_stacks(a, b)
    elif a.dtype != kind or b.dtype != kind:
        x = solve(a.astype(kind), b.astype(kind))
        if a.dtype.kind in "fc" and b.dtype.kind in "fc":
            return x.astype(np.result_type(a, b))
        else:
            return x
    else:
        check_square(a)
        n = a.shape[0]
        if b.shape[0] != n:
            raise ValueError(f"solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) (size {b.shape[0]} is different from {n})")
        x = np.empty(b.shape, kind)
        if b.ndim == 1:
            solve_columns(a, b.reshape((n, 1)), x.reshape((n, 1)))
        else:
            solve_columns(a, b, x)
        return x


@njit
def solve_columns(a, b, x):
    """Store the x with a @ x == b."""
    n, count = b.shape
    if n > 8:
        columns = np.empty((n, n), a.dtype)
        columns[:] = a.T
        solutions = np.empty((count, n), a.dtype)
        solutions[:] = b.T
        status = np.linalg._solve(columns, solutions, n, count)
        if status > 0:
            raise ValueError("Singular matrix")
        if status == 0:
            x[:] = solutions.T
            return
    factors = np.empty((n, n), a.dtype)
    factors[:] = a
    order = np.empty(n, np.int64)
    if decompose(factors, order) == 0.0:
        raise ValueError("Singular matrix")
    for i in range(n):
        x[i] = b[order[i]]
    substitute(factors, x)


@njit
def solve_stacks(a, b):
    """Return the solutions for stacks of matrices; an axis of extent 1 stretches."""
    kind = np.result_type(a, b, np.float32)
    if b.ndim == 1:
        x = np.empty(a.shape[:-1], kind)
        for i in range(a.shape[0]):
            x[i] = solve(a[i], b)
        return x
    x = np.empty(stack_shape(a.shape, b.shape), kind)
    for i in range(x.shape[0]):
        if a.ndim > b.ndim:
            x[i] = solve(a[i], b)
        elif a.ndim < b.ndim:
            x[i] = solve(a, b[i])
        else:
            first = a[i if a.shape[0] > 1 else 0]
            x[i] = solve(first, b[i if b.shape[0] > 1 else 0])
    return x


@njit
def stack_shape(first, second):
    """Return the shape of the solutions for stacks of matrices with the given shapes."""
    if len(first) > len(second):
        return (first[0],) + stack_shape(first[1:], second)
    elif len(first) < len(second):
        return (second[0],) + stack_shape(first, second[1:])
    elif len(first) == 2:
        return second
    else:
        count = first[0]
        if count == 1:
            count = second[0]
        elif second[0] != 1 and second[0] != count:
            raise ValueError(f"operands could not be broadcast together with remapped shapes: {first[0]} and {second[0]} matrices")
        return (count,) + stack_shape(first[1:], second[1:])


@njit
def inv(a):
    """Return the inverse of a matrix, or of every matrix of a stack."""
    kind = np.result_type(a, np.float64)
    if a.dtype != kind:
        inverse = inv(a.astype(kind))
        if a.dtype.kind in "fc":
            return inverse.astype(a.dtype)
        else:
            return inverse
    elif a.ndim > 2:
        inverses = np.empty(a.shape, kind)
        for i in range(a.shape[0]):
            inverses[i] = inv(a[i])
        return inverses
    else:
        check_square(a)
        n = a.shape[0]
        unit = np.zeros((n, n), kind)
        for i in range(n):
            unit[i, i] = 1.0
        inverse = np.empty((n, n), kind)
        solve_columns(a, unit, inverse)
        return inverse


@njit
def det(a):
    """Return the determinant of a matrix, or of every matrix of a stack."""
    kind = np.result_type(a, np.float64)
    if a.dtype != kind:
        determinant = det(a.astype(kind))
        if a.dtype.kind in "fc":
            return np.asarray(determinant).astype(a.dtype)[()]
        else:
            return determinant
    elif a.ndim > 2:
        determinants = np.empty(a.shape[:-2], kind)
        for i in range(a.shape[0]):
            determinants[i] = det(a[i])
        return determinants
    else:
        check_square(a)
        n = a.shape[0]
        factors = np.empty((n, n), kind)
        product = kind(decompose_any(a, factors))
        for i in range(n):
            product *= factors[i, i]
        return product


@njit
def decompose_any(a, factors):
    """Store triangular factors of a or its transpose, on one diagonal; return the sign of the
    exchange of rows, 0 if the matrix is singular.
    """
    n = a.shape[0]
    if n > 8:
        factors[:] = a.T
        pivots = np.empty(n, np.int32)
        status = np.linalg._factor(factors, pivots, n)
        if status > 0:
            return 0.0
        if status == 0:
            sign = 1.0
            for i in range(n):
                if pivots[i] != i + 1:
                    sign = -sign
            return sign
    factors[:] = a
    order = np.empty(n, np.int64)
    return decompose(factors, order)


@njit
def slogdet(a):
    """Return the sign of the determinant and the logarithm of its size."""
    if not (a.dtype.kind in "fc"):
        return slogdet(a.astype(np.float64))
    else:
        kind = np.result_type(a)
        wide = np.result_type(a, np.float64)
        real = np.result_type(np.real(kind(0)))
        check_square(a)
        n = a.shape[0]
        factors = np.empty((n, n), wide)
        sign = wide(decompose_any(a, factors))
        if sign == 0.0:
            return kind(sign), real(-math.inf)
        size = 0.0
        for i in range(n):
            sign *= factors[i, i] / abs(factors[i, i])
            size += math.log(abs(factors[i, i]))
        return kind(sign), real(size)


@njit
def cholesky(a):
    """Return the lower triangular matrix l with l @ l.conj().T == a, for every matrix of a stack."""
    kind = np.result_type(a, np.float64)
    if a.dtype != kind:
        lower = cholesky(a.astype(kind))
        if a.dtype.kind in "fc":
            return lower.astype(a.dtype)
        else:
            return lower
    elif a.ndim > 2:
        factors = np.empty(a.shape, kind)
        for i in range(a.shape[0]):
            factors[i] = cholesky(a[i])
        return factors
    else:
        check_square(a)
        n = a.shape[0]
        lower = np.zeros((n, n), kind)
        if n > 8:
            columns = np.empty((n, n), kind)
            columns[:] = a.T
            status = np.linalg._cholesky(columns, n)
            if status > 0:
                raise ValueError("Matrix is not positive definite")
            if status == 0:
                for i in range(n):
                    for j in range(i + 1):
                        lower[i, j] = columns[j, i]
                return lower
        for i in range(n):
            for j in range(i + 1):
                lower[i, j] = a[i, j]
        # of large matrices 64 columns at a time; the rest follows by a product of matrices
        for start in range(0, n, 64):
            stop = min(start + 64, n)
            factor_columns(lower, start, stop)
            if stop < n:
                left = lower[stop:, start:stop]
                lower[stop:, stop:] -= left @ np.conj(left).T
        for i in range(n):
            for j in range(i + 1, n):
                lower[i, j] = 0.0
        return lower


@njit
def factor_columns(lower, start, stop):
    """Make the columns from start to stop those of a Cholesky factor."""
    for i in range(start, lower.shape[0]):
        for j in range(start, min(i, stop)):
            total = lower[i, j]
            for k in range(start, j):
                total -= lower[i, k] * np.conj(lower[j, k])
            lower[i, j] = total / lower[j, j]
        if i < stop:
            rest = np.real(lower[i, i])
            for k in range(start, i):
                size = abs(lower[i, k])
                rest -= size * size
            if not rest > 0.0:
                raise ValueError("Matrix is not positive definite")
            lower[i, i] = math.sqrt(rest)


@njit
def qr(a):
    """Return q with orthonormal columns and r, upper triangular, with q @ r == a."""
    kind = np.result_type(a, np.float64)
    if a.dtype != kind:
        q, r = qr(a.astype(kind))
        if a.dtype.kind in "fc":
            return q.astype(a.dtype), r.astype(a.dtype)
        else:
            return q, r
    else:
        m, n = a.shape
        count = min(m, n)
        if a.size > 64:
            columns = np.empty((n, m), kind)
            columns[:] = a.T
            scales = np.empty(count, kind)
            if np.linalg._reflect(columns, scales, m, n) == 0:
                r = np.zeros((count, n), kind)
                for i in range(count):
                    for j in range(i, n):
                        r[i, j] = columns[j, i]
                if np.linalg._orthonormal(columns, scales, m, count) == 0:
                    q = np.empty((m, count), kind)
                    q[:] = columns[:count].T
                    return q, r
        return qr_by_reflections(a)


@njit
def qr_by_reflections(a):
    """Return what qr does, by reflections of one column after the other."""
    kind = np.result_type(a, np.float64)
    m, n = a.shape
    count = min(m, n)
    work = np.empty((m, n), kind)
    work[:] = a
    vectors = np.zeros((m, count), kind)
    scales = np.zeros(count, kind)
    for k in range(count):
        # LAPACK's reflection, which makes the rest of the column zero and its head real
        head = work[k, k]
        rest = 0.0
        for i in range(k + 1, m):
            rest = math.hypot(rest, abs(work[i, k]))
        if rest == 0.0 and np.imag(head) == 0.0:
            continue
        size = math.copysign(math.hypot(abs(head), rest), np.real(head))
        scales[k] = (head + size) / size
        vectors[k, k] = 1.0
        for i in range(k + 1, m):
            vectors[i, k] = work[i, k] / (head + size)
        for j in range(k, n):
            total = kind(0.0)
            for i in range(k, m):
                total += np.conj(vectors[i, k]) * work[i, j]
            for i in range(k, m):
                work[i, j] -= np.conj(scales[k]) * vectors[i, k] * total
    q = np.zeros((m, count), kind)
    for i in range(count):
        q[i, i] = 1.0
    for k in range(count - 1, -1, -1):
        for j in range(count):
            total = kind(0.0)
            for i in range(k, m):
                total += np.conj(vectors[i, k]) * q[i, j]
            for i in range(k, m):
                q[i, j] -= scales[k] * vectors[i, k] * total
    r = np.zeros((count, n), kind)
    for i in range(count):
        for j in range(i, n):
            r[i, j] = work[i, j]
    return q, r


@njit
def eigh(a):
    """Return the eigenvalues of a symmetric or Hermitian matrix, ascending, and its vectors.

    The lower triangle counts.
    """
    kind = np.result_type(a, np.float64)
    if a.dtype != kind:
        values, vectors = eigh(a.astype(kind))
        if a.dtype.kind in "fc":
            return values.astype(np.float32), vectors.astype(a.dtype)
        else:
            return values, vectors
    else:
        check_square(a)
        n = a.shape[0]
        if n > 8:
            columns = np.empty((n, n), kind)
            columns[:] = a.T
            values = np.empty(n)
            status = np.linalg._eigh(columns, values, n, True)
            if status > 0:
                raise ValueError("Eigenvalues did not converge")
            if status == 0:
                vectors = np.empty((n, n), kind)
                vectors[:] = columns.T
                return values, vectors
        return eigh_by_rotations(a)


@njit
def eigh_by_rotations(a):
    """Return what eigh does, by Jacobi's method."""
    kind = np.result_type(a, np.float64)
    n = a.shape[0]
    work = np.empty((n, n), kind)
    for i in range(n):
        for j in range(i + 1):
            work[i, j] = a[i, j]
            work[j, i] = np.conj(work[i, j])
    vectors = np.zeros((n, n), kind)
    for i in range(n):
        vectors[i, i] = 1.0
    values = np.empty(n)
    limit = last_bit(values) * last_bit(values)
    for sweep in range(60):
        rest = 0.0
        whole = 0.0
        for i in range(n):
            for j in range(n):
                size = abs(work[i, j])
                whole += size * size
                if i != j:
                    rest += size * size
        if rest <= limit * whole:
            break
        for p in range(n):
            for q in range(p + 1, n):
                size = abs(work[p, q])
                if size == 0.0:
                    continue
                phase = work[p, q] / size
                slope = (np.real(work[q, q]) - np.real(work[p, p])) / (2.0 * size)
                t = math.copysign(1.0, slope) / (abs(slope) + math.hypot(1.0, slope))
                c = 1.0 / math.hypot(1.0, t)
                s = t * c
                for k in range(n):
                    first = work[k, p]
                    second = work[k, q] * np.conj(phase)
                    work[k, p] = c * first - s * second
                    work[k, q] = s * first + c * second
                    first = vectors[k, p]
                    second = vectors[k, q] * np.conj(phase)
                    vectors[k, p] = c * first - s * second
                    vectors[k, q] = s * first + c * second
                for k in range(n):
                    first = work[p, k]
                    second = work[q, k] * phase
                    work[p, k] = c * first - s * second
                    work[q, k] = s * first + c * second
    for i in range(n):
        values[i] = np.real(work[i, i])
    # ascending, with their vectors
    for i in range(n):
        best = i
        for j in range(i + 1, n):
            if values[j] < values[best]:
                best = j
        if best != i:
            values[i], values[best] = values[best], values[i]
            for k in range(n):
                vectors[k, i], vectors[k, best] = vectors[k, best], vectors[k, i]
    return values, vectors


@njit
def eigvalsh(a):
    """Return the eigenvalues of a symmetric or Hermitian matrix, ascending."""
    kind = np.result_type(a, np.float64)
    if a.dtype != kind:
        values = eigvalsh(a.astype(kind))
        if a.dtype.kind in "fc":
            return values.astype(np.float32)
        else:
            return values
    else:
        check_square(a)
        n = a.shape[0]
        if n > 8:
            columns = np.empty((n, n), kind)
            columns[:] = a.T
            values = np.empty(n)
            status = np.linalg._eigh(columns, values, n, False)
            if status > 0:
                raise ValueError("Eigenvalues did not converge")
            if status == 0:
                return values
        return eigh_by_rotations(a)[0]


@njit
def svd(a, full_matrices=True):
    """Return u, s and vh with (u * s) @ vh == a."""
    kind = np.result_type(a, np.float64)
    if a.dtype != kind:
        u, s, vh = svd(a.astype(kind), full_matrices)
        if a.dtype.kind in "fc":
            return u.astype(a.dtype), s.astype(np.float32), vh.astype(a.dtype)
        else:
            return u, s, vh
    else:
        m, n = a.shape
        if a.size > 64:
            least = min(m, n)
            columns = np.empty((n, m), kind)
            columns[:] = a.T
            s = np.empty(least)
            left = np.empty((m if full_matrices else least, m), kind)
            right = np.empty((n, n if full_matrices else least), kind)
            status = np.linalg._svd(columns, left, s, right, m, n, True, full_matrices)
            if status > 0:
                raise ValueError("SVD did not converge")
            if status == 0:
                u = np.empty((m, left.shape[0]), kind)
                u[:] = left.T
                vh = np.empty((right.shape[1], n), kind)
                vh[:] = right.T
                return u, s, vh
        return svd_by_rotations(a, full_matrices)


@njit
def svd_by_rotations(a, full_matrices):
    """Return what svd does, by one-sided Jacobi rotations of the columns."""
    if np.any(np.isnan(a)):
        raise ValueError("SVD did not converge")
    zero = np.result_type(a, np.float64)(0)
    m, n = a.shape
    if m < n:
        u, s, vh = tall_svd(np.conj(a.T).copy(), zero, full_matrices)
        return np.conj(vh.T).copy(), s, np.conj(u.T).copy()
    return tall_svd(a.copy(), zero, full_matrices)


@njit
def svdvals(a):
    """Return the singular values, descending."""
    kind = np.result_type(a, np.float64)
    if a.dtype != kind:
        s = svdvals(a.astype(kind))
        if a.dtype.kind in "fc":
            return s.astype(np.float32)
        else:
            return s
    else:
        m, n = a.shape
        if a.size > 64:
            columns = np.empty((n, m), kind)
            columns[:] = a.T
            s = np.empty(min(m, n))
            none = np.empty((1, 1), kind)
            status = np.linalg._svd(columns, none, s, none, m, n, False, False)
            if status > 0:
                raise ValueError("SVD did not converge")
            if status == 0:
                return s
        return svd_by_rotations(a, False)[1]


@njit
def cond(x):
    """Return the largest singular value by the smallest."""
    s = svdvals(x)
    if s[-1] == 0.0:
        return s[0] * math.inf
    return s[0] / s[-1]


@njit
def tall_svd(a, zero, full_matrices):
    """Return the singular value decomposition of a matrix with at least as many rows as columns."""
    m, n = a.shape
    kind = np.result_type(a, zero)
    work = np.zeros((m, m if full_matrices else n), kind)
    work[:, :n] = a
    values = np.zeros(n, np.real(zero).dtype)
    limit = 4.0 * last_bit(values)
    v = np.zeros((n, n), kind)
    for i in range(n):
        v[i, i] = 1.0
    for sweep in range(60):
        turned = False
        for p in range(n):
            for q in range(p + 1, n):
                first = 0.0
                second = 0.0
                mixed = kind(0.0)
                for i in range(m):
                    first += abs(work[i, p]) ** 2
                    second += abs(work[i, q]) ** 2
                    mixed += np.conj(work[i, p]) * work[i, q]
                size = abs(mixed)
                if size == 0.0 or size <= limit * math.sqrt(first * second):
                    continue
                turned = True
                phase = mixed / size
                slope = (second - first) / (2.0 * size)
                t = math.copysign(1.0, slope) / (abs(slope) + math.hypot(1.0, slope))
                c = 1.0 / math.hypot(1.0, t)
                s = t * c
                for i in range(m):
                    x = work[i, p]
                    y = work[i, q] * np.conj(phase)
                    work[i, p] = c * x - s * y
                    work[i, q] = s * x + c * y
                for i in range(n):
                    x = v[i, p]
                    y = v[i, q] * np.conj(phase)
                    v[i, p] = c * x - s * y
                    v[i, q] = s * x + c * y
        if not turned:
            break
    for j in range(n):
        size = 0.0
        for i in range(m):
            size = math.hypot(size, abs(work[i, j]))
        values[j] = size
    # descending, with their vectors
    for i in range(n):
        best = i
        for j in range(i + 1, n):
            if values[j] > values[best]:
                best = j
        if best != i:
            values[i], values[best] = values[best], values[i]
            for k in range(m):
                work[k, i], work[k, best] = work[k, best], work[k, i]
            for k in range(n):
                v[k, i], v[k, best] = v[k, best], v[k, i]
    complete(work, values)
    return work, values, np.conj(v.T).copy()


@njit
def complete(u, values):
    """Divide the columns of u by their lengths; where one is 0, take a direction not used yet."""
    m, n = u.shape
    count = values.shape[0]
    limit = 0.0
    if count > 0:
        limit = values[0] * 4.0 * last_bit(values)
    for j in range(n):
        if j < count and values[j] > limit:
            for i in range(m):
                u[i, j] = u[i, j] / values[j]
            continue
        for start in range(m):
            for i in range(m):
                u[i, j] = 0.0
            u[start, j] = 1.0
            for _ in range(2):
                for k in range(j):
                    total = np.conj(u[0, k]) * u[0, j]
                    for i in range(1, m):
                        total += np.conj(u[i, k]) * u[i, j]
                    for i in range(m):
                        u[i, j] -= u[i, k] * total
            size = 0.0
            for i in range(m):
                size = math.hypot(size, abs(u[i, j]))
            if size > 0.5 / math.sqrt(m):
                for i in range(m):
                    u[i, j] = u[i, j] / size
                break


@njit
def pinv(a, rcond=1e-15):
    """Return the pseudo-inverse; singular values below rcond times the largest count as 0."""
    u, s, vh = svd(a, full_matrices=False)
    count = s.shape[0]
    for i in range(count):
        scale = 0.0
        if s[i] > rcond * s[0]:
            scale = 1.0 / s[i]
        for k in range(vh.shape[1]):
            vh[i, k] *= scale
    return np.conj(vh.T) @ np.conj(u.T)


@njit
def matrix_rank(a):
    """Return the number of singular values that are not small."""
    s = svdvals(a)
    if s.shape[0] == 0:
        return 0
    limit = s[0] * max(a.shape[0], a.shape[1]) * last_bit(s)
    count = 0
    for value in s:
        if value > limit:
            count += 1
    return count


@njit
def norm(x, ord=None, axis=None):
    """Return the length of a vector, a norm of a matrix, or the lengths along an axis."""
    if axis is not None:
        return norm_along(x, ord, axis)
    elif x.ndim == 1:
        if ord is None:
            return np.sqrt(np.sum(np.abs(x) ** 2))
        else:
            if ord == math.inf:
                return np.max(np.abs(x)) + 0.0
            if ord == -math.inf:
                return np.min(np.abs(x)) + 0.0
            if ord == 0:
                return np.count_nonzero(x) + 0.0
            if ord == 1:
                return np.sum(np.abs(x)) + 0.0
            if ord == 2:
                return np.sqrt(np.sum(np.abs(x) ** 2))
            return np.sum(np.abs(x) ** float(ord)) ** (1.0 / ord)
    elif x.ndim == 2:
        if ord is None:
            return np.sqrt(np.sum(np.abs(x) ** 2))
        else:
            if ord == math.inf:
                return np.max(np.sum(np.abs(x), axis=1)) + 0.0
            if ord == -math.inf:
                return np.min(np.sum(np.abs(x), axis=1)) + 0.0
            if ord == 1:
                return np.max(np.sum(np.abs(x), axis=0)) + 0.0
            if ord == -1:
                return np.min(np.sum(np.abs(x), axis=0)) + 0.0
            if ord == 2:
                return svdvals(x)[0] + 0.0
            if ord == -2:
                return svdvals(x)[-1] + 0.0
            raise ValueError("Invalid norm order for matrices.")
    elif ord is None:
        return np.sqrt(np.sum(np.abs(x) ** 2))


@njit
def norm_along(x, ord, axis):
    """Return the lengths of the vectors along an axis."""
    along = axis
    if axis < 0:
        along += x.ndim
    if along < 0 or along >= x.ndim:
        raise ValueError(f"axis {axis} is out of bounds for array of dimension {x.ndim}")
    if x.ndim == 1:
        return norm(x, ord)
    elif x.ndim == 2:
        lengths = np.empty(x.shape[1 - along], np.result_type(np.real(np.result_type(x, np.float32)(0))))
        for i in range(lengths.shape[0]):
            if along == 0:
                lengths[i] = norm(x[:, i], ord)
            else:
                lengths[i] = norm(x[i], ord)
        return lengths
    elif x.ndim == 3:
        n = x.shape[1 if along == 0 else 0]
        m = x.shape[1 if along == 2 else 2]
        matrix = np.empty((n, m), np.result_type(np.real(np.result_type(x, np.float32)(0))))
        for i in range(n):
            for j in range(m):
                if along == 0:
                    matrix[i, j] = norm(x[:, i, j], ord)
                elif along == 1:
                    matrix[i, j] = norm(x[i, :, j], ord)
                else:
                    matrix[i, j] = norm(x[i, j], ord)
        return matrix


@njit
def matrix_power(a, n):
    """Return the matrix multiplied with itself."""
    check_square(a)
    size = a.shape[0]
    power = np.zeros((size, size), a.dtype)
    base = np.empty((size, size), a.dtype)
    for i in range(size):
        power[i, i] = 1
    if n >= 0:
        base[:] = a
    elif np.result_type(a, np.float32) != a.dtype:
        raise ValueError("Integers to negative integer powers are not allowed.")
    else:
        base[:] = inv(a)
    rest = abs(n)
    while rest > 0:
        if rest & 1:
            power = power @ base
        rest >>= 1
        if rest > 0:
            base = base @ base
    return power


@njit
def lstsq(a, b, rcond=None):
    """Return x that makes |a @ x - b| least, the residuals, the rank and the singular values."""
    kind = np.result_type(a, b, np.float64)
    if a.dtype != kind or b.dtype != kind:
        x, residuals, rank, s = lstsq(a.astype(kind), b.astype(kind), rcond)
        if a.dtype.kind in "fc" and b.dtype.kind in "fc":
            narrow = np.result_type(a, b)
            real = np.result_type(np.real(narrow(0)))
            return x.astype(narrow), residuals.astype(real), rank, s.astype(real)
        else:
            return x, residuals, rank, s
    else:
        limit = 2.220446049250313e-16
        if rcond is None:
            limit *= max(a.shape[0], a.shape[1])
        elif rcond >= 0:
            limit = float(rcond)
        m, n = a.shape
        if b.shape[0] != m:
            raise ValueError("Incompatible dimensions")
        if a.size > 64:
            columns = np.empty((n, m), kind)
            columns[:] = a.T
            s = np.empty(min(m, n))
            count = 1 if b.ndim == 1 else b.shape[b.ndim - 1]
            solutions = np.zeros((count, max(m, n)), kind)
            if b.ndim == 1:
                solutions[0, :m] = b
            else:
                solutions[:, :m] = b.T
            rank = np.linalg._lstsq(columns, solutions, s, m, n, count, limit)
            if rank == -2:
                raise ValueError("SVD did not converge in Linear Least Squares")
            if rank >= 0:
                residuals = np.empty(count if rank == n and m > n else 0)
                for j in range(residuals.shape[0]):
                    residuals[j] = np.sum(np.abs(solutions[j, n:]) ** 2)
                if b.ndim == 1:
                    return solutions[0, :n].copy(), residuals, rank, s
                else:
                    x = np.empty((n, count), kind)
                    x[:] = solutions[:, :n].T
                    return x, residuals, rank, s
        return lstsq_by_inverse(a, b, limit)


@njit
def lstsq_by_inverse(a, b, limit):
    """Return what lstsq does, by the pseudo-inverse; singular values up to limit times the largest
    count as 0.
    """
    s = svdvals(a)
    rank = 0
    for i in range(s.shape[0]):
        if s[i] > limit * s[0]:
            rank += 1
    x = pinv(a, limit) @ b
    rest = b - a @ x
    if b.ndim == 1:
        residuals = np.empty(1 if rank == a.shape[1] and a.shape[0] > rank else 0)
        if residuals.shape[0] > 0:
            residuals[0] = np.sum(np.abs(rest) ** 2)
        return x, residuals, rank, s
    else:
        residuals = np.empty(b.shape[1] if rank == a.shape[1] and a.shape[0] > rank else 0)
        for j in range(residuals.shape[0]):
            residuals[j] = np.sum(np.abs(rest[:, j]) ** 2)
        return x, residuals, rank, s


@njit
def eigvals(a):
    """Return the eigenvalues of a matrix, which may be complex."""
    if a.dtype == np.float32 or a.dtype == np.complex64:
        return eigvals(a.astype(np.result_type(a, np.float64))).astype(np.complex64)
    else:
        return eig_of(a, False)[0]


@njit
def eig(a):
    """Return the eigenvalues and the eigenvectors of a matrix."""
    if a.dtype == np.float32 or a.dtype == np.complex64:
        values, vectors = eig_of(a, True)
        return values.astype(np.complex64), vectors.astype(np.complex64)
    else:
        return eig_of(a, True)


@njit
def eig_of(a, wanted):
    """Return the eigenvalues of a matrix, and the eigenvectors if they are wanted."""
    check_square(a)
    if not np.all(np.isfinite(a)):
        raise ValueError("Array must not contain infs or NaNs")
    n = a.shape[0]
    if n > 8:
        kind = np.result_type(a, np.float64)
        columns = np.empty((n, n), kind)
        columns[:] = a.T
        parts = np.empty(n, kind)
        imaginary = np.zeros(n)
        right = np.empty((n, n), kind)
        status = np.linalg._eig(columns, parts, imaginary, right, n, wanted)
        if status > 0:
            raise ValueError("Eigenvalues did not converge")
        if status == 0:
            values = np.empty(n, np.complex128)
            for i in range(n):
                values[i] = parts[i] + complex(0.0, imaginary[i])
            vectors = np.empty((n, n), np.complex128)
            if wanted:
                join_parts(right, imaginary, vectors)
            return values, vectors
    return eig_by_rotations(a)


@njit
def join_parts(right, imaginary, vectors):
    """Store the eigenvectors; of a pair the first row has the real parts, the second the others."""
    n = imaginary.shape[0]
    for k in range(n):
        if imaginary[k] > 0.0:
            for i in range(n):
                vectors[i, k] = right[k, i] + complex(0.0, 1.0) * right[k + 1, i]
                vectors[i, k + 1] = np.conj(vectors[i, k])
        elif imaginary[k] == 0.0:
            for i in range(n):
                vectors[i, k] = right[k, i]


@njit(error_model="numpy")
def eig_by_rotations(a):
    """Return what eig does.

    The matrix is made triangular by the QR method with shifts, in complex numbers; the vectors of
    the triangle, turned back, are those of the matrix.
    """
    n = a.shape[0]
    t = np.empty((n, n), np.complex128)
    t[:] = a
    z = np.zeros((n, n), np.complex128)
    for i in range(n):
        z[i, i] = 1.0
    triangularize(t, z)
    vectors = np.zeros((n, n), np.complex128)
    for k in range(n):
        x = np.zeros(n, np.complex128)
        x[k] = 1.0
        for i in range(k - 1, -1, -1):
            total = t[i, k]
            for j in range(i + 1, k):
                total += t[i, j] * x[j]
            gap = t[k, k] - t[i, i]
            if abs(gap) < 1e-300:
                gap = complex(1e-300, 0.0)
            x[i] = total / gap
        length = 0.0
        for i in range(n):
            for j in range(k + 1):
                vectors[i, k] += z[i, j] * x[j]
            length = math.hypot(length, abs(vectors[i, k]))
        for i in range(n):
            vectors[i, k] = vectors[i, k] / length
    values = np.empty(n, np.complex128)
    for i in range(n):
        values[i] = t[i, i]
    return values, vectors


@njit(error_model="numpy")
def triangularize(t, z):
    """Make t upper triangular by rotations, and multiply z by them from the right."""
    n = t.shape[0]
    # Hessenberg form first: one diagonal below the main one is left
    for k in range(n - 2):
        for i in range(k + 2, n):
            if t[i, k] != 0.0:
                rotate(t, z, k + 1, i, k)
    high = n - 1
    turns = 0
    while high > 0:
        low = high
        while low > 0:
            scale = abs(t[low, low]) + abs(t[low - 1, low - 1])
            if abs(t[low, low - 1]) <= 1e-16 * scale:
                t[low, low - 1] = 0.0
                break
            low -= 1
        if low == high:
            high -= 1
            turns = 0
            continue
        turns += 1
        if turns > 300:
            raise ValueError("Eigenvalues did not converge")
        # the eigenvalue of the last 2 by 2 block that is nearer to its corner
        p = t[high - 1, high - 1]
        q = t[high, high]
        mean = (p + q) / 2.0
        root = np.sqrt((p - q) * (p - q) / 4.0 + t[high - 1, high] * t[high, high - 1])
        shift = mean + root
        if abs(mean - root - q) < abs(shift - q):
            shift = mean - root
        if turns % 10 == 0:
            shift = complex(abs(t[high, high - 1]), 0.0)
        for i in range(low, high + 1):
            t[i, i] -= shift
        cosines = np.empty(n)
        sines = np.empty(n, np.complex128)
        for k in range(low, high):
            x = t[k, k]
            y = t[k + 1, k]
            size = math.hypot(abs(x), abs(y))
            c = 1.0
            s = complex(0.0, 0.0)
            if size > 0.0:
                if abs(x) == 0.0:
                    c = 0.0
                    s = np.conj(y) / abs(y)
                else:
                    c = abs(x) / size
                    s = x / abs(x) * np.conj(y) / size
            cosines[k] = c
            sines[k] = s
            for j in range(k, n):
                first = t[k, j]
                second = t[k + 1, j]
                t[k, j] = c * first + s * second
                t[k + 1, j] = c * second - np.conj(s) * first
        for k in range(low, high):
            c = cosines[k]
            s = sines[k]
            for i in range(min(k + 2, high + 1)):
                first = t[i, k]
                second = t[i, k + 1]
                t[i, k] = c * first + np.conj(s) * second
                t[i, k + 1] = c * second - s * first
            for i in range(n):
                first = z[i, k]
                second = z[i, k + 1]
                z[i, k] = c * first + np.conj(s) * second
                z[i, k + 1] = c * second - s * first
        for i in range(low, high + 1):
            t[i, i] += shift


@njit(error_model="numpy")
def rotate(t, z, row, other, column):
    """Make t[other, column] zero by turning two rows and the columns of the same numbers."""
    n = t.shape[0]
    x = t[row, column]
    y = t[other, column]
    size = math.hypot(abs(x), abs(y))
    c = 0.0
    s = np.conj(y) / abs(y)
    if abs(x) > 0.0:
        c = abs(x) / size
        s = x / abs(x) * np.conj(y) / size
    for j in range(n):
        first = t[row, j]
        second = t[other, j]
        t[row, j] = c * first + s * second
        t[other, j] = c * second - np.conj(s) * first
    for i in range(n):
        first = t[i, row]
        second = t[i, other]
        t[i, row] = c * first + np.conj(s) * second
        t[i, other] = c * second - s * first
        first = z[i, row]
        second = z[i, other]
        z[i, row] = c * first + np.conj(s) * second
        z[i, other] = c * second - s * first
