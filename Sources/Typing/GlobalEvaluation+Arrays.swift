import PellucidSyntax
import PellucidTypes

/// Arrays that a file makes at its outermost level, other than from numbers that are written out.
extension GlobalEvaluation {
  /// The greatest number of elements that such an array may have: they are written into the C.
  private static let greatestCount = 10_000

  /// Returns the array that `expression` evaluates to; nil if it is none.
  mutating func array(_ expression: Expression) -> ConstantValue? {
    switch expression.kind {
    case .name, .call, .binary, .unary: break
    case _: return nil
    }
    guard case .array? = value(expression) else { return nil }
    return value(expression)
  }

  /// Returns the array that the function `name` of NumPy makes; nil if it makes none.
  mutating func createdArray(_ name: String, _ arguments: [Argument]) -> ConstantValue? {
    switch name {
    case "numpy.zeros": return filled(arguments, with: .integer(0))
    case "numpy.ones": return filled(arguments, with: .integer(1))
    case "numpy.full": return filled(arguments, with: nil)
    case "numpy.eye", "numpy.identity": return identity(arguments)
    case "numpy.arange": return arange(arguments)
    case "numpy.linspace": return linspace(arguments)
    case _: return nil
    }
  }

  /// Returns the arguments by the names of the parameters; nil where one does not fit.
  private func bound(_ arguments: [Argument], _ names: [String]) -> [String: Expression]? {
    var result: [String: Expression] = [:]
    for (index, argument) in arguments.enumerated() {
      switch argument.kind {
      case .positional where index < names.count: result[names[index]] = argument.value
      case .keyword(let name, _) where names.contains(name): result[name] = argument.value
      case .positional, .keyword, .unpacked, .unpackedKeywords: return nil
      }
    }
    return result
  }

  /// Returns the type that the argument `dtype` names; `.some(nil)` where it is left out, nil where
  /// it names none.
  private mutating func dtype(_ expression: Expression?) -> ScalarType?? {
    guard let expression else { return .some(nil) }
    guard case .meaning(.dtype(let type))? = dtypeResult(expression) else { return nil }
    return type
  }

  /// Returns the extents that `expression` gives, a number or a tuple.
  private mutating func extents(_ expression: Expression?) -> [Int]? {
    guard let expression, let shape = value(expression) else { return nil }
    if let count = shape.integerValue { return [Int(count)] }
    guard case .tuple(let items, _) = shape else { return nil }
    let extents = items.compactMap { $0.integerValue.map { Int($0) } }
    return extents.count == items.count ? extents : nil
  }

  /// Returns an array of the given elements, if it is not too large.
  private mutating func made(
    _ extents: [Int], _ type: ScalarType, _ element: (Int) -> ConstantValue?
  ) -> ConstantValue? {
    guard extents.allSatisfy({ $0 >= 0 && $0 <= Self.greatestCount }),
      extents.reduce(1, *) <= Self.greatestCount
    else {
      reason = "an array of more than \(Self.greatestCount) elements, which would be in the C"
      return nil
    }
    var items: [ConstantValue] = []
    for place in 0..<extents.reduce(1, *) {
      guard let item = element(place)?.converted(to: type) else { return nil }
      items.append(item)
    }
    return .array(items, extents: extents, type)
  }

  /// Returns `np.zeros(shape, dtype)`, `np.ones` or, where no value is given, `np.full`.
  private mutating func filled(
    _ arguments: [Argument], with element: ConstantValue?
  ) -> ConstantValue? {
    let names = element == nil ? ["shape", "fill_value", "dtype"] : ["shape", "dtype"]
    guard let bound = bound(arguments, names), let extents = extents(bound["shape"]),
      let dtype = dtype(bound["dtype"])
    else { return nil }
    var item = element
    if let expression = bound["fill_value"] { item = value(expression) }
    guard let item, case .scalar(let own) = item.type else { return nil }
    return made(extents, dtype ?? (element == nil ? own : .float64)) { _ in item }
  }

  /// Returns `np.eye(n, dtype=…)`.
  private mutating func identity(_ arguments: [Argument]) -> ConstantValue? {
    guard let bound = bound(arguments, ["n", "N", "dtype"]), bound["N"] == nil || bound["n"] == nil,
      let extents = extents(bound["n"] ?? bound["N"]), extents.count == 1,
      let dtype = dtype(bound["dtype"])
    else { return nil }
    let count = extents[0]
    return made([count, count], dtype ?? .float64) { place in
      .integer(place / count == place % count ? 1 : 0)
    }
  }

