import PellucidSource
import PellucidSyntax
import PellucidTypes

/// The specialisations of a file's kernels that typing has made so far.
///
/// A resource that inferences of callers and callees share while one file is typed; it does not
/// leave `TypedModule`.
final class Program {
  /// A specialisation, while it is made and afterwards.
  struct Entry {
    /// The number of the function in the scope.
    let function: Int
    /// The types of the parameters.
    let types: [Type]
    /// The type of the result, as far as it is known.
    var result: Type?
    /// `true` iff the function is being typed right now.
    var isOpen: Bool
    /// `true` iff somebody has asked for the result while the function was being typed.
    var isRecursive = false
    /// `true` iff the walks will not find out more about the result.
    var isLastChance = false
    /// What typing has led to.
    var kernel: TypedKernel?
    /// What is wrong with the function.
    var diagnostics: [Diagnostic] = []
  }

  /// What a call of a specialisation may rely on.
  struct Result {
    /// The number of the specialisation.
    let specialisation: Int
    /// The type of the result; nil as long as it is not known.
    let type: Type?
    /// What is wrong with the callee.
    let diagnostics: [Diagnostic]
  }

  /// The file.
  let scope: ModuleScope
  /// The specialisations, in order of first use.
  private(set) var entries: [Entry] = []
  /// The numbers of specialisations, by function and types.
  private var numbers: [Key: Int] = [:]

  /// What tells specialisations apart.
  private struct Key: Hashable {
    let function: Int
    let types: [Type]
  }

  /// Creates an instance for the kernels of `scope`.
  init(scope: ModuleScope) { self.scope = scope }

  /// Returns the specialisation of the function with the given number for `types`, which is made
  /// if it does not exist.
  func specialise(
    _ function: Int, _ types: [Type], from caller: Int?, at span: Span, result: Type? = nil
  ) -> Result {
    let key = Key(function: function, types: types)
    if let number = numbers[key] {
      if entries[number].isOpen { entries[number].isRecursive = true }
      let entry = entries[number]
      return Result(specialisation: number, type: entry.result, diagnostics: entry.diagnostics)
    }
    let number = entries.count
    numbers[key] = number
    entries.append(
      Entry(function: function, types: types, result: result, isOpen: true))
    type(number, stated: result)
    let entry = entries[number]
    return Result(specialisation: number, type: entry.result, diagnostics: entry.diagnostics)
  }

  /// Types the specialisation `number`.
  private func type(_ number: Int, stated: Type?) {
    let declaration = scope.functions[entries[number].function]
    var faults = declaration.diagnostics
    for parameter in declaration.function.parameters {
      switch parameter.kind {
      case .ordinary, .positionalOnly, .keywordOnly: break
      case .variadic:
        faults.append(
          .unsupported("'*\(parameter.name)'", .listParameters, at: parameter.span))
      case .variadicKeywords:
        faults.append(
          .unsupported("'**\(parameter.name)'", .listParameters, at: parameter.span))
      }
    }
    var inference = Inference(
      program: self, specialisation: number, declaration: declaration,
      parameterTypes: entries[number].types, statedResult: stated)
    inference.run()
    if entries[number].isRecursive && entries[number].result == nil {
      // Nothing but recursive calls is returned, or what is returned is faulty.
      if inference.diagnostics.isEmpty {
        inference.report(
          .recursiveType(declaration.function.name, at: declaration.function.nameSpan))
      }
    }
    if let stated, let found = inference.resultType, inference.diagnostics.isEmpty,
      !found.converts(to: stated)
    {
      inference.report(
        .resultType(found, stated: stated, at: inference.firstReturn ?? declaration.function.nameSpan))
    }
    entries[number].diagnostics = faults + inference.diagnostics
    entries[number].isOpen = false
    if entries[number].diagnostics.isEmpty {
      entries[number].result = stated ?? inference.resultType ?? Type.none
      entries[number].kernel = inference.typedKernel(
        function: entries[number].function, result: entries[number].result ?? .none)
    }
  }

  /// Notes the type that a function being typed returns, as far as it is known.
  func noteResult(_ type: Type?, of specialisation: Int) {
    entries[specialisation].result = type
  }

  /// `true` iff the result of a recursive call will not become known by another walk.
  func isLastChance(_ specialisation: Int) -> Bool {
    defer { entries[specialisation].isLastChance = true }
    return entries[specialisation].isLastChance
  }
}
