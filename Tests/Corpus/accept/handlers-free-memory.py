import numpy as np
from numba import njit


@njit
def fails(n):
    if n == 0:
        raise ValueError("no")
    return np.full(n, 1.0)


@njit
def scratch_is_freed(n):
    total = 0.0
    for i in range(4):
        try:
            a = np.ones(3)
            b = a + fails(n - i)[0]
            total += b.sum() + a.sum()
        except ValueError:
            total += 100.0
    return total


@njit
def result_of_either(n):
    try:
        a = fails(n)
    except ValueError:
        a = np.zeros(2)
    return a


@njit
def kept_if_it_fails(n):
    a = np.full(2, 7.0)
    try:
        a = fails(n)
        a = fails(n - 1)
        a[0] = 3.0
    except ValueError:
        a[-1] = 5.0
    return a


@njit
def parameter_changes(x, n):
    try:
        x = x + 1.0
        x = fails(n)
    except ValueError:
        return x * 2.0
    return x


@njit
def view_outlives(x, n):
    v = x
    try:
        t = np.arange(6.0) + n
        v = t[1:]
        v[0] += fails(n)[0]
    except ValueError:
        v[1] = -1.0
    return v.sum()


@njit
def lists(n):
    items = [1, 2]
    try:
        for i in range(n):
            items.append(100 // (3 - i))
    except ZeroDivisionError:
        items.append(-1)
    return np.array(items)


@njit
def new_list_fails(n):
    items = [5]
    try:
        items = [1, 2, 3 // n]
        items.append(4)
    except ZeroDivisionError:
        items.append(6)
    return np.array(items)


@njit
def dictionaries(n):
    d = {1: 10, 2: 20}
    hits = 0
    for i in range(n):
        try:
            hits += d[i]
        except KeyError:
            d[i] = 1000 + i
    return hits, len(d), d[0]


@njit
def freed_on_the_way_out(n):
    for i in range(5):
        a = np.full(3, 1.0 * i)
        try:
            b = np.full(4, 2.0 * i)
            if i == n:
                return a[0] + b[0]
            b[0] = 1 // (i - 3)
        except ZeroDivisionError:
            c = np.zeros(2)
            if n == 10:
                return c[0] + a[0]
            if n == 11:
                break
        finally:
            f = np.ones(2)
            a[0] += f[0]
    return -1.0


@njit
def swapped(n):
    u = np.zeros(3)
    new = np.ones(3)
    try:
        for i in range(n):
            u[0] = 1 // (2 - i)
            u, new = new, u
    except ZeroDivisionError:
        pass
    return u


@njit
def swapped_in_a_handler(a, b, n):
    c = a.copy()
    try:
        raise KeyError("here")
    except (ValueError, KeyError):
        b, c = c, b
        c[0] += fails(n).sum() + b[0]
        raise
    return b.copy()


# run: scratch_is_freed(9)
# run: scratch_is_freed(2)
# run: result_of_either(0)
# run: result_of_either(3)
# run: kept_if_it_fails(0)
# run: kept_if_it_fails(1)
# run: kept_if_it_fails(3)
# run: parameter_changes(np.ones(2), 0)
# run: parameter_changes(np.ones(2), 2)
# run: view_outlives(np.ones(3), 0)
# run: view_outlives(np.ones(3), 1)
# run: lists(2)
# run: lists(6)
# run: new_list_fails(0)
# run: new_list_fails(1)
# run: dictionaries(5)
# run: freed_on_the_way_out(2)
# run: freed_on_the_way_out(9)
# run: freed_on_the_way_out(10)
# run: freed_on_the_way_out(11)
# run: swapped(1)
# run: swapped(2)
# run: swapped(5)
# run: swapped_in_a_handler(np.ones(1), np.ones(1), 0)
# raises: ValueError: no
# run: swapped_in_a_handler(np.ones(1), np.ones(1), 2)
# raises: KeyError
