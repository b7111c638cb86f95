extension ValueTable {
  /// What the helpers of this family have to return; the rule of each table made its rows.
  static let conversions: [ValueTable] = [
    ValueTable(
      "pel_u64_from_f64", ["f64"], "u64",
      rule: "NumPy on x86: array([x]).astype(uint64)",
      rows: """
        INFINITY -> 0u
        -INFINITY -> 9223372036854775808ul
        NAN -> 9223372036854775808ul
        3000000000.0 -> 3000000000ul
        -1.0 -> 18446744073709551615ul
        1e+20 -> 0u
        -1e+20 -> 9223372036854775808ul
        9.223372036854776e+18 -> 9223372036854775808ul
        1.8446744073709552e+19 -> 0u
        -3000000000.0 -> 18446744070709551616ul
        300.7 -> 300u
        -129.5 -> 18446744073709551487ul
        1.8e+19 -> 18000000000000000000ul
        4294967296.5 -> 4294967296ul
        -0.5 -> 0u
        0.0 -> 0u
        9.223372036854775e+18 -> 9223372036854774784ul
        """),
    ValueTable(
      "pel_u64_from_f32", ["f32"], "u64",
      rule: "NumPy on x86: array([x]).astype(uint64)",
      rows: """
        INFINITY -> 0u
        -INFINITY -> 9223372036854775808ul
        NAN -> 9223372036854775808ul
        3e+09f -> 3000000000ul
        -1.0f -> 18446744073709551615ul
        1e+20f -> 0u
        -1e+20f -> 9223372036854775808ul
        9.223372e+18f -> 9223372036854775808ul
        1.8446744e+19f -> 0u
        -3e+09f -> 18446744070709551616ul
        300.7f -> 300u
        -129.5f -> 18446744073709551487ul
        1.8e+19f -> 18000000404716257280ul
        4.2949673e+09f -> 4294967296ul
        -0.5f -> 0u
        0.0f -> 0u
        """),
  ]
}
