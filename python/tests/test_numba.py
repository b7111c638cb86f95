"""The same file gives the same results under Numba and, with one import changed, under Pellucid."""
import pathlib
import types

import numpy as np
import pytest

kernels_numba = pytest.importorskip("kernels_numba", exc_type=ImportError)

HERE = pathlib.Path(__file__).resolve().parent


@pytest.fixture(scope="module")
def ours():
    text = (HERE / "kernels_numba.py").read_text()
    changed = text.replace("from numba import", "from pellucid import")
    assert changed != text
    path = HERE / "kernels_pellucid.py"
    path.write_text(changed)
    module = types.ModuleType("kernels_pellucid")
    try:
        exec(compile(changed, str(path), "exec"), vars(module))
        yield module
    finally:
        path.unlink()


@pytest.mark.parametrize("place", range(len(kernels_numba.calls())))
def test_results_are_those_of_numba(ours, place):
    name, arguments = kernels_numba.calls()[place]
    expected = getattr(kernels_numba, name)(*arguments)
    actual = getattr(ours, name)(*arguments)
    assert type(actual) is type(expected)
    for one, other in zip(parts(actual), parts(expected)):
        assert np.asarray(one).dtype == np.asarray(other).dtype
        rtol = 2e-7 if np.asarray(one).dtype == "f4" else 1e-13
        np.testing.assert_allclose(one, other, rtol=rtol)


def parts(value):
    """Returns the parts of a result."""
    return value if isinstance(value, tuple) else (value,)
