import PellucidTypes
import Synchronization

/// The compiled kernels of a module.
///
/// Each combination is compiled once, also where several threads ask for it at the same time: the
/// first one compiles and the others wait for it, while other combinations go on undisturbed.
final class CompiledKernels: Sendable {
  /// What tells compiled kernels apart.
  struct Key: Hashable {
    /// The number of the function in the scope.
    let function: Int
    /// The types.
    let signature: Signature
    /// How it is compiled.
    let tier: Tier
    /// How the optimized build is made.
    let build: BuildOptions
  }

  /// The place of one compiled kernel.
  private final class Place: Sendable {
    /// The kernel; nil until it has been compiled without an error.
    let kernel = Mutex<CompiledKernel?>(nil)
  }

  /// The places of all combinations that were asked for.
  private let places = Mutex<[Key: Place]>([:])

  /// Returns the kernel for `key`, which `compile` makes if there is none yet.
  func kernel(
    for key: Key, _ compile: () throws(PellucidError) -> CompiledKernel
  ) throws(PellucidError) -> CompiledKernel {
    let place = places.withLock { places in
      if let known = places[key] { return known }
      let fresh = Place()
      places[key] = fresh
      return fresh
    }
    return try place.kernel.withLock { known throws(PellucidError) in
      if let known { return known }
      let fresh = try compile()
      known = fresh
      return fresh
    }
  }
}
