/* mandelbrot.c: kernels of mandelbrot.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c mandelbrot.c
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

/* The exception classes in use; the numbers never change. */
enum {
    PEL_ZERO_DIVISION_ERROR = 14,
};

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

/* raise: the first error is kept. */
static void pel_raise(pel_error *error, int code, int line, const char *format, ...)
{
    if (error->code == 0) {
        va_list values;
        error->code = code;
        error->line = line;
        va_start(values, format);
        vsnprintf(error->message, sizeof error->message, format, values);
        va_end(values);
    }
}

/* mandelbrot.py:6  def escape_time(x: float64, y: float64, limit: int64) -> int64
 * Steps until the orbit of x + iy leaves the circle of radius 2.
 */
int64_t escape_time(double x, double y, int64_t limit)
{
    double zx = 0.0;
    double zy = 0.0;
    for (int64_t step = 0; step < limit; step++) {
        const double xx = zx * zx;
        const double yy = zy * zy;
        if (xx + yy > 4.0) {
            return step;
        }
        zy = 2.0 * zx * zy + y;
        zx = xx - yy + x;
    }
    return limit;
}

/* mandelbrot.py:21  def mandelbrot(image: int32[:, ::1], left: float64, right: float64,
 *     bottom: float64, top: float64, limit: int64) -> None
 * Fill the image with the escape times of a part of the plane.
 */
void mandelbrot(int32_t *image_data, int64_t image_n0, int64_t image_n1, double left, double right,
                double bottom, double top, int64_t limit, pel_error *error)
{
    int32_t (*image)[image_n1] = (int32_t (*)[image_n1])image_data;
    const int64_t height = image_n0;
    const int64_t width = image_n1;
    const double t1 = right - left;
    if (width == 0) {
        pel_raise(error, PEL_ZERO_DIVISION_ERROR, 24, "division by zero");
        return;
    }
    const double dx = t1 / (double)width;
    const double t2 = top - bottom;
    if (height == 0) {
        pel_raise(error, PEL_ZERO_DIVISION_ERROR, 25, "division by zero");
        return;
    }
    const double dy = t2 / (double)height;
    #pragma omp parallel for
    for (int64_t row = 0; row < height; row++) {
        const double y = bottom + (double)row * dy;
        for (int64_t column = 0; column < width; column++) {
            const double x = left + (double)column * dx;
            image[row][column] = (int32_t)escape_time(x, y, limit);
        }
    }
}
