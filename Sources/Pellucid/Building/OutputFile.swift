import Glibc

/// A file that is written whole or not at all.
package enum OutputFile {
  /// Writes `text` to `path`, under another name first, which then takes the place of `path`.
  ///
  /// A path that is no regular file, such as `/dev/stdout`, is written to as it is.
  package static func write(_ text: String, to path: String) throws(PellucidError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return try write(text, to: path, through: path, O_WRONLY)
    }
    let target = resolved(path)
    let temporary = "\(target).\(getpid()).tmp"
    do throws(PellucidError) {
      try write(text, to: path, through: temporary, O_WRONLY | O_CREAT | O_TRUNC)
      guard rename(temporary, target) == 0 else { throw failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes the folder at `path`, and those that it lies in, unless they are there.
  package static func makeFolder(_ path: String) throws(PellucidError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw failure(path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path) }
  }

  /// Writes `text` to the file `name`, opened with `flags`; errors speak of `path`.
  private static func write(
    _ text: String, to path: String, through name: String, _ flags: Int32
  ) throws(PellucidError) {
    let file = open(name, flags | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(path) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        let error = failure(path)
        close(file)
        throw error
      }
      rest = rest.dropFirst(count)
    }
    guard close(file) == 0 else { throw failure(path) }
  }

  /// Returns `path` with symbolic links followed.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Returns the error that `path` cannot be written, for the reason that `errno` gives.
  private static func failure(_ path: String) -> PellucidError {
    .unwritable(path: path, reason: reasonOfFailure())
  }
}
