"""Writes docs/benchmarks-suite.md and its charts from the measurements."""
import charts
import compare
import domains
import reasons
from kernel import SIZES
from library import ROOT
from report import quietness, seconds
from subjects import NAMES

PAGE = ROOT / "docs" / "benchmarks-suite.md"
COLUMNS = [name for name in NAMES if not name.startswith("quick")]
# What each domain is called in headings.
TITLES = {
    "linear": "Linear algebra", "stencils": "Stencils", "weather": "Weather",
    "learning": "Deep learning", "spectra": "Spectra and filters", "particles": "Particles",
    "counting": "Histograms and sparse matrices", "sequences": "Sequences",
    "sampling": "Monte Carlo and fractals", "searching": "Sorting, searching, scans",
    "images": "Images",
}
# Headers of columns that hold words.
WORDS = ("against", "why", "worst", "")


def table(header, rows):
    """Returns a table, columns of numbers aligned to the right."""
    marks = ["---|" if name in WORDS or place == 0 else "--:|" for place, name in enumerate(header)]
    lines = ["| " + " | ".join(header) + " |", "|" + "".join(marks)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def cell(times, name):
    """Returns a time, and the multiple of the time of the fastest subject."""
    if name not in times:
        return "–"
    least = min(value["min"] for value in times.values())
    text = f"{seconds(times[name]['min'])} ({times[name]['min'] / least:.2f})"
    return f"**{text}**" if times[name]["min"] == least else text


def kernel_tables(data):
    """Returns the tables of all kernels, one for each domain."""
    found, parts = compare.cases(data), []
    for domain in domains.DOMAINS:
        names = [kernel.name for kernel in domains.kernels() if kernel.domain == domain]
        rows = [
            [f"{name}, {size}"] + [cell(found[name, size], column) for column in COLUMNS]
            for name in names for size in SIZES if (name, size) in found]
        parts.append(f"### {TITLES[domain]}\n\n{table(['kernel', *COLUMNS], rows)}")
    return "\n\n".join(parts)


def mean_table(data):
    """Returns the table of geometric means by size."""
    found, rows = compare.cases(data), []
    for title, ours, others, _, _ in compare.COMPARISONS:
        values = compare.ratios(found, ours, others)
        if not values:
            continue
        cells = [
            compare.mean(value for key, value in values.items() if key[1] == size)
            for size in SIZES]
        name, least = compare.worst(values)
        rows.append([title, *(f"{value:.2f}" for value in cells),
                     f"{compare.mean(values.values()):.2f}", f"{name}: {least:.2f}"])
    return table(["× the speed of", *SIZES, "all", "worst"], rows)


def goal_table(data):
    """Returns the table of goals."""
    return table(["goal", "measured", ""], [
        [text, measured, "met" if is_met else "**missed**"]
        for text, measured, is_met in compare.goals(data)])


def share_table(data):
    """Returns the table of memory-bound kernels."""
    return table(["kernel", "one thread", "the faster build"], [
        [name, f"{one:.2f}", f"{best:.2f}"] for name, (one, best) in compare.shares(data).items()])


def quick_table(data):
    """Returns the table of the quick build."""
    rows, gains = [], compare.scaling(data)
    for is_math in (True, False):
        for name, value in compare.quick(data, is_math).items():
            gain = f"{gains[name]:.2f}" if name in gains else "–"
            rows.append([name, f"{value:.1f}", gain])
    return table(["kernel", "× the time of the optimized build", "gain of threads / that in C"],
                 rows)


def compile_table(data):
    """Returns the table of compile times."""
    names = list(next(iter(data["compile"].values())))
    return table(["lines", *names], [
        [f"{int(lines):,}", *(seconds(stages[name]) if name in stages else "–" for name in names)]
        for lines, stages in data["compile"].items()])


def missed_table(data):
    """Returns the table of what misses the goals for each kernel."""
    rows = [
        [", ".join(key), title, f"{value:.2f}", reasons.reason(*key)]
        for title, key, value in compare.missed(data)]
    return table(["kernel", "against", "× its speed", "why"], rows) if rows else "None."


def missing(data):
    """Returns the list of subjects that are missing, those of all sizes in one line."""
    lines = []
    for row in data["rows"]:
        for text in row.get("missing", []):
            title, _, reason = text.replace(f"{ROOT}/", "").partition(": ")
            kernel, *rest = title.split(", ")
            subject = ", ".join(word for word in rest if word not in SIZES)
            line = f"- {kernel}{', ' + subject if subject else ''}: `{reason}`"
            if line not in lines:
                lines.append(line)
    return "\n".join(lines) or "Nothing."


def text_of(data):
    """Returns the page."""
    triad = {threads: compare.stream(data, threads) / 1e9 for threads in (False, True)}
    overheads = table(["", "time"], [
        [name, seconds(value)] for name, value in data["overheads"].items()])
    return f"""# Benchmarks of many domains

Written by `make suite`; the numbers are of one run on one machine, and ratios travel better than
times. {data['machine']}; Pellucid {data['version']}, NumPy {data['numpy']},
Numba {data['numba']}, pyccel {data['pyccel']}. It took {data['seconds'] / 60:.0f} minutes.
{quietness(data['load'])}
{len(domains.kernels())} kernels, each on data of three sizes: some 30 kB (*L1*), some 1 MB
(*cache*), and more than the caches hold, or what takes some tens of milliseconds where a kernel
does much with its data (*memory*). All subjects of a case work on the same arrays in one process
and take turns; times are minima, in parentheses multiples of the fastest one. The answer of each
subject is compared with that of NumPy; where it differs, or where there is none, a dash stands, and
the [end](#missing) says why.

- *C* and *C, threads* are `bench/handwritten/suite`, written for this, without and with OpenMP, by
  gcc with the flags of the optimized build: `{' '.join(data['flags'])}`.
  It does the same arithmetic: a sum that a kernel writes as a loop is added up in that order, and
  one that it writes as `np.sum` may go in vectors.
- *serial* and *parallel* are Pellucid's optimized build of `bench/suite/sources`, without and with
  `parallel=True`, called from C as the C by hand. All kernels are `error_model="numpy"`: a
  division by zero gives inf there, as in C and in NumPy, and no test stands in the loops.
- *Numba* compiles the very same text; its calls and NumPy's come from Python, which shows at L1.
- *NumPy* is `bench/suite/formulas`, in whole arrays.
- *pyccel* gets the same text with the types of the arguments, serial, in C with the same flags.

## Goals

{goal_table(data)}

## Means

{mean_table(data)}

![The speed of Pellucid by domain](benchmarks-suite-domains.svg)

## Worst cases

Below the speed of the best of Numba, or below 0.9 of that of C by hand:

{missed_table(data)}

![The speed of Pellucid relative to the best of Numba](benchmarks-suite-numba.svg)

![The speed of Pellucid relative to C by hand](benchmarks-suite-c.svg)

## Kernels

{kernel_tables(data)}

## Memory

In the same run, STREAM's triad moves {triad[False]:.1f} GB/s on one thread and
{triad[True]:.1f} GB/s on all. The share of it that kernels reach which pass over their arrays once,
at the size *memory*, counting each array that is read and each that is written once:

{share_table(data)}

## Quick build

At the size *cache*: the time of the quick build, both serial; and what it gains by threads as a
share of what C by hand gains, where that is more than a fifth.

{quick_table(data)}

## Compile time

From text to a function pointer, by the stages of the quick build, and the optimized build:

{compile_table(data)}

## Overheads

{overheads}

## Missing

{missing(data)}
"""


def write(data):
    """Writes the page and its charts; prints the goals."""
    PAGE.write_text(text_of(data))
    charts.write(data)
    for text, measured, is_met in compare.goals(data):
        print(f"{'met   ' if is_met else 'MISSED'} {text}: {measured}")


def show(rows):
    """Prints what was measured, without a page."""
    data = {"rows": rows}
    for (kernel, size), times in compare.cases(data).items():
        cells = [f"{name} {cell(times, name)}".replace("**", "") for name in NAMES if name in times]
        print(f"{kernel}, {size}: {', '.join(cells)}")
    print(missing(data))
    for title, key, value in compare.missed(data):
        print(f"{', '.join(key)}: {value:.2f} × the speed of {title}")
