import PellucidSource
import PellucidSyntax
import PellucidTypes

/// What a call of a kernel passes for a parameter.
indirect enum BoundValue {
  /// Nothing: the parameter has its default.
  case missing
  /// An argument.
  case value(Expression)
  /// The element at this place of a tuple that the argument `*tuple` unpacks.
  case element(Int, of: Expression, Type)
  /// What `*values` takes, as a tuple.
  case rest([BoundValue])

  /// The argument, if it is passed as it stands.
  var expression: Expression? {
    if case .value(let expression) = self { expression } else { nil }
  }
}

/// Arguments that tuples hold, and parameters that take what is left.
extension Inference {
  /// Returns what a call passes for each of `parameters`; nil, reported, where something does not
  /// fit.
  mutating func bindCall(
    _ arguments: [Argument], to parameters: some Collection<Parameter>, of function: String
  ) -> [BoundValue]? {
    let names = parameters.map(\.name)
    let rest = parameters.map(\.kind).firstIndex(of: .variadic)
    if rest == nil, !arguments.contains(where: \.isUnpacked) {
      return bind(arguments, to: names, of: function)?.map { $0.map(BoundValue.value) ?? .missing }
    }
    guard let values = unpacked(arguments) else { return nil }
    let count = rest ?? names.count
    guard rest != nil || values.count <= count else {
      report(
        .argumentCount(
          function, expected: "at most \(count)", found: values.count,
          at: arguments[0].value.span))
      return nil
    }
    var bound = Array(repeating: BoundValue.missing, count: names.count)
    bound.replaceSubrange(0..<min(count, values.count), with: values.prefix(count))
    if let rest { bound[rest] = .rest(Array(values.dropFirst(count))) }
    for argument in arguments {
      guard case .keyword(let keyword, let span) = argument.kind else { continue }
      guard let place = names.firstIndex(of: keyword), place != rest else {
        report(.unknownKeyword(keyword, of: function, at: span))
        return nil
      }
      guard case .missing = bound[place] else {
        report(.argumentTwice(keyword, of: function, at: span))
        return nil
      }
      bound[place] = .value(argument.value)
    }
    return bound
  }

  /// Returns how something is passed that a tuple holds, or that `*values` takes, and its type; nil,
  /// reported, where it cannot be.
  mutating func heldArgument(
    _ bound: BoundValue, _ arguments: [Argument], _ call: Expression
  ) -> (type: Type, passed: KernelArgument)? {
    switch bound {
    case .missing: unreachable("nothing holds what is not passed")
    case .value(let value):
      let found = infer(value)
      guard let type = found.meaning.type else {
        reportUnlessUnknown(found, .notAValue(found.meaning, at: value.span))
        return nil
      }
      return (type, .passed(place(of: value, in: arguments)))
    case .element(let index, let tuple, let type):
      return (type, .element(index, of: place(of: tuple, in: arguments)))
    case .rest(let values):
      var held: [(type: Type, passed: KernelArgument)] = []
      for value in values {
        guard let argument = heldArgument(value, arguments, call) else { return nil }
        held.append(argument)
      }
      let type = Type.tuple(TupleType(held.map(\.type)))
      if type.holdsList {
        report(.listAlias(at: call.span))
        return nil
      }
      return (type, .tuple(held.map(\.passed)))
    }
  }

  /// Returns the position of the argument that `value` is.
  private func place(of value: Expression, in arguments: [Argument]) -> Int {
    arguments.firstIndex { $0.value.id == value.id } ?? 0
  }

  /// Returns what is passed by position, with the elements of the tuples that are unpacked; nil,
  /// reported, where something is that is no tuple.
  private mutating func unpacked(_ arguments: [Argument]) -> [BoundValue]? {
    var values: [BoundValue] = []
    for argument in arguments {
      switch argument.kind {
      case .positional: values.append(.value(argument.value))
      case .keyword: break
      case .unpacked:
        let found = infer(argument.value)
        guard case .value(.tuple(let tuple)) = found.meaning else {
          reportUnlessUnknown(
            found, .unsupported("an unpacked argument", .passSingly, at: argument.value.span))
          return nil
        }
        for (place, type) in tuple.elements.enumerated() {
          values.append(.element(place, of: argument.value, type))
        }
      case .unpackedKeywords:
        report(.unsupported("an unpacked argument", .passSingly, at: argument.value.span))
        return nil
      }
    }
    return values
  }
}
