import PellucidIR
import PellucidTypes

/// The names that C text mentions.
struct CNames {
  /// The names of variables and constants that are read, or changed otherwise than by `name = value`.
  private(set) var read: Set<String> = []
  /// The names of variables and constants that are read or written.
  var variables: Set<String> { read.union(assigned) }
  /// The functions called, in order of first use.
  private(set) var calls: [String] = []
  /// The same, for look-up.
  private var calledNames: Set<String> = []
  /// The scalar types that are spelled.
  private(set) var types: Set<ScalarType> = []
  /// `true` iff `size_t` is spelled.
  private(set) var usesSize = false
  /// The literals that hold macros of <inttypes.h>.
  private(set) var usesFormatMacros = false
  /// The names of functions that are passed to others.
  private(set) var typeNames: Set<String> = []

  /// The names of variables to which statements assign.
  private(set) var assigned: Set<String> = []

  /// The names of variables that are declared.
  private(set) var declared: Set<String> = []

  /// Adds the names in a function.
  mutating func add(_ function: CFunction) {
    add(function.result)
    for parameter in function.parameters { add(parameter.type) }
    add(function.body)
  }

  /// Adds the types in the struct that a function returns.
  mutating func add(resultsOf function: Function) {
    for result in function.results {
      switch result.type {
      case .scalar(let type): types.insert(type)
      case .array(let type): types.insert(type.element)
      }
    }
  }

  /// Adds the names in a frozen global.
  mutating func add(_ global: Global, isQuick: Bool) {
    switch global.value {
    case .scalar(let constant):
      types.insert(constant.type)
      add(constant.initializer(isQuick: isQuick))
    case .array(let type, _, let elements):
      types.insert(type)
      for element in elements { add(element.initializer(isQuick: isQuick)) }
    }
  }

  /// Adds the names in statements.
  mutating func add(_ statements: [CStatement]) {
    for statement in statements { add(statement.kind) }
  }

  /// Adds the names in a statement.
  private mutating func add(_ kind: CStatement.Kind) {
    switch kind {
    case .declaration(let declaration): add(declaration)
    case .assignment(.name(let name), nil, let value):
      assigned.insert(name)
      add(value)
    case .assignment(let target, _, let value):
      add(target)
      add(value)
    case .expression(let value): add(value)
    case .ifElse(let condition, let then, let otherwise):
      add(condition)
      add(then)
      add(otherwise)
    case .forLoop(let loop):
      declared.insert(loop.name)
      add(loop.type)
      add(loop.first)
      add(loop.bound)
      add(loop.body)
    case .whileLoop(let condition, let body):
      add(condition)
      add(body)
    case .returned(let value): if let value { add(value) }
    case .block(let body): add(body)
    case .breakLoop, .continueLoop, .goto, .label, .pragma, .comment: break
    }
  }

  /// Adds the names in a declaration, but not the one that it declares.
  mutating func add(_ declaration: CDeclaration) {
    declared.insert(declaration.name)
    add(declaration.type)
    if let length = declaration.length { add(length) }
    if let value = declaration.value { add(value) }
  }

  /// Adds the names in a type.
  mutating func add(_ type: CType) {
    switch type {
    case .void: break
    case .scalar(let scalar): types.insert(scalar)
    case .named(let name): if name == "size_t" { usesSize = true } else { typeNames.insert(name) }
    case .pointer(let target, _): add(target)
    case .rows(let scalar, let lengths, _):
      types.insert(scalar)
      for length in lengths { add(length) }
    }
  }

  /// Adds a function that is called.
  mutating func add(call name: String) {
    if calledNames.insert(name).inserted { calls.append(name) }
  }

  /// Adds the names in an expression.
  mutating func add(_ expression: CExpression) {
    switch expression {
    case .name(let name): read.insert(name)
    case .literal(let text): if text.utf8.count > 9 { addFormat(text) }
    case .unary(_, let operand), .size(let operand): add(operand)
    case .binary(_, let left, let right), .index(let left, let right):
      add(left)
      add(right)
    case .conditional(let condition, let then, let otherwise):
      add(condition)
      add(then)
      add(otherwise)
    case .call(let name, let arguments):
      add(call: name)
      for argument in arguments { add(argument) }
    case .cast(let type, let value):
      add(type)
      add(value)
    case .member(let base, _), .arrow(let base, _): add(base)
    case .compound(let type, let fields):
      typeNames.insert(type)
      for field in fields { add(field.value) }
    case .braces(let values): for value in values { add(value) }
    }
  }

  /// Looks for macros of <inttypes.h> between the parts of a format.
  private mutating func addFormat(_ text: String) {
    if usesFormatMacros { return }
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "P")) {
      rest = rest[rest.index(after: start)...]
      if rest.starts(with: "RId64".utf8) || rest.starts(with: "RIu64".utf8) {
        usesFormatMacros = true
        return
      }
    }
  }
}

extension [CStatement] {
  /// Removes the declarations of names that `isUnused`, and the assignments to them.
  mutating func removeDeclarations(where isUnused: (String) -> Bool) {
    removeAll { statement in
      statement.kind.givenName.map(isUnused) == true && statement.leading.isEmpty
    }
    for index in indices {
      if self[index].kind.givenName.map(isUnused) == true { self[index].kind = .comment }
      switch self[index].kind {
      case .ifElse(let condition, var then, var otherwise):
        then.removeDeclarations(where: isUnused)
        otherwise.removeDeclarations(where: isUnused)
        self[index].kind = .ifElse(condition, then: then, otherwise: otherwise)
      case .forLoop(var loop):
        loop.body.removeDeclarations(where: isUnused)
        self[index].kind = .forLoop(loop)
      case .whileLoop(let condition, var body):
        body.removeDeclarations(where: isUnused)
        self[index].kind = .whileLoop(condition, body)
      case .block(var body):
        body.removeDeclarations(where: isUnused)
        self[index].kind = .block(body)
      case .declaration, .assignment, .expression, .returned, .breakLoop, .continueLoop, .goto,
        .label, .pragma, .comment:
        break
      }
    }
  }
}

extension CStatement.Kind {
  /// The variable to which the statement gives a value and does nothing else.
  fileprivate var givenName: String? {
    switch self {
    case .declaration(let declaration): declaration.name
    case .assignment(.name(let name), nil, _): name
    case .assignment, .expression, .ifElse, .forLoop, .whileLoop, .returned, .breakLoop,
      .continueLoop, .goto, .label, .pragma, .block, .comment:
      nil
    }
  }
}
