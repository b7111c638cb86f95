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

  /// A product of atoms with a coefficient.
  private struct Term: Hashable {
    /// The atoms, sorted.
    var product: [Atom]
    /// The number they are multiplied with; never 0.
    var coefficient: Int

    /// Returns `true` iff the product of `lhs` stands before that of `rhs` in the order of terms.
    static func precedes(_ lhs: Term, _ rhs: Term) -> Bool {
      if lhs.product.count != rhs.product.count { return lhs.product.count < rhs.product.count }
      for (left, right) in zip(lhs.product, rhs.product) where left != right {
        return Atom.precedes(left, right)
      }
      return false
    }
  }

  /// The terms, sorted, each product once; the constant is the coefficient of the empty product.
  private var terms: [Term]

  /// Creates the sum of `terms`, which are sorted.
  private init(_ terms: [Term]) { self.terms = terms }

  /// Creates the constant `value`.
  init(_ value: Int) { terms = value == 0 ? [] : [Term(product: [], coefficient: value)] }

  /// Creates the value of `atom`.
  init(_ atom: Atom) { terms = [Term(product: [atom], coefficient: 1)] }

  /// The value, if the polynomial is a constant.
  var constant: Int? {
    guard let first = terms.first else { return 0 }
    return terms.count == 1 && first.product.isEmpty ? first.coefficient : nil
  }

  /// The atoms, each once.
  var atoms: [Atom] {
    var result: [Atom] = []
    for term in terms {
      for atom in term.product where !result.contains(atom) { result.append(atom) }
    }
    return result
  }

  /// Returns `true` iff `atom` occurs.
  func contains(_ atom: Atom) -> Bool { terms.contains { $0.product.contains(atom) } }

  /// Returns the sum of `lhs` and `rhs`.
  static func + (lhs: Polynomial, rhs: Polynomial) -> Polynomial {
    if lhs.terms.isEmpty { return rhs }
    if rhs.terms.isEmpty { return lhs }
    var result: [Term] = []
    result.reserveCapacity(lhs.terms.count + rhs.terms.count)
    var rest = rhs.terms[...]
    for var term in lhs.terms {
      while let other = rest.first, Term.precedes(other, term) {
        result.append(other)
        rest.removeFirst()
      }
      if let other = rest.first, other.product == term.product {
        term.coefficient &+= other.coefficient
        rest.removeFirst()
      }
      if term.coefficient != 0 { result.append(term) }
    }
    result += rest
    return Polynomial(result)
  }

  /// Returns the difference of `lhs` and `rhs`.
  static func - (lhs: Polynomial, rhs: Polynomial) -> Polynomial { lhs + rhs.scaled(by: -1) }

  /// Returns the product of `lhs` and `rhs`.
  static func * (lhs: Polynomial, rhs: Polynomial) -> Polynomial {
    if let factor = rhs.constant { return lhs.scaled(by: factor) }
    if let factor = lhs.constant { return rhs.scaled(by: factor) }
    var result = Polynomial(0)
    for factor in rhs.terms {
      var terms = lhs.terms
      for index in terms.indices {
        terms[index].product = (terms[index].product + factor.product)
          .sorted(by: Atom.precedes)
        terms[index].coefficient &*= factor.coefficient
      }
      terms.removeAll { $0.coefficient == 0 }
      result = result + Polynomial(terms.sorted(by: Term.precedes))
    }
    return result
  }

  /// Returns the product with the number `factor`.
  private func scaled(by factor: Int) -> Polynomial {
    if factor == 1 { return self }
    var result = terms
    for index in result.indices { result[index].coefficient &*= factor }
    result.removeAll { $0.coefficient == 0 }
    return Polynomial(result)
  }

  /// Returns what `atom` is multiplied with and the rest; nil if it occurs in a power.
  func split(by atom: Atom) -> (coefficient: Polynomial, rest: Polynomial)? {
    guard contains(atom) else { return (Polynomial(0), self) }
    var coefficient: [Term] = []
    var rest: [Term] = []
    for var term in terms {
      guard let place = term.product.firstIndex(of: atom) else {
        rest.append(term)
        continue
      }
      term.product.remove(at: place)
      if term.product.contains(atom) { return nil }
      coefficient.append(term)
    }
    return (Polynomial(coefficient.sorted(by: Term.precedes)), Polynomial(rest))
  }
}
