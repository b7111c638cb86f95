"""What holds for all kernels."""
import os

# The tiers as the library numbers them.
TIERS = {"quick": 0, "optimized": 1, "tiered": 2}


class Config:
    """What holds for all kernels; the environment's `PELLUCID_TIER` and `NUMBA_…` come first.

    Attributes:
        TIER: 'tiered' answers on the quick build and goes over to the optimized one once calls have
            done enough work; 'quick' and 'optimized' keep to one.
        DISABLE_JIT: decorators give the Python functions back.
        BOUNDSCHECK: indices are checked where the decorator does not say; None for no.
        NUMBA_NUM_THREADS, NUMBA_DEFAULT_NUM_THREADS: how many threads parallel loops have at most.
        THREADING_LAYER: always 'omp', OpenMP.
    """

    def __init__(self):
        self.TIER = os.environ.get("PELLUCID_TIER", "tiered")
        if self.TIER not in TIERS:
            raise ValueError(f"PELLUCID_TIER is one of {', '.join(TIERS)}, not '{self.TIER}'")
        self.DISABLE_JIT = int(os.environ.get("NUMBA_DISABLE_JIT") or 0)
        self.BOUNDSCHECK = int(os.environ.get("NUMBA_BOUNDSCHECK") or 0) or None
        self.THREADING_LAYER = "omp"

    @property
    def NUMBA_DEFAULT_NUM_THREADS(self):
        """The number of processors that this process may use."""
        return len(os.sched_getaffinity(0))

    @property
    def NUMBA_NUM_THREADS(self):
        """The number of threads that the environment asks for, or that of the processors."""
        asked = os.environ.get("NUMBA_NUM_THREADS") or os.environ.get("OMP_NUM_THREADS")
        return int(asked) if asked else self.NUMBA_DEFAULT_NUM_THREADS


config = Config()
