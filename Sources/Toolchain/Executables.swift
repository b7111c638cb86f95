import Glibc

/// Returns the value of the environment variable `name`, or `nil` if it is not set or empty.
func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Returns the path of the program `name`, which is a path itself or is looked up in PATH.
func findExecutable(_ name: String) -> String? {
  if name.utf8.contains(UInt8(ascii: "/")) { return isExecutable(name) ? name : nil }
  let folders = environmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
  for folder in folders.split(separator: ":") {
    let path = "\(folder)/\(name)"
    if isExecutable(path) { return path }
  }
  return nil
}

/// Returns `true` iff a file at `path` can be started.
private func isExecutable(_ path: String) -> Bool {
  var information = stat()
  return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
    && access(path, X_OK) == 0
}

/// Returns what `path` is once all links are followed.
func resolvedPath(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Returns the part of `path` behind its last slash.
func lastComponent(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// Returns the name of a file for the text `name`, without a folder or an ending.
func fileStem(_ name: String) -> String {
  let last = lastComponent(name)
  let stem = last.hasSuffix(".py") || last.hasSuffix(".c") ? last.prefix { $0 != "." } : last[...]
  let allowed = stem.utf8.map { byte -> UInt8 in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      byte
    default: UInt8(ascii: "_")
    }
  }
  return allowed.isEmpty ? "kernel" : String(decoding: allowed, as: UTF8.self)
}

/// Returns `word` as a shell reads it back.
func shellWord(_ word: String) -> String {
  let plain = word.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "+")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "="):
      true
    default: false
    }
  }
  if plain, !word.isEmpty { return word }
  return "'"
    + word.split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: "'\\''") + "'"
}
