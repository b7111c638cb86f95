"""What kernels show of themselves, and what is written ahead of time."""
import ctypes
import json
import shutil
import subprocess

import numpy as np
import pytest

import pellucid
from pellucid import njit, prange, vectorize


@njit(parallel=True)
def total(x):
    s = 0.0
    for i in prange(x.size):
        s += x[i]
    for i in range(2):
        print(s)
        if s > 1e9:
            break
    return s


@njit
def helper(b):
    return b * 0.75


@njit(["f8(f8, f8)", "f4(f4, f4)"])
def weighted(a, b):
    return a * 0.25 + helper(b)


@vectorize(["f8(f8)"])
def half(x):
    return x / 2


@pytest.mark.skipif(not shutil.which("gcc"), reason="gcc says which loops are in vectors")
def test_notebooks_mark_loops_in_vectors():
    @njit
    def doubled(x, y):
        for i in range(x.size):
            y[i] = x[i] * 2
        for i in range(1, x.size):
            y[i] += y[i - 1]
    doubled(np.ones(3), np.ones(3))
    python = doubled._repr_html_().split("</td>")[0].splitlines()
    marked = [line for line in python if "box-shadow" in line]
    assert len(marked) == 1 and "range(x.size)" in marked[0] and "vectors of" in marked[0]


def test_types_and_intermediate_code(capsys):
    kernel = njit(lambda x, n: x.sum() + n)
    kernel(np.ones(3), 2)
    kernel.inspect_types()
    assert "float64" in capsys.readouterr().out
    (shown,) = kernel.inspect_ir().values()
    assert "kernel @kernel(%x: f64[::1], %n: i64)" in shown
    passes = kernel.inspect_ir("(f8[::1], i8)", stage="ir-after:dead-code-elimination")
    assert "kernel @kernel(" in passes
    with pytest.raises(pellucid.TypingError, match="stage"):
        kernel.inspect_ir("(f8[::1], i8)", stage="ir-after:nothing")


def test_levels_of_parallel_diagnostics(capsys):
    total(np.ones(3))
    capsys.readouterr()
    shown = []
    for level in (1, 2, 3, 4):
        total.parallel_diagnostics(level=level)
        shown.append(capsys.readouterr().out)
    line = total.py_func.__code__.co_firstlineno + 3
    assert f"{__file__}:{line}: loop over 'i': parallel (reduction + on 's')" in shown[0]
    assert ": serial" not in shown[0] and ": serial" in shown[1]
    assert "#pragma omp parallel for" in shown[2] and "#include" not in shown[2]
    assert "#include" in shown[3]
    assert [len(text) for text in shown] == sorted(len(text) for text in shown)
    with pytest.raises(ValueError):
        total.parallel_diagnostics(level=5)


def test_libraries_are_written_ahead_of_time(tmp_path):
    paths = pellucid.aot([weighted, half], tmp_path / "out", name="weights")
    assert sorted(path.rpartition("/")[2] for path in paths) == [
        "weights.c", "weights.h", "weights.json", "weights.so"]
    manifest = json.loads((tmp_path / "out" / "weights.json").read_text())
    found = {kernel["source_name"]: kernel["c_name"] for kernel in manifest["kernels"]}
    assert set(found) == {"weighted", "half"}
    library = ctypes.CDLL(str(tmp_path / "out" / "weights.so"))
    function = getattr(library, next(kernel["c_name"] for kernel in manifest["kernels"]
                                     if kernel["prototype"].startswith("double weighted")))
    function.restype, function.argtypes = ctypes.c_double, [ctypes.c_double] * 2
    assert function(4.0, 8.0) == 7.0
    main = tmp_path / "main.c"
    main.write_text('#include "weights.h"\nint main(void) { return (int)'
                    + function.__name__ + "(4.0, 8.0); }\n")
    subprocess.run(["gcc", str(main), f"-I{tmp_path}/out", *paths[:1], "-lm", "-o",
                    tmp_path / "main"], check=True)
    assert subprocess.run([tmp_path / "main"]).returncode == 7


def test_modules_and_called_kernels_are_written_ahead_of_time(tmp_path):
    module = pellucid.compile(
        "from numba import njit\n\n@njit\ndef twice(x):\n    return 2 * x\n\n"
        "@njit\ndef never(x):\n    return x\n", "twice.py")
    with pytest.raises(pellucid.TypingError, match="types"):
        pellucid.aot(module, tmp_path)
    module.twice(np.ones(2))
    paths = pellucid.aot(module, tmp_path)
    assert "twice(" in (tmp_path / "twice.h").read_text() and len(paths) == 4
    assert "never" not in (tmp_path / "twice.h").read_text()
    with pytest.raises(TypeError):
        pellucid.aot(3, tmp_path)
