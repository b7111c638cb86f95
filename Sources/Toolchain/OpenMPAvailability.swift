import Glibc

/// Whether the OpenMP runtime that parallel kernels call is on this machine.
package enum OpenMPAvailability: Hashable, Sendable {
  /// The library is loaded, and its symbols are seen by every kernel.
  case available
  /// There is no `libgomp.so.1`; a parallel text needs serial stand-ins for what it calls.
  case missing

  /// The state of this machine; the first read loads the library for the rest of the process.
  package static let current: OpenMPAvailability = {
    guard let library = dlopen("libgomp.so.1", RTLD_NOW | RTLD_GLOBAL) else { return .missing }
    if let address = dlsym(library, "omp_set_num_threads") {
      setThreads = unsafeBitCast(address, to: ThreadSetter.self)
      pthread_atfork(nil, nil) { OpenMPAvailability.setThreads?(1) }
    }
    return .available
  }()

  /// `omp_set_num_threads`.
  private typealias ThreadSetter = @convention(c) (Int32) -> Void

  /// Sets how many threads parallel loops use. A fork leaves the threads of the pool behind, and
  /// libgomp waits for them for ever: loops of the child run on its one thread.
  ///
  /// Set once, before the handler of forks that reads it is known to the system.
  private nonisolated(unsafe) static var setThreads: ThreadSetter?
}
