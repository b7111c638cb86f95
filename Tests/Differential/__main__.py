"""Runs every part of the harness: python Tests/Differential [-k PATTERN] [-j 2]

The last line says how many checks passed and failed, over all parts.
"""

import argparse
import os
import sys
import time
import unittest

import cleanliness
import corpus
import fuzz
import races
import reject
import run
import test_harness
import threads


def harness():
    """Runs the harness's own tests and returns how many passed and failed."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(test_harness)
    result = unittest.TextTestRunner(verbosity=0).run(suite)
    failed = len(result.failures) + len(result.errors)
    print(f"harness: {result.testsRun - failed} passed, {failed} failed", flush=True)
    return result.testsRun - failed, failed


def without_library(options):
    """Runs kernels of linear algebra by the loops that serve where there is no BLAS or LAPACK."""
    passed = failed = 0
    os.environ["PELLUCID_BLAS"] = "off"
    for pattern in ("decompositions-", "products-of-"):
        if options.pattern in pattern:
            chosen = vars(options) | {"pattern": pattern, "tier": ["quick"]}
            counts = run.check_all(argparse.Namespace(**chosen))
            passed, failed = passed + counts[0], failed + counts[1]
    del os.environ["PELLUCID_BLAS"]
    return passed, failed


CORPUS_PARTS = (reject.check_all, races.check_all, run.check_all, threads.check_all,
                cleanliness.check_all, without_library)


def timed(part):
    """Runs a part, prints how long it took, and returns how many of its checks passed and failed."""
    start = time.monotonic()
    result = part()
    print(f"  in {time.monotonic() - start:.0f} s", flush=True)
    return result


def main():
    """Runs the parts; 0 where each of them ran something and nothing failed."""
    options = corpus.parser(__doc__).parse_args()
    parts = [harness, *(lambda part=part: part(options) for part in CORPUS_PARTS)]
    if not options.pattern:
        parts.append(lambda: fuzz.check_all(options.pellucid))
    results = [timed(part) for part in parts]
    passed = sum(result[0] for result in results)
    failed = sum(result[1] for result in results)
    idle = sum(1 for result in results if not any(result))
    if idle and not options.pattern:
        print(f"{idle} parts had nothing to check")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed or (idle and not options.pattern) else 0


if __name__ == "__main__":
    sys.exit(main())
