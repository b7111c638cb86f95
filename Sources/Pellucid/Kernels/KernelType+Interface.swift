import PellucidCEmission
import PellucidIR
import PellucidTypes
import PellucidTyping

/// Makes the public types of parameters and results from the compiler's own and from what is known
/// of the C parameters, or of the C results, in order.
struct KernelTypeReader {
  /// For each C value in order: whether it is stored into, and who owns it.
  private var values: ArraySlice<(isStoredInto: Bool, ownership: KernelArrayType.Ownership)>
  /// The types of the elements of the lists in each heap that is returned.
  private let heapElements: [Type]
  /// `true` iff the values are results.
  private let isOfResults: Bool

  /// Creates an instance for the parameters of a kernel.
  init(parametersOf interface: KernelInterface) {
    values = interface.parameters.map { ($0.isStoredInto, .somebodyElse) }[...]
    heapElements = []
    isOfResults = false
  }

  /// Creates an instance for the results of a kernel, among them heaps of lists with such elements.
  init(resultsOf interface: KernelInterface, heapElements: [Type]) {
    self.heapElements = heapElements
    isOfResults = true
    values =
      interface.results.map { (false, $0.ownership == .owned ? .caller : .somebodyElse) }[...]
  }

  /// Returns the public form of the next type.
  mutating func next(_ type: Type) -> KernelType {
    switch type {
    case .none: return .none
    case .string: return .string
    case .scalar(let scalar):
      _ = values.popFirst()
      return .scalar(DType(scalar))
    case .array(let array):
      return .array(self.array(array))
    case .list(let list) where list.isShared:
      _ = values.popFirst()
      return held(type)
    case .list(let list):
      return .list(held(list.element), arrays: arrays(list.storage))
    case .table(let table):
      let arrays = arrays(isOfResults ? table.arrays : table.passedArrays)
      if isOfResults { values = values.dropFirst(2) }
      return .table(
        KernelTableType(
          key: held(table.key), value: table.value.map(held), arrays: arrays,
          isIndexed: isOfResults))
    case .tuple(let tuple):
      var elements: [KernelType] = []
      for element in tuple.elements { elements.append(next(element)) }
      return .tuple(elements, fields: tuple.fields)
    case .optional(let wrapped):
      _ = values.popFirst()
      return .optional(next(wrapped))
    }
  }

  /// Returns the public forms of the heaps, which stand behind the result.
  mutating func heaps() -> [KernelHeapType] {
    var heaps: [KernelHeapType] = []
    for element in heapElements {
      let numbers = Array(repeating: TableType.index, count: 3)
      let arrays = arrays(ListType(element).storage + numbers)
      values = values.dropFirst(2)
      heaps.append(KernelHeapType(element: held(element), arrays: arrays))
    }
    return heaps
  }

  /// Returns the public forms of the next arrays.
  private mutating func arrays(_ types: [ArrayType]) -> [KernelArrayType] {
    var arrays: [KernelArrayType] = []
    for type in types { arrays.append(array(type)) }
    return arrays
  }

  /// Returns the public form of the next array.
  private mutating func array(_ type: ArrayType) -> KernelArrayType {
    let value = values.popFirst()
    return KernelArrayType(
      dtype: DType(type.element), rank: type.rank, layout: ArrayLayout(type.layout),
      isReadOnly: type.isReadOnly, isStoredInto: value?.isStoredInto ?? false,
      ownership: value?.ownership ?? .somebodyElse)
  }

  /// Returns the public form of the type of what a list or a table holds.
  private func held(_ type: Type) -> KernelType {
    switch type {
    case .scalar(let scalar): .scalar(DType(scalar))
    case .tuple(let tuple): .tuple(tuple.elements.map(held), fields: tuple.fields)
    case .list(let list):
      .listInHeap(held(list.element), heap: heapElements.firstIndex(of: list.element) ?? 0)
    case .none, .array, .optional, .string, .table: .none
    }
  }
}

extension ArrayLayout {
  /// Creates the layout that callers know as `layout`.
  init(_ layout: Layout) {
    switch layout {
    case .c: self = .c
    case .f: self = .f
    case .rows, .strided: self = .strided
    }
  }
}

extension CompiledKernel {
  /// The name in the source.
  public var name: String { interface.sourceName }

  /// The parameters, in order.
  public var parameters: [KernelParameter] {
    var reader = KernelTypeReader(parametersOf: interface)
    var results = KernelTypeReader(resultsOf: interface, heapElements: heapElements)
    _ = results.next(resultType)
    return parameterTypes.enumerated().map { index, type in
      KernelParameter(
        name: parameterNames[index], type: reader.next(type), defaultSlots: defaultSlots(index),
        changed: changedParameters.contains(index) ? results.next(type) : nil)
    }
  }

  /// The type of what is returned.
  public var result: KernelType {
    var reader = KernelTypeReader(resultsOf: interface, heapElements: heapElements)
    return reader.next(resultType)
  }

  /// The heaps of the lists in the result that stand in others; they stand behind it, in order.
  public var resultHeaps: [KernelHeapType] {
    var reader = KernelTypeReader(resultsOf: interface, heapElements: heapElements)
    _ = reader.next(resultType)
    for index in changedParameters { _ = reader.next(parameterTypes[index]) }
    return reader.heaps()
  }

  /// `true` iff a call may raise an exception; only then has the C function a last parameter for
  /// it.
  public var mayRaise: Bool { interface.mayRaise }

  /// Returns the packed form of the default of the parameter at `index`, if it has one.
  private func defaultSlots(_ index: Int) -> [UInt64]? {
    guard let value = defaults[index].flatMap(Value.init(constant:)) else { return nil }
    var slots = Slots()
    do throws(PellucidError) {
      try slots.append(value, as: parameterTypes[index])
    } catch {
      return nil
    }
    return slots.bits
  }
}
