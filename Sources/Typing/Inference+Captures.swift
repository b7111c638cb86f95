import PellucidSource
import PellucidSyntax
import PellucidTypes

/// What functions inside a kernel read of the variables around them.
extension Inference {
  /// Returns the names of the variables that the function `number` reads of the one around it.
  func captures(of number: Int) -> [String] {
    program.scope(of: number).nested[Prelude.index(of: number)]?.captures ?? []
  }

  /// Returns the version of the variable `name` that the function `number` reads of the one that it
  /// stands in; nil where that is not at hand.
  private func capturedVersion(_ name: String, by number: Int) -> Int? {
    let own = Prelude.index(of: program.entries[specialisation].function)
    let callee = program.scope(of: number).nested[Prelude.index(of: number)]
    let isAround = callee?.parent == own
    let isShared = scope.nested[own]?.captures.contains(name) == true
    guard isAround || isShared, let variable = variableNumbers[name] else { return nil }
    return current?[variable]
  }

  /// Returns the type, or what is known, of the variable `name` that the function `number` reads of
  /// the one around it; nil, reported, where it cannot be passed.
  mutating func captured(
    _ name: String, by number: Int, at span: Span
  ) -> (type: Type, constant: ExpressionInfo?, passed: KernelArgument)? {
    guard let version = capturedVersion(name, by: number) else {
      let function = program.declaration(number).function
      report(
        .unsupported(
          "a call of '\(function.name)', which reads the variable '\(name)', from here",
          .passVariable(name), at: span))
      return nil
    }
    guard version > 0, versions[version].unbound == .no else {
      report(.unbound(name, at: span))
      return nil
    }
    let found = versions[version]
    guard let meaning = found.meaning, found.conflict == nil, meaning != .unknown else {
      return nil
    }
    markRead(version)
    switch meaning {
    case .value(.string), .value(.none):
      return (.none, ExpressionInfo(meaning, constant: found.constant), .omitted(.none))
    case .value(let type):
      loads.append((version, currentLoop))
      return (lent(type), nil, .captured(version))
    case .range:
      report(.notAValue(meaning, at: span))
      return nil
    default:
      return (.none, named(meaning), .omitted(.none))
    }
  }

  /// Returns what is known of a function or of a type, with the name that a function has.
  func named(_ meaning: Meaning) -> ExpressionInfo {
    guard case .kernel(let number) = meaning else { return ExpressionInfo(meaning) }
    return ExpressionInfo(meaning, global: program.declaration(number).function.name)
  }

  /// Returns the type that a parameter has for an argument of type `type`.
  func lent(_ type: Type) -> Type {
    switch type {
    case .list(var list) where !list.isShared:
      list.isBorrowed = true
      list.isLent = true
      return .list(list)
    case .table(var table):
      table.isLent = true
      return .table(table)
    default: return type
    }
  }
}
