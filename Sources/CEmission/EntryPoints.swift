import PellucidIR
import PellucidRuntime
import PellucidTypes

/// Returns the C of the uniform entry points of the given kernels.
///
/// It is compiled behind the kernels' own text. An entry point takes scalars in one slot (complex
/// ones in two: real, imaginary) and arrays as data, all extents and all strides in elements;
/// results likewise. It returns the code of the error.
package func entrySource(
  for kernels: [KernelInterface], isQuick: Bool = false, overlap: OverlapHandling = .none
) -> String {
  var text = ""
  if !kernels.contains(where: \.isBesideErrors) {
    for helper in Runtime.helpers(["pel_error"], quick: isQuick) {
      text += "\n" + helper.text + "\n"
    }
  }
  if !isQuick { text += kernelsStayWhole }
  text += """

    /* A value that is passed to or from an entry point. */
    typedef union {
        int64_t i;
        uint64_t u;
        double f;
        float g;
        void *p;
    } pel_slot;

    """
  if kernels.contains(where: \.mayMeetOverlap) { text += overlap.helpers }
  for kernel in kernels where kernel.mayMeetOverlap || overlap != .expected {
    text += EntryPoint(kernel, isQuick: isQuick, overlap: overlap).text()
  }
  return text
}

/// The pragma for a compiler that would compile kernels once more inside their entry points.
///
/// There gcc finds registers for their loops and for the slots: measured, the loop of a tiled
/// transpose keeps its counters in memory and takes 2.5 times as long.
private let kernelsStayWhole = """

  #if defined(__GNUC__) && !defined(__clang__)
  #pragma GCC optimize("no-inline-functions", "no-inline-small-functions")
  #endif

  """

/// The entry point of one kernel.
private struct EntryPoint {
  /// The kernel.
  let kernel: KernelInterface
  /// `true` iff complex numbers are structs.
  let isQuick: Bool
  /// Where calls with overlapping arrays go.
  let overlap: OverlapHandling
  /// How complex types are spelled.
  private var complexSpelling: ComplexSpelling { isQuick ? .structure : .macro }
  /// The number of the next argument's slot.
  private var slot = 0

  /// Creates an instance for the given kernel.
  init(_ kernel: KernelInterface, isQuick: Bool, overlap: OverlapHandling) {
    self.kernel = kernel
    self.isQuick = isQuick
    self.overlap = kernel.mayMeetOverlap ? overlap : .none
  }

  /// Returns the C function.
  func text() -> String {
    var copy = self
    var arguments = kernel.parameters.map { copy.argument($0) }.flatMap { $0 }
    if kernel.mayRaise { arguments.append("error") }
    let call = call(with: arguments.joined(separator: ", "))
    let name = overlap == .expected ? kernel.overlappingEntryName : kernel.entryName
    var lines = [
      "", "/* The uniform entry point of \(kernel.name). */",
      "int64_t \(name)(const pel_slot *arguments, pel_slot *results, pel_error *error);",
      "int64_t \(name)(const pel_slot *arguments, pel_slot *results, pel_error *error)",
      "{",
    ]
    lines += overlap.linesBeforeCall(of: kernel)
    if arguments.isEmpty || arguments == ["error"] { lines.append("    (void)arguments;") }
    if kernel.results.isEmpty {
      lines += ["    (void)results;", "    \(call);"]
    } else {
      lines.append("    const \(cResultType) result = \(call);")
      lines += results()
    }
    if !kernel.mayRaise {
      lines += ["    (void)error;", "    return 0;", "}", ""]
    } else {
      lines += ["    return error->code;", "}", ""]
    }
    return lines.joined(separator: "\n")
  }

  /// Returns the call of the kernel, or of its copy where extents are as that wants them.
  private func call(with arguments: String) -> String {
    let general = "\(kernel.cName)(\(arguments))"
    if overlap == .expected || kernel.fixedExtents.isEmpty { return general }
    let slots = kernel.firstSlots
    let tests = kernel.fixedExtents.map { fixed in
      "arguments[\(slots[fixed.parameter] + 1 + fixed.axis)].i == \(fixed.extent)"
    }.joined(separator: " && ")
    return "\(tests) ? \(Function.nameOfCopy(of: kernel.name))(\(arguments)) : \(general)"
  }

  /// The type that the C function returns.
  private var cResultType: String {
    if kernel.results.count == 1, !kernel.returnsTuple,
      case .scalar(let type) = kernel.results[0].type
    {
      return type.cName(complexSpelling)
    }
    return kernel.cResultType
  }

