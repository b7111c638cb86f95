import PellucidIR
import PellucidTypes

/// Constants of other types and signs.
extension Constant {
  /// The truth value, if the constant is one.
  var boolean: Bool? { if case .boolean(let value) = value { value } else { nil } }
  /// The signed integer, if the constant is one.
  var signed: Int64? { if case .signed(let value) = value { value } else { nil } }
  /// The unsigned integer, if the constant is one.
  var unsigned: UInt64? { if case .unsigned(let value) = value { value } else { nil } }
  /// The float, if the constant is one.
  var float: Double? { if case .float(let value) = value { value } else { nil } }

  /// The value of a signed constant, or of an unsigned one that is not too large.
  var integer: Int64? { signed ?? unsigned.flatMap { Int64(exactly: $0) } }

  /// Creates the constant of an integer type that `value` wraps around to.
  init(wrapping value: some FixedWidthInteger, _ type: ScalarType) {
    let size = type.size * 8
    if type.kind == .unsigned {
      let bits = UInt64(truncatingIfNeeded: value)
      self.init(.unsigned(size == 64 ? bits : bits & (1 << size - 1)), type)
    } else {
      let bits = Int64(truncatingIfNeeded: value)
      self.init(.signed((bits << (64 - size)) >> (64 - size)), type)
    }
  }

  /// The constant as its type can hold it: rounded to single precision for float32.
  var rounded: Constant {
    var result = self
    let isSingle = type == .float32 || type == .complex64
    switch value {
    case .float(let value) where isSingle: result.value = .float(Double(Float(value)))
    case .complex(let real, let imaginary) where isSingle:
      result.value = .complex(Double(Float(real)), Double(Float(imaginary)))
    case .boolean, .signed, .unsigned, .float, .complex: break
    }
    return result
  }

  /// Returns the constant with the opposite sign, spelled as the user spelled this one; nil for a
  /// truth value or a complex number.
  func negated() -> Constant? {
    var result: Constant
    switch value {
    case .signed(let value): result = Constant(wrapping: 0 &- value, type)
    case .unsigned(let value): result = Constant(wrapping: 0 &- value, type)
    case .float(let value): result = Constant(.float(-value), type)
    case .boolean, .complex: return nil
    }
    if type.kind != .unsigned, let spelling, spelling.utf8.first != UInt8(ascii: "-") {
      result.spelling = "-" + spelling
    }
    return result
  }

  /// Returns the constant converted to `target`; nil where the result is not a matter of rule
  /// but of the machine.
  func converted(to target: ScalarType) -> Constant? {
    if target == type { return self }
    var result: Constant?
    switch target.kind {
    case .bool: result = isNonzero.map { Constant(.boolean($0), target) }
    case .signed, .unsigned: result = convertedToInteger(target)
    case .float: result = real.map { Constant(.float($0), target).rounded }
    case .complex:
      if case .complex(let real, let imaginary) = value {
        result = Constant(.complex(real, imaginary), target).rounded
      } else {
        result = real.map { Constant(.complex($0, 0), target).rounded }
      }
    }
    let spelling = spelling(of: result)
    result?.spelling = spelling
    return result
  }

  /// `true` iff the constant is not 0.
  private var isNonzero: Bool? {
    switch value {
    case .boolean(let value): value
    case .signed(let value): value != 0
    case .unsigned(let value): value != 0
    case .float(let value): value != 0
    case .complex(let real, let imaginary): real != 0 || imaginary != 0
    }
  }

  /// The constant as a float, rounded once to the precision that `Float` of it would have; nil
  /// for a complex number.
  private var real: Double? {
    switch value {
    case .boolean(let value): value ? 1 : 0
    case .signed(let value): Double(exactly: value)
    case .unsigned(let value): Double(exactly: value)
    case .float(let value): value
    case .complex: nil
    }
  }

  /// Returns the constant as an integer; nil for a float that the type cannot hold.
  private func convertedToInteger(_ target: ScalarType) -> Constant? {
    switch value {
    case .boolean(let value): return Constant(wrapping: value ? 1 : 0, target)
    case .signed(let value): return Constant(wrapping: value, target)
    case .unsigned(let value): return Constant(wrapping: value, target)
    case .float(let value):
      if target.kind == .unsigned, value >= 0, value < 0x1p64 {
        let whole = UInt64(value)
        let result = Constant(wrapping: whole, target)
        return result.unsigned == whole ? result : nil
      }
      guard value >= -0x1p63, value < 0x1p63 else { return nil }
      let whole = Int64(value)
      let result = Constant(wrapping: whole, target)
      return result.signed == whole ? result : nil
    case .complex: return nil
    }
  }

  /// Returns how a converted literal is spelled: as before if that means the same in the new
  /// type, as its value if the user wrote the literal in another way, and nil if nobody wrote it.
  private func spelling(of converted: Constant?) -> String? {
    guard let spelling, let converted else { return nil }
    switch (value, converted.value) {
    case (.float, .float(let number)):
      let means = converted.type == .float32 ? Float(spelling).map(Double.init) : Double(spelling)
      return means == number ? spelling : "\(number)"
    case (.signed, .signed(let number)) where number == signed: return spelling
    case (.signed, .unsigned(let number)) where Int64(exactly: number) == signed: return spelling
    case (_, .float(let number)): return "\(number)"
    case (_, .signed(let number)): return "\(number)"
    case (_, .unsigned(let number)): return "\(number)"
    case (_, .boolean), (_, .complex): return nil
    }
  }
}
