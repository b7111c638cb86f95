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
