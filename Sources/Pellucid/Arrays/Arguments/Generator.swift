/// A function of NumPy's that makes the array of an argument.
enum Generator: String, CaseIterable {
  case arange, array, asarray, ascontiguousarray, asfortranarray, empty, full, linspace, normal
  case ones, rand, randint, randn, random, random_sample, standard_normal, uniform, zeros

  /// The names of the parameters; the extents of `rand` and `randn` have none.
  var parameters: [String] {
    switch self {
    case .arange: ["start", "stop", "step", "dtype"]
    case .array, .asarray: ["object", "dtype", "order"]
    case .ascontiguousarray, .asfortranarray: ["object", "dtype"]
    case .empty, .ones, .zeros: ["shape", "dtype", "order"]
    case .full: ["shape", "fill_value", "dtype", "order"]
    case .linspace: ["start", "stop", "num", "endpoint", "dtype"]
    case .normal: ["loc", "scale", "size"]
    case .rand, .randn: []
    case .randint: ["low", "high", "size", "dtype"]
    case .random, .random_sample, .standard_normal: ["size"]
    case .uniform: ["low", "high", "size"]
    }
  }
}

extension ArgumentExpression {
  /// Returns what `generator` makes of `arguments`.
  mutating func generate(
    _ generator: Generator, _ arguments: CallArguments
  ) throws(ArgumentError) -> ArgumentTerm {
    if generator == .rand || generator == .randn { return try drawExtents(generator, arguments) }
    let terms = try arguments.bound(to: generator.parameters)
    switch generator {
    case .arange: return try arange(terms)
    case .linspace: return try linspace(terms)
    case .array, .asarray:
      return try listed(terms[0], dtype: terms[1], order: terms[2]?.order())
    case .ascontiguousarray: return try listed(terms[0], dtype: terms[1], order: .c)
    case .asfortranarray: return try listed(terms[0], dtype: terms[1], order: .f)
    case .empty, .zeros: return .array(try filled(terms, with: nil))
    case .ones: return .array(try filled(terms, with: .number(.int64(1), isLiteral: true)))
    case .full:
      let value = try required(terms[1], "fill_value")
      return .array(try filled([terms[0], terms[2], terms[3]], with: value, keepingType: true))
    case .randint: return try randint(terms)
    case .random, .random_sample:
      return try draw(terms[0]) { $0.uniform() }
    case .standard_normal:
      return try draw(terms[0]) { $0.normal() }
    case .uniform:
      let low = try terms[0]?.real("'low'") ?? 0
      let range = (try terms[1]?.real("'high'") ?? 1) - low
      return try draw(terms[2]) { low + range * $0.uniform() }
    case .normal:
      let (mean, scale) = (try terms[0]?.real("'loc'") ?? 0, try terms[1]?.real("'scale'") ?? 1)
      guard scale >= 0 else { throw ArgumentError("'scale' is negative") }
      return try draw(terms[2]) { mean + scale * $0.normal() }
    case .rand, .randn: return .nothing
    }
  }

  /// Returns the argument, which must be given.
  func required(_ term: ArgumentTerm?, _ name: String) throws(ArgumentError) -> ArgumentTerm {
    guard let term else { throw ArgumentError("'\(name)' is missing") }
    return term
  }

  /// Returns an array whose elements are yet to be stored.
  func allocate(
    _ shape: [Int], _ dtype: DType, order: ArrayOrder = .c, zeroed: Bool = false
  ) throws(ArgumentError) -> AnyArray {
    let geometry = Geometry(shape: shape, order: order)
    let bytes = geometry.count * dtype.size
    guard let storage = ArrayStorage(tryingByteCount: bytes, zeroed: zeroed) else {
      throw ArgumentError("no memory for an array of \(bytes) bytes")
    }
    return AnyArray(
      dtype: dtype, shape: shape, strides: geometry.strides, baseAddress: storage.baseAddress,
      owner: storage)
  }

  /// Returns an array of the shape, dtype and order in `terms`, filled with a number or zeros.
  private func filled(
    _ terms: [ArgumentTerm?], with value: ArgumentTerm?, keepingType: Bool = false
  ) throws(ArgumentError) -> AnyArray {
    let shape = try required(terms[0], "shape").shape()
    let order = try terms[2]?.order() ?? .c
    guard let value else {
      return try allocate(shape, terms[1]?.dtype() ?? .float64, order: order, zeroed: true)
    }
    guard case .number(let number, let isLiteral) = value else {
      throw ArgumentError("the fill value is \(value.kind), not a number")
    }
    let dtype = try terms[1]?.dtype() ?? (keepingType ? number.dtype : .float64)
    if isLiteral { try number.requireFit(in: dtype) }
    let array = try allocate(shape, dtype, order: order)
    array.fill(with: number.converted(to: dtype))
    return array
  }
}

extension AnyArray {
  /// Stores `number` into every element.
  /// - Requires: the array has no gaps and `number` is of its type.
  fileprivate func fill(with number: AnyScalar) {
    guard count > 0 else { return }
    number.store(to: baseAddress)
    var filled = dtype.size
    // Ends: what is filled doubles at each step.
    while filled < byteCount {
      let next = min(filled, byteCount - filled)
      (baseAddress + filled).copyMemory(from: baseAddress, byteCount: next)
      filled += next
    }
  }
}
