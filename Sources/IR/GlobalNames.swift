/// The names under which IR text shows the globals of a module: `@scale`, and `@scale.1` for
/// another one of that name.
struct GlobalNames {
  /// The text of each global, indexed by its number.
  private let texts: [String]

  /// Creates the names of the globals of `module`.
  init(_ module: Module) {
    var clashes: [String: Int] = [:]
    texts = module.globals.map { global in
      let clash = clashes[global.name, default: 0]
      clashes[global.name] = clash + 1
      return "@" + IRText.word(global.name) + (clash == 0 ? "" : ".\(clash)")
    }
  }

  /// The text of `global`; `@17` for a number that the module does not have.
  subscript(global: GlobalID) -> String {
    texts.indices.contains(global.index) ? texts[global.index] : "@\(global.index)"
  }
}
