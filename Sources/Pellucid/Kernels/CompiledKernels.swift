import PellucidTypes
import Glibc
import PellucidToolchain
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

  /// How far a kernel is.
  private enum Place {
    /// A thread of the process with this number compiles it.
    case begun(pid_t)
    /// It is there.
    case ended(CompiledKernel)
  }

  /// All combinations that are compiled or being compiled.
  private let places = Mutex<[Key: Place]>([:])

  /// Returns the kernel for `key`, which `compile` makes if there is none yet.
  func kernel(
    for key: Key, _ compile: () throws(PellucidError) -> CompiledKernel
  ) throws(PellucidError) -> CompiledKernel {
    // Ends: what a thread of this process compiles, gets done or fails, and threads of the process
    // that this one was forked from do not count.
    while true {
      let place = places.withLock { places in
        switch places[key] {
        case .begun(getpid())?, .ended?: return places[key]
        case .begun?, nil:
          places[key] = .begun(getpid())
          return nil
        }
      }
      if case .ended(let kernel)? = place { return kernel }
      if place == nil { break }
      ForkGate.outside { _ = usleep(200) }
    }
    do throws(PellucidError) {
      let kernel = try compile()
      places.withLock { $0[key] = .ended(kernel) }
      return kernel
    } catch {
      places.withLock { $0[key] = nil }
      throw error
    }
  }
}
