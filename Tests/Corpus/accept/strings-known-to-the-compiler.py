"""Strings are compared, taken apart and joined by the compiler."""
from numba import njit

MODES = ("linear", "cubic")
PREFIX = "lin"


@njit
def weight(x, mode="linear"):
    if mode == "linear":
        return x
    elif mode != "cubic" and "quad" in mode:
        return x * x
    return x * x * x


@njit
def interpolated(x):
    mode = "cubic"
    kind = PREFIX + "ear"
    return weight(x), weight(x, mode), weight(x, "quadratic"), weight(x, kind), weight(
        x, mode=MODES[0])


@njit
def questions(n):
    name = "kernel"
    letters = 0
    if name[0] == "k" and name[-1] > "k":
        letters += 1
    if "ern" in name and "x" not in name and name[1:4] == "ern":
        letters += 10
    if "a" < "b" <= "b" and "ab" < "abc" and "Z" < "a" and not "b" >= "c":
        letters += 100
    return letters + len(name) + len("ab" * 3) + len(name[::-1] + "é"), name in MODES[0], (
        "" in name), n


@njit
def flags(x, scale=None, how="none"):
    if how in "none":
        return x
    return x * 2


@njit
def listed(n, mode):
    if mode in ("sum", "total"):
        return n + n
    if mode not in {"product", "square"}:
        return -n
    return n * n


@njit
def members(n):
    return listed(n, "total"), listed(n, "square"), listed(n, "other"), "b" in MODES


@njit
def dispatched(n):
    total = 0
    for how in ("none", "double"):
        total += flags(n, how=how)
    return total


# run: interpolated(3)
# run: interpolated(0.5)
# run: questions(1)
# run: members(5)
# run: dispatched(5)
