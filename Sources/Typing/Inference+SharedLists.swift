import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Lists that stand in other lists, in tuples there or in dictionaries.
extension Inference {
  /// Returns the type of `value`, which is of type `type`, as a container keeps it; nil, reported,
  /// if none does.
  mutating func kept(
    _ type: Type, of value: Expression, orReport unsupported: (Type) -> Diagnostic
  ) -> Type? {
    let result = type.shared
    guard !result.scalars.isEmpty else {
      report(unsupported(type))
      return nil
    }
    return share(value) ? result : nil
  }

  /// Returns the type of `value` as a list keeps it; nil, reported, if none does.
  mutating func element(_ type: Type, of value: Expression) -> Type? {
    kept(type, of: value) { .unsupported("a list of \($0)", .useArray, at: value.span) }
  }

  /// Makes the lists that `value` is or holds ones that may stand in others; false, reported, if
  /// they are the caller's.
  mutating func share(_ value: Expression) -> Bool {
    guard let type = self[value].meaning.type, type.holdsList else { return true }
    switch value.kind {
    case .tuple(let items):
      return items.reduce(true) { share($1) && $0 }
    case .name:
      guard case .list(let list) = type, let name = firstName(value) else { break }
      guard list.lender == nil else {
        if let index = declaration.function.parameters.firstIndex(where: { $0.name == name }) {
          program.noteSharing(ofParameter: index, of: specialisation)
        }
        break
      }
      if sharedNames.insert(name).inserted { (hasChanged, hasNewElements) = (true, true) }
      return true
    case .list, .comprehension, .call, .binary:
      makeShared(value)
      return noteMaking(of: type, at: value.span)
    case .subscripted where calls[value.id] != nil:
      return noteMaking(of: type, at: value.span)
    default:
      break
    }
    report(.listAlias(at: value.span))
    return false
  }

  /// Makes the lists in `types` that are passed to the specialisation `number` and that it puts into
  /// others such that may stand there; false, reported, where that cannot be.
  mutating func shareArguments(
    of number: Int, _ bound: [Expression?], _ types: inout [Type]
  ) -> Bool {
    for index in program.entries[number].sharedParameters.sorted() where index < bound.count {
      guard let value = bound[index], case .list = types[index] else { return true }
      guard share(value) else { return false }
      types[index] = types[index].shared
    }
    return true
  }

  /// Makes a list that is written out one that stands in others from the beginning.
  mutating func makeShared(_ value: Expression) {
    guard calls[value.id] == nil, case .value(.list(let list)) = self[value].meaning else { return }
    switch value.kind {
    case .list, .call: self[value] = ExpressionInfo(.value(.list(list.shared)))
    default: break
    }
  }

  /// Notes that lists of the type that a value has are made; false, reported, if they cannot be.
  private mutating func noteMaking(of type: Type, at span: Span) -> Bool {
    var isPossible = true
    for element in type.ownedElements {
      if !noteHeapChange(element, at: span) { isPossible = false }
    }
    return isPossible
  }

  /// Returns what a variable called `name` stands for after it has been given `meaning`: a list that
  /// stands in others does so from the beginning.
  mutating func keptMeaning(_ meaning: Meaning, _ name: String, at span: Span) -> Meaning {
    guard case .value(.list(let list)) = meaning, !list.isShared, sharedNames.contains(name) else {
      return meaning
    }
    _ = noteHeapChange(list.element, at: span)
    return .value(.list(list.shared))
  }

  /// Notes that lengths of lists of `element`s that stand in others change here, or that there are
  /// more such lists; false, reported, if that is not possible.
  @discardableResult
  mutating func noteHeapChange(
    _ element: Type, changesLength: Bool = false, at span: Span
  ) -> Bool {
    if element == .none { return true }
    if loopStack.contains(where: { loops[$0.number].isParallel }) {
      report(
        .unsupported(
          "changing the length of a list of lists in a 'prange'", .useArray, at: span))
      return false
    }
    if program.noteHeapChange(element, changesLength: changesLength, of: specialisation) {
      hasChanged = true
    }
    guard changesLength else { return true }
    if fixedElements.contains(element) {
      report(
        .unsupported(
          "changing the length of a list of a kind that this runs over", .writeLoop, at: span))
      return false
    }
    for loop in loopStack { lengthsChangedInLoop[loop.number, default: []].insert(element) }
    return true
  }

  /// Notes the lengths that the specialisation `number`, which is called here, changes of lists that
  /// stand in others.
  mutating func noteHeapChanges(
    of number: Int, _ parameters: [Type], _ result: Type?, at span: Span
  ) {
    let returned = result?.sharedElements ?? []
    for element in parameters.flatMap(\.sharedElements) + returned {
      let entry = program.entries[number]
      guard returned.contains(element) || entry.changedHeaps.contains(element) else { continue }
      if !attempts.isEmpty {
        // Where the callee raises, it has freed what it was passed.
        report(
          .unsupported("a call that changes lists of lists in a 'try'", .handleOutside, at: span))
        continue
      }
      noteHeapChange(
        element, changesLength: entry.changedLengths.contains(element), at: span)
    }
  }

