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
    /// `true` iff its loops may run in parallel: the decorator says so, or for a function of the
    /// prelude that of the kernel that calls it.
    let isParallel: Bool
    /// What is passed for parameters that take constants, in order of the parameters.
    let constants: [ExpressionInfo?]
    /// `true` iff a kernel calls it, and not only who asks the compiler for it.
    let isCalled: Bool
    /// `true` iff no kernel calls it, so that it makes the heaps of its result and the indexes of
    /// tables that it gets.
    let isEntry: Bool
    /// The type of the result, if the caller of the compiler states it.
    let stated: Type?
    /// The type of the result, as far as it is known.
    var result: Type?
    /// `true` iff the function is being typed right now.
    var isOpen: Bool
    /// `true` iff somebody has asked for the result while the function was being typed.
    var isRecursive = false
    /// `true` iff the function calls one whose result was not known yet.
    var isProvisional = false
    /// `true` iff the walks will not find out more about the result.
    var isLastChance = false
    /// The parameters that are lists, dictionaries or sets whose length the function changes.
    var changedParameters: Set<Int> = []
    /// The parameters that are lists which the function puts into others.
    var sharedParameters: Set<Int> = []
    /// The types of the elements of lists that stand in others and of which the function makes more,
    /// or whose length it changes.
    var changedHeaps: Set<Type> = []
    /// Those of lists whose length it changes.
    var changedLengths: Set<Type> = []
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
    let isParallel: Bool
    let constants: [ExpressionInfo?]
    let isEntry: Bool
  }

  /// Creates an instance for the kernels of `scope`.
  init(scope: ModuleScope) { self.scope = scope }

  /// Returns the file that holds the function with the given number.
  func scope(of function: Int) -> ModuleScope { Prelude.scope(of: function) ?? scope }

  /// Returns the function with the given number.
  func declaration(_ function: Int) -> ModuleScope.Declaration {
    scope(of: function).functions[Prelude.index(of: function)]
  }

  /// Returns the specialisation of the function with the given number for `types` and for the
  /// constants that are passed, which is made if it does not exist.
  func specialise(
    _ function: Int, _ types: [Type], constants: [ExpressionInfo?] = [], from caller: Int?,
    at span: Span, result: Type? = nil, isEntry: Bool = false
  ) -> Result {
    let isParallel =
      function < 0
      ? caller.map { entries[$0].isParallel } ?? false : declaration(function).options.isParallel
    let constants = constants.contains { $0 != nil } ? constants : []
    let key = Key(
      function: function, types: types, isParallel: isParallel, constants: constants,
      isEntry: isEntry)
    if let number = numbers[key] {
      if entries[number].isOpen {
        entries[number].isRecursive = true
      } else if entries[number].isProvisional {
        // What it waited for may be known by now.
        type(number, stated: entries[number].stated)
      }
      let entry = entries[number]
      return Result(specialisation: number, type: entry.result, diagnostics: entry.diagnostics)
    }
    let number = entries.count
    numbers[key] = number
    entries.append(
      Entry(
        function: function, types: types, isParallel: isParallel, constants: constants,
        isCalled: caller != nil, isEntry: isEntry, stated: result, result: result, isOpen: true))
    type(number, stated: result)
    let entry = entries[number]
    return Result(specialisation: number, type: entry.result, diagnostics: entry.diagnostics)
  }

  /// Returns the specialisation of a kernel that is called from outside. Where it gets dictionaries or
  /// sets, or returns lists that stand in others, kernels call another one.
  func entry(_ kernel: Int, _ types: [Type], at span: Span, result: Type?) -> Result {
    let found = specialise(kernel, types, from: nil, at: span, result: result)
    let isOther = types.contains(where: \.isTable) || found.type?.sharedElements.isEmpty == false
    guard found.diagnostics.isEmpty, isOther else { return found }
    return specialise(kernel, types, from: nil, at: span, result: result, isEntry: true)
  }

  /// Types the specialisation `number`.
  private func type(_ number: Int, stated: Type?) {
    var declaration = self.declaration(entries[number].function)
    if !entries[number].isParallel { declaration.options.isParallel = false }
    entries[number].isOpen = true
    entries[number].isLastChance = false
    let faults = headerFaults(of: declaration, isCalled: entries[number].isCalled)
    var inference = Inference(
      program: self, specialisation: number, declaration: declaration,
      parameterTypes: entries[number].types, constants: entries[number].constants,
      statedResult: stated)
    inference.run()
    if entries[number].isRecursive && entries[number].result == nil {
      // Nothing but recursive calls is returned, or what is returned is faulty.
      if inference.diagnostics.isEmpty
        && !entries.contains(where: { $0.isOpen && $0.function != entries[number].function })
      {
        inference.report(
          .recursiveType(declaration.function.name, at: declaration.function.nameSpan))
      }
    }
    if let stated, let found = inference.resultType, inference.diagnostics.isEmpty,
      !found.converts(to: stated)
    {
      inference.report(
        .resultType(
          found, stated: stated, at: inference.firstReturn ?? declaration.function.nameSpan))
    }
    entries[number].diagnostics = faults + inference.diagnostics
    entries[number].isOpen = false
    entries[number].isProvisional = inference.awaitsResult
    if entries[number].diagnostics.isEmpty && !inference.awaitsResult {
      entries[number].result = stated ?? inference.resultType ?? Type.none
      entries[number].kernel = inference.typedKernel(
        function: entries[number].function, result: entries[number].result ?? .none)
    }
  }

  /// Returns what is wrong with lists and tables that a kernel which is called from outside gets.
  func faultOfArguments(_ result: Result) -> Diagnostic? {
    let entry = entries[result.specialisation]
    let place = declaration(entry.function).function.nameSpan
    if entry.types.contains(where: { !$0.isTable && $0.holdsTable }) {
      return .unsupported(
        "a dictionary or a set in a tuple as an argument from outside", .passSingly, at: place)
    }
    guard entry.types.contains(where: { !$0.sharedElements.isEmpty }) else { return nil }
    return .unsupported("a list of lists as an argument from outside", .useArray, at: place)
  }

  /// Returns the faults of functions whose result never became known.
  func unresolvedRecursions() -> [Diagnostic] {
    entries.filter { $0.kernel == nil && $0.isProvisional && $0.diagnostics.isEmpty }.map { entry in
      let function = declaration(entry.function).function
      return .recursiveType(function.name, at: function.nameSpan)
    }
  }

  /// Returns what is wrong with the function with the given number, whatever it is called with.
  func faults(withoutTypesOf function: Int) -> [Diagnostic] {
    let declaration = self.declaration(function)
    let types = declaration.function.parameters.map { _ in Type.none }
    entries.append(
      Entry(
        function: function, types: types, isParallel: declaration.options.isParallel,
        constants: [], isCalled: true, isEntry: false, stated: nil, result: nil, isOpen: true))
    var inference = Inference(
      program: self, specialisation: entries.count - 1, declaration: declaration,
      parameterTypes: types, statedResult: nil)
    inference.isUntyped = true
    inference.run()
    return headerFaults(of: declaration, isCalled: true) + inference.diagnostics
  }

  /// Returns what is wrong with the decorators and parameters of a function; `*values` is a tuple of
  /// what calls in kernels pass.
  private func headerFaults(
    of declaration: ModuleScope.Declaration, isCalled: Bool
  ) -> [Diagnostic] {
    var faults = declaration.diagnostics
    var seen: [String: Span] = [:]
    for parameter in declaration.function.parameters {
      if let first = seen.updateValue(parameter.span, forKey: parameter.name) {
        faults.append(.parameterTwice(parameter.name, at: parameter.span, first: first))
      }
      switch parameter.kind {
      case .ordinary, .positionalOnly, .keywordOnly: break
      case .variadic where isCalled: break
      case .variadic:
        faults.append(
          .unsupported("'*\(parameter.name)'", .listParameters, at: parameter.span))
      case .variadicKeywords:
        faults.append(
          .unsupported("'**\(parameter.name)'", .listParameters, at: parameter.span))
      }
    }
    return faults
  }

  /// Notes that a function changes the length of a parameter; true iff that is new and somebody may
  /// have relied on what was known before.
  func noteChange(ofParameter index: Int, of specialisation: Int) -> Bool {
    entries[specialisation].changedParameters.insert(index).inserted
      && entries[specialisation].isRecursive
  }

  /// Notes that a function puts a parameter into a list, so that callers have to pass one that may
  /// stand in others.
  func noteSharing(ofParameter index: Int, of specialisation: Int) {
    entries[specialisation].sharedParameters.insert(index)
  }

  /// Notes that a function makes lists of `element`s that stand in others, or changes the length of
  /// such; true iff that is new and somebody may have relied on what was known before.
  func noteHeapChange(_ element: Type, changesLength: Bool, of specialisation: Int) -> Bool {
    var isNew = entries[specialisation].changedHeaps.insert(element).inserted
    if changesLength, entries[specialisation].changedLengths.insert(element).inserted {
      isNew = true
    }
    return isNew && entries[specialisation].isRecursive
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
