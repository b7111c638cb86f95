/// The type of a parameter or of a result of a compiled kernel, as its caller has to know it.
public indirect enum KernelType: Hashable, Sendable {
  /// Python's `None`, which takes no room.
  case none
  /// A number.
  case scalar(DType)
  /// An array.
  case array(KernelArrayType)
  /// A tuple; the fields are named iff the tuple is a named one.
  case tuple([KernelType], fields: [String])
  /// A list; a value is its arrays, one for each number in an element.
  case list(KernelType, arrays: [KernelArrayType])
  /// A list that stands in others; a value is its number in the heap with the given number.
  case listInHeap(KernelType, heap: Int)
  /// A dictionary or a set.
  case table(KernelTableType)
  /// `None` or a value of the given type.
  case optional(KernelType)
  /// A string that is known when the kernel is compiled, which takes no room.
  case string

  /// The number of 8-byte slots that a value takes among packed arguments or results.
  public var slotCount: Int {
    switch self {
    case .none, .string: 0
    case .scalar(let dtype): dtype.scalarType.isComplex ? 2 : 1
    case .array(let array): 1 + 2 * array.rank
    case .tuple(let elements, _): elements.reduce(0) { $0 + $1.slotCount }
    case .list(_, let arrays): 3 * arrays.count
    case .listInHeap: 1
    case .table(let table): 3 * table.arrays.count + (table.isIndexed ? 2 : 0)
    case .optional(let wrapped): 1 + wrapped.slotCount
    }
  }
}

/// The type of a dictionary or of a set.
public struct KernelTableType: Hashable, Sendable {
  /// The type of the keys, or of the elements of a set.
  public let key: KernelType
  /// The type of the values; nil for a set.
  public let value: KernelType?
  /// The arrays that hold them: one for each number in a key, one for each number in a value, and that
  /// of the index.
  public let arrays: [KernelArrayType]
  /// `true` iff a value has an index and, behind the arrays, the number of entries in use and that of
  /// entries that are left. A parameter has neither: all its keys and values are entries.
  public let isIndexed: Bool
}

/// What holds the lists of one type that stand in others and are returned: their elements, one list
/// behind the other.
public struct KernelHeapType: Hashable, Sendable {
  /// The type of the elements of the lists.
  public let element: KernelType
  /// The arrays: those of the elements, one for each number in one, then where each list begins, how
  /// many elements it has, and how many it has room for. Two numbers are behind them: how many places
  /// for elements are taken, and how many lists there are.
  public let arrays: [KernelArrayType]

  /// The number of 8-byte slots that a heap takes among packed results.
  public var slotCount: Int { 3 * arrays.count + 2 }
}

/// The type of an array that is passed to a kernel or returned by it.
public struct KernelArrayType: Hashable, Sendable {
  /// Who frees a returned array.
  public enum Ownership: Hashable, Sendable {
    /// The caller does.
    case caller
    /// Whoever owns the array that it is a part of, or that was passed.
    case somebodyElse
  }

  /// The type of the elements.
  public let dtype: DType
  /// The number of axes.
  public let rank: Int
  /// How the elements lie in memory.
  public let layout: ArrayLayout
  /// `true` iff a parameter's array may be one that is closed against stores, or a result's is one.
  public let isReadOnly: Bool
  /// `true` iff the kernel may store into the array that is passed.
  public let isStoredInto: Bool
  /// Who frees the memory of a result; `somebodyElse` for a parameter.
  public let ownership: Ownership
}

/// A parameter of a compiled kernel.
public struct KernelParameter: Hashable, Sendable {
  /// The name in the source.
  public let name: String
  /// The type.
  public let type: KernelType
  /// The packed form of the default, if there is one.
  public let defaultSlots: [UInt64]?
  /// The type of what becomes of a dictionary or a set, if the kernel changes what keys there are: it
  /// stands behind the result, in order of the parameters.
  public let changed: KernelType?
}

extension KernelType: CustomStringConvertible {
  /// The type as a Numba signature spells it, as in `float64[:, ::1]`.
  public var description: String {
    switch self {
    case .none: "none"
    case .scalar(let dtype): dtype.name
    case .array(let array): array.description
    case .list(let element, _), .listInHeap(let element, _): "list(\(element))"
    case .table(let table):
      table.value.map { "dict[\(table.key), \($0)]" } ?? "set[\(table.key)]"
    case .optional(let wrapped): "optional(\(wrapped))"
    case .string: "unicode_type"
    case .tuple(let elements, _):
      "Tuple((" + elements.map(\.description).joined(separator: ", ")
        + (elements.count == 1 ? ",))" : "))")
    }
  }
}

extension KernelArrayType: CustomStringConvertible {
  /// The type as a Numba signature spells it, as in `float64[:, ::1]`.
  public var description: String {
    if isReadOnly {
      let code = layout == .c ? "C" : layout == .f ? "F" : "A"
      return "Array(\(dtype.name), \(rank), '\(code)', readonly=True)"
    }
    var axes = Array(repeating: ":", count: rank)
    if layout == .c && rank > 0 { axes[rank - 1] = "::1" }
    if layout == .f && rank > 0 { axes[0] = "::1" }
    return "\(dtype.name)[\(axes.joined(separator: ", "))]"
  }
}
