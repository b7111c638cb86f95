"""pow(base, exponent, modulus) has no overflow, and inverts for negative exponents."""
from numba import njit


@njit
def kernel(base, exponent, modulus):
    return pow(base, exponent, modulus)


# run: kernel(3, 4, 5)
# run: kernel(-3, 5, 7)
# run: kernel(3, -1, 7)
# run: kernel(3, -5, -7)
# run: kernel(123456789012345678, 987654321098765432, 9223372036854775783)
# run: kernel(2, 0, 1)
# run: kernel(5, 3, -9223372036854775808)
# run: kernel(2, 3, 0)
# raises: ValueError: pow() 3rd argument cannot be 0
# run: kernel(2, -1, 4)
# raises: ValueError: base is not invertible for the given modulus
