import PellucidSource
import PellucidTypes

/// A value that a local variable has at some points: from a definition, or from a join of others.
struct Version {
  /// How a name may come to be unbound.
  enum Unbound: Int, Comparable {
    case no, afterEmptyLoop, onSomePath

    /// `true` iff `lhs` stands before `rhs` in the order of declaration.
    static func < (lhs: Unbound, rhs: Unbound) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// The number of the variable.
  let variable: Int
  /// The place of the definition, or of the join.
  let span: Span
  /// The loop that the definition or join stands in.
  let loop: Int
  /// `true` iff this is a join.
  let isJoin: Bool
  /// What the variable stands for; nil as long as that is not known.
  var meaning: Meaning?
  /// The versions that meet, if this is a join.
  var inputs: [Int] = []
  /// Two of the inputs, if their types do not unify.
  var conflict: (Int, Int)?
  /// How the name may be unbound here.
  var unbound = Unbound.no
  /// `true` iff this is what a `for` binds.
  var isLoopTarget = false
  /// `true` iff the present walk has read the version, directly or as an input of what it read.
  var isRead = false
  /// `true` iff the present walk has changed the version where its loop ends, unread so far.
  var isStale = false
  /// The expression that the definition assigns, if it is known when the kernel is compiled.
  var constant: ConstantValue?

  /// What a variable is before its first definition.
  static let unbound = Version(variable: -1, span: .none, loop: 0, isJoin: false, meaning: nil)
}

/// What makes a version, so that each walk of the body finds it again.
struct VersionKey: Hashable {
  /// The node that defines it or that the paths join at.
  let node: Int
  /// Which of the joins at that node it is; negative for definitions.
  let join: Int
  /// The number of the variable.
  let variable: Int
  /// `true` iff this is a parameter's value on entry.
  var isParameter = false

  /// Hashes all parts as one number, which is faster than one after the other.
  func hash(into hasher: inout Hasher) {
    hasher.combine((node << 32) ^ (variable << 3) ^ join)
  }
}

/// A loop of a function.
package struct LoopInfo: Sendable {
  /// The number of the loop around it; 0 for the function's body.
  package let parent: Int
  /// `true` iff it is a `prange`.
  package let isParallel: Bool
}

/// A loop around the present point.
struct LoopContext {
  /// The number of the loop.
  let number: Int
  /// The versions at each `break`.
  var breaks: [[Int]] = []
  /// The versions at each `continue`.
  var continues: [[Int]] = []
}

extension Inference {
  /// The number of the innermost loop around the present point.
  var currentLoop: Int { loopStack.last?.number ?? 0 }

  /// Returns the number of the local variable `name`, which is made if there is none.
  mutating func variable(_ name: String) -> Int {
    if let number = variableNumbers[name] { return number }
    variableNumbers[name] = variableNames.count
    variableNames.append(name)
    return variableNames.count - 1
  }

  /// Makes `name` stand for `meaning` from here on, and returns the version; a variable with a
  /// type in the decorator's `locals` has that type.
  @discardableResult
  mutating func define(
    _ name: String, _ meaning: Meaning, at span: Span, key: VersionKey,
    constant: ConstantValue? = nil
  ) -> Int {
    let meaning = key.isParameter ? meaning : localMeaning(name, meaning, at: span)
    let number = variable(name)
    let version = knownVersion(
      VersionKey(
        node: key.node, join: key.join, variable: number, isParameter: key.isParameter),
      span: span, isJoin: false)
    versions[version].meaning = meaning
    versions[version].constant = constant
    current?[number] = version
    return version
  }

  /// Returns what a variable called `name` is once it is given a value of the given meaning.
  private mutating func localMeaning(
    _ name: String, _ meaning: Meaning, at span: Span
  ) -> Meaning {
    guard !declaration.options.locals.isEmpty, let type = declaration.options.locals[name],
      let given = meaning.type
    else { return meaning }
    if case (.scalar(let from), .scalar(let to)) = (given, type), to.isComplex || !from.isComplex {
      return .value(type)
    }
    if given != type { report(.localType(name, declared: type, found: given, at: span)) }
    return meaning
  }

  /// Returns the version that `key` names, which is made if there is none.
  private mutating func knownVersion(_ key: VersionKey, span: Span, isJoin: Bool) -> Int {
    if let version = knownVersions[key] { return version }
    versions.append(
      Version(variable: key.variable, span: span, loop: currentLoop, isJoin: isJoin, meaning: nil))
    knownVersions[key] = versions.count - 1
    return versions.count - 1
  }

  /// Returns what the variables are where `paths` meet; nil if none of them leads here.
  mutating func join(_ paths: [[Int]?], node: Int, join number: Int, at span: Span) -> [Int]? {
    let open = paths.compactMap { $0 }
    guard var result = open.first else { return nil }
    guard open.count > 1 else { return result }
    for variable in differing(open) {
      let key = VersionKey(node: node, join: number, variable: variable)
      let version = knownVersion(key, span: span, isJoin: true)
      setInputs(of: version, to: open.map { $0[variable] })
      result[variable] = version
    }
    return result
  }

