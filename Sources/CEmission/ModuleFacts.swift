import PellucidIR
import PellucidTypes

/// What calls of a module's functions do.
struct ModuleFacts {
  /// What is known of a function.
  struct Entry {
    /// `true` iff a call does nothing but compute its result.
    var isPure = true
    /// `true` iff a call reads memory.
    var readsMemory = false
    /// `true` iff a call may run loops that are not unrolled.
    var hasLoops = false
    /// The parameters through which a call may store, by place.
    var isStoredInto: [Bool]
    /// The registers through which the function may store, by number.
    var isMutable: [Bool]
  }

  /// The places of the functions, by name.
  let places: [String: Int]
  /// The functions.
  let functions: [Function]
  /// The C names of functions and constants, which no variable may have.
  let reservedNames: Set<String>
  /// What is known of them, in the same order.
  private(set) var entries: [Entry]

  /// Creates the facts of the given module.
  init(_ module: Module) {
    functions = module.functions
    var reserved = Set(module.globals.map(\.name))
    for function in module.functions { reserved.insert(ReservedNames.function(function.name)) }
    reservedNames = reserved
    places = Dictionary(
      module.functions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    entries = functions.map { function in
      Entry(
        isStoredInto: Array(repeating: false, count: function.parameters.count),
        isMutable: Array(repeating: false, count: function.registers.count))
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in functions.indices where update(index) { hasChanged = true }
      if !functions.contains(where: callsLater) { break }
    }
  }

  /// What is known of the function `name`.
  subscript(name: String) -> (function: Function, entry: Entry)? {
    places[name].map { (functions[$0], entries[$0]) }
  }

  /// Returns `true` iff a statement by itself is a loop that is not unrolled, or a call that may run
  /// one.
  func runsLoops(_ kind: Statement.Kind) -> Bool {
    switch kind {
    case .forLoop(let loop): return !loop.isUnrolled
    case .whileLoop: return true
    case .call(_, let callee, _): return self[callee]?.entry.hasLoops == true
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
      .copy, .pack, .globalArray, .arrayOperation, .boundsCheck, .raise, .raiseAgain, .print,
      .returned, .breakLoop, .continueLoop, .ifElse, .comment, .attempt, .leaving:
      return false
    }
  }

  /// Returns `true` iff the function calls itself or one that stands behind it.
  private func callsLater(_ function: Function) -> Bool {
    guard let own = places[function.name] else { return false }
    var found = false
    function.body.forEachKind { kind in
      if case .call(_, let callee, _) = kind, let place = places[callee], place >= own {
        found = true
      }
    }
    return found
  }

  /// Computes what is known of a function from what is known of the others; returns `true` iff
  /// that is news.
  private mutating func update(_ index: Int) -> Bool {
    let function = functions[index]
    var entry = entries[index]
    var edges: [(part: Register, base: Register)] = []
    function.body.forEachKind { kind in
      note(kind, in: &entry, edges: &edges, of: function)
      if runsLoops(kind) { entry.hasLoops = true }
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for edge in edges.reversed()
      where entry.isMutable[edge.part.index] && !entry.isMutable[edge.base.index] {
        entry.isMutable[edge.base.index] = true
        isSettled = false
      }
    }
    for (place, parameter) in function.parameters.enumerated() {
      entry.isStoredInto[place] = entry.isMutable[parameter.register.index]
    }
    let old = entries[index]
    entries[index] = entry
    return old.isPure != entry.isPure || old.readsMemory != entry.readsMemory
      || old.hasLoops != entry.hasLoops || old.isMutable != entry.isMutable
  }

  /// Notes what a statement does.
  private func note(
    _ kind: Statement.Kind, in entry: inout Entry,
    edges: inout [(part: Register, base: Register)], of function: Function
  ) {
    switch kind {
    case .assign(let register, _, let operands):
      if case .array = function[register].type, case .register(let base) = operands[0] {
        edges.append((register, base))
      }
    case .load: entry.readsMemory = true
    case .store(_, let element):
      entry.isPure = false
      entry.isMutable[element.array.index] = true
    case .view(let register, let base, _), .transpose(let register, let base),
      .arrange(let register, let base, _):
      edges.append((register, base))
    case .allocate(let register, _, _), .release(let register), .fill(let register, _),
      .copy(let register, _, _):
      entry.isPure = false
      entry.isMutable[register.index] = true
    case .call(let registers, let callee, let operands):
      note(callOf: callee, registers, operands, in: &entry, of: function)
    case .raise, .boundsCheck, .print, .raiseAgain: entry.isPure = false
    case .returned(let operands):
      for case .register(let register) in operands {
        if case .array(let type) = function[register].type, !type.isReadOnly {
          entry.isMutable[register.index] = true
          entry.isPure = false
        }
      }
    case .whileLoop: entry.isPure = false
    case .select, .pack, .globalArray, .arrayOperation, .breakLoop, .continueLoop, .forLoop,
      .ifElse, .comment, .attempt, .leaving:
      break
    }
  }

  /// Notes what a call does.
  private func note(
    callOf callee: String, _ registers: [Register], _ operands: [Operand], in entry: inout Entry,
    of function: Function
  ) {
    guard let (target, known) = self[callee] else {
      entry.isPure = false
      let called = RuntimeFunction(rawValue: callee)
      for (place, operand) in operands.enumerated() where called?.stores(intoArray: place) == true {
        if case .register(let register) = operand { entry.isMutable[register.index] = true }
      }
      return
    }
    if !known.isPure || target.mayRaise || target.results.count != 1 { entry.isPure = false }
    if known.readsMemory { entry.readsMemory = true }
    for case .array in target.results.map(\.type) { entry.isPure = false }
    for register in registers {
      if case .array = function[register].type { entry.isMutable[register.index] = true }
    }
    for (place, operand) in operands.enumerated() where place < known.isStoredInto.count {
      if case .register(let register) = operand, known.isStoredInto[place] {
        entry.isMutable[register.index] = true
      }
    }
  }
}

extension Module {
  /// `true` iff callers from outside find errors of kernels.
  var showsErrors: Bool { functions.contains { $0.isExported && $0.mayRaise } }

  /// `true` iff a function keeps an error: its caller's, or one of its own that it handles.
  var keepsErrors: Bool { functions.contains { $0.mayRaise || $0.hasAttempts } }
}

extension Function {
  /// `true` iff errors are handled in the function.
  fileprivate var hasAttempts: Bool {
    var result = false
    body.forEachKind { if case .attempt = $0 { result = true } }
    return result
  }
}
