import PellucidSource
import PellucidSyntax
import PellucidTypes

/// `np.array(…)` and its like, and questions about types and shapes.
extension Inference {
  /// Infers `np.array(object, dtype)`, `np.asarray` and `np.ascontiguousarray`.
  mutating func inferArrayMaking(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let shown = Inference.shortName(name)
    guard let bound = bind(arguments, to: ["object", "dtype"], of: shown) else { return .unknown }
    guard let object = bound[0] else {
      return report(.missingArgument("object", of: shown, at: call.span, parameter: nil))
    }
    var dtype: ScalarType?
    if let expression = bound[1], infer(expression).meaning != .value(.none) {
      guard let type = dtypeArgument(expression) else { return .unknown }
      dtype = type
    }
    if let found = inferArrayOfLists(call, object, arguments, dtype) { return found }
    if Inference.makesRows(object) { return inferRows(call, object, dtype: dtype) }
    guard let nested = nesting(of: object, shown) else { return .unknown }
    guard let element = dtype ?? nested.element ?? (nested.isArray ? nil : .float64) else {
      return .unknown
    }
    if let own = nested.element, !Promotion.canStore(own, in: element) {
      return report(.cannotStore(.scalar(own), .scalar(element), at: object.span))
    }
    var result = ArrayType(element, rank: nested.rank, layout: .c)
    if nested.isArray, case .value(.array(let array)) = self[object].meaning {
      if name != "numpy.ascontiguousarray" && array.layout == .f { result.layout = .f }
      if isList(infer(object)) {
        return arrayOfList(call, object, ArrayType(element, rank: 1, layout: .c), array)
      }
      if name != "numpy.array" && element == array.element
        && (name == "numpy.asarray" || array.layout == .c)
      {
        calls[call.id] = .special(.sameArray)
        return ExpressionInfo(.value(.array(array)))
      }
      calls[call.id] = .special(.copyArray)
    } else {
      calls[call.id] = .special(.arrayLiteral)
    }
    return ExpressionInfo(.value(.array(result)))
  }

  /// Returns what `np.array` makes of a list: what holds the elements of one that nobody else has
  /// is the array.
  private mutating func arrayOfList(
    _ call: Expression, _ object: Expression, _ result: ArrayType, _ elements: ArrayType
  ) -> ExpressionInfo {
    var isOwn = result.element == elements.element
    if self[object].meaning.type?.isSharedList == true { isOwn = false }
    _ = inferElements(object)
    if case .name = object.kind { isOwn = false }
    calls[call.id] = .special(isOwn ? .sameArray : .copyArray)
    return ExpressionInfo(.value(.array(result)))
  }

  /// Infers what `np.array` makes of a list of lists of numbers that is not written out; nil if it is
  /// none.
  private mutating func inferArrayOfLists(
    _ call: Expression, _ object: Expression, _ arguments: [Argument], _ dtype: ScalarType?
  ) -> ExpressionInfo? {
    switch object.kind {
    case .name, .subscripted, .attribute: break
    default: return nil
    }
    guard case .value(.list(let list)) = infer(object).meaning, case .list(let row) = list.element,
      case .scalar(let own) = row.element, let number = Prelude.function(named: "list.rows")
    else { return nil }
    let element = dtype ?? own
    guard Promotion.canStore(own, in: element) else {
      return report(.cannotStore(.scalar(own), .scalar(element), at: object.span))
    }
    let result = program.specialise(
      number, [lent(.list(list)), .none], constants: [nil, ExpressionInfo(.dtype(element))],
      from: specialisation, at: call.span)
    let place = arguments.firstIndex { $0.value.id == object.id } ?? 0
    calls[call.id] = .kernel(
      result.specialisation, arguments: [.passed(place), .omitted(.none)])
    return ExpressionInfo(.value(.array(ArrayType(element, rank: 2, layout: .c))))
  }

  /// What nested lists and tuples hold.
  private struct Nesting {
    /// The number of axes.
    var rank: Int
    /// The extents, as far as the text says them.
    var extents: [Int]
    /// The type of the elements; nil if there are none.
    var element: ScalarType?
    /// `true` iff this is an array, and nothing around one.
    var isArray = false
  }

