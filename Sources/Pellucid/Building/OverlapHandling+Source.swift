import Glibc
import PellucidCEmission

extension OverlapHandling {
  /// Creates the handling for `kernels`, which `source` holds in C.
  ///
  /// The text decides, because it may have been edited by hand. In that of the quick build, which
  /// knows no `restrict`, loops that take arrays for distinct look like others; `needsDistinctArrays` tells.
  init(
    of source: String, for kernels: [KernelInterface], isQuick: Bool = false,
    needsDistinctArrays: Bool = false
  ) {
    let words = isQuick ? ["GOMP_parallel", "pel_start"] : ["restrict", "#pragma omp"]
    let isMeant =
      kernels.contains(where: \.mayMeetOverlap)
      && (needsDistinctArrays || words.contains(where: source.mentions))
    self = isMeant ? .elsewhere : .none
  }
}

extension String {
  /// Returns `true` iff `word` stands somewhere in the text.
  func mentions(_ word: String) -> Bool {
    withCString { strstr($0, word) != nil }
  }
}
