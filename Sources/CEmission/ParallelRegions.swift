/// A `#pragma` of OpenMP.
struct CPragma: Hashable {
  /// The directive.
  var directive: String
  /// Without which one thread runs the region, if there is such a test.
  var test: CExpression?
  /// The clauses, each with a space before it.
  var clauses = ""
  /// `true` iff each iteration has its variables to itself: none is combined or kept.
  var keepsNoVariable = true

  /// Creates an instance for a directive with neither test nor clauses.
  init(_ directive: String) { self.directive = directive }

  /// The text behind `#pragma `.
  var text: String {
    directive + (test.map { " if(\(CPrinter(complexSpelling: .macro).flat($0)))" } ?? "") + clauses
  }
}

/// A serial loop that holds parallel loops and nothing else starts the threads once. They run its
/// iterations together, and wait for each other behind each parallel loop:
///
///     for k in range(n):              #pragma omp parallel if(m > 1024)
///         for i in prange(m):    →    for (int64_t k = 0; k < n; k++) {
///             …                           #pragma omp for
///                                         for (int64_t i = 0; i < m; i++) {
extension CForLoop {
  /// Returns the loop with its parallel loops shared out among threads that run it, and the pragma
  /// that starts them; nil if there are none, or if threads could find values in what stands beside
  /// them that others have changed since.
  func sharingThreads() -> (pragma: CPragma, loop: CForLoop)? {
    guard first.plainNames != nil, bound.plainNames != nil else { return nil }
    var ownNames: Set = [name]
    var result = self
    var region: CPragma?
    var next = 0
    while next < body.count {
      switch body[next].kind {
      case .comment: break
      case .declaration(let declaration):
        guard declaration.isConst, declaration.length == nil, declaration.value?.plainNames != nil
        else { return nil }
        ownNames.insert(declaration.name)
      case .pragma(let pragma):
        guard pragma.directive.hasPrefix(Self.parallelFor), pragma.keepsNoVariable
        else { return nil }
        let test = region.map { Self.common($0.test, pragma.test) } ?? .some(pragma.test)
        guard let test else { return nil }
        region = CPragma("omp parallel")
        region?.test = test
        result.body[next].kind = .pragma(pragma.sharing)
        next += 1
      case .assignment, .expression, .ifElse, .forLoop, .whileLoop, .returned, .breakLoop,
        .continueLoop, .goto, .label, .block:
        return nil
      }
      next += 1
    }
    guard let region else { return nil }
    if let test = region.test {
      guard let names = test.plainNames, names.isDisjoint(with: ownNames) else { return nil }
    }
    return (region, result)
  }

  /// How directives begin that start threads for one loop.
  fileprivate static var parallelFor: String { "omp parallel for" }

  /// Returns the test for two loops one after the other; nil if they have none in common.
  ///
  /// Of two numbers that iterations are compared with, the smaller one will do, since threads that
  /// run cost less than threads that start.
  private static func common(_ first: CExpression?, _ second: CExpression?) -> CExpression?? {
    if first == second { return .some(first) }
    guard case .binary(.greater, let count, let low) = first,
      case .binary(.greater, count, let high) = second,
      let low = low.literalInteger, let high = high.literalInteger
    else { return nil }
    return .binary(.greater, count, .integer(min(low, high)))
  }
}

extension CPragma {
  /// The pragma for threads that are there already.
  fileprivate var sharing: CPragma {
    var result = self
    result.directive = "omp for" + directive.dropFirst(CForLoop.parallelFor.count)
    result.test = nil
    return result
  }
}

extension CExpression {
  /// The names in an expression that reads no memory and calls nothing; nil for others.
  fileprivate var plainNames: Set<String>? {
    switch self {
    case .name(let name): return [name]
    case .literal: return []
    case .unary(.minus, let operand), .unary(.not, let operand), .unary(.complement, let operand),
      .cast(_, let operand):
      return operand.plainNames
    case .binary(_, let lhs, let rhs):
      guard let left = lhs.plainNames, let right = rhs.plainNames else { return nil }
      return left.union(right)
    case .unary, .conditional, .call, .index, .member, .arrow, .size, .compound, .braces:
      return nil
    }
  }
}
