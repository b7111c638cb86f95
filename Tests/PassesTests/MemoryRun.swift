import PellucidIR
import PellucidTypes

/// Runs functions on memory alone: which branch is taken, how often a loop runs and what fails
/// is drawn by lot, and each block of memory is followed from its allocation to its end.
struct MemoryRun {
  /// What goes wrong with memory.
  struct Fault: Error, CustomStringConvertible {
    /// What it is.
    let description: String
  }

  /// Where an array lies.
  enum Place: Hashable {
    /// In memory of the caller, of a global, or on the stack.
    case outside
    /// In the block of the given number.
    case block(Int)
  }

  /// How a block of statements is left.
  private enum Exit {
    case end, breakLoop, continueLoop, error
    /// An error that so many attempts around do not handle.
    case errorBehind(Int)
    case returned([Place?])
  }

  /// The registers of a running function.
  private struct Frame {
    /// The function.
    let function: Function
    /// Where the arrays lie.
    var places: [Place?]
    /// What dynamic registers own.
    var owned: [Int?]

    /// Creates the registers of `function` before its first statement.
    init(_ function: Function) {
      self.function = function
      places = Array(repeating: nil, count: function.registers.count)
      owned = Array(repeating: nil, count: function.registers.count)
    }
  }

  /// The functions by name.
  private let functions: [String: Function]
  /// The lots.
  private var lots: SeededLots
  /// Which blocks are allocated.
  private var isAllocated: [Bool] = []
  /// How many more statements may run.
  private var rest = 400
  /// How deep calls are.
  private var depth = 0

  /// Prepares to run functions of `module` with the given lots.
  init(_ module: Module, seed: UInt64) {
    functions = Dictionary(uniqueKeysWithValues: module.functions.map { ($0.name, $0) })
    lots = SeededLots(seed: seed)
  }

  /// Runs the function of the given name, and faults if a block is left, freed twice, or used
  /// when it is gone.
  mutating func run(_ name: String) throws {
    guard let function = functions[name] else { throw Fault(description: "no function") }
    let results = try call(function, function.parameters.map { _ in .outside })
    var kept: Set<Int> = []
    for case .block(let block)? in results ?? [] { kept.insert(block) }
    for block in isAllocated.indices where isAllocated[block] && !kept.contains(block) {
      throw Fault(description: "block \(block) leaks \(results == nil ? "on an error" : "")")
    }
  }

  /// Calls `function`; returns where its results lie, or nil if it leaves an error.
  private mutating func call(_ function: Function, _ arguments: [Place?]) throws -> [Place?]? {
    depth += 1
    defer { depth -= 1 }
    var frame = Frame(function)
    for (parameter, argument) in zip(function.parameters, arguments) {
      frame.places[parameter.register.index] = argument
    }
    switch try run(function.body, &frame) {
    case .error, .errorBehind: return nil
    case .end, .breakLoop, .continueLoop: return []
    case .returned(let places):
      try check(places, function, arguments)
      return places
    }
  }

  /// Faults if results are not what the function says of them.
  private func check(_ places: [Place?], _ function: Function, _ arguments: [Place?]) throws {
    var owned: Set<Place> = []
    for (place, result) in zip(places, function.results) {
      switch result.ownership {
      case .none: break
      case .owned:
        guard let place, place != .outside, owned.insert(place).inserted else {
          throw Fault(description: "an owned result is \(String(describing: place))")
        }
        try touch(place)
      case .borrowed:
        guard arguments.contains(place) else {
          throw Fault(description: "a borrowed result is no argument")
        }
      }
    }
  }

  /// Faults if `place` is gone.
  private func touch(_ place: Place?) throws {
    guard let place else { throw Fault(description: "an array is read before it is assigned") }
    if case .block(let block) = place, !isAllocated[block] {
      throw Fault(description: "block \(block) is used when it is gone")
    }
  }

  /// Frees block `block`.
  private mutating func free(_ block: Int) throws {
    if !isAllocated[block] { throw Fault(description: "block \(block) is freed twice") }
    isAllocated[block] = false
  }

