import PellucidTypes

/// A loop of the quick build on its way to one over strips of elements.
///
/// libtcc keeps no variable in a register and knows no vectors. What the loop does to floats that lie
/// side by side is done to 256 of them at a time by functions that are compiled ahead:
///
///     for (int64_t i = 0; i < n; i++) {
///         out[i] = v[i] * (1.0 - exp(1.0 / c[i]));
///     }
///
/// becomes, with 256 values in `pel_strip1`,
///
///     pel_divide_sv_f64(pel_strip1, 1.0, c + pel_start, pel_count);
///     pel_map_one_f64(pel_vector_exp, pel_strip1, pel_strip1, pel_count);
///     pel_subtract_sv_f64(pel_strip1, 1.0, pel_strip1, pel_count);
///     pel_multiply_vv_f64(out + pel_start, v + pel_start, pel_strip1, pel_count);
///
/// What has no such function stays a loop over the strip. Statements keep their order, and so do
/// the values of a variable that iterations share, which one loop or function uses only.
struct StripMining {
  /// How many elements a strip has.
  static let length = 256
  /// The number of iterations below which strips do not pay.
  static let shortest = 16
  /// The number of strips that fit into the nearest memory.
  private static let most = 24

  /// What a variable of the loop's body became.
  struct Local {
    /// The value, for functions over strips; nil if they take no such type.
    var value: StripValue?
    /// The value in one iteration.
    var element: CExpression
  }

  /// The loop.
  let loop: CForLoop
  /// The types of the variables around the loop.
  let types: [String: CType]
  /// The vector functions at hand.
  let math: StripMath
  /// The variables around the loop that it changes.
  let assigned: Set<String>
  /// The variables that the loop declares.
  let declared: Set<String>
  /// The arrays that the loop stores into.
  let stored: Set<String>
  /// The variables of the body that are known so far.
  var locals: [String: Local] = [:]
  /// The statements over the strip at hand.
  var statements: [CStatement] = []
  /// The statements that wait for their loop over the strip.
  var waiting: [CStatement] = []
  /// The strips, by name.
  var strips: [(name: String, type: ScalarType)] = []
  /// The strips that hold nothing.
  var free: [(name: String, type: ScalarType)] = []
  /// The strips that waiting statements may still read.
  var held: [StripValue] = []
  /// The number of vector functions, other functions, and loops.
  var counts = (maps: 0, operations: 0, loops: 0)
  /// Where each variable is used that iterations share.
  private var users: [String: Int] = [:]
  /// `false` iff the loop has to stay as it is.
  var isPossible = true
  /// The strips that say for which iterations the statements at hand are, the innermost last.
  var masks: [CExpression] = []
  /// The elements that each iteration loads or stores.
  lazy var certainElements: Set<CExpression> = elementsOfAllIterations

  /// Creates an instance for `loop` among variables of the given types.
  private init(_ loop: CForLoop, types: [String: CType], math: StripMath) {
    self.loop = loop
    self.types = types
    self.math = math
    var names = CNames()
    names.add(loop.body)
    declared = names.declared
    var targets = StripTargets()
    targets.add(loop.body)
    assigned = targets.variables.subtracting(names.declared)
    stored = targets.arrays
  }

  /// Returns `loop` over strips, if that pays; with `always`, also where it is short.
  static func mined(
    _ loop: CForLoop, types: [String: CType], math: StripMath, always: Bool
  ) -> CStatement? {
    guard loop.step == 1, loop.type == .scalar(.int64), !loop.body.isEmpty else { return nil }
    var mining = StripMining(loop, types: types, math: math)
    for statement in loop.body where mining.isPossible { mining.add(statement) }
    mining.flush()
    guard mining.isPossible, mining.strips.count <= most, mining.pays else { return nil }
    let result = CStatement(.forLoop(mining.wholeLoop()))
    if always { return result }
    let first = loop.first
    let count = first.literalInteger == 0 ? loop.bound : .binary(.subtract, loop.bound, first)
    return CStatement(
      .ifElse(
        .binary(.greaterOrEqual, count, .literal("\(shortest)")), then: [result],
        otherwise: [CStatement(.forLoop(loop))]))
  }

  /// `true` iff the loop becomes faster.
  private var pays: Bool { counts.maps > 0 || counts.operations > 0 && counts.loops == 0 }

  /// Returns the loop over all strips.
  private func wholeLoop() -> CForLoop {
    let start = CExpression.name("pel_start")
    let rest = CExpression.binary(.subtract, loop.bound, start)
    let length = CExpression.literal("\(Self.length)")
    let count = CExpression.conditional(.binary(.less, rest, length), rest, length)
    var body = [
      CStatement(
        .declaration(
          CDeclaration(
            type: .scalar(.int64), name: "pel_count", value: count, isConst: true)))
    ]
    body += strips.map {
      CStatement(
        .declaration(CDeclaration(type: .scalar($0.type), name: $0.name, length: length)))
    }
    return CForLoop(
      type: loop.type, name: "pel_start", first: loop.first, bound: loop.bound,
      step: Self.length, body: body + statements)
  }

