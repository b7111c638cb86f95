import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers `target = … = value`.
  mutating func inferAssign(_ targets: [Expression], _ value: Expression) {
    let isCopied = targets.allSatisfy(isArrayPart)
    if isCopied, case .list(let items) = value.kind, !items.isEmpty {
      // What is copied into an array need not be of one type.
      let inferred = inferTuple(items)
      self[value] = inferred
      for target in targets { assign(inferred.meaning, to: target, constant: nil) }
      return
    }
    let inferred = infer(value)
    if targets.count == 1, addName(targets[0], of: value) { return }
    if targets.count == 1, case .value(.list) = inferred.meaning, targets[0].isUnpacked {
      assign(inferred.meaning, to: targets[0], constant: nil)
      return
    }
    if inferred.meaning.type?.holdsList == true && !isCopied {
      let isElement = targets.count == 1 && targets[0].isSubscripted
      guard targets.count == 1, isElement ? share(value) : !refusesAlias(value) else {
        if targets.count > 1 { report(.listAlias(at: value.span)) }
        for target in targets { assign(.unknown, to: target, constant: nil) }
        return
      }
    }
    if targets.count == 1, case .name(let name) = targets[0].kind, sharedNames.contains(name) {
      makeShared(value)
    }
    for target in targets {
      assign(inferred.meaning, to: target, constant: inferred.constant)
    }
  }

  /// `true` iff `target` is a part of an array, to which the elements of a list are copied.
  private func isArrayPart(_ target: Expression) -> Bool {
    guard case .subscripted(let base, _) = target.kind, case .name(let name) = base.kind,
      let number = variableNumbers[name], let version = current?[number], version > 0
    else { return false }
    return versions[version].meaning.map(isArray) ?? false
  }

  /// Infers the assignment of something that `meaning` describes to `target`.
  mutating func assign(_ meaning: Meaning, to target: Expression, constant: ConstantValue?) {
    switch target.kind {
    case .name(let name):
      // Numbers are tracked only in functions that take constants: elsewhere, a variable that
      // happens to hold one stays a variable.
      let tracksNumbers = declaration.function.parameters.contains(where: \.takesConstant)
      let kept = tracksNumbers || isCompileTimeOnly(meaning) ? constant : nil
      let meaning = keptMeaning(meaning, name, at: target.span)
      let version = define(
        name, meaning, at: target.span,
        key: VersionKey(node: target.id, join: -1, variable: 0), constant: kept)
      versionOf[target.id - declaration.nodes.lowerBound] = version
      self[target] = ExpressionInfo(meaning)
    case .tuple(let items), .list(let items):
      unpack(meaning, to: items, at: target.span, constant: constant)
    case .subscripted(let base, let index):
      inferStore(meaning, to: target, base, index)
    case .starred:
      report(.unsupported("a starred target", .indexTuple, at: target.span))
    case .attribute(_, let name, let span):
      report(.unsupported("assignment to the attribute '\(name)'", .noAttributes, at: span))
    default:
      report(.notATarget(at: target.span))
    }
  }

  /// `true` iff values of this meaning live in the compiler alone, so that a name for one is one
  /// with the value.
  private func isCompileTimeOnly(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .value(.string), .value(.none): true
    case .value, .range: false
    case .module, .function, .dtype, .kernel, .method, .tupleClass, .exceptionClass, .slice,
      .ellipsis, .unknown:
      true
    }
  }

  /// Infers the unpacking of a tuple, of a list, or of the rows of an array, into `targets`.
  private mutating func unpack(
    _ meaning: Meaning, to targets: [Expression], at span: Span, constant: ConstantValue?
  ) {
    var elements: [Meaning] = Array(repeating: .unknown, count: targets.count)
    switch meaning {
    case .value(.tuple(let tuple)):
      if targets.contains(where: { if case .starred = $0.kind { true } else { false } }) {
        // The target says so itself.
      } else if tuple.elements.count != targets.count {
        report(.unpackCount(expected: targets.count, found: tuple.elements.count, at: span))
      } else {
        elements = tuple.elements.map { .value($0) }
      }
    case .value(.array(let array)) where array.rank > 0:
      elements = Array(
        repeating: .value(Inference.row(of: array)), count: targets.count)
    case .value(.list(let list)):
      if list.element != .none {
        elements = Array(repeating: .value(list.element), count: targets.count)
      }
    case .unknown:
      break
    default:
      report(.notIterable(meaning, at: span))
    }
    for (target, element) in zip(targets, elements) {
      assign(element, to: target, constant: nil)
    }
  }

  /// Infers `target operation= value`.
  mutating func inferAugmented(
    _ target: Expression, _ operation: BinaryOperator, _ value: Expression,
    in statement: Statement
  ) {
    let old = infer(target)
    if case .value(.list(let list)) = old.meaning {
      inferListUpdate(list, target, operation, value, in: statement)
      return
    }
    let operand = infer(value)
    if let combined = inferTableOperation(target, operation, old, operand) {
      return updateSet(combined, old, target, in: statement)
    }
    if case .value(.array(let array)) = old.meaning {
      if reportsReadOnly(target) { return }
      augmented[statement.id] = arrayUpdate(
        array, target, operation, value, at: statement.span)
      if case .name = target.kind {
        augmentedLoads[target.id] = versionOf[target.id - declaration.nodes.lowerBound]
      }
      return
    }
    let result = binary(operation, old, operand, lhs: target, rhs: value, at: statement.span)
    augmented[statement.id] = result.meaning
    switch target.kind {
    case .name(let name):
      // The load and the definition of the name share the node; the load was noted by `infer`.
      augmentedLoads[target.id] = versionOf[target.id - declaration.nodes.lowerBound]
      let version = define(
        name, result.meaning, at: target.span,
        key: VersionKey(node: target.id, join: -1, variable: 0))
      versionOf[target.id - declaration.nodes.lowerBound] = version
    case .subscripted(let base, _) where table(self[base]) != nil:
      guard let table = table(self[base]) else { return }
      inferTableUpdate(result.meaning, of: target, table, base, by: value)
    case .subscripted(let base, let index):
      inferStore(result.meaning, to: target, base, index)
      self[target] = old
    default:
      report(.notATarget(at: target.span))
    }
  }

  /// Infers `set |= other` and its like, which give the name another set.
  private mutating func updateSet(
    _ result: ExpressionInfo, _ old: ExpressionInfo, _ target: Expression, in statement: Statement
  ) {
    guard case .name(let name) = target.kind else {
      report(.notATarget(at: target.span))
      return
    }
    if table(old)?.isLent == true {
      report(.unsupported("this on a set of the caller's", .useMethods, at: statement.span))
    }
    augmented[statement.id] = result.meaning
    augmentedLoads[target.id] = versionOf[target.id - declaration.nodes.lowerBound]
    versionOf[target.id - declaration.nodes.lowerBound] = define(
      name, result.meaning, at: target.span,
      key: VersionKey(node: target.id, join: -1, variable: 0))
  }

  /// Reports, and returns `true`, iff `target` is a subscript of a read-only array.
  private mutating func reportsReadOnly(_ target: Expression) -> Bool {
    guard case .subscripted(let base, _) = target.kind,
      case .value(.array(let array)) = self[base].meaning, array.isReadOnly
    else { return false }
    report(
      .readOnly(scope.tree.file.text(of: base.span), global: self[base].global, at: target.span))
    return true
  }

  /// Checks that something of the given meaning can be stored at `base[index]`.
  private mutating func inferStore(
    _ meaning: Meaning, to target: Expression, _ base: Expression, _ index: Expression
  ) {
    if let table = table(infer(base)) {
      inferTableStore(meaning, to: target, table, base, index)
      return
    }
    let place = infer(target)
    let container = self[base].meaning
    if case .value(.list(let list)) = container {
      guard let type = meaning.type?.shared else { return }
      noteElement(type, of: list, base, at: target.span)
      return
    }
    guard case .value(.array(let array)) = container else {
      if container != .unknown { report(.notStorable(container, at: target.span)) }
      return
    }
    if array.isReadOnly {
      report(
        .readOnly(scope.tree.file.text(of: base.span), global: self[base].global, at: target.span))
      return
    }
    guard let type = meaning.type, let placeType = place.meaning.type else {
      if meaning != .unknown && place.meaning != .unknown {
        report(.notAValue(meaning, at: target.span))
      }
      return
    }
    checkStore(
      of: Meaning.value(type).unwrapped.type ?? type, in: placeType, array, at: target.span)
  }

  /// Checks that a value of type `value` fits the place, which is an element or a part of `array`.
  private mutating func checkStore(
    of value: Type, in place: Type, _ array: ArrayType, at span: Span
  ) {
    switch (value, place) {
    case (.scalar(let source), _):
      if !Promotion.canStore(source, in: array.element) {
        report(.cannotStore(value, .scalar(array.element), at: span))
      }
    case (.array(let source), .array(let part)):
      if !Promotion.canStore(source.element, in: array.element) {
        report(.cannotStore(value, place, at: span))
      } else if source.rank > part.rank {
        report(.rankMismatch(value, place, at: span))
      }
    case (.tuple(let tuple), .array(let part)) where tuple.elements.allSatisfy(\.isScalar):
      for element in tuple.elements { checkStore(of: element, in: place, part, at: span) }
    case (.list(let list), .array(let part)) where list.array != nil:
      checkStore(of: list.element, in: place, part, at: span)
    case (.none, _), (.array, _), (.tuple, _), (.optional, _), (.string, _), (.list, _),
      (.table, _):
      report(.cannotStore(value, place, at: span))
    }
  }
}

extension Type {
  /// `true` iff the type is that of a number.
  fileprivate var isScalar: Bool {
    if case .scalar = self { return true }
    return false
  }
}

extension Expression {
  /// `true` iff the expression, which is a target, takes apart what it gets.
  fileprivate var isUnpacked: Bool {
    switch kind {
    case .tuple, .list: true
    default: false
    }
  }

  /// `true` iff the expression is a subscript.
  fileprivate var isSubscripted: Bool {
    if case .subscripted = kind { return true }
    return false
  }
}