  /// Returns the type that a kernel returns for a value of type `type`. A list of its own that stands
  /// in others is given as one of its elements alone, unless the caller may have others that it
  /// stands in.
  mutating func returned(_ type: Type, at span: Span) -> Type {
    var held = parameterTypes.flatMap(\.sharedElements)
    switch type {
    case .list(let list):
      held += list.isShared ? [] : list.element.sharedElements
      return returned(list, held, at: span)
    case .tuple(var tuple):
      for element in tuple.elements {
        if case .list(let list) = element, list.isShared { continue }
        held += element.sharedElements
      }
      tuple.elements = tuple.elements.map { element in
        guard case .list(let list) = element else { return element }
        return returned(list, held, at: span)
      }
      return .tuple(tuple)
    case .none, .scalar, .array, .optional, .table, .string:
      return type
    }
  }

  /// Returns the type that a kernel returns for a list, where `held` are the elements of lists that
  /// its caller may have.
  private mutating func returned(_ list: ListType, _ held: [Type], at span: Span) -> Type {
    guard list.isShared else { return .list(list) }
    return .list(held.contains(list.element) ? list : ListType(list.element))
  }

  /// Returns the smallest type to which two results convert, or nil. A list that the kernel has made
  /// meets one that stands in others as one of these.
  mutating func commonResult(_ first: Type, _ second: Type, at span: Span) -> Type? {
    if let common = first.unified(with: second) { return common }
    guard let common = first.shared.unified(with: second.shared) else { return nil }
    for element in common.sharedElements { noteHeapChange(element, at: span) }
    return common
  }

  /// What tells the list that `expression` makes apart from others, as long as nothing says the type
  /// of its elements.
  func origin(of expression: Expression) -> String {
    root(emptyLists[expression.id] ?? "[\(expression.id)]")
  }

  /// Returns what stands for all lists that hold the same as the one that `origin` tells apart.
  func root(_ origin: String) -> String {
    var result = origin
    // Ends: each is made that of one that stood for itself.
    while let next = sameOrigins[result] { result = next }
    return result
  }

  /// Returns `type` with what is known of the elements of lists in it.
  func resolved(_ type: Type) -> Type {
    switch type {
    case .list(var list):
      if list.element != .none {
        list.element = resolved(list.element)
      } else if let known = list.origin.flatMap({ listElements[root($0)] }) {
        (list.element, list.origin) = (resolved(known), nil)
      }
      return .list(list)
    case .tuple(var tuple):
      tuple.elements = tuple.elements.map(resolved)
      return .tuple(tuple)
    case .none, .scalar, .array, .optional, .table, .string: return type
    }
  }

  /// Notes that lists of the two types hold the same, where nothing else says what one of them holds.
  mutating func noteSame(_ first: Type, _ second: Type) {
    switch (first, second) {
    case (.list(let lhs), .list(let rhs)):
      if lhs.element != .none && rhs.element != .none {
        return noteSame(lhs.element, rhs.element)
      }
      if let known = lhs.origin.map(root), let other = rhs.origin.map(root) {
        guard known != other else { return }
        sameOrigins[other] = known
        (hasChanged, hasNewElements) = (true, true)
      } else if let origin = lhs.origin, rhs.element != .none {
        noteElement(rhs.element, ofOrigin: origin)
      } else if let origin = rhs.origin, lhs.element != .none {
        noteElement(lhs.element, ofOrigin: origin)
      }
    case (.tuple(let lhs), .tuple(let rhs)):
      for (first, second) in zip(lhs.elements, rhs.elements) { noteSame(first, second) }
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.string, _),
      (.list, _), (.table, _):
      break
    }
  }

  /// Notes that the list which `origin` tells apart holds values of type `type`; false if they do not
  /// fit what is known of it.
  @discardableResult
  mutating func noteElement(_ type: Type, ofOrigin origin: String) -> Bool {
    let name = root(origin)
    if let known = listElements[name] { noteSame(known, type) }
    guard let common = listElements[name].map({ $0.commonElement(with: type) }) ?? type else {
      return false
    }
    if common != listElements[name] {
      listElements[name] = common
      (hasChanged, hasNewElements) = (true, true)
    }
    return true
  }

  /// Infers a list as the one array that holds its elements, which are numbers or lists.
  mutating func inferColumn(_ expression: Expression) -> ExpressionInfo {
    guard case .value(.list(let list)) = self[expression].meaning, list.element != .none,
      case .list = list.element, let column = list.column
    else { return inferElements(expression) }
    columns[expression.id] = list
    self[expression] = ExpressionInfo(.value(.array(column)))
    return self[expression]
  }
}

extension Type {
  /// The types of the elements of the lists in a value that do not stand in others.
  fileprivate var ownedElements: [Type] {
    switch self {
    case .list(let list): list.isShared ? [] : [list.element]
    case .tuple(let tuple): tuple.elements.flatMap(\.ownedElements)
    case .none, .scalar, .array, .optional, .table, .string: []
    }
  }
}
