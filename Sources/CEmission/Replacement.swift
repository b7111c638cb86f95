/// Rewriting of C trees.
extension CExpression {
  /// Returns the expression with each name in `replacements` replaced by what stands there.
  func replacing(_ replacements: [String: CExpression]) -> CExpression {
    if case .name(let name) = self { return replacements[name] ?? self }
    return mappingOperands { $0.replacing(replacements) }
  }

  /// Returns the expression with `map` of each expression directly inside it.
  func mappingOperands(_ map: (CExpression) -> CExpression) -> CExpression {
    switch self {
    case .name, .literal: return self
    case .unary(let operation, let operand): return .unary(operation, map(operand))
    case .binary(let operation, let left, let right):
      let first = map(left)
      return .binary(operation, first, map(right))
    case .conditional(let condition, let then, let otherwise):
      let test = map(condition)
      let value = map(then)
      return .conditional(test, value, map(otherwise))
    case .call(let name, let arguments): return .call(name, arguments.map(map))
    case .cast(let type, let value): return .cast(type, map(value))
    case .index(let base, let place):
      let array = map(base)
      return .index(array, map(place))
    case .member(let base, let field): return .member(map(base), field)
    case .arrow(let base, let field): return .arrow(map(base), field)
    case .size(let value): return .size(map(value))
    case .compound(let type, let fields):
      return .compound(
        type, fields.map { CInitializer(field: $0.field, value: map($0.value)) })
    case .braces(let values): return .braces(values.map(map))
    }
  }
}

extension CStatement {
  /// Returns the statement with `map` of each expression in it, also in nested ones.
  func mappingExpressions(_ map: (CExpression) -> CExpression) -> CStatement {
    var result = self
    func nested(_ body: [CStatement]) -> [CStatement] {
      body.map { $0.mappingExpressions(map) }
    }
    switch kind {
    case .declaration(var declaration):
      declaration.value = declaration.value.map(map)
      result.kind = .declaration(declaration)
    case .assignment(let target, let operation, let value):
      result.kind = .assignment(map(target), operation, map(value))
    case .expression(let value): result.kind = .expression(map(value))
    case .ifElse(let condition, let then, let otherwise):
      result.kind = .ifElse(map(condition), then: nested(then), otherwise: nested(otherwise))
    case .forLoop(var loop):
      loop.first = map(loop.first)
      loop.bound = map(loop.bound)
      loop.body = nested(loop.body)
      result.kind = .forLoop(loop)
    case .whileLoop(let condition, let body):
      result.kind = .whileLoop(map(condition), nested(body))
    case .returned(let value): result.kind = .returned(value.map(map))
    case .block(let body): result.kind = .block(nested(body))
    case .breakLoop, .continueLoop, .goto, .label, .pragma, .comment: break
    }
    return result
  }
}
