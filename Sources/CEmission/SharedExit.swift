import PellucidIR

/// The way out of a function that owns arrays at once: behind an error it jumps to one place that
/// frees them all, since a list of them at each exit would take room by the square.
///
///     double *a = NULL;
///     double *b = NULL;
///     …
///     if (b == NULL) {
///         pel_raise(error, PEL_MEMORY_ERROR, 9, "no memory for 'b'");
///         goto failed;
///     }
///     …
///     failed:
///     free(a);
///     free(b);
///     …
///     return 0.0;
struct SharedExit {
  /// The name of the label: functions without a result get there without an error too.
  let label: String
  /// The arrays that are freed there, in order.
  let registers: [Register]
  /// Those whose pointers are declared ahead: not the first, since nothing jumps before it is there.
  let declaredAhead: [Register]
  /// `true` for the registers that are freed there, by number.
  private let isFreed: [Bool]
  /// `true` iff something jumps there.
  var isUsed = false

  /// Creates the way out of `function`, unless it has few arrays; nil if each exit frees its own.
  ///
  /// The arrays are those that the function allocates once, on its way from top to bottom, frees
  /// after an error, and frees only where it is left, so that a pointer that is NULL at first says
  /// what is to be freed.
  ///
  /// Nothing may jump past pointers to rows, so that what declares them becomes a block of its own,
  /// which is worth it for more arrays only.
  init?(of function: Function, _ scopes: Scopes) {
    let hasRows = function.registers.contains {
      if case .array(let type) = $0.type { type.rank > 1 } else { false }
    }
    var isFreed = Array(repeating: false, count: function.registers.count)
    for statement in function.body.statements {
      guard case .allocate(let register, _, _) = statement.kind, scopes.isConstant(register),
        function[register].ownership == .owned
      else { continue }
      isFreed[register.index] = true
    }
    function.body.forEachStatement { statement in
      if statement.movesMemory, case .assign(_, _, let operands) = statement.kind,
        let source = operands.first?.register
      {
        isFreed[source.index] = false
      }
    }
    var isFreedAfterErrors = Array(repeating: false, count: isFreed.count)
    function.body.forEachRelease { register, path in
      switch path {
      case .goesOn: isFreed[register.index] = false
      case .returns: break
      case .raises: isFreedAfterErrors[register.index] = true
      }
    }
    for index in isFreed.indices where !isFreedAfterErrors[index] { isFreed[index] = false }
    var registers: [Register] = []
    for case .allocate(let register, _, _) in function.body.statements.map(\.kind)
    where isFreed[register.index] {
      registers.append(register)
    }
    self.registers = registers
    self.isFreed = isFreed
    label = function.results.isEmpty ? "done" : "failed"
    declaredAhead = hasRows ? registers : Array(registers.dropFirst())
    if registers.count <= (hasRows ? 4 : 1) { return nil }
  }

  /// Returns `true` iff the memory of the register is freed there.
  func frees(_ register: Register) -> Bool { isFreed[register.index] }

  /// Returns `true` iff the pointer to the register's memory is declared ahead.
  func declaresAhead(_ register: Register) -> Bool { declaredAhead.contains(register) }
}

/// How a function goes on behind a release.
private enum PathBehind { case goesOn, returns, raises }

extension Block {
  /// Calls `visit` for each register that is released here, or in a block inside.
  fileprivate func forEachRelease(_ visit: (Register, PathBehind) -> Void) {
    var path = PathBehind.goesOn
    for statement in statements.reversed() {
      statement.kind.forEachBlock { $0.forEachRelease(visit) }
      for register in statement.releasesOnError { visit(register, .raises) }
      switch statement.kind {
      case .release(let register): visit(register, path)
      case .returned: path = .returns
      case .raise, .raiseAgain: path = .raises
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .fill, .copy,
        .pack,
        .globalArray, .arrayOperation, .call, .boundsCheck, .print, .breakLoop, .continueLoop,
        .forLoop, .whileLoop, .ifElse, .comment, .attempt, .leaving:
        path = .goesOn
      }
    }
  }
}

extension FunctionEmission {
  /// Writes what leaves the function after an error that is noted: frees `registers` and returns.
  mutating func emitReturnAfterError(releasing registers: [Register]) {
    let shared = sharedExit
    for register in registers where shared?.frees(register) != true {
      output += releases(of: register, isLast: true)
    }
    if let shared, registers.contains(where: shared.frees) {
      sharedExit?.isUsed = true
      return output.append(CStatement(.goto(shared.label)))
    }
    output.append(CStatement(.returned(zeroResult)))
  }

  /// Returns the statements of the function with the way out that they share behind them, and the
  /// pointers that it frees before them.
  ///
  /// Nothing may jump past the declaration of a view into its scope, and so the block ends before.
  func withSharedExit(_ body: [CStatement]) -> [CStatement] {
    guard let sharedExit else { return body }
    let pointers = sharedExit.registers.compactMap { places[$0.index]?.data }
    let declarations = sharedExit.declaredAhead.compactMap { register in
      places[register.index].map { place in
        let type = CType.pointer(.scalar(scalarType(register)), isConst: false)
        return CStatement(
          .declaration(CDeclaration(type: type, name: place.data.atom, value: .name("NULL"))))
      }
    }
    if !sharedExit.isUsed { return declarations + body }
    let frees = pointers.map { CStatement(.expression(.call("free", [$0]))) }
    let body = body.fallingInto(frees) ?? body
    return declarations + (body.declareRows ? [CStatement(.block(body))] : body)
      + [CStatement(.label(sharedExit.label))] + frees
      + [CStatement(.returned(zeroResult))]
  }
}

extension [CStatement] {
  /// Returns the statements without a `return` at the end and `frees` before it, which follow
  /// anyway; nil if they do not end like that.
  fileprivate func fallingInto(_ frees: [CStatement]) -> [CStatement]? {
    let end = suffix(frees.count + 1)
    let isSame = end.map(\.kind) == frees.map(\.kind) + [.returned(nil)]
    guard isSame, end.allSatisfy({ $0.leading.isEmpty && $0.trailing == nil }) else { return nil }
    return Array(dropLast(end.count))
  }

  /// `true` iff one of the statements declares a pointer to rows whose length is not constant.
  var declareRows: Bool {
    contains { statement in
      guard case .declaration(let declaration) = statement.kind else { return false }
      if case .rows = declaration.type { return true } else { return false }
    }
  }
}
