import PellucidTypes
import PellucidTyping

/// The packed arguments of an entry point: one 8-byte slot a scalar, data, extents and strides for
/// an array.
struct Slots {
  /// The slots, as bits.
  private(set) var bits: [UInt64] = []
  /// The arrays that hold the elements of lists during the call.
  private(set) var lists: [AnyArray] = []

  /// Creates an instance without slots.
  init() {}

  /// Creates an instance with the given slots.
  init(bits: [UInt64]) { self.bits = bits }

  /// Adds `value`, which is converted to `type`.
  mutating func append(_ value: Value, as type: Type) throws(PellucidError) {
    switch (value, type) {
    case (.scalar(let scalar), .scalar(let target)):
      append(scalar.converted(to: DType(target)))
    case (.array(let array), .array(let target)):
      try check(array, fits: target)
      bits.append(UInt64(UInt(bitPattern: array.baseAddress)))
      bits += array.shape.map { UInt64(bitPattern: Int64($0)) }
      bits += array.strides.map { UInt64(bitPattern: Int64($0)) }
    case (.tuple(let elements), .tuple(let tuple))
    where elements.count == tuple.elements.count:
      for (element, type) in zip(elements, tuple.elements) { try append(element, as: type) }
    case (.list(let elements), .list(let list)):
      try append(elements, as: list.element)
    case (.dictionary(let entries), .table(let table)):
      try append(entries.map(\.key), as: table.key)
      if let value = table.value { try append(entries.map(\.value), as: value) }
    case (.set(let elements), .table(let table)) where table.isSet:
      try append(elements, as: table.key)
    case (.none, .none):
      break
    case (.none, .optional(let wrapped)):
      bits += Array(repeating: 0, count: 1 + Slots.count(wrapped))
    case (_, .optional(let wrapped)):
      bits.append(1)
      try append(value, as: wrapped)
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.string, _), (.list, _),
      (.dictionary, _), (.set, _):
      throw .arguments("\(value.type) cannot be passed as \(type)")
    }
  }

  /// Adds the arrays that hold the numbers in values of type `type`.
  private mutating func append(_ values: [Value], as type: Type) throws(PellucidError) {
    for array in try Value.arrays(of: values, ListType(type)) {
      lists.append(array)
      bits += [UInt64(UInt(bitPattern: array.baseAddress)), UInt64(values.count), 1]
    }
  }

  /// Throws if a kernel that is compiled for `type` cannot take `array`.
  private func check(_ array: AnyArray, fits type: ArrayType) throws(PellucidError) {
    guard array.dtype.scalarType == type.element, array.rank == type.rank else {
      throw .arguments("\(Value.array(array).type) cannot be passed as \(type)")
    }
    guard array.isWritable || type.isReadOnly else {
      throw .arguments("an array that is closed against stores cannot be passed as \(type)")
    }
    let fits =
      switch type.layout {
      case .c: array.isCContiguous
      case .f: array.isFContiguous
      case .rows: array.strides.last == 1 || array.shape.last == 1
      case .strided: true
      }
    guard zip(type.isUnit, array.shape).allSatisfy({ !$0 || $1 == 1 }) else {
      throw .arguments(
        "the kernel is compiled for an array with an axis of extent 1, not for the shape "
          + "\(array.shape)")
    }
    guard fits else {
      throw .arguments("an array with gaps or in another order cannot be passed as \(type)")
    }
  }

  /// Adds a scalar.
  private mutating func append(_ scalar: AnyScalar) {
    switch scalar {
    case .bool(let value): bits.append(value ? 1 : 0)
    case .int8(let value): bits.append(UInt64(bitPattern: Int64(value)))
    case .int16(let value): bits.append(UInt64(bitPattern: Int64(value)))
    case .int32(let value): bits.append(UInt64(bitPattern: Int64(value)))
    case .int64(let value): bits.append(UInt64(bitPattern: value))
    case .uint8(let value): bits.append(UInt64(value))
    case .uint16(let value): bits.append(UInt64(value))
    case .uint32(let value): bits.append(UInt64(value))
    case .uint64(let value): bits.append(value)
    case .float32(let value): bits.append(UInt64(value.bitPattern))
    case .float64(let value): bits.append(value.bitPattern)
    case .complex64(let value):
      bits += [UInt64(value.real.bitPattern), UInt64(value.imaginary.bitPattern)]
    case .complex128(let value):
      bits += [value.real.bitPattern, value.imaginary.bitPattern]
    }
  }

  /// Returns the number of slots that an argument of the given type takes.
  static func count(_ type: Type) -> Int {
    switch type {
    case .none, .string: 0
    case .scalar(let scalar): scalar.isComplex ? 2 : 1
    case .array(let array): 1 + 2 * array.rank
    case .tuple(let tuple): tuple.elements.reduce(0) { $0 + count($1) }
    case .list(let list): list.isShared ? 1 : 3 * list.storage.count
    case .table(let table): 3 * table.passedArrays.count
    case .optional(let wrapped): 1 + count(wrapped)
    }
  }
}

/// Reads results from the slots of an entry point.
struct SlotReader {
  /// The slots, as bits.
  let bits: [UInt64]
  /// For each array among the results, whether the caller owns it.
  let isOwned: [Bool]
  /// What keeps memory alive that the kernel does not hand over.
  let keeping: [AnyObject]
  /// The place of the next slot.
  private var place = 0
  /// The number of arrays that have been read.
  private var arrays = 0
  /// What holds the lists that stand in others, by the type of their elements.
  private var heaps: [Type: ListHeap] = [:]