  /// Returns `np.arange(start, stop, step, dtype)`.
  private mutating func arange(_ arguments: [Argument]) -> ConstantValue? {
    guard let bound = bound(arguments, ["start", "stop", "step", "dtype"]),
      let dtype = dtype(bound["dtype"]), let first = bound["start"]
    else { return nil }
    var numbers: [ConstantValue] = []
    for expression in [bound["stop"] == nil ? nil : first, bound["stop"] ?? first, bound["step"]] {
      guard let expression else {
        numbers.append(.integer(numbers.isEmpty ? 0 : 1))
        continue
      }
      guard let number = value(expression) else { return nil }
      numbers.append(number)
    }
    let integers = numbers.compactMap(\.integerValue)
    if integers.count == 3, integers[2] != 0 {
      let values = Array(stride(from: integers[0], to: integers[1], by: Int(integers[2])))
      return made([values.count], dtype ?? .int64) { .signed(values[$0], .int64) }
    }
    let floats = numbers.compactMap(\.floatValue)
    guard floats.count == 3, floats[2] != 0, dtype ?? .float64 == .float64 else { return nil }
    let count = ((floats[1] - floats[0]) / floats[2]).rounded(.up)
    guard count <= Double(Self.greatestCount) else { return made([Int.max], .float64) { _ in nil } }
    // NumPy takes the difference of the first two elements as the step.
    let step = floats[0] + floats[2] - floats[0]
    return made([max(0, Int(count))], .float64) { .float(floats[0] + Double($0) * step, .float64) }
  }

  /// Returns `np.linspace(start, stop, num, endpoint)`.
  private mutating func linspace(_ arguments: [Argument]) -> ConstantValue? {
    guard let bound = bound(arguments, ["start", "stop", "num", "endpoint"]),
      let low = bound["start"], let high = bound["stop"], let start = value(low)?.floatValue,
      let stop = value(high)?.floatValue
    else { return nil }
    var count = 50
    if let expression = bound["num"] {
      guard let number = value(expression)?.integerValue else { return nil }
      count = Int(number)
    }
    var hasEnd = true
    if let expression = bound["endpoint"] {
      guard case .boolean(let flag)? = value(expression) else { return nil }
      hasEnd = flag
    }
    let parts = Double(hasEnd ? count - 1 : count)
    let step = (stop - start) / parts
    return made([count], .float64) { place in
      if hasEnd && count > 1 && place == count - 1 { return .float(stop, .float64) }
      let offset =
        parts > 0 && step != 0
        ? Double(place) * step
        : parts > 0 ? Double(place) / parts * (stop - start) : Double(place) * (stop - start)
      return .float(offset + start, .float64)
    }
  }

  /// Returns the array with `element` applied to each of `items`.
  func mapped(
    _ items: [ConstantValue], _ extents: [Int], _ type: ScalarType,
    _ element: (ConstantValue) -> ConstantValue?
  ) -> ConstantValue? {
    let results = items.compactMap(element)
    return results.count == items.count ? .array(results, extents: extents, type) : nil
  }

  /// Returns `lhs operation rhs` where one of them is an array and the other a number, or another
  /// array of the same shape; nil otherwise.
  func elementwise(
    _ operation: BinaryOperator, _ lhs: ConstantValue, _ rhs: ConstantValue
  ) -> ConstantValue? {
    guard [.add, .subtract, .multiply, .divide].contains(operation) else { return nil }
    let plain: [ScalarType] = [.int64, .float64]
    guard let first = lhs.elementType, let second = rhs.elementType, plain.contains(first),
      plain.contains(second), let type = Inference.resultType(operation, first, second)
    else { return nil }
    switch (lhs, rhs) {
    case (.array(let items, let extents, _), .array(let others, let shape, _))
    where extents == shape:
      var pairs = zip(items, others).makeIterator()
      return mapped(items, extents, type) { _ in
        pairs.next().flatMap { ConstantFolding.binary(operation, $0, $1, type) }
      }
    case (.array(let items, let extents, _), _) where rhs.isNumber:
      return mapped(items, extents, type) { ConstantFolding.binary(operation, $0, rhs, type) }
    case (_, .array(let items, let extents, _)) where lhs.isNumber:
      return mapped(items, extents, type) { ConstantFolding.binary(operation, lhs, $0, type) }
    case _: return nil
    }
  }

  /// Returns what the method `name` of `array` gives: another shape or another type.
  mutating func method(
    _ name: String, of array: ConstantValue, _ arguments: [Argument]
  ) -> ConstantValue? {
    guard case .array(let items, let old, let type) = array else { return nil }
    switch name {
    case "reshape":
      var extents: [Int] = []
      for argument in arguments {
        guard case .positional = argument.kind, let part = self.extents(argument.value) else {
          return nil
        }
        extents += part
      }
      let known = extents.filter { $0 >= 0 }.reduce(1, *)
      if let place = extents.firstIndex(of: -1), known > 0 { extents[place] = items.count / known }
      guard extents.allSatisfy({ $0 >= 0 }), extents.reduce(1, *) == items.count else {
        return nil
      }
      return .array(items, extents: extents, type)
    case "astype":
      guard arguments.count == 1, case let target?? = dtype(arguments[0].value) else { return nil }
      return mapped(items, old, target) { $0.converted(to: target) }
    case _: return nil
    }
  }
}

extension ConstantValue {
  /// The type of the number, or of the elements of the array.
  fileprivate var elementType: ScalarType? {
    switch type {
    case .scalar(let type): type
    case .array(let array): array.element
    case _: nil
    }
  }

  /// `true` iff the value is a number.
  fileprivate var isNumber: Bool {
    if case .scalar = type { return true }
    return false
  }
}
