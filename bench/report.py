"""Writes docs/benchmarks.md from the measurements."""
import os
import platform
import subprocess

COLUMNS = ["C by hand", "optimized", "quick", "NumPy", "Numba"]
# The same stencil, written in slices and in loops.
STENCILS = ["slice_stencil", "loop_stencil"]


def seconds(value):
    """Returns a time as people read it."""
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if value * factor >= 1:
            return f"{value * factor:.3g} {unit}"
    return f"{value * 1e9:.3g} ns"


def machine():
    """Returns what the measurements ran on."""
    model = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if "model name" in line),
        platform.machine())
    gcc = subprocess.run(["gcc", "-dumpfullversion"], capture_output=True, text=True).stdout.strip()
    return f"{model}, {os.cpu_count()} CPUs, Linux {platform.release().split('-')[0]}, gcc {gcc}"


def cell(results, name, of):
    """Returns the cell of a subject: its time, and its ratio to another subject."""
    if name not in results:
        return "–"
    text = seconds(results[name]["min"])
    if of in results and name != of:
        text += f" ({results[name]['min'] / results[of]['min']:.2f})"
    return text


def quietness(load):
    """Returns a sentence that says what else ran, if anything did."""
    if load < 0.5 * (os.cpu_count() or 1):
        return ""
    return (
        f"\n**The machine was busy**: {load:.0f} other processes wanted its processors when the run"
        "\nbegan. Threads and first calls suffer most from that; measure again before you rely on it."
        "\n")


def throughput(cases):
    """Returns the table of kernels."""
    lines = ["| kernel | " + " | ".join(COLUMNS) + " |", "|---|" + "--:|" * len(COLUMNS)]
    for title, results in cases.items():
        cells = [cell(results, name, "C by hand") for name in COLUMNS]
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def whole_arrays(data):
    """Returns the section of whole arrays; nothing for results from before there was one."""
    import arrays

    if "arrays" not in data:
        return ""
    cases, missing = data["arrays"]["cases"], data["arrays"]["missing"]
    lines = ["| kernel | " + " | ".join(arrays.COLUMNS) + " |"]
    lines.append("|---|" + "--:|" * len(arrays.COLUMNS))
    for title, results in cases.items():
        cells = [cell(results, name, "serial") for name in arrays.COLUMNS]
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    lines += ["", "| comparison | geometric mean | worst | |", "|---|--:|---|--:|"]
    for text, mean, worst, ratio in arrays.comparisons(cases):
        lines.append(f"| {text} | {mean:.2f} | {worst} | {ratio:.2f} |")
    if missing:
        lines += ["", "Missing above:", "", *(f"- {line}" for line in missing)]
    table = "\n".join(lines)
    return f"""
## Whole arrays

The kernels of `bench/array_kernels.py`, on arrays that fit into a cache and on arrays that do not;
the very same text for NumPy, Numba and Pellucid, the latter two with and without `parallel=True`.
*serial* and *parallel* are Pellucid's optimized build, called from C through its entry point;
NumPy's and Numba's calls come from Python, which shows at the smaller size. In parentheses, the
multiple of the time of *serial*. A subject whose answer is not NumPy's is left out.

{table}
"""


def medians(cases):
    """Returns the table of medians."""
    lines = ["| kernel | " + " | ".join(COLUMNS) + " |", "|---|" + "--:|" * len(COLUMNS)]
    for title, results in cases.items():
        cells = [seconds(results[name]["median"]) if name in results else "–" for name in COLUMNS]
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def pairs(results):
    """Returns a table of names with minimum and median."""
    lines = ["| | minimum | median |", "|---|--:|--:|"]
    for name, value in results.items():
        lines.append(f"| {name} | {seconds(value['min'])} | {seconds(value['median'])} |")
    return "\n".join(lines)


