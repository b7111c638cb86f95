import CTinyCC
import Glibc

/// Questions about this machine that are answered by trying.
enum Probes {
  /// How many processors this program may use.
  static func processorCount() -> Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Returns the first line of what the program at `path` says about its version, if it answers.
  static func version(of path: String, _ arguments: [String] = []) -> String? {
    let outcome = try? ChildProcess.run(
      path, arguments + ["--version"], environment: ["LC_ALL=C"], timeout: .seconds(5))
    guard let outcome, outcome.ending == .exited(0) else { return nil }
    return outcome.output.split(separator: "\n").first.map(String.init)
  }

  /// Whether the system gives files that live in memory only.
  static func memoryFilesAreAllowed() -> Bool {
    LibraryImage(inMemoryNamed: "probe") != nil
  }

  /// Whether code in a memory-backed file may be mapped for execution.
  static func memoryFilesAreExecutable() -> Bool {
    LibraryImage(inMemoryNamed: "probe")?.withDescriptor(mapsForExecution) ?? false
  }

  /// Whether files can be made in the folder for temporary files.
  static func temporaryFolderIsWritable() -> Bool {
    temporaryFile { _ in true }
  }

  /// Whether code in the folder for temporary files may be mapped for execution.
  static func temporaryFolderIsExecutable() -> Bool {
    temporaryFile(mapsForExecution)
  }

  /// Whether the quick build works from text to answer; otherwise the reason.
  static func quickBuildFailure() -> ToolchainError? {
    do {
      _ = try QuickCompiler().compile("long f(long x) { return x; }", name: "probe")
      return nil
    } catch {
      return error
    }
  }

  /// The clock's source as the kernel names it, and what one reading costs in nanoseconds.
  static func clock() -> (source: String, nanoseconds: Int) {
    let path = "/sys/devices/system/clocksource/clocksource0/current_clocksource"
    let source = readStart(of: path, limit: 64).split(separator: "\n").first ?? "unknown"
    let rounds = 1000
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let start = time
    for _ in 0..<rounds { clock_gettime(CLOCK_MONOTONIC, &time) }
    let elapsed = (time.tv_sec - start.tv_sec) * 1_000_000_000 + time.tv_nsec - start.tv_nsec
    return (String(source), elapsed / rounds)
  }

  /// The version of the C library.
  static func libraryVersion() -> String {
    String(cString: gnu_get_libc_version())
  }

  /// Returns what `body` makes of a new temporary file, or `false` if there can be none.
  private static func temporaryFile(_ body: (Int32) -> Bool) -> Bool {
    do {
      let image = try LibraryImage(onDisk: ())
      try writeFile("probe", to: image.path)
      return image.withDescriptor(body) ?? false
    } catch {
      return false
    }
  }

  /// Returns `true` iff a page of the file can be mapped for execution.
  private static func mapsForExecution(_ descriptor: Int32) -> Bool {
    guard ftruncate(descriptor, 4096) == 0 else { return false }
    let page = mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE, descriptor, 0)
    guard let page, page != MAP_FAILED else { return false }
    munmap(page, 4096)
    return true
  }
}
