/// What a kernel's arithmetic may ignore, by the names that LLVM gives to these permissions.
package struct FastMath: OptionSet, Hashable, Sendable {
  /// One bit for each permission.
  package let rawValue: UInt8

  /// Creates an instance with the given bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// No operand and no result is a NaN.
  package static let nnan = FastMath(rawValue: 1)
  /// No operand and no result is infinite.
  package static let ninf = FastMath(rawValue: 2)
  /// The sign of a zero does not matter.
  package static let nsz = FastMath(rawValue: 4)
  /// A division may be a multiplication by the reciprocal.
  package static let arcp = FastMath(rawValue: 8)
  /// A product and a sum may be one operation with one rounding.
  package static let contract = FastMath(rawValue: 16)
  /// Functions may be replaced by approximations.
  package static let afn = FastMath(rawValue: 32)
  /// Sums and products may be regrouped.
  package static let reassoc = FastMath(rawValue: 64)
  /// Every permission, as `fast` in LLVM.
  package static let fast = FastMath(rawValue: 127)

  /// The permissions by name, in LLVM's order.
  package static let names: [(name: String, value: FastMath)] = [
    ("nnan", .nnan), ("ninf", .ninf), ("nsz", .nsz), ("arcp", .arcp), ("contract", .contract),
    ("afn", .afn), ("reassoc", .reassoc),
  ]

  /// Creates an instance from the name of one permission or `fast`, or `nil` for another name.
  package init?(name: String) {
    if name == "fast" {
      self = .fast
    } else if let entry = FastMath.names.first(where: { $0.name == name }) {
      self = entry.value
    } else {
      return nil
    }
  }

  /// The flags of gcc and clang that grant these permissions and, where they can, no others.
  ///
  /// Both compilers know NaNs and infinities only together, so that one alone grants nothing, and
  /// regroup only where the sign of a zero does not matter either.
  package var flags: [String] {
    let finite: FastMath = [.nnan, .ninf]
    let finiteFlags = isSuperset(of: finite) ? ["-ffinite-math-only"] : []
    if isSuperset(of: FastMath.fast.subtracting(finite)) {
      return ["-ffast-math", "-fno-finite-math-only"] + finiteFlags
    }
    var flags = [contains(.contract) ? "-ffp-contract=fast" : "-ffp-contract=off"]
    if contains(.afn) {
      flags += ["-funsafe-math-optimizations", "-fno-associative-math", "-fno-reciprocal-math"]
      flags += ["-fsigned-zeros"]
    }
    if contains(.nsz) || contains(.reassoc) { flags.append("-fno-signed-zeros") }
    if contains(.arcp) { flags.append("-freciprocal-math") }
    if contains(.reassoc) { flags.append("-fassociative-math") }
    return flags + finiteFlags
  }
}
