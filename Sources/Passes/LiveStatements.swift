import PellucidIR

/// The statements of a function that have an effect or lead to a value that something with an
/// effect reads.
struct LiveStatements {
  /// A statement with its place in the tree.
  private struct Node {
    /// What it does.
    let kind: Statement.Kind
    /// The number of the statement around it, if there is one.
    let parent: Int?
  }

  /// All statements, in order of text.
  private var nodes: [Node] = []
  /// Which statements are live, by number.
  private var isLive: [Bool] = []
  /// The live statements whose operands have not been followed yet.
  private var pending: [Int] = []
  /// The statements that assign each register, indexed by its number.
  private var writers: [[Int]]
  /// Which registers something live reads, indexed by their number.
  private var isNeeded: [Bool]
  /// The `break`s and `continue`s of each loop, by the number of the loop.
  private var exits: [Int: [Int]] = [:]

  /// Creates the live statements of `function`.
  init(of function: Function) {
    writers = Array(repeating: [], count: function.registers.count)
    isNeeded = Array(repeating: false, count: function.registers.count)
    add(function.body, parent: nil, loop: nil)
    for number in nodes.indices where nodes[number].kind.hasEffect { mark(number) }
    while let number = pending.popLast() { follow(number) }
  }

  /// `true` iff the statement with the given number, counted in order of text, is live.
  func contains(_ number: Int) -> Bool { isLive[number] }

  /// Adds the statements of `block`, nested ones too.
  private mutating func add(_ block: Block, parent: Int?, loop: Int?) {
    for index in block.statements.indices {
      let kind = block.statements[index].kind
      let number = nodes.count
      nodes.append(Node(kind: kind, parent: parent))
      isLive.append(false)
      kind.forEachRegisterWritten { writers[$0.index].append(number) }
      var inner = loop
      switch kind {
      case .breakLoop, .continueLoop:
        if let loop { exits[loop, default: []].append(number) }
      case .forLoop, .whileLoop: inner = number
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
        .copy,
        .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
        .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        break
      }
      kind.forEachBlock { add($0, parent: number, loop: inner) }
    }
  }

  /// Notes that a statement is live.
  private mutating func mark(_ number: Int) {
    guard !isLive[number] else { return }
    isLive[number] = true
    pending.append(number)
  }

  /// Notes that something live reads `register`.
  private mutating func need(_ register: Register) {
    guard !isNeeded[register.index] else { return }
    isNeeded[register.index] = true
    for number in writers[register.index] { mark(number) }
  }

  /// Notes what a live statement needs: what it reads, what stands around it, and how it is left.
  private mutating func follow(_ number: Int) {
    let node = nodes[number]
    if let parent = node.parent { mark(parent) }
    for exit in exits[number] ?? [] { mark(exit) }
    node.kind.forEachRegisterRead { need($0) }
    guard case .forLoop(let loop) = node.kind, let parallel = loop.parallel else { return }
    for reduction in parallel.reductions {
      need(reduction.register)
      for companion in reduction.companions { need(companion) }
    }
    for register in parallel.privates + parallel.lastPrivates { need(register) }
  }
}

extension Statement.Kind {
  /// `true` iff the statement does more than assign registers; what nested blocks do is left out.
  fileprivate var hasEffect: Bool {
    switch self {
    case .store, .release, .fill, .copy, .call, .raise, .boundsCheck, .print, .returned, .comment,
      .raiseAgain:
      true
    // A loop that may not end is an effect of its own.
    case .whileLoop: true
    // Negative extents raise.
    case .allocate(_, let extents, _): !extents.allSatisfy(\.isNeverNegativeByItself)
    case .assign, .load, .select, .view, .transpose, .arrange, .pack, .globalArray, .arrayOperation,
      .breakLoop,
      .continueLoop, .forLoop, .ifElse, .attempt, .leaving:
      false
    }
  }
}

extension Operand {
  /// `true` iff the operand is an extent or a constant that is not negative.
  fileprivate var isNeverNegativeByItself: Bool {
    switch self {
    case .extent: true
    case .constant(let constant): (constant.integer ?? -1) >= 0
    case .register, .global, .stride: false
    }
  }
}
