/// The generator MT19937 of Matsumoto and Nishimura (1998), seeded as `np.random.seed` seeds it.
struct MersenneTwister {
  /// The words from which the next numbers are made.
  private var words: [UInt32]
  /// The index of the word that comes next.
  private var position: Int

  /// The number of words.
  private static let length = 624
  /// The distance of the words that are combined.
  private static let shift = 397

  /// Creates an instance whose stream follows from `seed`.
  init(seed: UInt32) {
    var word = seed
    words = (1...UInt32(Self.length)).map { index in
      defer { word = 1_812_433_253 &* (word ^ (word >> 30)) &+ index }
      return word
    }
    position = Self.length
  }

  /// Returns the next 32 bits.
  mutating func next32() -> UInt32 {
    if position == Self.length { regenerate() }
    var word = words[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  /// Returns the next 64 bits, the higher half drawn first.
  mutating func next64() -> UInt64 {
    let high = UInt64(next32())
    return high << 32 | UInt64(next32())
  }

  /// Returns the next number in 0 ..< 1, with 53 random bits.
  mutating func nextDouble() -> Double {
    let high = Double(next32() >> 5)
    let low = Double(next32() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// Makes the next 624 words.
  private mutating func regenerate() {
    let turn = Self.length - Self.shift
    words.withUnsafeMutableBufferPointer { words in
      for index in 0..<turn {
        words[index] = words[index + Self.shift] ^ Self.mixed(words[index], words[index + 1])
      }
      for index in turn..<Self.length - 1 {
        words[index] = words[index - turn] ^ Self.mixed(words[index], words[index + 1])
      }
      let last = Self.length - 1
      words[last] = words[last - turn] ^ Self.mixed(words[last], words[0])
    }
    position = 0
  }

  /// Returns the highest bit of `word` joined with the others of `next`, times the matrix.
  private static func mixed(_ word: UInt32, _ next: UInt32) -> UInt32 {
    let joined = (word & 0x8000_0000) | (next & 0x7FFF_FFFF)
    return (joined >> 1) ^ ((0 &- (joined & 1)) & 0x9908_B0DF)
  }
}
