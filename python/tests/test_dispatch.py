"""What goes into kernels and what comes out of them."""
import array
import collections
import contextlib
import gc
import os
import resource
import subprocess
import sys
import traceback
import weakref

import numpy as np
import pytest

import pellucid
from pellucid import njit

Point = collections.namedtuple("Point", ["x", "y"])


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

    @njit
    def applied(f, x, *rest):
        return f(x, *rest) + len(rest)
    assert [applied(add, 1), applied(add, 1, 2), applied(add, 1, 2, 3)] == [111, 104, 8]
    assert [njit(lambda x: applied(add, x, x, x))(1), njit(lambda x: applied(add, x))(1)] == [5, 111]


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


def test_dlpack_counts_as_an_array():
    class Tensor:
        def __init__(self, array):
            self.array = array

        def __dlpack__(self, **options):
            return self.array.__dlpack__(**options)

        def __dlpack_device__(self):
            return self.array.__dlpack_device__()
    a = np.arange(4.0)
    assert twice(Tensor(a)).tolist() == [0, 2, 4, 6]
    add_one(Tensor(a))
    assert a.tolist() == [1, 2, 3, 4]


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


def test_lists_keep_tuples_of_one_and_tuples_in_tuples():
    assert njit(lambda n: [(i,) for i in range(n)])(2) == [(0,), (1,)]
    assert njit(lambda n: [((i, 2), i / 2) for i in range(n)])(2) == [((0, 2), 0.0), ((1, 2), 0.5)]
    values = [(1,), (2,)]

    @njit
    def store(items):
        items[0] = (5,)
    store(values)
    assert values == [(5,), (2,)]


def test_dictionaries_and_sets_are_results():
    @njit
    def counts(x):
        d = {}
        for v in x:
            d[v] = d.get(v, 0) + 1
        del d[2]
        return d
    found = counts(np.array([3, 2, 3, 1]))
    assert type(found) is dict and list(found.items()) == [(3, 2), (1, 1)]
    assert all(type(part) is int for entry in found.items() for part in entry)
    assert njit(lambda n: {i % 3 for i in range(n)})(7) == {0, 1, 2}
    assert njit(lambda n: {(i, i / 2): i > 0 for i in range(n)})(2) == {(0, 0.0): False,
                                                                     (1, 0.5): True}
    assert njit(lambda n: ({0.5: n}, {n}, n))(2) == ({0.5: 2}, {2}, 2)


def test_lists_of_lists_are_results():
    rows = njit(lambda n: [[j / 2 for j in range(i)] for i in range(n)])(3)
    assert rows == [[], [0.0], [0.0, 0.5]] and all(type(row) is list for row in rows)

    @njit
    def shared(n):
        row = [n]
        rows = [row, row, [n, 7]]
        row.append(5)
        return rows, {1: rows[0]}, [(n, row)]
    rows, by_number, tagged = shared(2)
    assert rows == [[2, 5], [2, 5], [2, 7]] and by_number == {1: [2, 5]} and tagged == [(2, [2, 5])]
    # A list that stands in several places is one list.
    assert rows[0] is rows[1] and rows[0] is by_number[1] and rows[0] is tagged[0][1]
    assert rows[2] is not rows[0]


