"""Runs the suite: kernels of many domains at three sizes, beside C by hand with OpenMP, NumPy,
Numba and pyccel; writes docs/benchmarks-suite.md and its charts.

    python bench/suite                     everything, in twelve minutes
    python bench/suite --only jacobi       kernels with this in their names; no page
    python bench/suite --size L1           one size; no page
    python bench/suite --quick-run         few samples, no page
    python bench/suite --report            the page again, from the results of the last run

`make suite` makes the virtual environments that it wants: one with NumPy, Numba and matplotlib to
run in, and .venv-pyccel, without which pyccel is missing in the table.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import time

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
sys.path.insert(1, str(FOLDER.parent))

import competitors
import domains
import libraries
import library
import page

from kernel import SIZES

# The seconds that everything may take, what compile times and overheads take of it, and the least
# that is left for kernels where pyccel took long to build them.
LIMIT, REST, LEAST = 700, 40, 300
# The seconds in which a worker must have finished; only one that hangs takes as long.
PATIENCE = 3600


def arguments():
    """Returns what the command line asks for."""
    parser = argparse.ArgumentParser(description="Measures Pellucid over many domains.")
    parser.add_argument("--only", default="", help="only kernels with this in their names; no page")
    parser.add_argument("--size", choices=SIZES, help="only one size; no page")
    parser.add_argument("--quick-run", action="store_true", help="few samples; no page")
    parser.add_argument("--report", action="store_true", help="only write the page again")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(
        "--build", type=pathlib.Path, default=ROOT / ".build" / "release",
        help="the folder of pellucid and libpellucid-c.so")
    return parser.parse_args()


def rows():
    """Returns what workers have written so far."""
    text = (libraries.FOLDER / "rows.jsonl").read_text()
    return [json.loads(line) for line in text.split("\n") if line]


def measure(options, kernels, pyccel, end):
    """Lets workers measure kernels; returns the rows. A kernel in which a worker dies is noted,
    and another worker goes on with the next one."""
    (libraries.FOLDER / "rows.jsonl").write_text("")
    todo = [kernel.name for kernel in kernels]
    sizes = [options.size] if options.size else SIZES
    while todo:
        plan = {"kernels": todo, "sizes": sizes, "pyccel": pyccel, "end": end}
        (libraries.FOLDER / "plan.json").write_text(json.dumps(plan))
        command = [sys.executable, FOLDER, "--worker", "--build", options.build]
        status = "takes too long"
        try:
            done = subprocess.run(command, timeout=PATIENCE, check=False)
            if done.returncode == 0:
                break
            status = f"ends with status {done.returncode}"
        except subprocess.TimeoutExpired:
            pass
        begun = [row["begun"] for row in rows() if "begun" in row]
        if not begun or begun[-1] not in todo:
            sys.exit(f"error: the worker {status} before the first kernel")
        with (libraries.FOLDER / "rows.jsonl").open("a") as file:
            missing = [f"{begun[-1]}: a worker {status}"]
            file.write(json.dumps({"missing": missing}) + "\n")
        print(missing[0], flush=True)
        todo = todo[todo.index(begun[-1]) + 1:]
    return rows()


def run(options):
    """Measures, and returns everything that the page shows."""
    import numba
    import numpy

    import costs
    import report

    started, load = time.time(), os.getloadavg()[0]
    command, shared = options.build / "pellucid", options.build / "libpellucid-c.so"
    for path in (command, shared):
        if not path.exists():
            sys.exit(f"error: there is no {path}; run 'make build' first")
    (libraries.FOLDER / "pyccel").mkdir(parents=True, exist_ok=True)
    kernels = domains.kernels(options.only)
    if not kernels:
        sys.exit(f"error: no kernel has '{options.only}' in its name")
    flags = library.flags_of_optimized_build(command)
    libraries.build(domains.kernels(), flags)
    print(f"pyccel builds {len(kernels)} kernels …", flush=True)
    pyccel = competitors.build_with_pyccel(kernels, flags)
    end = max(started + LIMIT - REST, time.time() + LEAST)
    if options.quick_run:
        end = time.time() + 2 * len(kernels)
    found = measure(options, kernels, pyccel, end)
    if options.only or options.size or options.quick_run:
        page.show(found)
        return None
    print("compile times and overheads …", flush=True)
    pellucid = library.Pellucid(shared)
    return {
        "machine": report.machine(), "version": pellucid.version, "numpy": numpy.__version__,
        "numba": numba.__version__, "pyccel": competitors.pyccel_version(), "flags": flags,
        "load": load, "rows": found, "compile": costs.compile_times(pellucid),
        "overheads": costs.overheads(pellucid, *libraries.load()),
        "seconds": time.time() - started,
    }


def main():
    """Runs what the command line asks for."""
    options = arguments()
    if options.worker:
        import worker

        worker.work(options)
        return
    latest = libraries.FOLDER / "latest.json"
    if not options.report:
        data = run(options)
        if data is None:
            return
        latest.write_text(json.dumps(data, indent=1))
    page.write(json.loads(latest.read_text()))


if __name__ == "__main__":
    main()
