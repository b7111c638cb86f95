import PellucidIR

/// The blocks of a function as a tree, and where its statements stand.
///
/// Blocks are numbered in order of text, the body being 0, and statements as in `Liveness`.
struct BlockTree {
  /// The block around each block; -1 for the body.
  private(set) var parents: [Int] = []
  /// How many blocks are around each block.
  private(set) var depths: [Int] = []
  /// Which blocks are bodies of parallel loops.
  private(set) var isParallel: [Bool] = []
  /// The block in which each statement stands.
  private(set) var blocks: [Int] = []
  /// The blocks that stand directly in each statement.
  private(set) var inner: [[Int]] = []

  /// Creates the tree of `body`.
  init(_ body: Block) { append(body, parent: -1, isParallel: false) }

  /// Appends `block` and what stands in it.
  private mutating func append(_ block: Block, parent: Int, isParallel: Bool) {
    let number = parents.count
    parents.append(parent)
    depths.append(parent < 0 ? 0 : depths[parent] + 1)
    self.isParallel.append(isParallel)
    for statement in block.statements {
      let statementNumber = blocks.count
      blocks.append(number)
      inner.append([])
      var startsThreads = false
      if case .forLoop(let loop) = statement.kind { startsThreads = loop.parallel != nil }
      statement.kind.forEachBlock {
        inner[statementNumber].append(parents.count)
        append($0, parent: number, isParallel: startsThreads)
      }
    }
  }

  /// Returns the innermost block around both `first` and `second`.
  func common(_ first: Int, _ second: Int) -> Int {
    var first = first
    var second = second
    // Ends: each round goes up from one of the two, and both meet in the body at the latest.
    while first != second {
      if depths[first] >= depths[second] {
        first = parents[first]
      } else {
        second = parents[second]
      }
    }
    return first
  }

  /// Returns `true` iff `inner` is `outer` or stands in it.
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    var block = inner
    // Ends: each round goes up.
    while depths[block] > depths[outer] { block = parents[block] }
    return block == outer
  }

  /// Returns the innermost body of a parallel loop around `block`, itself included.
  func parallelBody(around block: Int) -> Int? {
    var block = block
    // Ends: each round goes up.
    while block >= 0 {
      if isParallel[block] { return block }
      block = parents[block]
    }
    return nil
  }
}
