import PellucidTypes

extension Value {
  /// Returns the elements of a list, from the arrays that hold the numbers in them.
  static func elements(of arrays: [AnyArray], _ element: Type) -> [Value] {
    (0..<arrays[0].shape[0]).map { index in
      var numbers = arrays.map { $0.scalar(at: [index]) }[...]
      return Value(element, taking: &numbers)
    }
  }

  /// Returns the arrays that hold the numbers in the elements of a list.
  static func arrays(of elements: [Value], _ list: ListType) throws(PellucidError) -> [AnyArray] {
    let scalars = list.element.scalars
    let arrays = scalars.map { AnyArray(uninitialized: [elements.count], dtype: DType($0)) }
    for (index, element) in elements.enumerated() {
      let numbers = element.numbers
      guard numbers.count == scalars.count else {
        throw .arguments("\(element.type) is no element of \(list)")
      }
      for (number, array) in zip(numbers, arrays) {
        number.converted(to: array.dtype).store(to: array.baseAddress + index * array.dtype.size)
      }
    }
    return arrays
  }

  /// Throws if the value is a list that has no elements, or some of several types.
  func checkElements() throws(PellucidError) {
    guard case .list(let elements) = self else { return }
    guard let first = elements.first?.type, !first.scalars.isEmpty else {
      throw .arguments("a list that is passed holds numbers, or tuples of numbers")
    }
    for element in elements where element.type != first {
      throw .arguments("a list of \(first) does not hold \(element.type)")
    }
  }

  /// Creates a number, or a tuple of numbers, from the next of `numbers`.
  private init(_ type: Type, taking numbers: inout ArraySlice<AnyScalar>) {
    switch type {
    case .scalar:
      self = numbers.popFirst().map(Value.scalar) ?? .none
    case .tuple(let tuple):
      var elements: [Value] = []
      for element in tuple.elements { elements.append(Value(element, taking: &numbers)) }
      self = .tuple(elements)
    case .none, .array, .optional, .string, .list, .table:
      self = .none
    }
  }

  /// The array that NumPy makes of the list: of rank 2 if the elements are tuples; nil if they are
  /// not numbers or tuples of numbers, of one length.
  func listed() -> AnyArray? {
    guard case .list(let elements) = self else { return nil }
    let rows = elements.map(\.numbers)
    let width = rows.first.map(\.count) ?? 0
    guard rows.allSatisfy({ $0.count == width }) else { return nil }
    var isFlat = true
    if case .tuple? = elements.first { isFlat = false }
    let numbers = rows.joined()
    let dtype = numbers.reduce(nil as DType?) { $0?.promoted(with: $1.dtype) ?? $1.dtype }
    let array = AnyArray(
      uninitialized: isFlat ? [rows.count] : [rows.count, width], dtype: dtype ?? .float64)
    for (index, number) in numbers.enumerated() {
      number.converted(to: array.dtype).store(to: array.baseAddress + index * array.dtype.size)
    }
    return array
  }

  /// The numbers that the value consists of; none if it is anything else.
  private var numbers: [AnyScalar] {
    switch self {
    case .scalar(let scalar): [scalar]
    case .tuple(let elements): elements.flatMap(\.numbers)
    case .none, .array, .list, .string: []
    }
  }
}
