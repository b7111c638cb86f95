import Glibc

/// A folder of this build alone, which goes with its files when the value goes.
struct TemporaryDirectory: ~Copyable {
  /// Where the folder is.
  let path: String

  /// Creates an instance under the folder for temporary files.
  init() throws(ToolchainError) {
    let template = temporaryFolder() + "/pellucid-XXXXXX"
    let made = LiveBuilds.shared.folder {
      var bytes = Array(template.utf8CString)
      guard mkdtemp(&bytes) != nil else { return nil }
      return bytes.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }
    guard let made else {
      throw ToolchainError(
        .fileUnwritable, "cannot create '\(template)': \(systemMessage(errno))",
        fix: "set TMPDIR to a folder that can be written")
    }
    self.path = made
  }

  deinit {
    removeFolder(path)
    LiveBuilds.shared.remove(folder: path)
  }
}

/// Removes the folder at `path` and the files in it; it holds no folders.
func removeFolder(_ path: String) {
  for name in fileNames(in: path) { unlink(path + "/" + name) }
  rmdir(path)
}

/// Returns the names of the files in the folder at `path`, in no order; none if it cannot be read.
func fileNames(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// Returns the folder for temporary files, without a slash at its end.
func temporaryFolder() -> String {
  guard var path = environmentVariable("TMPDIR") else { return "/tmp" }
  while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
  return path
}

/// Creates the folder at `path`, unless there is one.
func makeFolder(_ path: String) throws(ToolchainError) {
  guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
    throw ToolchainError(.fileUnwritable, "cannot create '\(path)': \(systemMessage(errno))")
  }
}

/// Writes `text` to a new file at `path`; nothing is left of it if that fails.
func writeFile(_ text: String, to path: String, mode: mode_t = 0o644) throws(ToolchainError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
  guard descriptor >= 0 else { throw unwritable(path) }
  var text = text
  let complete = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
  let code = errno
  guard close(descriptor) == 0, complete else {
    if !complete { errno = code }
    let error = unwritable(path)
    unlink(path)
    throw error
  }
}

/// Copies the file at `source` to `target`, which appears complete or not at all.
func copyFile(_ source: String, to target: String) throws(ToolchainError) {
  let part = target + ".part\(getpid())"
  let output = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o755)
  guard output >= 0 else { throw unwritable(target) }
  do {
    try copyFile(source, into: output, named: target)
  } catch {
    close(output)
    unlink(part)
    throw error
  }
  guard close(output) == 0, rename(part, target) == 0 else {
    let error = unwritable(target)
    unlink(part)
    throw error
  }
}

/// Copies the file at `source` into `image`, which is in memory.
func copyFile(_ source: String, to image: LibraryImage) throws(ToolchainError) {
  var failure: ToolchainError?
  image.withDescriptor { output in
    do throws(ToolchainError) {
      try copyFile(source, into: output, named: image.path)
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
}

/// Copies the file at `source` into the open file `output`, which errors call `target`.
private func copyFile(
  _ source: String, into output: Int32, named target: String
) throws(ToolchainError) {
  let input = open(source, O_RDONLY | O_CLOEXEC)
  guard input >= 0 else { throw unreadable(source) }
  defer { close(input) }
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(input, &buffer, buffer.count)
    if count == 0 { return }
    if count < 0 { throw unreadable(source) }
    guard
      buffer.withUnsafeBytes({
        writeAll(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: output)
      })
    else { throw unwritable(target) }
  }
}

/// Writes all of `bytes` and returns `true` iff that succeeded; if not, `errno` says why.
func writeAll(_ bytes: UnsafeRawBufferPointer, to output: Int32) -> Bool {
  var offset = 0
  while offset < bytes.count {
    let count = write(output, bytes.baseAddress! + offset, bytes.count - offset)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    offset += count
  }
  return true
}

/// Returns the error for a file at `path` that the system does not let be written.
private func unwritable(_ path: String) -> ToolchainError {
  let code = errno
  let isOurs = code == ENOSPC && path.hasPrefix(temporaryFolder() + "/")
  return ToolchainError(
    .fileUnwritable, "cannot write '\(path)': \(systemMessage(code))",
    fix: isOurs ? "set TMPDIR to a folder with more room" : nil)
}

/// Returns the error for a file at `path` that the compiler has made and the system does not let
/// be read.
private func unreadable(_ path: String) -> ToolchainError {
  ToolchainError(.loaderFailed, "cannot read '\(path)': \(systemMessage(errno))")
}
