from numba import njit


@njit
def kernel(a, b, c):
    return (-a ** 2, a - b - c, a - (b - c), a // b * c, a * (b // c), a << b + 1, a & b == c,
            (a & b) == c, not a == b, a | b ^ c & 7, -a % b, 2 ** 3 ** 2, ~a + 1, a < b or b < c and c < a,
            (a if b > c else b) + 1, a - -b, +a)


# run: kernel(7, 3, 2)
# run: kernel(1, 2, 3)
