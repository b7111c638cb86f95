import PellucidIR
import PellucidSource
import PellucidTypes

/// Makes kernels at random that compute with integers and index arrays.
struct RandomKernel {
  /// A source of numbers that is the same for the same seed.
  private var state: UInt64
  /// The function being made.
  private var function = Function(name: "f", sourceName: "f", line: 1, pythonSignature: "")
  /// The variables, assigned from the start.
  private var variables: [Register] = []
  /// The arrays.
  private var arrays: [Register] = []
  /// The registers that may be read here beside the variables.
  private var readable: [Register] = []
  /// How many bodies of attempts stand around.
  private var attempts = 0
  /// How many handlers stand around.
  private var handlers = 0
  /// How many loops stand around.
  private var loops = 0
  /// How many more statements may be made.
  private var budget = 40

  /// Returns the kernel of the given seed: three int64 and two arrays to one int64.
  static func make(seed: Int) -> Function {
    var maker = RandomKernel(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    return maker.make()
  }

  /// Creates a maker with the given source of numbers.
  private init(state: UInt64) { self.state = state }

  /// Returns a number below `bound`.
  private mutating func pick(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(bound))
  }

  /// Returns one of `items`.
  private mutating func pick<Item>(_ items: [Item]) -> Item { items[pick(items.count)] }

  /// Returns a new register.
  private mutating func register(_ type: ValueType, _ name: String? = nil) -> Register {
    function.addRegister(RegisterInfo(type: type, name: name, span: .none))
  }

  /// Makes the kernel.
  private mutating func make() -> Function {
    for name in ["a", "b", "c"] {
      variables.append(register(.scalar(.int64), name))
      function.parameters.append(FunctionParameter(variables[variables.count - 1]))
    }
    for name in ["x", "y"] {
      arrays.append(register(.array(ArrayType(.int64, rank: 1, layout: .c)), name))
      function.parameters.append(FunctionParameter(arrays[arrays.count - 1]))
    }
    function.results = [FunctionResult(type: .scalar(.int64), name: nil)]
    var body = block(depth: 0)
    body.statements.append(Statement(.returned([operand()])))
    function.body = body
    return function
  }

  /// Returns an operand of type int64.
  private mutating func operand() -> Operand {
    switch pick(6) {
    case 0: .integer(pick([0, 1, 2, 3, -1, -2, 7, 1]))
    case 1: .extent(pick(arrays), axis: 0)
    case 2, 3: .register(pick(variables))
    default: .register(pick(variables + readable + readable))
    }
  }

  /// Returns a block of a few statements.
  private mutating func block(depth: Int) -> Block {
    let before = readable
    var block = Block()
    for _ in 0...pick(4) where budget > 0 {
      budget -= 1
      block.statements += statement(depth: depth)
    }
    readable = before
    return block
  }

  /// Returns a statement with what it needs.
  private mutating func statement(depth: Int) -> [Statement] {
    switch pick(depth > 3 ? 6 : 13) {
    case 0, 1: return access()
    case 2: return [Statement(arithmetic(pick(variables)))]
    case 3, 4:
      let result = register(.scalar(.int64))
      let kind = arithmetic(result)
      readable.append(result)
      return [Statement(kind)]
    case 5:
      if depth > 0, attempts > 0, pick(4) == 0 {
        let isNested = attempts > 1 && pick(2) == 0
        let end = [Statement(.returned([operand()]))]
        return [
          Statement(
            .leaving(Block(access() + (isNested ? [Statement(.leaving(Block(end)))] : end))))
        ]
      }
      if depth > 0, handlers > 0, pick(4) == 0 { return [Statement(.raiseAgain)] }
      guard depth > 0, loops > 0, pick(3) == 0 else { return access() }
      return [Statement(pick([.breakLoop, .continueLoop]))]
    case 11, 12: return attempt(depth: depth)
    case 6, 7:
      var (statements, test) = condition()
      let then = block(depth: depth + 1)
      let otherwise = pick(2) == 0 ? block(depth: depth + 1) : Block()
      statements.append(Statement(.ifElse(test, then: then, otherwise: otherwise)))
      return statements
    case 8:
      let (header, test) = condition()
      loops += 1
      var body = block(depth: depth + 1)
      loops -= 1
      body.statements.append(
        Statement(pick([counting(pick(variables)), arithmetic(pick(variables))])))
      return [
        Statement(.whileLoop(WhileLoop(header: Block(header), condition: test, body: body)))
      ]
    default: return loop(depth: depth)
    }
  }

