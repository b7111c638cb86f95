/// What the compiler has to say about the kernels of a file.
public struct CheckReport: Hashable, Sendable {
  /// Errors and warnings as a person reads them, in order of the source.
  public let diagnostics: [String]
  /// The number of errors among the diagnostics.
  public let errorCount: Int
  /// The loops of the kernels that have no error, in order of the source.
  public let loops: [LoopReport]
  /// The names of the kernels whose types are not known, and so were looked at in part only.
  public let untyped: [String]
}

/// How a loop of a kernel runs.
public struct LoopReport: Hashable, Sendable {
  /// The name of the source file.
  public let file: String
  /// The line of the loop, counted from 1.
  public let line: Int
  /// What the loop is, as in `loop over 'i'`.
  public let subject: String
  /// `true` iff the iterations run in parallel.
  public let isParallel: Bool
  /// Why the loop is serial, or what the iterations of a parallel one combine; may be empty.
  public let detail: String
}

extension LoopReport: CustomStringConvertible {
  /// The line that a person reads, as in `sum.py:9: loop over 'i': parallel (reduction + on 's')`.
  public var description: String {
    let how =
      isParallel
      ? "parallel" + (detail.isEmpty ? "" : " (\(detail))")
      : "serial" + (detail.isEmpty ? "" : ": \(detail)")
    return "\(file):\(line): \(subject): \(how)"
  }
}
