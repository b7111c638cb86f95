import Glibc
import PellucidCEmission
import PellucidToolchain
import PellucidTypes

/// The shadow cells of a library that was built for a race check; see `runtime/race.h`.
struct RaceFindings {
  /// Forgets all that earlier calls did.
  private typealias Start = @convention(c) () -> Void
  /// Keeps the name, address, size of an element, rank, extents and strides of an argument.
  private typealias Argument =
    @convention(c) (
      UnsafePointer<CChar>, UnsafeRawPointer?, Int, Int, UnsafePointer<Int>, UnsafePointer<Int>
    ) -> Void
  /// Returns the number of findings, and lends them.
  private typealias Findings =
    @convention(c) (UnsafeMutablePointer<UnsafePointer<Int>?>) -> Int

  /// The number of 64-bit words in a `pel_race_finding`.
  private static let wordCount = 47
  /// The most axes of which extents and strides are kept.
  private static let mostAxes = 16

  /// The functions of the library.
  private let start: Start
  private let argument: Argument
  private let findings: Findings

  /// Creates an instance for `library`; nil if no loop of it is watched.
  init?(_ library: SharedLibrary) {
    guard let start = library.symbol("pel_race_start"),
      let argument = library.symbol("pel_race_argument"),
      let findings = library.symbol("pel_race_findings")
    else { return nil }
    self.start = unsafeBitCast(start, to: Start.self)
    self.argument = unsafeBitCast(argument, to: Argument.self)
    self.findings = unsafeBitCast(findings, to: Findings.self)
  }

  /// Begins the check of a call of `kernel` with the packed arguments `slots`, and returns the
  /// names that have to live until the check ends.
  func begin(_ kernel: KernelInterface, _ slots: [UInt64]) -> [UnsafeMutablePointer<CChar>] {
    start()
    var names: [UnsafeMutablePointer<CChar>] = []
    for (parameter, first) in zip(kernel.parameters, kernel.firstSlots) {
      guard case .array(let type) = parameter.type, let name = strdup(parameter.name) else {
        continue
      }
      names.append(name)
      let parts = slots[first..<first + parameter.type.slotCount].map { Int(bitPattern: UInt($0)) }
      let extents = Array(parts[1...type.rank])
      let strides = Self.strides(of: type, extents, Array(parts[(1 + type.rank)...]))
      let data = UnsafeRawPointer(bitPattern: parts[0])
      argument(name, data, type.element.size, type.rank, extents, strides)
    }
    return names
  }

  /// Returns the strides of an array; those that follow from the extents may be packed as anything.
  private static func strides(of type: ArrayType, _ extents: [Int], _ packed: [Int]) -> [Int] {
    (0..<type.rank).map { axis in
      if type.hasStride(axis) { return packed[axis] }
      let inner = type.layout == .f ? extents[..<axis] : extents[(axis + 1)...]
      return inner.reduce(1, *)
    }
  }

  /// Ends the check and returns what it found; nil if there was not memory enough.
  func end(_ names: [UnsafeMutablePointer<CChar>]) -> [Race]? {
    var words: UnsafePointer<Int>?
    let count = findings(&words)
    defer {
      start()
      for name in names { free(name) }
    }
    guard count >= 0, let words else { return nil }
    return (0..<count).map { Self.race(at: words + $0 * Self.wordCount) }
  }

  /// Returns the race that the words at `word` describe.
  private static func race(at word: UnsafePointer<Int>) -> Race {
    let name = UnsafePointer<CChar>(bitPattern: word[9])
    let (data, size) = (word[10], word[11])
    let rank = min(word[12], mostAxes)
    return Race(
      array: name.map { String(cString: $0) },
      indices: size == 0
        ? []
        : indices(
          of: (word[2] - data) / size, extents: (0..<rank).map { word[13 + $0] },
          strides: (0..<rank).map { word[13 + mostAxes + $0] }),
      first: Race.Use(line: word[6], iteration: word[7], isStore: word[8] != 0),
      second: Race.Use(line: word[3], iteration: word[4], isStore: word[5] != 0),
      loopLine: word[1], count: word[0])
  }

  /// Returns the indices of the element that lies `offset` elements behind the first one.
  private static func indices(of offset: Int, extents: [Int], strides: [Int]) -> [Int] {
    var result = Array(repeating: 0, count: extents.count)
    // Axes that run backwards count from their far end, so that all steps go forward.
    var rest = offset
    for axis in extents.indices where strides[axis] < 0 {
      rest -= (extents[axis] - 1) * strides[axis]
    }
    for axis in extents.indices.sorted(by: { abs(strides[$0]) > abs(strides[$1]) }) {
      let step = abs(strides[axis])
      guard step > 0 else { continue }
      let place = min(rest / step, extents[axis] - 1)
      rest -= place * step
      result[axis] = strides[axis] < 0 ? extents[axis] - 1 - place : place
    }
    return result
  }
}
