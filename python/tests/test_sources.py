"""What kernels read of the functions and modules around them."""
import functools
import linecache
import math
import sys
import types
from functools import reduce

import numpy as np
import pytest

import pellucid
import settings_of_tests
from parcel_checks import elsewhere
from pellucid import njit

FACTOR = 2.5
TABLE = np.array([[1, 2], [3, 4]], dtype=np.int32)


@njit
def twice(x):
    return x * 2


@njit
def _larger(a, b):
    return max(a, b)


def test_globals_and_closures_are_frozen():
    offset, powers = 3, (1, 2)

    @njit
    def use(x):
        return x * FACTOR + offset + powers[1] + TABLE[1, 0]
    assert use(2.0) == 13.0
    offset = 100
    assert use(2.0) == 13.0
    use.recompile()
    assert use(2.0) == 110.0


def test_reduce_is_known_by_its_module_and_by_its_name():
    @njit
    def product(n):
        return functools.reduce(lambda a, b: a * b, range(1, n), 1)

    @njit
    def largest(x):
        return reduce(_larger, x)
    assert product(6) == 120 and largest(np.array([3, 9, 4])) == 9


def test_equal_constants_of_two_types_are_told_apart():
    def make(constant):
        @njit
        def inner(x):
            return np.copysign(x, constant)
        return inner
    constant, inner = -0.0, make(0.0)

    @njit
    def outer(x):
        return inner(x) + np.copysign(x, constant)
    assert math.copysign(1, outer(0.0)) == 1.0 and outer(1.0) == 0.0
    assert make(-0.0)(1.0) == -1.0 and make(0.0)(1.0) == 1.0


def test_modules_may_use_one_name_for_two_things():
    def kernel_of(text):
        module = pellucid.compile("from numba import njit\nimport numpy as np\n" + text, "<text>")
        return module.f
    one = kernel_of("N = 2\n@njit\ndef f(x):\n    N_2 = 1\n    return x * N + N_2\n")
    other = kernel_of("N = 3.5\nmax = np.fmin\n@njit\ndef f(x):\n    return max(x, N)\n")
    loop = kernel_of("@njit\ndef f(x):\n    if x < 1:\n        return 0\n    return 1 + f(x - 1)\n")
    size, cfg, N = 4, {}, 100

    @njit
    def f(x):
        return one(x) + other(9.0) + loop(3) + max(x, N) + x
    assert f(2) == 5 + 3.5 + 3 + 100 + 2

    @njit
    def undefined(x):
        return one(x) + missing(x)  # noqa: F821

    @njit
    def missing(x):
        return x
    missing.py_func.__globals__["other_missing"] = 1
    assert undefined(1) == 4
    unknown = njit(lambda x: one(x) + cfg)
    with pytest.raises(pellucid.TypingError, match="cfg"):
        unknown(1)


def test_paths_lead_through_modules_and_objects():
    scale = types.SimpleNamespace(factor=3, inner=types.SimpleNamespace(offset=0.5, twice=twice))
    THRESHOLD = 7

    @njit
    def use(x):
        a = settings_of_tests.clip(x) + settings_of_tests.SIZES[1] + THRESHOLD
        b = scale.factor * scale.inner.twice(x) + scale.inner.offset
        c = settings_of_tests.Kind.SECOND + pellucid.config.NUMBA_NUM_THREADS
        return a + b + c + settings_of_tests.THRESHOLD + np.pi + np.random.mtrand.np.e
    expected = use.py_func(4.0)
    assert use(4.0) == expected
    assert elsewhere(use, 4.0) == repr(expected)
    with pytest.raises(pellucid.TypingError, match="settings_of_tests"):
        njit(lambda x: settings_of_tests.missing + x)(1)


def test_kernels_keep_their_own_recursion():
    def make(step):
        @njit
        def count(n):
            if n <= 0:
                return 0
            return 1 + count(n - step)
        return count
    slow, fast = make(1), make(5)
    both = njit(lambda n: slow(n) * 100 + fast(n))
    assert both(10) == 1002


def test_kernels_with_signatures_call_themselves():
    scope = {"njit": njit, "__name__": "cells"}
    for step in (1, 2):
        # The second time the name stands for the kernel of the first time.
        text = (f"@njit('i8(i8)')\ndef down(n):\n    if n < {step}:\n        return n\n"
                f"    return down(n - {step})\n")
        name = f"<cell {step}>"
        linecache.cache[name] = (len(text), None, text.splitlines(True), name)
        exec(compile(text, name, "exec"), scope)
    assert scope["down"](7) == 1


def test_a_lambda_may_call_a_kernel_of_the_name_that_it_gets():
    kernel = njit(lambda x: x + 1)
    assert njit(lambda x: kernel(x) * 2)(1) == 4


def test_lambdas_of_one_line_are_told_apart():
    add, multiply = njit(lambda x, y: x + y), njit(lambda x, y: x * y)
    assert (add(3, 4), multiply(3, 4)) == (7, 12)
    kernels = [
        njit(lambda a:
             a + 1),
    ]
    assert kernels[0](1) == 2


@pytest.mark.skipif(sys.version_info < (3, 11), reason="code does not know its columns")
def test_lambdas_inside_lambdas_are_told_apart():
    calls = [lambda: njit(lambda x: x + 1)(2), lambda: njit((lambda x: x * 5))(2)]
    assert [call() for call in calls] == [3, 10]
    outer = njit(lambda x: (lambda y: y - x)(10))
    assert outer(3) == 7


def test_defaults_of_names_are_constants():
    limit = 7

    def helper(x, most=limit, kind=np.inf):
        return min(x, most, kind)
    use = njit(lambda x, extra=limit: helper(x) + helper(x, 2) + extra)
    assert use(9) == 16


@pytest.mark.parametrize("value", ["fast", "slow"])
def test_strings_are_constants_of_calls(value):
    @njit
    def run(x, mode="slow"):
        if mode == "fast":
            return x * 10
        return x
    assert run(2, value) == run.py_func(2, value)
    assert run(2, mode=value) == run.py_func(2, value)
    assert run(3) == 3


def test_dtypes_and_functions_are_constants_of_calls():
    @njit
    def fill(n, dtype):
        return np.full(n, 2, dtype)
    for kind in (np.float32, np.dtype("i2"), np.int64, np.float32):
        assert fill(2, kind).dtype == np.dtype(kind)

    @njit
    def apply(f, x):
        return f(x) + 1
    f = njit(lambda x: x * 3)
    assert apply(f, 2) == 7 and apply(twice, 2) == 5 and apply(f, 2.5) == 8.5
    assert apply(lambda x: x - 1, 2) == 2
    assert apply(math.sqrt, 4.0) == 3.0 and apply(np.sqrt, 4.0) == 3.0
    assert apply.signatures == [("none", "int64"), ("none", "float64")]

    @njit
    def changed(mode):
        mode = "other"
        return len(mode)
    assert changed("some") == 5


def test_plain_functions_and_recursion():
    def plain(x):
        return x + 1

    @njit
    def outer(x):
        return plain(plain(x))
    assert outer(1) == 3


def test_kernels_as_methods():
    class Holder:
        times = njit(lambda self, x: x)
        def __init__(self):
            self.doubled = twice
    assert Holder().doubled(2) == 4
