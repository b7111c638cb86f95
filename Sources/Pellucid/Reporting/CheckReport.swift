/// What the compiler has to say about the kernels of a file.
public struct CheckReport: Hashable, Sendable {
  /// Errors and warnings as a person reads them, in order of the source.
  public let diagnostics: [String]
  /// The number of errors among the diagnostics.
  public let errorCount: Int
  /// The loops of the kernels that have no error, in order of the source.
  public let loops: [LoopReport]
  /// The arrays that the kernels without an error allocate, in order of the source.
  public let allocations: [AllocationReport]
  /// The names of the kernels whose types are not known, and so were looked at in part only.
  public let untyped: [String]
}

extension CheckReport: CustomStringConvertible {
  /// All of it as a person reads it.
  public var description: String {
    diagnostics.joined() + Self.lines(loops, allocations).map { $0 + "\n" }.joined()
  }

  /// Returns what a person reads about loops and arrays, line by line.
  public static func lines(
    _ loops: [LoopReport], _ allocations: [AllocationReport]
  ) -> [String] {
    loops.flatMap { loop in
      [loop.description] + (loop.details.isEmpty ? [] : ["  " + loop.details])
    } + allocations.map(\.description)
  }
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
  /// What has been made of the loop as the source has it, as in `interchanged: …`.
  public var shapings: [String] = []
  /// The other lines whose arrays are computed in the loop too.
  public var fusedLines: [Int] = []
  /// What an iteration does; nil for loops with loops inside.
  public var work: LoopWork?
  /// The width of the vectors in which iterations go, in bytes; nil if they do not or nobody knows.
  public var vectorWidth: Int?
  /// What the C compiler says where iterations do not go in vectors, if it was asked.
  public var scalarReason: String?
  /// How often the loop ran, if a call was measured.
  public var turns: Int?
  /// The lines of the loop and of what stands in it.
  var lines: Set<Int> = []
}

/// What an iteration of a loop does at most.
public struct LoopWork: Hashable, Sendable {
  /// The bytes that it loads, without what is the same in each iteration.
  public var bytesLoaded = 0
  /// The bytes that it stores.
  public var bytesStored = 0
  /// The operations on floating-point numbers.
  public var operations = 0
  /// The names of the mathematical functions that it calls, each once, sorted.
  public var functions: [String] = []

  /// The bytes that it loads and stores.
  public var bytes: Int { bytesLoaded + bytesStored }
}

/// An array that a kernel allocates.
public struct AllocationReport: Hashable, Sendable {
  /// The name of the source file.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The name of the array; nil if it has none.
  public let name: String?
  /// `true` iff a loop stands around.
  public let isRepeated: Bool
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

  /// What else is known, as in `24 bytes and 2 operations an iteration; vectors of 64 bytes`; empty
  /// if nothing is.
  public var details: String {
    var parts = shapings
    if let turns { parts.append("\(turns) iteration\(turns == 1 ? "" : "s")") }
    if let work { parts.append(work.description) }
    if let vectorWidth { parts.append("vectors of \(vectorWidth) bytes") }
    if let scalarReason { parts.append("no vectors: \(scalarReason)") }
    if !fusedLines.isEmpty {
      let lines = fusedLines.map { "\($0)" }.joined(separator: ", ")
      parts.append("does line\(fusedLines.count == 1 ? "" : "s") \(lines) too")
    }
    return parts.joined(separator: "; ")
  }
}

extension LoopWork: CustomStringConvertible {
  /// What a person reads, as in `16 bytes loaded, 8 stored, 2 operations, exp an iteration`.
  public var description: String {
    var parts: [String] = []
    if bytesLoaded > 0 { parts.append("\(bytesLoaded) bytes loaded") }
    if bytesStored > 0 { parts.append("\(bytesStored) bytes stored") }
    if operations > 0 { parts.append("\(operations) operation\(operations == 1 ? "" : "s")") }
    parts += functions
    return (parts.isEmpty ? "nothing in memory" : parts.joined(separator: ", ")) + " an iteration"
  }
}

extension AllocationReport: CustomStringConvertible {
  /// The line that a person reads, as in `sum.py:9: 'out' is allocated`.
  public var description: String {
    let subject = name.map { "'\($0)'" } ?? "an array"
    return "\(file):\(line): \(subject) is allocated" + (isRepeated ? " in each iteration" : "")
  }
}
