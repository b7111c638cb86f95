"""Checks the corpus without the compiler: CPython and Numba against each other and the claims.

    python Tests/Differential/validate.py [-k PATTERN] [--without-numba]

Where the two differ, the file has to say who is right ('oracle', 'expect' or 'raises').
"""

import argparse
import sys
import warnings

import compare
import corpus
import oracle


def problems_of(run, with_numba):
    """Returns what is wrong with the claims of a run."""
    first = oracle.cpython(run)
    try:
        expected = oracle.expectation(run)
    except corpus.CorpusError as error:
        return [str(error)]
    found = []
    if run.raises is not None and run.oracle is None:
        difference = compare.difference(expected, first, run.tolerance)
        found += [f"raises: {difference}"] if difference else []
    if with_numba and run.oracle is None and run.expect is None and not run.options:
        difference = compare.difference(expected, oracle.numba(run), run.tolerance)
        found += [f"Numba: {difference}"] if difference else []
    return found


def needs_numba(run):
    """Returns True iff CPython gives something else than Numba."""
    stated = run.raises is not None or run.expect is not None
    return stated or compare.difference(
        oracle.cpython(run), oracle.numba(run), run.tolerance) is not None


def main():
    """Validates the accepted files, then the rejected ones."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-k", dest="pattern", default="")
    parser.add_argument("--without-numba", action="store_true")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    checked, failed = 0, 0
    for path in corpus.files(corpus.ACCEPT, options.pattern):
        try:
            runs = corpus.runs_of(path)
        except (corpus.CorpusError, ValueError, SyntaxError) as error:
            print(f"{path.name}: {error}", flush=True)
            failed += 1
            continue
        for run in runs:
            checked += 1
            try:
                problems = problems_of(run, not options.without_numba)
            except Exception as error:
                problems = [f"{type(error).__name__}: {error}"]
            for problem in problems:
                failed += 1
                print(f"{run.label}: {run.call}: {problem}"[:300].replace("\n", " "), flush=True)
        by_numba = [run for run in runs if run.oracle == "numba"]
        if by_numba and not options.without_numba and not any(map(needs_numba, by_numba)):
            failed += 1
            print(f"{path.name}: 'oracle: numba' is not needed", flush=True)
    for path in corpus.files(corpus.REJECT, options.pattern):
        checked += 1
        try:
            corpus.refusal_of(path)
        except corpus.CorpusError as error:
            failed += 1
            print(error)
    print(f"{checked - failed} passed, {failed} failed")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
