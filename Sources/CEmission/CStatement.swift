/// A statement of the emitted C with its comments.
struct CStatement: Hashable {
  /// The comments that stand above the statement.
  var leading: [String] = []
  /// What the statement does.
  var kind: Kind
  /// The comment that stands behind the statement, or behind its header.
  var trailing: String?
  /// The line of the kernel that the statement comes from; 0 if there is none.
  var line = 0

  /// Creates an instance with the given kind and no comments.
  init(_ kind: Kind) { self.kind = kind }

  /// The forms of a statement.
  indirect enum Kind: Hashable {
    case declaration(CDeclaration)
    /// `target op= value`; plain `=` where the operator is nil.
    case assignment(CExpression, CBinaryOperator?, CExpression)
    case expression(CExpression)
    case ifElse(CExpression, then: [CStatement], otherwise: [CStatement])
    case forLoop(CForLoop)
    case whileLoop(CExpression, [CStatement])
    case returned(CExpression?)
    case breakLoop
    case continueLoop
    case goto(String)
    case label(String)
    case pragma(CPragma)
    case block([CStatement])
    /// Nothing but the comments.
    case comment
  }
}

/// The declaration of a variable.
struct CDeclaration: Hashable {
  /// The type.
  var type: CType
  /// The name.
  var name: String
  /// The number of elements, if the variable is an array.
  var length: CExpression?
  /// The first value, if there is one.
  var value: CExpression?
  /// `true` iff the variable never changes.
  var isConst = false
  /// `true` iff the variable outlives calls and is seen by this file only.
  var isStatic = false
}

/// `for (type name = first; name < bound; name++)`, in OpenMP's canonical form.
struct CForLoop: Hashable {
  /// The type of the variable.
  var type: CType
  /// The variable.
  var name: String
  /// The first value.
  var first: CExpression
  /// The bound that is not reached.
  var bound: CExpression
  /// The step; never 0.
  var step: Int
  /// What runs each time.
  var body: [CStatement]
}

/// A function of the emitted C.
struct CFunction: Hashable {
  /// The comment above the function, line by line.
  var head: [String]
  /// The type of the result.
  var result: CType
  /// The name.
  var name: String
  /// The parameters, in groups that a line break does not part where that can be helped.
  var parameters: [CParameter]
  /// `true` iff the function is seen by this file only.
  var isStatic: Bool
  /// The statements.
  var body: [CStatement]
  /// The line of the `def`; 0 if there is none.
  var line = 0
  /// The struct that the function gets, defined in front of it.
  var shared: CStructure?

  /// `true` iff a parameter is declared `restrict`.
  var isRestrict: Bool { parameters.contains(where: \.isRestrict) }
}

/// A struct type.
struct CStructure: Hashable {
  /// The name.
  var name: String
  /// The fields.
  var fields: [CField]
}

/// A field of a struct type.
struct CField: Hashable {
  /// The name.
  var name: String
  /// The type.
  var type: CType
}

/// A parameter of a function.
struct CParameter: Hashable {
  /// The type.
  var type: CType
  /// The name.
  var name: String
  /// `true` iff the parameter belongs to the one before: an extent or stride.
  var isPart = false
  /// `true` iff callers promise that what the pointer leads to is reached in no other way.
  var isRestrict = false
}
