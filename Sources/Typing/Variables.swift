import PellucidSource
import PellucidTypes

/// Groups the versions of local variables into variables.
///
/// Versions that meet at a join that somebody reads, and that have one type, are one variable. A
/// definition whose value reaches a join of another type sets both variables. Groups of one name
/// and one type become one variable again where that changes nothing, so that the C has the names
/// of the Python.
struct VariableGrouping {
  /// The versions.
  private let versions: [Version]
  /// The loops.
  private let loops: [LoopInfo]
  /// The versions that are read, directly or at a join.
  private var isLive: [Bool]
  /// The versions that are read in their own type: directly, or at a join of that type.
  private var isRead: [Bool]
  /// The parent of each version in the forest of groups.
  private var parents: [Int]
  /// The groups of other types that a definition sets too.
  private var furtherGroups: [Int: [Int]] = [:]

  /// The variables.
  private(set) var variables: [TypedVariable] = []
  /// The variable of each group's root, indexed by the number of the version.
  private var variableOfRoot: [Int?]

  /// Creates an instance from the versions of a function, its loops, the reads of versions as
  /// numbers of loops, and the names of variables.
  init(
    _ versions: [Version], loops: [LoopInfo], loads: [(version: Int, loop: Int)], names: [String]
  ) {
    self.versions = versions
    self.loops = loops
    self.isLive = Array(repeating: false, count: versions.count)
    self.isRead = self.isLive
    self.parents = Array(versions.indices)
    self.variableOfRoot = Array(repeating: nil, count: versions.count)
    for load in loads {
      markLive(load.version)
      isRead[load.version] = true
    }
    joinEqualTypes()
    noteConversions()
    formVariables(loads, names)
  }

  /// Returns the variables that the definition `version` sets.
  func variables(setBy version: Int) -> [Int] {
    var result: [Int] = []
    for group in [version] + (furtherGroups[version] ?? []) {
      if let variable = variableOfRoot[root(group)], !result.contains(variable) {
        result.append(variable)
      }
    }
    return result
  }

  /// Returns the variable that a load of `version` reads, if it is one at run time.
  func variable(of version: Int) -> Int? { variableOfRoot[root(version)] }

  /// Marks `version` and what meets in it as read.
  private mutating func markLive(_ version: Int) {
    var pending = [version]
    while let next = pending.popLast() {
      if next == 0 || isLive[next] { continue }
      isLive[next] = true
      pending += versions[next].inputs
    }
  }

  /// Returns the type of `version`, if it is a value that exists at run time.
  private func type(of version: Int) -> Type? {
    switch versions[version].meaning?.storedType {
    case .scalar, .array, .tuple, .optional, .list, .table: versions[version].meaning?.storedType
    case .some(.none), .string, nil: nil
    }
  }

  /// Returns the version that stands for the group of `version`.
  private func root(_ version: Int) -> Int {
    var place = version
    while parents[place] != place { place = parents[place] }
    return place
  }

