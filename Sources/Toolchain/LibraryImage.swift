import CTinyCC
import Glibc
import Synchronization

/// A file for a library that is about to be loaded: in memory if the system allows that.
final class LibraryImage: Sendable {
  /// The path at which the file can be written and loaded; no two images share one.
  let path: String
  /// The open file in memory, or -1.
  private let descriptor: Int32
  /// The folder that holds the file, if it is on disk.
  private let folder: TemporaryDirectory?

  /// Creates an instance in memory, shown as `name` in the list of mappings.
  ///
  /// Its path means something to other processes, too, if it is `shared`, as debuggers need it.
  init?(inMemoryNamed name: String, shared: Bool = false) {
    // The system takes names of up to 249 bytes.
    let name = name.utf8.count < 200 ? name : "kernel"
    let closing = UInt32(PEL_MFD_CLOEXEC)
    var descriptor = memfd_create(name, closing)
    if descriptor < 0 {
      // Strict systems refuse files that could be started; mapping one is another matter.
      descriptor = memfd_create(name, closing | UInt32(PEL_MFD_NOEXEC_SEAL))
    }
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.path = distinctPath(descriptor: descriptor, shared: shared)
    self.folder = nil
  }

  /// Creates an instance for an open file, which it closes in the end.
  init(opened descriptor: Int32) {
    self.descriptor = descriptor
    self.path = distinctPath(descriptor: descriptor, shared: false)
    self.folder = nil
  }

  /// Creates an instance in a folder for temporary files.
  init(onDisk: Void) throws(ToolchainError) {
    let folder = try TemporaryDirectory()
    self.descriptor = -1
    self.path = folder.path + "/kernel.so"
    self.folder = consume folder
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Returns what `body` makes of the open file, or `nil` if there is no file.
  func withDescriptor<Result>(_ body: (Int32) -> Result) -> Result? {
    if descriptor >= 0 { return body(descriptor) }
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return body(file)
  }
}

/// Numbers the libraries of this process.
private let nextSerial = Atomic<UInt64>(0)

/// Returns a spelling of the descriptor's path that no call returned before.
///
/// Descriptors are used again, and the loader takes equal paths for one library before it looks at
/// files. The bits of a serial number become `/.` and `/`, which lead nowhere else.
private func distinctPath(descriptor: Int32, shared: Bool) -> String {
  var path = shared ? "/proc/\(getpid())/fd" : "/proc/self/fd"
  var bits = nextSerial.add(1, ordering: .relaxed).newValue
  while bits > 0 {
    path += bits & 1 == 1 ? "/." : "/"
    bits >>= 1
  }
  return path + "/\(descriptor)"
}
