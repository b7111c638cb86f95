"""Why kernels miss their goals, where that is known."""

NEGATIVE = ("an index from an array may be negative, and then counts from the end: a test for each "
            "element, which C by hand leaves out")
SUMS = ("sums by halves as NumPy forms them, to the last bit; C by hand adds up in whichever order "
        "is fastest")
# By kernel.
KNOWN = {
    "histogram": NEGATIVE, "weighted_histogram": NEGATIVE, "lennard_jones": NEGATIVE,
    "sparse_product": NEGATIVE, "coordinates_product": NEGATIVE, "page_rank": NEGATIVE,
    "dot": SUMS, "layer_norm": SUMS, "autocorrelation": SUMS,
    "modulate": "C by hand knows that z * conj(z) has no imaginary part",
    "verlet": "C by hand takes the rows of three as one long row",
    "hamming": "LLVM counts bytes that differ in wider vectors than gcc",
    "sieve": "a step that is known at run time goes by a counter and a product",
    "order": "np.argsort keeps the order of equal elements here, which takes few elements longer",
}


def reason(kernel, size):
    """Returns why a kernel misses a goal at a size."""
    if kernel in KNOWN:
        return KNOWN[kernel]
    return "bound by memory: runs differ by as much" if size == "memory" else "not known"
