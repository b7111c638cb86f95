/// What gcc says about the loops that begin in a line of the text.
package struct VectorRemark: Hashable, Sendable {
  /// The line, as `#line` directives count.
  package let line: Int
  /// The width of the vectors in bytes; nil if no loop of the line goes in vectors.
  package var width: Int?
  /// Why a loop does not, if gcc says it.
  package var reason: String?
}

extension OptimizingCompiler {
  /// Returns what gcc says about the loops in `text`, which `#line` directives place in the file
  /// called `name`; nil if the compiler is another one.
  package func vectorRemarks(
    _ text: String, name: String
  ) throws(ToolchainError) -> [VectorRemark]? {
    guard family == .gcc else { return nil }
    let folder = try TemporaryDirectory()
    let source = folder.path + "/loops.c"
    try writeFile(text, to: source)
    let flags = options.compileFlags(for: family) + options.extraFlags
    let arguments =
      leadingArguments + flags
      + ["-fopt-info-vec-optimized-missed", "-fPIC", "-S", "-o", "/dev/null", source]
    let outcome: ChildProcess.Outcome
    do {
      outcome = try ChildProcess.run(
        executable, arguments, environment: ["TMPDIR=\(folder.path)", "LC_ALL=C"],
        timeout: timeout)
    } catch {
      throw ToolchainError(
        .compilerMissing, "cannot start the compiler: \(systemMessage(error.code))")
    }
    guard outcome.ending == .exited(0) else {
      throw ToolchainError(
        .compilerFailed, "the compiler did not say what became of the loops",
        output: outcome.output)
    }
    return VectorRemark.all(in: outcome.output, name: name)
  }
}

extension VectorRemark {
  /// Returns the remarks in gcc's `output` about lines of the file called `name`, in order.
  static func all(in output: String, name: String) -> [VectorRemark] {
    var remarks: [Int: VectorRemark] = [:]
    for line in output.split(separator: "\n") where line.hasPrefix(name + ":") {
      let fields = line.dropFirst(name.count + 1).split(separator: ":", maxSplits: 2)
      guard fields.count == 3, let number = Int(fields[0]) else { continue }
      let text = fields[2].drop { $0 == " " }
      if let width = Self.width(in: text) {
        let known = remarks[number]?.width ?? 0
        remarks[number, default: VectorRemark(line: number)].width = max(known, width)
      } else if text.hasPrefix("missed: not vectorized: ") {
        let reason = text.dropFirst("missed: not vectorized: ".count).drop { $0 == " " }
        // Tries of other widths come with what means nothing to a reader.
        if reason.hasPrefix("no vectype") { continue }
        remarks[number, default: VectorRemark(line: number)].reason =
          String(reason.hasSuffix(".") ? reason.dropLast() : reason)
      } else if text.hasPrefix("missed: couldn't vectorize loop") {
        remarks[number] = remarks[number] ?? VectorRemark(line: number)
      }
    }
    return remarks.values.sorted { $0.line < $1.line }
  }

  /// Returns the width in `optimized: loop vectorized using 64 byte vectors`.
  private static func width(in text: Substring) -> Int? {
    let start = "optimized: loop vectorized using "
    guard text.hasPrefix(start) else { return nil }
    return Int(text.dropFirst(start.count).prefix { $0.isNumber })
  }
}
