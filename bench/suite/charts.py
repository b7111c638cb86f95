"""Draws the charts of the page; the same measurements give the same files."""
import math

import compare
import domains
from kernel import SIZES
from library import ROOT

COLOURS = {"L1": "#4c78a8", "cache": "#f58518", "memory": "#54a24b"}
MARKS = {"L1": "o", "cache": "s", "memory": "D"}


def pyplot():
    """Returns matplotlib's interface, set to write text as text and nothing that changes."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot

    matplotlib.rcParams.update({
        "svg.fonttype": "none", "svg.hashsalt": "pellucid", "font.family": "sans-serif",
        "font.size": 8, "axes.spines.top": False, "axes.spines.right": False,
    })
    return matplotlib.pyplot


def save(figure, name):
    """Writes a figure beside the page."""
    path = ROOT / "docs" / f"benchmarks-suite-{name}.svg"
    figure.savefig(path, metadata={"Date": None, "Creator": None}, bbox_inches="tight",
                   facecolor="white")
    lines = path.read_text().split("\n")
    path.write_text("\n".join(line.rstrip() for line in lines))


def speed_axis(axis, values):
    """Makes the axis of speeds logarithmic, with a line where both are equally fast."""
    axis.set_xscale("log")
    axis.axvline(1.0, color="black", linewidth=0.8)
    low, high = min([0.5, *values]) / 1.1, max([2.0, *values]) * 1.1
    axis.set_xlim(low, high)
    ticks = [tick for tick in (0.1, 0.2, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 200)
             if low <= tick <= high]
    axis.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    axis.minorticks_off()
    axis.grid(axis="x", linewidth=0.3)


def kernels_chart(data, title, name):
    """Draws the speed in each kernel and size relative to a comparison's others."""
    ours, others = next(row[1:3] for row in compare.COMPARISONS if row[0] == title)
    values = compare.ratios(compare.cases(data), ours, others)
    names = [kernel.name for kernel in domains.kernels()
             if any((kernel.name, size) in values for size in SIZES)]
    plot = pyplot()
    figure, axis = plot.subplots(figsize=(6.4, 0.6 + 0.17 * len(names)))
    for size in SIZES:
        points = [(values[kernel, size], row) for row, kernel in enumerate(names)
                  if (kernel, size) in values]
        axis.plot(*zip(*points), MARKS[size], color=COLOURS[size], markersize=3.5, label=size,
                  linestyle="none")
    axis.set_yticks(range(len(names)), names)
    axis.set_ylim(len(names) - 0.5, -0.5)
    axis.grid(axis="y", linewidth=0.2)
    speed_axis(axis, values.values())
    axis.set_xlabel(f"times the speed of {title}; right of 1, Pellucid is faster")
    axis.legend(loc="upper center", ncols=3, frameon=False, bbox_to_anchor=(0.5, 1.06))
    save(figure, name)
    plot.close(figure)


def domains_chart(data):
    """Draws the geometric means of each domain relative to NumPy, Numba and C by hand."""
    import page

    titles = ["C by hand, the best of both", "Numba, the best of both", "NumPy"]
    plot = pyplot()
    figure, axes = plot.subplots(
        1, len(titles), figsize=(8.4, 0.8 + 0.3 * len(domains.DOMAINS)), sharey=True)
    for axis, title in zip(axes, titles):
        ours, others = next(row[1:3] for row in compare.COMPARISONS if row[0] == title)
        means = compare.by_domain(data, ours, others)
        for size in SIZES:
            points = [(means[domain, size], row) for row, domain in enumerate(domains.DOMAINS)
                      if not math.isnan(means[domain, size])]
            axis.plot(*zip(*points), MARKS[size], color=COLOURS[size], markersize=4.5, label=size,
                      linestyle="none")
        axis.grid(axis="y", linewidth=0.2)
        speed_axis(axis, [value for value in means.values() if not math.isnan(value)])
        axis.tick_params(axis="x", labelrotation=60)
        axis.set_title(title.replace(", the best of both", ""), fontsize=9)
    axes[0].set_yticks(range(len(domains.DOMAINS)), [page.TITLES[name] for name in domains.DOMAINS])
    axes[0].set_ylim(len(domains.DOMAINS) - 0.5, -0.5)
    axes[1].set_xlabel("times the speed; right of 1, Pellucid is faster")
    axes[2].legend(loc="lower right", frameon=False, fontsize=7)
    save(figure, "domains")
    plot.close(figure)


def write(data):
    """Draws all charts."""
    domains_chart(data)
    kernels_chart(data, "Numba, the best of both", "numba")
    kernels_chart(data, "C by hand, the best of both", "c")
