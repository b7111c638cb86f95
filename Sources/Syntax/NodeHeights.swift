import PellucidSource

/// The height of the tree below each node, by its id.
///
/// Heights are bounded, so that no walk of a tree overflows the stack.
struct NodeHeights {
  /// How high the tree of an expression may be: a chain such as `a + b + c …` counts each link.
  private static let maximum: Int32 = 1000

  /// The heights, by id.
  private var heights: [Int32] = []

  /// The number of nodes.
  var count: Int { heights.count }

  /// Makes room for `count` nodes.
  mutating func reserveCapacity(_ count: Int) { heights.reserveCapacity(count) }

  /// Appends a node without a tree of its own and returns its id.
  mutating func append() -> Int {
    heights.append(0)
    return heights.count - 1
  }

  /// Appends an expression of `kind` and returns its id; nil, and a node without a tree, if its
  /// tree would be too high.
  mutating func append(_ kind: Expression.Kind) -> Int? {
    let height = height(of: kind)
    heights.append(height > Self.maximum ? 0 : height)
    return height > Self.maximum ? nil : heights.count - 1
  }

  /// Returns the height of the tree that an expression of `kind` has.
  private func height(of kind: Expression.Kind) -> Int32 {
    switch kind {
    case .integer, .float, .imaginary, .string, .boolean, .none, .ellipsis, .name, .unsupported,
      .invalid:
      return 0
    case .attribute(let base, _, _): return above(base)
    case .subscripted(let base, let index): return above(base, index)
    case .slice(let lower, let upper, let step): return above(lower, upper, step)
    case .tuple(let elements), .list(let elements), .set(let elements), .logical(_, let elements):
      return above(elements)
    case .unary(_, let operand), .not(let operand), .starred(let operand),
      .named(_, _, let operand):
      return above(operand)
    case .binary(_, let left, let right): return above(left, right)
    case .conditional(let test, let then, let otherwise): return above(test, then, otherwise)
    case .comparison(let first, let links):
      return links.reduce(above(first)) { max($0, above($1.operand)) }
    case .call(let callee, let arguments):
      return arguments.reduce(above(callee)) { max($0, above($1.value)) }
    case .dictionary(let entries):
      return entries.reduce(1) { max($0, above($1.key, $1.value)) }
    case .formatted(let parts):
      return parts.reduce(1) {
        if case .value(let value, _, _) = $1 { max($0, above(value)) } else { $0 }
      }
    case .lambda(let parameters, let body):
      return parameters.reduce(above(body)) { max($0, above($1.defaultValue, $1.annotation)) }
    case .comprehension(_, let element, let clauses):
      return clauses.reduce(above(element)) {
        max($0, above($1.target, $1.iterable), above($1.conditions))
      }
    }
  }

  /// Returns one more than the height of the highest of `children`.
  private func above(_ children: Expression?...) -> Int32 {
    children.reduce(1) { max($0, $1.map { heights[$0.id] + 1 } ?? 1) }
  }

  /// Returns one more than the height of `child`.
  private func above(_ child: Expression) -> Int32 { heights[child.id] + 1 }

  /// Returns one more than the height of the highest of two.
  private func above(_ first: Expression, _ second: Expression) -> Int32 {
    max(heights[first.id], heights[second.id]) + 1
  }

  /// Returns one more than the height of the highest of `children`.
  private func above(_ children: [Expression]) -> Int32 {
    children.reduce(1) { max($0, heights[$1.id] + 1) }
  }
}
