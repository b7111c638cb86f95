import Pellucid

/// How long calls of a kernel took.
struct CallTimes {
  /// The times in seconds, in order of the calls.
  private(set) var seconds: [Double] = []

  /// Returns what `body` returns, and adds its time.
  mutating func first<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = StageTimes.now()
    let result = try body()
    seconds.append(StageTimes.now() - start)
    return result
  }

  /// Calls `body` so many times, and adds each time.
  mutating func `repeat`(_ count: Int, _ body: () throws -> Void) rethrows {
    for _ in 0..<count { try first(body) }
  }

  /// Returns a line with minimum, median and, for calls that move so many bytes, the throughput.
  func summary(bytes: Int) -> String {
    let sorted = seconds.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    var text = "\(sorted.count) calls: minimum \(shown(sorted[0])), median \(shown(median))"
    if bytes > 0, sorted[0] > 0 {
      text += ", \(digits(Double(bytes) / sorted[0] * 1e-9)) GB/s"
    }
    return text + "\n"
  }
}

/// A table of how long each step of a run took.
struct TimeTable: CustomStringConvertible {
  /// The steps, in order.
  private let rows: [(name: String, seconds: Double)]

  /// Creates an instance for a run that read its arguments in the given time.
  init(_ reading: Double, _ stages: StageTimes, _ calls: CallTimes) {
    rows =
      [("arguments", reading)] + stages.stages.map { ($0.name, $0.seconds) }
      + [("call", calls.seconds[0])]
  }

  /// The table, with its sum.
  var description: String {
    let all = rows + [("total", rows.reduce(0) { $0 + $1.seconds })]
    let width = all.map(\.name.count).max() ?? 0
    return all.map { name, seconds in
      let time = shown(seconds)
      let gap = width - name.count + 2 + max(0, 8 - time.count)
      return name + String(repeating: " ", count: gap) + time + "\n"
    }.joined()
  }
}

/// Returns a time in seconds with a fitting unit, as in `2.13 ms`.
private func shown(_ seconds: Double) -> String {
  if seconds < 1e-6 { return digits(seconds * 1e9) + " ns" }
  if seconds < 1e-3 { return digits(seconds * 1e6) + " µs" }
  if seconds < 1 { return digits(seconds * 1e3) + " ms" }
  return digits(seconds) + " s"
}

/// Returns `number` with three digits, or more before the point.
private func digits(_ number: Double) -> String {
  let places = number < 9.995 ? 2 : number < 99.95 ? 1 : 0
  let scale = places == 2 ? 100.0 : places == 1 ? 10.0 : 1.0
  let units = Int((number * scale).rounded())
  if places == 0 { return "\(units)" }
  let fraction = "\(units % Int(scale))"
  let zeros = String(repeating: "0", count: places - fraction.count)
  return "\(units / Int(scale)).\(zeros)\(fraction)"
}
