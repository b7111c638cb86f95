import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a call that shows the elements of an array in another arrangement.
  mutating func lowerArrangement(
    _ call: ArrangementCall, _ operand: Expression?, _ result: ArrayType
  ) -> Value {
    guard let operand, case .array(let array, let type) = lower(operand) else {
      unreachable("no array")
    }
    switch call {
    case .permute(let axes): return permuted(array, type, axes)
    case .ravel: return reshaped(array, type, to: [size(of: array, type)], result)
    case .flatten:
      let copy = rowMajorCopy(array, type)
      return reshaped(copy, rowMajor(type), to: [size(of: copy, type)], result)
    case .reshape(let shape):
      let extents = extents(of: shape, size: size(of: array, type))
      return reshaped(array, type, to: extents, result)
    }
  }

  /// Returns the array with its axes in the given order.
  private mutating func permuted(
    _ array: Register, _ type: ArrayType, _ axes: [Int]
  ) -> Value {
    if axes == Array(0..<type.rank) { return .array(array, type) }
    if axes == (0..<type.rank).reversed() { return transposed(array, type) }
    let result = type.permuted(axes)
    let register = register(.array(result))
    emit(.arrange(register, of: array, .permuted(axes)))
    return .array(register, result)
  }

  /// Returns the elements of an array in row-major order on axes of the given extents: a view of
  /// a row-major array, and a copy of any other.
  mutating func reshaped(
    _ array: Register, _ type: ArrayType, to extents: [Operand], _ result: ArrayType
  ) -> Value {
    let base = type.layout == .c ? array : rowMajorCopy(array, type)
    let register = register(.array(result))
    emit(.arrange(register, of: base, .reshaped(extents)))
    return .array(register, result)
  }

  /// Returns the row-major type of arrays like those of `type`.
  private func rowMajor(_ type: ArrayType) -> ArrayType {
    ArrayType(type.element, rank: type.rank, layout: .c)
  }

  /// Returns a row-major copy of an array.
  private mutating func rowMajorCopy(_ array: Register, _ type: ArrayType) -> Register {
    let copy = register(.array(rowMajor(type)))
    emit(
      .allocate(copy, extents: (0..<type.rank).map { .extent(array, axis: $0) }, .none))
    emit(.copy(into: copy, from: array, mayOverlap: false))
    return copy
  }

  /// Returns the extents that `shape` gives to `size` elements, and emits the check that they fit.
  private mutating func extents(of shape: [ShapeExpression], size: Operand) -> [Operand] {
    var extents: [Operand] = []
    for part in shape {
      for value in elements(of: lower(part.expression)) {
        guard case .scalar(let operand, let from) = value else { unreachable("no extent") }
        extents.append(plain(converted(operand, from: from, to: .int64)))
      }
    }
    let given = extents
    let unknown = extents.indices.filter { mayBeNegative(extents[$0]) }
    let isKnownOne = unknown.count == 1 && number(extents[unknown[0]]) != nil
    if unknown.count > 1 { refuseSeveralUnknown(unknown.map { extents[$0] }) }
    if isKnownOne {
      extents[unknown[0]] = rest(of: size, without: extents, at: unknown[0])
    } else {
      for place in unknown {
        let isNegative = assign(.less, [given[place], .integer(0)], .bool)
        var value: Operand = .integer(0)
        let body = block { value = $0.rest(of: size, without: given, at: place) }
        extents[place] = select(
          isNegative, Yield(Block(body), value), Yield(given[place]), .int64)
      }
    }
    let differs = assign(.notEqual, [product(extents), size], .bool)
    raise(
      .valueError,
      [.text("cannot reshape array of size "), .value(size), .text(" into shape ")]
        + text(ofReshaped: given), if: differs)
    return extents
  }

  /// Returns what `extent` is known to equal, if that is a number or the extent of an array.
  private func plain(_ extent: Operand) -> Operand {
    if let number = extents.value(extent) { return .integer(Int(number)) }
    if case .extent = extents.root(extent) { return extents.root(extent) }
    return extent
  }

  /// Emits the check that at most one of several extents is negative.
  private mutating func refuseSeveralUnknown(_ extents: [Operand]) {
    var count: Operand = .integer(0)
    for extent in extents {
      let isNegative = assign(.less, [extent, .integer(0)], .bool)
      let one = assign(.convert, [isNegative], .int64)
      count = count == .integer(0) ? one : assign(.add, [count, one], .int64)
    }
    let isTooMuch = assign(.greater, [count, .integer(1)], .bool)
    raise(.valueError, [.text("can only specify one unknown dimension")], if: isTooMuch)
  }

  /// Returns what the extent at `place` has to be, for all extents to make `size`.
  private mutating func rest(of size: Operand, without extents: [Operand], at place: Int) -> Operand
  {
    var others = extents
    others.remove(at: place)
    if others.isEmpty { return size }
    let product = product(others)
    if let number = number(product), number > 0 {
      return number == 1 ? size : assign(.floorDivide, [size, product], .int64)
    }
    let isNone = assign(.equal, [product, .integer(0)], .bool)
    var quotient: Operand = .integer(0)
    let body = block { quotient = $0.assign(.floorDivide, [size, product], .int64) }
    // No extent fits where another one is 0; a negative one is never right.
    return select(isNone, Yield(.integer(-1)), Yield(Block(body), quotient), .int64)
  }

  /// Returns the product of extents.
  private mutating func product(_ extents: [Operand]) -> Operand {
    guard var result = extents.first else { return .integer(1) }
    for extent in extents.dropFirst() {
      if let one = number(result), let other = number(extent) {
        result = .integer(Int(one * other))
      } else {
        result = assign(.multiply, [result, extent], .int64)
      }
    }
    return result
  }

  /// Returns the number that an operand is known to be.
  private func number(_ operand: Operand) -> Int64? {
    if case .signed(let number)? = operand.constant?.value { number } else { nil }
  }

  /// `true` iff an extent is not known to be 0 or more.
  private func mayBeNegative(_ operand: Operand) -> Bool {
    if let number = number(operand) { return number < 0 }
    if case .extent = operand { return false }
    return true
  }

  /// Returns the text of a shape as NumPy shows it, where `newaxis` stands for what is negative.
  private func text(ofReshaped extents: [Operand]) -> [MessagePart] {
    guard extents.contains(where: { number($0).map { $0 < 0 } ?? false }) else {
      return [.shape(extents)]
    }
    var parts: [MessagePart] = [.text("(")]
    for (axis, extent) in extents.enumerated() {
      if axis > 0 { parts.append(.text(",")) }
      let isUnknown = number(extent).map { $0 < 0 } ?? false
      parts.append(isUnknown ? .text("newaxis") : .value(extent))
    }
    parts.append(.text(extents.count == 1 ? ",)" : ")"))
    return parts
  }

  /// Lowers `np.ndim(x)`, `np.size(x)` or `np.shape(x)`.
  mutating func lowerShapeFunction(_ function: SpecialFunction, _ operand: Expression) -> Value {
    let value = opened(lower(operand))
    var extents: [Value] = []
    var size: Operand = .integer(1)
    switch value {
    case .array(let array, let type):
      extents = (0..<type.rank).map { .scalar(.extent(array, axis: $0), .int64) }
      if function == .sizeOf { size = self.size(of: array, type) }
    case .tuple(let elements):
      size = .integer(elements.count)
      extents = [.scalar(size, .int64)]
    case .list(_, let count, _):
      size = kept(count, .int64)
      extents = [.scalar(size, .int64)]
    case .none, .scalar, .optional, .text, .table, .reference: break
    }
    switch function {
    case .rankOf: return .scalar(.integer(extents.count), .int64)
    case .sizeOf: return .scalar(size, .int64)
    case _: return .tuple(extents)
    }
  }

  /// Lowers `np.array` of nested lists.
  mutating func lowerArrayLiteral(_ object: Expression, _ result: Type) -> Value {
    guard case .array(let type) = result else { unreachable("no array") }
    if case .comprehension = object.kind { return lowerRows(object, type) }
    let value = lower(object)
    var extents: [Operand] = []
    var first = value
    // Ends: each round goes one list inwards.
    while case .tuple(let elements) = first {
      extents.append(.integer(elements.count))
      guard let next = elements.first else { break }
      first = next
    }
    if case .array(let array, let part) = first {
      extents += (0..<part.rank).map { .extent(array, axis: $0) }
    }
    extents += Array(repeating: .integer(0), count: type.rank - extents.count)
    let made = allocated(type, extents, .none)
    if case .array(let target, _) = made { store(value, in: target, type, at: []) }
    return made
  }

  /// Stores what nested lists hold into `target`, at the given places of its first axes.
  private mutating func store(
    _ value: Value, in target: Register, _ type: ArrayType, at places: [Operand]
  ) {
    switch value {
    case .tuple(let elements):
      for (place, element) in elements.enumerated() {
        store(element, in: target, type, at: places + [.integer(place)])
      }
    case .scalar(let operand, let from) where places.count == type.rank:
      emit(.store(converted(operand, from: from, to: type.element), Element(target, places)))
    case .array, .scalar:
      let rest = type.rank - places.count
      let part = ArrayType(type.element, rank: rest, layout: .c)
      let view = register(.array(part))
      let all = Array(repeating: AxisSelection.all, count: rest)
      emit(.view(view, of: target, places.map(AxisSelection.index) + all))
      storeView(value, to: view, part)
    case .none, .optional, .text, .list, .reference, .table:
      unreachable("typing has refused this element")
    }
  }
}
