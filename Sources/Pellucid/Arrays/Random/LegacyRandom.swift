import Glibc

/// The streams of `np.random.rand`, `randn` and `randint` behind `np.random.seed`, bit for bit.
struct LegacyRandom {
  /// Where the bits come from.
  private var bits: MersenneTwister
  /// The second number of a pair of normal ones, until it is used.
  private var spareNormal: Double?

  /// Creates an instance whose streams follow from `seed`.
  init(seed: UInt32) { bits = MersenneTwister(seed: seed) }

  /// Returns the next number of the uniform distribution over 0 ..< 1.
  mutating func uniform() -> Double { bits.nextDouble() }

  /// Returns the next number of the standard normal distribution, by Marsaglia's polar method.
  mutating func normal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    // Ends: a point of the square lies in the unit disc with probability π/4.
    while true {
      let x = 2 * bits.nextDouble() - 1
      let y = 2 * bits.nextDouble() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = sqrt(-2 * log(square) / square)
      spareNormal = factor * x
      return factor * y
    }
  }

  /// Stores numbers from `low` to `low + range` into `target`, drawn as `np.random.randint` draws
  /// those of the width of `Bits`: masked to the bits of `range`, and again while larger.
  mutating func fill<Bits: FixedWidthInteger & UnsignedInteger>(
    _ target: UnsafeMutableBufferPointer<Bits>, low: Bits, range: Bits
  ) {
    if range == 0 { return target.update(repeating: low) }
    let mask = Bits.max >> range.leadingZeroBitCount
    var source = BitSource(bits: bits)
    if Bits.bitWidth == 64 && range > UInt32.max {
      source.fill(target, low, mask, limit: range) { Bits($0.bits.next64()) }
    } else if Bits.bitWidth >= 32 {
      source.fill(target, low, mask, limit: range) { Bits($0.bits.next32()) }
    } else {
      source.fill(target, low, mask, limit: range) {
        Bits(truncatingIfNeeded: $0.part(width: Bits.bitWidth))
      }
    }
    bits = source.bits
  }

  /// Stores random bools into `target`, one for each bit that is drawn.
  mutating func fillBools(_ target: UnsafeMutableBufferPointer<Bool>) {
    var source = BitSource(bits: bits)
    for index in target.indices { target[index] = source.part(width: 1) & 1 == 1 }
    bits = source.bits
  }
}

/// Random bits, of which narrow numbers use up each 32 in turn, from the lowest.
private struct BitSource {
  /// Where the bits come from.
  var bits: MersenneTwister
  /// The bits that were drawn last; the lowest are in use.
  var word: UInt32 = 0
  /// The number of parts of `word` that are yet to be used.
  var partsLeft = 0

  /// Creates an instance that draws from `bits`.
  init(bits: MersenneTwister) { self.bits = bits }

  /// Returns a word whose lowest `width` bits have not been used yet.
  mutating func part(width: Int) -> UInt32 {
    if partsLeft == 0 {
      word = bits.next32()
      partsLeft = 32 / width - 1
    } else {
      word >>= UInt32(width)
      partsLeft -= 1
    }
    return word
  }

  /// Stores those of the numbers that `draw` gives which are under `mask` at most `limit`, plus
  /// `low`, into `target`.
  @inline(__always)
  mutating func fill<Bits: FixedWidthInteger>(
    _ target: UnsafeMutableBufferPointer<Bits>, _ low: Bits, _ mask: Bits, limit: Bits,
    draw: (inout BitSource) -> Bits
  ) {
    var index = 0
    // Ends: the mask is less than twice the limit, so every other number fits. A number that does
    // not fit is overwritten by the next, which costs less than a branch that none can foresee.
    while index < target.count {
      let number = draw(&self) & mask
      target[index] = low &+ number
      index += number <= limit ? 1 : 0
    }
  }
}
