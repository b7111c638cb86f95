import PellucidCEmission
import PellucidIR
import PellucidTypes

/// Makes the public types of parameters and results from the compiler's own and from what is known
/// of the C parameters, or of the C results, in order.
struct KernelTypeReader {
  /// For each C value in order: whether it is stored into, and who owns it.
  private var values: ArraySlice<(isStoredInto: Bool, ownership: KernelArrayType.Ownership)>

  /// Creates an instance for the parameters of a kernel.
  init(parametersOf interface: KernelInterface) {
    values = interface.parameters.map { ($0.isStoredInto, .somebodyElse) }[...]
  }

  /// Creates an instance for the results of a kernel.
  init(resultsOf interface: KernelInterface) {
    values =
      interface.results.map { (false, $0.ownership == .owned ? .caller : .somebodyElse) }[...]
  }

  /// Returns the public form of the next type.
  mutating func next(_ type: Type) -> KernelType {
    switch type {
    // Typing refuses tables as results and has none as parameters.
    case .none, .table: return .none
    case .string: return .string
    case .scalar(let scalar):
      _ = values.popFirst()
      return .scalar(DType(scalar))
    case .array(let array):
      let value = values.popFirst()
      return .array(
        KernelArrayType(
          dtype: DType(array.element), rank: array.rank, layout: ArrayLayout(array.layout),
          isReadOnly: array.isReadOnly, isStoredInto: value?.isStoredInto ?? false,
          ownership: value?.ownership ?? .somebodyElse))
    case .list(let list):
      var arrays: [KernelArrayType] = []
      for array in list.storage {
        if case .array(let type) = next(.array(array)) { arrays.append(type) }
      }
      return .list(KernelType(numbers: list.element), arrays: arrays)
    case .tuple(let tuple):
      var elements: [KernelType] = []
      for element in tuple.elements { elements.append(next(element)) }
      return .tuple(elements, fields: tuple.fields)
    case .optional(let wrapped):
      _ = values.popFirst()
      return .optional(next(wrapped))
    }
  }
}

extension KernelType {
  /// Creates the public form of a type that consists of numbers.
  fileprivate init(numbers type: Type) {
    switch type {
    case .scalar(let scalar): self = .scalar(DType(scalar))
    case .tuple(let tuple):
      self = .tuple(tuple.elements.map { KernelType(numbers: $0) }, fields: tuple.fields)
    case .none, .array, .optional, .string, .list, .table: self = .none
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
    return parameterTypes.enumerated().map { index, type in
      KernelParameter(
        name: parameterNames[index], type: reader.next(type), defaultSlots: defaultSlots(index))
    }
  }

  /// The type of what is returned.
  public var result: KernelType {
    var reader = KernelTypeReader(resultsOf: interface)
    return reader.next(resultType)
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
