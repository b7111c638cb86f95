extension [CStatement] {
  /// `true` iff the statements change variables and elements and do nothing else.
  var isStraight: Bool {
    allSatisfy { statement in
      switch statement.kind {
      case .declaration, .assignment, .comment: true
      case .ifElse(_, let then, let otherwise): then.isStraight && otherwise.isStraight
      case .expression, .forLoop, .whileLoop, .returned, .breakLoop, .continueLoop, .goto, .label,
        .pragma, .block:
        false
      }
    }
  }
}

/// The variables and arrays that statements change.
struct StripTargets {
  /// The variables.
  private(set) var variables: Set<String> = []
  /// The arrays.
  private(set) var arrays: Set<String> = []

  /// Adds what `statements` change.
  mutating func add(_ statements: [CStatement]) {
    for statement in statements {
      switch statement.kind {
      case .assignment(let target, _, _): add(target)
      case .ifElse(_, let then, let otherwise):
        add(then)
        add(otherwise)
      case .declaration, .expression, .forLoop, .whileLoop, .returned, .breakLoop, .continueLoop,
        .goto, .label, .pragma, .block, .comment:
        break
      }
    }
  }

  /// Adds what an assignment to `target` changes.
  private mutating func add(_ target: CExpression) {
    switch target {
    case .name(let name), .member(.name(let name), _): variables.insert(name)
    case .index(.name(let name), _), .index(.member(.name(let name), _), _),
      .member(.index(.name(let name), _), _):
      arrays.insert(name)
    case .literal, .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size,
      .compound, .braces:
      // No name for what is changed: nothing counts as fixed.
      arrays.insert("")
    }
  }
}
