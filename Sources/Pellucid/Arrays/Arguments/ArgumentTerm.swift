/// What a part of an argument's text stands for.
enum ArgumentTerm {
  case nothing
  /// A number; a literal one leaves the type to the array that it meets.
  case number(AnyScalar, isLiteral: Bool)
  case array(AnyArray)
  case tuple([ArgumentTerm])
  case list([ArgumentTerm])
  case string(String)
  case dtype(DType)

  /// Returns the value to call a kernel with.
  func value() throws(ArgumentError) -> Value {
    switch self {
    case .nothing: return .none
    case .number(let number, _): return .scalar(number)
    case .array(let array): return .array(array)
    case .string(let string): return .string(string)
    case .dtype(let dtype): throw ArgumentError("'\(dtype)' is a type, not a value")
    case .tuple(let terms): return .tuple(try ArgumentTerm.values(terms))
    case .list(let terms): return .list(try ArgumentTerm.values(terms))
    }
  }

  /// Returns the values of `terms`.
  private static func values(_ terms: [ArgumentTerm]) throws(ArgumentError) -> [Value] {
    var values: [Value] = []
    for term in terms { values.append(try term.value()) }
    return values
  }

  /// What the term is, in words.
  var kind: String {
    switch self {
    case .nothing: "None"
    case .number: "a number"
    case .array: "an array"
    case .tuple: "a tuple"
    case .list: "a list"
    case .string: "a string"
    case .dtype: "a type"
    }
  }
}

/// The readings of a term that a place in an expression may ask for; `role` names the place.
extension ArgumentTerm {
  /// Returns the integer that the term is.
  func integer(_ role: String) throws(ArgumentError) -> Int {
    guard case .number(let number, _) = self, number.dtype.scalarType.isInteger,
      case .int64(let integer) = number.converted(to: .int64),
      number.dtype != .uint64 || integer >= 0
    else { throw ArgumentError("\(role) is \(kind), not an integer that fits int64") }
    return Int(integer)
  }

  /// Returns the real number that the term is.
  func real(_ role: String) throws(ArgumentError) -> Double {
    guard case .number(let number, _) = self, !number.dtype.isComplex,
      case .float64(let real) = number.converted(to: .float64)
    else { throw ArgumentError("\(role) is \(kind), not a real number") }
    return real
  }

  /// Returns the truth value that the term is.
  func bool(_ role: String) throws(ArgumentError) -> Bool {
    guard case .number(.bool(let bool), _) = self else {
      throw ArgumentError("\(role) is neither True nor False")
    }
    return bool
  }

  /// Returns the integers that the term is, or the one that it is.
  func integers(_ role: String) throws(ArgumentError) -> [Int] {
    switch self {
    case .tuple(let terms), .list(let terms):
      var integers: [Int] = []
      for term in terms { integers.append(try term.integer(role)) }
      return integers
    case .nothing, .number, .array, .string, .dtype: return [try integer(role)]
    }
  }

  /// Returns the extents that the term is, with at most as many elements as memory can hold.
  func shape() throws(ArgumentError) -> [Int] {
    let shape = try integers("the shape")
    if shape.contains(where: { $0 < 0 }) { throw ArgumentError("an extent is negative") }
    try ArgumentTerm.requireRank(shape.count)
    guard Geometry.count(of: shape) != nil else { throw ArgumentError("the array is too large") }
    return shape
  }

  /// Throws if no array has `rank` axes.
  static func requireRank(_ rank: Int) throws(ArgumentError) {
    if rank > Geometry.rankLimit {
      throw ArgumentError("the array has more than \(Geometry.rankLimit) axes")
    }
  }

  /// Returns the type that the term is or names.
  func dtype() throws(ArgumentError) -> DType {
    switch self {
    case .dtype(let dtype): return dtype
    case .string(let name):
      let code = name.drop { "<=|".contains($0) }
      if let dtype = DType(name: code) { return dtype }
      let known = DType.allCases.map(\.name).joined(separator: ", ")
      throw ArgumentError("'\(name)' is not a dtype; known: \(known)")
    case .nothing, .number, .array, .tuple, .list:
      throw ArgumentError("\(kind) is not a dtype; write one as in 'dtype=np.float32'")
    }
  }

  /// Returns the order that the term names.
  func order() throws(ArgumentError) -> ArrayOrder {
    switch self {
    case .string("C"): return .c
    case .string("F"): return .f
    case .nothing, .number, .array, .tuple, .list, .string, .dtype:
      throw ArgumentError("the order is neither 'C' nor 'F'")
    }
  }
}
