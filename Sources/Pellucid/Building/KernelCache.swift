import PellucidToolchain

/// The libraries of optimized kernels that are kept on disk for later processes.
///
/// A library is found again by the C that it is made from, with all that the kernel calls and its
/// constants, by the compiler and its flags, and by the processor.
public struct KernelCache: Sendable {
  /// A library.
  public struct Entry: Sendable {
    /// The name: a hash of all parts.
    public let key: String
    /// The number of bytes on disk.
    public let size: Int
    /// When it was used last, in seconds since 1970.
    public let lastUse: Int
    /// What it was made from, by name; empty if the file is damaged.
    public let parts: [(name: String, value: String)]

    /// The name of the source file without its ending.
    public var source: String? { parts.first { $0.name == "source" }?.value }
  }

  /// The cache of the toolchain.
  private let cache: LibraryCache

  /// Creates an instance for the cache of the user, as the variables PELLUCID_CACHE_DIR and
  /// PELLUCID_CACHE_SIZE describe it.
  public init() throws(PellucidError) {
    do throws(ToolchainError) {
      cache = try LibraryCache.ofUser()
    } catch {
      throw .toolchain(id: error.id, message: error.rendered())
    }
  }

  /// The folder.
  public var path: String { cache.path }

  /// The number of bytes from which on the libraries that were not used for longest go.
  public var sizeLimit: Int { cache.sizeLimit }

  /// The libraries, the last used first.
  public var entries: [Entry] {
    cache.files().map { file in
      Entry(
        key: file.key, size: file.size, lastUse: file.lastUse,
        parts: file.recipe?.parts.map { ($0.name, $0.value) } ?? [])
    }
  }

  /// Removes all libraries, and returns how many files and bytes these were.
  public func clear() -> (files: Int, bytes: Int) { cache.clear() }

  /// Returns the parts of `entry` that a build with `compiler` would not have now, each with what it
  /// would have instead; without any, a kernel with the same C uses the library.
  public func differences(
    of entry: Entry, compiler: String? = nil
  ) throws(PellucidError) -> [(name: String, present: String)] {
    do throws(ToolchainError) {
      let present = try OptimizingCompiler(command: compiler)
        .surroundings(libraryVersion: libraryVersion)
      return present.compactMap { name, value in
        entry.parts.contains { $0.name == name && $0.value == value } ? nil : (name, value)
      }
    } catch {
      throw .toolchain(id: error.id, message: error.rendered())
    }
  }
}
