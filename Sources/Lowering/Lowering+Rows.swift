import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// `np.array` of comprehensions inside each other.
extension FunctionLowering {
  /// One comprehension: how it counts, and what it binds.
  private struct Level {
    let counting: Counting
    let target: Expression
    /// The place along the axis.
    let place: Register

    /// `true` iff the counter is the place.
    var isDirect: Bool { place == counting.counter }
  }

  /// Lowers `np.array([[element for …] for …])`: no bound depends on an outer variable, so that
  /// all are known before the array is made.
  mutating func lowerRows(_ object: Expression, _ type: ArrayType) -> Value {
    var levels: [Level] = []
    var extents: [Operand] = []
    var inner = object
    // Ends: each round goes one comprehension inwards.
    while case .comprehension(_, let element, let clauses) = inner.kind {
      guard let clause = clauses.first, let iteration = kernel.iterations[clause.target.id] else {
        unreachable("typing has refused this")
      }
      let counting = counting(iteration, clause.target)
      extents.append(size(of: counting, iteration))
      let isDirect = counting.lower == .integer(0) && counting.step == 1
      let place =
        isDirect ? counting.counter : register(.scalar(.int64), named: "k", invented: true)
      levels.append(Level(counting: counting, target: clause.target, place: place))
      inner = element
    }
    var items = [inner]
    switch inner.kind {
    case .list(let elements), .tuple(let elements):
      items = elements
      extents.append(.integer(elements.count))
    default: break
    }
    let made = allocated(type, extents, .none)
    guard case .array(let array, _) = made else { unreachable("no array") }
    lower(levels[...], items, into: array, type, at: [])
    return made
  }

  /// Lowers the loops of `levels`, which store `items` behind the places of the loops around.
  private mutating func lower(
    _ levels: ArraySlice<Level>, _ items: [Expression], into array: Register, _ type: ArrayType,
    at places: [Operand]
  ) {
    guard let level = levels.first else {
      let isRow = places.count < type.rank
      for (index, item) in items.enumerated() {
        let value = scalar(item, as: type.element)
        emit(.store(value, Element(array, isRow ? places + [.integer(index)] : places)))
      }
      return
    }
    if !level.isDirect { emit(.assign(level.place, .copy, [.integer(0)])) }
    loop(level.counting, level.target) { lowering in
      lowering.lower(
        levels.dropFirst(), items, into: array, type, at: places + [.register(level.place)])
      if !level.isDirect {
        lowering.emit(.assign(level.place, .add, [.register(level.place), .integer(1)]))
      }
    }
  }
}
