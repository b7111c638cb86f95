package import PellucidTypes

/// What an expression stands for when the kernel is compiled.
package indirect enum Meaning: Hashable, Sendable {
  /// A value at run time, or None.
  case value(Type)
  /// A module, by its dotted name: `numpy`, `numpy.random`, `math`.
  case module(String)
  /// A function of the table, by its dotted name: `numpy.sqrt`, `len`.
  case function(String)
  /// A scalar type, which a call makes a cast.
  case dtype(ScalarType)
  /// A function of the file, by its number in the scope.
  case kernel(Int)
  /// An attribute of a value that can only be called: `x.copy`.
  case method(String, of: Type)
  /// A named tuple's class, by the type with its fields and the defaults of the last of them; the
  /// elements' types are not known.
  case tupleClass(TupleType, defaults: [ConstantValue])
  /// An exception class, by its name.
  case exceptionClass(String)
  /// A `range`, which is kept in the given form.
  case range(RangeForm)
  /// A slice inside a subscript.
  case slice
  /// `...`
  case ellipsis
  /// A fault has been reported here; nothing more is said about it.
  case unknown

  /// The type, if it is a value at run time.
  package var type: Type? {
    if case .value(let type) = self { return type }
    return nil
  }

  /// The type of what a variable keeps for it; nil if that lives in the compiler alone.
  package var storedType: Type? {
    if case .range(let form) = self { return .tuple(form.type) }
    return type
  }
}

extension Meaning {
  /// What a value that may be None is once it has been checked; anything else as it is.
  var unwrapped: Meaning {
    if case .value(.optional(let wrapped)) = self { return .value(wrapped) }
    return self
  }
}

/// What typing finds out about an expression.
package struct ExpressionInfo: Hashable, Sendable {
  /// What it stands for.
  package var meaning: Meaning
  /// Its value, if that is known when the kernel is compiled.
  package var constant: ConstantValue?
  /// The global variable that it names, if it names one.
  package var global: String?
  /// `true` iff the value is written out in the source and takes its type from its surroundings
  /// where NumPy does so.
  package var isLiteral: Bool

  /// Creates an instance with the given parts.
  package init(
    _ meaning: Meaning, constant: ConstantValue? = nil, global: String? = nil,
    isLiteral: Bool = false
  ) {
    self.meaning = meaning
    self.constant = constant
    self.global = global
    self.isLiteral = isLiteral
  }

  /// What stands where a fault has been reported.
  package static let unknown = ExpressionInfo(.unknown)
}

/// What a call calls.
package enum CallTarget: Hashable, Sendable {
  /// An operation of the IR's table, by name; operands are converted to `compute` before.
  case operation(String, compute: ScalarType)
  /// A function that lowering writes out.
  case special(SpecialFunction)
  /// A conversion to a scalar type.
  case cast(ScalarType)
  /// A specialisation of a kernel, by its number.
  case kernel(Int, arguments: [KernelArgument])
  /// The elements of an array are combined.
  case reduction(ArrayReduction)
  /// The elements of an array are shown in another arrangement.
  case arrange(ArrangementCall)
  /// A method, which does what the function does whose first argument is what it is called on.
  indirect case method(CallTarget)
  /// A function of `@guvectorize` is called.
  case generalized(GeneralizedCall)
  /// A function of `@stencil` is called.
  case stencil(StencilCall)
  /// The values, of which some have a wider type, are converted to a scalar type.
  indirect case narrowed(CallTarget, ScalarType)
  /// The operands are the arguments at these positions.
  indirect case operands([Int], CallTarget)
  /// The values of a function of elements go to an array that exists.
  indirect case output(OutputCall)
  /// A function of scalars that gives a tuple is applied to elements: it gives a tuple of arrays.
  indirect case eachPart(CallTarget)
  /// A function is applied to each element of the first array and each of the second.
  indirect case outer(CallTarget)
  /// The elements at the places of a subscript are updated one after the other, with a function
  /// that computes in the given type.
  indirect case updateAt(CallTarget, ScalarType)
  /// A function of the runtime is called, once or for each element of a new array whose shape is
  /// the last argument.
  case runtime(RuntimeFunction, hasShape: Bool)
  /// A named tuple is made.
  case makeTuple([KernelArgument])
  /// A `range` is made that is a value.
  case makeRange(RangeForm)
  /// A list changes.
  case list(ListCall)
  /// A function is called for each of the elements that something runs through.
  case fold(FoldCall)
  /// Whether one of the values of a generator is true, or whether all are.
  case generatorTest(isAll: Bool)
  /// A dictionary or a set is made, read or changed.
  case table(TableCall)
  /// The array that is returned holds the elements of a new list.
  indirect case newList(CallTarget)
}

