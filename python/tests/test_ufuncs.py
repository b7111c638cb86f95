"""Ufuncs of kernels behave as NumPy's own."""
import math

import hypothesis
import hypothesis.extra.numpy as arrays
import hypothesis.strategies as st
import numpy as np
import pytest

from pellucid import guvectorize, njit, vectorize


@vectorize(["f8(f8, f8)", "f4(f4, f4)", "i8(i8, i8)"])
def add(a, b):
    return a + b


@vectorize
def product(a, b):
    return a * b


@guvectorize(["void(f8[:], f8[:])"], "(n)->()")
def norm(x, result):
    s = 0.0
    for i in range(x.size):
        s += x[i] * x[i]
    result[0] = math.sqrt(s)


@guvectorize(["void(f8[:, :], f8[:, :], f8[:, :])"], "(m,n),(n,p)->(m,p)")
def multiply(a, b, c):
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            s = 0.0
            for k in range(a.shape[1]):
                s += a[i, k] * b[k, j]
            c[i, j] = s


def test_is_a_ufunc():
    assert type(add) is np.ufunc and (add.nin, add.nout) == (2, 1)
    assert add.types == ["dd->d", "ff->f", "ll->l"]


SHAPES = arrays.mutually_broadcastable_shapes(num_shapes=2, max_dims=3, max_side=4)


@hypothesis.settings(max_examples=150, deadline=None)
@hypothesis.given(SHAPES, st.sampled_from(["f8", "f4", "i8", "i4", "u1"]),
                  st.sampled_from(["f8", "f4", "i8", "i2"]), st.data())
def test_broadcasting_and_types(shapes, first, second, data):
    rng = np.random.default_rng(0)
    a = rng.integers(0, 9, shapes.input_shapes[0]).astype(first)
    b = rng.integers(0, 9, shapes.input_shapes[1]).astype(second)
    if a.ndim and data.draw(st.booleans()):
        a = a[..., ::-1]
    expected = a + b
    result = add(a, b)
    np.testing.assert_array_equal(result, expected)
    assert np.shape(result) == np.shape(expected)
    np.testing.assert_array_equal(product(a, b), a.astype("f8") * b)


def test_methods():
    a = np.arange(1.0, 7.0)
    assert add.reduce(a) == a.sum()
    np.testing.assert_array_equal(add.accumulate(a), np.add.accumulate(a))
    np.testing.assert_array_equal(add.reduceat(a, [0, 3, 1]), np.add.reduceat(a, [0, 3, 1]))
    np.testing.assert_array_equal(add.outer(a, a[:2]), np.add.outer(a, a[:2]))
    grid = a.reshape(2, 3).copy()
    np.testing.assert_array_equal(add.reduce(grid, axis=0), grid.sum(axis=0))
    np.testing.assert_array_equal(add.reduce(grid, axis=1, keepdims=True),
                                  grid.sum(axis=1, keepdims=True))
    add.at(a, [0, 0, 2], 1.0)
    np.testing.assert_array_equal(a, [3, 2, 4, 4, 5, 6])
    assert product.reduce(np.arange(1, 6)) == 120


def test_out_where_and_overlap():
    a, out = np.arange(6.0), np.zeros(6)
    assert add(a, 1.0, out=out) is out
    np.testing.assert_array_equal(out, a + 1)
    add(a, 1.0, out=out, where=a > 3)
    np.testing.assert_array_equal(out, a + 1)
    expected = a[:-1] + a[1:]
    np.testing.assert_array_equal(add(a[:-1], a[1:], out=a[1:]), expected)
    b = np.arange(6.0)
    np.testing.assert_array_equal(add(b, b, out=b), 2 * np.arange(6.0))


def test_uneven_strides():
    records = np.zeros(5, dtype=[("flag", "i4"), ("value", "f8")])
    records["value"] = np.arange(5)
    np.testing.assert_array_equal(add(records["value"], 1.0), np.arange(5) + 1)


def test_uneven_strides_of_cores_are_refused():
    @guvectorize(["void(c16[:], c16[:])"], "(n)->()")
    def total(x, result):
        result[0] = x.sum()
    records = np.zeros(5, dtype=[("flag", "f8"), ("value", "c16")])
    with pytest.raises(ValueError, match="copy"):
        total(records["value"])
    assert total(records["value"].copy()) == 0


def test_other_targets_are_refused():
    from pellucid import UnsupportedError
    with pytest.raises(UnsupportedError, match="cuda"):
        vectorize(target="cuda")


def test_python_scalars():
    assert add(1, 2) == 3 and add(1.5, 2) == 3.5
    assert product(2, 3) == 6 and product(2.0, 1j) == 2j


def test_casting_is_numpys():
    with pytest.raises(TypeError):
        add(1j, 2j)
    with pytest.raises(TypeError):
        product("a", "b")


def test_parallel_target():
    large = vectorize(["f8(f8)"], target="parallel")(lambda x: x * x + 1.0)
    a = np.arange(100_000.0)
    np.testing.assert_array_equal(large(a), a * a + 1)
    np.testing.assert_array_equal(large(a[::-3]), a[::-3] ** 2 + 1)


