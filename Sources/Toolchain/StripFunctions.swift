import CStrips
import Glibc

/// The functions over many elements that quick builds call.
package enum StripFunctions {
  /// The functions of libm with vector versions of glibc's libmvec for this processor.
  package static let fourULP: Set<String> = functions(ulps: 4)

  /// The same for SLEEF's libsleefgnuabi.
  package static let oneULP: Set<String> = functions(ulps: 1)

  /// Returns the functions of which there are versions for float64 and float32.
  private static func functions(ulps: Int32) -> Set<String> {
    Set(
      VectorMathLibrary.candidates.filter {
        pel_strip_vector($0, ulps) != nil && pel_strip_vector($0 + "f", ulps) != nil
      })
  }

  /// Lets a loaded library, whose `pel_share_strips` stands at `address`, find the functions.
  static func share(with address: UnsafeMutableRawPointer) {
    typealias Operation = @convention(c) (UnsafePointer<CChar>?) -> UnsafeMutableRawPointer?
    typealias Vector = @convention(c) (UnsafePointer<CChar>?, Int32) -> UnsafeMutableRawPointer?
    let share = unsafeBitCast(address, to: (@convention(c) (Operation, Vector) -> Void).self)
    share(pel_strip_operation, pel_strip_vector)
  }
}
