/// The kernels that the tests of the command run.
enum Kernels {
  /// A file with kernels of many kinds.
  static let source = """
    from numba import njit, prange
    import numpy as np

    @njit
    def ssum(x):
        total = 0
        for item in x:
            total += item
        return total

    @njit("f8(f8[::1])", parallel=True)
    def psum(x):
        total = 0.0
        for i in prange(x.size):
            total += x[i]
        return total

    @njit("i8(i8, i8)")
    def divide(a, b):
        return a // b

    @njit("void(f8, f8[:], f8[::1])")
    def saxpy(a, x, y):
        for i in range(x.size):
            y[i] += a * x[i]

    @njit("Tuple((f8, f8[::1]))(f8[::1])")
    def first_and_copy(x):
        return x[0], x.copy()

    @njit("f8(f8[::1], i8)")
    def element(x, i):
        return x[i]

    @njit("f8(f8)")
    def negated(v):
        return -v

    @njit("f8(f8, f8)")
    def scaled(v, factor=2.0):
        return v * factor

    @njit("f8(f8[::1])")
    def total_of_sines(x):
        total = 0.0
        for i in range(x.size):
            total += np.sin(x[i])
        return total

    """
}