  /// Returns the variables that do not have the same version on all of `paths`, in order.
  private func differing(_ paths: [[Int]]) -> [Int] {
    var result: [Int] = []
    let first = paths[0]
    if paths.count == 2 {
      // Most joins are of two paths, and of many variables that neither assigns.
      let second = paths[1]
      for variable in first.indices where first[variable] != second[variable] {
        result.append(variable)
      }
      return result
    }
    for variable in first.indices {
      let version = first[variable]
      if !paths.allSatisfy({ $0[variable] == version }) { result.append(variable) }
    }
    return result
  }

  /// Makes `inputs` what meets at the join `version`, and unifies their types.
  private mutating func setInputs(of version: Int, to inputs: [Int]) {
    var distinct: [Int] = []
    for input in inputs where !distinct.contains(input) { distinct.append(input) }
    versions[version].inputs = distinct
    var unbound = Version.Unbound.no
    for input in distinct where input != version {
      unbound = max(unbound, input == 0 ? .onSomePath : versions[input].unbound)
    }
    versions[version].unbound = unbound
    unifyInputs(of: version)
    guard versions[version].isRead else { return }
    for input in distinct { markRead(input) }
  }

  /// Notes that `version` is read here, and so what meets in it.
  mutating func markRead(_ version: Int) {
    var pending = [version]
    while let next = pending.popLast() {
      if next == 0 || versions[next].isRead { continue }
      versions[next].isRead = true
      // Another version in which it meets may have been found before it changed.
      if versions[next].isStale { hasChanged = true }
      pending += versions[next].inputs
    }
  }

  /// Finds the meaning to which the inputs of the join `version` unify.
  private mutating func unifyInputs(of version: Int) {
    var result: Meaning?
    var origin = 0
    versions[version].conflict = nil
    for input in versions[version].inputs where input != 0 && input != version {
      if let conflict = versions[input].conflict {
        versions[version].conflict = conflict
        continue
      }
      guard let meaning = versions[input].meaning else { continue }
      // What a recursive call gives may not be known in the first walk.
      if meaning == .unknown && program.entries[specialisation].isRecursive { continue }
      guard let known = result else {
        (result, origin) = (meaning, input)
        continue
      }
      if let common = known.unified(with: meaning) {
        if common != known { origin = input }
        result = common
      } else {
        versions[version].conflict = (origin, input)
      }
    }
    if versions[version].conflict == nil, result != versions[version].meaning {
      // A type at a join never shrinks between walks, once it is known.
      if let old = versions[version].meaning, old != .unknown, let new = result,
        let common = old.unified(with: new)
      {
        result = common
      }
      versions[version].meaning = result
    }
  }

  /// Returns what the variables are at the head of the loop with the given statement id: a join
  /// for each variable that the loop assigns, of what comes in with what comes round.
  mutating func loopHead(_ entry: [Int], node: Int, at span: Span) -> [Int] {
    var head = entry
    for variable in assignedInLoop[node] ?? [] {
      let key = VersionKey(node: node, join: 0, variable: variable)
      let version = knownVersion(key, span: span, isJoin: true)
      let round = versions[version].inputs.dropFirst()
      setInputs(of: version, to: [entry[variable]] + round)
      head[variable] = version
    }
    return head
  }

  /// Adds what comes round to the joins at the head of a loop.
  ///
  /// Only here something changes that this walk may have read already.
  mutating func closeLoop(_ entry: [Int], round: [[Int]], node: Int) {
    for variable in assignedInLoop[node] ?? [] {
      let key = VersionKey(node: node, join: 0, variable: variable)
      guard let version = knownVersions[key] else { continue }
      let before = versions[version]
      setInputs(of: version, to: [entry[variable]] + round.map { $0[variable] })
      let now = versions[version]
      if now.unbound != before.unbound { hasChanged = true }
      if now.meaning != before.meaning || (now.conflict == nil) != (before.conflict == nil) {
        if now.isRead { hasChanged = true } else { versions[version].isStale = true }
      }
    }
  }

  /// Returns what the variables are behind a loop that ended because it ran out.
  mutating func loopExit(_ head: [Int], entry: [Int], node: Int, at span: Span) -> [Int] {
    var exit = head
    for variable in assignedInLoop[node] ?? [] {
      let before = entry[variable]
      guard before == 0 || versions[before].unbound == .afterEmptyLoop else { continue }
      let key = VersionKey(node: node, join: 2, variable: variable)
      let version = knownVersion(key, span: span, isJoin: true)
      versions[version].inputs = [head[variable]]
      versions[version].meaning = versions[head[variable]].meaning
      versions[version].conflict = versions[head[variable]].conflict
      versions[version].unbound = .afterEmptyLoop
      exit[variable] = version
    }
    return exit
  }
}

extension Meaning {
  /// Returns what a name stands for where it stands for `self` on one path and `other` on another.
  func unified(with other: Meaning) -> Meaning? {
    if self == other { return self }
    if self == .unknown || other == .unknown { return .unknown }
    guard let lhs = type, let rhs = other.type else { return nil }
    return lhs.unified(with: rhs).map(Meaning.value)
  }
}
