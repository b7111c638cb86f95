/// Helpers that were asked for, and what they depend on.
struct HelperSelection {
  /// The helpers so far, dependencies first.
  private(set) var helpers: [RuntimeHelper] = []
  /// The numbers of the helpers met so far.
  private var met: [Int] = []
  /// `true` iff the helpers are for libtcc.
  private let quick: Bool

  /// Creates an empty selection for one flavour.
  init(quick: Bool) {
    self.quick = quick
  }

  /// Adds the helper called `name` with what it depends on, and returns `true` iff there is one.
  mutating func insert(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let place = HelperPlace(name, quick: quick) else { return false }
    if met.contains(place.number) { return true }
    met.append(place.number)
    let catalog = place.family.catalog
    let entry = catalog.entry(at: place.index)
    catalog.text.withUnsafeBufferPointer { text in
      let code = UnsafeBufferPointer(rebasing: text[entry.code])
      var words = HelperWords()
      words.scan(code) { word in _ = insert(word) }
      helpers.append(
        RuntimeHelper(
          name: UnsafeBufferPointer(rebasing: text[entry.name]).string,
          text: UnsafeBufferPointer(rebasing: text[entry.start..<entry.code.upperBound]).string,
          includes: words.includes, functions: words.functions))
    }
    return true
  }
}
