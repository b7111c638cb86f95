import PellucidSource
package import PellucidSyntax
package import PellucidTypes

/// Functions that show the elements of an array in another arrangement.
extension Inference {
  /// The functions and methods that `inferArrangement` knows.
  static let arrangements: Set<String> = [
    "reshape", "ravel", "flatten", "transpose", "swapaxes", "moveaxis",
  ]

  /// Infers `np.reshape(a, …)`, `a.reshape(…)` and their like; `receiver` is what a method is
  /// called on.
  mutating func inferArrangement(
    _ call: Expression, _ name: String, _ arguments: [Argument], receiver: Expression?
  ) -> ExpressionInfo {
    let shown = receiver == nil ? "np.\(name)" : name
    let names = Inference.parameters(of: name)
    var arguments = receiver.map { [Argument(.positional, $0)] + arguments } ?? arguments
    // Methods take a shape or axes one by one too.
    var rest: [Expression] = []
    if receiver != nil && (name == "reshape" || name == "transpose") {
      rest = arguments.dropFirst(2).filter(\.isPositional).map(\.value)
      arguments = Array(arguments.prefix(2)) + arguments.dropFirst(2).filter { !$0.isPositional }
    }
    guard let bound = bind(arguments, to: names, of: shown) else { return .unknown }
    guard let operand = bound[0] else {
      return report(.missingArgument("a", of: shown, at: call.span, parameter: nil))
    }
    let found = infer(operand)
    guard case .value(.array(let array)) = found.meaning else {
      return reportUnlessUnknown(found, .notAnArray(found.meaning, of: shown, at: operand.span))
    }
    if let order = names.firstIndex(of: "order").flatMap({ bound[$0] }),
      infer(order).constant != .string("C")
    {
      return report(.unsupported("this 'order' of '\(shown)'", .writeLoop, at: order.span))
    }
    switch name {
    case "reshape":
      guard let shape = bound[1] else {
        return report(.missingArgument("shape", of: shown, at: call.span, parameter: nil))
      }
      let parts = [shape] + rest
      var rank = 0
      for part in parts {
        guard let count = self.rank(ofShape: part) else { return .unknown }
        rank += count
      }
      calls[call.id] = .arrange(.reshape(parts.map(ShapeExpression.init)))
      return ExpressionInfo(.value(.array(flat(array, rank: rank))))
    case "ravel", "flatten":
      calls[call.id] = .arrange(name == "ravel" ? .ravel : .flatten)
      var result = flat(array, rank: 1)
      if name == "flatten" { result.isReadOnly = false }
      return ExpressionInfo(.value(.array(result)))
    case _:
      guard let axes = order(name, array, Array(bound.dropFirst()), rest, call, shown) else {
        return .unknown
      }
      calls[call.id] = .arrange(.permute(axes))
      return ExpressionInfo(.value(.array(array.permuted(axes))))
    }
  }

  /// Returns the parameters of an arrangement as NumPy has them.
  private static func parameters(of name: String) -> [String] {
    switch name {
    case "reshape": ["a", "shape", "order"]
    case "ravel", "flatten": ["a", "order"]
    case "transpose": ["a", "axes"]
    case "swapaxes": ["a", "axis1", "axis2"]
    case _: ["a", "source", "destination"]
    }
  }

  /// Returns the type of the elements of `array` in row-major order, on `rank` axes: a view of a
  /// row-major array, and a copy of any other.
  private func flat(_ array: ArrayType, rank: Int) -> ArrayType {
    ArrayType(
      array.element, rank: rank, layout: .c, isReadOnly: array.layout == .c && array.isReadOnly)
  }