  /// Makes one group of the groups of two versions.
  private mutating func unite(_ first: Int, _ second: Int) {
    let roots = (root(first), root(second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }

  /// Makes one group of each join that is read and those of its inputs that have its type.
  private mutating func joinEqualTypes() {
    for version in versions.indices where isLive[version] && versions[version].isJoin {
      for input in versions[version].inputs where input != 0 {
        if type(of: input) == type(of: version) {
          unite(version, input)
          isRead[input] = true
        }
      }
      isRead[version] = true
    }
  }

  /// Notes which definitions reach a join of another type.
  private mutating func noteConversions() {
    for version in versions.indices where isLive[version] && versions[version].isJoin {
      for input in versions[version].inputs where input != 0 {
        guard type(of: input) != type(of: version), type(of: version) != nil else { continue }
        for definition in definitions(reaching: input) {
          furtherGroups[definition, default: []].append(version)
        }
      }
    }
  }

  /// Returns the definitions whose values `version` may have.
  private func definitions(reaching version: Int) -> [Int] {
    var result: [Int] = []
    var seen: Set<Int> = []
    var pending = [version]
    while let next = pending.popLast() {
      guard next != 0, seen.insert(next).inserted else { continue }
      if versions[next].isJoin { pending += versions[next].inputs } else { result.append(next) }
    }
    return result.sorted()
  }

  /// A group of versions on its way to become a variable.
  private struct Group {
    let root: Int
    let name: Int
    let type: Type
    var loop: Int
    var definitions: [Int]
    var hasJoin: Bool
  }

  /// Forms the variables.
  private mutating func formVariables(
    _ loads: [(version: Int, loop: Int)], _ names: [String]
  ) {
    var groups = collectGroups(loads)
    // Only a definition that is read, in its own type or at a join, sets anything.
    let merged = mergeTargets(of: groups, nameCount: names.count)
    for index in groups.indices {
      var target = index
      while let next = merged[target] { target = next }
      if target != index { groups[target].definitions += groups[index].definitions }
    }
    var numbers: [Int?] = Array(repeating: nil, count: groups.count)
    for index in groups.indices where merged[index] == nil {
      numbers[index] = variables.count
      variables.append(makeVariable(groups[index], names))
    }
    for index in groups.indices {
      var target = index
      while let next = merged[target] { target = next }
      variableOfRoot[groups[index].root] = numbers[target]
    }
  }

  /// Returns the groups of versions that exist at run time and are read, by first version.
  private func collectGroups(_ loads: [(version: Int, loop: Int)]) -> [Group] {
    var groups: [Group] = []
    var places: [Int?] = Array(repeating: nil, count: versions.count)
    for version in versions.indices.dropFirst() {
      guard isRead[version], let type = type(of: version) else { continue }
      let root = root(version)
      if places[root] == nil {
        places[root] = groups.count
        groups.append(
          Group(
            root: root, name: versions[version].variable, type: type,
            loop: versions[version].loop, definitions: [], hasJoin: false))
      }
      guard let place = places[root] else { continue }
      groups[place].loop = commonLoop(groups[place].loop, versions[version].loop)
      if versions[version].isJoin {
        groups[place].hasJoin = true
      } else {
        groups[place].definitions.append(version)
      }
    }
    for load in loads {
      guard let place = places[root(load.version)] else { continue }
      groups[place].loop = commonLoop(groups[place].loop, load.loop)
    }
    for (definition, targets) in furtherGroups {
      for target in targets {
        guard let place = places[root(target)] else { continue }
        groups[place].loop = commonLoop(groups[place].loop, versions[definition].loop)
        groups[place].hasJoin = true
      }
    }
    return groups
  }

  /// Returns the innermost loop that contains both.
  private func commonLoop(_ first: Int, _ second: Int) -> Int {
    var (first, second) = (first, second)
    // Ends: a loop has a greater number than the one around it, and 0 is around all.
    while first != second {
      if first > second { first = loops[first].parent } else { second = loops[second].parent }
    }
    return first
  }

  /// What groups that may become one variable have in common, and the loop they stand in.
  private struct MergeKey: Hashable {
    let name: Int
    let type: ScalarType
    let loop: Int
  }

  /// Returns, for each group that becomes one variable with another, that other: the first one of
  /// the same name and scalar type that stands in the same loop, or around it with no parallel
  /// loop between.
  private func mergeTargets(of groups: [Group], nameCount: Int) -> [Int?] {
    var groupCounts = Array(repeating: 0, count: nameCount)
    for group in groups { groupCounts[group.name] += 1 }
    var first: [MergeKey: Int] = [:]
    var keys: [MergeKey?] = []
    keys.reserveCapacity(groups.count)
    for (index, group) in groups.enumerated() {
      guard groupCounts[group.name] > 1, case .scalar(let type) = group.type,
        !isLoopVariable(group)
      else {
        keys.append(nil)
        continue
      }
      let key = MergeKey(name: group.name, type: type, loop: group.loop)
      if first[key] == nil { first[key] = index }
      keys.append(key)
    }
    return keys.enumerated().map { index, key in
      key.flatMap { mergeTarget(of: index, $0, first) }
    }
  }

  /// Returns the group that the group at `index` becomes one variable with, if there is one;
  /// `first` has the first group of each name, type and loop.
  private func mergeTarget(of index: Int, _ key: MergeKey, _ first: [MergeKey: Int]) -> Int? {
    var target: Int?
    var loop = key.loop
    // Ends: each round goes to the loop around.
    while true {
      let place = MergeKey(name: key.name, type: key.type, loop: loop)
      if let other = first[place], other != index { target = min(target ?? other, other) }
      if loop == 0 || loops[loop].isParallel { return target }
      loop = loops[loop].parent
    }
  }

  /// `true` iff the group is the variable of one loop alone.
  private func isLoopVariable(_ group: Group) -> Bool {
    guard !group.hasJoin, group.definitions.count == 1 else { return false }
    let definition = versions[group.definitions[0]]
    return definition.isLoopTarget && definition.loop == group.loop
  }

  /// Returns the variable that the group is.
  private func makeVariable(_ group: Group, _ names: [String]) -> TypedVariable {
    let first = group.definitions.min() ?? group.root
    return TypedVariable(
      name: names[group.name], type: group.type, span: versions[first].span,
      isLoopVariable: isLoopVariable(group))
  }
}

extension Inference {
  /// Returns what typing has found out.
  func typedKernel(function: Int, result: Type) -> TypedKernel {
    let grouping = VariableGrouping(versions, loops: loops, loads: loads, names: variableNames)
    var definitions: [Int: [Int]] = [:]
    var parameters: [Int: [Int]] = [:]
    definitions.reserveCapacity(knownVersions.count)
    for (key, version) in knownVersions where key.join == -1 {
      if key.isParameter {
        parameters[key.variable] = grouping.variables(setBy: version)
      } else {
        definitions[key.node] = grouping.variables(setBy: version)
      }
    }
    return TypedKernel(
      function: function, declaration: declaration, parameterTypes: parameterTypes,
      parameterConstants: parameterConstants,
      changedParameters: program.entries[specialisation].changedParameters,
      passedTables: passedTables(),
      heaps: heaps(result: result), liveLoops: liveLoops, result: result,
      resultNames: resultNames ?? [],
      variables: grouping.variables,
      parameterVariables: declaration.function.parameters.indices.map { parameters[$0] ?? [] },
      calls: calls.mapValues { $0.capturing { grouping.variable(of: $0) ?? -1 } },
      iterations: iterations, rounds: rounds, unreached: unreached,
      staticTests: staticTests,
      augmented: augmented.compactMapValues(\.type), checkedLoads: checkedLoads,
      assignedInLoop: assignedInLoop.mapValues { Set($0.map { variableNames[$0] }) },
      columns: columns, info: info,
      definitions: definitions,
      loads: versionOf.map { $0 <= 0 ? -1 : grouping.variable(of: $0) ?? -1 },
      augmentedLoads: augmentedLoads.compactMapValues { grouping.variable(of: $0) })
  }
}
