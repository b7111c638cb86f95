import PellucidSource
package import PellucidSyntax
package import PellucidTypes

extension Inference {
  /// Infers `base[index]`.
  mutating func inferSubscript(
    _ expression: Expression, _ base: Expression, _ index: Expression
  ) -> ExpressionInfo {
    let found = infer(base)
    if let table = table(found) { return inferTableIndex(expression, table, index) }
    if case .value(.list(let list)) = found.meaning, case .slice = index.kind {
      return inferListSlice(expression, list, base, index)
    }
    return inferSubscript(base, index, at: expression.span)
  }

  /// Infers what `index` takes of `base`, which has been inferred.
  mutating func inferSubscript(
    _ base: Expression, _ index: Expression, at span: Span
  ) -> ExpressionInfo {
    let found = self[base]
    let items = Subscript.items(of: index)
    for item in items { inferIndex(item) }
    if case .tuple = index.kind { self[index] = ExpressionInfo(.slice) }
    switch found.meaning {
    case .value(.array(let array)):
      return relativeElement(base, items, array, at: span)
        ?? inferArrayIndex(array, items, at: span)
    case .value(.tuple(let tuple)):
      return inferTupleIndex(tuple, of: base, index, items, at: span)
    case .value(.list(let list)):
      return inferListIndex(list, base, index)
    case .range:
      return inferRangeIndex(index)
    case .unknown:
      return .unknown
    case .value(.string):
      return inferStringIndex(base, index, at: span)
    case .dtype, .value, .module, .function, .kernel, .method, .tupleClass, .exceptionClass, .slice,
      .ellipsis:
      return report(.notSubscriptable(found.meaning, at: base.span))
    }
  }

  /// Infers one part of a subscript: an index or a slice.
  mutating func inferIndex(_ item: Expression) {
    if case .list(let items) = item.kind { return inferIndices(item, items) }
    guard case .slice(let lower, let upper, let step) = item.kind else {
      infer(item)
      return
    }
    self[item] = ExpressionInfo(.slice)
    for bound in [lower, upper, step] {
      guard let bound else { continue }
      let found = infer(bound)
      switch found.meaning {
      case .value(.scalar(let type)) where Promotion.isIntegral(type): break
      case .value(.none), .unknown: break
      default: report(.indexType(found.meaning, at: bound.span))
      }
    }
    if let step, self[step].constant?.integerValue == 0 {
      report(.zeroStep("a slice", at: step.span))
    }
  }

  /// Infers a list of integers as a part of a subscript, which stands for an array of them.
  private mutating func inferIndices(_ list: Expression, _ items: [Expression]) {
    var isFaulty = false
    for item in items {
      let found = infer(item)
      if case .value(.scalar(let type)) = found.meaning, type.isInteger { continue }
      reportUnlessUnknown(found, .indexType(found.meaning, at: item.span))
      isFaulty = true
    }
    if items.isEmpty {
      report(.unsupported("an empty list as an index", .useArray, at: list.span))
      isFaulty = true
    }
    self[list] =
      isFaulty
      ? .unknown
      : ExpressionInfo(.value(.array(ArrayType(.int64, rank: 1, layout: .c, isReadOnly: true))))
  }

  /// Returns what indexing an array with `items` gives: an element, a view, or a fresh array where
  /// there are arrays among them.
  mutating func inferArrayIndex(
    _ array: ArrayType, _ items: [Expression], at span: Span
  ) -> ExpressionInfo {
    let subscripts = ArraySubscript(items, rank: array.rank) { self[$0].meaning }
    if let subscripts {
      for item in items {
        if case .value(.tuple) = self[item].meaning { continue }
        if indexKind(item) == nil { return .unknown }
      }
      return ExpressionInfo(
        .value(.array(ArrayType(array.element, rank: subscripts.rank, layout: .c))))
    }
    for item in items {
      guard case .value(.array(let mask)) = self[item].meaning, mask.rank > 0,
        mask.element == .bool || items.count > array.rank
      else { continue }
      return report(
        .tooManyIndices(
          items.count - 1 + (mask.element == .bool ? mask.rank : 1), rank: array.rank, at: span))
    }
    var kinds: [Subscript.Kind] = []
    for item in items {
      if items.count == 1, let count = indexCount(item) {
        kinds = Array(repeating: .index, count: count)
        break
      }
      guard let kind = indexKind(item) else { return .unknown }
      kinds.append(kind)
    }
    guard let axes = Subscript.expanded(kinds, rank: array.rank) else {
      let used = kinds.filter { $0 != .newAxis && $0 != .ellipsis }.count
      return report(.tooManyIndices(used, rank: array.rank, at: span))
    }
    if axes.allSatisfy({ $0 == .index }) {
      return ExpressionInfo(.value(.scalar(array.element)))
    }
    let isUnit = Subscript.isUnit(axes, in: array)
    let view = ArrayType(
      array.element, rank: isUnit.count, layout: Subscript.layout(of: axes, in: array),
      isReadOnly: array.isReadOnly)
    return ExpressionInfo(.value(.array(view.withUnitAxes(isUnit))))
  }

