import CTinyCC

/// One compilation by libtcc; only one may exist at a time.
final class TinyCC {
  /// libtcc's state.
  private let state: OpaquePointer
  /// What libtcc said, in order.
  private(set) var messages: [String] = []

  /// Creates an instance with the given command-line options, or `nil` for want of memory.
  init?(options: String) {
    guard let state = tcc_new() else { return nil }
    self.state = state
    let context = Unmanaged.passUnretained(self).toOpaque()
    tcc_set_error_func(state, context) { context, text in
      guard let context, let text else { return }
      let compiler = Unmanaged<TinyCC>.fromOpaque(context).takeUnretainedValue()
      compiler.messages.append(String(cString: text))
    }
    tcc_set_options(state, options)
    tcc_set_output_type(state, TCC_OUTPUT_DLL)
    skipPredefinitions()
  }

  /// Makes libtcc skip its own text of builtin functions, which costs as much as a small kernel.
  ///
  /// That text stands between the definitions and the inclusions of the command line, both of which
  /// libtcc takes over as they are: the former opens a conditional, the latter closes it.
  private func skipPredefinitions() {
    tcc_define_symbol(state, "__PELLUCID__", "1\n#if 0")
    tcc_set_options(state, "-include \"\\\"\n#endif\n//\"")
  }

  deinit { tcc_delete(state) }

  /// Compiles `text` and returns `true` iff libtcc found no error.
  func compile(_ text: String) -> Bool {
    tcc_compile_string(state, text) == 0
  }

  /// Writes the library to `path` and returns `true` iff that succeeded.
  func write(to path: String) -> Bool {
    tcc_output_file(state, path) == 0
  }
}
