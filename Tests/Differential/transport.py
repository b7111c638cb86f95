"""Carries calls to Pellucid and outcomes back: by the command line and .npy files, or by the C
library where arguments share memory, which files cannot."""

import ast
import os
import pathlib
import pickle
import re
import subprocess
import sys
import tempfile

import numpy as np

import corpus
from oracle import Outcome

SECONDS = 120
REPORT = "allocations"
RAISED = re.compile(r"\b((?:[A-Z][A-Za-z]*)?(?:Error|Exception|Iteration))\b(?:: (.*))?")
DIAGNOSTIC = re.compile(r": error: .*\[[a-z-]+\]$", re.MULTILINE)

HERE = pathlib.Path(__file__).resolve().parent

# The builds that every kernel runs on, with the options that choose them. The last one counts
# what kernels allocate.
TIERS = {
    "quick": ("--tier", "quick"),
    "optimized": ("--tier", "optimized"),
    "O0": ("--tier", "optimized", "--cc", str(HERE / "gcc-O0")),
}
COUNTING = "O0"


def counting_library():
    """Builds allocations.c and returns the path of the library."""
    library = corpus.ROOT / ".build" / "oracle" / "allocations.so"
    library.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["gcc", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-pthread",
                    "-o", str(library), str(HERE / "allocations.c")], check=True)
    return library


class CommandLine:
    """Runs kernels by `pellucid run`, which builds each kernel once for all its calls."""

    def __init__(self, executable, tier, threads=4):
        self.executable = str(executable)
        self.tier = tier
        self.threads = threads
        self.counting = counting_library() if tier == COUNTING else None
        self.has_counted = False
        self.cache = tempfile.TemporaryDirectory(prefix="pellucid-differential-cache-")

    def call(self, run):
        """Returns the outcome of the run."""
        if run.shares_memory:
            return self.call_with_shared_memory(run)
        with tempfile.TemporaryDirectory(prefix="pellucid-differential-") as name:
            folder = pathlib.Path(name)
            arguments = run.arguments()
            command, saved = self.command(run, arguments, folder)
            try:
                done = subprocess.run(
                    command, capture_output=True, text=True, timeout=SECONDS, cwd=folder,
                    env=self.environment(folder))
            except subprocess.TimeoutExpired:
                return Outcome(error="timeout", message=f"after {SECONDS} s")
            outcome = self.outcome(done, folder, saved)
            self.has_counted = self.has_counted or (folder / REPORT).exists()
            lost = lost_blocks(folder, outcome.result)
            return Outcome(error="leak", message=f"{lost} blocks are not freed") if lost else outcome

    def call_with_shared_memory(self, run):
        """Returns the outcome of a run whose arguments are parts of one array."""
        library = pathlib.Path(self.executable).with_name("libpellucid.so")
        command = [sys.executable, str(HERE / "shared_call.py"), str(library), self.tier,
                   str(run.path), str(run.line)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS,
                                  env=os.environ | {"OMP_NUM_THREADS": str(self.threads)})
        except subprocess.TimeoutExpired:
            return Outcome(error="timeout", message=f"after {SECONDS} s")
        if done.returncode != 0:
            text = done.stderr.decode(errors="replace")
            return Outcome(error=f"exit code {done.returncode}", message=text)
        return pickle.loads(done.stdout)

    def environment(self, folder):
        """Returns the environment of the command; where errors of sharing are looked for, threads
        start however small a loop is."""
        environment = os.environ | {"PELLUCID_CACHE_DIR": self.cache.name}
        if self.counting is None:
            return environment
        return environment | {"LD_PRELOAD": str(self.counting), "PELLUCID_THREAD_WEIGHT": "0",
                              "ALLOCATIONS_REPORT": str(folder / REPORT)}

    def outcome(self, done, folder, saved):
        """Returns what the command printed and saved."""
        if done.returncode != 0:
            return failure(done)
        try:
            arrays = tuple(None if path is None else np.load(path) for path in saved)
            return Outcome(saved_result(folder, "r"), arrays)
        except (OSError, ValueError) as error:
            return Outcome(error="unreadable output", message=str(error))

    def command(self, run, arguments, folder):
        """Returns the command, and for each argument the file it is saved to, or None."""
        parameters = parameter_names(run)
        options = ["--threads", str(self.threads), "--save", str(folder / "r.npy"), "--cache",
                   *run.options]
        texts, saved = [], []
        for k, (tree, value) in enumerate(zip(run.argument_trees(), arguments)):
            saved.append(None)
            if isinstance(value, np.ndarray):
                saved[-1] = folder / f"after-{k}.npy"
                options += ["--save-argument", f"{parameters[k]}={saved[-1]}"]
                texts.append(array_text(tree, value, folder / f"{k}.npy"))
            else:
                texts.append(scalar_text(value))
        target = f"{run.path}:{run.kernel}"
        return [self.executable, "run", *TIERS[self.tier], *options, "--", target, *texts], saved


