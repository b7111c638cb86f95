import PellucidIR
import PellucidSource
import PellucidTypes

/// Tests in front of a loop: indices below 0 count from the end, where they may meet others.
extension ArrayConflicts {
  /// Returns what must not be negative when the loop begins for `value` never to be; nil if no such
  /// test is known.
  ///
  /// For `i + k` with `i` from `lower` on that is `lower + k`.
  mutating func conditions(for value: Polynomial) -> [Polynomial]? {
    var value = value
    value.assumptions = []
    let positive = positiveAtoms(of: value)
    guard let lowest = bound(of: value, isHigh: false),
      let (factor, rest) = lowest.split(by: subscripts.variable)
    else { return nil }
    var result: [Polynomial] = []
    var isRising = isPositive(factor, positive)
    if factor.constant != 0, isRising == nil {
      result.append(factor)
      isRising = true
    }
    let loop = statements.loop
    let first: Polynomial?
    if factor.constant == 0 {
      first = Polynomial(0)
    } else if isRising == (loop.step > 0) {
      first = subscripts.value(loop.lower)
    } else {
      first = subscripts.value(loop.upper).map { $0 - Polynomial(loop.step.signum()) }
    }
    guard let first else { return nil }
    result.append(factor * first + rest)
    for condition in result where !subscripts.isKnownBefore(condition) { return nil }
    if result.contains(where: { ($0.constant ?? 0) < 0 }) { return nil }
    return result.filter { $0.constant == nil && !isExtent($0) }
  }

  /// `true` iff `value` is a sum of extents, none of which is negative.
  private func isExtent(_ value: Polynomial) -> Bool {
    value.products.allSatisfy { product in
      product.coefficient > 0
        && product.atoms.allSatisfy { if case .extent = $0 { true } else { false } }
    }
  }
}

extension ParallelMarker {
  /// Returns statements in front of a loop that find out whether none of `values` is negative, and
  /// the bool that says so.
  mutating func test(
    _ values: [Polynomial], span: Span, line: Int
  ) -> (statements: [Statement], condition: Operand)? {
    var statements: [Statement] = []
    var result: Operand?
    for value in values {
      var own: [Statement] = []
      let test = notNegative(value, &own, span: span, line: line)
      guard let before = result else {
        statements = own
        result = test
        continue
      }
      let both = fresh(.bool)
      let otherwise = Operand.constant(Constant(.boolean(false), .bool))
      statements.append(
        Statement(
          .select(
            both, condition: before, then: Yield(Block(own), test),
            otherwise: Yield(Block(), otherwise)), span: span, line: line))
      result = .register(both)
    }
    return result.map { (statements, $0) }
  }

  /// Returns `values` as operands, and the statements in front of a loop that compute them.
  mutating func numbers(
    _ values: [Polynomial], span: Span, line: Int
  ) -> (statements: [Statement], operands: [Operand]) {
    var statements: [Statement] = []
    let operands = values.map { value -> Operand in
      let sum = self.sum(value.products, &statements, span, line)
      return sum ?? integer(0)
    }
    return (statements, operands)
  }

  /// Returns the bool that says whether `value` is not negative, and adds what computes it.
  private mutating func notNegative(
    _ value: Polynomial, _ statements: inout [Statement], span: Span, line: Int
  ) -> Operand {
    // The constant goes to the other side, and so do all terms if none is positive.
    var terms = value.products.filter { !$0.atoms.isEmpty }
    let isTurned = terms.allSatisfy { $0.coefficient < 0 }
    if isTurned { terms = terms.map { ($0.atoms, -$0.coefficient) } }
    let sum = sum(terms, &statements, span, line)
    let constant = value.products.first { $0.atoms.isEmpty }?.coefficient ?? 0
    let result = fresh(.bool)
    statements.append(
      Statement(
        .assign(
          result, isTurned ? .lessOrEqual : .greaterOrEqual,
          [sum ?? integer(0), integer(isTurned ? constant : -constant)]), span: span, line: line))
    return .register(result)
  }

  /// Returns the sum of `terms`, of which positive ones come first and the constant last; nil if
  /// there are none.
  private mutating func sum(
    _ terms: [(atoms: [Polynomial.Atom], coefficient: Int)], _ statements: inout [Statement],
    _ span: Span, _ line: Int
  ) -> Operand? {
    let varying = terms.filter { !$0.atoms.isEmpty }
    let constants = terms.filter { $0.atoms.isEmpty }
    let ordered =
      varying.filter { $0.coefficient > 0 } + varying.filter { $0.coefficient < 0 } + constants
    var sum: Operand?
    for (atoms, coefficient) in ordered {
      var product: Operand?
      for atom in atoms {
        let factor = operand(atom, &statements, span, line)
        product = combined(.multiply, product, factor, &statements, span, line)
      }
      if let all = product, abs(coefficient) != 1 {
        product = combined(.multiply, integer(abs(coefficient)), all, &statements, span, line)
      }
      if coefficient < 0, sum == nil { sum = integer(0) }
      sum = combined(
        coefficient < 0 ? .subtract : .add, sum, product ?? integer(abs(coefficient)), &statements,
        span, line)
    }
    return sum
  }

  /// Returns `operation` of two numbers, or the second one where there is no first.
  private mutating func combined(
    _ operation: PellucidIR.Operation, _ first: Operand?, _ second: Operand,
    _ statements: inout [Statement], _ span: Span, _ line: Int
  ) -> Operand {
    guard let first else { return second }
    let result = fresh(.int64)
    statements.append(
      Statement(.assign(result, operation, [first, second]), span: span, line: line))
    return .register(result)
  }

  /// Returns a constant.
  private func integer(_ value: Int) -> Operand {
    .constant(Constant(.signed(Int64(value)), .int64))
  }

  /// Returns the operand that an atom stands for.
  private mutating func operand(
    _ atom: Polynomial.Atom, _ statements: inout [Statement], _ span: Span, _ line: Int
  ) -> Operand {
    switch atom {
    case .register(let index), .elsewhere(let index):
      let register = Register(index)
      if function[register].type == .scalar(.int64) { return .register(register) }
      let wide = fresh(.int64)
      statements.append(
        Statement(.assign(wide, .convert, [.register(register)]), span: span, line: line))
      return .register(wide)
    case .extent(let index, let axis): return .extent(Register(index), axis: axis)
    case .stride(let index, let axis): return .stride(Register(index), axis: axis)
    case .global(let index): return .global(GlobalID(index))
    }
  }
}
