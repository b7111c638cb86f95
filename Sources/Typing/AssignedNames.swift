import PellucidSyntax

extension Inference {
  /// Makes every name that `block` assigns a local variable, and notes which loops assign it.
  mutating func collectAssigned(_ block: Block) {
    for statement in block.statements { collectAssigned(statement, loops: []) }
  }

  /// Collects the names that `block` assigns inside the given loops.
  private mutating func collectAssigned(_ block: Block, loops: [Int]) {
    for statement in block.statements { collectAssigned(statement, loops: loops) }
  }

  /// Collects the names that `statement` assigns inside the given loops.
  private mutating func collectAssigned(_ statement: Statement, loops: [Int]) {
    switch statement.kind {
    case .assign(let targets, let value):
      for target in targets {
        collectTarget(target, loops: loops)
        collectNamed(target, loops: loops)
        collectEmpty(value, assignedTo: target)
        noteGiven(value, to: target)
      }
      collectNamed(value, loops: loops)
    case .augmentedAssign(let target, _, let value):
      collectTarget(target, loops: loops)
      collectNamed(value, loops: loops)
      noteGiven(value, to: target)
    case .annotatedAssign(let target, _, let value):
      if let value {
        noteGiven(value, to: target)
        collectEmpty(value, assignedTo: target)
        collectTarget(target, loops: loops)
        collectNamed(value, loops: loops)
      }
    case .forLoop(let target, let iterable, let body, let otherwise):
      collectNamed(iterable, loops: loops)
      collectTarget(target, loops: loops + [statement.id])
      noteGiven(iterable, to: target, isElement: true)
      collectAssigned(body, loops: loops + [statement.id])
      if let otherwise { collectAssigned(otherwise, loops: loops) }
    case .whileLoop(let test, let body, let otherwise):
      collectNamed(test, loops: loops + [statement.id])
      collectAssigned(body, loops: loops + [statement.id])
      if let otherwise { collectAssigned(otherwise, loops: loops) }
    case .ifElse(let test, let then, let otherwise, _):
      collectNamed(test, loops: loops)
      collectAssigned(then, loops: loops)
      if let otherwise { collectAssigned(otherwise, loops: loops) }
    case .attempt(let attempt):
      for block in attempt.blocks { collectAssigned(block, loops: loops) }
    case .expression(let value):
      collectNamed(value, loops: loops)
    case .returned(let value):
      if let value { collectNamed(value, loops: loops) }
    case .raise(let exception, _):
      if let exception { collectNamed(exception, loops: loops) }
    case .assert(let test, let message):
      for part in [test, message].compactMap(\.self) { collectNamed(part, loops: loops) }
    case .importFrom(_, let names):
      // What follows is not told as well that they are not defined.
      for name in names { _ = variable(name.alias ?? name.name) }
    case .importModule(let names):
      for name in names { _ = variable(name.alias ?? String(name.name.prefix { $0 != "." })) }
    case .function(let function): collect(function.name, loops: loops)
    case .breakLoop, .continueLoop, .pass, .global, .nonlocal, .delete, .unsupported, .invalid:
      break
    }
  }

  /// Collects the names that the target of an assignment binds.
  private mutating func collectTarget(_ target: Expression, loops: [Int]) {
    switch target.kind {
    case .name(let name):
      collect(name, loops: loops)
    case .tuple(let items), .list(let items):
      for item in items { collectTarget(item, loops: loops) }
    case .starred(let inner):
      collectTarget(inner, loops: loops)
    default:
      break
    }
  }

  /// Collects the names that `:=` binds in `expression`.
  private mutating func collectNamed(_ expression: Expression, loops: [Int]) {
    expression.forEachExpression { part in
      switch part.kind {
      case .named(let name, _, _): collect(name, loops: loops)
      case .comprehension(_, _, let clauses):
        for clause in clauses { collectHidden(clause.target) }
      default: break
      }
    }
  }

  /// Makes variables of their own for the names that a clause of a comprehension binds.
  private mutating func collectHidden(_ target: Expression) {
    switch target.kind {
    case .name(let name):
      comprehensionVariables[target.id] = variableNames.count
      variableNames.append(name)
    case .tuple(let items), .list(let items):
      for item in items { collectHidden(item) }
    default:
      break
    }
  }

  /// Notes which variable an empty list, dictionary or set is assigned to.
  private mutating func collectEmpty(_ value: Expression, assignedTo target: Expression) {
    switch (value.kind, target.kind) {
    case (.list(let items), .name(let name)) where items.isEmpty:
      emptyLists[value.id] = name
    case (.call(let callee, let arguments), .name(let name)) where arguments.isEmpty:
      switch callee.kind {
      case .name("list"), .name("List"), .attribute(_, "List", _): emptyLists[value.id] = name
      case .name("dict"), .name("set"), .name("Dict"), .attribute(_, "Dict", _):
        emptyTables[value.id] = name
      default: break
      }
    case (.dictionary(let items), .name(let name)) where items.isEmpty:
      emptyTables[value.id] = name
    case (.tuple(let values), .tuple(let targets)) where values.count == targets.count:
      for (value, target) in zip(values, targets) { collectEmpty(value, assignedTo: target) }
    default:
      break
    }
  }

  /// Makes `name` a local variable that the given loops assign.
  private mutating func collect(_ name: String, loops: [Int]) {
    let number = variable(name)
    assignmentCounts[number, default: 0] += 1
    for loop in loops where assignedInLoop[loop]?.contains(number) != true {
      assignedInLoop[loop, default: []].append(number)
    }
  }
}
