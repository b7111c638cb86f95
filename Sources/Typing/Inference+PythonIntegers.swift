import PellucidSyntax
import PellucidTypes

/// A value that a name is given, or whose elements it is given.
struct GivenValue {
  /// The value.
  let value: Expression
  /// `true` iff the name is given an element of it.
  let isElement: Bool
}

/// Integers that are Python's own: they take the type of the floats they meet in an array, as in
/// NumPy, where a number of NumPy's int64 makes them float64. Numba takes all of them so.
extension Inference {
  /// Returns which of `values` take their types from the others, where one of them is an array.
  func weakness(of values: [Expression]) -> [Bool] {
    let elements = values.map { elementType(self[$0].meaning) }
    let meetsFloats = values.indices.contains { index in
      isArray(self[values[index]]) && elements[index].map { $0.isFloat || $0.isComplex } == true
    }
    return values.map {
      isWeak(self[$0]) || meetsFloats && !scope.isPrelude && isPythonInteger($0)
    }
  }

  /// Notes what the names of the target of an assignment are given.
  mutating func noteGiven(_ value: Expression, to target: Expression, isElement: Bool = false) {
    switch (target.kind, value.kind) {
    case (.name(let name), _):
      givenValues[name, default: []].append(GivenValue(value: value, isElement: isElement))
    case (.tuple(let targets), .tuple(let values))
    where targets.count == values.count && !isElement:
      for (target, value) in zip(targets, values) { noteGiven(value, to: target) }
    case (.tuple(let targets), .call(let callee, let arguments)) where isElement:
      noteIterated(callee, arguments, to: targets)
    case (.tuple(let targets), _), (.list(let targets), _):
      for target in targets { noteGiven(value, to: target, isElement: true) }
    default: break
    }
  }

  /// Notes what the targets of a loop over `zip(…)`, `enumerate(…)` or another call are given.
  private mutating func noteIterated(
    _ callee: Expression, _ arguments: [Argument], to targets: [Expression]
  ) {
    var values = arguments.map(\.value)[...]
    var targets = targets[...]
    guard case .name(let function) = callee.kind, ["zip", "enumerate"].contains(function) else {
      return
    }
    if function == "enumerate" {
      targets = targets.dropFirst()
      values = values.prefix(1)
    }
    for (target, value) in zip(targets, values) { noteGiven(value, to: target, isElement: true) }
  }

  /// `true` iff `expression` is an int64 that in CPython is an integer of Python's.
  private func isPythonInteger(_ expression: Expression) -> Bool {
    guard self[expression].meaning == .value(.int64) else { return false }
    var seen: Set<String> = []
    return !comesFromNumPy(expression, &seen)
  }

  /// `true` iff CPython computes `expression` from a number of NumPy's: an element of an array, or
  /// what a function of NumPy gives.
  private func comesFromNumPy(_ expression: Expression, _ seen: inout Set<String>) -> Bool {
    switch expression.kind {
    case .subscripted(let base, index: _): return isArray(self[base])
    case .call(let callee, let arguments): return givesNumPy(callee, arguments, &seen)
    case .unary(_, let operand), .named(_, nameSpan: _, let operand):
      return comesFromNumPy(operand, &seen)
    case .binary(_, let lhs, let rhs):
      return comesFromNumPy(lhs, &seen) || comesFromNumPy(rhs, &seen)
    case .conditional(test: _, let then, let otherwise):
      return comesFromNumPy(then, &seen) || comesFromNumPy(otherwise, &seen)
    case .name(let name):
      guard seen.insert(name).inserted else { return false }
      return (givenValues[name] ?? []).contains { given in
        given.isElement ? isArray(self[given.value]) : comesFromNumPy(given.value, &seen)
      }
    case .integer, .float, .imaginary, .string, .formatted, .boolean, .none, .ellipsis, .attribute,
      .slice, .tuple, .list, .set, .dictionary, .comparison, .logical, .not, .lambda,
      .comprehension, .starred, .unsupported, .invalid:
      return false
    }
  }

  /// `true` iff a call gives a number of NumPy's.
  private func givesNumPy(
    _ callee: Expression, _ arguments: [Argument], _ seen: inout Set<String>
  ) -> Bool {
    switch self[callee].meaning {
    case .dtype:
      if case .name("int") = callee.kind { return false }
      return true
    case .method(let name, of: .array): return name != "item"
    case .function("len"): return false
    case .function(let name) where name.hasPrefix("numpy."): return true
    case .function:
      return arguments.contains { isArray(self[$0.value]) || comesFromNumPy($0.value, &seen) }
    case .value, .module, .kernel, .method, .tupleClass, .exceptionClass, .range, .slice,
      .ellipsis, .unknown:
      return false
    }
  }
}
