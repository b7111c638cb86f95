import Glibc
import Synchronization

/// Built libraries on disk, each under the hash of its recipe.
///
/// Any number of processes may use one folder at once, also on shared file systems: entries appear
/// complete by a rename and are checked when they are read. The folder is its owner's alone.
package struct LibraryCache: Hashable, Sendable {
  /// The folder.
  package let path: String
  /// The number of bytes from which on the entries that were not used for longest go.
  package var sizeLimit = 512 << 20
  /// `true` iff entries may be added.
  package var mayGrow = true

  /// Creates an instance for the folder at `path`, which need not exist yet.
  package init(path: String) { self.path = path }

  /// Returns the loaded library for `recipe`, or `nil` if there is none that is sound.
  func library(for recipe: BuildRecipe) throws(ToolchainError) -> SharedLibrary? {
    guard let folder = try openedFolder(creating: false) else { return nil }
    let name = recipe.key + ".so"
    let descriptor = openat(folder.descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    let image = LibraryImage(opened: descriptor)
    guard isOurs(descriptor), CacheEntry(reading: descriptor)?.recipe == recipe else {
      if mayGrow { unlinkat(folder.descriptor, name, 0) }
      return nil
    }
    futimens(descriptor, nil)
    // What was checked is loaded, by way of its descriptor, whatever the path leads to by now.
    return try? SharedLibrary(path: image.path)
  }

  /// Adds the library at `source`, which was made from `recipe`.
  func add(libraryAt source: String, recipe: BuildRecipe) throws(ToolchainError) {
    guard mayGrow, let folder = try openedFolder(creating: true) else { return }
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { return }
    defer { close(input) }
    guard let library = content(of: input) else { return }
    let entry = CacheEntry(library: library, recipe: recipe)
    let name = recipe.key + ".so"
    let part =
      ".\(recipe.key.prefix(16)).\(getpid()).\(nextPart.add(1, ordering: .relaxed).newValue)"
      + partEnding
    do throws(ToolchainError) {
      try write(entry.bytes, to: part, in: folder)
      guard renameat(folder.descriptor, part, folder.descriptor, name) == 0 else {
        throw unusable("cannot be written: \(systemMessage(errno))")
      }
    } catch {
      unlinkat(folder.descriptor, part, 0)
      throw error
    }
    evict(keeping: name)
  }

  /// Writes `bytes` to a fresh file called `name`.
  private func write(
    _ bytes: [UInt8], to name: String, in folder: borrowing OpenFolder
  ) throws(ToolchainError) {
    unlinkat(folder.descriptor, name, 0)
    let output = openat(
      folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard output >= 0 else { throw unusable("cannot be written: \(systemMessage(errno))") }
    let isWhole = bytes.withUnsafeBytes { writeAll($0, to: output) }
    let code = errno
    guard close(output) == 0, isWhole else {
      throw unusable("cannot be written: \(systemMessage(isWhole ? errno : code))")
    }
  }

  /// Returns the folder, or `nil` if there is none and none is wanted.
  private func openedFolder(creating: Bool) throws(ToolchainError) -> OpenFolder? {
    if creating { makeFolders(path) }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT, !creating { return nil }
      throw unusable("cannot be opened: \(systemMessage(errno))")
    }
    let folder = OpenFolder(descriptor: descriptor)
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_uid == geteuid() else {
      throw unusable("belongs to somebody else")
    }
    guard information.st_mode & 0o077 == 0 else {
      throw unusable("is open to others", fix: "chmod 700 \(shellWord(path))")
    }
    return folder
  }

  /// Returns the error of a folder that cannot be used, for the given reason.
  private func unusable(_ reason: String, fix: String? = nil) -> ToolchainError {
    ToolchainError(
      .cacheUnusable, "the cache '\(path)' \(reason)",
      fix: fix ?? "set PELLUCID_CACHE_DIR to a folder of your own, or PELLUCID_CACHE to 'off'")
  }
}

/// An open folder, which is closed when the value goes.
private struct OpenFolder: ~Copyable {
  /// The open folder.
  let descriptor: Int32

  deinit { close(descriptor) }
}

/// Numbers the files that this process writes.
private let nextPart = Atomic<UInt64>(0)

/// How the names of files end that are not complete yet.
let partEnding = ".part"

/// Returns `true` iff nobody but the user of this process can have written the open file.
private func isOurs(_ descriptor: Int32) -> Bool {
  var information = stat()
  return fstat(descriptor, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
    && information.st_uid == geteuid() && information.st_mode & 0o022 == 0
}

/// Creates the folder at `path` and those above it, for nobody else; whether that succeeds shows
/// when the folder is opened.
func makeFolders(_ path: String) {
  if mkdir(path, 0o700) == 0 || errno != ENOENT { return }
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
  makeFolders(String(path[..<slash]))
  mkdir(path, 0o700)
}