def goals(data):
    """Yields each goal, what was measured, and whether it is met."""
    cases, first = data["cases"], data["first"]
    yield ("first result of a 40-line kernel, quick build, ≤ 1 ms median",
           seconds(first["quick"]["median"]), first["quick"]["median"] <= 1e-3)
    own = data["stages"]["Pellucid's own stages"]["median"]
    yield "of which Pellucid's own stages ≤ 0.5 ms median", seconds(own), own <= 0.5e-3
    run = data["processes"]["pellucid run"]["median"]
    yield "whole process `pellucid run` ≤ 15 ms median", seconds(run), run <= 15e-3
    longest = max(data["compile"], key=int)
    time = data["compile"][longest]["median"]
    yield f"quick build of {int(longest):,} lines ≤ 1 s", seconds(time), time <= 1
    for title, results in cases.items():
        ratio = results["optimized"]["min"] / results["C by hand"]["min"]
        yield f"{title}: ≤ 1.05 × C by hand", f"{ratio:.2f} ×", ratio <= 1.05
    for title in ("sum, 10M int64", "sum, 10M int64, prange"):
        ratio = cases[title]["Numba"]["min"] / cases[title]["optimized"]["min"]
        yield f"{title}: as fast as Numba", f"{ratio:.2f} × its speed", ratio >= 1
    results = cases["RC filter, 1,000 elements"]
    for name, least in (("Numba", 3), ("NumPy", 2)):
        ratio = results[name]["min"] / results["optimized"]["min"]
        yield (f"RC filter, 1,000 elements: ≥ {least} × {name}", f"{ratio:.1f} × its speed",
               ratio >= least)
    if "arrays" in data:
        yield from array_goals(data["arrays"]["cases"])
        compiled = data["arrays"]["compile"]["median"]
        yield ("quick build of 100 lines of whole arrays ≤ 5 ms median", seconds(compiled),
               compiled <= 5e-3)
    calls = data["dispatch"]
    extra = calls["optimized, entry point"]["min"] - calls["C by hand"]["min"]
    yield "call through the entry point ≤ 50 ns beyond C", seconds(max(extra, 0)), extra <= 50e-9
    limit = 1.1 * data["memory"]["array"] + 60
    peak = data["memory"]["peak"]
    yield (f"peak memory of `run` on a file of {data['memory']['array']} MB ≤ {limit:.0f} MB",
           f"{peak:.0f} MB", peak <= limit)


def array_goals(cases):
    """Yields the goals of whole arrays as `goals` does."""
    import arrays

    limits = {
        "cache: × the speed of NumPy": 2.0, "cache: × the speed of the best of Numba": 1.5,
        "cache: × the speed of C by hand, serial": 1 / 1.05,
        "memory: × the speed of C by hand, serial": 1 / 1.05,
    }
    for text, mean, worst, ratio in arrays.comparisons(cases):
        if text in limits:
            by_hand = "by hand" in text
            value = ratio if by_hand else mean
            yield (f"whole arrays, {text} ≥ {limits[text]:.2f}"
                   + (", each" if by_hand else ", geometric mean"),
                   f"{value:.2f} ×", value >= limits[text])
        if text.endswith("the best of Numba"):
            yield (f"whole arrays, {text} ≥ 0.9, each", f"{ratio:.2f} × ({worst})", ratio >= 0.9)
    for size in arrays.SIZES:
        times = [cases[f"{name}, {size}"].get("serial") for name in STENCILS]
        if None not in times:
            ratio = times[0]["min"] / times[1]["min"]
            yield (f"stencil by slices within 5 % of the one by loops, {size}", f"{ratio:.2f} ×",
                   ratio <= 1.05)


def page(data):
    """Returns the page."""
    lengths = ["| lines | minimum | median |", "|--:|--:|--:|"]
    for lines, value in data["compile"].items():
        lengths.append(
            f"| {int(lines):,} | {seconds(value['min'])} | {seconds(value['median'])} |")
    checks = ["| goal | measured | |", "|---|--:|---|"]
    for text, measured, is_met in goals(data):
        checks.append(f"| {text} | {measured} | {'met' if is_met else '**missed**'} |")
    return f"""# Benchmarks

Written by `make bench`; the numbers are of one run on one machine, and ratios travel better than
times. {data['machine']}; Pellucid {data['version']}, NumPy {data['numpy']}, Numba {data['numba']}.
{quietness(data['load'])}
## Kernels

Seven of the [examples](../examples), on the same arrays in one process, the subjects taking turns up
to {data['repeats']} times. Times are minima; in parentheses, the multiple of the time of C by hand.

- *C by hand* is `bench/handwritten`, with `restrict` and OpenMP pragmas where they help, compiled
  by gcc with the flags of the optimized build: `{' '.join(data['flags'])}`.
- *optimized* and *quick* are Pellucid's two builds, called from C like the C by hand.
- *NumPy* is the formula in whole arrays; its matmul is a BLAS, another algorithm on all cores.
- *Numba* compiles the very same file; its calls come from Python.

{throughput(data['cases'])}

Medians, which show how quiet the machine was:

{medians(data['cases'])}
{whole_arrays(data)}
## First calls

From the source text to the first result of a kernel of 40 lines; Numba's first call is in a
process that has imported it.

{pairs(data['first'])}

The stages of that quick build; the last two are libtcc's and the system's loader's:

{pairs(data['stages'])}

A whole process that sums ten numbers:

{pairs(data['processes'])}

## Compile time

The quick build of a kernel of so many lines, from text to a function pointer:

{chr(10).join(lengths)}

## Calls

One call of a kernel that adds two numbers, in a loop in C:

{pairs(data['dispatch'])}

## Goals

{chr(10).join(checks)}
"""