extension CallTarget {
  /// Returns the target with the captured versions replaced by what `variable` says.
  func capturing(_ variable: (Int) -> Int) -> CallTarget {
    guard case .kernel(let number, let arguments) = self else {
      if case .fold(var fold) = self {
        fold.arguments = fold.arguments.map { $0.capturing(variable) }
        return .fold(fold)
      }
      if case .list(.filtered(var test?, let enlarged)) = self {
        let arguments = test.arguments
        test.arguments = arguments.map { $0.capturing(variable) }
        return .list(.filtered(test, enlarged: enlarged))
      }
      if case .list(.sorted(var sort)) = self {
        let arguments = sort.key?.arguments ?? []
        sort.key?.arguments = arguments.map { $0.capturing(variable) }
        return .list(.sorted(sort))
      }
      return self
    }
    return .kernel(number, arguments: arguments.map { $0.capturing(variable) })
  }

  /// The numbers of all specialisations that the call refers to.
  package var specialisations: [Int] {
    if case .list(let change) = self { return change.specialisations }
    if case .table(let call) = self { return call.specialisations }
    return specialisation.map { [$0] } ?? []
  }

  /// The number of the specialisation of a kernel that is called; nil if it is no kernel.
  package var specialisation: Int? {
    switch self {
    case .kernel(let number, arguments: _): number
    case .generalized(let call): call.specialisation
    case .stencil(let call): call.specialisation
    case .method(let target), .operands(_, let target), .eachPart(let target),
      .outer(let target), .updateAt(let target, _), .narrowed(let target, _),
      .newList(let target):
      target.specialisation
    case .output(let call): call.target.specialisation
    case .fold(let call): call.specialisation
    case .operation, .special, .cast, .reduction, .runtime, .arrange, .makeTuple, .makeRange,
      .generatorTest, .list,
      .table:
      nil
    }
  }
}

/// Where a kernel's parameter takes its value from.
package enum KernelArgument: Hashable, Sendable {
  /// The argument at this position of the call.
  case passed(Int)
  /// An element of the tuple that the argument at a position of the call unpacks.
  case element(Int, of: Int)
  /// A tuple of what `*values` takes.
  indirect case tuple([KernelArgument])
  /// The parameter's default.
  case omitted(ConstantValue)
  /// A variable of the caller that a function inside it reads: the number of its version, and
  /// after typing that of the variable.
  case captured(Int)
}

extension KernelArgument {
  /// Returns the argument with a captured version replaced by what `variable` says.
  fileprivate func capturing(_ variable: (Int) -> Int) -> KernelArgument {
    if case .captured(let version) = self { return .captured(variable(version)) }
    return self
  }

  /// Returns the argument of a call that has `count` arguments more in front.
  func moved(by count: Int) -> KernelArgument {
    switch self {
    case .passed(let place): .passed(place + count)
    case .element(let index, let place): .element(index, of: place + count)
    case .tuple(let elements): .tuple(elements.map { $0.moved(by: count) })
    case .omitted, .captured: self
    }
  }

  /// `true` iff the argument at the given position of the call is passed, or a part of it.
  package func uses(_ position: Int) -> Bool {
    switch self {
    case .passed(let place), .element(_, let place): place == position
    case .tuple(let elements): elements.contains { $0.uses(position) }
    case .omitted, .captured: false
    }
  }
}

/// A function that lowering writes out, instead of mapping it to one operation.
package enum SpecialFunction: String, CaseIterable, Hashable, Sendable {
  case length, absolute, minimum, maximum, round, power, divmod, makeComplex
  case floorToInt, ceilToInt, truncToInt
  case logOfBase, degrees, radians, isClose, factorial, combinations, permutations, frexp, modf
  case square, reciprocal, realPart, imaginaryPart, conjugate, angle, roundDigits
  case logicalAnd, logicalOr, logicalXor, logicalNot, heaviside, logAddExp, logAddExp2, sinc
  case numpyDivmod, numpyDivide, numpyFloorDivide, numpyRemainder, numpyFmod, numpyPower,
    floatMathPower
  case clipScalar, choose
  case empty, zeros, ones, full, emptyLike, zerosLike, onesLike, fullLike
  case copyArray, fillArray, sameArray, arrayLiteral, item
  case rankOf, sizeOf, shapeOf
  case print
}
