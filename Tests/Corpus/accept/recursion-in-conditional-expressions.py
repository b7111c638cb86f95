from numba import njit


@njit
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


@njit
def collatz_steps(n):
    return 1 + collatz_steps(n // 2 if n % 2 == 0 else 3 * n + 1) if n != 1 else 0


@njit
def is_even(n):
    return n == 0 or is_odd(n - 1)


@njit
def is_odd(n):
    return n != 0 and is_even(n - 1)


@njit
def halvings(x):
    return x if x < 1.0 else halvings(x / 2.0)


# run: factorial(10)
# run: factorial(0)
# run: collatz_steps(27)
# run: is_even(10)
# run: is_odd(10)
# run: halvings(100.0)
