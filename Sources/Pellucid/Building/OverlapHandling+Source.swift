import Glibc
import PellucidCEmission

extension OverlapHandling {
  /// Creates the handling for `kernels`, which `source` holds in C.
  ///
  /// The text decides, because it may have been edited by hand.
  init(of source: String, for kernels: [KernelInterface], isQuick: Bool = false) {
    let words = isQuick ? ["GOMP_parallel"] : ["restrict", "#pragma omp"]
    guard kernels.contains(where: \.mayMeetOverlap), words.contains(where: source.mentions) else {
      self = .none
      return
    }
    self = isQuick ? .onOneThread : .elsewhere
  }
}

extension String {
  /// Returns `true` iff `word` stands somewhere in the text.
  func mentions(_ word: String) -> Bool {
    withCString { strstr($0, word) != nil }
  }
}
