"""Tests of the harness itself: python Tests/Differential/test_harness.py"""

import os
import pathlib
import subprocess
import tempfile
import unittest

import numpy as np

import compare
import corpus
import oracle
import signatures
import transport
from corpus import Tolerance
from oracle import Outcome


def difference(expected, actual, tolerance=Tolerance()):
    """Returns what differs between two results."""
    return compare.value_difference("result", expected, actual, tolerance)


class Comparison(unittest.TestCase):
    """What counts as the same."""

    def test_signed_zeros_differ(self):
        self.assertIsNotNone(difference(0.0, -0.0))
        self.assertIsNotNone(difference(np.array([-0.0]), np.array([0.0])))

    def test_nans_are_equal_where_both_stand(self):
        self.assertIsNone(difference(np.nan, np.nan))
        self.assertIsNotNone(difference(np.array([np.nan, 1]), np.array([1, np.nan])))

    def test_kinds_differ(self):
        self.assertIsNotNone(difference(1, 1.0))
        self.assertIsNotNone(difference(True, 1))
        self.assertIsNone(difference(5, np.uint8(5)))

    def test_dtypes_of_arrays_differ(self):
        self.assertIsNotNone(difference(np.zeros(2), np.zeros(2, np.float32)))

    def test_shapes_differ(self):
        self.assertIsNotNone(difference(np.zeros((2, 1)), np.zeros(2)))
        self.assertIsNotNone(difference(np.zeros(1), 0.0))

    def test_large_unsigned_differs_from_negative(self):
        self.assertIsNotNone(difference(np.uint64(2**64 - 1), np.int64(-1)))

    def test_ulps_are_counted(self):
        near = np.nextafter(np.nextafter(1.0, 2), 2)
        self.assertIsNotNone(difference(1.0, near))
        self.assertIsNone(difference(1.0, near, Tolerance(ulps=2)))
        self.assertIsNotNone(difference(1.0, near, Tolerance(ulps=1)))

    def test_relative_errors_are_bounded(self):
        self.assertIsNone(difference(1e6, 1e6 * (1 + 1e-14), Tolerance(relative=1e-13)))
        self.assertIsNotNone(difference(1e6, 1e6 * (1 + 1e-12), Tolerance(relative=1e-13)))
        self.assertIsNotNone(difference(np.inf, 1e308, Tolerance(relative=1e-13)))

    def test_tuples_and_none(self):
        self.assertIsNone(difference((1, (2.0, None)), (1, (2.0, None))))
        self.assertIsNotNone(difference((1, 2), (1, 2, 3)))
        self.assertIsNotNone(difference(None, 0))

    def test_exceptions(self):
        expected = Outcome(error="ValueError", message="bad")
        same = Outcome(error="ValueError", message="very bad")
        self.assertIsNone(compare.difference(expected, same, Tolerance()))
        for other in (Outcome(1), Outcome(error="IndexError"), Outcome(error="ValueError")):
            self.assertIsNotNone(compare.difference(expected, other, Tolerance()))

    def test_changed_arguments_are_compared(self):
        left, right = Outcome(None, (np.zeros(2), None)), Outcome(None, (np.ones(2), None))
        self.assertIn("argument 0", compare.difference(left, right, Tolerance()))


