"""The number of threads of parallel loops, which OpenMP's library keeps."""
import contextlib
import ctypes

_library = None


def _openmp():
    """Returns libgomp, None where it is not installed."""
    global _library
    if _library is None:
        try:
            _library = ctypes.CDLL("libgomp.so.1")
        except OSError:
            _library = False
    return _library or None


def get_num_threads():
    """Returns how many threads parallel loops use."""
    library = _openmp()
    return library.omp_get_max_threads() if library else 1


def set_num_threads(count):
    """Sets how many threads parallel loops use, from 1 on."""
    if count < 1:
        raise ValueError("the number of threads must be at least 1")
    library = _openmp()
    if library:
        library.omp_set_num_threads(ctypes.c_int(count))


def get_thread_id():
    """Returns the number of the calling thread among those of a parallel loop; 0 outside of one."""
    library = _openmp()
    return library.omp_get_thread_num() if library else 0


_chunksize = 0


def set_parallel_chunksize(size):
    """Accepted as in Numba; loops are divided among the threads evenly. Returns the old size."""
    global _chunksize
    if size < 0:
        raise ValueError("chunksize must be greater than or equal to 0")
    old, _chunksize = _chunksize, size
    return old


def get_parallel_chunksize():
    """Returns the size that has been set."""
    return _chunksize


@contextlib.contextmanager
def parallel_chunksize(size):
    """Sets the size for a `with` block."""
    old = set_parallel_chunksize(size)
    try:
        yield old
    finally:
        set_parallel_chunksize(old)


def threading_layer():
    """Returns the name of what runs the threads: OpenMP."""
    return "omp"