def test_generalized():
    rng = np.random.default_rng(0)
    a = rng.random((4, 3, 5))
    np.testing.assert_allclose(norm(a), np.linalg.norm(a, axis=-1))
    np.testing.assert_allclose(norm(a, axis=1), np.linalg.norm(a, axis=1))
    b = rng.random((5, 2))
    np.testing.assert_allclose(multiply(a, b), a @ b)
    np.testing.assert_allclose(multiply(np.asfortranarray(a[0]), b[:, ::-1]), a[0] @ b[:, ::-1])
    with pytest.raises(ValueError):
        multiply(a, a)


def test_kernels_call_the_function():
    @njit
    def use(x):
        return product(x, 2.0) + 1.0
    assert use(3.0) == 7.0


def test_several_outputs():
    @vectorize(["UniTuple(f8, 2)(f8, f8)"])
    def both(a, b):
        return a + b, a - b
    a = np.arange(4.0)
    plus, minus = both(a, 1.0)
    np.testing.assert_array_equal(plus, a + 1)
    np.testing.assert_array_equal(minus, a - 1)
    assert (both.nin, both.nout) == (2, 2)
    split = vectorize(lambda x: (x // 2, x / 2))
    whole, half = split(np.arange(4))
    assert whole.dtype == np.int64 and half.dtype == np.float64
    np.testing.assert_array_equal(whole, [0, 0, 1, 1])
    np.testing.assert_array_equal(half, [0, 0.5, 1, 1.5])


def test_kernels_apply_ufuncs_to_arrays():
    @njit
    def use(x):
        return add(x, product(x, 2)) + norm(x)
    x = np.arange(3.0)
    np.testing.assert_allclose(use(x), 3 * x + np.sqrt(5))
    larger = vectorize(["f8(f8, f8)"])(lambda a, b: a if a > b else b)
    np.testing.assert_array_equal(njit(lambda x: larger(x, 1.0))(x), [1, 1, 2])


def test_ufuncs_go_when_nobody_holds_them():
    import gc
    import weakref
    ufunc = vectorize(["f8(f8)"])(lambda x: x + 1)
    from pellucid import _native
    kernel = weakref.ref(_native.owner(ufunc))
    assert ufunc(1.0) == 2.0 and _native.owner(np.add) is None
    del ufunc
    gc.collect()
    assert kernel() is None


def test_gufuncs_without_signatures_take_their_outputs():
    @guvectorize("(n),()->(n)")
    def shift(x, distance, result):
        for i in range(x.shape[0]):
            result[i] = x[i] + distance
    result = np.zeros(5, dtype=np.int64)
    shift(np.arange(5), 10, result)
    np.testing.assert_array_equal(result, np.arange(5) + 10)
    out = np.zeros((2, 3))
    assert shift(np.ones((2, 3)), np.array([1.0, 2.0]), out=out) is out
    np.testing.assert_array_equal(out, [[2, 2, 2], [3, 3, 3]])
    with pytest.raises(TypeError, match="outputs"):
        shift(np.arange(5), 10)


def test_identities():
    zero = vectorize(["f8(f8, f8)"], identity=0)(lambda a, b: a + b)
    assert zero.identity == 0 and zero.reduce(np.zeros(0)) == 0.0
    assert zero.reduce(np.ones((2, 3)), axis=(0, 1)) == 6.0
    assert add.identity is None
    with pytest.raises(ValueError):
        add.reduce(np.zeros(0))
    with pytest.raises(ValueError, match="identity"):
        vectorize(["f8(f8, f8)"], identity=2)(lambda a, b: a + b)


# ---- Beside NumPy's own, by chance

# What float32 has.
RTOL = 3e-7
DTYPES = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "f4", "f8"]
NUMPYS = {"add": np.add, "maximum": np.maximum, "hypot": np.hypot}
OURS = {
    "add": vectorize(lambda a, b: a + b), "hypot": vectorize(lambda a, b: math.sqrt(a * a + b * b)),
    "maximum": vectorize(["i8(i8, i8)", "f4(f4, f4)", "f8(f8, f8)"])(
        lambda a, b: a if a > b else b)}


def operand(data, shape):
    """Returns an array of a shape, of any dtype, order and strides, with small numbers in it."""
    dtype = data.draw(st.sampled_from(DTYPES))
    steps = [data.draw(st.sampled_from([1, 2, -1])) for _ in shape]
    outer = tuple(extent * abs(step) for extent, step in zip(shape, steps))
    order = data.draw(st.sampled_from("CF"))
    numbers = np.arange(math.prod(outer)).reshape(outer, order=order) % 7 + 1
    slices = tuple(slice(None, None, step) for step in steps)
    made = np.asarray(numbers.astype(dtype), order=order)[slices]
    assert made.shape == tuple(shape)
    return made


@hypothesis.settings(max_examples=120, deadline=None)
@hypothesis.given(SHAPES, st.sampled_from(sorted(OURS)), st.data())
def test_where_and_out_are_numpys(shapes, name, data):
    a, b = (operand(data, shape) for shape in shapes.input_shapes)
    mine, theirs = OURS[name], NUMPYS[name]
    a64, b64 = a.astype("f8"), b.astype("f8")
    expected = theirs(a64, b64)
    np.testing.assert_allclose(mine(a, b), expected, rtol=RTOL)
    where = operand(data, shapes.result_shape) % 2 == data.draw(st.integers(0, 1))
    out, other = np.full(expected.shape, -1.0), np.full(expected.shape, -1.0)
    assert mine(a, b, out=out, where=where) is out
    theirs(a64, b64, out=other, where=where)
    np.testing.assert_allclose(out, other, rtol=RTOL)
    dtype = data.draw(st.sampled_from(["f4", "f8"]))
    if name == "maximum":
        assert mine(a, b, dtype=dtype, casting="unsafe").dtype == dtype


@hypothesis.settings(max_examples=100, deadline=None)
@hypothesis.given(st.integers(4, 30), st.integers(0, 3), st.integers(0, 3),
                  st.sampled_from([1, -1]), st.sampled_from(["f8", "i8"]))
def test_overlapping_operands_are_numpys(size, first, second, step, dtype):
    mine, theirs = np.arange(size).astype(dtype), np.arange(size).astype(dtype)
    count = size - 3
    for x, f in ((mine, add), (theirs, np.add)):
        f(x[first:first + count], x[second:second + count][::step], out=x[:count])
    np.testing.assert_array_equal(mine, theirs)


@hypothesis.settings(max_examples=60, deadline=None)
@hypothesis.given(st.data())
def test_reductions_are_numpys(data):
    shape = tuple(data.draw(st.lists(st.integers(1, 4), min_size=1, max_size=3)))
    a = operand(data, shape)
    axis = data.draw(st.integers(-len(shape), len(shape) - 1))
    keepdims = data.draw(st.booleans())
    for mine, theirs in ((OURS["maximum"], np.maximum), (add, np.add)):
        exact = a.astype("f8")
        np.testing.assert_array_equal(
            mine.reduce(a, axis=axis, keepdims=keepdims, dtype="f8"),
            theirs.reduce(exact, axis=axis, keepdims=keepdims))
        np.testing.assert_array_equal(mine.accumulate(a, axis=axis, dtype="f8"),
                                      theirs.accumulate(exact, axis=axis))
        np.testing.assert_array_equal(mine.outer(a, a), theirs.outer(exact, exact))
    np.testing.assert_array_equal(OURS["add"].reduce(a.astype("f8"), axis=axis),
                                  np.add.reduce(a.astype("f8"), axis=axis))


class Tagged(np.ndarray):
    """A subclass of arrays that says when it has been wrapped."""

    def __array_finalize__(self, other):
        self.tag = getattr(other, "tag", "new")


class Opaque:
    """Something that takes over ufuncs."""

    def __array_ufunc__(self, ufunc, method, *operands, **options):
        return "taken over", ufunc, method


def test_subclasses_are_numpys():
    tagged = np.arange(3.0).view(Tagged)
    tagged.tag = "mine"
    for f in (add, OURS["add"]):
        result = f(tagged, 1.0)
        assert type(result) is Tagged and result.tag == np.add(tagged, 1.0).tag
    assert add(Opaque(), 1.0) == ("taken over", add, "__call__")
    masked = np.ma.array([1.0, 2.0], mask=[False, True])
    np.testing.assert_array_equal(add(masked, 1.0).mask, np.add(masked, 1.0).mask)
    assert type(add(1.0, 2.0)) is type(np.add(1.0, 2.0))
    assert type(add(np.array(1.0), 2.0)) is type(np.add(np.array(1.0), 2.0))


def test_gufuncs_without_outputs_store_into_their_inputs():
    @guvectorize(["(f8[:], f8[:])"], "(n), (k)")
    def spread(x, out):
        x.sort()
        for i in range(x.size):
            out[i] = x[i]
    x, out = np.array([[3.0, 1.0], [2.0, 5.0]]), np.zeros((2, 3))
    spread(x, out)
    assert x.tolist() == [[1, 3], [2, 5]] and out.tolist() == [[1, 3, 0], [2, 5, 0]]


def test_threads_share_the_cores_of_gufuncs():
    import pellucid

    @guvectorize(["void(f8[:], f8, f8[:])"], "(n),()->(n)", target="parallel")
    def scaled(x, factor, result):
        if factor < 0:
            raise ValueError("negative")
        for i in range(x.size):
            result[i] = x[i] * factor
    x, factors = np.random.default_rng(1).random((1000, 50)), np.arange(1000.0)
    before = pellucid.get_num_threads()
    try:
        for threads in (1, 4):
            pellucid.set_num_threads(threads)
            np.testing.assert_array_equal(scaled(x, factors), x * factors[:, None])
            np.testing.assert_array_equal(scaled(x.T, 2.0), x.T * 2.0)
            np.testing.assert_array_equal(scaled(x[:3], factors[:3]), x[:3] * factors[:3, None])
            factors[700] = -1
            with pytest.raises(ValueError, match="negative"):
                scaled(x, factors)
            factors[700] = 700
    finally:
        pellucid.set_num_threads(before)