def lost_blocks(folder, result):
    """Returns how many blocks a kernel left behind beside the arrays that it returned."""
    report = folder / REPORT
    held = int(report.read_text()) if report.exists() else 0
    return max(0, held - arrays_in(result))


def arrays_in(result):
    """Returns the number of arrays in a result."""
    if isinstance(result, tuple):
        return sum(map(arrays_in, result))
    return int(isinstance(result, np.ndarray))


def failure(done):
    """Returns the outcome of a command that failed: what was raised, or what went wrong."""
    text = done.stderr.strip() or done.stdout.strip()
    if done.returncode < 0:
        return Outcome(error=f"signal {-done.returncode}", message=text)
    raised = RAISED.search(text)
    if DIAGNOSTIC.search(text) or not raised:
        return Outcome(error=f"exit code {done.returncode}", message=text)
    return Outcome(error=raised.group(1), message=raised.group(2) or "")


def parameter_names(run):
    """Returns the names of the kernel's parameters."""
    for statement in ast.parse(run.path.read_bytes()).body:
        if isinstance(statement, ast.FunctionDef) and statement.name == run.kernel:
            return [parameter.arg for parameter in statement.args.args]
    raise corpus.CorpusError(f"{run.label}: no function {run.kernel}")


def scalar_text(value):
    """Returns a number or tuple as the command line spells it."""
    if isinstance(value, tuple):
        parts = ", ".join(map(scalar_text, value))
        return f"({parts},)" if len(value) == 1 else f"({parts})"
    if isinstance(value, np.generic):
        return f"np.{value.dtype.name}({value.item()!r})"
    return repr(value)


def array_text(tree, value, path):
    """Saves the array and returns how the command line names it, with the slices it went through."""
    suffix = ""
    scope = corpus.argument_scope()
    while not contiguous(value):
        if isinstance(tree, ast.Subscript):
            suffix = ast.unparse(ast.Subscript(ast.Name("x"), tree.slice))[1:] + suffix
        elif isinstance(tree, ast.Attribute) and tree.attr == "T":
            suffix = f".T{suffix}"
        else:
            raise corpus.CorpusError(f"slice a contiguous array: {ast.unparse(tree)}")
        tree = tree.value
        value = corpus.evaluate(tree, scope | {"rng": np.random.default_rng(0)})
    np.save(path, value)
    return f"@{path}{suffix}" if suffix else str(path)


def contiguous(array):
    """Returns True iff a .npy file keeps the layout of the array."""
    return array.flags.c_contiguous or array.flags.f_contiguous


def saved_result(folder, stem):
    """Returns the result that was saved as stem.npy, or as stem.0.npy, stem.1.npy ..."""
    path = folder / f"{stem}.npy"
    if path.exists():
        value = np.load(path)
        return value[()] if value.ndim == 0 else value
    positions = {int(p.name[len(stem) + 1:].split(".")[0]) for p in folder.glob(f"{stem}.[0-9]*")}
    if not positions:
        return None
    return tuple(saved_result(folder, f"{stem}.{k}") for k in range(max(positions) + 1))
