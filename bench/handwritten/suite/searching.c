/* Searching and scans, and a heap. There is none for sort and order, which are a library's. */
#include <stdint.h>
#include <string.h>

void heap_sort(int64_t n, const double *restrict x, double *restrict heap)
{
    memcpy(heap, x, (size_t)n * sizeof *x);
    int64_t start = n / 2;
    int64_t end = n;
    while (end > 1) {
        double value;
        if (start > 0) {
            start--;
            value = heap[start];
        } else {
            end--;
            value = heap[end];
            heap[end] = heap[0];
        }
        int64_t parent = start;
        int64_t child = 2 * parent + 1;
        while (child < end) {
            if (child + 1 < end && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= value) {
                break;
            }
            heap[parent] = heap[child];
            parent = child;
            child = 2 * parent + 1;
        }
        heap[parent] = value;
    }
}

void binary_search(int64_t n, int64_t m, const double *restrict ordered,
                   const double *restrict wanted, int64_t *restrict places)
{
    #pragma omp parallel for if (m > 500)
    for (int64_t i = 0; i < m; i++) {
        int64_t low = 0;
        int64_t high = n;
        while (low < high) {
            const int64_t middle = (low + high) / 2;
            if (ordered[middle] < wanted[i]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        places[i] = low;
    }
}

void prefix_sum(int64_t n, const double *restrict x, double *restrict result)
{
    double s = 0.0;
    for (int64_t i = 0; i < n; i++) {
        s += x[i];
        result[i] = s;
    }
}

void moving_average(int64_t n, const double *restrict x, double *restrict result)
{
    double state = x[0];
    for (int64_t i = 0; i < n; i++) {
        state += 0.1 * (x[i] - state);
        result[i] = state;
    }
}

int64_t compact(int64_t n, const double *restrict x, double *restrict result)
{
    int64_t count = 0;
    for (int64_t i = 0; i < n; i++) {
        if (x[i] > 0.5) {
            result[count] = x[i];
            count++;
        }
    }
    return count;
}

int64_t place_of_least(int64_t n, const double *restrict x)
{
    int64_t place = 0;
    for (int64_t i = 1; i < n; i++) {
        if (x[i] < x[place]) {
            place = i;
        }
    }
    return place;
}

int64_t sieve(int64_t n, uint8_t *restrict is_prime)
{
    memset(is_prime, 1, (size_t)n);
    memset(is_prime, 0, n < 2 ? (size_t)n : 2);
    for (int64_t i = 2; i * i < n; i++) {
        if (is_prime[i]) {
            for (int64_t j = i * i; j < n; j += i) {
                is_prime[j] = 0;
            }
        }
    }
    int64_t count = 0;
    for (int64_t i = 0; i < n; i++) {
        count += is_prime[i];
    }
    return count;
}
