/// Sums of unknown integers that are not negative, and whether that can be.
struct LinearSystem {
  /// A sum that is not negative.
  private struct Row: Hashable {
    /// What each unknown is multiplied with, by its number; never 0.
    var factors: [Int: Int]
    /// What is added.
    var constant: Int
  }

  /// The sums.
  private var rows: [Row] = []
  /// The numbers of the unknowns: products of atoms.
  private var numbers: [[Polynomial.Atom]: Int] = [:]
  /// The most rows that are worth their time.
  private static let mostRows = 120

  /// Adds that `value` is not negative.
  mutating func require(notNegative value: Polynomial) {
    var row = Row(factors: [:], constant: 0)
    for (atoms, coefficient) in value.products {
      if atoms.isEmpty {
        row.constant = coefficient
      } else {
        let number = numbers[atoms] ?? numbers.count
        numbers[atoms] = number
        row.factors[number] = coefficient
      }
    }
    rows.append(row)
  }

  /// Adds that `value` is 0.
  mutating func require(zero value: Polynomial) {
    require(notNegative: value)
    require(notNegative: Polynomial(0) - value)
  }

  /// Returns `true` iff no integers fulfil all sums, as far as eliminating one unknown after the
  /// other shows (Fourier and Motzkin's method, with constants rounded to what integers can be).
  func isInfeasible() -> Bool {
    var rows: [Row] = []
    for row in self.rows {
      guard let tight = Self.tightened(row) else { return true }
      if !tight.factors.isEmpty { rows.append(tight) }
    }
    // Ends: each round drops an unknown.
    while let unknown = Self.cheapest(rows) {
      var next = rows.filter { $0.factors[unknown] == nil }
      var seen = Set(next)
      let lower = rows.filter { $0.factors[unknown, default: 0] > 0 }
      let upper = rows.filter { $0.factors[unknown, default: 0] < 0 }
      for low in lower {
        for high in upper {
          guard let sum = Self.sum(low, high, without: unknown) else { return false }
          guard let tight = Self.tightened(sum) else { return true }
          if !tight.factors.isEmpty, seen.insert(tight).inserted { next.append(tight) }
        }
      }
      if next.count > Self.mostRows { return false }
      rows = next
    }
    return false
  }

  /// Returns the row divided by what all its factors have in common; nil if nothing fulfils it.
  private static func tightened(_ row: Row) -> Row? {
    guard let first = row.factors.values.first else { return row.constant < 0 ? nil : row }
    var divisor = abs(first)
    for factor in row.factors.values {
      var (a, b) = (divisor, abs(factor))
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
    }
    if divisor == 1 { return row }
    var result = row
    result.factors = row.factors.mapValues { $0 / divisor }
    result.constant =
      row.constant >= 0 ? row.constant / divisor : -((-row.constant + divisor - 1) / divisor)
    return result
  }

  /// Returns the unknown whose elimination leaves the fewest rows; nil if there is none.
  private static func cheapest(_ rows: [Row]) -> Int? {
    var counts: [Int: (positive: Int, negative: Int)] = [:]
    for row in rows {
      for (unknown, factor) in row.factors {
        if factor > 0 {
          counts[unknown, default: (0, 0)].positive += 1
        } else {
          counts[unknown, default: (0, 0)].negative += 1
        }
      }
    }
    return counts.min {
      ($0.value.positive * $0.value.negative, $0.key)
        < ($1.value.positive * $1.value.negative, $1.key)
    }?.key
  }

  /// Returns the sum of multiples of two rows in which `unknown` is gone; nil if numbers become too
  /// large to trust.
  private static func sum(_ low: Row, _ high: Row, without unknown: Int) -> Row? {
    guard let up = low.factors[unknown], let down = high.factors[unknown] else { return nil }
    var result = Row(factors: [:], constant: 0)
    for (row, times) in [(low, -down), (high, up)] {
      for (other, factor) in row.factors where other != unknown {
        let (product, overflows) = factor.multipliedReportingOverflow(by: times)
        guard !overflows, abs(product) < 1 << 60 else { return nil }
        result.factors[other, default: 0] += product
      }
      let (product, overflows) = row.constant.multipliedReportingOverflow(by: times)
      guard !overflows, abs(product) < 1 << 60 else { return nil }
      result.constant += product
    }
    result.factors = result.factors.filter { $0.value != 0 }
    return result
  }
}
