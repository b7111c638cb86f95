import CTinyCC
import Glibc

/// A loaded library, which is unloaded when the last reference to it goes.
package final class SharedLibrary: Sendable {
  /// The loader's handle; the loader itself guards it against threads.
  private nonisolated(unsafe) let handle: UnsafeMutableRawPointer
  /// The file of the library, if it must stay as long as the library is loaded.
  private let image: LibraryImage?
  /// How long loading took.
  package let loadingTime: Duration

  /// Creates an instance from the library at `path`, all of whose symbols resolve now.
  ///
  /// Symbols that the library lacks are looked up in the program and in what it loaded globally.
  /// - Requires: no other library was loaded from the same path and is still in use, because the
  ///   loader would take the two for one.
  package convenience init(path: String) throws(ToolchainError) {
    try self.init(path: path, keeping: nil)
  }

  /// Creates an instance from the library at `path`, which keeps `image` from being removed.
  init(path: String, keeping image: LibraryImage?) throws(ToolchainError) {
    let start = ContinuousClock.now
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      let reason = dlerror().map { String(cString: $0) } ?? ""
      throw ToolchainError(.loaderFailed, "the built library cannot be loaded", output: reason)
    }
    self.handle = handle
    self.image = image
    self.loadingTime = ContinuousClock.now - start
    // What serves arrays that overlap is a text of its own, with state of its own.
    for ending in ["", "$overlapping"] {
      if let share = dlsym(handle, "pel_share_random" + ending) {
        RandomState.share(with: share)
      }
      if let share = dlsym(handle, "pel_share_algebra" + ending) {
        LinearAlgebra.share(with: share)
      }
      if let share = dlsym(handle, "pel_share_strips" + ending) {
        StripFunctions.share(with: share)
      }
    }
  }

  deinit { dlclose(handle) }

  /// Returns the address of the function or variable `name`, or `nil` if there is none.
  package func symbol(_ name: String) -> UnsafeRawPointer? {
    dlsym(handle, name).map { UnsafeRawPointer($0) }
  }

  /// The path under which the loader knows the library.
  var loadedPath: String? {
    var map: UnsafeMutablePointer<link_map>?
    guard dlinfo(handle, Int32(PEL_RTLD_DI_LINKMAP), &map) == 0,
      let name = map?.pointee.l_name
    else {
      return nil
    }
    return String(cString: name)
  }
}
