typedef signed char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long int64_t;
typedef unsigned char uint8_t;
typedef unsigned short uint16_t;
typedef unsigned int uint32_t;
typedef unsigned long uint64_t;
typedef unsigned long size_t;
typedef long ssize_t;
#define _Thread_local
#define bool _Bool
#define true 1
#define false 0
#define NULL ((void *)0)
#define INT8_MIN (-128)
#define INT8_MAX 127
#define INT16_MIN (-32768)
#define INT16_MAX 32767
#define INT32_MIN (-2147483647 - 1)
#define INT32_MAX 2147483647
#define INT64_MIN (-9223372036854775807L - 1)
#define INT64_MAX 9223372036854775807L
#define UINT8_MAX 255
#define UINT16_MAX 65535
#define UINT32_MAX 4294967295U
#define UINT64_MAX 18446744073709551615UL
#define INFINITY 1e999
#define NAN (0.0 / 0.0)
typedef struct { double re, im; } pel_c128;
typedef struct { float re, im; } pel_c64;
double exp(double);

/* Functions over many elements, compiled ahead; the loader sets the pointers. */
static double (*pel_accumulate_f64)(double, const double *, int64_t);
static void (*pel_copy_f64)(double *, const double *, int64_t);
static int64_t (*pel_count_b8)(const bool *, int64_t);
static void (*pel_divide_sv_f64)(double *, double, const double *, int64_t);
static void (*pel_fill_f64)(double *, double, int64_t);
static void (*pel_less_sv_f64)(bool *, double, const double *, int64_t);
static void (*pel_load_f64)(double *, const bool *, const double *, int64_t);
static void (*pel_map_one_f64)(void *, double *, const double *, int64_t);
static void (*pel_multiply_vv_f64)(double *, const double *, const double *, int64_t);
static void (*pel_not_b8)(bool *, const bool *, int64_t);
static void (*pel_select_sv_f64)(double *, const bool *, double, const double *, int64_t);
static void (*pel_store_f64)(double *, const bool *, const double *, int64_t);
static void (*pel_subtract_sv_f64)(double *, double, const double *, int64_t);
static void *pel_vector_exp;

void pel_share_strips(void *(*operation)(const char *),
                      void *(*vector)(const char *, int))
{
    pel_accumulate_f64 = operation("accumulate_f64");
    pel_copy_f64 = operation("copy_f64");
    pel_count_b8 = operation("count_b8");
    pel_divide_sv_f64 = operation("divide_sv_f64");
    pel_fill_f64 = operation("fill_f64");
    pel_less_sv_f64 = operation("less_sv_f64");
    pel_load_f64 = operation("load_f64");
    pel_map_one_f64 = operation("map_one_f64");
    pel_multiply_vv_f64 = operation("multiply_vv_f64");
    pel_not_b8 = operation("not_b8");
    pel_select_sv_f64 = operation("select_sv_f64");
    pel_store_f64 = operation("store_f64");
    pel_subtract_sv_f64 = operation("subtract_sv_f64");
    pel_vector_exp = vector("exp", 4);
}

/* strips.py:1  def damped(v: float64[::1], c: float64[::1], out: float64[::1]) -> None */
void damped(const double *v, int64_t v_n, const double *c, int64_t c_n, double *out, int64_t out_n)
{
    if (v_n >= 16) {
        for (int64_t pel_start = 0; pel_start < v_n; pel_start += 256) {
            const int64_t pel_count = v_n - pel_start < 256 ? v_n - pel_start : 256;
            double pel_strip1[256];
            pel_divide_sv_f64(pel_strip1, 1.0, c + pel_start, pel_count);
            pel_map_one_f64(pel_vector_exp, pel_strip1, pel_strip1, pel_count);
            pel_subtract_sv_f64(pel_strip1, 1.0, pel_strip1, pel_count);
            pel_multiply_vv_f64(out + pel_start, v + pel_start, pel_strip1, pel_count);
        }
    } else {
        for (int64_t i = 0; i < v_n; i++) {
            out[i] = v[i] * (1.0 - exp(1.0 / c[i]));
        }
    }
}

/* strips.py:6  def clipped(x: float64[::1], y: float64[:], out: float64[::1]) -> float64 */
double clipped(const double *x, int64_t x_n, const double *y, int64_t y_n, int64_t y_s,
               double *out, int64_t out_n)
{
    double total = 0.0;
    if (x_n >= 16) {
        for (int64_t pel_start = 0; pel_start < x_n; pel_start += 256) {
            const int64_t pel_count = x_n - pel_start < 256 ? x_n - pel_start : 256;
            double pel_strip1[256];
            bool pel_strip2[256];
            double pel_strip3[256];
            pel_map_one_f64(pel_vector_exp, pel_strip1, x + pel_start, pel_count);
            pel_less_sv_f64(pel_strip2, 2.0, pel_strip1, pel_count);
            pel_select_sv_f64(pel_strip1, pel_strip2, 2.0, pel_strip1, pel_count);
            for (int64_t i = pel_start; i < pel_start + pel_count; i++) {
                pel_strip3[i - pel_start] = pel_strip1[i - pel_start] * y[i * y_s];
            }
            pel_copy_f64(out + pel_start, pel_strip3, pel_count);
            total = pel_accumulate_f64(total, pel_strip3, pel_count);
        }
    } else {
        for (int64_t i = 0; i < x_n; i++) {
            double t = exp(x[i]);
            if (t > 2.0) {
                t = 2.0;
            }
            const double t1 = t * y[i * y_s];
            out[i] = t1;
            total = total + t1;
        }
    }
    return total;
}

/* strips.py:17  def serial(x: float64[::1]) -> float64 */
double serial(const double *x, int64_t x_n)
{
    double s = 1.0;
    for (int64_t i = 0; i < x_n; i++) {
        s = exp(s * x[i]);
    }
    return s;
}

/* strips.py:25  def chosen(x: float64[::1], out: float64[::1]) -> int64 */
int64_t chosen(const double *x, int64_t x_n, double *out, int64_t out_n)
{
    int64_t count = 0;
    if (x_n - 1 >= 16) {
        for (int64_t pel_start = 1; pel_start < x_n; pel_start += 256) {
            const int64_t pel_count = x_n - pel_start < 256 ? x_n - pel_start : 256;
            bool pel_strip1[256];
            double pel_strip2[256];
            pel_less_sv_f64(pel_strip1, 0.0, x + pel_start, pel_count);
            pel_load_f64(pel_strip2, pel_strip1, x + (pel_start - 1), pel_count);
            pel_store_f64(out + pel_start, pel_strip1, pel_strip2, pel_count);
            count += pel_count_b8(pel_strip1, pel_count);
            pel_not_b8(pel_strip1, pel_strip1, pel_count);
            pel_fill_f64(pel_strip2, 0.5, pel_count);
            pel_store_f64(out + pel_start, pel_strip1, pel_strip2, pel_count);
        }
    } else {
        for (int64_t i = 1; i < x_n; i++) {
            if (x[i] > 0.0) {
                out[i] = x[i - 1];
                count = count + 1;
            } else {
                out[i] = 0.5;
            }
        }
    }
    return count;
}
