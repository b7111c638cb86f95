import PellucidIR
import PellucidSource
import PellucidTypes

extension FunctionLowering {
  /// Returns a new register that holds the result of `operation` on `operands`.
  mutating func assign(
    _ operation: PellucidIR.Operation, _ operands: [Operand], _ type: ScalarType
  ) -> Operand {
    let register = register(.scalar(type))
    emit(.assign(register, operation, operands))
    return .register(register)
  }

  /// Returns a new register that holds the value of the side that `condition` chooses.
  mutating func select(
    _ condition: Operand, _ then: Yield, _ otherwise: Yield, _ type: ScalarType
  ) -> Operand {
    let register = register(.scalar(type))
    emit(.select(register, condition: condition, then: then, otherwise: otherwise))
    return .register(register)
  }

  /// Makes `register` hold `value`. Where the last statement has just computed the value into a
  /// register without a name, it computes it into `register` instead.
  mutating func move(_ value: Operand, to register: Register) {
    if case .register(let source) = value, retarget(from: source, to: register) { return }
    emit(.assign(register, .copy, [value]))
  }

  /// Makes the last statement set `target` instead of `source`, if it sets `source`, which has no
  /// name and the same type; returns `true` iff it does.
  private mutating func retarget(from source: Register, to target: Register) -> Bool {
    guard !sharesValue, function[source].name == nil,
      function[source].type == function[target].type,
      let last = statements.last, last.kind.destinations == [source]
    else { return false }
    // Where a handler follows, what fails leaves `target` as it was, if it was something.
    if attemptDepth > 0, last.kind.hasFailures, mayBeBound(target) { return false }
    guard let kind = last.kind.retargeted(to: target) else { return false }
    statements[statements.count - 1].kind = kind
    writes.append(target)
    nonZero.remove(.register(target))
    forgetExtents(target)
    noteExtents(kind)
    return true
  }

  /// `true` iff `register`, which a statement is about to set, may hold a value that is read again if
  /// the statement fails: what is set further down only is not bound here in a first turn.
  private func mayBeBound(_ register: Register) -> Bool {
    guard let name = function[register].name else { return false }
    return boundFlags[name] != nil || writes.contains(register)
      || function.parameters.contains { $0.register == register }
  }

  /// Returns `value`, kept in a register of its own if it is a register that may change.
  mutating func kept(_ value: Operand, _ type: ScalarType) -> Operand {
    guard case .register(let register) = value, function[register].name != nil else { return value }
    return assign(.copy, [value], type)
  }

  /// Returns `value` converted to `type`.
  mutating func converted(_ value: Value, to type: Type) -> Value {
    switch (value, type) {
    case (.scalar(let operand, let from), .scalar(let to)):
      return .scalar(converted(operand, from: from, to: to), to)
    case (.array(let register, let from), .array(let to)):
      guard from.layout != to.layout || from.isReadOnly != to.isReadOnly else { return value }
      let view = self.register(.array(to))
      emit(.view(view, of: register, Array(repeating: .all, count: to.rank)))
      return .array(view, to)
    case (.tuple(let elements), .tuple(let tuple)):
      var result: [Value] = []
      for (element, type) in zip(elements, tuple.elements) {
        result.append(converted(element, to: type))
      }
      return .tuple(result)
    case (.none, .optional(let wrapped)):
      return .optional(present: .boolean(false), zero(of: wrapped))
    case (.optional(let present, let inner), .optional(let wrapped)):
      return .optional(present: present, converted(inner, to: wrapped))
    case (_, .optional(let wrapped)):
      return .optional(present: .boolean(true), converted(value, to: wrapped))
    case (.optional, .scalar):
      return converted(unwrapped(value), to: type)
    case (.list, .list(let list)) where list.isShared:
      return entered(value)
    case (.reference(let list, let type), .list(let own)) where !own.isShared:
      return copied(list, type)
    case (_, .none), (_, .string), (.list, .list), (.reference, .list), (.table, .table):
      return value
    case (.none, _), (.text, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _),
      (.list, _), (.reference, _), (.table, _):
      unreachable("typing allows no conversion to \(type)")
    }
  }

  /// Returns the value that stands for "none" of a type inside an optional.
  private mutating func zero(of type: Type) -> Value {
    guard case .scalar(let scalar) = type else {
      unreachable("only scalars are optional")
    }
    return .scalar(.constant(Constant(zeroOf: scalar)), scalar)
  }

  /// Returns the value inside an optional one, after a check that there is one.
  mutating func unwrapped(_ value: Value) -> Value {
    guard case .optional(let present, let inner) = value else { return value }
    let absent = assign(.not, [present], .bool)
    raise(.typeError, [.text("expected a value, got None")], if: absent)
    return inner
  }

