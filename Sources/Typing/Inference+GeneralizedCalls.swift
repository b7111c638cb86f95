import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers a call of the function of `@guvectorize` with the given number.
  mutating func inferGeneralizedCall(
    _ call: Expression, _ number: Int, _ layout: GeneralizedLayout, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let callee = program.declaration(number)
    let name = callee.function.name
    guard let values = positional(arguments, of: name) else { return .unknown }
    let counts = [layout.inputs.count, layout.operands.count]
    guard counts.contains(values.count), callee.function.parameters.count == counts[1] else {
      return report(
        .argumentCount(
          name, expected: "\(counts[0]) or \(counts[1])", found: values.count, at: call.span))
    }
    var types: [Type] = []
    for value in values {
      let found = infer(value)
      guard let type = found.meaning.type, elementType(found.meaning) != nil else {
        return reportUnlessUnknown(found, .notAValue(found.meaning, at: value.span))
      }
      types.append(type)
    }
    guard let signature = generalizedSignature(callee, layout, types, values),
      let ranks = loopRanks(types, layout)
    else { return report(.argumentTypes(name, types, at: call.span)) }
    let result = program.specialise(
      number, signature.parameters, from: specialisation, at: call.span, result: signature.result)
    diagnostics += result.diagnostics
    if !result.diagnostics.isEmpty { return .unknown }
    let loopRank = ranks.max() ?? 0
    let takesOutputs = values.count == counts[1]
    calls[call.id] = .generalized(
      GeneralizedCall(
        specialisation: result.specialisation, layout: layout, loopRank: loopRank,
        takesOutputs: takesOutputs))
    return ExpressionInfo(
      .value(takesOutputs ? .none : outputs(of: signature, layout, loopRank)))
  }

  /// Returns the types of the core operands of a call with arguments of `types`.
  private func generalizedSignature(
    _ callee: ModuleScope.Declaration, _ layout: GeneralizedLayout, _ types: [Type],
    _ values: [Expression]
  ) -> Signature? {
    let stated = callee.options.signatures
    if stated.isEmpty {
      // Without signatures the outputs have to be passed, and say what they are.
      guard types.count == layout.operands.count else { return nil }
      return Signature(
        zip(types, layout.operands).enumerated().map { place, operand in
          core(operand.0, operand.1.count, isOutput: place >= layout.inputs.count)
        })
    }
    let elements = zip(types, values).map { type, _ in elementType(.value(type)) }
    let fitting = stated.filter { signature in
      signature.parameters.count == layout.operands.count
        && zip(elements, signature.parameters).prefix(layout.inputs.count).allSatisfy {
          guard let from = $0, let to = elementType(.value($1)) else { return false }
          return Promotion.numpy(from, to) == to
        }
    }
    let exact = fitting.first { signature in
      zip(elements, signature.parameters).allSatisfy { $0 == elementType(.value($1)) }
    }
    return exact ?? fitting.first
  }

  /// Returns the type of the core of an operand.
  private func core(_ type: Type, _ rank: Int, isOutput: Bool) -> Type {
    guard let element = elementType(.value(type)) else { return type }
    if rank == 0 && !isOutput { return .scalar(element) }
    return .array(ArrayType(element, rank: max(rank, 1), layout: .strided))
  }

  /// Returns the number of loop dimensions of each argument; nil if one has too few dimensions.
  private func loopRanks(_ types: [Type], _ layout: GeneralizedLayout) -> [Int]? {
    var ranks: [Int] = []
    for (type, core) in zip(types, layout.operands) {
      var rank = 0
      if case .array(let array) = type { rank = array.rank }
      guard rank >= core.count else { return nil }
      ranks.append(rank - core.count)
    }
    return ranks
  }

  /// Returns the type of what a call gives that is not passed its outputs.
  private func outputs(
    of signature: Signature, _ layout: GeneralizedLayout, _ loopRank: Int
  ) -> Type {
    let types: [Type] = zip(layout.outputs, signature.parameters.dropFirst(layout.inputs.count))
      .map { core, type in
        guard let element = elementType(.value(type)) else { return type }
        let rank = loopRank + core.count
        return rank == 0
          ? .scalar(element) : .array(ArrayType(element, rank: rank, layout: .c))
      }
    return types.count == 1 ? types[0] : .tuple(TupleType(types))
  }
}
