package import PellucidSyntax
import PellucidTypes

/// A subscript with arrays of indices or masks among its parts.
package struct ArraySubscript {
  /// Where an array of indices comes from.
  package enum Source {
    case expression(Expression)
    /// An element of a tuple.
    case element(of: Expression, Int)
  }

  /// What a part of the subscript does.
  package enum Part {
    /// One place of an axis.
    case index(Expression)
    /// A slice of an axis, or nil for the whole axis.
    case kept(Expression?)
    case newAxis
    /// Places of an axis, as many as an array of integers has elements.
    case gathered(Source, rank: Int)
    /// The places at which an array of bools is true.
    case masked(Expression, rank: Int)
  }

  /// The parts, in order, with those that are left out written out.
  package let parts: [Part]
  /// The number of parts before `...`, which separates those around it even where it stands for no
  /// axis; nil if there is none.
  private let ellipsis: Int?

  /// Creates an instance for `items`; nil if they have no arrays among them, or more parts than
  /// the base, which has `rank` axes.
  package init?(_ items: [Expression], rank: Int, _ meaning: (Expression) -> Meaning) {
    var parts: [Part] = []
    var ellipsis: Int?
    for item in items {
      if meaning(item) == .ellipsis {
        ellipsis = parts.count
      } else if let own = ArraySubscript.parts(item, isAlone: items.count == 1, meaning(item)) {
        parts += own
      } else {
        return nil
      }
    }
    let used = parts.reduce(0) { $0 + $1.baseAxes }
    guard used <= rank, parts.contains(where: \.isArray) else { return nil }
    parts.insert(
      contentsOf: Array(repeating: Part.kept(nil), count: rank - used),
      at: ellipsis ?? parts.count)
    self.parts = parts
    self.ellipsis = ellipsis
  }

  /// Returns what the item `item` of a subscript does; nil if it cannot be a part of one.
  private static func parts(
    _ item: Expression, isAlone: Bool, _ meaning: Meaning
  ) -> [Part]? {
    switch meaning.unwrapped {
    case .slice: return [.kept(item)]
    case .value(.none): return [.newAxis]
    case .value(.scalar): return [.index(item)]
    case .value(.array(let array)):
      return part(.expression(item), array).map { [$0] }
    case .value(.tuple(let tuple)) where isAlone:
      var parts: [Part] = []
      for (place, element) in tuple.elements.enumerated() {
        guard case .array(let array) = element, array.element.isInteger,
          let part = part(.element(of: item, place), array)
        else { return nil }
        parts.append(part)
      }
      return parts
    case .value, .module, .function, .dtype, .kernel, .method, .tupleClass, .exceptionClass,
      .range, .ellipsis, .unknown:
      return nil
    }
  }

  /// Returns what an array of the type `array` does as a part of a subscript.
  private static func part(_ source: Source, _ array: ArrayType) -> Part? {
    if case .expression(let item) = source {
      if array.element == .bool {
        return array.rank == 0 ? nil : .masked(item, rank: array.rank)
      }
      if array.rank == 0, array.element.isInteger { return .index(item) }
    }
    if !array.element.isInteger { return nil }
    return .gathered(source, rank: array.rank)
  }

  /// The number of axes that the arrays of indices have together.
  package var broadcastRank: Int {
    parts.reduce(0) { rank, part in
      switch part {
      case .gathered(_, let own): max(rank, own)
      case .masked: max(rank, 1)
      case .index, .kept, .newAxis: rank
      }
    }
  }

  /// The number of axes of the result before those of the arrays: where the indices stand next to
  /// each other they stay in place, otherwise their axes come first.
  package var position: Int {
    guard let first = parts.firstIndex(where: { !$0.isKept }),
      let last = parts.lastIndex(where: { !$0.isKept }),
      !parts[first...last].contains(where: \.isKept)
    else { return 0 }
    if let ellipsis, first < ellipsis, ellipsis <= last { return 0 }
    return first
  }

  /// The number of axes of the result.
  package var rank: Int { broadcastRank + parts.filter(\.isKept).count }

  /// The mask, if the subscript is one mask of the first axes and takes all of the others.
  package var mask: (expression: Expression, rank: Int)? {
    guard case .masked(let mask, let rank)? = parts.first,
      parts.dropFirst().allSatisfy(\.isWhole)
    else { return nil }
    return (mask, rank)
  }
}

extension ArraySubscript.Part {
  /// The number of axes of the base that the part takes.
  var baseAxes: Int {
    switch self {
    case .index, .kept, .gathered: 1
    case .newAxis: 0
    case .masked(_, let rank): rank
    }
  }

  /// `true` iff the part is an array.
  var isArray: Bool {
    switch self {
    case .gathered, .masked: true
    case .index, .kept, .newAxis: false
    }
  }

  /// `true` iff the part gives the result an axis of its own.
  package var isKept: Bool {
    switch self {
    case .kept, .newAxis: true
    case .index, .gathered, .masked: false
    }
  }

  /// `true` iff the part takes a whole axis.
  var isWhole: Bool {
    if case .kept(nil) = self { true } else { false }
  }
}
