import PellucidIR
import PellucidSource
import PellucidTypes

/// The places where two iterations of a `prange` may use the same element and one changes it.
struct ArrayConflicts {
  /// How two uses in different iterations relate.
  enum Relation {
    /// They never meet.
    case apart
    /// They meet, whatever the data: `shift` rounds apart, or in any two iterations.
    case same(shift: Int?)
    /// They may meet.
    case unknown
  }

  /// The errors and warnings.
  private(set) var findings: [Diagnostic] = []
  /// The stores that have to be atomic.
  private(set) var atomicEntries: Set<Int> = []
  /// Why the loop has to be serial, without a fault of the source.
  private(set) var serialReason: String?
  /// What must not be negative when the loop begins, or else iterations may meet after all.
  var conditions: [Polynomial] = []
  /// What must not be negative for the last comparison of indices to hold, beside what the indices
  /// themselves need.
  var boundAssumptions: [Polynomial] = []
  /// The body.
  let statements: LoopStatements
  /// Where arrays come from.
  private let origins: ArrayOrigins
  /// The values of indices.
  var subscripts: LoopSubscripts

  /// Finds the conflicts of the loop `statements`.
  init(_ statements: LoopStatements, _ callees: CalleeSummaries, origins: ArrayOrigins) {
    self.init(LoopAccesses(statements, callees, origins: origins))
  }

  /// Finds the conflicts among what the iterations of a loop do.
  init(_ found: LoopAccesses) {
    statements = found.statements
    origins = found.origins
    subscripts = found.subscripts
    var groups: [Register: [LoopAccesses.Access]] = [:]
    var order: [Register] = []
    for access in found.accesses {
      if groups[access.root] == nil { order.append(access.root) }
      groups[access.root, default: []].append(access)
    }
    serialReason =
      overlap(of: found.accesses.filter { origins.overlapping.contains($0.root) })
      ?? sharing(of: order.compactMap { groups[$0] }, origins)
    for root in order { check(groups[root] ?? []) }
  }

  /// `true` iff no iteration changes what another one uses.
  var isEmpty: Bool {
    serialReason == nil && findings.isEmpty && conditions.isEmpty && atomicEntries.isEmpty
  }

  /// Returns that an array of `accesses` is stored into which may be part of another one.
  private func overlap(of accesses: [LoopAccesses.Access]) -> String? {
    guard let write = accesses.first(where: \.isWrite),
      let other = accesses.first(where: { $0.root != write.root })
    else { return nil }
    return "a caller passes \(name(write)) and \(name(other)), which may overlap"
  }

  /// Returns that an array is stored into which may be one that goes by another name, and of
  /// which other iterations use the elements.
  private mutating func sharing(
    of groups: [[LoopAccesses.Access]], _ origins: ArrayOrigins
  ) -> String? {
    for written in groups where written.contains(where: \.isWrite) {
      for other in groups where other[0].root != written[0].root {
        let sharing = origins.sharing(written[0].root, other[0].root)
        if sharing == .nothing || sharing == .wholeArrays && areApart(written, other) { continue }
        return "\(name(written[0])) and \(name(other[0])) may be one array"
      }
    }
    return nil
  }

  /// `true` iff no iteration stores to an element that another one uses, if both arrays are one.
  private mutating func areApart(
    _ written: [LoopAccesses.Access], _ others: [LoopAccesses.Access]
  ) -> Bool {
    for write in written where write.isWrite {
      for other in others {
        guard case .apart = relation(write, other) else { return false }
      }
    }
    return true
  }

  /// Checks the uses of one array.
  private mutating func check(_ accesses: [LoopAccesses.Access]) {
    let kinds = kinds(of: accesses)
    var suspicion: Diagnostic?
    var isDone = Array(repeating: false, count: accesses.count)
    for (place, write) in accesses.enumerated() where write.isWrite && !isDone[kinds[place]] {
      isDone[kinds[place]] = true
      var isCompared = Array(repeating: false, count: accesses.count)
      for otherPlace in [place] + Array(accesses.indices) {
        let other = accesses[otherPlace]
        if isCompared[kinds[otherPlace]] { continue }
        isCompared[kinds[otherPlace]] = true
        switch relation(write, other) {
        case .apart: continue
        case .same(let shift):
          if isReduced(accesses) { return reduce(accesses) }
          return findings.append(diagnostic(write, other, isCertain: true, shift: shift))
        case .unknown:
          if isReduced(accesses) { return reduce(accesses) }
          suspicion = suspicion ?? diagnostic(write, other, isCertain: false)
        }
      }
    }
    if let suspicion { findings.append(suspicion) }
  }

  /// Returns a number for each of `accesses`, the same for those that do the same.
  private func kinds(of accesses: [LoopAccesses.Access]) -> [Int] {
    /// What an access does.
    struct Key: Hashable {
      let subscripts: [LoopSubscripts.Subscript]
      let isWrite: Bool
      let isConditional: Bool
    }
    var numbers: [Key: Int] = [:]
    return accesses.map { access in
      let key = Key(
        subscripts: access.subscripts, isWrite: access.isWrite,
        isConditional: statements.entries[access.entry].isConditional)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
  }

  /// Returns `true` iff all uses update elements, and all in the same way.
  private func isReduced(_ accesses: [LoopAccesses.Access]) -> Bool {
    accesses.allSatisfy { $0.update != nil && $0.update == accesses[0].update }
  }

  /// Makes the updates atomic, or the loop serial where the order of the updates counts.
  private mutating func reduce(_ accesses: [LoopAccesses.Access]) {
    if statements.elementType(of: accesses[0].root)?.isInteger == true {
      for access in accesses where access.isWrite { atomicEntries.insert(access.entry) }
    } else {
      serialReason =
        serialReason ?? "the order in which iterations update \(name(accesses[0])) counts"
    }
  }

  // MARK: Diagnostics

  /// Returns the finding about `write` and `other`, which is `shift` rounds before it.
  private func diagnostic(
    _ write: LoopAccesses.Access, _ other: LoopAccesses.Access, isCertain: Bool, shift: Int? = nil
  ) -> Diagnostic {
    let verb = isCertain ? "use" : "may use"
    let span = statements.entries[write.entry].statement.span
    let who = otherIteration(shift) ?? "another iteration"
    let note: String
    if other.entry == write.entry, other.isWrite {
      note = "\(who) stores here too"
    } else {
      note = "\(who) \(other.isWrite ? "stores" : "reads") it here"
    }
    return Diagnostic(
      isCertain ? "race" : "possible-race", severity: isCertain ? .error : .warning, at: span,
      "iterations of this prange \(verb) the same element of \(name(write)), and one stores to it",
      notes: [Diagnostic.Note(statements.entries[other.entry].statement.span, note)])
  }

  /// Returns what the iteration `shift` rounds before the one at hand is called, as in
  /// `iteration i - 1`.
  private func otherIteration(_ shift: Int?) -> String? {
    guard let shift, shift != 0, let name = statements[statements.loop.variable].name else {
      return nil
    }
    let distance = -shift &* statements.loop.step
    return "iteration \(name) \(distance < 0 ? "-" : "+") \(abs(distance))"
  }

  /// Returns the name of the array of `access` in quotes.
  private func name(_ access: LoopAccesses.Access) -> String {
    if let name = access.name { return "'\(name)'" }
    switch origins.kind(of: access.root) {
    case .call(_, function: let name, _): return "the array that '\(name)' returns"
    case _: return "an array"
    }
  }
}
