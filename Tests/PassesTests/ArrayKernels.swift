import PellucidIR
import PellucidSource
import PellucidTypes

/// Random kernels that allocate, view, copy and return arrays.
struct ArrayKernels {
  /// The lots.
  private var lots: SeededLots
  /// The function being made.
  private var function = Function(name: "", sourceName: "", line: 1, pythonSignature: "")
  /// The registers with arrays.
  private var arrays: [Register] = []
  /// A register with a bool.
  private var condition = Register(0)
  /// A register with a float.
  private var number = Register(0)
  /// The registers that are assigned on every path to here.
  private var assigned: Set<Register> = []
  /// The number of attempts whose bodies are around.
  private var attempts = 0
  /// The number of handlers around.
  private var handlers = 0
  /// How many statements are still to be made.
  private var rest = 0

  /// Creates the kernels of `seed`.
  init(seed: UInt64) { lots = SeededLots(seed: seed &+ 77) }

  /// Functions that the random one calls, by what they do with their argument.
  private static let callees = """
    module "k.py"
    kernel @fresh(%x: f64[::1]) -> f64[::1] {
      %a: f64[::1] = allocate (extent(%x, 0)) zeros
      return %a
    }
    kernel @part(%x: f64[::1]) -> f64[::1] {
      %v: f64[::1] = view %x[from 0 count 1 step 1]
      return %v
    }
    kernel @pair(%x: f64[::1]) -> (f64[::1], f64[::1]) {
      %a: f64[::1] = allocate (3) zeros
      return %a, %x
    }
    """

  /// Returns a module with a random kernel.
  mutating func module() -> Module {
    var module = (try? Module(parsing: Self.callees)) ?? Module(fileName: "k.py")
    module.functions.append(kernel())
    return module
  }

  /// Returns a random kernel.
  private mutating func kernel() -> Function {
    function = Function(name: "f", sourceName: "f", line: 1, pythonSignature: "")
    arrays = []
    let type = ValueType.array(ArrayType(.float64, rank: 1, layout: .c))
    for name in ["x", "a", "b", "c", "d"].prefix(2 + lots.below(4)) {
      arrays.append(function.addRegister(RegisterInfo(type: type, name: name, span: .none)))
    }
    condition = function.addRegister(
      RegisterInfo(type: .scalar(.bool), name: "go", span: .none))
    number = function.addRegister(
      RegisterInfo(type: .scalar(.float64), name: nil, span: .none))
    function.parameters = [FunctionParameter(arrays[0]), FunctionParameter(condition)]
    let returnsArray = lots.below(2) == 0
    if returnsArray { function.results = [FunctionResult(type: type, name: nil)] }
    assigned = [arrays[0]]
    rest = 4 + lots.below(20)
    function.body = block(depth: 0, isInLoop: false, hasResult: returnsArray)
    if returnsArray, !function.body.endsPath {
      function.body.statements.append(Statement(.returned([.register(assignedArray())])))
    }
    return function
  }

  /// Returns an array that is assigned.
  private mutating func assignedArray() -> Register {
    let choices = arrays.filter { assigned.contains($0) }
    return choices[lots.below(choices.count)]
  }

  /// Returns a random block.
  private mutating func block(depth: Int, isInLoop: Bool, hasResult: Bool) -> Block {
    var result = Block()
    for _ in 0..<(depth == 0 ? 40 : 1 + lots.below(5)) where rest > 0 {
      rest -= 1
      let kind = statement(depth: depth, isInLoop: isInLoop, hasResult: hasResult)
      result.statements.append(Statement(kind))
      if kind.endsPath { return result }
    }
    return result
  }

