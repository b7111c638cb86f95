/// Returns the C that stands behind `source` in an optimized build, where parallel loops run on one
/// thread without libgomp if their tests say so; empty if it has none.
///
/// libgomp makes a team of one thread and ends it with a call of the system, which takes 400 ns.
/// The linker sends calls of it here by `--wrap=GOMP_parallel`. Inside a team of several threads
/// libgomp is asked as ever, since the region would take the part of one of them.
func threadStartSource(behind source: String) -> String {
  guard source.mentions("#pragma omp parallel") else { return "" }
  return """

    #if defined(_OPENMP) && defined(__GNUC__) && !defined(__clang__)
    int omp_get_num_threads(void);
    void __real_GOMP_parallel(void (*body)(void *), void *data, unsigned threads, unsigned flags);

    /* Starts the threads of a parallel region; one thread is the calling one. */
    __attribute__((visibility("hidden")))
    void __wrap_GOMP_parallel(void (*body)(void *), void *data, unsigned threads, unsigned flags);
    void __wrap_GOMP_parallel(void (*body)(void *), void *data, unsigned threads, unsigned flags)
    {
        if (threads == 1 && omp_get_num_threads() == 1) {
            body(data);
        } else {
            __real_GOMP_parallel(body, data, threads, flags);
        }
    }
    #endif

    """
}
