import PellucidIR
import PellucidPasses
import PellucidSource

/// What the pass `ParallelMarking` says of loops, as text.
struct ParallelLoops {
  /// The module that the pass returned.
  let module: Module

  /// Marks the loops of `text`, which is a function in IR text.
  init(_ text: String) throws {
    module = ParallelMarking.run(
      ErrorPropagation.run(try Module(parsing: "module \"k.py\"\n\n" + text)))
  }

  /// Marks the loop `prange %i in 0 ..< %n` with the given body in a function with scalars of
  /// each kind, which are assigned before the loop and read behind it, and three arrays.
  init(body: String, lower: String = "0", step: String = "", loop: String = "prange") throws {
    let lines = body.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    try self.init(
      """
      kernel @f(%n: i64, %m: i64, %x: f64[::1], %a: f64[:, ::1], %k: i64[::1]) \
      -> (f64, f64, i64, i64, b8, b8) {
        %s: f64 = copy 0.0
        %t: f64 = copy 0.0
        %c: i64 = copy 0
        %where: i64 = copy 0
        %flag: b8 = copy false
        %good: b8 = copy true
        \(loop) %i: i64 in \(lower) ..< %n\(step) {
      \(lines)
        }
        return %s, %t, %c, %where, %flag, %good
      }
      """)
  }

  /// The loops, a line each: what is known of them, without variable and bounds, and what a
  /// `prange` does in an iteration.
  var lines: [String] {
    module.printed(spans: false).split(separator: "\n").compactMap { line in
      let text = line.drop { $0 == " " }
      let starts = ["parallel ", "vector ", "prange ", "for "]
      guard starts.contains(where: { text.hasPrefix($0) }) else { return nil }
      var words = text.split(separator: " ", maxSplits: 100)
      if let place = words.firstIndex(of: "in") {
        let tail = words.firstIndex(of: "..<") ?? place
        let first = words.firstIndex { $0.hasPrefix("%") } ?? place
        words.removeSubrange(first...(tail + 1))
      }
      if let place = words.firstIndex(of: "weight") { words.removeSubrange(place...(place + 1)) }
      if words.contains("prange"), let place = words.firstIndex(of: "times"),
        let end = words[place...].firstIndex(where: { $0.hasSuffix(")") })
      {
        words.removeSubrange(place...end)
      }
      return words.filter { $0 != "{" }.joined(separator: " ")
    }
  }

  /// The findings, a line each: severity, name and text, then the notes.
  var findings: [String] {
    module.findings.map { finding in
      let notes = finding.notes.map(\.message)
      return "\(finding.severity): \(finding.message) [\(finding.id)]"
        + notes.map { "; " + $0 }.joined()
    }
  }
}
