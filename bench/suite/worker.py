"""Measures kernels in a process of its own, so that one that crashes takes only itself along."""
import json
import time

import domains
import libraries
import measuring
from library import Pellucid
from subjects import Subjects


def work(options):
    """Measures the kernels of a plan, and writes a line of JSON for each thing measured."""
    plan = json.loads((libraries.FOLDER / "plan.json").read_text())
    driver, by_hand = libraries.load()
    subjects = Subjects(
        Pellucid(options.build / "libpellucid-c.so"), driver, by_hand, plan["pyccel"])
    todo = [(kernel, size) for kernel in domains.kernels() if kernel.name in plan["kernels"]
            for size in plan["sizes"]]
    with (libraries.FOLDER / "rows.jsonl").open("a") as file:
        def note(**row):
            file.write(json.dumps(row) + "\n")
            file.flush()
        note(bandwidth=bandwidth(by_hand))
        for place, (kernel, size) in enumerate(todo):
            note(begun=kernel.name, size=size)
            note(kernel=kernel.name, size=size,
                 **case(subjects, kernel, size, plan["end"], len(todo) - place))
        note(bandwidth=bandwidth(by_hand))


def bandwidth(by_hand):
    """Returns the bytes a second of STREAM's copy and triad, on one thread and on all."""
    return (measuring.bandwidth(by_hand["C"], False)
            | measuring.bandwidth(by_hand["C, threads"], True))


def case(subjects, kernel, size, end, remaining):
    """Measures a kernel at a size; returns the times by subject, and what is missing."""
    subjects.failures.clear()
    began = time.time()
    found = subjects.of(kernel, size)
    # Building takes part of what is left of the time; two thirds are a fair guess for measuring.
    budget = max(end - time.time(), 0.0) * 0.66 / (remaining * len(found))
    built = time.time()
    times = measuring.measured(found, min(budget, 0.25))
    fastest = min(times, key=lambda name: times[name]["min"])
    print(f"{kernel.name}, {size}: {fastest} is first; built in {built - began:.1f} s, "
          f"measured in {time.time() - built:.1f} s", flush=True)
    return {"times": times, "missing": list(subjects.failures)}
