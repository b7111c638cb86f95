import ArgumentParser
import Glibc
import Pellucid

/// `pellucid cache`.
struct Cache: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Show or clear what optimized builds have left for later runs.",
    discussion: """
      A kernel with '@njit(cache=True)', or 'run --cache', keeps what gcc or clang
      has built. A later run of the same kernel starts without the compiler:

        pellucid run --tier optimized --cache sum.py:ssum 'arange(10)'
        pellucid cache list
        pellucid cache explain sum.py
        pellucid cache clear

      Three variables decide where and how much:

        PELLUCID_CACHE=off       on: for every kernel, read: add nothing
        PELLUCID_CACHE_DIR=dir   instead of ~/.cache/pellucid
        PELLUCID_CACHE_SIZE=512  megabytes; what was not used for longest goes
      """,
    subcommands: [CachePath.self, CacheList.self, CacheExplain.self, CacheClear.self])
}

/// `pellucid cache path`.
struct CachePath: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the folder.",
    discussion: "  du -sh \"$(pellucid cache path)\"")

  /// Does what the command is for.
  func run() throws { print(try reporting { try KernelCache().path }) }
}

/// `pellucid cache list`.
struct CacheList: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print each library: key, size, last use, source.",
    discussion: """
      The last used comes first.

        pellucid cache list
        pellucid cache list | grep sum
      """)

  /// Does what the command is for.
  func run() throws {
    let cache = try reporting { try KernelCache() }
    let entries = cache.entries
    for entry in entries {
      let kilobytes = (entry.size + 1023) / 1024
      print(
        entry.key.prefix(12), aligned("\(kilobytes) kB", 9), date(entry.lastUse),
        entry.source.map { "\($0).py" } ?? "damaged, and never loaded")
    }
    let total = entries.reduce(0) { $0 + $1.size }
    print(
      "\(entries.count) \(entries.count == 1 ? "library" : "libraries"), "
        + "\((total + 1023) / 1024) kB of \(cache.sizeLimit >> 20) MB in \(cache.path)")
  }
}

/// `pellucid cache explain`.
struct CacheExplain: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a library was made from, and whether it would be used now.",
    discussion: """
      A library is used for the same C, compiler, flags and processor. What has
      changed since it was built is shown beside what it was then.

        pellucid cache explain sum.py
        pellucid cache explain 3f2a
        pellucid cache explain sum.py --cc clang
      """)

  /// Which libraries are meant.
  @Argument(help: "The Python file, or the first digits of a key.")
  var target: String

  /// The compiler that would build now.
  @Option(help: "The C compiler to compare with; the variable CC, or gcc, if not given.")
  var cc: String?

  /// Does what the command is for.
  func run() throws {
    try reporting {
      let cache = try KernelCache()
      let name = target.split(separator: "/").last ?? ""
      let meant = cache.entries.filter { entry in
        entry.key.hasPrefix(target) || entry.source.map { $0 + ".py" == name } == true
      }
      if meant.isEmpty {
        throw refused("the cache has nothing of '\(target)'", id: "no-such-entry")
      }
      for entry in meant { try explain(entry, cache) }
    }
  }

  /// Prints what is known of `entry`.
  private func explain(_ entry: KernelCache.Entry, _ cache: KernelCache) throws {
    print("\(entry.key), last used \(date(entry.lastUse))")
    if entry.parts.isEmpty {
      print("  damaged: it is never loaded, and the next build replaces it\n")
      return
    }
    let changes = try cache.differences(of: entry, compiler: cc)
    for (name, value) in entry.parts {
      print("  \(aligned(name, 11)): \(value)")
      if let change = changes.first(where: { $0.name == name }) {
        print("  \(aligned("now", 11)): \(change.present)")
      }
    }
    print(
      changes.isEmpty
        ? "  It is used where a kernel leads to the same text and command.\n"
        : "  It is not used now: \(changes.map(\.name).joined(separator: ", ")) changed.\n")
  }
}

/// `pellucid cache clear`.
struct CacheClear: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Remove all libraries.",
    discussion: """
      Programs that run now keep what they have loaded.

        pellucid cache clear
      """)

  /// Does what the command is for.
  func run() throws {
    let (files, bytes) = try reporting { try KernelCache().clear() }
    print("removed \(files) \(files == 1 ? "file" : "files"), \((bytes + 1023) / 1024) kB")
  }
}

/// Returns `text` with spaces in front, up to `width` characters.
private func aligned(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Returns the local date and time of `seconds` since 1970, as in `2026-01-31 12:00`.
private func date(_ seconds: Int) -> String {
  var (seconds, parts) = (time_t(seconds), tm())
  localtime_r(&seconds, &parts)
  var bytes = [CChar](repeating: 0, count: 32)
  let length = strftime(&bytes, bytes.count, "%Y-%m-%d %H:%M", &parts)
  return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
