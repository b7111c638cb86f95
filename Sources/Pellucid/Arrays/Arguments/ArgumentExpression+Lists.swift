extension ArgumentExpression {
  /// Returns the array that nested lists or tuples of numbers, a number or another array make.
  func listed(
    _ term: ArgumentTerm?, dtype: ArgumentTerm?, order: ArrayOrder?
  ) throws(ArgumentError) -> ArgumentTerm {
    let term = try required(term, "object")
    let dtype = try dtype?.dtype()
    if case .array(let array) = term {
      let cast = array.converted(to: dtype ?? array.dtype)
      let kept: ArrayOrder = array.layout == .f ? .f : .c
      return .array(cast.copied(order: order ?? kept))
    }
    var numbers: [(AnyScalar, isLiteral: Bool)] = []
    let shape = try collect(term, into: &numbers)
    try ArgumentTerm.requireRank(shape.count)
    let common = numbers.reduce(nil as DType?) { $0?.promoted(with: $1.0.dtype) ?? $1.0.dtype }
    let array = try allocate(shape, dtype ?? common ?? .float64)
    for (index, (number, isLiteral)) in numbers.enumerated() {
      if isLiteral { try number.requireFit(in: array.dtype) }
      number.converted(to: array.dtype).store(to: array.baseAddress + index * array.dtype.size)
    }
    return .array(order == .f ? array.copied(order: .f) : array)
  }

  /// Appends the numbers in `term` to `numbers` and returns the shape in which they stand.
  private func collect(
    _ term: ArgumentTerm, into numbers: inout [(AnyScalar, isLiteral: Bool)]
  ) throws(ArgumentError) -> [Int] {
    switch term {
    case .number(let number, let isLiteral):
      numbers.append((number, isLiteral))
      return []
    case .list(let terms), .tuple(let terms):
      var inner: [Int]?
      for term in terms {
        let shape = try collect(term, into: &numbers)
        if let inner, inner != shape { throw ArgumentError("the rows are not of equal length") }
        inner = shape
      }
      return [terms.count] + (inner ?? [])
    case .nothing, .array, .string, .dtype:
      throw ArgumentError("\(term.kind) is not an element of an array")
    }
  }
}
