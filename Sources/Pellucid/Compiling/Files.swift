import Glibc

/// Returns the bytes of the file at `path`.
func readFile(_ path: String) throws(PellucidError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .unreadable(path: path, reason: reasonOfFailure()) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR { continue }
      throw .unreadable(path: path, reason: reasonOfFailure())
    }
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

/// Returns the system's words for why the last call failed.
func reasonOfFailure() -> String {
  String(cString: strerror(errno)).lowercased()
}
