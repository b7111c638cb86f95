import PellucidSource
import PellucidSyntax

extension ModuleScope {
  /// Binds what the branches of an `if` bind. Only one of them counts where the test is known; where
  /// it is not, names that could keep one of two values are nothing that a kernel can read.
  mutating func collectBranches(
    of test: Expression, _ then: Block, _ otherwise: Block?, nodes: Range<Int>
  ) {
    if let holds = truth(of: test) {
      if holds {
        collect(then, nodes: nodes)
      } else if let otherwise {
        collect(otherwise, nodes: nodes)
      }
      return
    }
    let before = bindings
    collect(then, nodes: nodes)
    let behindThen = bindings
    if let otherwise { collect(otherwise, nodes: nodes) }
    for name in assignedNames(then, otherwise) {
      let isAssignedTwice =
        before[name] != nil || order(of: behindThen[name]) != order(of: bindings[name])
      guard isAssignedTwice, case .assignment(let value, _, _)? = bindings[name] else { continue }
      setBinding(of: name, to: .opaque("something that depends on a condition", value.span))
    }
  }

  /// Returns the number of a binding by assignment.
  private func order(of binding: Binding?) -> Int? {
    if case .assignment(_, _, let order)? = binding { return order }
    return nil
  }

  /// Returns whether `test` holds, if that is known: it is a constant of the file, or `not` one.
  private func truth(of test: Expression) -> Bool? {
    if case .not(let operand) = test.kind { return truth(of: operand).map { !$0 } }
    var evaluation = GlobalEvaluation(scope: self)
    guard case .value(let value)? = evaluation.evaluate(test) else { return nil }
    return value.converted(to: .bool).flatMap {
      if case .boolean(let flag) = $0 { flag } else { nil }
    }
  }

  /// Returns the names that the blocks assign outside of functions, each once.
  private func assignedNames(_ blocks: Block?...) -> [String] {
    var names: [String] = []
    for case .name(let name) in blocks.compactMap(\.self).flatMap(assignedTargets).map(\.kind)
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// Returns the targets of the assignments in `block`, outside of functions.
  private func assignedTargets(_ block: Block) -> [Expression] {
    block.statements.flatMap { statement -> [Expression] in
      switch statement.kind {
      case .assign(let targets, _): targets.flatMap(names)
      case .augmentedAssign(let target, _, _), .annotatedAssign(let target, _, _): names(target)
      case .forLoop(let target, _, let body, let otherwise):
        names(target) + assignedTargets(body) + (otherwise.map(assignedTargets) ?? [])
      case .whileLoop(_, let body, let otherwise), .ifElse(_, let body, let otherwise, _):
        assignedTargets(body) + (otherwise.map(assignedTargets) ?? [])
      case .attempt(let attempt): attempt.blocks.flatMap(assignedTargets)
      case .expression, .returned, .raise, .assert, .breakLoop, .continueLoop, .pass, .function,
        .importModule, .importFrom, .global, .nonlocal, .delete, .unsupported, .invalid:
        []
      }
    }
  }

  /// Returns the names in a target.
  private func names(_ target: Expression) -> [Expression] {
    switch target.kind {
    case .name: [target]
    case .tuple(let items), .list(let items): items.flatMap(names)
    default: []
    }
  }

  /// Binds the names that a loop assigns to something that kernels cannot read.
  mutating func bindOpaque(_ body: Block) {
    for target in assignedTargets(body) { bindOpaque(target, "a variable that a loop assigns") }
  }

  /// Binds the name that `target` is to something that kernels cannot read.
  mutating func bindOpaque(_ target: Expression, _ what: String) {
    if case .name(let name) = target.kind {
      setBinding(of: name, to: .opaque(what, target.span))
    }
  }

  /// Binds the name of a class, whose body is not looked at.
  mutating func bindClass(_ statement: Statement) {
    let text = Array(tree.file.text(of: statement.span).utf8)
    let words = text.split(maxSplits: 64) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    guard let place = words.firstIndex(where: { $0.elementsEqual("class".utf8) }),
      place + 1 < words.endIndex
    else { return }
    let name = words[place + 1].prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ":") }
    let start = statement.span.start + words[place].startIndex
    setBinding(
      of: String(decoding: name, as: UTF8.self),
      to: .opaque("a class", Span(start, start + "class".utf8.count)))
  }
}
