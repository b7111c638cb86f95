import PellucidIR
import PellucidTypes

/// What entry points do with calls whose array arguments overlap though one is stored into.
///
/// `restrict` and threads rest on it that they do not. Such calls give what the sequential program
/// gives, because they go to kernels without both.
package enum OverlapHandling: Hashable, Sendable {
  /// Nothing: no kernel depends on it.
  case none
  /// They go to the entry points of the second text, which are called `NAME_entry$overlapping`.
  case elsewhere
  /// These are the entry points that they go to.
  case expected

  /// The C functions that the test calls.
  var helpers: String { self == .elsewhere ? rangeHelpers : "" }

  /// Returns the statements that stand in front of the call of a kernel.
  func linesBeforeCall(of kernel: KernelInterface) -> [String] {
    switch self {
    case .none, .expected: []
    case .elsewhere:
      kernel.rangeLines + [
        "    if (\(kernel.overlapTest)) {",
        "        extern int64_t \(kernel.overlappingEntryName)(const pel_slot *, pel_slot *, pel_error *);",
        "        return \(kernel.overlappingEntryName)(arguments, results, error);", "    }",
      ]
    }
  }
}

/// Returns the text that is built beside `source`: the kernels once more, with entry points for
/// arguments that overlap. They bear other names, and `restrict` means nothing.
package func overlapSource(
  _ source: String, name: String, for kernels: [KernelInterface], isQuick: Bool = false
) -> String {
  var text = "/* \(name) again, for arrays that overlap: without restrict, without threads. */\n"
  text += "#define restrict\n"
  let shared = ["pel_share_random", "pel_share_algebra", "pel_share_strips"]
  for name in kernels.map(\.cName) + shared {
    text += "#define \(name) \(name)$overlapping\n"
  }
  text += "#line 1 \"\(name)\"\n" + source
  return text + entrySource(for: kernels, isQuick: isQuick, overlap: .expected)
}

/// The C functions that tell where arrays lie.
private let rangeHelpers = """

  /* The bytes from the lowest element of an array to behind the highest one. */
  typedef struct {
      uint64_t first;
      uint64_t end;
  } pel_range;

  /* Returns the bytes of an array; strides count elements of so many bytes. */
  static inline pel_range pel_range_of(const void *data, int64_t size, int rank,
                                       const int64_t *extents, const int64_t *strides)
  {
      pel_range range = {(uint64_t)data, (uint64_t)data + (uint64_t)size};
      for (int axis = 0; axis < rank; axis++) {
          const int64_t reach = (extents[axis] - 1) * strides[axis] * size;
          if (extents[axis] <= 0) {
              return (pel_range){0, 0};
          }
          if (reach < 0) {
              range.first += (uint64_t)reach;
          } else {
              range.end += (uint64_t)reach;
          }
      }
      return range;
  }

  /* Returns whether two arrays may share memory. */
  static inline int pel_overlap(pel_range a, pel_range b)
  {
      return a.first < b.end && b.first < a.end;
  }

  """

extension KernelInterface {
  /// The name of the entry point for arguments that overlap; no Python name has a `$`.
  var overlappingEntryName: String { entryName + "$overlapping" }

  /// `true` iff the kernel gets several arrays and may store into one of them.
  package var mayMeetOverlap: Bool { !overlapPairs.isEmpty }

  /// The pairs of arrays of which one may be stored into, by the places of their parameters.
  private var overlapPairs: [(Int, Int)] {
    let arrays = parameters.indices.filter { parameters[$0].type.isArray }
    return arrays.flatMap { first in
      arrays.filter {
        $0 > first && (parameters[first].isStoredInto || parameters[$0].isStoredInto)
      }.map { (first, $0) }
    }
  }

  /// The expression that tells whether two arrays of a pair overlap.
  fileprivate var overlapTest: String {
    let tests = overlapPairs.map { "pel_overlap(range_\($0), range_\($1))" }
    return tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " || ") + ")"
  }

  /// The declarations of the bytes that the arrays lie in.
  fileprivate var rangeLines: [String] {
    zip(parameters, firstSlots).enumerated().compactMap { place, argument in
      guard case .array(let type) = argument.0.type else { return nil }
      return "    const pel_range range_\(place) = \(Self.range(of: type, at: argument.1));"
    }
  }

  /// Returns the expression for the bytes of an array that is packed from the given slot on.
  private static func range(of type: ArrayType, at slot: Int) -> String {
    let data = "pel_range_of(arguments[\(slot)].p, \(type.element.size), \(type.rank), "
    if type.rank == 0 { return data + "0, 0)" }
    let extents = (0..<type.rank).map { "arguments[\(slot + 1 + $0)].i" }
    // A kernel does not read the strides that follow from the extents, so they may be anything.
    let strides = (0..<type.rank).map { axis -> String in
      if type.hasStride(axis) { return "arguments[\(slot + 1 + type.rank + axis)].i" }
      let inner =
        switch type.layout {
        case .f: extents[..<axis]
        case .c, .rows, .strided: extents[(axis + 1)...]
        }
      return inner.isEmpty ? "1" : inner.joined(separator: " * ")
    }
    return data + "(const int64_t[]){\(extents.joined(separator: ", "))}, "
      + "(const int64_t[]){\(strides.joined(separator: ", "))})"
  }
}

extension ValueType {
  /// `true` iff the value is an array.
  fileprivate var isArray: Bool {
    switch self {
    case .scalar: false
    case .array: true
    }
  }
}
