"""The names of Numba, and what they do here."""
import pickle
import sys

import numpy as np
import pytest

import pellucid
from pellucid import njit


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


def test_modules_that_extend_the_compiler_of_numba_can_be_imported():
    modules = {name: module for name, module in sys.modules.items() if name.startswith("numba")}
    for name in modules:
        del sys.modules[name]
    try:
        pellucid.install_as_numba()
        from numba import njit
        from numba.core.imputils import lower_builtin
        from numba.core.types.misc import NoneType
        from numba.extending import intrinsic
        from numba.np.linalg import _LAPACK
        from numba.np.ufunc.gufunc import GUFunc
        from numba.typed.typedlist import List
    finally:
        for name in [name for name in sys.modules if name.startswith("numba")]:
            del sys.modules[name]
        sys.modules.update(modules)
    assert List is pellucid.typed.List and GUFunc.__name__ == "DynamicGufunc"
    for refused in (lower_builtin, NoneType, _LAPACK):
        with pytest.raises(pellucid.UnsupportedError, match="not supported"):
            refused()
    from pellucid.core.types import Omitted
    from pellucid.experimental import structref

    @structref.register
    class Extended(Omitted):
        pass
    with pytest.raises(pellucid.UnsupportedError, match="structref.register of Extended"):
        Extended()
    count_bits = intrinsic(lambda context, value: None)
    with pytest.warns(pellucid.NumbaWarning, match="cannot be compiled.*intrinsic"):
        counted = njit("u1(u1)")(lambda x: count_bits(x))
    with pytest.raises(pellucid.UnsupportedError, match="intrinsic"):
        counted(np.uint8(3))


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


def test_stencils_are_called_from_kernels():
    average = pellucid.stencil(lambda a: (a[-1] + a[1]) / 2)

    @njit
    def smooth(x):
        return average(x)
    np.testing.assert_array_equal(smooth(np.array([0.0, 5.0, 4.0, 1.0])), [0.0, 2.0, 3.0, 0.0])