  /// Returns a random statement.
  private mutating func statement(
    depth: Int, isInLoop: Bool, hasResult: Bool
  ) -> Statement.Kind {
    let target = arrays[lots.below(arrays.count)]
    let source = assignedArray()
    let choice = lots.below(depth < 3 ? 25 : 15)
    switch choice {
    case 0...2:
      assigned.insert(target)
      return .allocate(target, extents: [.extent(source, axis: 0)], .zeros)
    case 3...6:
      assigned.insert(target)
      return .assign(target, .copy, [.register(source)])
    case 7:
      assigned.insert(target)
      if lots.below(4) == 0 { return .pack(target, [.constant(Constant(.float(1), .float64))]) }
      if lots.below(4) == 0 { return conditional(target, source) }
      return .view(
        target, of: source, [.slice(start: .integer(0), count: .integer(1), step: .integer(1))])
    case 8:
      assigned.insert(target)
      let name = lots.below(2) == 0 ? "fresh" : "part"
      return .call([target], function: name, [.register(source)])
    case 9:
      let other = arrays[lots.below(arrays.count)]
      guard other != target else { return .fill(source, .constant(Constant(.float(0), .float64))) }
      assigned.formUnion([target, other])
      return .call([target, other], function: "pair", [.register(source)])
    case 10...11: return .load(number, Element(source, [.integer(0)]))
    case 12:
      return isInLoop
        ? (lots.below(2) == 0 ? .breakLoop : .continueLoop)
        : .fill(source, .constant(Constant(.float(0), .float64)))
    case 13:
      guard depth > 0 else { return .fill(source, .constant(Constant(.float(0), .float64))) }
      return handlers > 0 && lots.below(3) == 0 ? .raiseAgain : .raise(.valueError, [])
    case 14:
      guard depth > 0 else {
        return .copy(into: source, from: assignedArray(), mayOverlap: true)
      }
      let result = Statement.Kind.returned(hasResult ? [.register(source)] : [])
      guard attempts > 0, lots.below(2) == 0 else { return result }
      return .leaving(wayOut(endingWith: result))
    case 22...24: return attempt(depth: depth, isInLoop: isInLoop, hasResult: hasResult)
    case 15...17: return branch(depth: depth, isInLoop: isInLoop, hasResult: hasResult)
    default: return loop(depth: depth, hasResult: hasResult)
    }
  }

  /// Returns a choice between a fresh array and `source`.
  private mutating func conditional(_ target: Register, _ source: Register) -> Statement.Kind {
    let fresh = function.addRegister(
      RegisterInfo(type: function[target].type, name: nil, span: .none))
    let body = Block([Statement(.allocate(fresh, extents: [.integer(2)], .none))])
    return .select(
      target, condition: .register(condition), then: Yield(body, .register(fresh)),
      otherwise: Yield(Block(), .register(source)))
  }

  /// Returns a random branch.
  private mutating func branch(
    depth: Int, isInLoop: Bool, hasResult: Bool
  ) -> Statement.Kind {
    let before = assigned
    let then = block(depth: depth + 1, isInLoop: isInLoop, hasResult: hasResult)
    let first = assigned
    assigned = before
    let otherwise =
      lots.below(2) == 0
      ? Block() : block(depth: depth + 1, isInLoop: isInLoop, hasResult: hasResult)
    assigned.formIntersection(first)
    return .ifElse(.register(condition), then: then, otherwise: otherwise)
  }

  /// Returns statements that may fail where the attempt around no longer handles it, and then `end`.
  private mutating func wayOut(endingWith end: Statement.Kind) -> Block {
    let before = assigned
    defer { assigned = before }
    let target = arrays[lots.below(arrays.count)]
    let kind = Statement.Kind.allocate(target, extents: [.integer(2)], .zeros)
    let isLeft = attempts > 1 && lots.below(3) == 0
    let last = Statement(isLeft ? .leaving(Block([Statement(end)])) : end)
    if case .returned(let operands) = end, operands.contains(.register(target)) {
      return Block([last])
    }
    return Block([Statement(kind), last])
  }

  /// Returns a random attempt.
  private mutating func attempt(
    depth: Int, isInLoop: Bool, hasResult: Bool
  ) -> Statement.Kind {
    let before = assigned
    attempts += 1
    let body = block(depth: depth + 1, isInLoop: isInLoop, hasResult: hasResult)
    attempts -= 1
    let otherwise =
      body.endsPath || lots.below(2) == 0
      ? Block() : block(depth: depth + 1, isInLoop: isInLoop, hasResult: hasResult)
    var behind = assigned
    var blocks: [Block] = []
    for _ in 0...lots.below(2) {
      assigned = before
      handlers += 1
      blocks.append(block(depth: depth + 1, isInLoop: isInLoop, hasResult: hasResult))
      handlers -= 1
      behind.formIntersection(assigned)
    }
    assigned = behind
    let takesAll = lots.below(2) == 0
    let classes: [[ErrorClass]?] = [[.valueError], takesAll ? nil : [.memoryError]]
    return .attempt(
      Attempt(
        body: body, otherwise: otherwise,
        handlers: zip(classes.suffix(blocks.count), blocks).map { .init($0, $1) }))
  }

  /// Returns a random loop.
  private mutating func loop(depth: Int, hasResult: Bool) -> Statement.Kind {
    let before = assigned
    defer { assigned = before }
    if lots.below(4) == 0 {
      let body = block(depth: depth + 1, isInLoop: true, hasResult: hasResult)
      return .whileLoop(WhileLoop(header: Block(), condition: .register(condition), body: body))
    }
    let variable = function.addRegister(
      RegisterInfo(type: .scalar(.int64), name: "i", span: .none))
    let body = block(depth: depth + 1, isInLoop: true, hasResult: hasResult)
    return .forLoop(
      ForLoop(variable: variable, lower: .integer(0), upper: .integer(3), body: body))
  }
}
