"""Reads the corpus: kernel files whose comments say how to run them.

Lines of the form `# key: value` at the start of a line are directives. Those before the first
`# run:` line hold for the whole file, those behind a run line for that run alone.

    # run: kernel(np.arange(10), 3)     a call to make; arguments are Python over np, math and rng
    # raises: ValueError: too short     the call raises this class (and its text contains ...)
    # expect: 42                        what the call returns, where no oracle knows
    # oracle: numba                     real Numba says what is right; the default is CPython,
                                        and 'oracle: cpython' says that Numba lacks it or is wrong
    # tolerance: 4ulp                   exact, 4ulp, or a relative error such as 1e-12
    # options: --boundscheck            more options for the command line
    # race: element 1 of 'h'            the race check of the call finds this (races files); without
                                        such a line it finds nothing
    # buffer: np.arange(9.0)            an array that arguments may be parts of, and so overlap:
                                        kernel(buffer[1:], buffer[:-1])
    # signature: kernel(f8[:], i8)      types to compile for (reject files, emission)
    # expect-error: word                a diagnostic that contains the word (reject files) ...
    # at: 7                             ... in this line
"""

import argparse
import ast
import dataclasses
import math
import os
import pathlib
import re
import sys

import numpy as np

# Kernels find the BLAS of the NumPy that they are compared with.
os.environ.setdefault("VIRTUAL_ENV", sys.prefix)

ROOT = pathlib.Path(__file__).resolve().parents[2]
ACCEPT = ROOT / "Tests" / "Corpus" / "accept"
REJECT = ROOT / "Tests" / "Corpus" / "reject"
RACES = ROOT / "Tests" / "Corpus" / "races"

RUN_KEYS = ("run", "raises", "expect", "oracle", "tolerance", "options", "signature",
            "buffer", "race")
REJECT_KEYS = ("expect-error", "at", "signature", "options")
DIRECTIVE = re.compile(r"# ([a-z-]+): (.*\S)\s*$")

# Functions whose last bits differ between math libraries, and operators that use them.
INEXACT = re.compile(
    r"\b(a?(sin|cos|tan)h?|arc\w+|atan2|exp2?|expm1|log(10|1p|2)?|pow(er)?|hypot|cbrt|erfc?|l?gamma"
    r"|prange|float_power|logaddexp2?|sinc|angle|abs)\(|\*\*")


class CorpusError(Exception):
    """A corpus file that does not follow the rules above."""


@dataclasses.dataclass(frozen=True)
class Tolerance:
    """How far a floating-point result may be from what is expected."""

    ulps: int = 0
    relative: float = 0.0

    @property
    def exact(self):
        """True iff the values have to be the same."""
        return self.ulps == 0 and self.relative == 0.0

    @staticmethod
    def parse(text):
        """Returns the tolerance that a directive spells."""
        if text == "exact":
            return Tolerance()
        if text.endswith("ulp"):
            return Tolerance(ulps=int(text[:-3]))
        return Tolerance(relative=float(text))


@dataclasses.dataclass
class Run:
    """One call of a kernel, and what is known about its outcome."""

    path: pathlib.Path
    line: int
    call: str
    raises: str | None = None
    expect: str | None = None
    oracle: str | None = None
    tolerance: Tolerance = Tolerance()
    options: tuple[str, ...] = ()
    buffer: str | None = None
    race: str | None = None

    @property
    def label(self):
        """The name of the run in reports."""
        return f"{self.path.name}:{self.line}"

    @property
    def kernel(self):
        """The name of the kernel that is called."""
        return self._tree().func.id

    def _tree(self):
        tree = ast.parse(self.call, mode="eval").body
        plain = isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name)
        if not plain or tree.keywords:
            raise CorpusError(f"{self.label}: write kernel(argument, ...): {self.call}")
        return tree

    def argument_trees(self):
        """The expressions of the arguments."""
        return self._tree().args

    def arguments(self):
        """Fresh values of the arguments, the same ones each time."""
        scope = argument_scope()
        if self.buffer is not None:
            scope["buffer"] = evaluate(ast.parse(self.buffer, mode="eval").body, scope)
        return [evaluate(tree, scope) for tree in self.argument_trees()]

    @property
    def shares_memory(self):
        """True iff arguments are parts of one array."""
        return any(isinstance(node, ast.Name) and node.id == "buffer"
                   for tree in self.argument_trees() for node in ast.walk(tree))


