import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Finds the types of one function for one tuple of argument types.
///
/// The body is walked from top to bottom, again and again until the types at the joins of control
/// flow stay the same; types at joins only grow, so this ends. What the last walk says counts.
struct Inference {
  /// The file.
  let scope: ModuleScope
  /// The function.
  let declaration: ModuleScope.Declaration
  /// The specialisations that calls refer to.
  let program: Program
  /// The number of this specialisation.
  let specialisation: Int
  /// The types of the parameters.
  let parameterTypes: [Type]
  /// What is known of parameters that take constants, in order of the parameters.
  let parameterConstants: [ExpressionInfo?]
  /// The type that the result is converted to, if it is stated.
  let statedResult: Type?
  /// `true` iff nothing is known of the arguments, and `parameterTypes` only fills the place.
  var isUntyped = false

  /// What has been found out about each expression, by id less the lower bound of the node range.
  var info: [ExpressionInfo]
  /// The version that a load or definition of a name refers to, indexed as `info`; -1 for none.
  var versionOf: [Int]
  /// The calls that have been resolved, by the id of the expression.
  var calls: [Int: CallTarget] = [:]
  /// What each `for` runs over, by the id of the statement.
  var iterations: [Int: Iteration] = [:]
  /// The loops whose bodies are written out for each element, by the id of the statement.
  var rounds: [Int: [WrittenRound]] = [:]
  /// The statements that no path reaches.
  var unreached: Set<Int> = []
  /// The types that augmented assignments compute, by the id of the statement.
  var augmented: [Int: Meaning] = [:]
  /// The versions that augmented assignments to names read, by the id of the target.
  var augmentedLoads: [Int: Int] = [:]
  /// The conditions that are known when the kernel is compiled.
  var staticTests: [Int: Bool] = [:]
  /// The loads that have to check at run time that their name is bound.
  var checkedLoads: Set<Int> = []
  /// The versions behind the last part of an `and` or `or`, by the id of the expression: those that
  /// count where every part has run.
  var fullPaths: [Int: [Int]] = [:]

  /// The names of the local variables, and their numbers.
  var variableNames: [String] = []
  var variableNumbers: [String: Int] = [:]
  /// The versions of the local variables; number 0 stands for "not bound".
  var versions: [Version] = [Version.unbound]
  /// The versions that joins and definitions have made, so that each walk finds the same.
  var knownVersions: [VersionKey: Int] = [:]
  /// The version of each local variable at the present point, or nil where no path leads to.
  var current: [Int]?
  /// The loops around the present point, innermost last.
  var loopStack: [LoopContext] = []
  /// What exceptions leave for a handler or a `finally` around the present point, innermost last.
  var attempts: [AttemptContext] = []
  /// What has a `finally` around the present point, innermost last.
  var closings: [ClosingContext] = []
  /// The handlers around the present point, innermost last.
  var handlers: [HandlerContext] = []
  /// How often the text assigns each local variable, by number.
  var assignmentCounts: [Int: Int] = [:]
  /// The loops of the function, by number; 0 is the function's body.
  var loops: [LoopInfo] = [LoopInfo(parent: 0, isParallel: false)]
  /// The numbers of loops, by the id of their statement.
  var loopNumbers: [Int: Int] = [:]
  /// The variables that each loop's body assigns, by the id of its statement.
  var assignedInLoop: [Int: [Int]] = [:]
  /// The places that read each version, as numbers of loops.
  var loads: [(version: Int, loop: Int)] = []

  /// The type that all returns seen so far unify to, and where the first was.
  var resultType: Type?
  var firstReturn: Span?
  /// The names of the results, if all returns agree on them.
  var resultNames: [String?]?
  /// `true` iff the last walk met a recursive call whose result is not known yet.
  var awaitsResult = false
  /// `true` iff the last walk changed something that it had read before.
  var hasChanged = false
  /// The types of the elements of lists that start empty, by the name of the variable.
  var listElements: [String: Type] = [:]
  /// `true` iff the last walk found out more about them.
  var hasNewElements = false
  /// The names of the lists that stand in others.
  var sharedNames: Set<String> = []
  /// The types of lists of lists of which the one array counts that holds their elements, by the id of
  /// the expression.
  var columns: [Int: ListType] = [:]
  /// Which empty lists hold the same as which others, by what tells them apart.
  var sameOrigins: [String: String] = [:]
  /// The types of the elements of lists that stand in others and whose length changes in a loop, by
  /// the number of the loop.
  var lengthsChangedInLoop: [Int: Set<Type>] = [:]
  /// The types of the elements of lists that stand in others and keep their length, because what is
  /// around the present point runs over such a list.
  var fixedElements: [Type] = []
  /// The variables that lists which start empty are assigned to, by the id of the `[]`.
  var emptyLists: [Int: String] = [:]
  /// The types of dictionaries and sets that start empty, by the name of the variable.
  var tableEntries: [String: TableType] = [:]
  /// The variables that dictionaries and sets which start empty are assigned to, by id.
  var emptyTables: [Int: String] = [:]
  /// What each name of the function is given, in order of the text.
  var givenValues: [String: [GivenValue]] = [:]
  /// The numbers of the variables of comprehensions, by the id of the target.
  var comprehensionVariables: [Int: Int] = [:]
  /// The arguments of functions that run through all that a generator gives, by id.
  var consumedGenerators: Set<Int> = []
  /// The expressions of which only the truth counts, by id.
  var tests: Set<Int> = []
  /// The names of the lists that the loops around the present point run over.
  var iteratedLists: [String] = []
  /// What is wrong, according to the present walk.
  var diagnostics: [Diagnostic] = []

