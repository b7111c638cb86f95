import PellucidIR
import PellucidTypes

/// What is known of the results of operations.
extension IndexRange {
  /// Returns what is known of the result of `operation`, whose type is `type`.
  static func result(
    of operation: Operation, _ operands: [IndexRange], _ type: ScalarType
  ) -> IndexRange {
    let any = IndexRange(any: type)
    // The upper half of uint64 lies beyond what a range can say.
    if type == .uint64, operands.contains(where: { $0.high == .max }),
      !boundedByEither.contains(operation)
    {
      return any
    }
    guard var result = compute(operation, operands), result.low >= any.low, result.high <= any.high
    else { return any }
    // A copy is its operand; what is computed may rest on any bound of any operand.
    if operation == .copy { return result }
    let isExact = result.isExact && operands.allSatisfy(\.isExact)
    result.isLowExact = isExact
    result.isHighExact = isExact
    return result
  }

  /// Operations whose result is not greater than one of the operands.
  private static let boundedByEither: Set<PellucidIR.Operation> = [
    .copy, .bitAnd, .modulo, .remainderTruncating, .pythonMinimum, .minimum, .fmin,
  ]

  /// Returns what is known of the result of `operation`, whatever the type; nil for nothing.
  private static func compute(_ operation: Operation, _ operands: [IndexRange]) -> IndexRange? {
    guard let first = operands.first else { return nil }
    if let compute = unaryTable[operation] { return compute(first) }
    guard operands.count > 1 else { return nil }
    if let compute = binaryTable[operation] { return compute(first, operands[1]) }
    if operation == .rangeLength { return IndexRange(0, .max, isSized: true) }
    if operation == .clip { return first.clipped(operands[1], operands[2]) }
    return nil
  }

  /// Operations with one operand.
  private static let unaryTable: [Operation: @Sendable (IndexRange) -> IndexRange?] = [
    .copy: { $0 },
    .negate: { $0.low == .min ? nil : IndexRange(-$0.high, -$0.low, isSized: $0.isSized) },
    .absolute: { $0.absolute() },
    .sign: { _ in IndexRange(-1, 1) },
    .integerSquareRoot: { IndexRange(0, max(0, $0.high), isSized: true) },
  ]

  /// Operations with two operands.
  private static let binaryTable: [Operation: @Sendable (IndexRange, IndexRange) -> IndexRange?] = [
    .add: { $0.adding($1) },
    .subtract: { $0.subtracting($1) },
    .multiply: { $0.multiplied(by: $1) },
    .floorDivide: { $0.floorDivided(by: $1) }, .divideTruncating: { $0.floorDivided(by: $1) },
    .modulo: { $0.modulo($1) }, .remainderTruncating: { $0.modulo($1) },
    .bitAnd: { $0.masked(by: $1) },
    .bitOr: { $0.low >= 0 && $1.low >= 0 ? IndexRange(max($0.low, $1.low), .max) : nil },
    .bitXor: { $0.low >= 0 && $1.low >= 0 ? IndexRange(0, .max) : nil },
    .shiftRight: { $0.shiftedRight(by: $1) },
    .shiftLeft: { left, count in
      guard let count = count.number, (0..<32).contains(count) else { return nil }
      return left.multiplied(by: IndexRange(1 << count))
    },
    .pythonMinimum: { $0.lesser($1) }, .minimum: { $0.lesser($1) }, .fmin: { $0.lesser($1) },
    .pythonMaximum: { $0.greater($1) }, .maximum: { $0.greater($1) }, .fmax: { $0.greater($1) },
    .greatestCommonDivisor: { _, _ in IndexRange(0, .max) },
  ]

  /// Returns what is known of the sum.
  ///
  /// An overflow at the upper end is left out of account where a small number or sizes are added:
  /// it would take longer than any process lives, or more memory than there is.
  private func adding(_ other: IndexRange) -> IndexRange? {
    let (low, lowOverflows) = self.low.addingReportingOverflow(other.low)
    var (high, highOverflows) = self.high.addingReportingOverflow(other.high)
    if lowOverflows { return nil }
    if highOverflows {
      guard isSized && other.isSized || isSmall || other.isSmall else { return nil }
      high = .max
    }
    var result = IndexRange(low, high, isSized: isSized && other.isSized)
    result.isHighExact = !highOverflows
    if let number = other.number {
      result.form = form?.shifted(by: number)
    } else if let number {
      result.form = other.form?.shifted(by: number)
    }
    result.limit(to: bounds.compactMap { $0.shifted(by: other.high) })
    result.limit(to: other.bounds.compactMap { $0.shifted(by: self.high) })
    return result
  }

