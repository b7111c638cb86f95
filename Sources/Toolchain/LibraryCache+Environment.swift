extension LibraryCache {
  /// Returns the cache that a build uses, if any: where `isAsked` for, unless the variable
  /// PELLUCID_CACHE says otherwise.
  ///
  /// `off` means never, `on` always, `read` always but without adding anything.
  package static func forBuild(isAsked: Bool) throws(ToolchainError) -> LibraryCache? {
    switch environmentVariable("PELLUCID_CACHE") {
    case nil: return isAsked ? try ofUser() : nil
    case "off": return nil
    case "on": return try ofUser()
    case "read":
      var cache = try ofUser()
      cache.mayGrow = false
      return cache
    case .some(let value):
      throw ToolchainError(
        .cacheUnusable, "the variable PELLUCID_CACHE is '\(value)'",
        fix: "set it to 'on', 'off' or 'read', or not at all")
    }
  }

  /// Returns the cache in the folder that the variable PELLUCID_CACHE_DIR names, or else in the
  /// user's folder for caches, of the size that PELLUCID_CACHE_SIZE says in megabytes.
  package static func ofUser() throws(ToolchainError) -> LibraryCache {
    var cache = LibraryCache(path: try userFolder())
    guard let size = environmentVariable("PELLUCID_CACHE_SIZE") else { return cache }
    guard let megabytes = Int(size), megabytes >= 0, megabytes < 1 << 40 else {
      throw ToolchainError(
        .cacheUnusable, "the variable PELLUCID_CACHE_SIZE is '\(size)'",
        fix: "set it to a number of megabytes, as in 512")
    }
    cache.sizeLimit = megabytes << 20
    return cache
  }

  /// Returns the path of the user's folder.
  private static func userFolder() throws(ToolchainError) -> String {
    if let path = environmentVariable("PELLUCID_CACHE_DIR") { return path }
    if let path = environmentVariable("XDG_CACHE_HOME"), path.hasPrefix("/") {
      return path + "/pellucid"
    }
    guard let home = environmentVariable("HOME") else {
      throw ToolchainError(
        .cacheUnusable, "there is no folder for the cache: HOME is not set",
        fix: "set PELLUCID_CACHE_DIR to a folder of your own")
    }
    return home + "/.cache/pellucid"
  }
}
