"""What the measurements say: ratios between subjects, geometric means, and goals."""
import math

import domains
from kernel import SIZES

OURS = ["serial", "parallel"]
# Comparisons: what each says, whose times stand against whose, and the goals for the geometric
# mean and for each kernel.
COMPARISONS = [
    ("Numba, the best of both", OURS, ["Numba", "Numba, parallel"], 2.0, 1.0),
    ("Numba, both serial", ["serial"], ["Numba"], 2.0, None),
    ("Numba, both parallel", ["parallel"], ["Numba, parallel"], 2.0, None),
    ("C by hand, the best of both", OURS, ["C", "C, threads"], 0.98, 0.9),
    ("C by hand, both serial", ["serial"], ["C"], 0.98, None),
    ("NumPy", OURS, ["NumPy"], 3.0, None),
    ("pyccel, both serial", ["serial"], ["pyccel"], None, None),
]


def cases(data):
    """Returns the times by kernel and size."""
    return {(row["kernel"], row["size"]): row["times"] for row in data["rows"] if "times" in row}


def fastest(times, names):
    """Returns the shortest time of the subjects that are there; `None` for none."""
    return min((times[name]["min"] for name in names if name in times), default=None)


def ratios(found, ours, others):
    """Returns by kernel and size how many times as fast ours are as the others."""
    result = {}
    for key, times in found.items():
        mine, theirs = fastest(times, ours), fastest(times, others)
        if mine and theirs:
            result[key] = theirs / mine
    return result


def mean(values):
    """Returns the geometric mean."""
    values = list(values)
    return math.exp(sum(map(math.log, values)) / len(values)) if values else math.nan


def stream(data, is_parallel):
    """Returns the largest bandwidth of a triad in the run."""
    name = "triad, threads" if is_parallel else "triad"
    return max(row["bandwidth"][name] for row in data["rows"] if "bandwidth" in row)


def shares(data):
    """Returns by kernel the share of STREAM's bandwidth that memory-bound kernels reach: serial of
    that of one thread, and the faster build of that of all threads."""
    found, result = cases(data), {}
    for kernel in domains.kernels():
        times = found.get((kernel.name, "memory"), {})
        if kernel.bound != "memory" or "serial" not in times:
            continue
        traffic = kernel.traffic("memory")
        best = max(stream(data, False), stream(data, True))
        result[kernel.name] = (
            traffic / times["serial"]["min"] / stream(data, False),
            traffic / fastest(times, OURS) / best)
    return result


def quick(data, is_math):
    """Returns by kernel how many times as long the quick build takes as the optimized one, both
    serial, of kernels that functions such as exp prevail in, or of the others."""
    names = {kernel.name for kernel in domains.kernels() if (kernel.bound == "math") == is_math}
    return {
        key[0]: times["quick"]["min"] / times["serial"]["min"]
        for key, times in cases(data).items()
        if key[0] in names and "quick" in times and "serial" in times
    }


def scaling(data):
    """Returns by kernel the gain of threads in the quick build, as a share of that of OpenMP in C
    by hand, where that gains anything."""
    result, wanted = {}, {"quick", "quick, parallel", "C", "C, threads"}
    for key, times in cases(data).items():
        if wanted <= times.keys():
            by_hand = times["C"]["min"] / times["C, threads"]["min"]
            if by_hand > 1.2:
                own = times["quick"]["min"] / times["quick, parallel"]["min"]
                result[key[0]] = own / by_hand
    return result


def worst(values):
    """Returns the name and the number of the smallest value."""
    key = min(values, key=values.get)
    return (", ".join(key) if isinstance(key, tuple) else key), values[key]


def goals(data):
    """Yields each goal, what was measured, and whether it is met."""
    found = cases(data)
    for title, ours, others, for_mean, for_each in COMPARISONS:
        values = ratios(found, ours, others)
        if not values:
            continue
        if for_mean:
            yield (f"≥ {for_mean} × the speed of {title}, geometric mean",
                   f"{mean(values.values()):.2f} ×", mean(values.values()) >= for_mean)
        if for_each:
            name, least = worst(values)
            below = sum(value < for_each for value in values.values())
            yield (f"≥ {for_each} × the speed of {title}, each",
                   f"{least:.2f} × ({name}); {below} of {len(values)} below", least >= for_each)
    best = {name: share for name, (_, share) in shares(data).items()}
    if best:
        name, least = worst(best)
        yield ("memory-bound kernels ≥ 0.9 × STREAM's triad, each",
               f"{least:.2f} × ({name}), geometric mean {mean(best.values()):.2f} ×",
               least >= 0.9)
    maths = {kernel.name for kernel in domains.kernels() if kernel.bound == "math"}
    values = {key: value for key, value in ratios(found, OURS, COMPARISONS[0][2]).items()
              if key[0] in maths}
    if values:
        value = mean(values.values())
        yield ("transcendental kernels ≥ 4 × the speed of Numba, geometric mean",
               f"{value:.2f} ×", value >= 4)
    for is_math, most in ((True, 4), (False, 12)):
        values = {name: -value for name, value in quick(data, is_math).items()}
        if values:
            name, value = worst(values)
            kind = "transcendental" if is_math else "other"
            yield (f"quick build ≤ {most} × the time of the optimized one, {kind} kernels, each",
                   f"{-value:.1f} × ({name}), geometric mean "
                   f"{mean(-value for value in values.values()):.1f} ×", -value <= most)
    values = scaling(data)
    if values:
        value = mean(values.values())
        yield ("gain of threads in the quick build ≥ 0.9 × that of OpenMP in C, geometric mean",
               f"{value:.2f} ×", value >= 0.9)
    lengths = {int(lines): stages for lines, stages in data["compile"].items()}
    least, most = sorted(lengths)[-2:]
    growth = lengths[most]["quick"] / lengths[least]["quick"] / (most / least)
    yield (f"quick build linear: {most:,} lines ≤ 1.5 × as long a line as {least:,}",
           f"{growth:.2f} ×", growth <= 1.5)


def missed(data):
    """Yields each kernel and size that misses a goal for each, with the ratio and the goal."""
    found = cases(data)
    for title, ours, others, _, for_each in COMPARISONS:
        values = ratios(found, ours, others)
        for key in sorted(values, key=values.get):
            if for_each and values[key] < for_each:
                yield title, key, values[key]


def by_domain(data, ours, others):
    """Returns the geometric mean of each domain and size."""
    names = {kernel.name: kernel.domain for kernel in domains.kernels()}
    values = ratios(cases(data), ours, others)
    return {
        (domain, size): mean(value for key, value in values.items()
                             if names.get(key[0]) == domain and key[1] == size)
        for domain in domains.DOMAINS for size in SIZES
    }
