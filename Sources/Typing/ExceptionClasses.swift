import PellucidSyntax

/// What an `except` clause takes.
package enum TakenClasses: Equatable {
  /// Whatever kernels raise.
  case all
  /// The classes with these names, of those that kernels raise.
  case some([String])
}

/// The exception classes that handlers name.
enum ExceptionClasses {
  /// The classes that stand for others that kernels raise, or that kernels raise only by themselves.
  private static let families: [String: [String]] = [
    "ArithmeticError": ["ArithmeticError", "OverflowError", "ZeroDivisionError"],
    "LookupError": ["IndexError", "KeyError"],
    "NameError": ["UnboundLocalError"],
    "RuntimeError": ["NotImplementedError", "RuntimeError"],
    "UnboundLocalError": ["UnboundLocalError"],
  ]

  /// Returns what a handler takes that names the class; nil if kernels raise no such exceptions.
  static func taken(by name: String) -> TakenClasses? {
    if name == "Exception" || name == "BaseException" { return .all }
    if let family = families[name] { return .some(family) }
    return Builtins.exceptions.contains(name) ? .some([name]) : nil
  }
}

extension Attempt.Handler {
  /// The expressions that name the classes.
  var classNames: [Expression] {
    guard let classes else { return [] }
    if case .tuple(let items) = classes.kind { return items }
    return [classes]
  }

  /// What the handler takes, where typing has accepted its classes.
  package var taken: TakenClasses {
    if classes == nil { return .all }
    var names: [String] = []
    for item in classNames {
      guard case .name(let name) = item.kind, let taken = ExceptionClasses.taken(by: name) else {
        continue
      }
      guard case .some(let family) = taken else { return .all }
      names += family
    }
    return .some(names)
  }
}
