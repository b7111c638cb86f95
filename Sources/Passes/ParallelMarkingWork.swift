import PellucidIR
import PellucidTypes

/// How much an iteration of a loop does: numbers of iterations of loops inside, multiplied with each
/// other, times a weight.
struct IterationWork {
  /// The numbers of iterations, from the outermost loop to the innermost one; none is a constant.
  private(set) var counts: [Polynomial] = []
  /// How long one of so many iterations takes, where a load or a sum counts 1.
  private(set) var weight: Int

  /// The heaviest weight that is told from heavier ones.
  private static let heaviest = 1 << 40

  /// Creates the work of an iteration without loops inside.
  init(weight: Int) { self.weight = weight }

  /// Returns the work of both: where one grows faster with the numbers of iterations, it alone.
  func adding(_ other: IterationWork) -> IterationWork {
    var result = self
    if counts == other.counts {
      result.weight = min(weight + other.weight, Self.heaviest)
      return result
    }
    if degree != other.degree { return degree > other.degree ? self : other }
    let common = counts.filter(other.counts.contains)
    let sides = [counts, other.counts].map { side in
      side.filter { !common.contains($0) }.reduce(Polynomial(1), *)
    }
    result.counts = common + [sides[0] + sides[1]]
    result.weight = max(weight, other.weight)
    return result
  }

  /// Returns the work of `count` iterations, of which what grows slowest is left out; nil if there
  /// are none for certain.
  func repeated(_ count: Polynomial) -> IterationWork? {
    guard let (content, number) = count.leading else { return nil }
    var result = self
    let (weight, isTooLarge) = weight.multipliedReportingOverflow(by: content)
    result.weight = isTooLarge ? Self.heaviest : min(weight, Self.heaviest)
    if number.constant == nil { result.counts.insert(number, at: 0) }
    return result
  }

  /// The number of factors that grow.
  private var degree: Int { counts.reduce(0) { $0 + $1.degree } }
}

/// Estimates how much an iteration of a loop does, from what is known before the loop begins.
///
/// For `for j in range(m): for k in range(p - 1)` that is `m * p` times what stands inside. Loops
/// whose bounds depend on those around them count as often as they run at most.
struct WorkEstimate {
  /// How long it takes to get and give back memory.
  private static let allocation = 200

  /// The statements of the loop.
  private let statements: LoopStatements
  /// What the called functions do.
  private let callees: CalleeSummaries
  /// The values of bounds; what has a name goes by it.
  private var subscripts: LoopSubscripts

  /// Creates an instance for the loop `statements`.
  init(_ statements: LoopStatements, _ callees: CalleeSummaries) {
    self.statements = statements
    self.callees = callees
    subscripts = LoopSubscripts(statements, keepsNames: true)
  }

  /// Returns the work of an iteration; nil if it is not known before the loop begins.
  mutating func work() -> IterationWork? { work(of: statements.loop.body) }

  /// Returns the work of `block`.
  private mutating func work(of block: Block) -> IterationWork? {
    var result = IterationWork(weight: 0)
    for statement in block.statements {
      guard let work = work(of: statement.kind) else { return nil }
      result = result.adding(work)
    }
    return result
  }

  /// Returns the work of a statement.
  private mutating func work(of kind: Statement.Kind) -> IterationWork? {
    switch kind {
    case .assign(_, let operation, _): return IterationWork(weight: operation.weight)
    case .load, .store, .view, .transpose, .arrange, .boundsCheck: return IterationWork(weight: 1)
    case .raise, .returned, .breakLoop, .continueLoop, .comment, .globalArray, .arrayOperation,
      .release, .raiseAgain:
      return IterationWork(weight: 0)
    case .attempt, .leaving: return nil
    case .pack(_, let operands): return IterationWork(weight: operands.count)
    case .call(_, let name, _): return callees.weight(of: name).map { IterationWork(weight: $0) }
    case .allocate(_, let extents, let fill):
      let memory = IterationWork(weight: Self.allocation)
      if case .none = fill { return memory }
      return elements(extents).map { memory.adding($0) }
    case .fill(let array, _), .copy(into: let array, from: _, mayOverlap: _):
      guard case .array(let type) = statements[array].type else { return nil }
      return elements((0..<type.rank).map { .extent(array, axis: $0) })
    case .select(_, condition: _, let then, let otherwise):
      return either(then.body, otherwise.body)
    case .ifElse(_, let then, let otherwise): return either(then, otherwise)
    case .forLoop(let loop):
      guard let inner = work(of: loop.body), let count = count(of: loop) else { return nil }
      return inner.repeated(count)
    case .whileLoop, .print: return nil
    }
  }

