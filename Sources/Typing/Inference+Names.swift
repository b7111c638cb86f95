import PellucidSource
import PellucidSyntax
package import PellucidTypes

extension Inference {
  /// Returns what a name that no statement of the function assigns stands for.
  mutating func global(_ name: String, at span: Span) -> ExpressionInfo {
    if let binding = scope.binding(of: name) { return bound(name, binding, at: span) }
    if let meaning = Builtins.meaning(of: name) { return ExpressionInfo(meaning) }
    if Advice.byBuiltin[name] != nil {
      return report(.unsupported("'\(name)'", .forBuiltin(name), at: span))
    }
    let known = variableNames + Array(scope.bindings.keys).sorted() + Builtins.names
    return report(.undefined(name, near: Nearest.name(to: name, in: known), at: span))
  }

  /// Returns what a name of the file stands for.
  private mutating func bound(
    _ name: String, _ binding: ModuleScope.Binding, at span: Span
  ) -> ExpressionInfo {
    switch binding {
    case .module(let module):
      return ExpressionInfo(.module(module))
    case .member(let module, let member):
      return self.member(member, of: module, at: span)
    case .function(let number):
      return ExpressionInfo(.kernel(scope.programNumber(number)))
    case .assignment(let value, _, let order):
      return globalValue(name, value, asOf: order, at: span)
    case .opaque("a class", let place):
      return report(.classInKernel(name, at: span, bound: place))
    case .opaque(let what, let place):
      return report(.unreadableGlobal(name, what, at: span, bound: place))
    }
  }

  /// Returns what a global variable holds.
  private mutating func globalValue(
    _ name: String, _ value: Expression, asOf order: Int, at span: Span
  ) -> ExpressionInfo {
    var evaluation = GlobalEvaluation(scope: scope)
    guard let found = evaluation.evaluate(value, asOf: order) else {
      return report(
        .unreadableGlobal(name, evaluation.reason, at: span, bound: evaluation.span ?? value.span))
    }
    switch found {
    case .value(let constant):
      return ExpressionInfo(.value(constant.type), constant: constant, global: name)
    case .meaning(let meaning):
      return ExpressionInfo(meaning)
    }
  }

  /// Returns what the member `name` of a library module stands for.
  mutating func member(_ name: String, of module: String, at span: Span) -> ExpressionInfo {
    if let found = Builtins.member(name, of: module) { return found }
    if module == "numpy" && NumPyNames.functions.contains(name) {
      return report(.unsupported("'np.\(name)'", .writeOut, at: span))
    }
    if module == "numpy", let instead = NumPyNames.types[name] {
      return report(.unsupported("'np.\(name)'", .useType(instead), at: span))
    }
    let known = FunctionTable.members(of: module)
    return report(
      .unknownMember(name, of: module, near: Nearest.name(to: name, in: known), at: span))
  }

  /// Infers `base.name`.
  mutating func inferAttribute(
    _ base: Expression, _ name: String, at span: Span
  ) -> ExpressionInfo {
    if let limit = inferLimit(base, name, at: span) { return limit }
    let found = infer(base)
    switch found.meaning {
    case .module(let module):
      return member(name, of: module, at: span)
    case .value(.array(let array)):
      return arrayAttribute(array, name, at: span)
    case .value(.list(let list)):
      return listAttribute(list, name, at: span)
    case .value(.table(let table)):
      return tableAttribute(table, name, at: span)
    case .value(.scalar(let scalar)):
      return scalarAttribute(scalar, name, at: span)
    case .value(.tuple(let tuple)):
      if let index = tuple.fields.firstIndex(of: name) {
        return ExpressionInfo(.value(tuple.elements[index]))
      }
      return report(.unknownAttribute(name, of: found.meaning, near: nil, at: span))
    case .dtype(let type) where name == "itemsize":
      return ExpressionInfo(.value(.int64), constant: .integer(type.size))
    case .dtype(let type) where name == "type":
      return ExpressionInfo(.dtype(type))
    case .dtype(let type) where name == "kind":
      return ExpressionInfo(.value(.string), constant: .string(type.kindLetter))
    case .range(let form):
      if name == "step" && form == .ofOne {
        return ExpressionInfo(.value(.int64), constant: .integer(1))
      }
      if form.fields.contains(name) { return ExpressionInfo(.value(.int64)) }
      return report(.unknownAttribute(name, of: found.meaning, near: nil, at: span))
    case .unknown:
      return .unknown
    case .function(let function):
      if UniversalFunction.method(function + "." + name) != nil {
        return ExpressionInfo(.function(function + "." + name))
      }
      return report(.unknownMember(name, of: function, near: nil, at: span))
    case .value, .dtype, .kernel, .method, .tupleClass, .exceptionClass, .slice, .ellipsis:
      return report(.unknownAttribute(name, of: found.meaning, near: nil, at: span))
    }
  }

