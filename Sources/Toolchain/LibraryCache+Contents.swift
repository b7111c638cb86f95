import Glibc

extension LibraryCache {
  /// A file of the cache.
  package struct File: Sendable {
    /// The name without its ending.
    package let key: String
    /// The number of bytes.
    package let size: Int
    /// When it was used last, in seconds of the system's clock.
    package let lastUse: Int
    /// What it was made from, or `nil` if the file is damaged.
    package let recipe: BuildRecipe?
  }

  /// A file as the system describes it.
  private struct Listed {
    /// The name.
    let name: String
    /// The number of bytes.
    let size: Int
    /// When it was used last.
    let time: timespec
  }

  /// Returns the entries, the last used first.
  package func files() -> [File] {
    listed { $0.hasSuffix(".so") }.sorted { isEarlier($1.time, $0.time) }.map { file in
      let descriptor = open("\(path)/\(file.name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      defer { if descriptor >= 0 { close(descriptor) } }
      return File(
        key: String(file.name.dropLast(3)), size: file.size, lastUse: file.time.tv_sec,
        recipe: descriptor < 0 ? nil : CacheEntry(reading: descriptor)?.recipe)
    }
  }

  /// Removes the entries and what writers left, and returns how many files and bytes these were.
  package func clear() -> (files: Int, bytes: Int) {
    var (files, bytes) = (0, 0)
    for file in listed({ $0.hasSuffix(".so") || $0.hasSuffix(partEnding) })
    where unlink("\(path)/\(file.name)") == 0 {
      files += 1
      bytes += file.size
    }
    return (files, bytes)
  }

  /// Removes what killed writers left, and the entries that were not used for longest until the
  /// others, the one called `kept` among them, take nine tenths of the limit.
  func evict(keeping kept: String) {
    let now = time(nil)
    for part in listed({ $0.hasSuffix(partEnding) }) where now - part.time.tv_sec > 3600 {
      unlink("\(path)/\(part.name)")
    }
    let entries = listed { $0.hasSuffix(".so") }.sorted { isEarlier($0.time, $1.time) }
    var total = entries.reduce(0) { $0 + $1.size }
    guard total > sizeLimit else { return }
    for entry in entries where entry.name != kept && total > sizeLimit / 10 * 9 {
      unlink("\(path)/\(entry.name)")
      total -= entry.size
    }
  }

  /// Returns the files whose names are `wanted`.
  private func listed(_ wanted: (String) -> Bool) -> [Listed] {
    fileNames(in: path).filter(wanted).compactMap { name in
      var information = stat()
      guard lstat("\(path)/\(name)", &information) == 0 else { return nil }
      return Listed(name: name, size: Int(information.st_size), time: information.st_mtim)
    }
  }
}

/// Returns `true` iff `first` is before `second`.
private func isEarlier(_ first: timespec, _ second: timespec) -> Bool {
  (first.tv_sec, first.tv_nsec) < (second.tv_sec, second.tv_nsec)
}