  /// Returns how many indices the tuple `item` holds; nil if it is no tuple of integers.
  private func indexCount(_ item: Expression) -> Int? {
    guard case .value(.tuple(let tuple)) = self[item].meaning else { return nil }
    return Subscript.indexCount(tuple)
  }

  /// Returns what `item` does to an axis; nil where a fault has been reported.
  private mutating func indexKind(_ item: Expression) -> Subscript.Kind? {
    if case .slice(let lower, let upper, let step) = item.kind {
      let isUnitStep = step.map { isNoneOr($0, 1) } ?? true
      let isWhole = isUnitStep && (upper.map { isNoneOr($0, nil) } ?? true)
      return isWhole && (lower.map { isNoneOr($0, 0) } ?? true)
        ? .whole : isUnitStep ? .contiguousSlice : .slice
    }
    let found = self[item]
    switch found.meaning.unwrapped {
    case .value(.scalar(let type)) where Promotion.isIntegral(type) && type != .bool: return .index
    case .value(.none): return .newAxis
    case .ellipsis: return .ellipsis
    case .unknown: return nil
    case .value(.array(let array)) where Promotion.isIntegral(array.element):
      return array.rank == 0 && array.element == .bool ? nil : .index
    case .value, .module, .function, .dtype, .kernel, .method, .tupleClass, .exceptionClass,
      .range, .slice:
      report(.indexType(found.meaning, at: item.span))
      return nil
    }
  }

  /// `true` iff `expression` is None, or the integer literal `number`.
  private func isNoneOr(_ expression: Expression, _ number: Int64?) -> Bool {
    let constant = self[expression].constant
    if case .some(.none) = constant { return true }
    return number != nil && constant?.integerValue == number
  }

  /// Returns what indexing a tuple gives.
  private mutating func inferTupleIndex(
    _ tuple: TupleType, of base: Expression, _ index: Expression, _ items: [Expression],
    at span: Span
  ) -> ExpressionInfo {
    if case .slice(let lower, let upper, let step) = index.kind {
      return tupleSlice(tuple, of: base, lower, upper, step, at: index.span)
    }
    let found = self[index]
    guard items.count == 1, case .value(.scalar(let type)) = found.meaning,
      Promotion.isIntegral(type)
    else { return reportUnlessUnknown(found, .indexType(found.meaning, at: index.span)) }
    let count = tuple.elements.count
    if let constant = found.constant?.integerValue {
      let place = constant < 0 ? Int(constant) + count : Int(constant)
      guard (0..<count).contains(place) else {
        return report(.tupleIndex(Int(constant), count: count, at: index.span))
      }
      var element: ConstantValue?
      if case .tuple(let items, _)? = self[base].constant { element = items[place] }
      return ExpressionInfo(.value(tuple.elements[place]), constant: element)
    }
    guard let first = tuple.elements.first, tuple.elements.allSatisfy({ $0 == first }) else {
      return report(.mixedTuple(tuple, at: index.span))
    }
    guard first.isPackable else {
      return report(.notConstant("the index into a tuple of arrays", at: index.span))
    }
    return ExpressionInfo(.value(first))
  }

  /// Returns what a slice of a tuple gives.
  private mutating func tupleSlice(
    _ tuple: TupleType, of base: Expression, _ lower: Expression?, _ upper: Expression?,
    _ step: Expression?, at span: Span
  ) -> ExpressionInfo {
    guard
      let places = Subscript.places(
        lower: lower.map { self[$0].constant }, upper: upper.map { self[$0].constant },
        step: step.map { self[$0].constant }, count: tuple.elements.count)
    else { return report(.notConstant("the bounds of a slice of a tuple", at: span)) }
    let type = TupleType(places.map { tuple.elements[$0] })
    var constant: ConstantValue?
    if case .tuple(let items, _)? = self[base].constant {
      constant = .tuple(places.map { items[$0] }, type)
    }
    return ExpressionInfo(.value(.tuple(type)), constant: constant)
  }
}

