import numpy as np
from numba import njit


@njit
def again(n):
    try:
        return 10 // n
    except ZeroDivisionError:
        if n == 0:
            raise
        return -1


@njit
def by_name(n):
    try:
        if n < 0:
            raise ValueError("negative")
        return 10 // n
    except ValueError as e:
        raise e


@njit
def as_another(n):
    try:
        return 10 // n
    except ZeroDivisionError as error:
        raise ValueError("n is 0") from error


@njit
def outer_takes_it(n):
    where = 0
    try:
        try:
            where = 1
            where += 10 // n
        except ZeroDivisionError:
            where = 20
            raise
        except ValueError:
            where = 30
    except ArithmeticError:
        where += 1
    return where


@njit
def inner_passes_on(n):
    try:
        try:
            if n == 1:
                raise KeyError("k")
            if n == 2:
                raise ValueError("v")
            raise IndexError("i")
        except KeyError:
            return 1
    except ValueError:
        return 2


@njit
def in_the_handler(n):
    try:
        return 10 // n
    except ZeroDivisionError:
        try:
            return 20 // (n + 1) // n
        except ZeroDivisionError:
            return 30
        finally:
            n = 1


@njit
def raised_again_inside(n):
    try:
        return 10 // n
    except ZeroDivisionError:
        try:
            raise
        except ArithmeticError:
            return 5


# run: again(5)
# run: again(0)
# raises: ZeroDivisionError
# run: by_name(5)
# run: by_name(-5)
# raises: ValueError: negative
# run: by_name(0)
# raises: ZeroDivisionError
# run: as_another(5)
# run: as_another(0)
# raises: ValueError: n is 0
# run: outer_takes_it(0)
# run: outer_takes_it(5)
# run: inner_passes_on(1)
# run: inner_passes_on(2)
# run: inner_passes_on(3)
# raises: IndexError: i
# run: in_the_handler(0)
# run: raised_again_inside(0)
