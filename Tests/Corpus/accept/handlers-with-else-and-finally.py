import numpy as np
from numba import njit


@njit
def phases(log, n):
    i = 0
    try:
        log[i] = 1
        i += 1
        q = 10 // n
    except ZeroDivisionError:
        log[i] = 2
        i += 1
        q = -1
    else:
        log[i] = 3
        i += 1
    finally:
        log[i] = 4
        i += 1
    log[i] = 5
    return q


@njit
def returns(log, n):
    try:
        log[0] += 1
        if n == 0:
            return 10 // n
        if n == 1:
            return 11
        log[1] += 1
    except ZeroDivisionError:
        log[2] += 1
        return -1
    else:
        log[3] += 1
        return 33
    finally:
        # Whatever happened.
        log[4] += 1
    return 44


@njit
def else_is_not_handled(n):
    try:
        x = n + 1
        x //= n
    except ZeroDivisionError:
        return -1
    else:
        if n == 2:
            raise ZeroDivisionError("in the else")
    return x


@njit
def finally_runs_before_the_error(log, n):
    try:
        log[0] = 1 // n
    finally:
        log[1] += 1
    log[2] += 1


@njit
def result_is_fixed_before(n):
    value = n
    try:
        return value
    finally:
        value = 100
        n = 5


@njit
def finally_returns(n):
    try:
        return 10 // n
    finally:
        return -5


@njit
def leaves_loops(log, n):
    total = 0
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            total += 100 // (i - 2)
        except ZeroDivisionError:
            total += 1000
        finally:
            log[0] += 1
    else:
        total += 10000
    return total


@njit
def nested_closings(log, n):
    for i in range(3):
        try:
            try:
                if n == 0:
                    return i
                if n == 1:
                    break
                if n == 2:
                    raise KeyError("inside")
            finally:
                log[0] += 1
                log[1] = log[1] * 10 + 1
        finally:
            log[2] += 1
            log[1] = log[1] * 10 + 2
    return 99


# run: phases(np.zeros(6, np.int64), 3)
# run: phases(np.zeros(6, np.int64), 0)
# run: returns(np.zeros(5, np.int64), 0)
# run: returns(np.zeros(5, np.int64), 1)
# run: returns(np.zeros(5, np.int64), 2)
# run: else_is_not_handled(0)
# run: else_is_not_handled(1)
# run: else_is_not_handled(2)
# raises: ZeroDivisionError: in the else
# run: finally_runs_before_the_error(np.zeros(3, np.int64), 1)
# run: finally_runs_before_the_error(np.zeros(3, np.int64), 0)
# raises: ZeroDivisionError
# run: result_is_fixed_before(3)
# run: finally_returns(0)
# run: finally_returns(2)
# run: leaves_loops(np.zeros(1, np.int64), 1)
# run: leaves_loops(np.zeros(1, np.int64), 4)
# run: leaves_loops(np.zeros(1, np.int64), 8)
# run: nested_closings(np.zeros(3, np.int64), 0)
# run: nested_closings(np.zeros(3, np.int64), 1)
# run: nested_closings(np.zeros(3, np.int64), 2)
# raises: KeyError
# run: nested_closings(np.zeros(3, np.int64), 3)
