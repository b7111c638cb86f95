import cmath

from numba import njit


@njit
def parts(z):
    return cmath.polar(z), cmath.log10(z), cmath.phase(z)


@njit
def number(r, phi):
    return cmath.rect(r, phi)


@njit
def near(a, b):
    return cmath.isclose(a, b), cmath.isclose(a, b, rel_tol=0.5), cmath.isclose(a, b, abs_tol=3.0)


# tolerance: 1e-14
# run: parts(1 + 2j)
# run: parts(-0.5 - 0.25j)
# run: parts(0.75)
# run: number(2.0, 0.5)
# run: number(3, -2)
# run: near(1 + 2j, 1 + 2.0000000001j)
# run: near(1j, 2j)
# run: near(complex(1, math.inf), complex(1, math.inf))
# run: near(complex(1, math.inf), 1j)
