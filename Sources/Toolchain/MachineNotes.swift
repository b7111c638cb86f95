import Glibc

/// What was measured of this machine, kept in the folder of the cache: a line each, with the
/// processor and the number of threads that it holds for.
package enum MachineNotes {
  /// The name of the file.
  private static let fileName = "machine.txt"

  /// The number of threads of parallel loops.
  package static var threads: Int {
    environmentVariable("OMP_NUM_THREADS").flatMap { Int($0) } ?? Probes.processorCount()
  }

  /// `true` iff other programs leave the processor alone, by the load of the last minute.
  package static var isQuiet: Bool {
    var load = 0.0
    return getloadavg(&load, 1) == 1 && load < 1.5
  }

  /// The date, as in `2026-11-27`.
  package static var today: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let numbers = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    return numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  /// What the notes hold for.
  private static var subject: String {
    "\(Processor.identity), \(threads) threads".filter { $0 != "\n" && $0 != "\t" }
  }

  /// How much the iterations of a loop have to be together for threads to be worth their start, where
  /// a load or a sum counts 1: what the variable PELLUCID_THREAD_WEIGHT says, or else what was
  /// measured of this machine, or else of another one.
  package static var threadWeight: Int {
    environmentVariable("PELLUCID_THREAD_WEIGHT").flatMap { Int($0) }.map { max($0, 0) }
      ?? notedThreadWeight ?? 40_000
  }

  /// The weight that is noted when it is first asked for.
  private static let notedThreadWeight: Int? = value(of: threadWeightName).flatMap { Int($0) }

  /// The name of the note of the weight from which threads are worth their start.
  package static let threadWeightName = "thread-weight"

  /// Returns what is noted as `name` for this machine; nil if nothing is.
  package static func value(of name: String) -> String? {
    guard let path = try? LibraryCache.ofUser().path else { return nil }
    for line in readStart(of: path + "/" + fileName, limit: 1 << 16).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      if fields.count == 3, fields[0] == name, fields[1] == subject { return String(fields[2]) }
    }
    return nil
  }

  /// Notes `value` as `name` for this machine, if the folder of the cache may be written.
  package static func keep(_ value: String, as name: String) {
    guard let cache = try? LibraryCache.forBuild(isAsked: true), cache.mayGrow else { return }
    makeFolders(cache.path)
    let path = cache.path + "/" + fileName
    let others = readStart(of: path, limit: 1 << 16).split(separator: "\n").filter { line in
      let fields = line.split(separator: "\t")
      return fields.count == 3 && !(fields[0] == name && fields[1] == subject)
    }
    let lines = others + ["\(name)\t\(subject)\t\(value)"[...]]
    let part = path + ".\(getpid()).part"
    guard (try? writeFile(lines.joined(separator: "\n") + "\n", to: part, mode: 0o600)) != nil
    else { return }
    if rename(part, path) != 0 { unlink(part) }
  }
}
