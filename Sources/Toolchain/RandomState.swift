import Glibc

/// The generators of random numbers that the kernels of a process share, one a thread.
package enum RandomState {
  /// Returns the generator of the calling thread, made when it is first asked for.
  private typealias Source = @convention(c) () -> UnsafeMutableRawPointer?

  /// The number of bytes of a `pel_random`.
  private static let size = 2520

  /// The words at the start of a `pel_random`.
  private static let wordCount = 624

  /// The key under which each thread keeps its generator.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    guard pthread_key_create(&key, { free($0) }) == 0 else { preconditionFailure("no key is left") }
    return key
  }()

  /// Lets a loaded library, whose `pel_share_random` stands at `address`, draw from the generators.
  static func share(with address: UnsafeMutableRawPointer) {
    let share = unsafeBitCast(address, to: (@convention(c) (Source) -> Void).self)
    share { RandomState.here() }
  }

  /// Returns the generator of the calling thread.
  private static func here() -> UnsafeMutableRawPointer? {
    if let state = pthread_getspecific(key) { return state }
    guard let state = calloc(1, size) else { preconditionFailure("out of memory") }
    pthread_setspecific(key, state)
    return state
  }

  /// Seeds the generator of the calling thread, as `np.random.seed` does.
  package static func seed(_ seed: UInt32) {
    guard let state = here() else { return }
    let words = state.assumingMemoryBound(to: UInt32.self)
    words[0] = seed
    for index in 1..<wordCount {
      let last = words[index - 1]
      words[index] = 1_812_433_253 &* (last ^ last >> 30) &+ UInt32(index)
    }
    // `left`, `isSeeded` and `hasGauss` follow the words.
    let rest = state + 4 * wordCount
    rest.storeBytes(of: 0, as: Int32.self)
    rest.storeBytes(of: true, toByteOffset: 4, as: Bool.self)
    rest.storeBytes(of: false, toByteOffset: 5, as: Bool.self)
  }
}