/// What subscripts of arrays and tuples have in common between typing and lowering.
package enum Subscript {
  /// What one part of a subscript does to an axis.
  package enum Kind: Hashable, Sendable {
    case index, whole, contiguousSlice, slice, newAxis, ellipsis
  }

  /// Returns how many indices a tuple is; nil if its elements are not all integers.
  package static func indexCount(_ tuple: TupleType) -> Int? {
    let isIndex = tuple.elements.allSatisfy { element in
      guard case .scalar(let type) = element else { return false }
      return Promotion.isIntegral(type) && type != .bool
    }
    return isIndex ? tuple.elements.count : nil
  }

  /// Returns the parts of a subscript.
  package static func items(of index: Expression) -> [Expression] {
    if case .tuple(let items) = index.kind { return items }
    return [index]
  }

  /// Returns one kind per axis of the base, with new axes between, after `...` is written out and
  /// missing parts are added; nil where there are more parts than axes.
  package static func expanded(_ kinds: [Kind], rank: Int) -> [Kind]? {
    let used = kinds.filter { $0 != .newAxis && $0 != .ellipsis }.count
    guard used <= rank, kinds.filter({ $0 == .ellipsis }).count <= 1 else { return nil }
    let rest = Array(repeating: Kind.whole, count: rank - used)
    guard let place = kinds.firstIndex(of: .ellipsis) else { return kinds + rest }
    return Array(kinds[..<place]) + rest + Array(kinds[(place + 1)...])
  }

  /// Returns, for each axis of the view that `axes` take of `array`, whether its extent is known to
  /// be 1.
  static func isUnit(_ axes: [Kind], in array: ArrayType) -> [Bool] {
    var base = array.isUnit[...]
    var result: [Bool] = []
    for kind in axes {
      let own = kind == .newAxis ? true : base.popFirst() ?? false
      if kind != .index { result.append(own && (kind == .newAxis || kind == .whole)) }
    }
    return result
  }

  /// Returns the layout of the view that `axes` take of `array`.
  static func layout(of axes: [Kind], in array: ArrayType) -> Layout {
    let kept = axes.filter { $0 != .index }
    let keepsLast = axes.last == .whole || axes.last == .contiguousSlice
    switch array.layout {
    case .c:
      let inner = axes.drop { $0 == .index }
      let isDense =
        inner.dropFirst().allSatisfy { $0 == .whole }
        && (inner.first == .whole || inner.first == .contiguousSlice)
      return isDense ? .c : keepsLast ? .rows : .strided
    case .rows:
      return keepsLast ? .rows : .strided
    case .f:
      let outer = axes.reversed().drop { $0 == .index }.reversed()
      let isDense =
        outer.dropLast().allSatisfy { $0 == .whole }
        && (outer.last == .whole || outer.last == .contiguousSlice)
      return isDense && kept.count == outer.count ? .f : .strided
    case .strided:
      return .strided
    }
  }

  /// Returns the places that a slice with constant bounds takes of a tuple of `count` elements;
  /// nil where a bound is not known.
  package static func places(
    lower: ConstantValue??, upper: ConstantValue??, step: ConstantValue??, count: Int
  ) -> [Int]? {
    /// Returns the number that is known, or `.some(nil)` for a bound that is left out.
    func known(_ bound: ConstantValue??) -> Int?? {
      guard let bound else { return .some(nil) }
      guard let constant = bound else { return nil }
      if case .none = constant { return .some(nil) }
      return constant.integerValue.map { Int($0) }
    }
    guard let low = known(lower), let high = known(upper), let pace = known(step) else {
      return nil
    }
    let step = pace ?? 1
    guard step != 0 else { return nil }
    let range = step > 0 ? (0, count) : (-1, count - 1)
    /// Returns a bound as Python counts it, clipped to the sequence.
    func clipped(_ bound: Int?, _ otherwise: Int) -> Int {
      guard let bound else { return otherwise }
      return min(max(bound < 0 ? bound + count : bound, range.0), range.1)
    }
    let start = clipped(low, step > 0 ? 0 : count - 1)
    let stop = clipped(high, step > 0 ? count : -1)
    return Array(stride(from: start, to: stop, by: step))
  }
}