  /// Returns an attempt.
  private mutating func attempt(depth: Int) -> [Statement] {
    attempts += 1
    var body = block(depth: depth + 1)
    if pick(3) == 0 { body.statements.append(Statement(.raise(.valueError, []))) }
    attempts -= 1
    let otherwise = pick(2) == 0 ? block(depth: depth + 1) : Block()
    handlers += 1
    var result = Attempt(body: body, otherwise: otherwise, handlers: [])
    if pick(2) == 0 { result.handlers.append(.init([.indexError], block(depth: depth + 1))) }
    if result.handlers.isEmpty || pick(2) == 0 {
      result.handlers.append(.init(pick(3) == 0 ? [.valueError] : nil, block(depth: depth + 1)))
    }
    handlers -= 1
    return [Statement(.attempt(result))]
  }

  /// Returns a for loop whose bound its body does not change.
  private mutating func loop(depth: Int) -> [Statement] {
    let variable = register(.scalar(.int64), "i")
    let (lower, upper) = (register(.scalar(.int64)), register(.scalar(.int64)))
    var statements = [Statement(.assign(upper, .copy, [operand()]))]
    statements.append(Statement(pick([.assign(lower, .copy, [operand()]), arithmetic(lower)])))
    let before = readable
    readable.append(variable)
    loops += 1
    let body = block(depth: depth + 1)
    loops -= 1
    readable = before
    let isExtent = pick(2) == 0
    var loop = ForLoop(
      variable: variable, lower: isExtent ? .integer(pick(3)) : .register(lower),
      upper: isExtent ? .extent(pick(arrays), axis: 0) : .register(upper), body: body)
    if pick(4) == 0 { (loop.lower, loop.upper, loop.step) = (loop.upper, loop.lower, -1) }
    if pick(8) == 0 { loop.step *= 2 }
    statements.append(Statement(.forLoop(loop)))
    return statements
  }

  /// Returns the assignment of a random operation to `register`.
  private mutating func arithmetic(_ register: Register) -> Statement.Kind {
    if pick(3) == 0 { return counting(register) }
    let operation = pick([
      PellucidIR.Operation.add, .subtract, .add, .subtract, .multiply, .floorDivide, .modulo,
      .bitAnd, .shiftRight, .pythonMinimum, .pythonMaximum, .copy, .negate, .absolute, .bitXor,
    ])
    return .assign(register, operation, (0..<operation.row.arity).map { _ in operand() })
  }

  /// Returns the assignment of an operand plus or minus a small number to `register`.
  private mutating func counting(_ register: Register) -> Statement.Kind {
    let other = variables.contains(register) && pick(2) == 0 ? .register(register) : operand()
    return .assign(register, pick([.add, .subtract]), [other, .integer(1 + pick(2))])
  }

  /// Returns a comparison, or two of them joined, and the truth value that it gives.
  private mutating func condition() -> ([Statement], Operand) {
    let result = register(.scalar(.bool))
    let operation = pick([
      PellucidIR.Operation.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual,
    ])
    let first = Statement(.assign(result, operation, [operand(), operand()]))
    guard pick(3) == 0 else { return ([first], .register(result)) }
    let both = register(.scalar(.bool))
    let (second, test) = condition()
    let join: Statement.Kind
    switch pick(4) {
    case 0:
      join = .select(
        both, condition: .register(result), then: Yield(Block(second), test),
        otherwise: Yield(Block(), .boolean(false)))
      return ([first, Statement(join)], .register(both))
    case 1:
      join = .select(
        both, condition: .register(result), then: Yield(Block(), .boolean(true)),
        otherwise: Yield(Block(second), test))
      return ([first, Statement(join)], .register(both))
    case 2: join = .assign(both, .bitAnd, [.register(result), test])
    default: join = .assign(both, .not, [.register(result)])
    }
    return ([first] + second + [Statement(join)], .register(both))
  }

  /// Returns a load or store with its tests.
  private mutating func access() -> [Statement] {
    let array = pick(arrays)
    let index = operand()
    let wrapped = register(.scalar(.int64))
    var statements = [
      Statement(.assign(wrapped, .wrapIndex, [index, .extent(array, axis: 0)])),
      Statement(
        .boundsCheck(index: .register(wrapped), original: index, array: array, axis: 0)),
    ]
    let element = Element(array, [.register(wrapped)])
    if pick(2) == 0 {
      let value = register(.scalar(.int64))
      statements.append(Statement(.load(value, element)))
      readable.append(value)
    } else {
      statements.append(Statement(.store(operand(), element)))
    }
    return statements
  }
}