def test_results_with_lists_are_not_lost():
    grouped = njit(lambda n: ({i: [i] * n for i in range(3)}, {1, n}))
    grouped(1000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(3000):
        grouped(1000)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


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


@njit
def count_up(d, key):
    d[key] = d.get(key, 0) + 1
    return len(d)


def test_dictionaries_and_sets_are_arguments():
    total = njit(lambda d: sum([k * v for k, v in d.items()]))
    assert total({1: 2, 3: 4}) == 14 and total({1: 0.5, 4: 1.5}) == 6.5
    found = njit(lambda d, k: d.get(k, -1))
    numbers = {k * 7: k for k in range(1000)}
    assert found(numbers, 7 * 990) == 990 and found(numbers, 3) == -1
    cells = njit(lambda s, x, y: (x, y) in s)
    assert cells({(1, 2), (3, 4)}, 3, 4) and not cells(frozenset({(1, 2)}), 2, 1)
    assert njit(lambda d: [k for k in d])({3: 0, 1: 0, 2: 0}) == [3, 1, 2]
    assert njit(lambda d: d[True, 0.5])({(True, 0.5): (1, 2.5)}) == (1, 2.5)
    assert njit(lambda d, e: len(d) + len(e))(numbers, numbers) == 2000


def test_dictionaries_and_sets_are_changed_by_kernels():
    d = {5: 1}
    for size, key in ((2, 3), (2, 5), (3, 1)):
        assert count_up(d, key) == size
    assert list(d.items()) == [(5, 2), (3, 1), (1, 1)]
    for key in range(100):
        count_up(d, key)
    assert d == {key: 1 + (key in (3, 1)) + 2 * (key == 5) for key in range(100)}

    @njit
    def swapped(d, s, key):
        del d[key]
        s.add(key)
        s.discard(0)
        return d[2], [[key]]
    d, s = {1: 0.5, 2: 1.5, 3: 2.5}, {0, 7}
    assert swapped(d, s, 1) == (1.5, [[1]])
    assert list(d.items()) == [(2, 1.5), (3, 2.5)] and s == {1, 7}
    with pytest.raises(KeyError, match="1"):
        swapped(d, s, 1)
    assert d == {2: 1.5, 3: 2.5} and s == {1, 7}

    @njit
    def doubled(d):
        for k in d:
            d[k] *= 2
    doubled(d)
    assert list(d.items()) == [(2, 3.0), (3, 5.0)]


def test_typed_containers_are_arguments():
    d = pellucid.typed.Dict.empty(pellucid.types.int64, pellucid.types.float64)

    @njit
    def put(d, key, value):
        d[key] = value
    put(d, 3, 0.5)
    put(d, 2, 1.5)
    assert type(d) is pellucid.typed.Dict and list(d.items()) == [(3, 0.5), (2, 1.5)]
    assert njit("i8(DictType(i8, f8))")(lambda d: len(d))(d) == 2
    assert njit(pellucid.types.int64(pellucid.types.Set(pellucid.types.int64)))(
        lambda s: len(s))({4, 5}) == 2
    assert njit(lambda items: len(items))(
        pellucid.typed.List.empty_list(pellucid.types.float64)) == 0


def test_dictionaries_of_several_types_are_refused():
    for entries in ({1: 2, 2: 2.5}, {1: 2, 2.5: 3}, {1: True, 2: 3}):
        with pytest.raises(TypeError, match="one type"):
            njit(lambda d: len(d))(entries)
    for empty in ({}, set()):
        with pytest.raises(TypeError, match="empty"):
            njit(lambda d: len(d))(empty)
    with pytest.raises(TypeError, match="str"):
        njit(lambda d: len(d))({"a": 1})
    with pytest.raises(pellucid.TypingError, match="list of lists"):
        njit(lambda d: len(d))({1: [2]})
    with pytest.raises(pellucid.TypingError, match="second name"):
        njit(lambda d: d)({1: 2})


def test_lists_stand_in_tuples_and_dictionaries_do_not():
    assert njit(lambda t: sum(t[0]) + t[1] + len(t[0]))(([1, 2], 3)) == 8
    assert njit(lambda *rest: sum(rest[1]))(1, [0.5, 2.0]) == 2.5
    for arguments in ((({1: 2}, 3),), (({1}, 3),)):
        with pytest.raises(pellucid.TypingError, match="in a tuple"):
            njit(lambda t: len(t[0]))(*arguments)
    with pytest.raises(pellucid.TypingError, match="in a tuple"):
        njit(lambda *rest: len(rest[0]))({1: 2}, 3)


def test_what_is_passed_twice_is_not_changed():
    @njit
    def both(a, b):
        a[0] = 5
        return b[0]
    for value in ([1, 2], {0: 1}):
        with pytest.raises(TypeError, match="passed twice"):
            both(value, value)
        assert both(value, value.copy()) == 1
    assert njit(lambda a, b: a[0] + b[0])(value, value) == 10


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


def test_signatures_are_listed_once():
    kernel = njit(lambda a: a.sum())
    for shape in ((3, 1), (3, 4), (1, 4)):
        kernel(np.ones(shape))
    assert kernel.signatures == [("float64[:, ::1]",)]


def test_signatures_compile_at_once_and_choose():
    @njit(["f8(f8)", "i8(i8)"])
    def identity(x):
        return x
    assert identity.signatures == [("float64",), ("int64",)]
    assert type(identity(1)) is int and type(identity(1.0)) is float
    # Numba raises a TypeError, what else the compiler refuses is a TypingError.
    for refused in (np.ones(2), None, 1j):
        with pytest.raises(TypeError, match="signatures") as caught:
            identity(refused)
        assert isinstance(caught.value, pellucid.TypingError)
    with pytest.raises(pellucid.TypingError):
        njit("f8(f8)")(lambda x: x.missing)


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
