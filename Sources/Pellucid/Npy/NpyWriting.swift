import Glibc

extension AnyArray {
  /// Writes the array to `path` as a `.npy` file, of format 1.0 or, with a long header, 2.0.
  ///
  /// The elements stand in the order in which the array has them, in C order where it has gaps. The
  /// file appears, or replaces another, only when it is whole.
  ///
  /// Throws `NpyError` iff the system refuses a step; nothing is left behind then.
  public func write(npy path: String) throws(NpyError) {
    do {
      let header = NpyHeader.encoded(for: self)
      let gathered = layout == .strided ? copied() : self
      defer { withExtendedLifetime(gathered.owner) {} }
      let data = UnsafeRawBufferPointer(start: gathered.baseAddress, count: byteCount)
      try FileWriting.replace(path, with: header, data)
    } catch {
      throw error.naming(path)
    }
  }
}

/// Puts bytes into files such that nobody sees one that is half written.
enum FileWriting {
  /// Writes `header` and `data` to a new file beside `path` and gives it that name.
  static func replace(
    _ path: String, with header: [UInt8], _ data: UnsafeRawBufferPointer
  ) throws(NpyError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try overwrite(path, with: header, data)
    }
    let target = exists ? resolved(path) : path
    let (file, name) = try create(beside: target)
    do {
      defer { close(file) }
      if exists { fchmod(file, status.st_mode & 0o7777) }
      try write(header, data, to: file)
    } catch {
      unlink(name)
      throw error
    }
    guard rename(name, target) == 0 else {
      let failure = NpyError.system("write")
      unlink(name)
      throw failure
    }
  }

  /// Writes to a pipe or device, which another file must not replace.
  private static func overwrite(
    _ path: String, with header: [UInt8], _ data: UnsafeRawBufferPointer
  ) throws(NpyError) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system("write") }
    defer { close(file) }
    try write(header, data, to: file)
  }

  /// Returns `path` with symbolic links followed.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Returns a new file in the folder of `path`, and its name.
  private static func create(beside path: String) throws(NpyError) -> (file: Int32, name: String) {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
    var number = 0
    while true {
      let name = "\(folder).pellucid-\(getpid())-\(number).tmp"
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file >= 0 { return (file, name) }
      // Ends: a folder holds finitely many names.
      guard errno == EEXIST else { throw .system("write") }
      number += 1
    }
  }

  /// Writes `header` and `data` to `file`.
  private static func write(
    _ header: [UInt8], _ data: UnsafeRawBufferPointer, to file: Int32
  ) throws(NpyError) {
    try header.withUnsafeBufferPointer { bytes throws(NpyError) in
      try write(UnsafeRawBufferPointer(bytes), to: file)
    }
    try write(data, to: file)
  }

  /// Writes all of `bytes` to `file`, in as many steps as the system takes for it.
  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(NpyError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(file, slice.baseAddress, slice.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .system("write") }
      rest = rest.dropFirst(count)
    }
  }
}
