import PellucidIR
import PellucidTypes

/// How far the loops of a nest jump in memory from one iteration to the next.
struct LoopNestLocality {
  /// For each use of an element and each loop, how far apart those of two iterations are, in axes: 0
  /// for neighbours, nil if the loop leads to one element.
  private var uses: [[Int?]] = []

  /// For each loop, the number of uses of elements that lie far apart.
  var distantUses: [Int] { weights.indices.map { loop in uses.count { $0[loop] ?? 0 > 0 } } }
  /// For each loop, how far apart the elements are that it leads to, uses added up.
  private(set) var weights: [Int]

  /// `true` iff the inner of two loops goes across the lines of at least as many arrays as it goes
  /// along while the outer one goes across: streams along lines are fast as they are.
  var crosses: Bool {
    let along = uses.count { $0[0] ?? 0 > 0 && $0[1] == 0 }
    let across = uses.count { $0[0] == 0 && $0[1] ?? 0 > 0 }
    return along > 0 && across >= along
  }

  /// Looks at the elements that the iterations of `nest` use, whose statements are `statements`;
  /// nil if it cannot be told of one where it lies.
  init?(_ nest: LoopNest, _ statements: LoopStatements) {
    weights = Array(repeating: 0, count: nest.loops.count)
    var subscripts = LoopSubscripts(statements)
    for entry in statements.entries {
      guard let element = entry.statement.kind.element else { continue }
      guard !statements.isAssigned(element.array),
        case .array(let type) = statements[element.array].type
      else { return nil }
      var places: [Polynomial] = []
      for index in element.indices {
        guard let place = subscripts.value(index) else { return nil }
        places.append(place)
      }
      // Of strides that are not known, those of the last axis are mostly the shortest.
      if type.layout != .f { places.reverse() }
      let use = nest.loops.map { Self.weight(of: $0, in: places) }
      for number in weights.indices { weights[number] += use[number] ?? 0 }
      uses.append(use)
    }
  }

  /// Returns how far an iteration of `loop` moves on in an array with an index for each of the
  /// axes, that of the shortest stride first: 0 if not beyond the neighbours, nil if it stays.
  private static func weight(of loop: ForLoop, in places: [Polynomial]) -> Int? {
    let variable = Polynomial.Atom.register(loop.variable.index)
    var result: Int?
    for (axis, place) in places.enumerated() where place.contains(variable) {
      result = axis
      // `x[i * n + j]` has two axes in one.
      let factor = place.split(by: variable)?.coefficient.constant
      if axis == 0, factor.map({ abs($0 &* loop.step) > 4 }) ?? true { result = 1 }
    }
    return result
  }

  /// Returns the order of loops in which `innermost` is the innermost one and the others come by
  /// how far they jump.
  func order(innermost: Int) -> [Int] {
    let others = weights.indices.filter { $0 != innermost }
    let sorted = others.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    return sorted + [innermost]
  }
}

extension Statement.Kind {
  /// The element that the statement loads or stores, if it does.
  fileprivate var element: Element? {
    switch self {
    case .load(_, let element), .store(_, let element): element
    case .assign, .select, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
      .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop, .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      nil
    }
  }
}
