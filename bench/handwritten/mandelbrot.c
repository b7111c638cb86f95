#include <stdint.h>

static int32_t escape_time(double x, double y, int64_t limit)
{
    double zx = 0.0;
    double zy = 0.0;
    for (int64_t step = 0; step < limit; step++) {
        const double xx = zx * zx;
        const double yy = zy * zy;
        if (xx + yy > 4.0) {
            return (int32_t)step;
        }
        zy = 2.0 * zx * zy + y;
        zx = xx - yy + x;
    }
    return (int32_t)limit;
}

void hand_mandelbrot(int64_t height, int64_t width, int32_t image[height][width], double left,
                     double right, double bottom, double top, int64_t limit)
{
    const double dx = (right - left) / (double)width;
    const double dy = (top - bottom) / (double)height;
    #pragma omp parallel for
    for (int64_t row = 0; row < height; row++) {
        const double y = bottom + (double)row * dy;
        for (int64_t column = 0; column < width; column++) {
            image[row][column] = escape_time(left + (double)column * dx, y, limit);
        }
    }
}
