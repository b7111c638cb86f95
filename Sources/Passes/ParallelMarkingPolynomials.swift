import PellucidIR

/// A sum of products of values with whole coefficients, as in `2*i + n*j - 1`.
struct Polynomial: Hashable {
  /// A value that has no parts.
  enum Atom: Hashable {
    case register(Int)
    case extent(Int, axis: Int)
    case stride(Int, axis: Int)
    case global(Int)

    /// A place in an order of all atoms.
    private var key: (Int, Int, Int) {
      switch self {
      case .register(let register): (0, register, 0)
      case .extent(let array, let axis): (1, array, axis)
      case .stride(let array, let axis): (2, array, axis)
      case .global(let global): (3, global, 0)
      }
    }

    /// Returns `true` iff `lhs` stands before `rhs` in the order.
    static func precedes(_ lhs: Atom, _ rhs: Atom) -> Bool { lhs.key < rhs.key }
  }

  /// The coefficient of each product of sorted atoms; the constant stands at the empty product,
  /// and nothing has the coefficient 0.
  private(set) var terms: [[Atom]: Int]

  /// Creates the constant `value`.
  init(_ value: Int) { terms = value == 0 ? [:] : [[]: value] }

  /// Creates the value of `atom`.
  init(_ atom: Atom) { terms = [[atom]: 1] }

  /// The value, if the polynomial is a constant.
  var constant: Int? {
    if terms.isEmpty { return 0 }
    return terms.count == 1 ? terms[[]] : nil
  }

  /// The atoms.
  var atoms: Set<Atom> { Set(terms.keys.joined()) }

  /// Returns the sum of `lhs` and `rhs`.
  static func + (lhs: Polynomial, rhs: Polynomial) -> Polynomial {
    var result = lhs
    for (product, coefficient) in rhs.terms {
      let sum = result.terms[product, default: 0] &+ coefficient
      result.terms[product] = sum == 0 ? nil : sum
    }
    return result
  }

  /// Returns the difference of `lhs` and `rhs`.
  static func - (lhs: Polynomial, rhs: Polynomial) -> Polynomial { lhs + rhs * Polynomial(-1) }

  /// Returns the product of `lhs` and `rhs`.
  static func * (lhs: Polynomial, rhs: Polynomial) -> Polynomial {
    var result = Polynomial(0)
    for (left, first) in lhs.terms {
      for (right, second) in rhs.terms {
        let product = (left + right).sorted(by: Atom.precedes)
        let sum = result.terms[product, default: 0] &+ first &* second
        result.terms[product] = sum == 0 ? nil : sum
      }
    }
    return result
  }

  /// Returns what `atom` is multiplied with and the rest; nil if it occurs in a power.
  func split(by atom: Atom) -> (coefficient: Polynomial, rest: Polynomial)? {
    var coefficient = Polynomial(0)
    var rest = Polynomial(0)
    for (product, factor) in terms {
      if let place = product.firstIndex(of: atom) {
        var others = product
        others.remove(at: place)
        if others.contains(atom) { return nil }
        coefficient.terms[others] = factor
      } else {
        rest.terms[product] = factor
      }
    }
    return (coefficient, rest)
  }
}
