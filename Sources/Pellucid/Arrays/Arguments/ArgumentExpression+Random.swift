extension ArgumentExpression {
  /// Returns `rand` or `randn` of the extents in `arguments`.
  mutating func drawExtents(
    _ generator: Generator, _ arguments: CallArguments
  ) throws(ArgumentError) -> ArgumentTerm {
    let extents = arguments.positional
    let size: ArgumentTerm? = extents.isEmpty ? nil : .tuple(extents)
    if let keyword = arguments.keywords.first {
      throw ArgumentError("'\(arguments.callee)' has no parameter '\(keyword.name)'")
    }
    return try draw(size) { generator == .rand ? $0.uniform() : $0.normal() }
  }

  /// Returns an array of the shape `size`, whose elements `draw` gives in order; one number if
  /// there is no size.
  mutating func draw(
    _ size: ArgumentTerm?, _ draw: (inout LegacyRandom) -> Double
  ) throws(ArgumentError) -> ArgumentTerm {
    guard let size else { return .number(.float64(draw(&random)), isLiteral: true) }
    let array = try allocate(size.shape(), .float64)
    let elements = array.baseAddress.assumingMemoryBound(to: Double.self)
    var stream = random
    for index in 0..<array.count { elements[index] = draw(&stream) }
    random = stream
    return .array(array)
  }

  /// Returns `randint(low, high, size, dtype)`.
  mutating func randint(_ terms: [ArgumentTerm?]) throws(ArgumentError) -> ArgumentTerm {
    var low = try required(terms[0], "low")
    var high = low
    if let given = terms[1] { high = given } else { low = .number(.int64(0), isLiteral: true) }
    let dtype = try terms[3]?.dtype() ?? .int64
    guard dtype.isInteger else { throw ArgumentError("'dtype' is \(dtype), not an integer type") }
    let array = try allocate(terms[2]?.shape() ?? [], dtype)
    let (first, last) = try bounds(low, high, dtype)
    fill(array, first, range: last &- first)
    if terms[2] != nil { return .array(array) }
    let number = array.scalar(at: [])
    guard terms[3] == nil else { return .number(number, isLiteral: false) }
    return .number(number, isLiteral: true)
  }

  /// Returns the bits of the least and greatest number that `randint` may draw.
  private func bounds(
    _ low: ArgumentTerm, _ high: ArgumentTerm, _ dtype: DType
  ) throws(ArgumentError) -> (first: UInt64, last: UInt64) {
    let (lower, upper) = (try bound(low), try bound(high) - 1)
    guard lower <= upper else { throw ArgumentError("'low' is not less than 'high'") }
    let isSigned = dtype.scalarType.kind == .signed
    let width = dtype == .bool ? 1 : 8 * dtype.size
    let least: Int128 = isSigned ? -(1 << (width - 1)) : 0
    let greatest: Int128 = isSigned ? (1 << (width - 1)) - 1 : (1 << width) - 1
    guard lower >= least, upper <= greatest else {
      throw ArgumentError("'low' or 'high' does not fit \(dtype)")
    }
    return (UInt64(truncatingIfNeeded: lower), UInt64(truncatingIfNeeded: upper))
  }

  /// Returns the integer that a bound is.
  private func bound(_ term: ArgumentTerm) throws(ArgumentError) -> Int128 {
    if case .number(.uint64(let number), _) = term { return Int128(number) }
    return Int128(try term.integer("a bound"))
  }

  /// Stores numbers from `low` to `low + range` into `array`.
  private mutating func fill(_ array: AnyArray, _ low: UInt64, range: UInt64) {
    /// Stores them as integers of the given type.
    func fill<Bits: FixedWidthInteger & UnsignedInteger>(_ bits: Bits.Type) {
      random.fill(
        UnsafeMutableBufferPointer(
          start: array.baseAddress.assumingMemoryBound(to: Bits.self), count: array.count),
        low: Bits(truncatingIfNeeded: low), range: Bits(truncatingIfNeeded: range))
    }
    if array.dtype == .bool && range > 0 {
      return random.fillBools(
        UnsafeMutableBufferPointer(
          start: array.baseAddress.assumingMemoryBound(to: Bool.self), count: array.count))
    }
    switch array.dtype.size {
    case 1: fill(UInt8.self)
    case 2: fill(UInt16.self)
    case 4: fill(UInt32.self)
    default: fill(UInt64.self)
    }
  }
}
