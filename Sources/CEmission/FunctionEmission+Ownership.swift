import PellucidIR
import PellucidTypes

/// Who frees what: the pass `Ownership` says where, and C keeps `NAME_owned` where a register owns
/// its memory at some times only.
extension FunctionEmission {
  /// Gives the registers that own memory at times the names of their second pointers.
  mutating func claimOwnedNames() {
    for index in function.registers.indices {
      let info = function.registers[index]
      guard info.ownership == .dynamic, scopes.entries[index].block >= 0 else { continue }
      let register = Register(index)
      var block = scopes.entries[index].block
      for sharer in info.sharers where scopes[sharer].block >= 0 {
        block = scopes.blocks.common(block, scopes[sharer].block)
      }
      let stem = arrayName(of: register) + "_owned"
      ownedNames[register] = names.claim(stem, in: block...scopes.blocks[block].last)
      ownedBlocks[block, default: []].append(register)
    }
  }

  /// Declares the second pointers of the block that begins.
  mutating func declareOwned() {
    for register in ownedBlocks[block] ?? [] {
      guard let name = ownedNames[register] else { continue }
      let type = CType.pointer(.scalar(scalarType(register)), isConst: false)
      emitDeclaration(CDeclaration(type: type, name: name, value: .name("NULL")))
    }
  }

  /// Lets the register own the memory that it was just given.
  mutating func own(_ register: Register) {
    guard let name = ownedNames[register] else { return }
    output.append(CStatement(.assignment(.name(name), nil, place(of: register).data)))
  }

  /// Lets the register own what `source` owns, if the memory moves or is shared, or nothing.
  mutating func takeOwnership(_ register: Register, from source: Register?, moves: Bool) {
    let other = source.flatMap { ownedNames[$0] }
    if let name = ownedNames[register] {
      var value = CExpression.name("NULL")
      if let source {
        let isShared = function[register].sharers.contains(source)
        if let other, moves || isShared {
          value = .name(other)
        } else if moves {
          value = place(of: source).data
        }
      }
      let isKnown = value == .name("NULL") && scopes[register].definitions == 1
      if !isKnown { output.append(CStatement(.assignment(.name(name), nil, value))) }
    }
    if moves, let other {
      output.append(CStatement(.assignment(.name(other), nil, .name("NULL"))))
    }
  }

  /// Returns the statements that free the memory of a register; `isLast` if the function is left.
  mutating func releases(of register: Register, isLast: Bool) -> [CStatement] {
    guard let name = ownedNames[register] else {
      if function[register].ownership != .owned { return [] }
      return [CStatement(.expression(.call("free", [place(of: register).data])))]
    }
    let pointer = CExpression.name(name)
    let free = CStatement(.expression(.call("free", [pointer])))
    let empty = CStatement(.assignment(pointer, nil, .name("NULL")))
    let others = function[register].sharers.compactMap { ownedNames[$0] }
    if others.isEmpty { return isLast ? [free] : [free, empty] }
    let tests = others.map { CExpression.binary(.notEqual, pointer, .name($0)) }
    let test = tests.dropFirst().reduce(tests[0]) { .binary(.and, $0, $1) }
    return [CStatement(.ifElse(test, then: [free], otherwise: [])), empty]
  }

  /// Frees the memory of a register, or lets the `raise` that follows do so.
  mutating func release(
    _ register: Register, _ statement: Statement, _ rest: ArraySlice<Statement>
  ) {
    let next = rest.first { if case .release = $0.kind { false } else { true } }
    switch next?.kind {
    case .raise, .raiseAgain: return waitingReleases.append(register)
    case _: break
    }
    flush { $0.readsMemory || $0.calls }
    let releases = releases(of: register, isLast: false)
    guard let first = releases.first else { return }
    emit(first.kind, for: statement)
    output += releases.dropFirst()
  }
}
