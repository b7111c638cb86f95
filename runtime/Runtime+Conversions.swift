extension Runtime {
  /// Returns the name of the helper that converts between two scalar types for libtcc, or nil
  /// where a plain cast does. Types are given by their short names, as in `u64` and `f32`.
  package static func quickConversion(to target: String, from source: String) -> String? {
    conversion(to: target, from: source)
  }

  /// Returns the name of the helper that converts between two scalar types, or nil where a cast
  /// does, plain or through `intermediateType`.
  package static func conversion(to target: String, from source: String) -> String? {
    switch (target, source) {
    case ("u64", "f64"): "pel_u64_from_f64"
    case ("u64", "f32"): "pel_u64_from_f32"
    default: nil
    }
  }

  /// Returns the type that a cast has to go through, as in `(uint32_t)(int64_t)x`, or nil where
  /// the plain cast does: gcc and clang choose other instructions in vectorised loops, with other
  /// results for values out of range.
  package static func intermediateType(to target: String, from source: String) -> String? {
    guard source == "f64" || source == "f32" else { return nil }
    return switch target {
    case "i8", "i16", "u8", "u16": "i32"
    case "u32": "i64"
    default: nil
    }
  }
}
