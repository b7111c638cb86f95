import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers a call of the function of `@stencil` with the given number: an array of its results
  /// at all points.
  mutating func inferStencilCall(
    _ call: Expression, _ number: Int, _ options: StencilOptions, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let callee = program.declaration(number)
    let name = callee.function.name
    let names = callee.function.parameters.prefix(options.parameterCount).map(\.name)
    guard let bound = bind(arguments, to: names + ["out"], of: name) else { return .unknown }
    var types: [Type] = []
    var relative: [Int] = []
    for (parameter, value) in zip(names, bound) {
      guard let value else {
        return report(.missingArgument(parameter, of: name, at: call.span, parameter: nil))
      }
      let found = infer(value)
      guard let type = found.meaning.type else {
        return reportUnlessUnknown(found, .notAValue(found.meaning, at: value.span))
      }
      types.append(type)
      guard options.relative.contains(parameter) else { continue }
      guard case .array(let array) = type, array.rank == options.rank else {
        return report(.argumentTypes(name, [type], at: value.span))
      }
      relative.append(arguments.firstIndex { $0.value.id == value.id } ?? 0)
    }
    let places = Array(repeating: Type.int64, count: options.rank)
    let result = program.specialise(number, types + places, from: specialisation, at: call.span)
    diagnostics += result.diagnostics
    guard result.diagnostics.isEmpty, case .scalar(let element)? = result.type else {
      if !result.diagnostics.isEmpty { return .unknown }
      return report(.argumentTypes(name, types, at: call.span))
    }
    return stencilResult(
      call,
      StencilParts(specialisation: result.specialisation, options: options, relative: relative),
      element, bound[options.parameterCount], arguments)
  }

  /// What a call of a function of `@stencil` is made of.
  private struct StencilParts {
    /// The number of the specialisation for one point.
    let specialisation: Int
    /// What the decorator asks for.
    let options: StencilOptions
    /// The arguments that are read around the point.
    let relative: [Int]
  }

  /// Notes a call of a function of `@stencil`, and returns what it gives.
  private mutating func stencilResult(
    _ call: Expression, _ parts: StencilParts, _ element: ScalarType, _ output: Expression?,
    _ arguments: [Argument]
  ) -> ExpressionInfo {
    var type = ArrayType(element, rank: parts.options.rank, layout: .c)
    var place: Int?
    if let output {
      let found = infer(output)
      guard case .value(.array(let array)) = found.meaning, array.rank == type.rank,
        !array.isReadOnly, Promotion.isSameKind(element, array.element)
      else {
        return reportUnlessUnknown(
          found, .argumentTypes("out", [found.meaning.type ?? .none], at: output.span))
      }
      type = array
      place = arguments.firstIndex { $0.value.id == output.id }
    }
    var border: ConstantValue? = output == nil ? .integer(0) : nil
    if let expression = parts.options.border {
      var evaluation = GlobalEvaluation(scope: scope)
      guard case .value(let constant)? = evaluation.evaluate(expression) else {
        return report(.notConstant("'cval'", at: expression.span))
      }
      border = constant
    }
    calls[call.id] = .stencil(
      StencilCall(
        specialisation: parts.specialisation, relative: parts.relative, output: place,
        border: border?.converted(to: type.element), reach: parts.options.reach))
    return ExpressionInfo(.value(.array(type)))
  }

  /// Returns what `base[items]` stands for in a function of `@stencil`, if the index counts from
  /// the point; nil if it does not.
  mutating func relativeElement(
    _ base: Expression, _ items: [Expression], _ array: ArrayType, at span: Span
  ) -> ExpressionInfo? {
    guard let stencil = declaration.options.stencil, case .name(let name) = base.kind,
      stencil.relative.contains(name)
    else { return nil }
    for item in items {
      guard case .value(.scalar(let type)) = self[item].meaning, Promotion.isIntegral(type) else {
        return report(.indexType(self[item].meaning, at: item.span))
      }
    }
    guard items.count == array.rank else {
      return report(.tooManyIndices(items.count, rank: array.rank, at: span))
    }
    return ExpressionInfo(.value(.scalar(array.element)))
  }
}
