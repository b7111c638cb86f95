"""Kernels that are sent to other processes: by pickle, multiprocessing, joblib and Dask."""
import collections
import copy
import importlib.util
import linecache
import math
import multiprocessing
import os
import pathlib
import pickle
import subprocess
import sys

import numpy as np
import pytest

import pellucid
from parcel_checks import elsewhere
from pellucid import cfunc, guvectorize, njit, prange, stencil, vectorize

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = os.path.dirname(os.path.dirname(pellucid.__file__))
SCALE = 3


def plain(x):
    return x + SCALE


@njit
def square(x):
    return x * x


@vectorize(["f8(f8, f8)"])
def hypotenuse(a, b):
    return math.sqrt(a * a + b * b)


def test_members_of_modules_are_sent_by_name():
    assert pickle.loads(pickle.dumps(square)) is square
    assert pickle.loads(pickle.dumps(hypotenuse)) is hypotenuse
    assert len(pickle.dumps(square)) < 120
    assert copy.deepcopy(square) is square and copy.copy(square) is square


def test_closures_are_sent_with_what_they_call():
    offset, point = 2.5, collections.namedtuple("Point", ["x", "y"])
    table, kind = np.array([1.0, 2.0]), np.float32

    def helper(x, extra=SCALE):
        return np.sin(x) + plain(x) + extra

    @njit(fastmath={"nsz"}, error_model="numpy")
    def inner(x):
        return helper(x) + table[1] + kind(0.5)

    @njit
    def outer(x, times=SCALE):
        p = point(inner(x), offset)
        return times * (p.x + p.y) + math.pi
    expected = repr(outer(1.5))
    assert elsewhere(outer, 1.5) == expected
    assert elsewhere(outer, 1.5, 3) == expected


def test_lambdas_and_mutual_recursion_are_sent():
    twice = njit(lambda x: 2 * x)
    assert elsewhere(twice, 21) == "42"
    assert elsewhere(njit(lambda *numbers: sum(numbers)), 1, 2, 3) == "6"

    @njit
    def is_even(n):
        if n == 0:
            return True
        return is_odd(n - 1)

    @njit
    def is_odd(n):
        if n == 0:
            return False
        return is_even(n - 1)
    assert is_even(7) is False
    assert elsewhere(is_even, 7) == "False"


def test_kernels_of_texts_are_sent():
    module = pellucid.compile(
        "from numba import njit\nSIZE = 4\n@njit('i8(i8)')\ndef grow(x):\n    return x + SIZE\n",
        "<growing>")
    assert elsewhere(module.grow, 1) == "5"
    text = "def third(x):\n    return x / 3\n"
    linecache.cache["<cell>"] = (len(text), None, text.splitlines(keepends=True), "<cell>")
    scope = {"__name__": "__main__"}
    exec(compile(text, "<cell>", "exec"), scope)
    assert elsewhere(njit(scope["third"]), 9) == "3.0"


def test_ufuncs_stencils_and_callbacks_are_sent():
    shift = 1.0
    a = np.arange(3.0)
    dynamic = vectorize(lambda x: x + shift)
    stated = vectorize(["f8(f8)", "i8(i8)"])(lambda x: x + 1)
    total = guvectorize(["void(f8[:], f8[:])"], "(n)->()")(_total)
    average = stencil(lambda a: (a[-1] + a[1]) / 2)
    callback = cfunc("f8(f8)")(lambda x: x * shift)
    assert elsewhere(dynamic, a) == "array([1., 2., 3.])"
    assert elsewhere(stated, a) == "array([1., 2., 3.])"
    assert elsewhere(stated, 1) == "np.int64(2)"
    assert elsewhere(total, np.ones((2, 3))) == "array([3., 3.])"
    assert elsewhere(average, a) == "array([0., 1., 0.])"
    assert elsewhere(callback, 2.0) == "2.0"
    user = njit(lambda x: dynamic(x) + stated(x))
    assert elsewhere(user, a) == "array([2., 4., 6.])"


def _total(x, result):
    result[0] = x.sum()


def test_what_is_sent_is_what_was_compiled():
    factor = 2
    kernel = njit(lambda x: x * factor)
    assert kernel(1) == 2
    factor = 5
    assert elsewhere(kernel, 1) == "2"
    kernel.recompile()
    assert elsewhere(kernel, 1) == "5"


