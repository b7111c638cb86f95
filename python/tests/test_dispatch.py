"""What goes into kernels and what comes out of them."""
import array
import collections
import contextlib
import gc
import linecache
import math
import os
import pickle
import subprocess
import sys
import traceback
import types
import weakref

import numpy as np
import pytest

import pellucid
import settings_of_tests
from parcel_checks import elsewhere
from pellucid import njit

Point = collections.namedtuple("Point", ["x", "y"])
FACTOR = 2.5
TABLE = np.array([[1, 2], [3, 4]], dtype=np.int32)


@njit
def twice(x):
    return x * 2


@njit
def scaled(x, factor=2.0, shift=0.0):
    return x * factor + shift


@njit
def add_one(a):
    for i in range(a.size):
        a[i] += 1


def test_scalars_keep_their_kind():
    assert twice(3) == 6 and type(twice(3)) is int
    assert twice(1.5) == 3.0 and type(twice(1.5)) is float
    assert twice(1 + 2j) == 2 + 4j
    assert twice(np.float32(1.5)) == 3.0
    assert twice(np.int8(100)) == 200
    assert twice(True) == 2


def test_large_integers_are_unsigned():
    assert twice(2 ** 62) == -2 ** 63
    assert njit(lambda x: x)(2 ** 63 + 5) == 2 ** 63 + 5
    with pytest.raises(OverflowError):
        twice(2 ** 64)


def test_keywords_and_defaults():
    assert scaled(1.0) == 2.0
    assert scaled(1.0, shift=3.0) == 5.0
    assert scaled(x=2, factor=3) == 6.0
    with pytest.raises(TypeError):
        scaled()
    with pytest.raises(TypeError):
        scaled(1.0, wrong=2)


def test_calls_are_bound_as_pythons():
    @njit
    def mix(a, b, c=3, *, d=4):
        return a * 1000 + b * 100 + c * 10 + d
    assert mix(1, 2) == 1234 and mix(1, 2, d=5) == 1235 and mix(1, 2, 7, d=0) == 1270
    plain = njit(lambda a, b, c=3, d=4: a * 1000 + b * 100 + c * 10 + d)
    assert plain(1, 2) == 1234 and plain(b=1, a=2) == 2134 and plain(1, 2, d=9) == 1239
    assert plain(**{"a": 1, "b" + "": 2, "c": 5}) == 1254
    for call in (lambda: plain(1), lambda: plain(1, 2, 3, 4, 5), lambda: plain(1, 2, a=3),
                 lambda: plain(1, 2, e=3), lambda: mix(1, 2, 3, 4)):
        with pytest.raises(TypeError):
            call()


def test_further_arguments_arrive_as_a_tuple():
    @njit
    def total(first, *rest):
        s = first
        for item in rest:
            s += item
        return s, len(rest)
    assert total(1, 2, 3) == (6, 2) and total(1, 2) == (3, 1)
    assert total(1.5, 2, 3) == (6.5, 2)
    x = np.arange(3.0)
    assert njit(lambda *arrays: arrays[0] + arrays[1])(x, x).tolist() == [0, 2, 4]

    @njit
    def add(a, b=10, c=100):
        return a + b + c
    handing_on = njit(lambda x, *rest: add(x, *rest) + len(rest))
    assert [handing_on(1), handing_on(1, 2), handing_on(1, 2, 3)] == [111, 104, 8]


@pytest.mark.parametrize("make", [
    lambda: np.arange(6.0), lambda: np.arange(12.0)[::2], lambda: np.arange(6.0)[::-1],
    lambda: np.zeros(0), lambda: np.arange(6), lambda: np.arange(6, dtype=np.uint8)])
def test_arrays_are_changed_in_place(make):
    a, expected = make(), make() + np.ones(1, make().dtype)
    assert add_one(a) is None
    np.testing.assert_array_equal(a, expected)


def test_read_only_arrays_are_read_and_not_stored_into():
    a = np.arange(4.0)
    a.flags.writeable = False
    np.testing.assert_array_equal(twice(a), 2 * a)
    with pytest.raises(pellucid.TypingError):
        add_one(a)


def test_layouts_and_axes_of_extent_one():
    add = njit(lambda a, b: a + b)
    for a in (np.ones((3, 4)), np.asfortranarray(np.ones((3, 4))), np.ones((6, 8))[::2, ::2]):
        for b in (np.ones((3, 1)), np.ones((1, 4)), np.ones(4), np.ones((3, 4))):
            np.testing.assert_array_equal(add(a, b), a + b)


def test_buffers_count_as_arrays():
    total = njit(lambda x: x.sum())
    assert total(array.array("d", [1.0, 2.0])) == 3.0
    assert total(memoryview(array.array("i", [1, 2, 3]))) == 6
    values = array.array("d", [1.0, 2.0])
    add_one(values)
    assert list(values) == [2.0, 3.0]


