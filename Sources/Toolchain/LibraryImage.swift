import CTinyCC
import Glibc

/// A file for a library that is about to be loaded: in memory if the system allows that.
struct LibraryImage: ~Copyable {
  /// The path at which the file can be written and loaded; no two images share one.
  let path: String
  /// The open file.
  let descriptor: Int32
  /// The path to remove at the end, if the file is on disk.
  private let diskPath: String?

  /// Creates an instance in memory, shown as `name` in the list of mappings.
  ///
  /// `serial` must differ between images, because the loader takes equal paths for one library.
  init?(inMemoryNamed name: String, serial: UInt64) {
    let closing = UInt32(PEL_MFD_CLOEXEC)
    var descriptor = memfd_create(name, closing)
    if descriptor < 0 {
      // Strict systems refuse files that could be started; mapping one is another matter.
      descriptor = memfd_create(name, closing | UInt32(PEL_MFD_NOEXEC_SEAL))
    }
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.path = distinctPath(descriptor: descriptor, serial: serial)
    self.diskPath = nil
  }

  /// Creates an instance in the folder for temporary files.
  init(onDisk: Void) throws(ToolchainError) {
    let template = temporaryFolder() + "/pellucid-XXXXXX"
    var bytes = Array(template.utf8CString)
    let descriptor = mkostemp(&bytes, O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ToolchainError(
        .fileUnwritable, "cannot create '\(template)': \(systemMessage(errno))",
        fix: "set TMPDIR to a folder that can be written")
    }
    let path = bytes.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    self.descriptor = descriptor
    self.path = path
    self.diskPath = path
  }

  deinit {
    close(descriptor)
    if let diskPath { unlink(diskPath) }
  }
}

/// Returns a spelling of the descriptor's path that no other serial number has.
///
/// Descriptors are used again, and the loader compares paths as text before it looks at files.
/// The bits of `serial` become `/.` and `/`, which lead nowhere else.
private func distinctPath(descriptor: Int32, serial: UInt64) -> String {
  var path = "/proc/self/fd"
  var bits = serial
  while bits > 0 {
    path += bits & 1 == 1 ? "/." : "/"
    bits >>= 1
  }
  return path + "/\(descriptor)"
}

/// Returns the folder for temporary files, without a slash at its end.
func temporaryFolder() -> String {
  guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
  var path = String(cString: value)
  while path.count > 1, path.hasSuffix("/") { path.removeLast() }
  return path
}
