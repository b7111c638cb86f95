import PellucidIR
import PellucidSource
import PellucidTypes

/// What an expression leads to: registers and constants, in the shape of the Python value.
indirect enum Value {
  case none
  case scalar(Operand, ScalarType)
  case array(Register, ArrayType)
  case tuple([Value])
  /// A list, by the arrays that hold its elements, one for each number in one.
  case list([Register], count: Operand, ListType)
  /// A list that stands in others, by its number in their heap.
  case reference(Operand, ListType)
  /// A dictionary or a set.
  case table(TablePlace)
  /// A value that may be None; the operand is a bool that is true iff it is not.
  case optional(present: Operand, Value)
  /// A text that is known when the kernel is compiled, or the parts of one for a message.
  case text([MessagePart])

  /// The operands that make up the value, in order.
  var operands: [Operand] {
    switch self {
    case .none, .text: []
    case .scalar(let operand, _), .reference(let operand, _): [operand]
    case .array(let register, _): [.register(register)]
    case .tuple(let elements): elements.flatMap(\.operands)
    case .list(let arrays, _, _): arrays.map { .register($0) }
    case .table(let table): table.operands
    case .optional(let present, let value): [present] + value.operands
    }
  }
}

extension Value {
  /// `true` iff the value is a list.
  var isList: Bool {
    switch self {
    case .list, .reference: true
    case .none, .scalar, .array, .tuple, .table, .optional, .text: false
    }
  }

  /// The operands that make up the value, of a list also the number of its elements.
  var wholeOperands: [Operand] {
    if case .list(_, let count, _) = self { return operands + [count] }
    return operands
  }
}

extension Type {
  /// The types of the operands that make up a value of this type, of a list also that of the number
  /// of its elements.
  var wholeParts: [ValueType] {
    if case .list(let list) = self, !list.isShared { return parts + [.scalar(.int64)] }
    return parts
  }

  /// The names of what makes up a list or a table called `name`.
  func wholeNames(_ name: String) -> [String] {
    switch self {
    case .list(let list):
      (list.storage.count == 1 ? [name] : list.storage.indices.map { "\(name)_\($0)" })
        + [name + "_count"]
    case .table(let table): table.resultNames.map { part in "\(name)_\(part ?? "")" }
    case .none, .scalar, .array, .tuple, .optional, .string: []
    }
  }

  /// The types of the registers that make up a value of this type, in order.
  var parts: [ValueType] {
    switch self {
    case .none, .string: []
    case .scalar(let scalar): [.scalar(scalar)]
    case .array(let array): [.array(array.withUnitAxes([]))]
    case .tuple(let tuple): tuple.elements.flatMap(\.parts)
    case .list(let list) where list.isShared: [.scalar(.int64)]
    case .list(let list): list.storage.map { .array($0) }
    case .table(let table):
      table.arrays.map { .array($0) } + [.scalar(.int64), .scalar(.int64)]
    case .optional(let wrapped): [.scalar(.bool)] + wrapped.parts
    }
  }
}

extension Yield {
  /// Creates a side that is a value, without statements.
  init(_ value: Operand) { self.init(Block(), value) }
}
