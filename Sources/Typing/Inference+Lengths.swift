import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Who has passed a list, a dictionary or a set.
enum Lender {
  /// Another kernel, which learns of a new length.
  case kernel
  /// Somebody outside, whose list keeps its length.
  case outside
}

extension ListType {
  /// Who has passed the list; nil if the kernel has made it.
  var lender: Lender? { isLent ? .kernel : isBorrowed ? .outside : nil }
}

extension TableType {
  /// Who has passed the table; nil if the kernel has made it.
  var lender: Lender? { isLent ? .kernel : nil }
}

/// Where the lengths of lists, dictionaries and sets change.
extension Inference {
  /// Makes the name `target` a second one for the list, dictionary or set that the name `value` has;
  /// `true` iff it is one from here on: both names are assigned once, so that they stay names of it.
  mutating func addName(_ target: Expression, of value: Expression) -> Bool {
    guard case .name(let name) = target.kind, case .name(let old) = value.kind, name != old,
      let type = self[value].meaning.type, type.holdsList
    else { return false }
    switch type {
    case .list, .table: break
    case .none, .scalar, .array, .tuple, .optional, .string: return false
    }
    guard let source = variableNumbers[old], let number = variableNumbers[name],
      assignmentCounts[number] == 1, isAssignedOnce(source), let version = current?[source],
      version > 0, !versions[version].isJoin, versions[version].unbound == .no
    else { return false }
    current?[number] = version
    self[target] = self[value]
    return true
  }

  /// `true` iff the local variable keeps what it is first given: it is assigned once, or is a
  /// parameter that is not assigned.
  private func isAssignedOnce(_ variable: Int) -> Bool {
    let isParameter = variable < declaration.function.parameters.count
    return (assignmentCounts[variable] ?? 0) == (isParameter ? 0 : 1)
  }

  /// Returns the name that what `expression` names was made under.
  func firstName(_ expression: Expression) -> String? {
    guard case .name(let name) = expression.kind else { return nil }
    let version = versionOf[expression.id - declaration.nodes.lowerBound]
    guard version > 0, !versions[version].isJoin else { return name }
    return variableNames[versions[version].variable]
  }

  /// `true` iff the length of what `base` names may change here; otherwise it is reported.
  mutating func canChangeLength(
    of base: Expression, _ lender: Lender?, at span: Span
  ) -> Bool {
    guard let name = firstName(base) else {
      report(.unsupported("changing a list that has no name", .assignParts, at: span))
      return false
    }
    let version = versionOf[base.id - declaration.nodes.lowerBound]
    return canChangeLength(named: name, version, lender, at: span)
  }

  /// `true` iff the length of what is called `name` may change here; otherwise it is reported.
  private mutating func canChangeLength(
    named name: String, _ version: Int, _ lender: Lender?, at span: Span
  ) -> Bool {
    if lender == .outside {
      report(.listLength(name, "it is the caller's; return a list instead", at: span))
      return false
    }
    if iteratedLists.contains(name) {
      report(.listLength(name, "a loop runs over it; run over a copy", at: span))
      return false
    }
    var loop = currentLoop
    let home = version > 0 ? versions[version].loop : 0
    // Ends: each round goes to the loop around, and 0 is around all.
    while loop != 0 && loop != home {
      if loops[loop].isParallel {
        report(.listLength(name, "iterations of a 'prange' would share it", at: span))
        return false
      }
      loop = loops[loop].parent
    }
    if lender == .kernel { noteChange(of: name) }
    return true
  }

  /// Notes that the parameter `name` changes its length, which the callers have to learn.
  private mutating func noteChange(of name: String) {
    guard let index = declaration.function.parameters.firstIndex(where: { $0.name == name }),
      program.noteChange(ofParameter: index, of: specialisation)
    else { return }
    hasChanged = true
  }

  /// Notes what the specialisation `number`, which is called here, changes of what it is passed:
  /// `bound` are the arguments of its own parameters, behind which come the variables that it reads
  /// of those around it.
  mutating func noteChanges(
    of number: Int, _ bound: [Expression?], _ captures: [String], at span: Span
  ) {
    var changed: Set<String> = []
    if !attempts.isEmpty, !program.entries[number].changedParameters.isEmpty {
      // Where the callee raises, it has freed what it was passed.
      report(
        .unsupported(
          "a call that changes the length of a list in a 'try'", .handleOutside, at: span))
    }
    for index in program.entries[number].changedParameters.sorted() {
      if index >= bound.count {
        let name = captures[index - bound.count]
        guard let variable = variableNumbers[name], let version = current?[variable] else {
          continue
        }
        changed.insert(name)
        _ = canChangeLength(
          named: name, version, lender(of: versions[version].meaning ?? .unknown), at: span)
        continue
      }
      // What has no name is seen by nobody afterwards.
      guard let value = bound[index], let name = firstName(value) else { continue }
      changed.insert(name)
      _ = canChangeLength(of: value, lender(of: self[value].meaning), at: value.span)
    }
    let names = captures + bound.compactMap { $0.flatMap(firstName) }
    for name in changed where names.filter({ $0 == name }).count > 1 {
      report(.listAlias(at: span))
    }
  }

  /// Returns who has passed the list or table that something is.
  private func lender(of meaning: Meaning) -> Lender? {
    switch meaning {
    case .value(.list(let list)): list.lender
    case .value(.table(let table)): table.lender
    default: nil
    }
  }
}
