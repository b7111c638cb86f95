"""Compares random kernels of loops and arrays with CPython and NumPy.

    python Tests/Differential/fuzz.py                1,000 kernels on the quick build
    python Tests/Differential/fuzz.py --first 5000 --count 200 --tier optimized
    python Tests/Differential/fuzz.py --seed 17      one kernel, and its text

A kernel that differs is shown with as few statements as make it differ. Each runs in a process of
its own, so that one that crashes is a finding like any other.
"""

import argparse
import os
import pathlib
import re
import signal
import sys

import numpy as np

import compare
import corpus
import library
import oracle
import random_kernels

# What is refused at run time and passes in NumPy, as docs/language.md says: an extent that turns
# out to be 1 and would have to be stretched, and a mask without elements for more than none.
STRICTER = (
    ("ValueError", re.compile(r"shape.*\b1\b")),
    ("IndexError", re.compile(r"boolean axis is 0$")),
)
# Seconds within which a kernel has to be compiled and run.
PATIENCE = 20


def arguments_of(seed):
    """Returns the arguments of the kernel of a seed."""
    rng = np.random.default_rng(seed)
    size, rows, columns = rng.integers(0, 7), rng.integers(1, 5), rng.integers(1, 5)
    return [
        rng.integers(0, 5, size).astype(float), rng.integers(0, 5, size).astype(float),
        rng.integers(0, 5, (rows, columns)).astype(float), int(rng.integers(0, 6)),
        int(rng.integers(-2, 4))]


def expected(text, seed):
    """Returns what CPython and NumPy give."""
    space = {}
    modules = oracle.stand_in()
    kept = {name: sys.modules.get(name) for name in modules}
    sys.modules.update(modules)
    try:
        exec(compile(text, "kernels.py", "exec"), space)
    finally:
        for name, module in kept.items():
            sys.modules.pop(name)
            if module is not None:
                sys.modules[name] = module
    return outcome(space["kernel"], arguments_of(seed), Exception)


def outcome(function, arguments, errors):
    """Returns the outcome of a call."""
    try:
        with np.errstate(all="ignore"):
            result = function(*arguments)
    except errors as error:
        name = getattr(error, "name", None) or type(error).__name__
        return oracle.Outcome(error=name, message=str(error))
    return oracle.Outcome(result, tuple(
        a if isinstance(a, np.ndarray) else None for a in arguments))


def actual(text, seed, options):
    """Returns what Pellucid gives."""
    module = options.library.compile(text, {"boundscheck": True})
    return outcome(
        lambda *arguments: module.call("kernel", arguments, options.tier), arguments_of(seed),
        library.Raised)


def difference(wanted, given):
    """Returns in one line what differs, or an empty text."""
    if wanted.error and given.error:
        return ""
    if any(given.error == name and text.search(given.message) for name, text in STRICTER):
        return ""
    return compare.difference(wanted, given, corpus.Tolerance()) or ""


def found(statements, seed, options):
    """Returns in one line what is wrong with a kernel, or an empty text."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        try:
            text = random_kernels.source(statements)
            said = difference(expected(text, seed), actual(text, seed, options))
        except Exception as error:
            said = f"{type(error).__name__}: {str(error).splitlines()[0]}"
        os.write(writer, said.encode()[:2000])
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        said = pipe.read()
    status = os.waitpid(child, 0)[1]
    return f"ended by signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else said


def shrunk(statements, seed, options):
    """Returns as few statements as still go wrong, and how."""
    said = found(statements, seed, options)
    # Ends: each round has a statement less.
    while True:
        for smaller in random_kernels.shorter(statements):
            now = found(smaller, seed, options)
            if now.split(":")[0] == said.split(":")[0]:
                statements, said = smaller, now
                break
        else:
            return statements, said


def check(options):
    """Runs kernels, prints those that differ, and returns how many passed and failed."""
    options.library = library.Library(options.library)
    failed = 0
    for seed in range(options.first, options.first + options.count):
        statements = random_kernels.kernel(seed)
        if not found(statements, seed, options):
            continue
        failed += 1
        statements, said = shrunk(statements, seed, options)
        print(f"FAIL seed {seed} [{options.tier}]: {said}")
        print("\n".join(random_kernels.lines(statements, "    ")), flush=True)
    print(f"fuzz [{options.tier}]: {options.count - failed} passed, {failed} failed", flush=True)
    return options.count - failed, failed


def check_all(pellucid):
    """Runs a few kernels on both builds, with the library beside the command."""
    beside = pathlib.Path(pellucid).parent / "libpellucid.so"
    results = [
        check(argparse.Namespace(library=str(beside), first=0, count=count, tier=tier))
        for tier, count in (("quick", 1000), ("optimized", 60))]
    return tuple(map(sum, zip(*results)))


def main():
    """Runs what the command line asks for; 0 where no kernel differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--count", type=int, default=1000, help="how many kernels")
    parser.add_argument("--seed", type=int, help="this kernel alone, with its text")
    parser.add_argument("--tier", choices=library.TIERS, default="quick")
    parser.add_argument(
        "--library", default=str(corpus.ROOT / ".build" / "release" / "libpellucid.so"))
    options = parser.parse_args()
    if options.seed is not None:
        print(random_kernels.source(random_kernels.kernel(options.seed)))
        options.first, options.count = options.seed, 1
    return 1 if check(options)[1] else 0


if __name__ == "__main__":
    sys.exit(main())
