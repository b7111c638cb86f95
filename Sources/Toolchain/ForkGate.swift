import Glibc

/// Keeps forks apart from the work of other threads, whose locks a child would find taken for ever.
///
/// Threads work inside the gate, and step outside while they wait for something that takes long,
/// with no lock that others need. A fork waits until nobody is inside. Inside a kernel's own code
/// there are no locks, so that calls need no gate.
package enum ForkGate {
  /// Threads inside hold it for reading, a fork for writing.
  private nonisolated(unsafe) static let lock =
    UnsafeMutablePointer<pthread_rwlock_t>.allocate(capacity: 1)
  /// Where each thread keeps how often it has gone in.
  private nonisolated(unsafe) static var depthKey = pthread_key_t()

  /// Makes the lock, and has forks take it; done before the first thread goes in.
  private static let isReady: Bool = {
    pthread_key_create(&depthKey, nil)
    makeLock()
    let code = pthread_atfork(
      { if ForkGate.depth == 0 { pthread_rwlock_wrlock(ForkGate.lock) } },
      { if ForkGate.depth == 0 { pthread_rwlock_unlock(ForkGate.lock) } },
      // The lock remembers a thread of the other process.
      { ForkGate.makeLock() })
    return code == 0
  }()

  /// Makes the lock, free; a fork that waits comes before threads that go in.
  private static func makeLock() {
    var attributes = pthread_rwlockattr_t()
    pthread_rwlockattr_init(&attributes)
    pthread_rwlockattr_setkind_np(
      &attributes, Int32(PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP))
    pthread_rwlock_init(lock, &attributes)
    pthread_rwlockattr_destroy(&attributes)
  }

  /// How often the calling thread has gone in without having come out.
  private static var depth: Int {
    get { Int(bitPattern: pthread_getspecific(depthKey)) }
    set { pthread_setspecific(depthKey, UnsafeRawPointer(bitPattern: newValue)) }
  }

  /// Returns what `body` does inside the gate.
  package static func inside<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isReady else { return try body() }
    if depth == 0 { pthread_rwlock_rdlock(lock) }
    depth += 1
    defer {
      depth -= 1
      if depth == 0 { pthread_rwlock_unlock(lock) }
    }
    return try body()
  }

  /// Returns what `body` does outside of the gate, which takes long and holds no lock.
  package static func outside<Result>(_ body: () -> Result) -> Result {
    guard isReady, depth > 0 else { return body() }
    let depth = depth
    self.depth = 0
    pthread_rwlock_unlock(lock)
    defer {
      pthread_rwlock_rdlock(lock)
      self.depth = depth
    }
    return body()
  }
}
