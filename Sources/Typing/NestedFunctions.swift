import PellucidSource
import PellucidSyntax

/// A `lambda`, or a `def` inside a function: a function of its own, which gets what it reads of the
/// variables around it as further parameters.
struct NestedFunction: Sendable {
  /// The number of the function that it stands in; nil at the outermost level of the file.
  let parent: Int?
  /// The variables around it that it reads, sorted.
  var captures: [String] = []
}

/// Finds the functions inside the functions of a file, and what they read.
struct NestedFunctions {
  /// The names that a function binds, and those that it reads without binding them.
  private struct Names {
    var bound: Set<String>
    var free: Set<String>
  }

  /// The functions of the file, to which those are added that stand in others.
  private(set) var functions: [ModuleScope.Declaration]
  /// The numbers of the functions that are found, by the place where they start.
  private(set) var numbers: [Int: Int] = [:]
  /// What is known of them, by number.
  private(set) var nested: [Int: NestedFunction] = [:]
  /// The names that functions have for functions in them, by the number of the outer one.
  private var aliases: [Int: [String: [Int]]] = [:]
  /// The names of each function that has others in it, or stands in one.
  private var names: [Int: Names] = [:]

  /// Finds the functions in `functions`, and the lambdas that `body` has outside of functions.
  init(in functions: [ModuleScope.Declaration], of body: Block, nodeCount: Int) {
    self.functions = functions
    for number in functions.indices { find(in: number) }
    for statement in body.statements {
      guard case .assign(let targets, let value) = statement.kind, case .lambda = value.kind else {
        continue
      }
      add(value, named: targets.first?.targetNames.first, to: nil, nodes: 0..<nodeCount)
    }
    close()
  }

  /// Finds the functions in the body of the function `number`.
  private mutating func find(in number: Int) {
    let declaration = functions[number]
    declaration.function.body.forEachStatement { statement in
      if case .function(let function) = statement.kind {
        let inner = add(function, to: number, declaration.nodes)
        aliases[number, default: [:]][function.name, default: []].append(inner)
      }
      if case .assign(let targets, let value) = statement.kind, case .lambda = value.kind {
        let inner = add(
          value, named: targets.first?.targetNames.first, to: number, nodes: declaration.nodes)
        for case .name(let name) in targets.map(\.kind) {
          aliases[number, default: [:]][name, default: []].append(inner)
        }
      }
    }
    var lambdas: [Expression] = []
    declaration.function.body.forEachExpression { expression in
      if case .lambda = expression.kind { lambdas.append(expression) }
    }
    for lambda in lambdas { add(lambda, to: number, nodes: declaration.nodes) }
  }

  /// Adds the function that `lambda` is, and returns its number.
  @discardableResult
  private mutating func add(
    _ lambda: Expression, named name: String? = nil, to parent: Int?, nodes: Range<Int>
  ) -> Int {
    if let number = numbers[lambda.span.start] { return number }
    guard case .lambda(let parameters, let value) = lambda.kind else { return 0 }
    let body = Block([Statement(id: lambda.id, span: value.span, kind: .returned(value))])
    let function = Function(
      name: name ?? "lambda", nameSpan: lambda.span, span: lambda.span, decorators: [],
      parameters: parameters, returnAnnotation: nil, docstring: nil, body: body)
    return add(function, at: lambda.span.start, to: parent, nodes)
  }

  /// Adds a `def`, and returns its number.
  private mutating func add(_ function: Function, to parent: Int, _ nodes: Range<Int>) -> Int {
    add(function, at: function.nameSpan.start, to: parent, nodes)
  }

  /// Adds a function that starts at `place`, and returns its number.
  private mutating func add(
    _ function: Function, at place: Int, to parent: Int?, _ nodes: Range<Int>
  ) -> Int {
    let number = functions.count
    numbers[place] = number
    functions.append(
      ModuleScope.Declaration(
        function: function, leadingComments: [], isKernel: false, options: KernelOptions(),
        nodes: nodes, diagnostics: []))
    if let parent { functions[number].options = functions[parent].options.ofNested }
    nested[number] = NestedFunction(parent: parent)
    find(in: number)
    return number
  }

