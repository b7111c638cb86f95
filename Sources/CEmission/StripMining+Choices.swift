import PellucidTypes

/// What depends on conditions goes by strips of truth values: both sides of an `if` are computed, and
/// elements that only one side uses are loaded and stored only where that side is taken.
extension StripMining {
  /// Returns what becomes of an `if`, provided that functions over strips do all of it.
  func choosing(
    _ condition: CExpression, _ then: [CStatement], _ otherwise: [CStatement]
  ) -> StripMining? {
    guard waiting.isEmpty, then.isStraight, otherwise.isStraight, !isNumber(condition),
      valueType(of: condition) == .bool, isByFunctions(condition)
    else { return nil }
    var result = self
    let mask = result.mask(condition)
    result.masks.append(.name(mask))
    result.addAll(then)
    if !otherwise.isEmpty {
      result.call("pel_not_b8", [.name(mask), .name(mask)])
      result.restrict(mask)
      result.addAll(otherwise)
    }
    result.masks.removeLast()
    result.release(.strip(mask, .bool))
    let isDone = result.isPossible && result.waiting.isEmpty && result.counts.loops == counts.loops
    // A function of libm is worth its time only where its value is wanted.
    return isDone && result.counts.maps == counts.maps ? result : nil
  }

  /// Adds the statements of one side.
  private mutating func addAll(_ statements: [CStatement]) {
    for statement in statements where isPossible && waiting.isEmpty { add(statement) }
  }

  /// Returns a new strip that tells where the condition holds, among the iterations at hand.
  private mutating func mask(_ condition: CExpression) -> String {
    let truth = value(condition)
    let name: String
    if case .strip(let strip, _) = truth {
      name = strip
    } else {
      // What the condition was must not change with the variable or the array.
      name = newStrip(.bool)
      call("pel_copy_b8", [.name(name), truth.expression])
    }
    restrict(name)
    return name
  }

  /// Clears a strip of truth values where the iterations at hand are not.
  private mutating func restrict(_ mask: String) {
    guard let around = masks.last(where: { $0 != .name(mask) }) else { return }
    call("pel_and_vv_b8", [.name(mask), .name(mask), around])
  }

  /// Returns the value of `left && right` or `left || right`, whose right side loads nothing where the
  /// left one decides.
  mutating func combined(
    _ expression: CExpression, _ left: CExpression, _ right: CExpression, into target: CExpression?
  ) -> StripValue {
    let first = elements(of: value(left), .bool)
    var isAnd = false
    if case .binary(.and, _, _) = expression { isAnd = true }
    let mask = newStrip(.bool)
    call(isAnd ? "pel_copy_b8" : "pel_not_b8", [.name(mask), first.expression])
    restrict(mask)
    masks.append(.name(mask))
    let second = elements(of: value(right), .bool)
    masks.removeLast()
    release(.strip(mask, .bool))
    return applied(isAnd ? "pel_and_vv_" : "pel_or_vv_", [first, second], .bool, into: target)
  }

  /// Returns the value of a conditional expression.
  mutating func selected(
    _ condition: CExpression, _ then: CExpression, _ otherwise: CExpression, _ type: ScalarType,
    into target: CExpression?
  ) -> StripValue {
    let mask = mask(condition)
    masks.append(.name(mask))
    let first = value(then)
    let inverse = newStrip(.bool)
    call("pel_not_b8", [.name(inverse), .name(mask)])
    masks[masks.count - 1] = .name(inverse)
    restrict(inverse)
    let second = value(otherwise)
    masks.removeLast()
    release(.strip(inverse, .bool))
    return select(.strip(mask, .bool), first, second, type, into: target)
  }

  /// Returns the elements of `first` where the mask is set, and of `second` elsewhere.
  private mutating func select(
    _ mask: StripValue, _ first: StripValue, _ second: StripValue, _ type: ScalarType,
    into target: CExpression?
  ) -> StripValue {
    let isPair = first.letter == "s" && second.letter == "s"
    let first = isPair ? elements(of: first, type) : first
    return applied(
      "pel_select_\(first.letter)\(second.letter)_", [mask, first, second], type, into: target)
  }

  /// Gives a strip the value of `expression` in the iterations at hand.
  mutating func choose(_ expression: CExpression, into target: CExpression, _ type: ScalarType) {
    guard let mask = masks.last else {
      _ = value(expression, into: target)
      return
    }
    let new = value(expression)
    _ = select(.place(mask, .bool), new, .place(target, type), type, into: target)
  }

  /// Stores the value of `expression` at `target` in the iterations at hand.
  mutating func store(_ expression: CExpression, at target: CExpression, _ type: ScalarType) {
    guard let mask = masks.last else {
      _ = value(expression, into: target)
      return
    }
    let values = elements(of: value(expression), type)
    call("pel_store_" + type.shortName, [target, mask, values.expression])
    counts.operations += 1
    release(values)
  }

  /// Returns the elements at `pointer`, which only the iterations at hand may load.
  mutating func loaded(
    _ expression: CExpression, _ pointer: CExpression, _ type: ScalarType
  ) -> StripValue {
    guard let mask = masks.last, !certainElements.contains(expression) else {
      return .place(pointer, type)
    }
    return applied(
      "pel_load_", [.place(mask, .bool), .place(pointer, type)], type, into: nil)
  }

