/// What stands in the parentheses of a call.
struct CallArguments {
  /// The name of what is called, as it is written.
  let callee: String
  /// The arguments without a name, in order.
  var positional: [ArgumentTerm] = []
  /// The arguments with a name, in order.
  var keywords: [(name: String, term: ArgumentTerm)] = []

  /// Creates an instance without arguments.
  init(of callee: String) { self.callee = callee }

  /// Returns the argument for each of `parameters`, `nil` where there is none or it is `None`.
  func bound(to parameters: [String]) throws(ArgumentError) -> [ArgumentTerm?] {
    guard positional.count <= parameters.count else {
      throw ArgumentError("'\(callee)' takes at most \(parameters.count) arguments")
    }
    var bound: [ArgumentTerm?] = positional
    bound += Array(repeating: nil, count: parameters.count - positional.count)
    for (name, term) in keywords {
      guard let index = parameters.firstIndex(of: name) else {
        let known = parameters.isEmpty ? "none" : parameters.joined(separator: ", ")
        throw ArgumentError("'\(callee)' has no parameter '\(name)'; known: \(known)")
      }
      if bound[index] != nil { throw ArgumentError("'\(callee)' is given '\(name)' twice") }
      bound[index] = term
    }
    return bound.map { term in if case .nothing = term { nil } else { term } }
  }

  /// Returns the integers that are given one by one or as one tuple.
  func extents() throws(ArgumentError) -> [Int] {
    if let keyword = keywords.first {
      throw ArgumentError("'\(callee)' has no parameter '\(keyword.name)'")
    }
    if positional.count == 1 { return try positional[0].integers("an extent") }
    var extents: [Int] = []
    for term in positional { extents.append(try term.integer("an extent")) }
    return extents
  }
}

extension ArgumentExpression {
  /// `arguments ::= (argument ',')* argument? ')'` with `argument ::= (name '=')? sum`, behind '('.
  mutating func parseCallArguments(of callee: String) throws(ArgumentError) -> CallArguments {
    var arguments = CallArguments(of: callee)
    var isFirst = true
    while !accept(")") {
      if !isFirst {
        guard accept(",") else { throw ArgumentError("'\(whole)' lacks a ')'") }
        if accept(")") { break }
      }
      isFirst = false
      if let keyword = acceptKeyword() {
        arguments.keywords.append((keyword, try parseSum()))
      } else if arguments.keywords.isEmpty {
        arguments.positional.append(try parseSum())
      } else {
        throw ArgumentError("'\(callee)' has an argument without a name behind one with a name")
      }
    }
    return arguments
  }

  /// Moves behind `name '='`, if it is next, and returns the name.
  private mutating func acceptKeyword() -> String? {
    let start = position
    if let name = acceptName(), accept("=") { return name }
    position = start
    return nil
  }
}
