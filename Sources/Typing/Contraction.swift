/// A sum of products over named axes, as `np.einsum` spells it.
struct Contraction: Equatable {
  /// What is wrong with subscripts.
  enum Fault: Error {
    case notUnderstood, axisCount(operand: Int, named: Int, rank: Int)
  }

  /// The letters of the axes of each operand.
  let operands: [[Character]]
  /// The letters of the axes of the result.
  let result: [Character]

  /// Creates an instance with given letters.
  init(operands: [[Character]], result: [Character]) {
    self.operands = operands
    self.result = result
  }

  /// Creates an instance from subscripts such as `"ij,jk->ik"` for operands of the given ranks;
  /// without `->`, the result has the letters that occur once, sorted. `...` stands for the axes
  /// that have no letters, which are counted from the last one.
  init(subscripts: String, ranks: [Int]) throws(Fault) {
    let spelled = subscripts.filter { $0 != " " }
    let sides = Contraction.split(spelled, at: "->")
    let terms = Contraction.split(sides[0], at: ",")
    guard sides.count <= 2, terms.count == ranks.count else { throw .notUnderstood }
    let letters = "zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJIHGFEDCBA"
    let free = letters.filter { !spelled.contains($0) }
    var operands: [[Character]] = []
    var unnamed: [Character] = []
    for (number, (term, rank)) in zip(terms, ranks).enumerated() {
      let parts = Contraction.split(term, at: "...")
      let named = parts.reduce(0) { $0 + $1.count }
      guard parts.count <= 2, parts.joined().allSatisfy(Contraction.isLetter) else {
        throw .notUnderstood
      }
      guard parts.count == 2 ? named <= rank : named == rank, rank - named <= free.count else {
        throw .axisCount(operand: number, named: named, rank: rank)
      }
      let between = Array(free.prefix(rank - named).reversed())
      if between.count > unnamed.count { unnamed = between }
      operands.append(Array(parts[0]) + (parts.count == 2 ? between + Array(parts[1]) : []))
    }
    self.operands = operands
    self.result = try Contraction.result(sides, unnamed, of: operands)
  }

  /// Returns the letters of the result.
  private static func result(
    _ sides: [String], _ unnamed: [Character], of operands: [[Character]]
  ) throws(Fault) -> [Character] {
    let all = operands.joined()
    guard sides.count == 2 else {
      let once = Set(all).filter { letter in
        !unnamed.contains(letter) && all.filter { $0 == letter }.count == 1
      }
      return unnamed + once.sorted()
    }
    let parts = split(sides[1], at: "...")
    guard parts.count <= 2, parts.count == 2 || unnamed.isEmpty else { throw .notUnderstood }
    let letters = Array(parts[0]) + (parts.count == 2 ? unnamed + Array(parts[1]) : [])
    guard letters.allSatisfy(all.contains), Set(letters).count == letters.count else {
      throw .notUnderstood
    }
    return letters
  }

  /// `true` iff `letter` can name an axis.
  private static func isLetter(_ letter: Character) -> Bool { letter.isASCII && letter.isLetter }

  /// Returns the parts of `text` before, between and behind `separator`s.
  private static func split(_ text: String, at separator: String) -> [String] {
    var parts = [""]
    var rest = Substring(text)
    while let next = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(next)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
