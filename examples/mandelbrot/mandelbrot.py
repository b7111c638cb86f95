"""How soon points of the plane escape to infinity."""
from numba import njit, prange


@njit("i8(f8, f8, i8)")
def escape_time(x, y, limit):
    """Steps until the orbit of x + iy leaves the circle of radius 2."""
    zx = 0.0
    zy = 0.0
    for step in range(limit):
        xx = zx * zx
        yy = zy * zy
        if xx + yy > 4.0:
            return step
        zy = 2.0 * zx * zy + y
        zx = xx - yy + x
    return limit


@njit("void(i4[:, ::1], f8, f8, f8, f8, i8)", parallel=True)
def mandelbrot(image, left, right, bottom, top, limit):
    """Fill the image with the escape times of a part of the plane."""
    height, width = image.shape
    dx = (right - left) / width
    dy = (top - bottom) / height
    for row in prange(height):
        y = bottom + row * dy
        for column in range(width):
            x = left + column * dx
            image[row, column] = escape_time(x, y, limit)
