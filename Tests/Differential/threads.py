"""Calls the parallel kernels of the corpus with many numbers of threads: the bits are always the same.

    python Tests/Differential/threads.py [-k PATTERN] [-j 2] [--runs 1] [--threads 1,2,3,8]
                                         [--tier quick|optimized|tiered]

Threads start however small a loop is. On the tier 'tiered' the optimized build takes over between
two calls, which give the same bits too. Each file has a process of its own, which may crash.
"""

import concurrent.futures
import ctypes
import os
import pathlib
import subprocess
import sys

import numpy as np

import corpus
from library import Library, Raised
from races import PARALLEL

SECONDS = 600
DEFAULT_TIERS = ("quick", "optimized")


def library_of(executable):
    """Returns the path of the C library beside the command."""
    return pathlib.Path(executable).with_name("libpellucid.so")


def bits(value):
    """Returns what tells results apart to the last bit."""
    if isinstance(value, tuple):
        return tuple(map(bits, value))
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.shape, value.tobytes()
    return type(value).__name__, np.asarray(value).tobytes() if value is not None else None


def outcome(module, run, tier):
    """Returns the bits of the result and of the arguments, or what was raised."""
    arguments = run.arguments()
    try:
        result = module.call(run.kernel, arguments, tier)
    except Raised as error:
        return str(error)
    return bits(result), [bits(a) for a in arguments if isinstance(a, np.ndarray)]


def differences(path, library, tiers, threads, runs):
    """Returns a line for each call whose bits depend on the number of threads or on chance."""
    openmp = ctypes.CDLL("libgomp.so.1", mode=ctypes.RTLD_GLOBAL)
    found = []
    for run in corpus.runs_of(path):
        if run.options:
            continue
        for tier in tiers:
            # Functions of libm give the same bits on all builds, those of vectors do not.
            module = Library(library).compile(path, {"math": "libm"} if tier == "tiered" else {})
            openmp.omp_set_num_threads(1)
            expected = outcome(module, run, tier)
            if tier == "tiered":
                module.kernel_for_call(run.kernel, run.arguments(), tier).wait()
            for count in threads:
                openmp.omp_set_num_threads(count)
                if any(outcome(module, run, tier) != expected for _ in range(runs)):
                    found.append(f"{run.label} [{tier}] {run.call}: {count} threads change the bits")
    return found


def check(path, options):
    """Returns what is wrong with the calls of a file."""
    command = [sys.executable, __file__, "--one", str(path), "--pellucid", options.pellucid,
               "--runs", str(options.runs), "--threads", options.threads]
    for tier in options.tier:
        command += ["--tier", tier]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS,
                              env=os.environ | {"PELLUCID_THREAD_WEIGHT": "0"})
    except subprocess.TimeoutExpired:
        return [f"{path.name}: no end in {SECONDS} s"]
    found = done.stdout.splitlines()
    if done.returncode != 0 and not found:
        found = [f"{path.name}: exit code {done.returncode}: {done.stderr.strip()[-300:]}"]
    return found


def check_all(options):
    """Checks the files, prints what fails, and returns how many passed and failed."""
    options.tier = getattr(options, "tier", None) or DEFAULT_TIERS
    options.runs = getattr(options, "runs", 1)
    options.threads = getattr(options, "threads", "1,3,8")
    corpus.require(options.pellucid)
    paths = [path for path in corpus.files(corpus.ACCEPT, options.pattern)
             if PARALLEL.search(path.read_text())]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for path, found in zip(paths, pool.map(lambda path: check(path, options), paths)):
            failed += bool(found)
            for text in found:
                print(f"FAIL {text}\n     again: python Tests/Differential/threads.py "
                      f"-k {path.name}", flush=True)
    print(f"threads: {len(paths) - failed} passed, {failed} failed", flush=True)
    return len(paths) - failed, failed


def options_of(arguments):
    """Returns the parsed command line."""
    options = corpus.parser(__doc__)
    options.add_argument("--runs", type=int, default=1, help="calls with each number of threads")
    options.add_argument("--threads", default="1,3,8", help="the numbers of threads")
    options.add_argument("--tier", action="append", choices=("quick", "optimized", "tiered"),
                         help="default: quick and optimized")
    options.add_argument("--one", help="check this file in this process")
    return options.parse_args(arguments)


def main():
    """Checks one file, or all."""
    options = options_of(sys.argv[1:])
    if not options.one:
        corpus.finish(check_all(options))
    threads = [int(count) for count in options.threads.split(",")]
    found = differences(pathlib.Path(options.one), library_of(options.pellucid),
                        options.tier or DEFAULT_TIERS, threads, options.runs)
    for text in found:
        print(text)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
