"""Kernels of weather models: solvers along columns, limited diffusion, physics of columns."""
import math

from numba import njit, prange


@njit(error_model="numpy")
def tridiagonal(lower, diagonal, upper, right, c, x):
    n = diagonal.shape[0]
    c[0] = upper[0] / diagonal[0]
    x[0] = right[0] / diagonal[0]
    for i in range(1, n):
        pivot = diagonal[i] - lower[i] * c[i - 1]
        c[i] = upper[i] / pivot
        x[i] = (right[i] - lower[i] * x[i - 1]) / pivot
    for i in range(n - 2, -1, -1):
        x[i] -= c[i] * x[i + 1]


@njit(error_model="numpy")
def vertical_solver(lower, diagonal, upper, right, c, x):
    levels, columns = diagonal.shape
    for i in prange(columns):
        c[0, i] = upper[0, i] / diagonal[0, i]
        x[0, i] = right[0, i] / diagonal[0, i]
    for k in range(1, levels):
        for i in prange(columns):
            pivot = diagonal[k, i] - lower[k, i] * c[k - 1, i]
            c[k, i] = upper[k, i] / pivot
            x[k, i] = (right[k, i] - lower[k, i] * x[k - 1, i]) / pivot
    for k in range(levels - 2, -1, -1):
        for i in prange(columns):
            x[k, i] -= c[k, i] * x[k + 1, i]


@njit(error_model="numpy")
def limited_diffusion(a, lap, result):
    n, m = a.shape
    for i in prange(1, n - 1):
        for j in range(1, m - 1):
            lap[i, j] = 4.0 * a[i, j] - a[i - 1, j] - a[i + 1, j] - a[i, j - 1] - a[i, j + 1]
    for i in prange(2, n - 2):
        for j in range(2, m - 2):
            right = lap[i, j + 1] - lap[i, j]
            if right * (a[i, j + 1] - a[i, j]) > 0.0:
                right = 0.0
            left = lap[i, j] - lap[i, j - 1]
            if left * (a[i, j] - a[i, j - 1]) > 0.0:
                left = 0.0
            down = lap[i + 1, j] - lap[i, j]
            if down * (a[i + 1, j] - a[i, j]) > 0.0:
                down = 0.0
            up = lap[i, j] - lap[i - 1, j]
            if up * (a[i, j] - a[i - 1, j]) > 0.0:
                up = 0.0
            result[i, j] = a[i, j] - 0.1 * (right - left + down - up)


@njit(error_model="numpy")
def saturation(t, q, p, result):
    for i in prange(t.shape[0]):
        celsius = 40.0 * t[i] - 10.0
        pressure = 611.2 * math.exp(17.67 * celsius / (celsius + 243.5))
        limit = 0.622 * pressure / (90000.0 + 10000.0 * p[i] - pressure)
        excess = max(0.02 * q[i] - limit, 0.0)
        result[i] = celsius + 2500.0 * excess


@njit(error_model="numpy")
def haversine(latitude, longitude, result):
    for i in prange(latitude.shape[0]):
        a = math.sin(0.5 * (latitude[i] - 0.3)) ** 2
        b = math.cos(latitude[i]) * math.cos(0.3) * math.sin(0.5 * (longitude[i] - 0.2)) ** 2
        result[i] = 2.0 * 6371.0 * math.asin(math.sqrt(a + b))
