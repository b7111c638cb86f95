/// The C helpers of emitted C, kept as C files and embedded as text.
package enum Runtime {
  /// Returns the helpers of the given names with all that they depend on, dependencies first and
  /// each once.
  ///
  /// - Parameter quick: `true` for the texts that libtcc compiles without any header.
  /// - Requires: there is a helper for each name.
  package static func helpers(_ names: [String], quick: Bool) -> [RuntimeHelper] {
    var selection = HelperSelection(quick: quick)
    for name in names {
      var name = name
      let isKnown = name.withUTF8 { selection.insert($0) }
      precondition(isKnown, "no runtime helper is called '\(name)'")
    }
    return selection.helpers
  }

  /// Returns `true` iff there is a helper called `name`.
  package static func hasHelper(_ name: String, quick: Bool) -> Bool {
    var name = name
    return name.withUTF8 { HelperPlace($0, quick: quick) != nil }
  }

  /// Returns the names of all helpers, in the order of the C files.
  package static func helperNames(quick: Bool) -> [String] {
    var names: [String] = []
    for family in HelperFamily.allCases where family.serves(quick: quick) {
      let catalog = family.catalog
      for index in 0..<catalog.count {
        names.append(String(decoding: catalog.text[catalog.entry(at: index).name], as: UTF8.self))
      }
    }
    return names
  }

  /// The entries of libgomp on one thread, as C that needs no header, for loaders that find no
  /// libgomp.
  package static let serialOpenMP = String(
    decoding: PackageResources.serial_openmp_h, as: UTF8.self)
}
