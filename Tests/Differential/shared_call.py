"""Makes one call of the corpus in this process, by the C library, and writes its outcome, pickled.

    python Tests/Differential/shared_call.py LIBRARY TIER FILE LINE

Arguments that are parts of one array share memory, as they do in NumPy. Not for users:
transport.py calls it in a process of its own, which may crash.
"""

import pickle
import sys
from pathlib import Path

import numpy as np

import corpus
from library import Library, Raised
from oracle import Outcome, plain

# What each of the harness's tiers is to the library.
TIERS = {
    "quick": ("quick", {}),
    "optimized": ("optimized", {}),
    "O0": ("optimized", {"compiler": "gcc", "optimization": 0}),
}


def outcome(library, tier, run):
    """Returns the outcome of the run."""
    name, options = TIERS[tier]
    arguments = run.arguments()
    module = Library(library).compile(run.path, options)
    try:
        result = module.call(run.kernel, arguments, name)
    except Raised as error:
        return Outcome(error=error.name, message=str(error).partition(": ")[2])
    arrays = tuple(a if isinstance(a, np.ndarray) else None for a in arguments)
    return Outcome(plain(result), arrays)


def main(library, tier, path, line):
    """Makes the call in the given line of the file."""
    run = next(run for run in corpus.runs_of(Path(path)) if run.line == int(line))
    sys.stdout.buffer.write(pickle.dumps(outcome(library, tier, run)))


if __name__ == "__main__":
    main(*sys.argv[1:])
