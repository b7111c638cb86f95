"""Runs the race check on calls of the corpus, and compares what it finds with what there is to find.

    python Tests/Differential/races.py [-k PATTERN] [-j 2] [--tier quick|optimized]

Kernels of Tests/Corpus/races say which races their calls have. Those of Tests/Corpus/accept that run
in parallel have none, whatever their builds do.
"""

import concurrent.futures
import pathlib
import re
import subprocess
import tempfile

import numpy as np

import corpus
import transport

SECONDS = 60
PARALLEL = re.compile(r"\bprange\b|parallel=True")


def command_of(run, options, folder):
    """Returns the command that checks the call."""
    texts = []
    for k, (tree, value) in enumerate(zip(run.argument_trees(), run.arguments())):
        is_array = isinstance(value, np.ndarray)
        texts.append(transport.array_text(tree, value, folder / f"{k}.npy") if is_array
                     else transport.scalar_text(value))
    return [options.pellucid, "check", "--race", "--tier", getattr(options, "tier", "quick"),
            *run.options, "--", f"{run.path}:{run.kernel}", *texts]


def difference(run, options):
    """Returns what is wrong with what the race check says about the call, or None."""
    with tempfile.TemporaryDirectory(prefix="pellucid-races-") as name:
        command = command_of(run, options, pathlib.Path(name))
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return f"no answer in {SECONDS} s"
    found = re.findall(r": error: (.*) \[race\]$", done.stderr, re.MULTILINE)
    expected_code = 1 if run.race or run.raises else 0
    if done.returncode != expected_code:
        return f"expected exit code {expected_code}, got {done.returncode}: {done.stderr}"
    if run.race is None:
        return f"no race was expected, found {found}" if found else None
    if not any(run.race in text for text in found):
        return f"expected {run.race!r}, found {found}"
    return None


def check(run, options):
    """Returns the report of a call about which the race check is wrong, or None."""
    found = difference(run, options)
    if found is None:
        return None
    return (f"FAIL {run.label} {run.call}\n     {found}\n"
            f"     again: python Tests/Differential/races.py -k {run.path.name}")


def calls(pattern):
    """Returns the calls to check: without those of arguments that files cannot bring."""
    parallel = [path for path in corpus.files(corpus.ACCEPT, pattern)
                if PARALLEL.search(path.read_text())]
    runs = [run for path in corpus.files(corpus.RACES, pattern) + parallel
            for run in corpus.runs_of(path)]
    return [run for run in runs if not run.shares_memory]


def check_all(options):
    """Checks the calls, prints what fails, and returns how many checks passed and failed."""
    corpus.require(options.pellucid)
    runs = calls(options.pattern)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        reports = [r for r in pool.map(lambda run: check(run, options), runs) if r]
    print("\n".join(reports), end="\n" if reports else "")
    print(f"races: {len(runs) - len(reports)} passed, {len(reports)} failed", flush=True)
    return len(runs) - len(reports), len(reports)


def options_of():
    """Returns the parsed command line."""
    options = corpus.parser(__doc__)
    options.add_argument("--tier", default="quick", choices=("quick", "optimized"))
    return options.parse_args()


if __name__ == "__main__":
    corpus.finish(check_all(options_of()))