  /// Adds what `statement` does to a strip.
  mutating func add(_ statement: CStatement) {
    if waiting.isEmpty {
      for value in held { release(value) }
      held = []
    }
    switch statement.kind {
    case .comment: break
    case .declaration(let declaration): declare(declaration)
    case .assignment(.name(let name), let operation, let value) where locals[name] != nil:
      assign(local: name, operation, value)
    case .assignment(.name(let name), .add, let value) where counts(in: name, value):
      count(name, value)
    case .assignment(.name(let name), nil, .binary(.add, .name(let same), let value))
    where name == same && counts(in: name, value):
      count(name, value)
    case .assignment(.name(let name), .add, let value) where accumulates(into: name, value):
      accumulate(name, value)
    case .assignment(.name(let name), nil, .binary(.add, .name(let same), let value))
    where name == same && accumulates(into: name, value):
      accumulate(name, value)
    case .assignment(let target, let operation, let value):
      store(target, operation, value)
    case .ifElse(let condition, let then, let otherwise):
      if let chosen = choosing(condition, then, otherwise) {
        self = chosen
        return
      }
      isPossible = then.isStraight && otherwise.isStraight
      waiting.append(statement.mappingExpressions { $0.replacing(elements) })
    case .expression, .forLoop, .whileLoop, .returned, .breakLoop, .continueLoop, .goto, .label,
      .pragma, .block:
      isPossible = false
    }
  }

  /// Adds a variable of the body.
  private mutating func declare(_ declaration: CDeclaration) {
    guard case .scalar(let type) = declaration.type, declaration.length == nil else {
      isPossible = false
      return
    }
    let name = declaration.name
    if let value = declaration.value, declaration.isConst {
      if !type.isReal, isPlace(value) {
        locals[name] = Local(value: nil, element: value.replacing(elements))
        return
      }
      if goesByStrips(value, as: type) {
        let element = value.replacing(elements)
        let strip = self.value(value)
        if case .strip(let buffer, _) = strip {
          locals[name] = Local(value: .kept(buffer, type), element: atPlace(buffer))
          return
        }
        if isConstant(strip) {
          locals[name] = Local(value: strip, element: element)
          return
        }
      }
    }
    let buffer = newStrip(type)
    locals[name] = Local(
      value: type.isStripType ? .kept(buffer, type) : nil, element: atPlace(buffer))
    if let value = declaration.value { assign(local: name, nil, value) }
  }

  /// Adds an assignment to a variable of the body.
  private mutating func assign(
    local name: String, _ operation: CBinaryOperator?, _ value: CExpression
  ) {
    guard let local = locals[name] else { return }
    let whole = operation.map { CExpression.binary($0, .name(name), value) } ?? value
    if case .kept(let buffer, let type) = local.value, goesByStrips(whole, as: type) {
      choose(whole, into: .name(buffer), type)
      return
    }
    let prepared = prepared(value)
    waiting.append(CStatement(.assignment(local.element, operation, prepared)))
  }

  /// `true` iff `value` can be added by one function to the variable `name` around the loop.
  private func accumulates(into name: String, _ value: CExpression) -> Bool {
    guard case .scalar(let type) = types[name], assigned.contains(name),
      type.isReal || type.isWideInteger
    else { return false }
    return goesByStrips(value, as: type)
  }

  /// Adds the values to a variable around the loop, in order.
  private mutating func accumulate(_ name: String, _ value: CExpression) {
    guard case .scalar(let type) = types[name] else { return }
    let values = addends(value, type)
    flush()
    use(name)
    counts.operations += 1
    let sum = CExpression.call(
      "pel_accumulate_" + type.shortName, [.name(name), values.expression, .stripCount])
    statements.append(CStatement(.assignment(.name(name), nil, sum)))
    release(values)
  }

  /// Adds a store to an element, or to a variable around the loop.
  private mutating func store(
    _ target: CExpression, _ operation: CBinaryOperator?, _ value: CExpression
  ) {
    let whole = operation.map { CExpression.binary($0, target, value) } ?? value
    if case .index(let base, let place) = target, let type = elementType(of: base),
      isInvariant(base), isStep(place), goesByStrips(whole, as: type)
    {
      store(whole, at: pointer(base, place), type)
      return
    }
    let (first, second) = (prepared(target), prepared(value))
    waiting.append(CStatement(.assignment(first, operation, second)))
  }

  /// Notes that the next function or loop uses the variable `name`, which iterations share.
  mutating func use(_ name: String) {
    let place = statements.count
    if users.updateValue(place, forKey: name).map({ $0 != place }) ?? false { isPossible = false }
  }

  /// Writes the loop over the strip for the statements that wait.
  mutating func flush() {
    guard !waiting.isEmpty else { return }
    var names = CNames()
    names.add(waiting)
    var targets = StripTargets()
    targets.add(waiting)
    for name in names.variables.union(targets.variables).intersection(assigned).sorted() {
      use(name)
    }
    let start = CExpression.name("pel_start")
    statements.append(
      CStatement(
        .forLoop(
          CForLoop(
            type: loop.type, name: loop.name, first: start,
            bound: .binary(.add, start, .stripCount), step: 1, body: waiting))))
    waiting = []
    counts.loops += 1
  }
}
