import PellucidIR
import PellucidSource
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Stores an array into a view, as in `a[1:] = b`: axes that `source` lacks, and those where it
  /// has one place, are stretched.
  ///
  ///     if (b_n == a_n) { memmove(a, b, …); } else { … for (…) a[i] = b[0]; }
  mutating func storeArray(
    _ source: Register, _ sourceType: ArrayType, to view: Register, _ type: ArrayType
  ) {
    let axes = stretchedAxes(of: source, sourceType, to: view, type)
    let areSameRank = sourceType.rank == type.rank
    if areSameRank && axes.allSatisfy({ $0 == .equal }) {
      return emit(.copy(into: view, from: source, mayOverlap: true))
    }
    guard areSameRank && !axes.contains(.one) else {
      return storeStretched(source, sourceType, to: view, type, axes)
    }
    let areEqual = conjunction(
      axes.indices.filter { axes[$0] == .unknown }.map { (axis: Int) in
        { $0.assign(.equal, [.extent(source, axis: axis), .extent(view, axis: axis)], .bool) }
      })
    let copy = block { $0.emit(.copy(into: view, from: source, mayOverlap: true)) }
    let stretch = block { $0.storeStretched(source, sourceType, to: view, type, axes) }
    emit(.ifElse(areEqual, then: Block(copy), otherwise: Block(stretch)))
  }

  /// How an axis of an array that is stored fits the axis of the same place from the end.
  private enum Fit {
    /// The extents are known to be equal.
    case equal
    /// The array is known to have one place there.
    case one
    /// Only the run shows whether it has one place there or as many as the target.
    case unknown
  }

  /// Returns how the axes of `source` fit those of `view`.
  private func stretchedAxes(
    of source: Register, _ sourceType: ArrayType, to view: Register, _ type: ArrayType
  ) -> [Fit] {
    (0..<sourceType.rank).map { axis in
      let own = Operand.extent(source, axis: axis)
      let target = axis + type.rank - sourceType.rank
      if extents.areEqual(own, .extent(view, axis: target)) { return .equal }
      return isOne(own) ? .one : .unknown
    }
  }

  /// Stores `source` a place at a time, with 0 as the step of axes of one place.
  private mutating func storeStretched(
    _ source: Register, _ sourceType: ArrayType, to view: Register, _ type: ArrayType,
    _ axes: [Fit]
  ) {
    checkStretch(source, sourceType, to: view, type, axes)
    if sourceType.rank == 1 && type.rank == 1 {
      // Its extent is not that of the view, so it has one place.
      let first = loaded(Element(source, [.integer(0)]), sourceType.element)
      guard case .scalar(let operand, let from) = first else { unreachable("no element") }
      return emit(.fill(view, converted(operand, from: from, to: type.element)))
    }
    let (stretched, stretchedType) = stretchedView(of: source, sourceType, to: view, type, axes)
    let own = max(0, type.rank - stretchedType.rank)
    let extents = (0..<type.rank).map { Operand.extent(view, axis: $0) }
    var plan = ElementPlan()
    plan.extents = extents
    let region = region(plan, rank: type.rank) { lowering in
      let indices = Array((lowering.elementContext?.indices ?? []).dropFirst(own))
      guard
        case .scalar(let operand, let from) = lowering.loaded(
          Element(stretched, indices), stretchedType.element)
      else { unreachable("no element") }
      return lowering.converted(operand, from: from, to: type.element)
    }
    emit(.arrayOperation(region.operation(.store(view), over: extents)))
  }

  /// Returns a view of `source` that has the extents of the last axes of `view`.
  private mutating func stretchedView(
    of source: Register, _ sourceType: ArrayType, to view: Register, _ type: ArrayType,
    _ axes: [Fit]
  ) -> (Register, ArrayType) {
    if axes.allSatisfy({ $0 == .equal }) { return (source, sourceType) }
    var selections: [AxisSelection] = []
    for (axis, fit) in axes.enumerated() {
      let own = Operand.extent(source, axis: axis)
      let count = Operand.extent(view, axis: axis + type.rank - sourceType.rank)
      switch fit {
      case .equal: selections.append(.all)
      case .one: selections.append(.slice(start: .integer(0), count: count, step: .integer(0)))
      case .unknown:
        let isMany = assign(.notEqual, [own, .integer(1)], .bool)
        let step = select(isMany, Yield(.integer(1)), Yield(.integer(0)), .int64)
        selections.append(.slice(start: .integer(0), count: count, step: step))
      }
    }
    let result = ArrayType(
      sourceType.element, rank: sourceType.rank, layout: .strided, isReadOnly: true)
    let register = register(.array(result))
    emit(.view(register, of: source, selections))
    return (register, result)
  }

  /// Emits the check that each axis of `source` has one place or as many as that of `view`.
  private mutating func checkStretch(
    _ source: Register, _ sourceType: ArrayType, to view: Register, _ type: ArrayType,
    _ axes: [Fit]
  ) {
    var tests: [(inout FunctionLowering) -> Operand] = []
    for (axis, fit) in axes.enumerated() where fit == .unknown {
      let own = Operand.extent(source, axis: axis)
      let target = Operand.extent(view, axis: axis + type.rank - sourceType.rank)
      let isMany = { (lowering: inout FunctionLowering) in
        lowering.assign(.notEqual, [own, .integer(1)], .bool)
      }
      // That the only axis differs from its target is known where this is asked.
      tests.append(
        type.rank == 1
          ? isMany
          : { $0.conjunction([{ $0.assign(.notEqual, [own, target], .bool) }, isMany]) })
    }
    let shape = { (array: Register, rank: Int) in
      (0..<rank).map { Operand.extent(array, axis: $0) }
    }
    guard let differs = disjunction(tests) else { return }
    raise(
      .valueError,
      [.text("could not broadcast input array from shape ")]
        + text(ofShape: shape(source, sourceType.rank)) + [.text(" into shape ")]
        + text(ofShape: shape(view, type.rank)), if: differs)
  }

  /// Returns `a and b and …`; the later tests run only where the earlier ones hold.
  mutating func conjunction(
    _ tests: [(inout FunctionLowering) -> Operand]
  ) -> Operand {
    guard let first = tests.first else { return .boolean(true) }
    var value = first(&self)
    for test in tests.dropFirst() {
      var rest: Operand = value
      let body = block { rest = test(&$0) }
      value = select(value, Yield(Block(body), rest), Yield(.boolean(false)), .bool)
    }
    return value
  }

  /// Returns `a or b or …`, or nil if there is nothing to test; the later tests run only where the
  /// earlier ones do not hold.
  mutating func disjunction(
    _ tests: [(inout FunctionLowering) -> Operand]
  ) -> Operand? {
    guard let first = tests.first else { return nil }
    var value = first(&self)
    for test in tests.dropFirst() {
      var rest: Operand = value
      let body = block { rest = test(&$0) }
      value = select(value, Yield(.boolean(true)), Yield(Block(body), rest), .bool)
    }
    return value
  }
}
