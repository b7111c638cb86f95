import PellucidToolchain

extension KernelModule {
  /// Starts over the stream of random numbers that kernels of all modules draw from on the calling
  /// thread, as `np.random.seed(seed)` in a kernel does.
  ///
  /// Each thread has a stream of its own, which the system seeds if nobody does.
  public static func seedRandomNumbers(_ seed: UInt32) { RandomState.seed(seed) }
}