  /// Returns what the iterations at hand add to a sum; the others add what changes none.
  mutating func addends(_ expression: CExpression, _ type: ScalarType) -> StripValue {
    let values = value(expression)
    guard let mask = masks.last else { return elements(of: values, type) }
    let zero: CExpression =
      switch type {
      case .float64: .unary(.minus, .literal("0.0"))
      case .float32: .unary(.minus, .literal("0.0f"))
      case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .complex64,
        .complex128:
        .literal("0")
      }
    return select(.place(mask, .bool), values, .number(zero, type), type, into: nil)
  }

  /// `true` iff adding `value` to the variable `name` around the loop counts: it is an int64, and
  /// the value is a number in some iterations, or a truth value.
  func counts(in name: String, _ value: CExpression) -> Bool {
    guard types[name] == .scalar(.int64), assigned.contains(name) else { return false }
    return !masks.isEmpty && value.literalInteger != nil || goesByStrips(value.truth, as: .bool)
  }

  /// Adds to a variable around the loop how often something holds.
  mutating func count(_ name: String, _ value: CExpression) {
    var places: StripValue
    if value.literalInteger != nil, let mask = masks.last {
      places = .place(mask, .bool)
    } else {
      places = elements(of: self.value(value.truth), .bool)
      if let mask = masks.last {
        places = applied("pel_and_vv_", [places, .place(mask, .bool)], .bool, into: nil)
      }
    }
    flush()
    use(name)
    counts.operations += 1
    var number = CExpression.call("pel_count_b8", [places.expression, .stripCount])
    if let factor = value.literalInteger, factor != 1 {
      number = .binary(.multiply, value, number)
    }
    statements.append(CStatement(.assignment(.name(name), .add, number)))
    release(places)
  }

  /// The elements that each iteration loads or stores, as far as their places tell.
  var elementsOfAllIterations: Set<CExpression> {
    let result = loop.body.certainElements
    // Variables of the body may be others elsewhere.
    let changing = Dictionary(
      uniqueKeysWithValues: declared.map { ($0, CExpression.literal("")) })
    return result.filter { $0.replacing(changing) == $0 }
  }
}

extension [CStatement] {
  /// The elements that the statements load or store whatever the conditions inside them say.
  fileprivate var certainElements: Set<CExpression> {
    var result: Set<CExpression> = []
    for statement in self {
      switch statement.kind {
      case .declaration(let declaration): declaration.value?.addElements(to: &result)
      case .assignment(let target, _, let value):
        target.addElements(to: &result)
        value.addElements(to: &result)
      case .ifElse(let condition, let then, let otherwise):
        condition.addElements(to: &result)
        result.formUnion(then.certainElements.intersection(otherwise.certainElements))
      case .expression, .forLoop, .whileLoop, .returned, .breakLoop, .continueLoop, .goto, .label,
        .pragma, .block, .comment:
        break
      }
    }
    return result
  }
}

extension CExpression {
  /// The truth value of which the expression is the number.
  fileprivate var truth: CExpression {
    if case .cast(.scalar(.int64), let operand) = self { return operand }
    return self
  }

  /// Adds the elements that are loaded whatever the conditions inside the expression say.
  fileprivate func addElements(to result: inout Set<CExpression>) {
    switch self {
    case .index: result.insert(self)
    case .conditional(let condition, _, _): condition.addElements(to: &result)
    case .binary(.and, let left, _), .binary(.or, let left, _): left.addElements(to: &result)
    case .name, .literal, .unary, .binary, .call, .cast, .member, .arrow, .size, .compound,
      .braces:
      _ = mappingOperands {
        $0.addElements(to: &result)
        return $0
      }
    }
  }
}

/// A function of the runtime on numbers that functions over strips do too.
struct StripHelper {
  /// What functions over strips call it.
  let stem: String
  /// The type of the parameters.
  let type: ScalarType
  /// The number of parameters.
  let count: Int

  /// Creates an instance for the function called `name`, if it is one.
  init?(_ name: String) {
    let words = name.split(separator: "_")
    guard words.count == 2 || words.count == 3, words[0] == "pel",
      let type = words.count == 2 ? .int64 : ScalarType(shortName: words[2])
    else { return nil }
    switch (words[1], type.isComplex) {
    case ("min", false), ("max", false), ("minimum", false), ("maximum", false), ("add", true),
      ("subtract", true), ("multiply", true):
      (stem, count) = (String(words[1]), 2)
    case ("conjugate", true): (stem, count) = ("conj", 1)
    default: return nil
    }
    self.type = type
  }
}

extension ScalarType {
  /// `true` iff the type is a float of functions over strips.
  var isReal: Bool { self == .float64 || self == .float32 }

  /// `true` iff functions over strips take the type.
  var isStripType: Bool {
    isReal || isComplex || isWideInteger || self == .uint8 || self == .bool
  }

  /// `true` iff the type is one of the integers of functions over strips that C does not widen.
  var isWideInteger: Bool { self == .int64 || self == .int32 }

  /// `true` iff each value of `other` is the same in this type.
  func holds(_ other: ScalarType) -> Bool {
    if self == other { return true }
    switch other {
    case .uint8:
      return [.int16, .int32, .int64, .uint16, .uint32, .uint64].contains(self)
    case .int32: return self == .int64
    case .bool, .int8, .int16, .int64, .uint16, .uint32, .uint64, .float32, .float64, .complex64,
      .complex128:
      return false
    }
  }

  /// `true` iff a literal of C, if there is one, has a value that this type holds.
  func holds(_ number: Int?) -> Bool {
    guard let number else { return false }
    if isReal || self == .int64 { return true }
    return self == .uint8
      ? (0...255).contains(number)
      : self == .int32 && Int32(exactly: number) != nil
  }
}