  /// Returns `operand` converted from one scalar type to another.
  mutating func converted(
    _ operand: Operand, from: ScalarType, to type: ScalarType
  ) -> Operand {
    if from == type { return operand }
    if case .constant(let constant) = operand, let literal = constant.converted(to: type) {
      return .constant(literal)
    }
    // A number that is written out takes the type of the array it meets.
    if elementContext != nil, type == .float32, case .constant(let constant) = operand,
      case .float(let number) = constant.value
    {
      return .constant(
        Constant(.float(Double(Float(number))), .float32, spelling: constant.spelling))
    }
    return assign(.convert, [operand], type)
  }
}

extension PellucidIR.Statement.Kind {
  /// `true` iff the statement, or one in it, may fail.
  fileprivate var hasFailures: Bool {
    var result = mayFail
    forEachBlock { block in block.forEachKind { if $0.mayFail { result = true } } }
    return result
  }

  /// Returns the statement with its one destination replaced; nil if it has none.
  fileprivate func retargeted(to target: Register) -> Self? {
    switch self {
    case .assign(_, let operation, let operands): .assign(target, operation, operands)
    case .load(_, let element): .load(target, element)
    case .select(_, let condition, let then, let otherwise):
      .select(target, condition: condition, then: then, otherwise: otherwise)
    case .view(_, let base, let selections): .view(target, of: base, selections)
    case .transpose(_, let base): .transpose(target, of: base)
    case .arrange(_, let base, let arrangement): .arrange(target, of: base, arrangement)
    case .allocate(_, let extents, let fill): .allocate(target, extents: extents, fill)
    case .pack(_, let operands): .pack(target, operands)
    case .call(let registers, let name, let operands) where registers.count == 1:
      .call([target], function: name, operands)
    case .arrayOperation(let operation): operation.retargeted(to: target).map(Self.arrayOperation)
    case .globalArray, .call, .store, .release, .fill, .copy, .raise, .boundsCheck, .print,
      .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse, .comment,
      .raiseAgain, .attempt, .leaving:
      nil
    }
  }
}

extension ArrayOperation {
  /// Returns the operation with its destination replaced; nil if it has none, or if it reads
  /// `target`, which a reduction changes as it goes: `s = np.sum(x - s)`.
  fileprivate func retargeted(to target: Register) -> ArrayOperation? {
    var result = self
    switch form {
    case .map: result.form = .map(target)
    case .reduce(_, let operation, from: let initial):
      if reads(target) { return nil }
      result.form = .reduce(target, operation, from: initial)
    case .store, .scatter: return nil
    }
    return result
  }

  /// `true` iff the operation reads `register`.
  private func reads(_ register: Register) -> Bool {
    var reads = false
    let kind = PellucidIR.Statement.Kind.arrayOperation(self)
    kind.forEachRegisterRead { if $0 == register { reads = true } }
    kind.forEachBlock { block in
      block.forEachRegisterRead { if $0 == register { reads = true } }
    }
    return reads
  }
}

extension Constant {
  /// Returns the number in another type, where it is the same number there.
  func converted(to type: ScalarType) -> Constant? {
    switch (value, type.kind) {
    case (.boolean(let flag), .signed): Constant(.signed(flag ? 1 : 0), type)
    case (.boolean(let flag), .unsigned): Constant(.unsigned(flag ? 1 : 0), type)
    case (.boolean(let flag), .float): Constant(.float(flag ? 1 : 0), type)
    case (.signed(let number), .signed) where number.fits(type):
      Constant(.signed(number), type, spelling: spelling)
    case (.signed(let number), .unsigned) where number >= 0 && UInt64(number).fits(type):
      Constant(.unsigned(UInt64(number)), type, spelling: spelling)
    case (.unsigned(let number), .signed) where number <= Int64.max && Int64(number).fits(type):
      Constant(.signed(Int64(number)), type, spelling: spelling)
    case (.unsigned(let number), .unsigned) where number.fits(type):
      Constant(.unsigned(number), type, spelling: spelling)
    case (.signed(let number), .float) where number.magnitude < 1 << 24:
      Constant(.float(Double(number)), type)
    case (.float(let number), .float) where type == .float64 || Double(Float(number)) == number:
      Constant(.float(number), type, spelling: spelling)
    case (.signed(let number), .complex) where number.magnitude < 1 << 24:
      Constant(.complex(Double(number), 0), type)
    case (.float(let number), .complex) where type == .complex128:
      Constant(.complex(number, 0), type)
    case (.boolean, _), (.signed, _), (.unsigned, _), (.float, _), (.complex, _):
      nil
    }
  }
}

extension Int64 {
  /// `true` iff the signed type `type` holds the value.
  fileprivate func fits(_ type: ScalarType) -> Bool {
    let limit = Int64(1) << (8 * Int64(type.size) - 1)
    return type.size == 8 || (-limit..<limit).contains(self)
  }
}

extension UInt64 {
  /// `true` iff the unsigned type `type` holds the value.
  fileprivate func fits(_ type: ScalarType) -> Bool {
    type.size == 8 || self < UInt64(1) << (8 * UInt64(type.size))
  }
}
