extension ArgumentExpression {
  /// Returns `arange([start,] stop[, step])`.
  func arange(_ terms: [ArgumentTerm?]) throws(ArgumentError) -> ArgumentTerm {
    let zero = ArgumentTerm.number(.int64(0), isLiteral: true)
    let one = ArgumentTerm.number(.int64(1), isLiteral: true)
    let start = terms[1] == nil ? zero : terms[0] ?? zero
    let stop = try required(terms[1] ?? terms[0], "stop")
    let step = terms[2] ?? one
    let common = try commonDType([start, stop, step])
    let dtype = try terms[3]?.dtype() ?? common
    if dtype == .bool { throw ArgumentError("a range of bools is not supported") }
    let second = try ArgumentTerm.combined(start, .add, step)
    let count = try rangeCount(start, stop, step)
    if dtype.isInteger { return try integerRange(start, second, count, dtype) }
    let (first, next) = (try start.real("'start'"), try second.real("'step'"))
    // NumPy computes the first two, and the others from their distance.
    if dtype == .float32 || dtype == .complex64 {
      let delta = Float(next) - Float(first)
      return try tabulate(count, dtype) { $0 == 1 ? Float(next) : Float(first) + Float($0) * delta }
    }
    let delta = next - first
    return try tabulate(count, dtype) { $0 == 1 ? next : first + Double($0) * delta }
  }

  /// Returns the integers that follow one another as the first two do, wrapped to `dtype`.
  private func integerRange(
    _ first: ArgumentTerm, _ second: ArgumentTerm, _ count: Int, _ dtype: DType
  ) throws(ArgumentError) -> ArgumentTerm {
    guard case .number(let first, _) = first, case .number(let second, _) = second,
      case .int64(let start) = first.converted(to: .int64),
      case .int64(let next) = second.converted(to: .int64)
    else { throw ArgumentError("a bound is not a number") }
    return try tabulate(count, dtype) { start &+ Int64($0) &* (next &- start) }
  }

  /// Returns the number of elements of a range.
  private func rangeCount(
    _ start: ArgumentTerm, _ stop: ArgumentTerm, _ step: ArgumentTerm
  ) throws(ArgumentError) -> Int {
    if try step.real("'step'") == 0 { throw ArgumentError("'step' is 0") }
    let distance = try ArgumentTerm.combined(stop, .subtract, start).real("'stop'")
    let count = (distance / (try step.real("'step'"))).rounded(.up)
    guard count < 0x1p56 else { throw ArgumentError("the range is too long") }
    return Int(max(0, count))
  }

  /// Returns the type in which real numbers meet that is at least int64.
  private func commonDType(_ terms: [ArgumentTerm]) throws(ArgumentError) -> DType {
    var common = DType.int64
    for term in terms {
      guard case .number(let number, _) = term, !number.dtype.isComplex else {
        throw ArgumentError("a bound is not a real number")
      }
      common = common.promoted(with: number.dtype)
    }
    return common
  }

  /// Returns `linspace(start, stop, num)`.
  func linspace(_ terms: [ArgumentTerm?]) throws(ArgumentError) -> ArgumentTerm {
    let start = try required(terms[0], "start").real("'start'")
    let stop = try required(terms[1], "stop").real("'stop'")
    let count = try terms[2]?.integer("'num'") ?? 50
    guard count >= 0, count < 1 << 56 else { throw ArgumentError("'num' is negative or too large") }
    let hasEnd = try terms[3]?.bool("'endpoint'") ?? true
    let dtype = try terms[4]?.dtype() ?? .float64
    let (delta, parts) = (stop - start, hasEnd ? count - 1 : count)
    let step = delta / Double(parts)
    let isExact = hasEnd && count > 1
    /// Returns the number at `index`.
    func number(_ index: Int) -> Double {
      if isExact && index == count - 1 { return stop }
      if parts <= 0 { return Double(index) * delta + start }
      if step == 0 { return Double(index) / Double(parts) * delta + start }
      return Double(index) * step + start
    }
    return try tabulate(count, dtype) { dtype.isInteger ? number($0).rounded(.down) : number($0) }
  }

  /// Returns the array of type `dtype` whose elements are those that `number` gives by index.
  private func tabulate<T: Element>(
    _ count: Int, _ dtype: DType, _ number: (Int) -> T
  ) throws(ArgumentError) -> ArgumentTerm {
    let array = try allocate([count], T.dtype)
    let elements = array.baseAddress.assumingMemoryBound(to: T.self)
    for index in 0..<count { elements[index] = number(index) }
    return .array(dtype == T.dtype ? array : array.converted(to: dtype))
  }
}