  /// Finds what the functions read of the variables around them, and makes that parameters.
  private mutating func close() {
    for number in nested.keys.sorted() { names[number] = names(of: number) }
    for parent in Set(nested.values.compactMap(\.parent)) where names[parent] == nil {
      names[parent] = names(of: parent)
    }
    var captures: [Int: Set<String>] = [:]
    for number in nested.keys {
      captures[number] = names[number].map { $0.free.intersection(around(number)) } ?? []
    }
    // Ends: the sets only grow, and there are finitely many names.
    var isChanged = true
    while isChanged {
      isChanged = false
      for number in nested.keys.sorted() {
        for other in called(by: number) {
          let bound = names[number]?.bound ?? []
          let more = (captures[other] ?? []).subtracting(bound).intersection(around(number))
          if !more.isSubset(of: captures[number] ?? []) {
            captures[number]?.formUnion(more)
            isChanged = true
          }
        }
      }
    }
    for number in nested.keys {
      let own = (captures[number] ?? []).sorted()
      nested[number]?.captures = own
      functions[number] = functions[number].adding(own)
    }
  }

  /// Returns the names that the functions around `number` bind.
  private func around(_ number: Int) -> Set<String> {
    var result: Set<String> = []
    var outer = nested[number]?.parent
    // Ends: each round goes to the function around.
    while let function = outer {
      result.formUnion(names[function]?.bound ?? [])
      outer = nested[function]?.parent
    }
    return result
  }

  /// Returns the functions that `number` may call by a name that a function around it has for them,
  /// or by its own, and those that stand in it.
  private func called(by number: Int) -> [Int] {
    var result = nested.keys.filter { nested[$0]?.parent == number }
    let free = names[number]?.free ?? []
    var outer = nested[number]?.parent
    // Ends: each round goes to the function around.
    while let function = outer {
      for (name, others) in aliases[function] ?? [:] where free.contains(name) { result += others }
      outer = nested[function]?.parent
    }
    return result.sorted()
  }

  /// Returns the names that the function `number` binds, and those that it reads.
  private func names(of number: Int) -> Names {
    let function = functions[number].function
    var bound = Set(function.parameters.map(\.name))
    var free: Set<String> = []
    function.body.forEachStatement { statement in
      bound.formUnion(statement.boundNames)
    }
    function.body.forEachExpressionOutside { expression in
      free.formUnion(expression.freeNames)
      expression.forEachExpression { part in
        switch part.kind {
        case .named(let name, _, _): bound.insert(name)
        case .comprehension(_, _, let clauses):
          for clause in clauses { bound.formUnion(clause.target.targetNames) }
        default: break
        }
      }
    }
    return Names(bound: bound, free: free.subtracting(bound))
  }
}

extension ModuleScope.Declaration {
  /// Returns the function with further parameters.
  fileprivate func adding(_ captures: [String]) -> ModuleScope.Declaration {
    let more = captures.map {
      Parameter(
        name: $0, span: function.nameSpan, kind: .ordinary, annotation: nil, defaultValue: nil)
    }
    let extended = Function(
      name: function.name, nameSpan: function.nameSpan, span: function.span,
      decorators: function.decorators, parameters: function.parameters + more,
      returnAnnotation: function.returnAnnotation, docstring: function.docstring,
      body: function.body)
    return ModuleScope.Declaration(
      function: extended, leadingComments: leadingComments, isKernel: false, options: options,
      nodes: nodes, diagnostics: diagnostics)
  }
}

extension KernelOptions {
  /// The options that count in a function inside a kernel with these.
  fileprivate var ofNested: KernelOptions {
    var result = KernelOptions()
    result.boundsCheck = boundsCheck
    result.fastMath = fastMath
    result.errorModel = errorModel
    return result
  }
}