  /// Returns the C arguments that pass a parameter.
  private mutating func argument(_ parameter: KernelInterface.Parameter) -> [String] {
    switch parameter.type {
    case .scalar(let type):
      let first = "arguments[\(slot)]"
      slot += 1
      if type.isComplex {
        let part = type == .complex64 ? "g" : "f"
        let second = "arguments[\(slot)]"
        slot += 1
        return [complex(type, "\(first).\(part)", "\(second).\(part)")]
      }
      return [Self.read(type, from: first)]
    case .array(let type):
      let start = slot
      slot += 1 + 2 * type.rank
      let isConst = parameter.isStoredInto ? "" : "const "
      var result = ["(\(isConst)\(type.element.cName(complexSpelling)) *)arguments[\(start)].p"]
      for axis in 0..<type.rank { result.append("arguments[\(start + 1 + axis)].i") }
      for axis in 0..<type.rank where type.hasStride(axis) {
        result.append("arguments[\(start + 1 + type.rank + axis)].i")
      }
      return result
    }
  }

  /// Returns the expression that makes a complex number of its parts.
  private func complex(_ type: ScalarType, _ real: String, _ imaginary: String) -> String {
    let name = type.cName(complexSpelling)
    if isQuick { return "(\(name)){\(real), \(imaginary)}" }
    let part = type.realType.cName(complexSpelling)
    return "(union { \(part) parts[2]; \(name) whole; }){{\(real), \(imaginary)}}.whole"
  }

  /// Returns the expression that reads a scalar from a slot.
  private static func read(_ type: ScalarType, from slot: String) -> String {
    switch type {
    case .bool: "\(slot).i != 0"
    case .int64: "\(slot).i"
    case .uint64: "\(slot).u"
    case .int8, .int16, .int32: "(\(type.cName(.structure)))\(slot).i"
    case .uint8, .uint16, .uint32: "(\(type.cName(.structure)))\(slot).u"
    case .float32: "\(slot).g"
    case .float64: "\(slot).f"
    case .complex64, .complex128: slot
    }
  }

  /// Returns the statements that write the results to their slots.
  private func results() -> [String] {
    var lines: [String] = []
    var slot = 0
    for result in kernel.results {
      let value = result.field.map { "result.\($0)" } ?? "result"
      switch result.type {
      case .scalar(let type): lines += write(type, value, to: &slot)
      case .array(let type):
        lines.append("    results[\(slot)].p = (void *)\(value).data;")
        for axis in 0..<type.rank {
          lines.append("    results[\(slot + 1 + axis)].i = \(value).n[\(axis)];")
          let stride =
            result.ownership == .owned
            ? Self.packedStride(value, axis, type) : "\(value).s[\(axis)]"
          lines.append("    results[\(slot + 1 + type.rank + axis)].i = \(stride);")
        }
        slot += 1 + 2 * type.rank
      }
    }
    return lines
  }

  /// Returns the stride of an axis of an array without gaps, which is column-major or row-major.
  private static func packedStride(_ value: String, _ axis: Int, _ type: ArrayType) -> String {
    let inner = type.layout == .f ? 0..<axis : (axis + 1)..<type.rank
    if inner.isEmpty { return "1" }
    return inner.map { "\(value).n[\($0)]" }.joined(separator: " * ")
  }

  /// Returns the statements that write a scalar.
  private func write(_ type: ScalarType, _ value: String, to slot: inout Int) -> [String] {
    let place = "    results[\(slot)]"
    slot += 1
    switch type {
    case .bool, .int8, .int16, .int32, .int64: return ["\(place).i = \(value);"]
    case .uint8, .uint16, .uint32, .uint64: return ["\(place).u = \(value);"]
    case .float32: return ["\(place).g = \(value);"]
    case .float64: return ["\(place).f = \(value);"]
    case .complex64, .complex128:
      let field = type == .complex64 ? "g" : "f"
      let suffix = type == .complex64 ? "f" : ""
      let real = isQuick ? "\(value).re" : "creal\(suffix)(\(value))"
      let imaginary = isQuick ? "\(value).im" : "cimag\(suffix)(\(value))"
      let next = "    results[\(slot)]"
      slot += 1
      return ["\(place).\(field) = \(real);", "\(next).\(field) = \(imaginary);"]
    }
  }
}