def test_subclasses_that_mean_something_else_are_refused():
    for value in (np.ma.array([1.0, 2.0], mask=[0, 1]), np.matrix([[1.0]])):
        with pytest.raises(TypeError, match="pass an array"):
            twice(value)


def test_other_subclasses_count_as_arrays(tmp_path):
    a = np.memmap(tmp_path / "a", dtype="f8", mode="w+", shape=3)
    add_one(a)
    assert list(a) == [1.0, 1.0, 1.0]


def test_named_tuples_keep_their_class():
    other = collections.namedtuple("Other", ["x", "y"])
    same = njit(lambda p: p)
    for kind in (Point, other, Point):
        assert type(same(kind(1.0, 2.0))) is kind


def test_kernels_go_when_nobody_holds_them():
    kernel = njit(lambda x: x + 1)
    kernel(1)
    reference = weakref.ref(kernel)
    del kernel
    gc.collect()
    assert reference() is None


def test_other_arguments_are_refused():
    for value in ("text", [1, 2.5], [], [[1]], {1: 2}, object(), np.array(["a"])):
        with pytest.raises((TypeError, pellucid.TypingError)):
            twice(value)


def test_arrays_of_other_bytes_are_refused():
    with pytest.raises(TypeError, match="byte order"):
        twice(np.arange(3, dtype=">f8"))


def test_zero_dimensional_arrays_count_as_numbers():
    assert twice(np.array(2.0)) == 4.0


def test_tuples_and_named_tuples():
    swap = njit(lambda p: (p[1], p[0]))
    assert swap((1, 2.5)) == (2.5, 1)
    norm = njit(lambda p: p.x * p.x + p.y * p.y)
    assert norm(Point(3.0, 4.0)) == 25.0
    assert njit(lambda p: p)(Point(1.0, 2.0)) == Point(1.0, 2.0)


def test_none_is_an_argument_and_a_result():
    pick = njit(lambda x: 0 if x is None else 1)
    assert (pick(None), pick(3)) == (0, 1)


def test_lists_are_results():
    assert njit(lambda n: [i * i for i in range(n)])(4) == [0, 1, 4, 9]
    assert njit(lambda n: [(i, i / 2) for i in range(n)])(2) == [(0, 0.0), (1, 0.5)]


def test_new_arrays_own_their_memory():
    result = twice(np.arange(5.0))
    assert result.flags.writeable and result.flags.c_contiguous
    result[:] = 1
    assert result.base is not None


def test_views_keep_their_array_alive():
    rows = njit(lambda a: a[1])
    a = np.arange(6.0).reshape(2, 3)
    row = rows(a)
    row[0] = 10
    assert a[1, 0] == 10
    reference = weakref.ref(a)
    del a
    gc.collect()
    assert reference() is not None and row[0] == 10
    del row
    gc.collect()
    assert reference() is None


def test_exceptions_show_the_line_of_the_file():
    @njit
    def check(n):
        if n < 0:
            raise ValueError("negative")
        return 10 // n
    with pytest.raises(ValueError, match="^negative$") as caught:
        check(-1)
    last = traceback.extract_tb(caught.value.__traceback__)[-1]
    assert last.filename == __file__ and last.name == "check"
    assert last.line == 'raise ValueError("negative")'
    with pytest.raises(ZeroDivisionError) as caught:
        check(0)
    assert traceback.extract_tb(caught.value.__traceback__)[-1].line == "return 10 // n"


def test_refusals_show_the_line_of_the_file():
    @njit
    def wrong(a):
        return a.missing
    with pytest.raises(pellucid.TypingError) as caught:
        wrong(np.arange(3.0))
    assert "no attribute 'missing'" in str(caught.value)
    line = wrong.py_func.__code__.co_firstlineno + 2
    assert f"{__file__}:{line}" in str(caught.value)


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


def test_integers_have_to_fit():
    for name, least, most in (("i1", -2**7, 2**7 - 1), ("u1", 0, 2**8 - 1),
                              ("i4", -2**31, 2**31 - 1), ("u4", 0, 2**32 - 1),
                              ("i8", -2**63, 2**63 - 1), ("u8", 0, 2**64 - 1)):
        same = njit(f"{name}({name})")(lambda x: x)
        assert same(least) == least and same(most) == most
        for value in (least - 1, most + 1, 2 ** 70):
            with pytest.raises(OverflowError):
                same(value)
    assert njit("i4(i4)")(lambda x: x)(np.int64(5)) == 5
    with pytest.raises(OverflowError):
        njit("i4(i4)")(lambda x: x)(np.int64(2 ** 40))


