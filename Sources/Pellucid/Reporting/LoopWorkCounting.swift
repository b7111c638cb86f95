import PellucidIR
import PellucidTypes

extension LoopWork {
  /// Creates the work of an iteration of `loop`, a loop of `function`; nil if it has loops inside or
  /// calls other kernels.
  init?(of loop: ForLoop, in function: Function) {
    var isPlain = true
    var changing: Set<Register> = [loop.variable]
    loop.body.forEachKind { kind in
      switch kind {
      case .forLoop, .whileLoop, .call, .fill, .copy: isPlain = false
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .pack,
        .globalArray, .arrayOperation, .raise, .boundsCheck, .print, .returned, .breakLoop,
        .continueLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        break
      }
      kind.forEachRegisterWritten { changing.insert($0) }
    }
    guard isPlain else { return nil }
    self.init()
    var loaded: Set<PellucidIR.Element> = []
    var stored: Set<PellucidIR.Element> = []
    loop.body.forEachKind { kind in
      switch kind {
      case .load(_, let element):
        let moves = element.indices.contains { $0.register.map(changing.contains) ?? false }
        guard moves || changing.contains(element.array) else { return }
        if loaded.insert(element).inserted { bytesLoaded += function.size(of: element) }
      case .store(_, let element):
        if stored.insert(element).inserted { bytesStored += function.size(of: element) }
      case .assign(let register, let operation, _): add(operation, function[register].type)
      case .select, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
        .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
        .continueLoop, .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        return
      }
    }
    functions.sort()
  }

  /// Adds an operation that gives a value of the given type.
  private mutating func add(_ operation: PellucidIR.Operation, _ type: ValueType) {
    guard case .scalar(let scalar) = type, scalar.isFloat || scalar.isComplex else { return }
    switch operation {
    case .add, .subtract: operations += scalar.isComplex ? 2 : 1
    case .multiply: operations += scalar.isComplex ? 6 : 1
    case .divide, .sqrt, .pythonMinimum, .pythonMaximum, .minimum, .maximum, .fmin, .fmax,
      .floorDivide, .modulo:
      operations += 1
    case .fusedMultiplyAdd: operations += 2
    case .power, .cbrt, .exp, .exp2, .expm1, .log, .log2, .log10, .log1p, .sin, .cos, .tan, .asin,
      .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh, .erf, .erfc, .gamma, .logGamma,
      .atan2, .hypot, .fmod, .remainder:
      if !functions.contains(operation.rawValue) { functions.append(operation.rawValue) }
    case .copy, .convert, .divideTruncating, .remainderTruncating, .negate, .absolute, .bitAnd,
      .bitOr, .bitXor, .shiftLeft, .shiftRight, .bitNot, .not, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .wrapIndex, .rangeLength, .clip, .makeComplex,
      .realPart, .imaginaryPart, .conjugate, .isNaN, .isInfinite, .isFinite, .signBit, .floor,
      .ceil, .truncate, .roundToEven, .sign, .copySign, .nextAfter, .ldexp,
      .greatestCommonDivisor, .leastCommonMultiple, .integerSquareRoot:
      break
    }
  }
}

extension Function {
  /// Returns the number of bytes of an element.
  fileprivate func size(of element: PellucidIR.Element) -> Int {
    guard case .array(let type) = self[element.array].type else { return 0 }
    return type.element.size
  }
}
