"""Why kernels miss their goals, where that is known."""

NEGATIVE = ("an index from an array may be negative, and then counts from the end: a test for each "
            "element, which C by hand leaves out")
SUMS = ("sums by halves as NumPy forms them, to the last bit; C by hand adds up in whichever order "
        "is fastest")
GCC = "gcc's code for the loop: C by hand takes as long"
# By kernel.
KNOWN = {
    "histogram": NEGATIVE, "weighted_histogram": NEGATIVE, "byte_histogram": GCC,
    "coordinates_product": NEGATIVE, "page_rank": NEGATIVE,
    "sparse_product": "both the index from an array and the counter, whose first value comes from "
                      "an array too, may be negative; C by hand gathers in vectors",
    "lennard_jones": "an index from an array may be negative; gcc gathers no elements in vectors "
                     "where it has to choose the place, as C by hand has not",
    "dot": SUMS, "layer_norm": SUMS, "autocorrelation": SUMS,
    "modulate": "C by hand knows that z * conj(z) has no imaginary part",
    "verlet": "stores under conditions stay jumps, which depend on the data; C by hand chooses the "
              "value, stores it once, and takes the rows of three as one long row",
    "fft": "the two arrays change names in each round, so that gcc compares their places before "
           "each short loop; C by hand tells it that they differ",
    "hamming": "LLVM counts bytes that differ in wider vectors than gcc",
    "sieve": "a step that is known at run time goes by a counter and a product",
    "order": "np.argsort keeps the order of equal elements here, which takes few elements longer",
    "count_words": GCC, "binary_search": GCC, "heap_sort": GCC, "distances": GCC, "jacobi": GCC,
    "life": GCC,
}


def reason(kernel, size):
    """Returns why a kernel misses a goal at a size."""
    if kernel in KNOWN:
        return KNOWN[kernel]
    return "bound by memory: runs differ by as much" if size == "memory" else "not known"