  /// Returns the work of a branch, both sides of which count.
  private mutating func either(_ then: Block, _ otherwise: Block) -> IterationWork? {
    guard let first = work(of: then), let second = work(of: otherwise) else { return nil }
    return IterationWork(weight: 1).adding(first).adding(second)
  }

  /// Returns the work of storing to each element of an array with the given extents.
  private mutating func elements(_ extents: [Operand]) -> IterationWork? {
    var result: IterationWork? = IterationWork(weight: 1)
    for extent in extents.reversed() {
      guard let count = largest(subscripts.value(extent)) else { return nil }
      result = result?.repeated(count)
    }
    return result
  }

  /// Returns how many iterations `loop` has at most, in values that are known before the loop in
  /// question begins.
  private mutating func count(of loop: ForLoop) -> Polynomial? {
    let (start, end) = loop.step > 0 ? (loop.lower, loop.upper) : (loop.upper, loop.lower)
    guard let first = subscripts.value(start) else { return nil }
    var best: Polynomial?
    for bound in ends(end) {
      guard let count = largest(bound - first) else { continue }
      if best.map({ $0.degree > count.degree }) ?? true { best = count }
    }
    return best
  }

  /// Returns values that `operand` does not exceed.
  private mutating func ends(_ operand: Operand) -> [Polynomial] {
    if case .extent(let array, let axis) = operand, statements.isAssigned(array),
      let extent = subscripts.extent(of: array, axis)
    {
      return ends(extent)
    }
    guard case .register(let register) = operand,
      let entry = statements.soleDefinition(of: register),
      case .assign(_, .rangeLength, let operands) = statements.kind(entry),
      operands[2] == .integer(1), let first = subscripts.value(operands[0])
    else { return subscripts.upperBounds(operand) }
    return subscripts.upperBounds(operands[1]).map { $0 - first }
  }

  /// Returns the largest value that `value` takes while the loop runs; nil if that is not known
  /// before.
  private mutating func largest(_ value: Polynomial?) -> Polynomial? {
    guard var result = value else { return nil }
    result.assumptions = []
    // Ends: bounds do not depend on loops further inside.
    while let atom = result.atoms.first(where: { $0 == subscripts.variable || isInner($0) }) {
      let loop = subscripts.innerLoop(atom) ?? statements.loop
      guard let factor = result.split(by: atom)?.coefficient.constant, factor != 0 else {
        return nil
      }
      let isUpper = (factor > 0) == (loop.step > 0)
      let bounds = subscripts.upperBounds(isUpper ? loop.upper : loop.lower)
      guard let bound = bounds.first, !bound.contains(atom),
        let next = result.substituting({ $0 == atom ? bound : Polynomial($0) })
      else { return nil }
      result = next
      result.assumptions = []
    }
    return subscripts.isKnownBefore(result) ? result : nil
  }

  /// `true` iff `atom` is the variable of an inner loop.
  private func isInner(_ atom: Polynomial.Atom) -> Bool { subscripts.isInnerVariable(atom) }
}

extension PellucidIR.Operation {
  /// How long the operation takes, where a sum counts 1.
  fileprivate var weight: Int {
    switch self {
    case .copy, .convert: 0
    case .divide, .floorDivide, .modulo, .divideTruncating, .remainderTruncating, .sqrt: 8
    case .power, .greatestCommonDivisor, .leastCommonMultiple, .integerSquareRoot: 12
    case .add, .subtract, .multiply, .negate, .absolute, .bitAnd, .bitOr, .bitXor, .shiftLeft,
      .shiftRight, .bitNot, .not, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .pythonMinimum, .pythonMaximum, .minimum, .maximum, .fmin, .fmax,
      .wrapIndex, .rangeLength, .clip, .makeComplex, .realPart, .imaginaryPart, .conjugate,
      .isNaN, .isInfinite, .isFinite, .signBit, .floor, .ceil, .truncate, .roundToEven, .sign,
      .copySign:
      1
    case .cbrt, .exp, .exp2, .expm1, .log, .log2, .log10, .log1p, .sin, .cos, .tan, .asin, .acos,
      .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh, .erf, .erfc, .gamma, .logGamma, .atan2,
      .hypot, .fmod, .remainder, .nextAfter, .ldexp, .fusedMultiplyAdd:
      12
    }
  }
}
