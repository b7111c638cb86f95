import PellucidTypes

extension CompiledKernel {
  /// Calls the kernel with `arguments`, which it may write into, and returns its result.
  ///
  /// Scalars are converted to the types that the kernel is compiled for; arrays have to agree.
  public func call(_ arguments: [Value]) throws(PellucidError) -> Value {
    let results = try run(packed(arguments))
    return value(of: results, arguments)
  }

  /// Calls the kernel with `arguments` and returns its result, which does not share the memory of
  /// arguments that may go when the call has returned.
  func call(_ arguments: KernelArguments) throws(PellucidError) -> Value {
    if arguments.isReadOnly.contains(true) { try checkStores(arguments) }
    let results = try run(packed(arguments.values))
    let value = value(of: results, arguments.values)
    return arguments.areBorrowed && isOwned.contains(false) ? value.copied() : value
  }

  /// Throws if the kernel stores into an argument that is there to be read.
  private func checkStores(_ arguments: KernelArguments) throws(PellucidError) {
    for (index, parameter) in parameters.enumerated() {
      guard index < arguments.isReadOnly.count, arguments.isReadOnly[index],
        case .array(let array) = parameter.type, array.isStoredInto
      else { continue }
      throw .arguments(
        "'\(name)' stores into its argument '\(parameter.name)', which is there to be read; "
          + "pass a 'MutableSpan', an 'UnsafeMutableBufferPointer' or an 'NDArray'")
    }
  }

  /// Returns the packed form of `arguments`, for `run`.
  func packed(_ arguments: [Value]) throws(PellucidError) -> Slots {
    guard arguments.count <= parameterTypes.count else {
      throw .arguments(
        "'\(name)' got \(arguments.count) argument\(arguments.count == 1 ? "" : "s"), expected \(parameterTypes.count)"
      )
    }
    var slots = Slots()
    for (index, type) in parameterTypes.enumerated() {
      if index < arguments.count {
        try slots.append(arguments[index], as: type)
      } else if let value = defaults[index].flatMap(Value.init(constant:)) {
        try slots.append(value, as: type)
      } else {
        throw .arguments("'\(name)' is called without its argument '\(parameterNames[index])'")
      }
    }
    return slots
  }

  /// Runs the kernel on packed arguments and returns the packed results.
  func run(_ slots: Slots) throws(PellucidError) -> [UInt64] {
    var results = [UInt64](repeating: 0, count: max(1, resultSlots))
    var error = ErrorRecord()
    let code = withExtendedLifetime(slots.lists) {
      error.withAddress { entry(slots.bits, &results, $0) }
    }
    if code != 0 { throw .raised(error.raised(in: fileName)) }
    return results
  }

  /// Returns what the packed `results` of a call with `arguments` hold.
  func value(of results: [UInt64], _ arguments: [Value]) -> Value {
    var owners: [AnyObject] = []
    if isOwned.contains(false) {
      owners.append(library)
      if let promotion { owners.append(promotion) }
      for argument in arguments { argument.collectOwners(&owners) }
    }
    var reader = SlotReader(results, isOwned: isOwned, keeping: owners)
    return reader.value(
      resultType, changed: changedParameters.map { parameterTypes[$0] }, heapElements: heapElements)
  }
}

extension Kernel {
  /// Calls the kernel with `arguments` and returns its result.
  func result(_ arguments: KernelArguments) throws(PellucidError) -> Value {
    try compiled(for: arguments.values).call(arguments)
  }

  /// Calls the kernel with `arguments` and returns its result as a `Result`.
  func result<Result: KernelResult>(
    _ arguments: KernelArguments, as type: Result.Type
  ) throws(PellucidError) -> Result {
    let value = try result(arguments)
    guard let result = Result(result: value) else {
      throw .result("'\(name)' returned \(value.type), which is no '\(Result.self)'")
    }
    return result
  }
}

extension Value {
  /// Returns the value with memory of its own.
  fileprivate func copied() -> Value {
    switch self {
    case .array(let array): .array(array.copied())
    case .tuple(let elements): .tuple(elements.map { $0.copied() })
    case .none, .scalar, .string, .list, .dictionary, .set: self
    }
  }
}