  /// Returns what `expression` holds as an array would; nil, reported, where it is not regular.
  private mutating func nesting(of expression: Expression, _ name: String) -> Nesting? {
    var items: [Expression] = []
    switch expression.kind {
    case .list(let list):
      items = list
      self[expression] = ExpressionInfo(.slice)
    case .tuple(let list): items = list
    default: return leaf(expression, name)
    }
    var result: Nesting?
    for item in items {
      guard let part = nesting(of: item, name) else { return nil }
      guard let known = result else {
        result = part
        continue
      }
      guard part.rank == known.rank, part.extents == known.extents else {
        report(.unevenNesting(at: item.span))
        return nil
      }
      if let first = known.element, let second = part.element {
        result?.element = Promotion.numpy(first, second)
      }
    }
    let inner = result ?? Nesting(rank: 0, extents: [])
    return Nesting(
      rank: inner.rank + 1, extents: [items.count] + inner.extents, element: inner.element)
  }

  /// Returns what an expression that is no list holds: a number, an array or a tuple of numbers.
  private mutating func leaf(_ expression: Expression, _ name: String) -> Nesting? {
    let found = inferElements(expression)
    switch found.meaning {
    case .value(.scalar(let type)): return Nesting(rank: 0, extents: [], element: type)
    case .value(.array(let array)):
      return Nesting(
        rank: array.rank, extents: Array(repeating: -1, count: array.rank),
        element: array.element, isArray: true)
    case .value(.tuple(let tuple)):
      var element: ScalarType?
      for case .scalar(let type) in tuple.elements {
        element = element.map { Promotion.numpy($0, type) } ?? type
      }
      guard tuple.elements.allSatisfy({ if case .scalar = $0 { true } else { false } }) else {
        break
      }
      return Nesting(rank: 1, extents: [tuple.elements.count], element: element)
    default: break
    }
    reportUnlessUnknown(found, .notAnArray(found.meaning, of: name, at: expression.span))
    return nil
  }

  /// Infers `np.result_type(…)` of arrays, numbers and types; `*tuple` stands for its elements.
  mutating func inferResultType(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    var types: [ScalarType] = []
    var isWeak: [Bool] = []
    for argument in arguments {
      let found = infer(argument.value)
      switch found.meaning {
      case .dtype(let type):
        types.append(type)
        isWeak.append(false)
      case .value(.tuple(let tuple)) where argument.isUnpacked:
        for element in tuple.elements {
          guard let type = elementType(.value(element)) else {
            return report(.argumentTypes("np.result_type", [element], at: call.span))
          }
          types.append(type)
          isWeak.append(false)
        }
      case let meaning:
        guard let type = elementType(meaning) else {
          return reportUnlessUnknown(
            found, .notAScalar(meaning, of: "np.result_type", at: argument.value.span))
        }
        types.append(type)
        isWeak.append(self.isWeak(found))
      }
    }
    let common = Inference.weakened(types, isWeak: isWeak)
    guard let first = common.first else {
      return report(.argumentCount("np.result_type", expected: "1", found: 0, at: call.span))
    }
    return ExpressionInfo(.dtype(common.dropFirst().reduce(first) { Promotion.numpy($0, $1) }))
  }

  /// Infers `np.shape(x)`, `np.size(x)` and `np.ndim(x)` of an array, a number or a tuple.
  mutating func inferShapeFunction(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let shown = Inference.shortName(name)
    guard let values = positional(arguments, of: shown), values.count == 1 else {
      return report(
        .argumentCount(shown, expected: "1", found: arguments.count, at: call.span))
    }
    let found = infer(values[0])
    let rank: Int
    var size: Int?
    switch found.meaning {
    case .value(.array(let array)): rank = array.rank
    case .value(.scalar): (rank, size) = (0, 1)
    case .value(.tuple(let tuple)): (rank, size) = (1, tuple.elements.count)
    default:
      return reportUnlessUnknown(found, .notAnArray(found.meaning, of: shown, at: values[0].span))
    }
    switch name {
    case "numpy.ndim":
      calls[call.id] = .special(.rankOf)
      return ExpressionInfo(.value(.int64), constant: .integer(rank))
    case "numpy.size":
      calls[call.id] = .special(.sizeOf)
      return ExpressionInfo(.value(.int64), constant: size.map(ConstantValue.integer))
    case _:
      calls[call.id] = .special(.shapeOf)
      let elements = Array(repeating: Type.int64, count: rank)
      return ExpressionInfo(.value(.tuple(TupleType(elements))))
    }
  }
}
