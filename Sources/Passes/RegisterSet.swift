import PellucidIR

/// A set of registers, as bits.
struct RegisterSet: Hashable {
  /// The bits; words that are missing at the end are zero.
  private var words: [UInt64]

  /// Creates an empty set with room for the first `count` registers.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// Returns `true` iff `register` is in the set.
  func contains(_ register: Register) -> Bool {
    let word = register.index >> 6
    return word < words.count && words[word] & (1 << UInt64(register.index & 63)) != 0
  }

  /// Adds `register`.
  mutating func insert(_ register: Register) {
    let word = register.index >> 6
    while word >= words.count { words.append(0) }
    words[word] |= 1 << UInt64(register.index & 63)
  }

  /// Removes `register`.
  mutating func remove(_ register: Register) {
    let word = register.index >> 6
    if word < words.count { words[word] &= ~(1 << UInt64(register.index & 63)) }
  }

  /// Adds the registers of `other`.
  mutating func formUnion(_ other: RegisterSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Removes every register.
  mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }

  /// The registers, in order of their numbers.
  var registers: [Register] {
    var result: [Register] = []
    for (index, word) in words.enumerated() {
      var rest = word
      // Ends: each round clears the lowest bit.
      while rest != 0 {
        result.append(Register(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return result
  }
}