  /// Releases `register`.
  private mutating func release(_ register: Register, _ frame: inout Frame) throws {
    let info = frame.function[register]
    switch info.ownership {
    case .borrowed: throw Fault(description: "a borrowed register is released")
    case .owned:
      guard case .block(let block)? = frame.places[register.index] else {
        throw Fault(description: "an owned register holds nothing")
      }
      try free(block)
    case .dynamic:
      let block = frame.owned[register.index]
      frame.owned[register.index] = nil
      guard let block else { return }
      if info.sharers.contains(where: { frame.owned[$0.index] == block }) { return }
      try free(block)
    }
  }

  /// Gives `register` the place `place`, of which it owns `owned`.
  private func give(
    _ register: Register, _ place: Place?, owned: Int?, _ frame: inout Frame
  ) throws {
    frame.places[register.index] = place
    switch frame.function[register].ownership {
    case .dynamic:
      if let lost = frame.owned[register.index] {
        throw Fault(description: "block \(lost) is lost by an assignment")
      }
      frame.owned[register.index] = owned
    case .borrowed:
      if let owned { throw Fault(description: "a borrowed register is given block \(owned)") }
    case .owned:
      if owned == nil { throw Fault(description: "an owned register is given nothing to own") }
    }
  }

  /// Returns what the copy or view `statement` hands over from `source` to `target`.
  private func handedOver(
    _ statement: Statement, _ source: Register, _ target: Register, _ frame: inout Frame
  ) -> Int? {
    if frame.function[target].sharers.contains(source) { return frame.owned[source.index] }
    guard statement.movesMemory else { return nil }
    switch frame.function[source].ownership {
    case .borrowed: return nil
    case .owned:
      guard case .block(let block)? = frame.places[source.index] else { return nil }
      return block
    case .dynamic:
      defer { frame.owned[source.index] = nil }
      return frame.owned[source.index]
    }
  }

  /// Returns `true` iff `statement`, which may fail, fails; releases what it says then.
  private mutating func fails(_ statement: Statement, _ frame: inout Frame) throws -> Bool {
    guard lots.below(12) == 0 else { return false }
    try releaseOnError(statement, &frame)
    return true
  }

  /// Releases what `statement` says for the case of an error.
  private mutating func releaseOnError(_ statement: Statement, _ frame: inout Frame) throws {
    for register in statement.releasesOnError { try release(register, &frame) }
  }

  /// Runs `block`.
  private mutating func run(_ block: Block, _ frame: inout Frame) throws -> Exit {
    for statement in block.statements {
      let exit = try run(statement, &frame)
      guard case .end = exit else { return exit }
    }
    return .end
  }

  /// Runs `statement`.
  private mutating func run(_ statement: Statement, _ frame: inout Frame) throws -> Exit {
    rest -= 1
    switch statement.kind {
    case .assign(let target, .copy, let operands):
      guard case .register(let source) = operands[0],
        case .array = frame.function[source].type, source != target
      else { return .end }
      try touch(frame.places[source.index])
      let place = frame.places[source.index]
      let owned = handedOver(statement, source, target, &frame)
      try give(target, place, owned: owned, &frame)
    case .view(let target, of: let source, _), .transpose(let target, of: let source),
      .arrange(let target, of: let source, _):
      try touch(frame.places[source.index])
      let place = frame.places[source.index]
      let owned = handedOver(statement, source, target, &frame)
      try give(target, place, owned: owned, &frame)
    case .allocate(let target, extents: _, _):
      if try fails(statement, &frame) { return .error }
      isAllocated.append(true)
      let block = isAllocated.count - 1
      try give(target, .block(block), owned: block, &frame)
    case .pack(let target, _), .globalArray(let target, _):
      try give(target, .outside, owned: nil, &frame)
    case .release(let register): try release(register, &frame)
    case .load, .store, .fill, .copy:
      var read: [Register] = []
      statement.kind.forEachArrayRead { read.append($0) }
      for register in read { try touch(frame.places[register.index]) }
    case .call(let targets, function: let name, let operands):
      return try runCall(statement, targets, name, operands, &frame)
    case .raise, .raiseAgain: return .error
    case .attempt(let attempt): return try run(attempt, statement, &frame)
    case .leaving(let block):
      switch try run(block, &frame) {
      case .error: return .errorBehind(1)
      case .errorBehind(let count): return .errorBehind(count + 1)
      case let exit: return exit
      }
    case .boundsCheck: if try fails(statement, &frame) { return .error }
    case .returned(let operands):
      return .returned(
        try operands.map { operand in
          guard case .register(let register) = operand,
            case .array = frame.function[register].type
          else { return nil }
          try touch(frame.places[register.index])
          return frame.places[register.index]
        })
    case .breakLoop: return .breakLoop
    case .continueLoop: return .continueLoop
    case .forLoop(let loop): return try run(loop, statement, &frame)
    case .whileLoop(let loop): return try run(loop, &frame)
    case .ifElse(_, let then, let otherwise):
      return try run(lots.below(2) == 0 ? then : otherwise, &frame)
    case .select(_, condition: _, let then, let otherwise):
      return try run(lots.below(2) == 0 ? then.body : otherwise.body, &frame)
    case .assign, .arrayOperation, .print, .comment: break
    }
    return .end
  }

