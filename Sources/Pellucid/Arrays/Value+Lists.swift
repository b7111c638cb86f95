import PellucidTypes

extension Value {
  /// Returns what stands at the given places of the arrays that hold the numbers in values of type
  /// `type`; lists among these stand in `heaps`.
  static func elements(
    of arrays: [AnyArray], _ type: Type, at places: some Sequence<Int>, _ heaps: [Type: ListHeap]
  ) -> [Value] {
    places.map { place in
      var numbers = arrays.map { $0.scalar(at: [place]) }[...]
      return Value(type, taking: &numbers, heaps)
    }
  }

  /// Creates the list that has the given number in its heap.
  init(list number: AnyScalar?, of element: Type, _ heaps: [Type: ListHeap]) {
    guard let list = number?.value(as: Int64.self), let heap = heaps[element] else {
      self = .none
      return
    }
    let start = heap.number(heap.starts, Int(list))
    let end = start + heap.number(heap.counts, Int(list))
    self = .list(Value.elements(of: heap.items, element, at: start..<end, heaps))
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

  /// Throws if the value is a list, a dictionary or a set that holds nothing, or values of several
  /// types.
  func checkElements() throws(PellucidError) {
    let elements: [Value]
    switch self {
    case .list(let own), .set(let own): elements = own
    case .dictionary(let entries):
      try Value.list(entries.map(\.key)).checkElements()
      elements = entries.map(\.value)
    case .none, .scalar, .array, .tuple, .string: return
    }
    guard let first = elements.first?.type, !first.scalars.isEmpty else {
      throw .arguments(
        "a list, a dictionary or a set that is passed holds numbers, or tuples of numbers")
    }
    for element in elements where element.type != first {
      throw .arguments("what holds \(first) does not hold \(element.type)")
    }
  }

  /// Creates a number, a list, or a tuple of such, from the next of `numbers`.
  private init(
    _ type: Type, taking numbers: inout ArraySlice<AnyScalar>, _ heaps: [Type: ListHeap]
  ) {
    switch type {
    case .scalar:
      self = numbers.popFirst().map(Value.scalar) ?? .none
    case .tuple(let tuple):
      var elements: [Value] = []
      for element in tuple.elements { elements.append(Value(element, taking: &numbers, heaps)) }
      self = .tuple(elements)
    case .list(let list):
      self.init(list: numbers.popFirst(), of: list.element, heaps)
    case .none, .array, .optional, .string, .table:
      self = .none
    }
  }

  /// The array that NumPy makes of the list, or of the list of a set: of rank 2 if the elements are
  /// tuples; nil if they are not numbers or tuples of numbers, of one length.
  func listed() -> AnyArray? {
    let elements: [Value]
    switch self {
    case .list(let own), .set(let own): elements = own
    case .none, .scalar, .array, .tuple, .dictionary, .string: return nil
    }
    let rows = elements.map(\.numbers)
    let width = rows.first.map(\.count) ?? 0
    guard elements.allSatisfy(\.isNumbers), rows.allSatisfy({ $0.count == width }) else {
      return nil
    }
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

  /// `true` iff the value consists of numbers alone.
  private var isNumbers: Bool {
    switch self {
    case .scalar: true
    case .tuple(let elements): elements.allSatisfy(\.isNumbers)
    case .none, .array, .list, .dictionary, .set, .string: false
    }
  }

  /// The numbers that the value consists of; none if it is anything else.
  private var numbers: [AnyScalar] {
    switch self {
    case .scalar(let scalar): [scalar]
    case .tuple(let elements): elements.flatMap(\.numbers)
    case .none, .array, .list, .dictionary, .set, .string: []
    }
  }
}

/// What holds the lists of one type that stand in others and that a kernel has returned.
struct ListHeap {
  /// The arrays that hold the elements, one for each number in one.
  let items: [AnyArray]
  /// The places of the first elements of the lists.
  let starts: AnyArray
  /// The numbers of elements of the lists.
  let counts: AnyArray

  /// Returns the number that `array` has for a list.
  func number(_ array: AnyArray, _ list: Int) -> Int {
    Int(array.scalar(at: [list]).value(as: Int64.self) ?? 0)
  }
}