class Corpus(unittest.TestCase):
    """How files are read."""

    def read(self, text):
        """Returns the runs of a file with the given text."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "case.py")
            path.write_text(text)
            return corpus.runs_of(path)

    def test_a_file_without_runs_is_an_error(self):
        with self.assertRaises(corpus.CorpusError):
            self.read("def kernel():\n    return 1\n")

    def test_a_misspelt_directive_is_an_error(self):
        with self.assertRaises(corpus.CorpusError):
            self.read("# run: kernel(1)\n# rises: ValueError\n")

    def test_directives_before_the_first_run_hold_for_all(self):
        runs = self.read("# tolerance: 4ulp\n# run: kernel(1)\n# run: kernel(2)\n# raises: KeyError\n")
        self.assertEqual([run.tolerance.ulps for run in runs], [4, 4])
        self.assertEqual([run.raises for run in runs], [None, "KeyError"])

    def test_math_functions_loosen_the_tolerance(self):
        self.assertTrue(self.read("x = 1\n# run: kernel(1)\n")[0].tolerance.exact)
        self.assertFalse(self.read("x = exp(1)\n# run: kernel(1)\n")[0].tolerance.exact)

    def test_arguments_are_fresh_and_the_same(self):
        run = self.read("# run: kernel(rng.random(3))\n")[0]
        first, second = run.arguments()[0], run.arguments()[0]
        self.assertIsNot(first, second)
        self.assertTrue(np.array_equal(first, second))


class Arguments(unittest.TestCase):
    """How arguments are spelled."""

    def test_scalars(self):
        for value, text in ((3, "3"), (2.5, "2.5"), (np.float32(2.5), "np.float32(2.5)"),
                            ((1, 2.5), "(1, 2.5)"), ((1,), "(1,)"), (True, "True")):
            self.assertEqual(transport.scalar_text(value), text)

    def test_strided_arrays_are_slices_of_saved_ones(self):
        tree = corpus.ast.parse("np.arange(24).reshape(4, 6)[::2, 1:].T", mode="eval").body
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x.npy")
            text = transport.array_text(tree, np.arange(24).reshape(4, 6)[::2, 1:].T, path)
            self.assertEqual(text, f"@{path}[::2, 1:].T")
            self.assertEqual(np.load(path).shape, (4, 6))

    def test_types(self):
        for value, text in (
                (np.zeros((2, 3)), "float64[:, ::1]"),
                (np.zeros((2, 3), order="F"), "float64[::1, :]"),
                (np.zeros(6, np.int8)[::2], "int8[:]"),
                (corpus.readonly(np.zeros(2)), "Array(float64, 1, 'C', readonly=True)"),
                ((1, 2.5), "Tuple((int64, float64,))")):
            self.assertEqual(signatures.type_text(value), text)

    def test_what_was_raised_is_read_from_the_output(self):
        done = type("Done", (), {"returncode": 1, "stdout": "", "stderr": "k.py:3: ValueError: no"})
        outcome = transport.failure(done)
        self.assertEqual((outcome.error, outcome.message), ("ValueError", "no"))


LEAKING = """
#include <stdlib.h>
int main(int count, char **words)
{
    void *kept = malloc(8);
    void *other = calloc(2, 8);
    free(other);
    if (count > 1) {
        free(kept);
    }
    return words == NULL;
}
"""


class Allocations(unittest.TestCase):
    """How lost memory is found."""

    def held(self, *words):
        """Returns what the library reports for a program that frees all iff it has arguments."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "leak.c").write_text(LEAKING)
            library = transport.counting_library()
            subprocess.run([transport.HERE / "gcc-O0", "leak.c", "-o", "leak", library],
                           cwd=folder, check=True)
            environment = os.environ | {"LD_PRELOAD": str(library),
                                        "ALLOCATIONS_REPORT": str(folder / transport.REPORT)}
            subprocess.run(["./leak", *words], cwd=folder, check=True, env=environment)
            return transport.lost_blocks(folder, None)

    def test_a_block_that_nobody_frees_is_counted(self):
        self.assertEqual(self.held(), 1)

    def test_freed_blocks_are_not(self):
        self.assertEqual(self.held("all"), 0)


class StandIn(unittest.TestCase):
    """The modules that stand in for numba."""

    def test_types_subscript_call_and_cast(self):
        numba = oracle.stand_in()["numba"]
        numba.float64(numba.float64[:, ::1], numba.int64)
        self.assertEqual(numba.int8(300 - 256), 44)
        self.assertEqual(numba.njit(numba.void(numba.i8))(len)("ab"), 2)


if __name__ == "__main__":
    unittest.main()