extension Expression {
  /// The names that the expression reads and does not bind itself.
  fileprivate var freeNames: Set<String> {
    switch kind {
    case .name(let name): return [name]
    case .lambda(let parameters, let body):
      return body.freeNames.subtracting(parameters.map(\.name))
    case .comprehension(_, let element, let clauses):
      var result = element.freeNames
      for clause in clauses {
        for condition in clause.conditions { result.formUnion(condition.freeNames) }
      }
      for clause in clauses { result.subtract(clause.target.targetNames) }
      for clause in clauses { result.formUnion(clause.iterable.freeNames) }
      return result
    default:
      var result: Set<String> = []
      forEachChild { result.formUnion($0.freeNames) }
      return result
    }
  }

  /// The names that the expression binds as a target.
  fileprivate var targetNames: [String] {
    switch kind {
    case .name(let name): [name]
    case .tuple(let items), .list(let items): items.flatMap(\.targetNames)
    case .starred(let inner): inner.targetNames
    default: []
    }
  }
}

extension Statement {
  /// The names that the statement itself binds.
  fileprivate var boundNames: [String] {
    switch kind {
    case .assign(let targets, _): targets.flatMap(\.targetNames)
    case .augmentedAssign(let target, _, _), .annotatedAssign(let target, _, _),
      .forLoop(let target, _, _, _):
      target.targetNames
    case .function(let function): [function.name]
    case .expression, .whileLoop, .ifElse, .attempt, .returned, .raise, .assert, .breakLoop,
      .continueLoop,
      .pass, .importModule, .importFrom, .global, .nonlocal, .delete, .unsupported, .invalid:
      []
    }
  }
}

extension Block {
  /// Calls `visit` for each statement, also nested ones, not for those of functions in the block.
  fileprivate func forEachStatement(_ visit: (Statement) -> Void) {
    for statement in statements {
      visit(statement)
      switch statement.kind {
      case .forLoop(_, _, let body, let otherwise), .whileLoop(_, let body, let otherwise),
        .ifElse(_, let body, let otherwise, _):
        body.forEachStatement(visit)
        otherwise?.forEachStatement(visit)
      case .attempt(let attempt): for block in attempt.blocks { block.forEachStatement(visit) }
      case .expression, .assign, .augmentedAssign, .annotatedAssign, .returned, .raise, .assert,
        .breakLoop, .continueLoop, .pass, .function, .importModule, .importFrom, .global,
        .nonlocal, .delete, .unsupported, .invalid:
        break
      }
    }
  }

  /// Calls `visit` for each expression that stands directly in a statement, also in nested ones, and
  /// in functions in the block: what those read, they read from here unless they bind it.
  fileprivate func forEachExpressionOutside(_ visit: (Expression) -> Void) {
    forEachStatement { statement in
      switch statement.kind {
      case .expression(let value): visit(value)
      case .assign(let targets, let value):
        targets.forEach(visit)
        visit(value)
      case .augmentedAssign(let target, _, let value):
        visit(target)
        visit(value)
      case .annotatedAssign(let target, _, let value):
        visit(target)
        value.map(visit)
      case .forLoop(let target, let iterable, _, _):
        visit(target)
        visit(iterable)
      case .whileLoop(let test, _, _), .ifElse(let test, _, _, _): visit(test)
      case .attempt(let attempt): for handler in attempt.handlers { handler.classes.map(visit) }
      case .returned(let value): value.map(visit)
      case .raise(let exception, let cause): [exception, cause].forEach { $0.map(visit) }
      case .assert(let test, let message): [test, message].forEach { $0.map(visit) }
      case .delete(let targets): targets.forEach(visit)
      case .breakLoop, .continueLoop, .pass, .function, .importModule, .importFrom, .global,
        .nonlocal, .unsupported, .invalid:
        break
      }
    }
  }
}