  /// Returns what the attribute `name` of an array stands for.
  private mutating func arrayAttribute(
    _ array: ArrayType, _ name: String, at span: Span
  ) -> ExpressionInfo {
    switch name {
    case "shape", "strides":
      let elements = Array(repeating: Type.int64, count: array.rank)
      return ExpressionInfo(.value(.tuple(TupleType(elements))))
    case "size", "nbytes":
      return ExpressionInfo(.value(.int64))
    case "ndim":
      return ExpressionInfo(.value(.int64), constant: .integer(array.rank))
    case "itemsize":
      return ExpressionInfo(.value(.int64), constant: .integer(array.element.size))
    case "T":
      return ExpressionInfo(.value(.array(array.transposed)))
    case "real":
      return ExpressionInfo(.value(.array(array.parts)))
    case "imag":
      var parts = array.parts
      if !array.element.isComplex {
        parts = ArrayType(array.element, rank: array.rank, layout: .c, isReadOnly: true)
      }
      return ExpressionInfo(.value(.array(parts)))
    case "flat":
      // A copy is not to be stored into, because nobody would see it.
      let isReadOnly = array.layout != .c || array.isReadOnly
      return ExpressionInfo(
        .value(.array(ArrayType(array.element, rank: 1, layout: .c, isReadOnly: isReadOnly))))
    case "dtype":
      return ExpressionInfo(.dtype(array.element))
    default:
      if Builtins.arrayMethods.contains(name) {
        return ExpressionInfo(.method(name, of: .array(array)))
      }
      let known = Builtins.arrayAttributes + Builtins.arrayMethods
      return report(
        .unknownAttribute(
          name, of: .value(.array(array)), near: Nearest.name(to: name, in: known), at: span))
    }
  }

  /// Returns what the attribute `name` of a scalar stands for.
  private mutating func scalarAttribute(
    _ scalar: ScalarType, _ name: String, at span: Span
  ) -> ExpressionInfo {
    switch name {
    case "real", "imag": return ExpressionInfo(.value(.scalar(scalar.realType)))
    case "dtype": return ExpressionInfo(.dtype(scalar))
    case "itemsize": return ExpressionInfo(.value(.int64), constant: .integer(scalar.size))
    case "conjugate", "conj", "item":
      return ExpressionInfo(.method(name, of: .scalar(scalar)))
    default:
      return report(.unknownAttribute(name, of: .value(.scalar(scalar)), near: nil, at: span))
    }
  }
}

extension ArrayType {
  /// The type of the array with its axes in reverse order.
  package var transposed: ArrayType {
    let swapped: Layout =
      switch layout {
      case .c: .f
      case .f: .c
      case .rows, .strided: .strided
      }
    return ArrayType(
      element, rank: rank, layout: rank < 2 ? layout : swapped, isReadOnly: isReadOnly
    ).withUnitAxes(isUnit.reversed())
  }
}

extension ScalarType {
  /// The letter that NumPy's `dtype.kind` is.
  fileprivate var kindLetter: String {
    switch kind {
    case .bool: "b"
    case .signed: "i"
    case .unsigned: "u"
    case .float: "f"
    case .complex: "c"
    }
  }
}

/// Finds the name that somebody may have meant.
enum Nearest {
  /// Returns the name in `known` that differs least from `name`, if it differs little.
  static func name(to name: String, in known: [String]) -> String? {
    // Any two names of one letter are near each other.
    guard name.utf8.count > 1 else { return nil }
    let limit = max(1, name.utf8.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known {
      let difference = candidate.utf8.count - name.utf8.count
      guard abs(difference) <= limit else { continue }
      let found = distance(Array(name.utf8), Array(candidate.utf8))
      if found <= limit, found < best?.distance ?? Int.max { best = (candidate, found) }
    }
    return best?.name
  }

  /// Returns the Levenshtein distance of two texts.
  private static func distance(_ lhs: [UInt8], _ rhs: [UInt8]) -> Int {
    var row = Array(0...rhs.count)
    for (i, left) in lhs.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in rhs.enumerated() {
        let substituted = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[rhs.count]
  }
}
