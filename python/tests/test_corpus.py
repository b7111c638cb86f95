"""The corpus of kernels, called through the package: all of it on the quick build, a tenth of it on
the optimized one. The differential tests run all of it on every build of the command."""
import os
import pathlib
import sys

import pytest

import pellucid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests" / "Differential"))

import compare  # noqa: E402
import corpus  # noqa: E402
import oracle  # noqa: E402

FILES = corpus.files(corpus.ACCEPT)
if os.environ.get("PELLUCID_INSTALLED") == "1":
    # The same kernels as before; the wheel differs in where it finds its library.
    FILES = FILES[::20]


def check(path):
    """Runs the calls of a file, and compares with what CPython and NumPy, or Numba, give."""
    scope = vars(pellucid.compile(path.read_text(encoding="utf-8-sig"), str(path)))
    for run in corpus.runs_of(path):
        if run.options:
            # Options of the command; the differential tests have these.
            continue
        expected = oracle.expectation(run)
        actual = oracle.call(scope, run)
        found = compare.difference(expected, actual, run.tolerance)
        assert found is None, f"{run.label} {run.call}: {found}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore")
def test_quick(path, monkeypatch):
    monkeypatch.setattr(pellucid.config, "TIER", "quick")
    check(path)


@pytest.mark.parametrize("path", FILES[::10], ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore")
def test_optimized(path, monkeypatch):
    monkeypatch.setattr(pellucid.config, "TIER", "optimized")
    check(path)