  /// Runs an attempt; which handler takes an error is drawn by lot.
  private mutating func run(
    _ attempt: Attempt, _ statement: Statement, _ frame: inout Frame
  ) throws -> Exit {
    switch try run(attempt.body, &frame) {
    case .end: return try run(attempt.otherwise, &frame)
    case .error:
      let count = attempt.handlers.count
      let taker = lots.below(attempt.leavesErrors ? count + 1 : count)
      if taker < count { return try run(attempt.handlers[taker].body, &frame) }
      try releaseOnError(statement, &frame)
      return .error
    case .errorBehind(let count): return count > 1 ? .errorBehind(count - 1) : .error
    case let exit: return exit
    }
  }

  /// Runs a call.
  private mutating func runCall(
    _ statement: Statement, _ targets: [Register], _ name: String, _ operands: [Operand],
    _ frame: inout Frame
  ) throws -> Exit {
    guard let callee = functions[name] else { throw Fault(description: "no function \(name)") }
    var arguments: [Place?] = []
    for operand in operands {
      guard case .register(let register) = operand, case .array = frame.function[register].type
      else {
        arguments.append(nil)
        continue
      }
      try touch(frame.places[register.index])
      arguments.append(frame.places[register.index])
    }
    guard depth < 6, let places = try call(callee, arguments) else {
      if depth >= 6, !callee.mayRaise { throw Fault(description: "calls are too deep") }
      try releaseOnError(statement, &frame)
      return .error
    }
    for (target, (place, result)) in zip(targets, zip(places, callee.results)) {
      guard result.ownership != .none else { continue }
      var owned: Int?
      if result.ownership == .owned, case .block(let block)? = place { owned = block }
      if result.ownership == .borrowed {
        for case .register(let source) in operands
        where frame.function[target].sharers.contains(source) {
          owned = frame.owned[source.index]
        }
      }
      try give(target, place, owned: owned, &frame)
    }
    return .end
  }

  /// Runs a `for`.
  private mutating func run(
    _ loop: ForLoop, _ statement: Statement, _ frame: inout Frame
  ) throws -> Exit {
    var hasFailed = false
    for _ in 0..<(rest > 0 ? lots.below(4) : 0) {
      switch try run(loop.body, &frame) {
      case .end, .continueLoop: break
      case .breakLoop: return .end
      case .returned(let places): return .returned(places)
      case .error:
        if loop.parallel == nil { return .error }
        hasFailed = true
      case .errorBehind(let count): return .errorBehind(count)
      }
    }
    if hasFailed { try releaseOnError(statement, &frame) }
    return hasFailed ? .error : .end
  }

  /// Runs a `while`.
  private mutating func run(_ loop: WhileLoop, _ frame: inout Frame) throws -> Exit {
    while true {
      if case .error = try run(loop.header, &frame) { return .error }
      if rest <= 0 || lots.below(3) == 0 { return .end }
      switch try run(loop.body, &frame) {
      case .end, .continueLoop: break
      case .breakLoop: return .end
      case .returned(let places): return .returned(places)
      case .error: return .error
      case .errorBehind(let count): return .errorBehind(count)
      }
    }
  }
}

/// Random numbers that follow from a seed.
struct SeededLots {
  /// The state.
  private var state: UInt64

  /// Creates the numbers of `seed`.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// Returns a number from 0 up to below `bound`.
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(bound))
  }
}