  /// Creates an instance at the first slot.
  init(_ bits: [UInt64], isOwned: [Bool], keeping: [AnyObject]) {
    self.bits = bits
    self.isOwned = isOwned
    self.keeping = keeping
  }

  /// Returns the next slot.
  private mutating func next() -> UInt64 {
    defer { place += 1 }
    return bits[place]
  }

  /// Returns the value of the given type that stands before what has become of tables and before heaps
  /// of lists with such elements.
  mutating func value(_ type: Type, changed: [Type], heapElements: [Type]) -> Value {
    let storage = heapElements.map { ListType($0).storage }
    let heapArrays = storage.reduce(0) { $0 + $1.count + 3 }
    place = bits.count - 3 * heapArrays - 2 * storage.count
    arrays = isOwned.count - heapArrays
    for (element, types) in zip(heapElements, storage) {
      let items = columns(types)
      let (starts, counts) = (array(TableType.index), array(TableType.index))
      _ = array(TableType.index)
      place += 2
      heaps[element] = ListHeap(items: items, starts: starts, counts: counts)
    }
    (place, arrays) = (0, 0)
    let result = value(type)
    // The caller's own are values, which no kernel changes; what is read is freed.
    for table in changed { _ = value(table) }
    return result
  }

  /// Returns the next value, which has the given type.
  private mutating func value(_ type: Type) -> Value {
    switch type {
    case .none, .string: return .none
    case .scalar(let scalar): return .scalar(self.scalar(scalar))
    case .array(let array): return .array(self.array(array))
    case .tuple(let tuple):
      var elements: [Value] = []
      for element in tuple.elements { elements.append(value(element)) }
      return .tuple(elements)
    case .list(let list) where list.isShared:
      return Value(list: scalar(.int64), of: list.element, heaps)
    case .list(let list):
      let arrays = columns(list.storage)
      return .list(
        Value.elements(of: arrays, list.element, at: 0..<arrays[0].shape[0], heaps))
    case .table(let table):
      return self.table(table)
    case .optional(let wrapped):
      let isSome = next() & 0xFF != 0
      let value = value(wrapped)
      return isSome ? value : .none
    }
  }

  /// Returns the next table.
  private mutating func table(_ type: TableType) -> Value {
    let (keys, values) = (columns(type.keys), columns(type.values))
    let index = array(TableType.index)
    let used = Int(Int64(bitPattern: next()))
    place += 1
    let entries = (0..<used).filter { index.scalar(at: [$0]).value(as: Int64.self) != -2 }
    let elements = Value.elements(of: keys, type.key, at: entries, heaps)
    guard let value = type.value else { return .set(elements) }
    let pairs = zip(elements, Value.elements(of: values, value, at: entries, heaps))
    return .dictionary(pairs.map { ($0, $1) })
  }

  /// Returns the next arrays.
  private mutating func columns(_ types: [ArrayType]) -> [AnyArray] {
    var result: [AnyArray] = []
    for type in types { result.append(array(type)) }
    return result
  }

  /// Returns the next scalar.
  private mutating func scalar(_ type: ScalarType) -> AnyScalar {
    let bits = next()
    switch type {
    case .bool: return .bool(bits & 0xFF != 0)
    case .int8: return .int8(Int8(truncatingIfNeeded: bits))
    case .int16: return .int16(Int16(truncatingIfNeeded: bits))
    case .int32: return .int32(Int32(truncatingIfNeeded: bits))
    case .int64: return .int64(Int64(bitPattern: bits))
    case .uint8: return .uint8(UInt8(truncatingIfNeeded: bits))
    case .uint16: return .uint16(UInt16(truncatingIfNeeded: bits))
    case .uint32: return .uint32(UInt32(truncatingIfNeeded: bits))
    case .uint64: return .uint64(bits)
    case .float32: return .float32(float(bits))
    case .float64: return .float64(Double(bitPattern: bits))
    case .complex64: return .complex64(Complex(float(bits), float(next())))
    case .complex128:
      return .complex128(Complex(Double(bitPattern: bits), Double(bitPattern: next())))
    }
  }

  /// Returns the float in the low half of a slot.
  private func float(_ bits: UInt64) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: bits))
  }

  /// Returns the next array, which shares the memory that the kernel gave.
  private mutating func array(_ type: ArrayType) -> AnyArray {
    let data = UnsafeMutableRawPointer(bitPattern: UInt(next()))
    let shape = (0..<type.rank).map { _ in Int(Int64(bitPattern: next())) }
    let strides = (0..<type.rank).map { _ in Int(Int64(bitPattern: next())) }
    let dtype = DType(type.element)
    let isOwned = arrays < isOwned.count && isOwned[arrays]
    arrays += 1
    guard let data else { return AnyArray(zeros: shape, dtype: dtype) }
    let count = shape.reduce(1, *) * dtype.size
    let keeping = keeping
    // The address is handed over as a number: the closure owns what it points to.
    let address = UInt(bitPattern: data)
    let owner = ArrayStorage(adopting: data, byteCount: count) {
      if isOwned { freeMemory(UnsafeMutableRawPointer(bitPattern: address)) }
      withExtendedLifetime(keeping) {}
    }
    return AnyArray(
      dtype: dtype, shape: shape, strides: strides, baseAddress: data, owner: owner,
      isWritable: !type.isReadOnly)
  }
}
