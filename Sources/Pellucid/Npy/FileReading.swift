import Glibc

/// Gets the bytes of a file into memory that an array can share.
enum FileReading {
  /// The number of bytes above which a file is mapped rather than read.
  private static let mappingThreshold = 1 << 20

  /// Returns the bytes of the file at `path`, mapped privately or read, by its size.
  static func storage(of path: String) throws(NpyError) -> ArrayStorage {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system("open") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system("inspect") }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let size = Int(status.st_size)
    if isRegular, size > mappingThreshold, let mapped = map(file, size: size) { return mapped }
    return storage(with: try read(file, expecting: isRegular ? size : 0))
  }

  /// Returns a copy of `bytes`.
  static func storage(with bytes: some Collection<UInt8>) -> ArrayStorage {
    let storage = ArrayStorage(byteCount: bytes.count, zeroed: false)
    UnsafeMutableRawBufferPointer(start: storage.baseAddress, count: bytes.count)
      .copyBytes(from: bytes)
    return storage
  }

  /// Returns the pages of `file`, if the system maps it.
  private static func map(_ file: Int32, size: Int) -> ArrayStorage? {
    let pages = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0)
    guard let pages, pages != MAP_FAILED else { return nil }
    return ArrayStorage(adopting: pages, byteCount: size) { munmap(pages, size) }
  }

  /// Returns what `file` holds up to its end; `size` is a guess of its length.
  private static func read(_ file: Int32, expecting size: Int) throws(NpyError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = Array(repeating: UInt8(0), count: max(1 << 16, size + 1))
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .system("read") }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}

extension NpyError {
  /// Returns the error that `operation` has failed for the reason that `errno` gives.
  static func system(_ operation: String) -> NpyError {
    NpyError(.system(operation: operation, reason: reasonOfFailure()))
  }
}
