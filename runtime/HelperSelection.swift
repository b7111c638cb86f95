/// Helpers that were asked for, and what they depend on.
struct HelperSelection {
  /// The helpers so far, dependencies first.
  private(set) var helpers: [RuntimeHelper] = []
  /// The helpers met so far, as places in the catalogs.
  private var met: [Place] = []
  /// The catalogs to search in turn.
  private let catalogs: [HelperCatalog]

  /// A helper, as a place in the catalogs.
  private struct Place: Equatable {
    /// The place of the catalog.
    let catalog: Int
    /// The place of the entry in it.
    let entry: Int
  }

  /// Creates an empty selection for one flavour.
  init(quick: Bool) {
    catalogs = HelperCatalog.catalogs(quick: quick)
  }

  /// Adds the helper called `name` with what it depends on, and returns `true` iff there is one.
  mutating func insert(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let place = place(of: name) else { return false }
    if met.contains(place) { return true }
    met.append(place)
    let catalog = catalogs[place.catalog]
    let entry = catalog.entries[place.entry]
    catalog.text.withUnsafeBufferPointer { text in
      let words = HelperWords(of: UnsafeBufferPointer(rebasing: text[entry.code]))
      for dependency in words.helpers {
        _ = insert(UnsafeBufferPointer(rebasing: text[entry.code][offsetting: dependency]))
      }
      helpers.append(
        RuntimeHelper(
          name: String(decoding: text[entry.name], as: UTF8.self),
          text: String(decoding: text[entry.whole], as: UTF8.self), includes: words.includes,
          functions: words.functions))
    }
    return true
  }

  /// Returns the place of the helper called `name`, if there is one.
  private func place(of name: UnsafeBufferPointer<UInt8>) -> Place? {
    for (index, catalog) in catalogs.enumerated() {
      if let entry = catalog.entry(named: name) { return Place(catalog: index, entry: entry) }
    }
    return nil
  }
}

extension Slice where Base == UnsafeBufferPointer<UInt8> {
  /// The part of the slice whose offsets from its start are given.
  fileprivate subscript(offsetting range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
    self[startIndex + range.lowerBound..<startIndex + range.upperBound]
  }
}
