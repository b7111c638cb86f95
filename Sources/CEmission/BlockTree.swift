/// The blocks of a function, numbered in order of appearance.
struct BlockTree {
  /// A block: its place in the tree.
  struct Entry {
    /// The block around; -1 for the function's own.
    let parent: Int
    /// The number of blocks around.
    let depth: Int
    /// The number of the last block inside, or of the block itself.
    var last: Int
  }

  /// The blocks.
  private var entries: [Entry] = []

  /// The number of blocks.
  var count: Int { entries.count }

  /// The block with the given number.
  subscript(block: Int) -> Entry { entries[block] }

  /// Begins a block inside `parent` and returns its number.
  mutating func begin(in parent: Int) -> Int {
    let depth = parent < 0 ? 0 : entries[parent].depth + 1
    entries.append(Entry(parent: parent, depth: depth, last: entries.count))
    return entries.count - 1
  }

  /// Ends `block`, which has all its blocks now, and returns the one around.
  mutating func end(_ block: Int) -> Int {
    entries[block].last = entries.count - 1
    return entries[block].parent
  }

  /// Returns the narrowest block that holds both blocks.
  func common(_ first: Int, _ second: Int) -> Int {
    var outer = first
    var inner = second
    while outer != inner {
      if entries[outer].depth >= entries[inner].depth {
        outer = entries[outer].parent
      } else {
        inner = entries[inner].parent
      }
    }
    return outer
  }

  /// Returns `true` iff block `inner` is `outer` or stands in it.
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    outer <= inner && inner <= entries[outer].last
  }
}
