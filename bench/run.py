"""Runs Pellucid beside C by hand, NumPy and Numba, and writes docs/benchmarks.md.

    python bench/run.py            everything
    python bench/run.py --repeats 5 --only stencil
    python bench/run.py --report   the page again, from the results of the last run

Needs `make build`. Without NumPy and Numba it makes .venv-bench with them and starts again in it.
"""
import argparse
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results"
# The seconds of a subject in one case, behind which three samples are enough.
BUDGET = 3.0
PACKAGES = ["numpy==2.4.6", "numba==0.68.1"]


def with_packages():
    """Starts again in a virtual environment if NumPy or Numba is missing."""
    try:
        import numba
        import numpy
        return numpy.__version__, numba.__version__
    except ImportError:
        folder = ROOT / ".venv-bench"
        python = folder / "bin" / "python"
        if pathlib.Path(sys.prefix) == folder:
            sys.exit("error: NumPy and Numba cannot be imported in .venv-bench")
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run(
                [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                 *PACKAGES], check=True)
        os.execv(python, [python, *sys.argv])


def measure(case, repeats):
    """Lets the subjects of a case take turns, each round another one first, since a subject finds
    in the caches what the one before has left; returns minimum and median of each."""
    counts, times = {}, {name: [] for name in case.subjects}
    for name, timer in case.subjects.items():
        timer(1)
        counts[name] = max(1, math.ceil(2e-3 / max(timer(1), 1e-9)))
    subjects = list(case.subjects.items())
    for turn in range(repeats):
        first = turn % len(subjects)
        for name, timer in subjects[first:] + subjects[:first]:
            if len(times[name]) >= 3 and sum(times[name]) * counts[name] > BUDGET:
                continue
            # The threads of the one before stop spinning meanwhile.
            time.sleep(0.003)
            times[name].append(timer(counts[name]) / counts[name])
    return {
        name: {"min": min(values), "median": statistics.median(values)}
        for name, values in times.items()
    }


def compare_kernels(options, pellucid, driver, hand):
    """Measures all cases, and returns them by title."""
    import kernels
    import report

    cases = {}
    for case in kernels.Suite(pellucid, driver, hand).cases():
        if options.only not in case.title:
            continue
        cases[case.title] = measure(case, options.repeats)
        cells = [
            f"{name} {report.seconds(value['min'])}" for name, value in cases[case.title].items()
        ]
        print(f"{case.title}: {', '.join(cells)}", flush=True)
    return cases


def compare_arrays(options, pellucid, driver, hand):
    """Measures the kernels of whole arrays; returns their cases, and what is missing in them."""
    import arrays

    suite = arrays.ArraySuite(pellucid, driver, hand)
    return arrays.measured(suite, lambda case: measure(case, options.repeats), options.only)


def run(options, numpy_version, numba_version):
    """Measures everything, and returns it."""
    import latency
    import library
    import report

    load = os.getloadavg()[0]
    command, shared = options.build / "pellucid", options.build / "libpellucid-c.so"
    for path in (command, shared):
        if not path.exists():
            sys.exit(f"error: there is no {path}; run 'make build' first")
    flags = library.flags_of_optimized_build(command)
    pellucid = library.Pellucid(shared)
    driver = library.compiled([ROOT / "bench/driver.c"], "driver.so", ["-O2"])
    sources = sorted((ROOT / "bench/handwritten").glob("*.c"))
    hand = library.compiled(sources, "handwritten.so", flags)
    if options.processor_time:
        use_processor_time(driver)
    cases = compare_kernels(options, pellucid, driver, hand)
    arrays_measured = compare_arrays(options, pellucid, driver, hand)
    if options.processor_time or options.only:
        return None
    data = {
        "machine": report.machine(), "version": pellucid.version, "numpy": numpy_version,
        "numba": numba_version, "flags": flags, "repeats": options.repeats, "cases": cases,
        "load": load, "arrays": arrays_measured,
    }
    repeats = options.repeats
    print("first calls, compile times, calls, memory …", flush=True)
    data["first"] = latency.first_calls(pellucid, repeats)
    data["stages"] = latency.stages(pellucid, repeats)
    data["processes"] = latency.processes(command, repeats)
    data["compile"] = latency.compile_times(pellucid, min(repeats, 10))
    data["arrays"]["compile"] = latency.compile_time_of_arrays(pellucid, min(repeats, 10))
    data["dispatch"] = latency.dispatch(pellucid, driver, hand, repeats)
    data["memory"] = {"array": 400, "peak": latency.memory(command, 400)}
    return data


def use_processor_time(driver):
    """Makes all timers measure the processor time of the process."""
    import ctypes

    import kernels

    kernels.clock = time.process_time
    ctypes.c_int.in_dll(driver, "driver_clock").value = time.CLOCK_PROCESS_CPUTIME_ID


def main():
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(description="Measures Pellucid, and writes a table.")
    parser.add_argument("--repeats", type=int, default=30, help="how often subjects take turns")
    parser.add_argument("--only", default="", help="only kernels with this in their title; no page")
    parser.add_argument(
        "--processor-time", action="store_true",
        help="compare kernels by processor time on one thread, for busy machines; no page")
    parser.add_argument("--report", action="store_true", help="only write the page again")
    parser.add_argument(
        "--build", type=pathlib.Path, default=ROOT / ".build" / "release",
        help="the folder of pellucid and libpellucid-c.so")
    options = parser.parse_args()
    if options.processor_time:
        # Before NumPy and Numba are loaded, which read these once.
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS"):
            os.environ[name] = "1"
    versions = with_packages()
    import report

    RESULTS.mkdir(exist_ok=True)
    latest = RESULTS / "latest.json"
    if not options.report:
        data = run(options, *versions)
        if data is None:
            return
        latest.write_text(json.dumps(data, indent=1))
    data = json.loads(latest.read_text())
    (ROOT / "docs/benchmarks.md").write_text(report.page(data))
    for text, measured, is_met in report.goals(data):
        print(f"{'met   ' if is_met else 'MISSED'} {text}: {measured}")


if __name__ == "__main__":
    main()
