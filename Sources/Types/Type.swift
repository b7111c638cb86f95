/// The type of a value in a kernel.
package indirect enum Type: Hashable, Sendable {
  case none
  case scalar(ScalarType)
  case array(ArrayType)
  case tuple(TupleType)
  case optional(Type)
  case list(ListType)
  case table(TableType)
  /// A string that is known when the kernel is compiled.
  case string

  /// The type of Python's `int` in a kernel.
  package static let int64 = Type.scalar(.int64)
  /// The type of Python's `float` in a kernel.
  package static let float64 = Type.scalar(.float64)
  /// The type of Python's `bool` in a kernel.
  package static let bool = Type.scalar(.bool)
}

/// The type of a tuple or of a named tuple.
package struct TupleType: Hashable, Sendable {
  /// The types of the elements, in order.
  package var elements: [Type]
  /// The name of the class, if the tuple is a named one.
  package var name: String?
  /// The names of the fields; empty unless the tuple is a named one.
  package var fields: [String]

  /// Creates the type of a plain tuple.
  package init(_ elements: [Type]) {
    self.elements = elements
    self.name = nil
    self.fields = []
  }

  /// Creates the type of a named tuple.
  /// - Requires: `fields` and `elements` have the same count.
  package init(named name: String, fields: [String], _ elements: [Type]) {
    self.elements = elements
    self.name = name
    self.fields = fields
  }
}

extension Type: CustomStringConvertible {
  /// The type as a Numba signature spells it, as in `float64[:, ::1]`.
  package var description: String {
    switch self {
    case .none: "none"
    case .scalar(let scalar): scalar.name
    case .array(let array): array.description
    case .tuple(let tuple): tuple.description
    case .optional(let wrapped): "optional(\(wrapped))"
    case .list(let list): list.description
    case .table(let table): table.description
    case .string: "unicode_type"
    }
  }
}

extension ArrayType: CustomStringConvertible {
  /// The type as a Numba signature spells it, as in `float64[:, ::1]`; it has none for
  /// `rows`, which is shown as what it fits, `[:, :]`.
  package var description: String {
    var axes = Array(repeating: ":", count: rank)
    switch layout {
    case .c: if rank > 0 { axes[rank - 1] = "::1" }
    case .f: axes[0] = "::1"
    case .rows, .strided: break
    }
    let text = "\(element.name)[\(axes.joined(separator: ", "))]"
    return isReadOnly ? "readonly \(text)" : text
  }
}

extension TupleType: CustomStringConvertible {
  /// The type as a Numba signature spells it, as in `Tuple((int64, float64))`.
  package var description: String {
    let list = elements.map(\.description).joined(separator: ", ")
    if let name { return "\(name)(\(list))" }
    return "Tuple((\(list)\(elements.count == 1 ? "," : "")))"
  }
}
