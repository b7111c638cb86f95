import Glibc
import Pellucid

/// The moments at which a file gets new content, also from editors that put a new file in its
/// place.
final class FileChanges {
  /// The path of the file.
  private let path: String
  /// The name of the file in its folder.
  private let name: String
  /// The queue of the system's events.
  private let queue: Int32

  /// Creates an instance that waits for changes of the file at `path` from now on.
  init(of path: String) throws(PellucidError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    self.path = path
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    queue = inotify_init1(Int32(IN_CLOEXEC))
    // The folder is watched, not the file, which a rename would take away.
    let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
    guard queue >= 0, inotify_add_watch(queue, folder, events) >= 0 else { throw failure() }
  }

  deinit { close(queue) }

  /// Waits until the file has new content.
  func wait() throws(PellucidError) {
    while try !readEvents() {}
    // Some editors write twice in a row; what follows at once belongs to the same save.
    var poll = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    while Glibc.poll(&poll, 1, 20) > 0 { _ = try readEvents() }
  }

  /// Waits for events and returns `true` iff one of them is of the file.
  private func readEvents() throws(PellucidError) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(queue, &buffer, buffer.count)
    if count < 0 && errno == EINTR { return false }
    guard count > 0 else { throw failure() }
    let header = MemoryLayout<inotify_event>.size
    var offset = 0
    var isFound = false
    while offset + header <= count {
      let length = buffer.withUnsafeBytes { bytes in
        Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      }
      let text = buffer[(offset + header)..<(offset + header + length)].prefix { $0 != 0 }
      if String(decoding: text, as: UTF8.self) == name { isFound = true }
      offset += header + length
    }
    return isFound
  }

  /// Returns the error that the file cannot be watched, for the reason that `errno` gives.
  private func failure() -> PellucidError {
    .unreadable(path: path, reason: String(cString: strerror(errno)).lowercased())
  }
}

/// Hands what has been printed on to its reader.
func flushOutput() { fflush(nil) }
