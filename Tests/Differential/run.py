"""Runs every accepted kernel of the corpus on Pellucid and compares with CPython and NumPy.

    python Tests/Differential/run.py [-k PATTERN] [--tier quick|optimized|O0] [-j 2]
"""

import concurrent.futures
import sys
import warnings

import compare
import corpus
import oracle
import transport

TIERS = tuple(transport.TIERS)


def options_of(arguments):
    """Returns the parsed command line."""
    parser = corpus.parser(__doc__)
    parser.add_argument("--tier", action="append", choices=TIERS, help="default: every one")
    return parser.parse_args(arguments)


def cases_of(paths):
    """Returns (run, expected outcome) for each run, and what is wrong with the files."""
    cases, broken = [], []
    for path in paths:
        try:
            cases += [(run, oracle.expectation(run)) for run in corpus.runs_of(path)]
        except Exception as error:
            broken.append(f"FAIL {path.name}\n     {type(error).__name__}: {error}")
    return cases, broken


def check(case, tier, carrier):
    """Returns the report of a call that went wrong, or None."""
    run, expected = case
    try:
        actual = carrier.call(run)
        found = compare.difference(expected, actual, run.tolerance)
    except Exception as error:
        found = f"{type(error).__name__}: {error}"
    if found is None:
        return None
    return (f"FAIL {run.label} [{tier}] {run.call}\n     {found}\n"
            f"     again: python Tests/Differential/run.py -k {run.path.name} --tier {tier}")


def check_all(options):
    """Runs the cases, prints what fails, and returns how many calls passed and failed."""
    warnings.simplefilter("ignore")
    corpus.require(options.pellucid)
    paths = corpus.files(corpus.ACCEPT, options.pattern)
    cases, reports = cases_of(paths)
    print("\n".join(reports), end="\n" if reports else "", flush=True)
    passed, failed = 0, len(reports)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for tier in getattr(options, "tier", None) or TIERS:
            carrier = transport.CommandLine(options.pellucid, tier)
            for report in pool.map(lambda case: check(case, tier, carrier), cases):
                passed += report is None
                failed += report is not None
                if report:
                    print(report, flush=True)
            if carrier.counting and not carrier.has_counted and not options.pattern:
                failed += 1
                print(f"FAIL [{tier}] no kernel's memory was counted", flush=True)
    print(f"differential: {passed} passed, {failed} failed ({len(paths)} files)", flush=True)
    return passed, failed


if __name__ == "__main__":
    corpus.finish(check_all(options_of(sys.argv[1:])))