def argument_scope():
    """The names that arguments and expectations may use."""
    return {"np": np, "math": math, "rng": np.random.default_rng(0), "readonly": readonly}


def evaluate(tree, scope):
    """Returns the value of the expression `tree`."""
    return eval(compile(ast.Expression(tree), "<argument>", "eval"), scope)


def readonly(array):
    """Returns `array`, closed against stores."""
    array.flags.writeable = False
    return array


def directives(path, keys):
    """Returns (line, key, value) for each directive of the file."""
    found = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        match = DIRECTIVE.match(line)
        if match and match.group(1) in keys:
            found.append((number, match.group(1), match.group(2)))
    return found


def stray_comments(path, first):
    """Returns the lines behind line `first` that look like directives but are none."""
    lines = path.read_text().splitlines()
    return [
        number for number, line in enumerate(lines[first:], first + 1)
        if line.strip() and not ((match := DIRECTIVE.match(line)) and match.group(1) in RUN_KEYS)
    ]


def runs_of(path):
    """Returns the runs of an accepted kernel file."""
    text = path.read_text()
    common = {"tolerance": "1e-13" if INEXACT.search(text) else "exact"}
    runs, settings = [], []
    for number, key, value in directives(path, RUN_KEYS):
        if key == "run":
            runs.append((number, value))
            settings.append({})
        elif key != "signature":
            (settings[-1] if settings else common)[key] = value
    if not runs:
        raise CorpusError(f"{path.name}: no run line")
    if stray := stray_comments(path, runs[0][0]):
        raise CorpusError(f"{path.name}:{stray[0]}: no directive")
    return [make_run(path, line, call, common | own)
            for (line, call), own in zip(runs, settings)]


def make_run(path, line, call, settings):
    """Returns the run with what the directives say."""
    return Run(
        path, line, call, settings.get("raises"), settings.get("expect"),
        settings.get("oracle"), Tolerance.parse(settings["tolerance"]),
        tuple(settings.get("options", "").split()), settings.get("buffer"),
        settings.get("race"))


def files(folder, pattern=""):
    """Returns the kernel files in `folder` whose name contains `pattern`, in order."""
    strangers = [p.name for p in folder.iterdir() if p.suffix != ".py" and p.name != "__pycache__"]
    if strangers:
        raise CorpusError(f"{folder.name}: not a kernel file: {', '.join(sorted(strangers))}")
    return sorted(path for path in folder.glob("*.py") if pattern in path.name)


@dataclasses.dataclass
class Refusal:
    """A kernel file that has to be refused, and the diagnostics that have to be given."""

    path: pathlib.Path
    signatures: list[str]
    errors: list[tuple[str, int]]


def refusal_of(path):
    """Returns what a rejected kernel file expects."""
    signatures, words, lines = [], [], []
    for _, key, value in directives(path, REJECT_KEYS):
        if key == "signature":
            signatures.append(value)
        elif key == "expect-error":
            words.append(value)
        elif key == "at":
            lines.append(int(value))
    if not words or len(words) != len(lines):
        raise CorpusError(f"{path.name}: each 'expect-error' needs an 'at'")
    return Refusal(path, signatures, list(zip(words, lines)))


def parser(description):
    """Returns the parser of the options that every part of the harness has."""
    options = argparse.ArgumentParser(description=description.splitlines()[0])
    options.add_argument("-k", dest="pattern", default="", help="part of the files' names")
    options.add_argument("-j", dest="jobs", type=int, default=2, help="commands at a time")
    options.add_argument("--pellucid", default=str(ROOT / ".build" / "release" / "pellucid"))
    return options


def require(executable):
    """Ends the program where the compiler is not built."""
    if not os.access(executable, os.X_OK):
        sys.exit(f"{executable}: not there; 'make build' builds it")


def finish(counts):
    """Ends the program: with 0 iff something was checked and nothing failed."""
    passed, failed = counts
    sys.exit(0 if passed and not failed else 1)
