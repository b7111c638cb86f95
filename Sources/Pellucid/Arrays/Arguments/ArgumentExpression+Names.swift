extension ArgumentExpression {
  /// `name arguments?` with `name ::= ('np' '.' | 'numpy' '.')? ('random' '.')? identifier`
  mutating func parseName() throws(ArgumentError) -> ArgumentTerm {
    let start = position
    let name = dottedName()
    let spelled = source(from: start)
    if let constant = constant(name) { return constant }
    if let generator = Generator(rawValue: name), accept("(") {
      let arguments = try parseCallArguments(of: spelled)
      do {
        return try generate(generator, arguments)
      } catch {
        throw ArgumentError("'\(source(from: start))': \(error.message)")
      }
    }
    if let dtype = DType(name: name) {
      return accept("(") ? try cast(to: dtype, parseCallArguments(of: spelled)) : .dtype(dtype)
    }
    let known = Generator.allCases.map(\.rawValue).joined(separator: ", ")
    if accept("(") {
      _ = try parseCallArguments(of: spelled)
      throw ArgumentError(
        "'\(source(from: start))' is not a generator; known: \(known)", namesUnknown: true)
    }
    throw ArgumentError(
      "'\(spelled)' is neither a number, a '.npy' file nor a generator; known: \(known)",
      namesUnknown: true)
  }

  /// Moves behind the dotted name that is next, and returns it without the prefixes of NumPy's.
  private mutating func dottedName() -> String {
    var name = acceptName() ?? ""
    for prefixes in [["np", "numpy"], ["random"]] where prefixes.contains(name) {
      let start = position
      if accept("."), let next = acceptName() { name = next } else { position = start }
    }
    return name
  }

  /// Returns what `name` stands for, if it is a constant.
  private func constant(_ name: String) -> ArgumentTerm? {
    switch name {
    case "None": .nothing
    case "True": .number(.bool(true), isLiteral: true)
    case "False": .number(.bool(false), isLiteral: true)
    case "pi": .number(.float64(.pi), isLiteral: true)
    case "e": .number(.float64(0x1.5bf0a8b145769p1), isLiteral: true)
    case "inf": .number(.float64(.infinity), isLiteral: true)
    case "nan": .number(.float64(.nan), isLiteral: true)
    // As Python shows complex numbers.
    case "infj": .number(.complex128(Complex(0, .infinity)), isLiteral: true)
    case "nanj": .number(.complex128(Complex(0, .nan)), isLiteral: true)
    case _: nil
    }
  }

  /// Returns the argument cast to `dtype`, as in `np.float32(2)`.
  private func cast(
    to dtype: DType, _ arguments: CallArguments
  ) throws(ArgumentError) -> ArgumentTerm {
    switch try arguments.bound(to: ["x"])[0] {
    case .number(let number, let isLiteral):
      if isLiteral { try number.requireFit(in: dtype) }
      if number.dtype.isComplex && !dtype.isComplex && dtype != .bool {
        throw ArgumentError("the number \(number) does not fit \(dtype)")
      }
      return .number(number.converted(to: dtype), isLiteral: false)
    case .array(let array): return .array(array.converted(to: dtype))
    case .nothing, .tuple, .list, .string, .dtype, nil:
      throw ArgumentError("'\(arguments.callee)' takes a number or an array")
    }
  }
}
