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
int omp_get_thread_num(void);
int omp_get_num_threads(void);
void GOMP_parallel(void (*)(void *), void *, unsigned, unsigned);

/* shaping.py:5  def scaled(a: float64[:, ::1], b: float64[:, ::1]) -> None */
void scaled(double *a_data, int64_t a_n0, int64_t a_n1,
            const double *b_data, int64_t b_n0, int64_t b_n1)
{
    /* down the column */
    /* interchanged: 'j' is innermost, since elements lie side by side along it */
    for (int64_t i = 0; i < a_n0; i++) {
        /* column by column */
        for (int64_t j = 0; j < a_n1; j++) {
            a_data[i * a_n1 + j] = b_data[i * b_n1 + j];
        }
    }
}

typedef struct {
    double *a_data;
    int64_t a_n0;
    int64_t a_n1;
} shared_loop1_shared;

/* The iterations of a loop of shared that one thread runs. */
static void shared_loop1(void *pel_data)
{
    shared_loop1_shared *pel_shared = pel_data;
    double *a_data = pel_shared->a_data;
    int64_t a_n0 = pel_shared->a_n0;
    int64_t a_n1 = pel_shared->a_n1;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t i = pel_thread * a_n0 / pel_threads;
         i < (pel_thread + 1) * a_n0 / pel_threads; i++) {
        for (int64_t j = 0; j < a_n1; j++) {
            a_data[i * a_n1 + j] = 0.0;
        }
    }
}

/* shaping.py:12  def shared(a: float64[:, ::1]) -> None */
void shared(double *a_data, int64_t a_n0, int64_t a_n1)
{
    /* interchanged: 'j' is innermost, since elements lie side by side along it */
    shared_loop1_shared loop1 = {a_data, a_n0, a_n1};
    GOMP_parallel(shared_loop1, &loop1, a_n0 * a_n1 > 32768 ? 0 : 1, 0);
}
