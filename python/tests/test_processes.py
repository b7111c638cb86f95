"""Kernels in threads, in other processes, and in the hands of tools."""
import multiprocessing
import os
import subprocess
import sys
import threading

import numpy as np
import pytest

import pellucid
from pellucid import njit, prange


@njit
def square(x):
    return x * x


@njit(parallel=True, nogil=True)
def total(x):
    s = 0
    for i in prange(x.size):
        s += x[i]
    return s


def test_threads_compile_and_call():
    kernels = [njit(nogil=True)(lambda x, y: x * y + 1) for _ in range(4)]
    failures = []

    def work(number):
        for turn in range(50):
            kernel = kernels[(number + turn) % len(kernels)]
            for value in (number, float(number), np.float32(number)):
                if kernel(value, 2) != 2 * number + 1:
                    failures.append((number, turn, value))
            if total(np.arange(1000)) != 499500:
                failures.append("total")
    threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    # Of threads that ask at once, one compiles.
    assert [kernel.stats["compilations"] for kernel in kernels] == [3] * len(kernels)


def test_builds_are_swapped_during_calls():
    kernel = njit(lambda x: x.sum() + 1.0)
    a = np.arange(100.0)
    first = [kernel(a) for _ in range(200)]
    pellucid.wait()
    assert kernel.specialisations[0].is_optimized
    assert first == [kernel(a)] * 200


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_pools(method):
    square(2)
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(square, range(8)) == [x * x for x in range(8)]


def test_a_fork_runs_parallel_loops():
    assert total(np.arange(100_000)) == 4999950000
    child = os.fork()
    if child == 0:
        os._exit(0 if total(np.arange(100_000)) == 4999950000 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_process_does_not_wait_for_builds(tmp_path):
    path = tmp_path / "kernels.py"
    path.write_text("import sys; sys.path.insert(0, sys.argv[1])\n"
                    "import pellucid\n\n@pellucid.njit\ndef f(x):\n    return x + 1\n\n"
                    "print(f(1))\n")
    # A compiler that takes its time.
    compiler = tmp_path / "slow"
    compiler.write_text("#!/bin/sh\nsleep 30\n")
    compiler.chmod(0o755)
    source = os.path.dirname(os.path.dirname(pellucid.__file__))
    done = subprocess.run([sys.executable, str(path), source], capture_output=True, text=True,
                          env=dict(os.environ, CC=str(compiler)), timeout=20)
    assert (done.stdout, done.stderr, done.returncode) == ("2\n", "", 0)


def test_without_a_compiler_kernels_stay_quick(tmp_path):
    path = tmp_path / "kernels.py"
    path.write_text("import sys; sys.path.insert(0, sys.argv[1])\n"
                    "import warnings; warnings.simplefilter('always')\n"
                    "import pellucid\n\n@pellucid.njit\ndef f(x):\n    return x + 1\n\n"
                    "print(f(1)); pellucid.wait(); print(f(2), f(1.5)); pellucid.wait()\n")
    source = os.path.dirname(os.path.dirname(pellucid.__file__))
    done = subprocess.run([sys.executable, str(path), source], capture_output=True, text=True,
                          env={"PATH": str(tmp_path), "HOME": str(tmp_path)}, timeout=60)
    assert done.stdout == "2\n3 2.5\n"
    assert "stays on the quick build" in done.stderr


def test_looking_in(tmp_path):
    @njit
    def shown(x):
        """Add one."""
        return x + 1
    shown(1.0)
    assert "double shown(double x)" in shown.inspect_c("f8(f8)")
    assert list(shown.inspect_c()) == [("float64",)]
    assert shown.stats["compilations"] == 1
    assert "double shown" in shown._repr_html_()
    shown.save_c(tmp_path / "shown.c")
    assert "double shown(double x);" in (tmp_path / "shown.h").read_text()
    assert shown.__doc__ == "Add one." and shown.py_func(1) == 2


def test_numba_is_replaced():
    code = ("import sys; sys.path.insert(0, sys.argv[1]); import pellucid\n"
            "pellucid.install_as_numba()\n"
            "import numba; from numba.core.errors import TypingError; from numba import types\n"
            "assert numba.njit is pellucid.njit and TypingError is pellucid.TypingError\n"
            "assert numba.__version__ == '0.68.1'\n"
            "sys.modules['numba'] = pellucid\n"
            "import numba; from numba import prange; assert numba is pellucid\n")
    source = os.path.dirname(os.path.dirname(pellucid.__file__))
    subprocess.run([sys.executable, "-c", code, source], check=True)


def test_threads_are_counted():
    before = pellucid.get_num_threads()
    pellucid.set_num_threads(1)
    assert pellucid.get_num_threads() == 1
    pellucid.set_num_threads(before)
    with pytest.raises(ValueError):
        pellucid.set_num_threads(0)


def test_what_is_missing_says_so():
    with pytest.raises(pellucid.UnsupportedError, match="objmode"):
        pellucid.objmode()


def test_callbacks_are_called_by_c():
    import ctypes
    from pellucid import cfunc
    square_of = cfunc("f8(f8)")(lambda x: x * x)
    assert square_of.ctypes(3.0) == 9.0 and square_of(3.0) == 9.0
    function = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double)(square_of.address)
    assert function(1.5) == 2.25

    @cfunc("i4(i4, i4)")
    def compare(a, b):
        return (a > b) - (a < b)
    pointer = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_int),
                               ctypes.POINTER(ctypes.c_int))
    sort = ctypes.CDLL(None).qsort
    numbers = (ctypes.c_int * 4)(3, 1, 4, 1)
    sort(numbers, 4, 4, pointer(lambda a, b: compare.ctypes(a[0], b[0])))
    assert list(numbers) == [1, 1, 3, 4]
    with pytest.raises(pellucid.UnsupportedError, match="numbers"):
        cfunc("f8(f8[:])")(lambda x: x[0]).ctypes
