import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Sums of products over named or numbered axes.
extension Inference {
  /// Infers `np.einsum("ij,jk->ik", a, b)`.
  mutating func inferEinsum(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let values = positional(arguments, of: "np.einsum"), let spelled = values.first else {
      return .unknown
    }
    guard case .string(let subscripts)? = infer(spelled).constant else {
      return report(.notConstant("the subscripts of 'np.einsum'", at: spelled.span))
    }
    guard let ranks = ranks(of: values.dropFirst(), in: "np.einsum") else { return .unknown }
    do throws(Contraction.Fault) {
      let contraction = try Contraction(subscripts: subscripts, ranks: ranks)
      return infer(call, contraction, "einsum", arguments, from: 1)
    } catch {
      switch error {
      case .notUnderstood:
        return report(.subscripts("'\(subscripts)' is not understood", at: spelled.span))
      case .axisCount(let operand, let named, let rank):
        return report(
          .subscripts(
            "'\(subscripts)' names \(named) axes of an operand with \(rank)",
            at: values[operand + 1].span))
      }
    }
  }

  /// Infers `np.tensordot(a, b, axes)`.
  mutating func inferTensordot(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let bound = bind(arguments, to: ["a", "b", "axes"], of: "np.tensordot"),
      let first = bound[0], let second = bound[1],
      let ranks = ranks(of: [first, second], in: "np.tensordot")
    else { return .unknown }
    guard let axes = contractedAxes(bound[2], ranks) else {
      return report(.notConstant("'axes' of 'np.tensordot'", at: (bound[2] ?? call).span))
    }
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let left = Array(letters.prefix(ranks[0]))
    var right = Array(letters.dropFirst(ranks[0]).prefix(ranks[1]))
    for (own, other) in zip(axes[1], axes[0]) { right[own] = left[other] }
    let result = left.filter { !right.contains($0) } + right.filter { !left.contains($0) }
    let contraction = Contraction(operands: [left, right], result: result)
    let operands = [Argument(.positional, first), Argument(.positional, second)]
    return infer(call, contraction, "tensordot", operands, from: 0)
  }

  /// Infers a call of the kernel that computes `contraction` of the arguments from `start` on.
  private mutating func infer(
    _ call: Expression, _ contraction: Contraction, _ name: String, _ arguments: [Argument],
    from start: Int
  ) -> ExpressionInfo {
    let number = Prelude.function(text: contraction.kernel(named: name), named: name)
    let result = inferKernelCall(call, number, Array(arguments.dropFirst(start)))
    if case .kernel(let specialisation, let passed)? = calls[call.id] {
      calls[call.id] = .kernel(specialisation, arguments: passed.map { $0.moved(by: start) })
    }
    return result
  }

  /// Returns the numbers of axes of arrays or scalars; nil, reported, where one is neither.
  private mutating func ranks(
    of values: some Collection<Expression>, in function: String
  ) -> [Int]? {
    var ranks: [Int] = []
    for value in values {
      let found = infer(value)
      switch found.meaning {
      case .value(.array(let array)): ranks.append(array.rank)
      case .value(.scalar): ranks.append(0)
      default:
        reportUnlessUnknown(found, .notAValue(found.meaning, at: value.span))
        return nil
      }
    }
    return ranks
  }

  /// Returns the axes of both operands that are summed over, not negative; nil where they are not
  /// written out or do not exist.
  private mutating func contractedAxes(_ axes: Expression?, _ ranks: [Int]) -> [[Int]]? {
    var pair: [[Int]]
    if let axes, let items = Inference.items(of: axes) {
      guard items.count == 2, let first = axisList(items[0]), let second = axisList(items[1]) else {
        return nil
      }
      pair = [first, second]
    } else {
      guard let count = axes.map({ axisList($0)?.first ?? nil }) ?? 2, count >= 0,
        count <= ranks[0]
      else { return nil }
      pair = [Array(ranks[0] - count..<ranks[0]), Array(0..<count)]
    }
    for side in 0..<2 {
      pair[side] = pair[side].map { $0 < 0 ? $0 + ranks[side] : $0 }
      guard pair[side].allSatisfy({ 0 <= $0 && $0 < ranks[side] }),
        Set(pair[side]).count == pair[side].count
      else { return nil }
    }
    return pair[0].count == pair[1].count ? pair : nil
  }

  /// Returns the constant axes that a number, a tuple or a list names; nil if it names none.
  private mutating func axisList(_ expression: Expression) -> [Int]? {
    guard let items = Inference.items(of: expression) else {
      return infer(expression).constant?.integerValue.map { [Int($0)] }
    }
    var axes: [Int] = []
    for item in items {
      guard let axis = infer(item).constant?.integerValue else { return nil }
      axes.append(Int(axis))
    }
    return axes
  }

  /// Returns the items of a tuple or a list that is written out; nil for anything else.
  private static func items(of expression: Expression) -> [Expression]? {
    switch expression.kind {
    case .tuple(let items), .list(let items): items
    default: nil
    }
  }
}