  /// Creates an instance for the given function and argument types.
  init(
    program: Program, specialisation: Int, declaration: ModuleScope.Declaration,
    parameterTypes: [Type], constants: [ExpressionInfo?] = [], statedResult: Type?
  ) {
    self.scope = program.scope(of: program.entries[specialisation].function)
    self.declaration = declaration
    self.program = program
    self.specialisation = specialisation
    self.parameterTypes = parameterTypes
    self.parameterConstants = parameterTypes.indices.map {
      $0 < constants.count ? constants[$0] : nil
    }
    self.statedResult = statedResult
    self.info = Array(repeating: .unknown, count: declaration.nodes.count)
    self.versionOf = Array(repeating: -1, count: declaration.nodes.count)
    for parameter in declaration.function.parameters { _ = variable(parameter.name) }
    collectAssigned(declaration.function.body)
  }

  /// Walks the body until nothing changes any more.
  mutating func run() {
    // Each walk can only raise types at joins; their lattice is low, so a few walks do. The limit
    // guards against a fault of our own.
    for _ in 0..<64 {
      hasChanged = false
      hasNewElements = false
      walk()
      if hasNewElements { forgetMeanings() }
      if !hasChanged { return }
    }
    unreachable("types do not settle")
  }

  /// Forgets what variables stand for, where the elements of a list have turned out to be others
  /// than the walk that found this out had taken them for.
  private mutating func forgetMeanings() {
    for version in versions.indices.dropFirst() {
      versions[version].meaning = nil
      versions[version].conflict = nil
    }
  }

  /// Walks the body once.
  private mutating func walk() {
    diagnostics = []
    awaitsResult = false
    calls = [:]
    unreached = []
    staticTests = [:]
    checkedLoads = []
    loads = []
    lengthsChangedInLoop = [:]
    for version in versions.indices {
      versions[version].isRead = false
      versions[version].isStale = false
    }
    firstReturn = nil
    resultNames = nil
    let before = resultType
    resultType = nil
    current = Array(repeating: 0, count: variableNames.count)
    for (index, parameter) in declaration.function.parameters.enumerated() {
      guard index < parameterTypes.count else { break }
      let constant = parameterConstants[index]
      define(
        parameter.name,
        isUntyped ? .unknown : constant?.meaning ?? .value(parameterTypes[index]),
        at: parameter.span,
        key: VersionKey(node: 0, join: -1, variable: 0, isParameter: true),
        constant: constant?.constant)
    }
    infer(declaration.function.body)
    if current != nil { addReturn(of: .none, at: declaration.function.nameSpan, names: []) }
    if resultType != before {
      if statedResult == nil { program.noteResult(resultType, of: specialisation) }
      if program.entries[specialisation].isRecursive { hasChanged = true }
    }
  }

  /// What has been found out about `expression`.
  subscript(expression: Expression) -> ExpressionInfo {
    get { info[expression.id - declaration.nodes.lowerBound] }
    set { info[expression.id - declaration.nodes.lowerBound] = newValue }
  }

  /// Reports a fault, and returns what stands for a faulty expression.
  @discardableResult
  mutating func report(_ diagnostic: Diagnostic) -> ExpressionInfo {
    diagnostics.append(diagnostic)
    return .unknown
  }

  /// Infers the statements of `block`.
  mutating func infer(_ block: Block) {
    for statement in block.statements {
      if current == nil {
        unreached.insert(statement.id)
      } else if attempts.isEmpty {
        infer(statement)
      } else {
        inferAttempted(statement)
      }
    }
  }
}
