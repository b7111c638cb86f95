import Glibc
import Synchronization

/// How many threads the library of linear algebra takes: together with a parallel loop that calls
/// it, no more than there are cores.
enum AlgebraThreads {
  /// Runs `body`, which calls the library, on the calling thread alone if that is one of a parallel
  /// loop.
  static func share<Result>(_ body: () -> Result) -> Result {
    guard let level, level() > 0 else { return body() }
    switch setter {
    case .none: return body()
    case .ofThread(let set):
      let before = set(1)
      defer { _ = set(before) }
      return body()
    case .ofProcess(let set):
      enterLoop(set)
      defer { leaveLoop(set) }
      return body()
    }
  }

  /// Sets a number of threads and returns what it was before.
  private typealias Function = @convention(c) (Int32) -> Int32

  /// What sets the number of threads that the library takes.
  private enum Setter {
    /// Nothing: there is no such function, or the library itself looks at the loops around.
    case none
    /// A function that sets it for the calls of one thread.
    case ofThread(Function)
    /// A function that sets it for the calls of all threads.
    case ofProcess(Function)
  }

  /// What sets the number of threads of the library that was found.
  private static let setter: Setter = {
    guard let library = LinearAlgebraLibrary.current else { return .none }
    if let address = library.ownFunction("MKL_Set_Num_Threads_Local") {
      return .ofThread(unsafeBitCast(address, to: Function.self))
    }
    guard let address = library.ownFunction("openblas_set_num_threads_local") else { return .none }
    if let address = library.ownFunction("openblas_get_parallel") {
      let kind = unsafeBitCast(address, to: (@convention(c) () -> Int32).self)
      // 2: built with OpenMP.
      if kind() == 2 { return .none }
    }
    return .ofProcess(unsafeBitCast(address, to: Function.self))
  }()

  /// The calls of the library from parallel loops that have not returned yet.
  private struct CallsInLoops {
    /// Their number.
    var count = 0
    /// How many threads the library took before the first of them.
    var threads: Int32 = 1
  }

  /// The calls of the library from parallel loops that have not returned yet.
  private static let callsInLoops = Mutex(CallsInLoops())

  /// Notes a call from a parallel loop; the first one sets the number of threads.
  private static func enterLoop(_ set: Function) {
    callsInLoops.withLock { calls in
      if calls.count == 0 { calls.threads = set(1) }
      calls.count += 1
    }
  }

  /// Notes the end of a call from a parallel loop; the last one puts back what the first one found.
  private static func leaveLoop(_ set: Function) {
    callsInLoops.withLock { calls in
      calls.count -= 1
      if calls.count == 0 { _ = set(calls.threads) }
    }
  }

  /// `omp_get_level`, if OpenMP is there. It counts loops that run on one thread, too, so that the
  /// number of threads does not decide how a product is formed.
  private static let level: (@convention(c) () -> Int32)? = {
    guard OpenMPAvailability.current == .available, let address = dlsym(nil, "omp_get_level")
    else { return nil }
    return unsafeBitCast(address, to: (@convention(c) () -> Int32).self)
  }()
}