def test_lists_are_arguments():
    total = njit(lambda items: sum(items))
    assert total([1, 2, 3]) == 6 and type(total([1, 2, 3])) is int
    assert total([0.5, 1.5]) == 2.0 and total(pellucid.typed.List([1, 2])) == 3
    assert njit(lambda pairs: sum([a * b for a, b in pairs]))([(1, 0.5), (2, 1.5)]) == 3.5

    @njit
    def reverse(items, offset):
        for i in range(len(items) // 2):
            items[i], items[-1 - i] = items[-1 - i], items[i]
        if offset < 0:
            raise ValueError("negative")
        return len(items)
    values = [1, 2, 3]
    assert reverse(values, 1) == 3 and values == [3, 2, 1]
    with pytest.raises(ValueError, match="negative"):
        reverse(values, -1)
    assert values == [1, 2, 3]


def test_lists_of_several_types_are_refused():
    count = njit(lambda items: len(items))
    for items in ([1, 2.5], [1, True], [(1, 2), (1, 2.0)], [(1, 2), (1,)], [2, None]):
        with pytest.raises(TypeError, match="one type"):
            count(items)
    with pytest.raises(TypeError, match="empty"):
        count([])
    with pytest.raises(pellucid.TypingError):
        njit(lambda items: items.append(1))([1])


def test_prints_go_where_python_prints(capsys, tmp_path):
    @njit
    def show(x):
        print("x is", x)
        if x < 0:
            raise ValueError("negative")
    print("before")
    show(3)
    print("between")
    with pytest.raises(ValueError):
        show(-1.5)
    assert capsys.readouterr().out == "before\nx is 3\nbetween\nx is -1.5\n"
    with open(tmp_path / "out", "w") as file, contextlib.redirect_stdout(file):
        print("begin")
        show(7)
        print("end")
    assert (tmp_path / "out").read_text() == "begin\nx is 7\nend\n"
    code = ("import sys; sys.path.insert(0, sys.argv[1]); import pellucid\n"
            "show = pellucid.njit(lambda x: print(x))\n"
            "print('first')\nshow(1)\nprint('last')\n")
    source = os.path.dirname(os.path.dirname(pellucid.__file__))
    done = subprocess.run([sys.executable, "-c", code, source], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("first\n1\nlast\n", "")


def test_names_of_numba_are_there():
    numba = pytest.importorskip("numba")
    missing = [name for name in numba.__all__ if not hasattr(pellucid, name)]
    assert missing == ["gdb_breakpoint", "gdb_init", "ffi_forced_object", "ffi", "deferred_type"]
    errors = [name for name in dir(numba.core.errors) if name.endswith(("Error", "Warning"))]
    assert [name for name in errors if not hasattr(pellucid.errors, name)] == []
    assert issubclass(pellucid.errors.NumbaTypeError, pellucid.TypingError)
    assert pellucid.float64[:, ::1].layout == "C" and pellucid.float64[:].ndim == 1
    signature = pellucid.int64(pellucid.float64[:], pellucid.int32)
    assert signature.args == (pellucid.float64[:], pellucid.int32)
    assert signature.return_type == pellucid.int64


def test_modules_of_numba_are_there():
    module = pellucid.compile("""
import numba
from numba import njit, threading_layer, parallel_chunksize, jit_module
from numba.core import config, types
from numba.core.errors import NumbaValueError
from numba.experimental import jitclass
from numba.extending import overload, register_jitable, is_jitted
from numba.np.numpy_support import as_dtype, from_dtype
from numba.typed import Dict, List

@register_jitable
def helper(x):
    return x + 1

@njit
def use(x):
    return helper(x)

with parallel_chunksize(4):
    assert numba.get_parallel_chunksize() == 4
assert numba.get_parallel_chunksize() == 0 and threading_layer() == "omp"

def plain(x):
    return x * 2

jit_module(nopython=True)
assert is_jitted(plain) and is_jitted(use)
""", "names.py")
    assert module.use(1) == 2 and module.plain(2) == 4
    refused = module.jitclass([("x", pellucid.int32)])(type("Holder", (), {}))
    with pytest.raises(pellucid.UnsupportedError, match="jitclass of Holder"):
        refused()
    with pytest.raises(pellucid.UnsupportedError, match="jitclass of Holder"):
        njit(lambda x: refused(x))(1)
    assert module.overload(len)(module.plain) is module.plain
    assert module.as_dtype(module.from_dtype(np.dtype("i4"))) == np.dtype("i4")


def test_typed_containers_keep_their_types():
    items = pellucid.typed.List([1, 2])
    items.append(3)
    with pytest.raises(TypeError):
        items.append(2.5)
    with pytest.raises(TypeError):
        items[0] = "text"
    floats = pellucid.typed.List.empty_list(pellucid.float64)
    floats.append(1)
    assert floats == [1.0] and type(floats[0]) is float
    entries = pellucid.typed.Dict.empty(pellucid.types.unicode_type, pellucid.float64)
    entries["one"] = 1
    assert entries == {"one": 1.0} and type(entries["one"]) is float
    with pytest.raises(TypeError):
        entries[3] = 1.0


def test_typed_containers_are_made_in_kernels():
    from pellucid import typed, types
    from pellucid.typed import Dict, List
    pair = types.UniTuple(types.int64, 2)

    @njit
    def count(n):
        found = List()
        squares = typed.Dict.empty(types.int64, types.float64)
        pairs = Dict.empty(key_type=pair, value_type=types.int64)
        for i in range(n):
            found.append(i)
            squares[i] = i * 1.5
            pairs[i, 1] = i
        return found, sum(squares.values()), len(pairs)
    assert count(3) == ([0, 1, 2], 4.5, 3)
    assert pickle.loads(pickle.dumps(count))(2) == ([0, 1], 1.5, 2)


def test_loops_over_mixed_tuples():
    from pellucid import literal_unroll, pndindex

    @njit
    def total(parts):
        s = 0.0
        for part in literal_unroll(parts):
            s += part
        return s
    assert total((1, 2.5, 3)) == 6.5

    @njit(parallel=True)
    def places(a):
        for i in pndindex(a.shape):
            a[i] = i[0] + i[1]
        return a
    assert places(np.zeros((2, 2))).tolist() == [[0, 1], [1, 2]]


def test_kernels_may_be_closed_for_further_types():
    kernel = njit(lambda x: x)
    assert kernel(1) == 1
    kernel.disable_compile()
    assert kernel(2) == 2
    with pytest.raises(TypeError):
        kernel(1.5)
    assert list(kernel.overloads) == [("int64",)]


def test_signatures_are_listed_once():
    kernel = njit(lambda a: a.sum())
    for shape in ((3, 1), (3, 4), (1, 4)):
        kernel(np.ones(shape))
    assert kernel.signatures == [("float64[:, ::1]",)]


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


def test_signatures_compile_at_once_and_choose():
    @njit(["f8(f8)", "i8(i8)"])
    def identity(x):
        return x
    assert identity.signatures == [("float64",), ("int64",)]
    assert type(identity(1)) is int and type(identity(1.0)) is float
    with pytest.raises(pellucid.TypingError):
        njit("f8(f8)")(lambda x: x.missing)


def test_options_are_checked():
    with pytest.raises(TypeError, match="unknown option"):
        njit(paralel=True)(lambda x: x)
    checked = njit(boundscheck=True)(lambda a: a[5])
    with pytest.raises(IndexError):
        checked(np.arange(3.0))


def test_types_spell_as_numba_does():
    from pellucid import float64, int32
    from pellucid import types as kinds
    assert str(float64[:, ::1]) == "float64[:, ::1]"
    assert str(kinds.void(float64[:], int32)) == "void(float64[:], int32)"
    kernel = njit(float64(float64[::1]))(lambda x: x.sum())
    assert kernel(np.arange(3.0)) == 3.0
    assert pellucid.typeof(np.zeros((2, 3), np.float32)).name == "Array(float32, 2, 'C')"


def test_text_is_compiled():
    module = pellucid.compile(
        "import numba\n\n@numba.njit\ndef half(x):\n    return x / 2\n", "halves.py")
    assert module.half(3.0) == 1.5


def test_plain_python_by_request():
    with pytest.warns(pellucid.NumbaWarning, match="plain Python"):
        assert pellucid.jit(nopython=False)(lambda x: {"a": x})(1) == {"a": 1}


def test_plain_python_does_not_hide_errors_of_kernels():
    @pellucid.jit(nopython=False)
    def fails(a):
        a[0] += 1
        if a.size < 5:
            raise TypeError("too short")
        return 0
    a = np.zeros(2)
    with pytest.raises(TypeError, match="too short"):
        fails(a)
    assert a[0] == 1


def test_references_do_not_leak():
    a = np.arange(3.0)
    swap = njit(lambda p, q: (q, p))
    swap(a, 1)
    scaled(a, shift=1.0)
    before = sys.getrefcount(a)
    for _ in range(20_000):
        swap(a, 1)
        scaled(a, shift=1.0)
    assert sys.getrefcount(a) == before


def test_stencils_are_called_from_kernels():
    average = pellucid.stencil(lambda a: (a[-1] + a[1]) / 2)

    @njit
    def smooth(x):
        return average(x)
    np.testing.assert_array_equal(smooth(np.array([0.0, 5.0, 4.0, 1.0])), [0.0, 2.0, 3.0, 0.0])
