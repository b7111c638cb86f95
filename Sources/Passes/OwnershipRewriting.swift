import PellucidIR
import PellucidTypes

/// Writes what `OwnershipFlow` has found into a function.
struct OwnershipRewriting {
  /// The function.
  private var function: Function
  /// What was found.
  private let facts: OwnershipFacts
  /// Who may share memory with whom.
  private let aliases: ArrayAliases
  /// Which results the caller owns.
  private let isOwned: [Bool]
  /// The number of the next statement.
  private var nextStatement = 0
  /// The number of the next block.
  private var nextBlock = 0

  /// Prepares to rewrite `function`, of which `facts` was found; a forced one owns all its results.
  init(_ function: Function, _ facts: OwnershipFacts, _ aliases: ArrayAliases, isForced: Bool) {
    self.function = function
    self.facts = facts
    self.aliases = aliases
    isOwned = function.results.indices.map { position in
      isForced
        || facts.returns.values.contains { treatments in
          position < treatments.count && treatments[position] != .argument
        }
    }
  }

  /// Returns the function with its releases.
  mutating func rewrite() -> Function {
    for register in facts.everOwning {
      let isDynamic = facts.dynamic.contains(register)
      function[register].ownership = isDynamic ? .dynamic : .owned
      guard facts.shared.contains(register) else { continue }
      function[register].sharers = aliases.group(of: register)
        .filter { $0 != register && facts.everOwning.contains($0) }
        .sorted { $0.index < $1.index }
    }
    for position in function.results.indices {
      guard case .array = function.results[position].type else { continue }
      function.results[position].ownership = isOwned[position] ? .owned : .borrowed
    }
    function.body = rewrite(function.body)
    return function
  }

  /// Returns `block` with its releases.
  private mutating func rewrite(_ block: Block) -> Block {
    let name = nextBlock
    nextBlock += 1
    var result = Block([], closingComments: block.closingComments)
    for statement in block.statements {
      let number = nextStatement
      nextStatement += 1
      var rewritten = statement
      rewritten.kind = statement.kind.mappingBlocks { rewrite($0) }
      append(rewritten, number, to: &result.statements)
    }
    let line = block.statements.last?.line ?? 0
    result.statements += releases(facts.atEnd[name] ?? [], line: line)
    return result
  }

  /// Appends statement `number`, whose blocks are rewritten, to `result`, behind what it needs.
  private mutating func append(
    _ statement: Statement, _ number: Int, to result: inout [Statement]
  ) {
    var statement = statement
    let first = result.count
    statement.movesMemory = facts.moves.contains(number)
    if case .returned(let operands) = statement.kind {
      let (copies, values) = copies(of: operands, statement, number)
      result += copies
      statement.kind = .returned(values)
    } else {
      statement.releasesOnError = facts.onError[number] ?? []
    }
    if let released = facts.before[number] { result += releases(released, line: statement.line) }
    if result.count > first {
      result[first].leadingComments = statement.leadingComments
      statement.leadingComments = []
    }
    result.append(statement)
  }

  /// Returns statements that release `registers`.
  private func releases(_ registers: [Register], line: Int) -> [Statement] {
    registers.map { Statement(.release($0), line: line) }
  }

  /// Returns the statements that copy what cannot be returned itself, and what is returned then.
  private mutating func copies(
    of operands: [Operand], _ statement: Statement, _ number: Int
  ) -> ([Statement], [Operand]) {
    var made: [Register] = []
    var result: [Statement] = []
    var values = operands
    for (position, treatment) in (facts.returns[number] ?? []).enumerated() {
      guard treatment == .copy || treatment == .argument && isOwned[position],
        case .register(let source) = operands[position],
        case .array(var type) = function[source].type
      else { continue }
      if type.layout != .f { type = ArrayType(type.element, rank: type.rank, layout: .c) }
      type.isReadOnly = false
      let copy = function.addRegister(
        RegisterInfo(
          type: .array(type), name: function.results[position].name ?? "result",
          isNameInvented: true, span: statement.span, ownership: .owned))
      let extents = (0..<type.rank).map { Operand.extent(source, axis: $0) }
      var allocation = Statement(
        .allocate(copy, extents: extents, .none), span: statement.span, line: statement.line)
      allocation.releasesOnError = (facts.onError[number] ?? []) + made
      result.append(allocation)
      result.append(
        Statement(
          .copy(into: copy, from: source, mayOverlap: false), span: statement.span,
          line: statement.line))
      values[position] = .register(copy)
      made.append(copy)
      function.mayRaise = true
    }
    return (result, values)
  }
}