  /// Returns the axes of `array` in the order that `name` puts them into; nil, reported, where
  /// they are not known.
  private mutating func order(
    _ name: String, _ array: ArrayType, _ arguments: [Expression?], _ rest: [Expression],
    _ call: Expression, _ shown: String
  ) -> [Int]? {
    var axes = Array(0..<array.rank)
    if name == "transpose" {
      guard let list = arguments[0] else { return axes.reversed() }
      guard let order = numbers([list] + rest, of: array) else { return nil }
      return order.isEmpty ? axes.reversed() : order
    }
    guard let first = arguments[0], let second = arguments[1] else {
      report(.argumentCount(shown, expected: "2 axes", found: 1, at: call.span))
      return nil
    }
    guard let one = numbers([first], of: array, some: true),
      let other = numbers([second], of: array, some: true)
    else { return nil }
    if name == "swapaxes" {
      axes.swapAt(one[0], other[0])
      return axes
    }
    guard one.count == other.count else {
      report(.axisOutOfRange(one.count, rank: array.rank, at: second.span))
      return nil
    }
    var order = axes.filter { !one.contains($0) }
    for (target, source) in zip(other, one).sorted(by: { $0.0 < $1.0 }) {
      order.insert(source, at: target)
    }
    return order
  }

  /// Returns the axes that `expressions` list in their order: each of them once, or only some; none
  /// for None. Nil, reported, where they list none.
  private mutating func numbers(
    _ expressions: [Expression], of array: ArrayType, some: Bool = false
  ) -> [Int]? {
    let span = expressions[0].span
    var items: [ConstantValue] = []
    for expression in expressions {
      let found = infer(expression)
      switch found.constant {
      case .some(.none): return []
      case .tuple(let constants, _)?: items += constants
      case let constant?: items.append(constant)
      case nil:
        reportUnlessUnknown(found, .notConstant("the axes", at: expression.span))
        return nil
      }
    }
    var axes: [Int] = []
    for number in items.compactMap(\.integerValue) {
      let axis = number < 0 ? Int(number) + array.rank : Int(number)
      guard (0..<array.rank).contains(axis), !axes.contains(axis) else {
        report(.axisOutOfRange(Int(number), rank: array.rank, at: span))
        return nil
      }
      axes.append(axis)
    }
    guard axes.count == array.rank || some && !axes.isEmpty else {
      report(.axisOutOfRange(axes.count, rank: array.rank, at: span))
      return nil
    }
    return axes
  }
}

extension ArrayType {
  /// The type of the array with its axes in the given order.
  package func permuted(_ axes: [Int]) -> ArrayType {
    if axes == Array(0..<rank) { return self }
    if axes == (0..<rank).reversed() { return transposed }
    return ArrayType(element, rank: rank, layout: .strided, isReadOnly: isReadOnly)
  }

  /// The type of the real or imaginary parts of the array.
  var parts: ArrayType {
    if !element.isComplex { return self }
    return ArrayType(element.realType, rank: rank, layout: .strided, isReadOnly: isReadOnly)
  }
}

/// How a call shows the elements of an array in another arrangement.
package enum ArrangementCall: Hashable, Sendable {
  /// On axes with the extents that the expressions give; one that is negative follows from the
  /// others.
  case reshape([ShapeExpression])
  /// On one axis.
  case ravel
  /// On one axis, as a copy.
  case flatten
  /// The axes in another order.
  case permute([Int])
}

/// An expression that gives a shape; it is the same as another one if it stands in the same place.
package struct ShapeExpression: Hashable, Sendable {
  /// The expression.
  package let expression: Expression

  /// Creates an instance for `expression`.
  init(_ expression: Expression) { self.expression = expression }

  /// `true` iff both stand in the same place.
  package static func == (lhs: ShapeExpression, rhs: ShapeExpression) -> Bool {
    lhs.expression.id == rhs.expression.id
  }

  /// Hashes the place.
  package func hash(into hasher: inout Hasher) { hasher.combine(expression.id) }
}

extension Argument {
  /// `true` iff the argument is passed by its place.
  var isPositional: Bool { if case .positional = kind { true } else { false } }

  /// `true` iff the argument is `*value`.
  var isUnpacked: Bool { if case .unpacked = kind { true } else { false } }
}