  /// `true` iff the integer lies so near to 0 that adding it does not overflow in practice.
  private var isSmall: Bool { low >= -IndexRange.small && high <= IndexRange.small }

  /// Returns what is known of the difference.
  private func subtracting(_ other: IndexRange) -> IndexRange? {
    let (low, lowOverflows) = self.low.subtractingReportingOverflow(other.high)
    let (high, highOverflows) = self.high.subtractingReportingOverflow(other.low)
    if lowOverflows || highOverflows { return nil }
    var result = IndexRange(low, high, isSized: isSized && other.isSized)
    if let number = other.number, number != .min { result.form = form?.shifted(by: -number) }
    if other.low != .min { result.limit(to: bounds.compactMap { $0.shifted(by: -other.low) }) }
    // n - 1 - i, where i is at most n - 1, is not negative.
    if let form, let bound = other.bounds.first(where: { $0.symbol == form.symbol }) {
      result.low = max(result.low, form.offset - bound.offset)
    }
    return result
  }

  /// Returns what is known of the product.
  private func multiplied(by other: IndexRange) -> IndexRange? {
    let isSized = isSized && other.isSized
    var products: [Int64] = []
    var isExact = true
    for left in [low, high] {
      for right in [other.low, other.high] {
        let (product, overflows) = left.multipliedReportingOverflow(by: right)
        if overflows {
          guard isSized, low >= 0, other.low >= 0 else { return nil }
          products.append(.max)
          isExact = false
        } else {
          products.append(product)
        }
      }
    }
    var result = IndexRange(products.min() ?? .min, products.max() ?? .max, isSized: isSized)
    result.isHighExact = isExact
    return result
  }

  /// Returns what is known of the quotient, rounded down, by a positive divisor.
  private func floorDivided(by other: IndexRange) -> IndexRange? {
    guard other.low > 0 else { return nil }
    /// Returns the quotient of two known numbers.
    func quotient(_ left: Int64, _ right: Int64) -> Int64 {
      left / right - (left % right < 0 ? 1 : 0)
    }
    var result = IndexRange(
      quotient(low, low < 0 ? other.low : other.high),
      quotient(high, high < 0 ? other.high : other.low), isSized: isSized && other.isSized)
    if low >= 0 { result.limit(to: bounds) }
    return result
  }

  /// Returns what is known of the remainder of a positive divisor.
  private func modulo(_ other: IndexRange) -> IndexRange? {
    guard other.low > 0 else { return nil }
    var result = IndexRange(0, other.high - 1, isSized: other.isSized)
    result.limit(to: other.bounds.compactMap { $0.shifted(by: -1) })
    if low >= 0 {
      result.high = min(result.high, high)
      result.limit(to: bounds)
    }
    return result
  }

  /// Returns what is known of the bits that are set in both.
  private func masked(by other: IndexRange) -> IndexRange? {
    guard low >= 0 || other.low >= 0 else { return nil }
    var result = IndexRange(0, .max, isSized: isSized && other.isSized)
    for mask in [self, other] where mask.low >= 0 {
      result.high = min(result.high, mask.high)
      result.limit(to: mask.bounds)
    }
    return result
  }

  /// Returns what is known of the integer shifted right.
  private func shiftedRight(by other: IndexRange) -> IndexRange? {
    guard let count = other.number, (0..<64).contains(count) else {
      return low >= 0 ? IndexRange(0, high, isSized: isSized) : nil
    }
    var result = IndexRange(low >> count, high >> count, isSized: isSized)
    if low >= 0 { result.limit(to: bounds) }
    return result
  }

  /// Returns what is known of the distance to 0.
  private func absolute() -> IndexRange {
    if low >= 0 { return self }
    if low == .min { return IndexRange(any: .int64) }
    return IndexRange(high < 0 ? -high : 0, max(-low, high), isSized: isSized)
  }

  /// Returns what is known of the lesser of both.
  private func lesser(_ other: IndexRange) -> IndexRange {
    var result = IndexRange(
      min(low, other.low), min(high, other.high), isSized: isSized && other.isSized)
    result.limit(to: bounds)
    result.limit(to: other.bounds)
    return result
  }

  /// Returns what is known of the greater of both.
  private func greater(_ other: IndexRange) -> IndexRange {
    var result = union(other)
    result.low = max(low, other.low)
    return result
  }

  /// Returns what is known of the integer moved into `lowest` to `highest`.
  private func clipped(_ lowest: IndexRange, _ highest: IndexRange) -> IndexRange {
    greater(lowest).lesser(highest)
  }
}
