import PellucidTypes

/// Something of which a kernel does not change the value: what a register holds between two
/// assignments, or an extent of the array that it holds.
enum IndexSymbol: Hashable {
  /// What the register of the given number held when it had the given version.
  case register(Int, version: Int)
  /// An extent of the array that the register of the given number held.
  case extent(Int, version: Int, axis: Int)
}

/// A symbol plus a number.
struct IndexSum: Hashable {
  /// The symbol.
  var symbol: IndexSymbol
  /// The number.
  var offset: Int64

  /// Returns the sum of this and `number`; nil if the offset becomes too large to trust.
  func shifted(by number: Int64) -> IndexSum? {
    let (sum, overflows) = offset.addingReportingOverflow(number)
    guard !overflows, abs(sum) <= IndexRange.small else { return nil }
    return IndexSum(symbol: symbol, offset: sum)
  }
}

/// What is known of an integer: between which numbers it lies, and under which sums.
struct IndexRange: Hashable {
  /// The integer is not less; `Int64.min` if nothing is known.
  var low: Int64
  /// The integer is not greater; `Int64.max` if nothing is known.
  var high: Int64
  /// What the integer is equal to, if that is known.
  var form: IndexSum?
  /// Further sums that the integer does not exceed, at most four.
  var uppers: [IndexSum] = []
  /// `true` iff the integer is made of extents, loop variables and loop bounds, so that a sum or
  /// product of such that overflowed could not be the index of an element.
  var isSized = false
  /// `true` iff `low` holds in any case; `false` if an overflow was left out of account.
  var isLowExact = true
  /// `true` iff `high` and `uppers` hold in any case.
  var isHighExact = true
  /// `true` iff a test has shown that the integer is not 0.
  var isTestedNonZero = false

  /// A number that can be added again and again without an overflow in the life of a process.
  static let small: Int64 = 1 << 32
  /// More elements than memory can hold.
  static let largestExtent: Int64 = 1 << 47

  /// Creates what is known of any value of `type`.
  init(any type: ScalarType) {
    switch type {
    case .bool: (low, high) = (0, 1)
    case .int8, .int16, .int32:
      (low, high) = (-1 << (type.size * 8 - 1), 1 << (type.size * 8 - 1) - 1)
    case .uint8, .uint16, .uint32: (low, high) = (0, 1 << (type.size * 8) - 1)
    case .uint64: (low, high) = (0, .max)
    case .int64, .float32, .float64, .complex64, .complex128: (low, high) = (.min, .max)
    }
  }

  /// Creates what is known of a number between `low` and `high`.
  init(_ low: Int64, _ high: Int64, isSized: Bool = false) {
    self.low = low
    self.high = high
    self.isSized = isSized
  }

  /// Creates what is known of the number `value`.
  init(_ value: Int64) {
    self.init(value, value, isSized: value.magnitude <= UInt64(IndexRange.small))
  }

  /// The number, if it is known.
  var number: Int64? { low == high ? low : nil }

  /// `true` iff all that is said holds in any case.
  var isExact: Bool { isLowExact && isHighExact }

  /// `true` iff the integer is known not to be 0.
  var isNonZero: Bool { isTestedNonZero || low > 0 || high < 0 }

  /// All sums that the integer does not exceed.
  var bounds: [IndexSum] { (form.map { [$0] } ?? []) + uppers }

  /// Adds `bounds` to the sums that the integer does not exceed.
  mutating func limit(to bounds: [IndexSum]) {
    for bound in bounds where bound.symbol != form?.symbol {
      if let place = uppers.firstIndex(where: { $0.symbol == bound.symbol }) {
        uppers[place].offset = min(uppers[place].offset, bound.offset)
      } else if uppers.count < 4 {
        uppers.append(bound)
      }
    }
  }

  /// `true` iff the integer is known to be equal to `other`.
  func isEqual(to other: IndexRange) -> Bool {
    if let number { return number == other.number }
    return form != nil && form == other.form
  }

  /// `true` iff the integer is known to be less than `other`.
  func isLess(than other: IndexRange) -> Bool {
    if high < other.low { return true }
    guard let form = other.form else { return false }
    return bounds.contains { $0.symbol == form.symbol && $0.offset < form.offset }
  }

  /// `true` iff the integer is known to be `extent - 1` or more wherever `extent` is not 0; for an
  /// extent of 0 it makes no difference whether the extent is added.
  func isNegativeOnlyIfEmpty(_ extent: IndexRange) -> Bool {
    guard let form, let other = extent.form, form.symbol == other.symbol else { return false }
    return form.offset >= other.offset - 1
  }

  /// Returns what is known of an integer that is either this or `other`.
  func union(_ other: IndexRange) -> IndexRange {
    var result = IndexRange(min(low, other.low), max(high, other.high))
    result.form = form == other.form ? form : nil
    result.isSized = isSized && other.isSized
    result.isLowExact = isLowExact && other.isLowExact
    result.isHighExact = isHighExact && other.isHighExact
    result.isTestedNonZero = isNonZero && other.isNonZero
    let others = other.bounds
    for bound in bounds where bound.symbol != result.form?.symbol {
      guard let match = others.first(where: { $0.symbol == bound.symbol }) else { continue }
      result.limit(
        to: [IndexSum(symbol: bound.symbol, offset: max(bound.offset, match.offset))])
    }
    return result
  }

  /// `true` iff all that is known of `other` is known of this too.
  func entails(_ other: IndexRange) -> Bool {
    guard low >= other.low, high <= other.high, isSized || !other.isSized else { return false }
    guard isLowExact || !other.isLowExact, isHighExact || !other.isHighExact,
      isNonZero || !other.isTestedNonZero
    else { return false }
    guard other.form == nil || other.form == form else { return false }
    let bounds = bounds
    return other.uppers.allSatisfy { wanted in
      bounds.contains { $0.symbol == wanted.symbol && $0.offset <= wanted.offset }
    }
  }

  /// Returns what stays of this when a loop leads to `next`: bounds that move are given up, the
  /// lower one by way of 1, 0 and -1, which matter to indices.
  func widened(by next: IndexRange) -> IndexRange {
    var result = union(next)
    if result.low < low {
      let next = result.low
      result.low = [1, 0, -1].first { next >= $0 } ?? .min
    }
    // What grows from turn to turn may be a product of products.
    if result.high > high { (result.high, result.isSized) = (.max, false) }
    result.uppers.removeAll { bound in
      !bounds.contains { $0.symbol == bound.symbol && $0.offset >= bound.offset }
    }
    return result
  }
}
