import PellucidIR

/// A sum of products of values with whole coefficients, as in `2*i + n*j - 1`.
struct Polynomial: Hashable {
  /// A value that has no parts.
  enum Atom: Hashable {
    case register(Int)
    case extent(Int, axis: Int)
    case stride(Int, axis: Int)
    case global(Int)
    /// What a register holds in the other one of two iterations.
    case elsewhere(Int)

    /// A place in an order of all atoms.
    private var key: (Int, Int, Int) {
      switch self {
      case .register(let register): (0, register, 0)
      case .extent(let array, let axis): (1, array, axis)
      case .stride(let array, let axis): (2, array, axis)
      case .global(let global): (3, global, 0)
      case .elsewhere(let register): (4, register, 0)
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
  /// What must not be negative, or else the polynomial does not stand for the place that it seems
  /// to: indices that count from the end if they are.
  var assumptions: [Polynomial] = []

  /// Creates the sum of `terms`, which are sorted.
  private init(_ terms: [Term]) { self.terms = terms }

  /// Returns the polynomial with the further assumptions `others`.
  func assuming(_ others: [Polynomial]) -> Polynomial {
    if others.isEmpty { return self }
    var result = self
    for other in others where !result.assumptions.contains(other) {
      result.assumptions.append(other)
    }
    return result
  }

  /// The products of atoms, each with the number it is multiplied with.
  var products: [(atoms: [Atom], coefficient: Int)] {
    terms.map { ($0.product, $0.coefficient) }
  }

  /// Returns the polynomial with `map` of each atom.
  func mappingAtoms(_ map: (Atom) -> Atom) -> Polynomial {
    terms.reduce(Polynomial(0)) { sum, term in
      let product = term.product.map(map).sorted(by: Atom.precedes)
      return sum + Polynomial([Term(product: product, coefficient: term.coefficient)])
    }
  }

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

  /// The number of atoms in the longest product.
  var degree: Int { terms.last?.product.count ?? 0 }

  /// The terms with the longest products, as a number times a sum that no whole number divides; nil
  /// unless one of them is positive.
  var leading: (content: Int, rest: Polynomial)? {
    var longest = terms.filter { $0.product.count == degree }
    guard longest.contains(where: { $0.coefficient > 0 }) else { return nil }
    var content = 0
    for term in longest { content = Self.commonDivisor(content, term.coefficient) }
    for index in longest.indices { longest[index].coefficient /= content }
    return (content, Polynomial(longest))
  }

  /// Returns the greatest number that divides both, of which the second one is not 0.
  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (second.magnitude, first.magnitude)
    // Ends: the remainder gets smaller.
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int(clamping: larger)
  }

  /// Returns `true` iff `atom` occurs.
  func contains(_ atom: Atom) -> Bool { terms.contains { $0.product.contains(atom) } }

  /// Returns the polynomial with the value of each atom in its place, in the assumptions too; nil if
  /// one has none.
  func substituting(_ value: (Atom) -> Polynomial?) -> Polynomial? {
    var result = Polynomial(0)
    for term in terms {
      var product = Polynomial(term.coefficient)
      for atom in term.product {
        guard let factor = value(atom) else { return nil }
        product = product * factor
      }
      result = result + product
    }
    for assumption in assumptions {
      guard let assumed = assumption.substituting(value) else { return nil }
      result = result.assuming([assumed])
    }
    return result
  }

  /// Returns the sum of `lhs` and `rhs`.
  static func + (lhs: Polynomial, rhs: Polynomial) -> Polynomial {
    if lhs.terms.isEmpty { return rhs.assuming(lhs.assumptions) }
    if rhs.terms.isEmpty { return lhs.assuming(rhs.assumptions) }
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
    return Polynomial(result).assuming(lhs.assumptions).assuming(rhs.assumptions)
  }

  /// Returns the difference of `lhs` and `rhs`.
  static func - (lhs: Polynomial, rhs: Polynomial) -> Polynomial { lhs + rhs.scaled(by: -1) }

  /// Returns the product of `lhs` and `rhs`.
  static func * (lhs: Polynomial, rhs: Polynomial) -> Polynomial {
    let assumptions = lhs.assuming(rhs.assumptions).assumptions
    if let factor = rhs.constant { return lhs.scaled(by: factor).assuming(assumptions) }
    if let factor = lhs.constant { return rhs.scaled(by: factor).assuming(assumptions) }
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
    return result.assuming(assumptions)
  }

  /// Returns the product with the number `factor`.
  private func scaled(by factor: Int) -> Polynomial {
    if factor == 1 { return self }
    var result = terms
    for index in result.indices { result[index].coefficient &*= factor }
    result.removeAll { $0.coefficient == 0 }
    return Polynomial(result).assuming(assumptions)
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
    return (
      Polynomial(coefficient.sorted(by: Term.precedes)), Polynomial(rest).assuming(assumptions)
    )
  }
}
