import Glibc

/// The memory of an array, released when the last array that shares it goes.
///
/// Storage is shared by an array and all its views, and is not synchronised: that is why arrays are
/// not `Sendable`. To hand an array to another thread, make a copy there or guard it yourself.
public final class ArrayStorage {
  /// The first byte; never null, aligned to 64 bytes where this class has allocated it.
  public let baseAddress: UnsafeMutableRawPointer
  /// The number of bytes.
  public let byteCount: Int
  /// What releases the memory.
  private let release: () -> Void

  /// The number of bytes from which fresh pages are asked from the system, which come zeroed.
  private static let pageThreshold = 1 << 20

  /// Creates an instance for memory of somebody else, which `release` frees or lets go.
  /// - Requires: `byteCount` bytes at `baseAddress` stay valid until `release` is called.
  public init(
    adopting baseAddress: UnsafeMutableRawPointer, byteCount: Int,
    release: @escaping () -> Void
  ) {
    self.baseAddress = baseAddress
    self.byteCount = byteCount
    self.release = release
  }

  /// Creates an instance with fresh memory; it holds zeros iff `zeroed`, otherwise anything.
  /// - Requires: the system has `byteCount` bytes to give; the program stops otherwise.
  public convenience init(byteCount: Int, zeroed: Bool) {
    let (memory, release) = Self.memory(byteCount: byteCount, zeroed: zeroed)
    guard let memory else { preconditionFailure("no memory for an array of \(byteCount) bytes") }
    self.init(adopting: memory, byteCount: byteCount, release: release)
  }

  /// Creates an instance with fresh memory, if the system has `byteCount` bytes to give; it holds
  /// zeros iff `zeroed`, otherwise anything.
  public convenience init?(tryingByteCount byteCount: Int, zeroed: Bool) {
    let (memory, release) = Self.memory(byteCount: byteCount, zeroed: zeroed)
    guard let memory else { return nil }
    self.init(adopting: memory, byteCount: byteCount, release: release)
  }

  /// Returns fresh memory, if there is some, and what releases it.
  private static func memory(
    byteCount: Int, zeroed: Bool
  ) -> (UnsafeMutableRawPointer?, release: () -> Void) {
    precondition(byteCount >= 0, "the size of an array is negative")
    if byteCount >= pageThreshold {
      let pages = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let pages, pages != MAP_FAILED else { return (nil, {}) }
      // Fewer and larger pages make the first touch of each several times cheaper.
      madvise(pages, byteCount, MADV_HUGEPAGE)
      return (pages, { munmap(pages, byteCount) })
    }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(byteCount, 1), alignment: 64)
    if zeroed { memset(memory, 0, byteCount) }
    return (memory, { memory.deallocate() })
  }

  deinit { release() }
}
