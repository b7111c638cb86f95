import PellucidIR
import PellucidPasses

/// Collects how the loops of a function run.
struct LoopReports {
  /// The function.
  let function: Function
  /// The name of the source file.
  let file: String
  /// The loops that have been found, outer ones first.
  private(set) var loops: [LoopReport] = []
  /// The numbers of those that are `for` loops, as the pass `LoopCounting` counts them.
  private(set) var numbers: [Int?] = []
  /// The arrays that are allocated.
  private(set) var allocations: [AllocationReport] = []
  /// The number of the next `for` loop.
  private var next: Int

  /// Creates an instance with the loops of `function`, which stands in `file`; the first one has
  /// the number `first`.
  init(_ function: Function, file: String, first: Int = 0) {
    self.function = function
    self.file = file
    self.next = first
    collect(function.body, inside: nil, depth: 0)
    if function.isExported, !loops.isEmpty { loops[0].shapings += rowCopies() }
  }

  /// Returns what is said of the copy for short rows that an optimized build has, if it has one.
  private func rowCopies() -> [String] {
    RowSpecialization.lengths(in: function).map { fixed in
      let array = quoted(function.parameters[fixed.parameter].register)
      return "compiled also for \(fixed.extent) elements along axis \(fixed.axis) of \(array)"
    }
  }

  /// The number of the first loop of the next function.
  var end: Int { next }

  /// Adds the loops in `block`, which lies inside the parallel loop over `outer`, if there is one,
  /// and inside `depth` loops.
  private mutating func collect(_ block: Block, inside outer: String?, depth: Int) {
    for statement in block.statements {
      switch statement.kind {
      case .forLoop(let loop):
        let number = next
        next += 1
        add(loop, line: statement.line, inside: outer)
        numbers.append(number)
        let isOuter = loop.parallel != nil && outer == nil
        collect(loop.body, inside: isOuter ? subject(loop) : outer, depth: depth + 1)
      case .whileLoop(let loop):
        add(
          line: statement.line, "'while' loop",
          serial: "only a 'for' over a range can run in parallel")
        numbers.append(nil)
        collect(loop.body, inside: outer, depth: depth + 1)
      case .ifElse(_, let then, let otherwise):
        collect(then, inside: outer, depth: depth)
        collect(otherwise, inside: outer, depth: depth)
      case .attempt(let attempt):
        for block in attempt.blocks { collect(block, inside: outer, depth: depth) }
      case .leaving(let block): collect(block, inside: outer, depth: depth)
      case .select(_, _, let then, let otherwise):
        collect(then.body, inside: outer, depth: depth)
        collect(otherwise.body, inside: outer, depth: depth)
      case .allocate(let register, extents: _, _):
        let info = function[register]
        allocations.append(
          AllocationReport(
            file: file, line: statement.line, name: info.isNameInvented ? nil : info.name,
            isRepeated: depth > 0))
      case .assign, .load, .store, .view, .transpose, .arrange, .release, .fill, .copy,
        .pack,
        .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
        .continueLoop,
        .comment, .raiseAgain:
        break
      }
    }
  }

  /// Adds `loop`.
  private mutating func add(_ loop: ForLoop, line: Int, inside outer: String?) {
    addHow(loop, line: line, inside: outer)
    var lines: Set<Int> = []
    loop.body.forEachStatement { if $0.line != 0 { lines.insert($0.line) } }
    loops[loops.count - 1].shapings = loop.shapings
    loops[loops.count - 1].work = LoopWork(of: loop, in: function)
    loops[loops.count - 1].lines = lines.union([line])
    if isWrittenOut(loop) {
      loops[loops.count - 1].fusedLines = lines.subtracting([line]).sorted()
    }
  }

  /// Returns `true` iff the source has an expression of arrays where the loop is, and no loop inside
  /// that goes in tiles.
  private func isWrittenOut(_ loop: ForLoop) -> Bool {
    if isNamed(loop) { return false }
    var result = true
    loop.body.forEachKind { kind in
      if case .forLoop(let inner) = kind, isNamed(inner) { result = false }
    }
    return result
  }

  /// Returns `true` iff the source names the variable of the loop.
  private func isNamed(_ loop: ForLoop) -> Bool {
    function[loop.variable].name != nil && !function[loop.variable].isNameInvented
  }

  /// Adds how `loop` runs.
  private mutating func addHow(_ loop: ForLoop, line: Int, inside outer: String?) {
    let subject = subject(loop)
    if let outer {
      return add(line: line, subject, serial: "it stands inside the parallel \(outer)")
    }
    guard let parallel = loop.parallel else {
      return add(line: line, subject, serial: loop.serialReason ?? "no prange asks for it")
    }
    var parts = parallel.reductions.map { reduction in
      let names = ([reduction.register] + reduction.companions).map { quoted($0) }
      return "reduction \(reduction.operation.symbol) on \(names.joined(separator: ", "))"
    }
    let updated = atomicArrays(loop.body)
    if !updated.isEmpty {
      parts.append("atomic updates of \(updated.map { "'\($0)'" }.joined(separator: ", "))")
    }
    if parallel.condition != nil {
      parts.append("serial where a test in front finds that iterations may use the same elements")
    }
    loops.append(
      LoopReport(
        file: file, line: line, subject: subject, isParallel: true,
        detail: parts.joined(separator: ", ")))
  }

  /// Adds a serial loop.
  private mutating func add(line: Int, _ subject: String, serial reason: String) {
    loops.append(
      LoopReport(file: file, line: line, subject: subject, isParallel: false, detail: reason))
  }

  /// Returns what `loop` is called.
  private func subject(_ loop: ForLoop) -> String {
    let info = function[loop.variable]
    guard let name = info.name, !info.isNameInvented else { return "loop" }
    return "loop over '\(name)'"
  }

  /// Returns the name of `register` in quotes.
  private func quoted(_ register: Register) -> String { "'\(function[register].name ?? "…")'" }

  /// Returns the names of the arrays whose elements several iterations of `block` update.
  private func atomicArrays(_ block: Block) -> [String] {
    var names: [String] = []
    block.forEachStatement { statement in
      guard statement.isAtomic, case .store(_, let element) = statement.kind,
        let name = function[element.array].name, !names.contains(name)
      else { return }
      names.append(name)
    }
    return names
  }
}

extension Reduction.Operator {
  /// The operator as Python or NumPy spells it.
  fileprivate var symbol: String {
    switch self {
    case .add: "+"
    case .multiply: "*"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    case .and: "and"
    case .or: "or"
    case .minimum: "min"
    case .maximum: "max"
    case .minimumPlace: "argmin"
    case .maximumPlace: "argmax"
    }
  }
}
