package import PellucidTypes

/// What an instruction reads.
package enum Operand: Hashable, Sendable {
  case register(Register)
  /// Apart, because a constant is larger than all others together, and operands are copied a lot.
  indirect case constant(Constant)
  /// A frozen global scalar.
  case global(GlobalID)
  /// The number of elements of an array along an axis; an int64 that is never negative.
  case extent(Register, axis: Int)
  /// The step in elements from one element to the next along an axis; an int64.
  case stride(Register, axis: Int)

  /// Returns the int64 constant of the given value.
  package static func integer(_ value: Int) -> Operand {
    .constant(Constant(.signed(Int64(value)), .int64))
  }
  /// Returns the bool constant of the given value.
  package static func boolean(_ value: Bool) -> Operand {
    .constant(Constant(.boolean(value), .bool))
  }

  /// Returns the place of the operand in tables that begin with `seed`; see `Register`.
  package func _rawHashValue(seed: Int) -> Int {
    switch self {
    case .register(let register): register._rawHashValue(seed: seed)
    case .constant(let constant): Register(constant.hashValue)._rawHashValue(seed: seed)
    case .global(let global): Register(global.index)._rawHashValue(seed: seed &+ 1)
    case .extent(let array, let axis): array._rawHashValue(seed: seed &+ (2 + 2 * axis) << 20)
    case .stride(let array, let axis): array._rawHashValue(seed: seed &+ (3 + 2 * axis) << 20)
    }
  }
}

/// A number that is known when the kernel is compiled.
package struct Constant: Hashable, Sendable {
  /// The values of constants.
  package enum Value: Hashable, Sendable {
    case boolean(Bool)
    case signed(Int64)
    case unsigned(UInt64)
    case float(Double)
    case complex(Double, Double)
  }

  /// The value, of the family that `type` belongs to; signed and unsigned ones fit `type`.
  package var value: Value
  /// The type.
  package var type: ScalarType
  /// The literal as the source spells it (`1e-3`, `0xFF`), without underscores.
  package var spelling: String?

  /// Creates an instance with the given parts.
  package init(_ value: Value, _ type: ScalarType, spelling: String? = nil) {
    self.value = value
    self.type = type
    self.spelling = spelling
  }

  /// Creates the zero of the given type.
  package init(zeroOf type: ScalarType) {
    switch type.kind {
    case .bool: self.init(.boolean(false), type)
    case .signed: self.init(.signed(0), type)
    case .unsigned: self.init(.unsigned(0), type)
    case .float: self.init(.float(0), type)
    case .complex: self.init(.complex(0, 0), type)
    }
  }
}