def test_a_kernel_that_comes_again_is_the_same():
    shift = 4
    kernel = njit(lambda x: x + shift)
    assert pickle.loads(pickle.dumps(kernel)) is kernel
    dynamic = vectorize(lambda x: x + shift)
    assert pickle.loads(pickle.dumps(dynamic)) is dynamic
    code = ("import sys, pickle; sys.path.insert(0, sys.argv[1])\n"
            "payload = sys.stdin.buffer.read()\n"
            "first, again = pickle.loads(payload), pickle.loads(payload)\n"
            "assert first is again and first(1) == 5\n"
            "assert pickle.loads(pickle.dumps(first)) is first\n"
            "assert len(first.signatures) == 1 and first.py_func(1) == 5\n")
    subprocess.run([sys.executable, "-c", code, SOURCE], input=pickle.dumps(kernel), check=True)


def test_errors_of_sent_kernels_show_the_line():
    limit = 3

    @njit
    def check(x):
        if x > limit:
            raise ValueError("large")
        return x
    code = ("import sys, pickle, traceback; sys.path.insert(0, sys.argv[1])\n"
            "kernel = pickle.loads(sys.stdin.buffer.read())\n"
            "try: kernel(4)\n"
            "except ValueError as error:\n"
            "    last = traceback.extract_tb(error.__traceback__)[-1]\n"
            "    print(last.filename, last.lineno, error)\n")
    done = subprocess.run([sys.executable, "-c", code, SOURCE], input=pickle.dumps(check),
                          capture_output=True, check=True)
    line = check.py_func.__code__.co_firstlineno + 3
    assert done.stdout.decode().strip() == f"{__file__} {line} large"


MAIN = """
import multiprocessing, os, sys
sys.path.insert(0, sys.argv[1])
import numpy as np
from pellucid import njit, prange, vectorize

OFFSET = 10

@njit(parallel=True)
def total(x):
    s = 0.0
    for i in prange(x.size):
        s += x[i] + OFFSET
    return s

@vectorize(["f8(f8)"])
def shifted(x):
    return x + OFFSET

def call(kernel):
    return float(np.sum(kernel(np.ones(1000))))

if __name__ == "__main__":
    jobs = [total, shifted, njit(lambda x: x * OFFSET)]
    for method in ("fork", "spawn", "forkserver"):
        with multiprocessing.get_context(method).Pool(2) as pool:
            print(method, pool.map(call, jobs), pool.map(total, [np.ones(10)] * 3))
"""


def test_kernels_of_the_main_program_go_to_pools(tmp_path):
    path = tmp_path / "main.py"
    path.write_text(MAIN)
    done = subprocess.run([sys.executable, str(path), SOURCE], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"{method} [11000.0, 11000.0, 10000.0] [110.0, 110.0, 110.0]"
        for method in ("fork", "spawn", "forkserver")]


def test_joblib_sends_kernels():
    joblib = pytest.importorskip("joblib")
    shift = 2.0
    kernel = njit(lambda x: x + shift)
    results = joblib.Parallel(n_jobs=2)(joblib.delayed(kernel)(float(x)) for x in range(6))
    assert results == [x + 2.0 for x in range(6)]


def test_modules_are_sent_by_value_where_cloudpickle_is_told_so():
    cloudpickle = pytest.importorskip("cloudpickle")
    module = sys.modules[__name__]
    cloudpickle.register_pickle_by_value(module)
    try:
        sent = pickle.dumps(square)
    finally:
        cloudpickle.unregister_pickle_by_value(module)
    code = ("import sys, pickle; sys.path.insert(0, sys.argv[1])\n"
            "print(pickle.loads(sys.stdin.buffer.read())(4))\n")
    done = subprocess.run([sys.executable, "-c", code, SOURCE], input=sent, capture_output=True,
                          check=True)
    assert done.stdout == b"16\n"
    square.recompile()


@pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="needs Dask")
def test_a_dask_cluster_runs_the_example():
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "dask_blocks.py")], capture_output=True, text=True,
        env=dict(os.environ, PYTHONPATH=SOURCE), timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "1000000 numbers, smoothed by 2 processes\n"
