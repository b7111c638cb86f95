"""Runs the parallel kernels of the corpus under clang's ThreadSanitizer, which has to find nothing.

    python Tests/Differential/sanitizer.py [-k PATTERN] [-j 2]

The emitted C is compiled by clang with OpenMP; the tool Archer tells the sanitizer what the runtime
of parallel loops orders. Threads start however small a loop is.
"""

import concurrent.futures
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

import numpy as np

import corpus
from library import Library, Refused
from races import PARALLEL
from threads import library_of

SECONDS = 120
HERE = pathlib.Path(__file__).resolve().parent


def archer():
    """Returns the path of the tool, which lies beside clang's runtime of OpenMP."""
    found = sorted(pathlib.Path("/usr/lib").glob("llvm-*/lib/libarcher.so"))
    if not found:
        sys.exit("libarcher.so: not there; the package libomp-dev brings it")
    return found[-1]


def arguments_of(kernel, values):
    """Returns the content of the file that sanitized_call.c reads, or None if it cannot hold it."""
    arrays = {}
    for value in values:
        if isinstance(value, np.ndarray):
            if not (value.flags.c_contiguous or value.flags.f_contiguous):
                return None
            arrays[value.ctypes.data] = value.tobytes(order="A")
        elif not np.isscalar(value):
            return None
    slots = list(kernel.packed(values))[:-1]
    content = [struct.pack("<qq", kernel.result.slots, len(slots))]
    for slot in slots:
        data = arrays.pop(slot, None)
        content.append(struct.pack("<qQ", 0, slot) if data is None
                       else struct.pack("<qq", 1, len(data)) + data)
    return b"".join(content)


def complaint(run, library, folder):
    """Returns what the sanitizer says about the call, "" for nothing, None if it was not called."""
    module = Library(library).compile(run.path, {"keep": str(folder), "compiler": "gcc"})
    values = run.arguments()
    kernel = module.kernel_for_call(run.kernel, values, "optimized")
    content = arguments_of(kernel, values)
    if content is None:
        return None
    (folder / "arguments").write_bytes(content)
    name = re.search(r"(\w+)\(", kernel.prototype).group(1)
    program = folder / "call"
    sources = [str(path) for path in sorted(folder.glob("*.c"), key=lambda p: "_serial" in p.name)]
    subprocess.run(
        ["clang", "-O1", "-g", "-fopenmp", "-fsanitize=thread", "-fwrapv", "-ffp-contract=off", "-w",
         f"-DENTRY={name}_entry", "-o", str(program), str(HERE / "sanitized_call.c"), *sources,
         "-Wl,-z,muldefs", "-lm"], check=True, capture_output=True, timeout=SECONDS)
    done = subprocess.run(
        [str(program), str(folder / "arguments")], capture_output=True, text=True, timeout=SECONDS,
        env=os.environ | {"OMP_NUM_THREADS": "4", "OMP_TOOL_LIBRARIES": str(archer()),
                          "TSAN_OPTIONS": "ignore_noninstrumented_modules=1"})
    return "" if done.returncode == 0 else done.stderr[:2000] or f"exit code {done.returncode}"


def check(path, library):
    """Returns the number of calls of the file that were checked, and what is wrong with them."""
    checked, found = 0, []
    for run in corpus.runs_of(path):
        if run.options or run.shares_memory:
            continue
        with tempfile.TemporaryDirectory(prefix="pellucid-sanitizer-") as folder:
            try:
                text = complaint(run, library, pathlib.Path(folder))
            except subprocess.CalledProcessError as error:
                text = error.stderr.decode()[:2000]
            except (subprocess.TimeoutExpired, Refused, TypeError) as error:
                text = f"{type(error).__name__}: {error}"
        checked += text is not None
        if text:
            found.append(f"FAIL {run.label} {run.call}\n     {text}")
    return checked, found


def check_all(options):
    """Checks the files, prints what fails, and returns how many calls passed and failed."""
    corpus.require(options.pellucid)
    os.environ["PELLUCID_THREAD_WEIGHT"] = "0"
    library = library_of(options.pellucid)
    paths = [path for path in corpus.files(corpus.ACCEPT, options.pattern)
             if PARALLEL.search(path.read_text())]
    total, failed = 0, 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for checked, found in pool.map(lambda path: check(path, library), paths):
            total, failed = total + checked, failed + len(found)
            for text in found:
                print(text, flush=True)
    print(f"sanitizer: {total - failed} passed, {failed} failed", flush=True)
    return total - failed, failed


if __name__ == "__main__":
    corpus.finish(check_all(corpus.parser(__doc__).parse_args()))
