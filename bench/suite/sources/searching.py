"""Sorting, searching, and scans."""
import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def sort(x, result):
    result[:] = np.sort(x)


@njit(error_model="numpy")
def order(x, result):
    result[:] = np.argsort(x)


@njit(error_model="numpy")
def heap_sort(x, heap):
    n = x.shape[0]
    heap[:] = x
    start, end = n // 2, n
    while end > 1:
        if start > 0:
            start -= 1
            value = heap[start]
        else:
            end -= 1
            value = heap[end]
            heap[end] = heap[0]
        parent = start
        child = 2 * parent + 1
        while child < end:
            if child + 1 < end and heap[child + 1] > heap[child]:
                child += 1
            if heap[child] <= value:
                break
            heap[parent] = heap[child]
            parent = child
            child = 2 * parent + 1
        heap[parent] = value


@njit(error_model="numpy")
def binary_search(ordered, wanted, places):
    for i in prange(wanted.shape[0]):
        low, high = 0, ordered.shape[0]
        while low < high:
            middle = (low + high) // 2
            if ordered[middle] < wanted[i]:
                low = middle + 1
            else:
                high = middle
        places[i] = low


@njit(error_model="numpy")
def prefix_sum(x, result):
    s = 0.0
    for i in range(x.shape[0]):
        s += x[i]
        result[i] = s


@njit(error_model="numpy")
def moving_average(x, result):
    state = x[0]
    for i in range(x.shape[0]):
        state += 0.1 * (x[i] - state)
        result[i] = state


@njit(error_model="numpy")
def compact(x, result):
    count = 0
    for i in range(x.shape[0]):
        if x[i] > 0.5:
            result[count] = x[i]
            count += 1
    return count


@njit(error_model="numpy")
def place_of_least(x):
    place = 0
    for i in range(1, x.shape[0]):
        if x[i] < x[place]:
            place = i
    return place


@njit(error_model="numpy")
def sieve(is_prime):
    n = is_prime.shape[0]
    is_prime[:] = 1
    is_prime[:2] = 0
    i = 2
    while i * i < n:
        if is_prime[i] == 1:
            for j in range(i * i, n, i):
                is_prime[j] = 0
        i += 1
    count = 0
    for k in range(n):
        count += is_prime[k]
    return count
