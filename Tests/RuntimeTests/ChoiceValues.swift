extension ValueTable {
  /// What the helpers of this family have to return; the rule of each table made its rows.
  static let choices: [ValueTable] = [
    ValueTable(
      "pel_min_f64", ["f64", "f64"], "f64",
      rule: "CPython: min(a, b)",
      rows: """
        0.0, 0.0 -> 0.0
        0.0, -0.0 -> 0.0
        0.0, 1.0 -> 0.0
        0.0, -1.0 -> -1.0
        0.0, INFINITY -> 0.0
        0.0, -INFINITY -> -INFINITY
        0.0, NAN -> 0.0
        -0.0, 0.0 -> -0.0
        -0.0, -0.0 -> -0.0
        -0.0, 1.0 -> -0.0
        -0.0, -1.0 -> -1.0
        -0.0, INFINITY -> -0.0
        -0.0, -INFINITY -> -INFINITY
        -0.0, NAN -> -0.0
        1.0, 0.0 -> 0.0
        1.0, -0.0 -> -0.0
        1.0, 1.0 -> 1.0
        1.0, -1.0 -> -1.0
        1.0, INFINITY -> 1.0
        1.0, -INFINITY -> -INFINITY
        1.0, NAN -> 1.0
        -1.0, 0.0 -> -1.0
        -1.0, -0.0 -> -1.0
        -1.0, 1.0 -> -1.0
        -1.0, -1.0 -> -1.0
        -1.0, INFINITY -> -1.0
        -1.0, -INFINITY -> -INFINITY
        -1.0, NAN -> -1.0
        INFINITY, 0.0 -> 0.0
        INFINITY, -0.0 -> -0.0
        INFINITY, 1.0 -> 1.0
        INFINITY, -1.0 -> -1.0
        INFINITY, INFINITY -> INFINITY
        INFINITY, -INFINITY -> -INFINITY
        INFINITY, NAN -> INFINITY
        -INFINITY, 0.0 -> -INFINITY
        -INFINITY, -0.0 -> -INFINITY
        -INFINITY, 1.0 -> -INFINITY
        -INFINITY, -1.0 -> -INFINITY
        -INFINITY, INFINITY -> -INFINITY
        -INFINITY, -INFINITY -> -INFINITY
        -INFINITY, NAN -> -INFINITY
        NAN, 0.0 -> NAN
        NAN, -0.0 -> NAN
        NAN, 1.0 -> NAN
        NAN, -1.0 -> NAN
        NAN, INFINITY -> NAN
        NAN, -INFINITY -> NAN
        NAN, NAN -> NAN
        """),
    ValueTable(
      "pel_minimum_f64", ["f64", "f64"], "f64",
      rule: "NumPy: minimum(a, b), which leaves open the sign of a zero",
      rows: """
        0.0, 1.0 -> 0.0
        0.0, -1.0 -> -1.0
        0.0, INFINITY -> 0.0
        0.0, -INFINITY -> -INFINITY
        0.0, NAN -> NAN
        -0.0, 1.0 -> -0.0
        -0.0, -1.0 -> -1.0
        -0.0, INFINITY -> -0.0
        -0.0, -INFINITY -> -INFINITY
        -0.0, NAN -> NAN
        1.0, 0.0 -> 0.0
        1.0, -0.0 -> -0.0
        1.0, 1.0 -> 1.0
        1.0, -1.0 -> -1.0
        1.0, INFINITY -> 1.0
        1.0, -INFINITY -> -INFINITY
        1.0, NAN -> NAN
        -1.0, 0.0 -> -1.0
        -1.0, -0.0 -> -1.0
        -1.0, 1.0 -> -1.0
        -1.0, -1.0 -> -1.0
        -1.0, INFINITY -> -1.0
        -1.0, -INFINITY -> -INFINITY
        -1.0, NAN -> NAN
        INFINITY, 0.0 -> 0.0
        INFINITY, -0.0 -> -0.0
        INFINITY, 1.0 -> 1.0
        INFINITY, -1.0 -> -1.0
        INFINITY, INFINITY -> INFINITY
        INFINITY, -INFINITY -> -INFINITY
        INFINITY, NAN -> NAN
        -INFINITY, 0.0 -> -INFINITY
        -INFINITY, -0.0 -> -INFINITY
        -INFINITY, 1.0 -> -INFINITY
        -INFINITY, -1.0 -> -INFINITY
        -INFINITY, INFINITY -> -INFINITY
        -INFINITY, -INFINITY -> -INFINITY
        -INFINITY, NAN -> NAN
        NAN, 0.0 -> NAN
        NAN, -0.0 -> NAN
        NAN, 1.0 -> NAN
        NAN, -1.0 -> NAN
        NAN, INFINITY -> NAN
        NAN, -INFINITY -> NAN
        NAN, NAN -> NAN
        """),
    ValueTable(
      "pel_min_f32", ["f32", "f32"], "f32",
      rule: "CPython: min(a, b)",
      rows: """
        0.0f, 0.0f -> 0.0f
        0.0f, -0.0f -> 0.0f
        0.0f, 1.0f -> 0.0f
        0.0f, -1.0f -> -1.0f
        0.0f, INFINITY -> 0.0f
        0.0f, -INFINITY -> -INFINITY
        0.0f, NAN -> 0.0f
        -0.0f, 0.0f -> -0.0f
        -0.0f, -0.0f -> -0.0f
        -0.0f, 1.0f -> -0.0f
        -0.0f, -1.0f -> -1.0f
        -0.0f, INFINITY -> -0.0f
        -0.0f, -INFINITY -> -INFINITY
        -0.0f, NAN -> -0.0f
        1.0f, 0.0f -> 0.0f
        1.0f, -0.0f -> -0.0f
        1.0f, 1.0f -> 1.0f
        1.0f, -1.0f -> -1.0f
        1.0f, INFINITY -> 1.0f
        1.0f, -INFINITY -> -INFINITY
        1.0f, NAN -> 1.0f
        -1.0f, 0.0f -> -1.0f
        -1.0f, -0.0f -> -1.0f
        -1.0f, 1.0f -> -1.0f
        -1.0f, -1.0f -> -1.0f
        -1.0f, INFINITY -> -1.0f
        -1.0f, -INFINITY -> -INFINITY
        -1.0f, NAN -> -1.0f
        INFINITY, 0.0f -> 0.0f
        INFINITY, -0.0f -> -0.0f
        INFINITY, 1.0f -> 1.0f
        INFINITY, -1.0f -> -1.0f
        INFINITY, INFINITY -> INFINITY
        INFINITY, -INFINITY -> -INFINITY
        INFINITY, NAN -> INFINITY
        -INFINITY, 0.0f -> -INFINITY
        -INFINITY, -0.0f -> -INFINITY
        -INFINITY, 1.0f -> -INFINITY
        -INFINITY, -1.0f -> -INFINITY
        -INFINITY, INFINITY -> -INFINITY
        -INFINITY, -INFINITY -> -INFINITY
        -INFINITY, NAN -> -INFINITY
        NAN, 0.0f -> NAN
        NAN, -0.0f -> NAN
        NAN, 1.0f -> NAN
        NAN, -1.0f -> NAN
        NAN, INFINITY -> NAN
        NAN, -INFINITY -> NAN
        NAN, NAN -> NAN
        """),
    ValueTable(
      "pel_minimum_f32", ["f32", "f32"], "f32",
      rule: "NumPy: minimum(a, b), which leaves open the sign of a zero",
      rows: """
        0.0f, 1.0f -> 0.0f
        0.0f, -1.0f -> -1.0f
        0.0f, INFINITY -> 0.0f
        0.0f, -INFINITY -> -INFINITY
        0.0f, NAN -> NAN
        -0.0f, 1.0f -> -0.0f
        -0.0f, -1.0f -> -1.0f
        -0.0f, INFINITY -> -0.0f
        -0.0f, -INFINITY -> -INFINITY
        -0.0f, NAN -> NAN
        1.0f, 0.0f -> 0.0f
        1.0f, -0.0f -> -0.0f
        1.0f, 1.0f -> 1.0f
        1.0f, -1.0f -> -1.0f
        1.0f, INFINITY -> 1.0f
        1.0f, -INFINITY -> -INFINITY
        1.0f, NAN -> NAN
        -1.0f, 0.0f -> -1.0f
        -1.0f, -0.0f -> -1.0f
        -1.0f, 1.0f -> -1.0f
        -1.0f, -1.0f -> -1.0f
        -1.0f, INFINITY -> -1.0f
        -1.0f, -INFINITY -> -INFINITY
        -1.0f, NAN -> NAN
        INFINITY, 0.0f -> 0.0f
        INFINITY, -0.0f -> -0.0f
        INFINITY, 1.0f -> 1.0f
        INFINITY, -1.0f -> -1.0f
        INFINITY, INFINITY -> INFINITY
        INFINITY, -INFINITY -> -INFINITY
        INFINITY, NAN -> NAN
        -INFINITY, 0.0f -> -INFINITY
        -INFINITY, -0.0f -> -INFINITY
        -INFINITY, 1.0f -> -INFINITY
        -INFINITY, -1.0f -> -INFINITY
        -INFINITY, INFINITY -> -INFINITY
        -INFINITY, -INFINITY -> -INFINITY
        -INFINITY, NAN -> NAN
        NAN, 0.0f -> NAN
        NAN, -0.0f -> NAN
        NAN, 1.0f -> NAN
        NAN, -1.0f -> NAN
        NAN, INFINITY -> NAN
        NAN, -INFINITY -> NAN
        NAN, NAN -> NAN
        """),
    ValueTable(
      "pel_min", ["i64", "i64"], "i64",
      rule: "CPython: min(a, b)",
      rows: """
        INT64_MIN, INT64_MIN -> INT64_MIN
        INT64_MIN, 5 -> INT64_MIN
        INT64_MIN, 9223372036854775807 -> INT64_MIN
        -9223372036854775807, INT64_MIN -> INT64_MIN
        -9223372036854775807, 5 -> -9223372036854775807
        -9223372036854775807, 9223372036854775807 -> -9223372036854775807
        5, INT64_MIN -> INT64_MIN
        5, 5 -> 5
        5, 9223372036854775807 -> 5
        9223372036854775806, INT64_MIN -> INT64_MIN
        9223372036854775806, 5 -> 5
        9223372036854775806, 9223372036854775807 -> 9223372036854775806
        9223372036854775807, INT64_MIN -> INT64_MIN
        9223372036854775807, 5 -> 5
        9223372036854775807, 9223372036854775807 -> 9223372036854775807
        """),
    ValueTable(
      "pel_min_i8", ["i8", "i8"], "i8",
      rule: "CPython: min(a, b)",
      rows: """
        -128, -128 -> -128
        -128, 5 -> -128
        -128, 127 -> -128
        -127, -128 -> -128
        -127, 5 -> -127
        -127, 127 -> -127
        5, -128 -> -128
        5, 5 -> 5
        5, 127 -> 5
        126, -128 -> -128
        126, 5 -> 5
        126, 127 -> 126
        127, -128 -> -128
        127, 5 -> 5
        127, 127 -> 127
        """),
    ValueTable(
      "pel_min_i16", ["i16", "i16"], "i16",
      rule: "CPython: min(a, b)",
      rows: """
        -32768, -32768 -> -32768
        -32768, 5 -> -32768
        -32768, 32767 -> -32768
        -32767, -32768 -> -32768
        -32767, 5 -> -32767
        -32767, 32767 -> -32767
        5, -32768 -> -32768
        5, 5 -> 5
        5, 32767 -> 5
        32766, -32768 -> -32768
        32766, 5 -> 5
        32766, 32767 -> 32766
        32767, -32768 -> -32768
        32767, 5 -> 5
        32767, 32767 -> 32767
        """),
    ValueTable(
      "pel_min_i32", ["i32", "i32"], "i32",
      rule: "CPython: min(a, b)",
      rows: """
        -2147483648, -2147483648 -> -2147483648
        -2147483648, 5 -> -2147483648
        -2147483648, 2147483647 -> -2147483648
        -2147483647, -2147483648 -> -2147483648
        -2147483647, 5 -> -2147483647
        -2147483647, 2147483647 -> -2147483647
        5, -2147483648 -> -2147483648
        5, 5 -> 5
        5, 2147483647 -> 5
        2147483646, -2147483648 -> -2147483648
        2147483646, 5 -> 5
        2147483646, 2147483647 -> 2147483646
        2147483647, -2147483648 -> -2147483648
        2147483647, 5 -> 5
        2147483647, 2147483647 -> 2147483647
        """),
    ValueTable(
      "pel_min_u8", ["u8", "u8"], "u8",
      rule: "CPython: min(a, b)",
      rows: """
        0, 0 -> 0
        0, 5 -> 0
        0, 255 -> 0
        1, 0 -> 0
        1, 5 -> 1
        1, 255 -> 1
        5, 0 -> 0
        5, 5 -> 5
        5, 255 -> 5
        254, 0 -> 0
        254, 5 -> 5
        254, 255 -> 254
        255, 0 -> 0
        255, 5 -> 5
        255, 255 -> 255
        """),
    ValueTable(
      "pel_min_u16", ["u16", "u16"], "u16",
      rule: "CPython: min(a, b)",
      rows: """
        0, 0 -> 0
        0, 5 -> 0
        0, 65535 -> 0
        1, 0 -> 0
        1, 5 -> 1
        1, 65535 -> 1
        5, 0 -> 0
        5, 5 -> 5
        5, 65535 -> 5
        65534, 0 -> 0
        65534, 5 -> 5
        65534, 65535 -> 65534
        65535, 0 -> 0
        65535, 5 -> 5
        65535, 65535 -> 65535
        """),
    ValueTable(
      "pel_min_u32", ["u32", "u32"], "u32",
      rule: "CPython: min(a, b)",
      rows: """
        0u, 0u -> 0u
        0u, 5u -> 0u
        0u, 4294967295ul -> 0u
        1u, 0u -> 0u
        1u, 5u -> 1u
        1u, 4294967295ul -> 1u
        5u, 0u -> 0u
        5u, 5u -> 5u
        5u, 4294967295ul -> 5u
        4294967294ul, 0u -> 0u
        4294967294ul, 5u -> 5u
        4294967294ul, 4294967295ul -> 4294967294ul
        4294967295ul, 0u -> 0u
        4294967295ul, 5u -> 5u
        4294967295ul, 4294967295ul -> 4294967295ul
        """),
    ValueTable(
      "pel_min_u64", ["u64", "u64"], "u64",
      rule: "CPython: min(a, b)",
      rows: """
        0u, 0u -> 0u
        0u, 5u -> 0u
        0u, 18446744073709551615ul -> 0u
        1u, 0u -> 0u
        1u, 5u -> 1u
        1u, 18446744073709551615ul -> 1u
        5u, 0u -> 0u
        5u, 5u -> 5u
        5u, 18446744073709551615ul -> 5u
        18446744073709551614ul, 0u -> 0u
        18446744073709551614ul, 5u -> 5u
        18446744073709551614ul, 18446744073709551615ul -> 18446744073709551614ul
        18446744073709551615ul, 0u -> 0u
        18446744073709551615ul, 5u -> 5u
        18446744073709551615ul, 18446744073709551615ul -> 18446744073709551615ul
        """),
    ValueTable(
      "pel_max_f64", ["f64", "f64"], "f64",
      rule: "CPython: max(a, b)",
      rows: """
        0.0, 0.0 -> 0.0
        0.0, -0.0 -> 0.0
        0.0, 1.0 -> 1.0
        0.0, -1.0 -> 0.0
        0.0, INFINITY -> INFINITY
        0.0, -INFINITY -> 0.0
        0.0, NAN -> 0.0
        -0.0, 0.0 -> -0.0
        -0.0, -0.0 -> -0.0
        -0.0, 1.0 -> 1.0
        -0.0, -1.0 -> -0.0
        -0.0, INFINITY -> INFINITY
        -0.0, -INFINITY -> -0.0
        -0.0, NAN -> -0.0
        1.0, 0.0 -> 1.0
        1.0, -0.0 -> 1.0
        1.0, 1.0 -> 1.0
        1.0, -1.0 -> 1.0
        1.0, INFINITY -> INFINITY
        1.0, -INFINITY -> 1.0
        1.0, NAN -> 1.0
        -1.0, 0.0 -> 0.0
        -1.0, -0.0 -> -0.0
        -1.0, 1.0 -> 1.0
        -1.0, -1.0 -> -1.0
        -1.0, INFINITY -> INFINITY
        -1.0, -INFINITY -> -1.0
        -1.0, NAN -> -1.0
        INFINITY, 0.0 -> INFINITY
        INFINITY, -0.0 -> INFINITY
        INFINITY, 1.0 -> INFINITY
        INFINITY, -1.0 -> INFINITY
        INFINITY, INFINITY -> INFINITY
        INFINITY, -INFINITY -> INFINITY
        INFINITY, NAN -> INFINITY
        -INFINITY, 0.0 -> 0.0
        -INFINITY, -0.0 -> -0.0
        -INFINITY, 1.0 -> 1.0
        -INFINITY, -1.0 -> -1.0
        -INFINITY, INFINITY -> INFINITY
        -INFINITY, -INFINITY -> -INFINITY
        -INFINITY, NAN -> -INFINITY
        NAN, 0.0 -> NAN
        NAN, -0.0 -> NAN
        NAN, 1.0 -> NAN
        NAN, -1.0 -> NAN
        NAN, INFINITY -> NAN
        NAN, -INFINITY -> NAN
        NAN, NAN -> NAN
        """),
    ValueTable(
      "pel_maximum_f64", ["f64", "f64"], "f64",
      rule: "NumPy: maximum(a, b), which leaves open the sign of a zero",
      rows: """
        0.0, 1.0 -> 1.0
        0.0, -1.0 -> 0.0
        0.0, INFINITY -> INFINITY
        0.0, -INFINITY -> 0.0
        0.0, NAN -> NAN
        -0.0, 1.0 -> 1.0
        -0.0, -1.0 -> -0.0
        -0.0, INFINITY -> INFINITY
        -0.0, -INFINITY -> -0.0
        -0.0, NAN -> NAN
        1.0, 0.0 -> 1.0
        1.0, -0.0 -> 1.0
        1.0, 1.0 -> 1.0
        1.0, -1.0 -> 1.0
        1.0, INFINITY -> INFINITY
        1.0, -INFINITY -> 1.0
        1.0, NAN -> NAN
        -1.0, 0.0 -> 0.0
        -1.0, -0.0 -> -0.0
        -1.0, 1.0 -> 1.0
        -1.0, -1.0 -> -1.0
        -1.0, INFINITY -> INFINITY
        -1.0, -INFINITY -> -1.0
        -1.0, NAN -> NAN
        INFINITY, 0.0 -> INFINITY
        INFINITY, -0.0 -> INFINITY
        INFINITY, 1.0 -> INFINITY
        INFINITY, -1.0 -> INFINITY
        INFINITY, INFINITY -> INFINITY
        INFINITY, -INFINITY -> INFINITY
        INFINITY, NAN -> NAN
        -INFINITY, 0.0 -> 0.0
        -INFINITY, -0.0 -> -0.0
        -INFINITY, 1.0 -> 1.0
        -INFINITY, -1.0 -> -1.0
        -INFINITY, INFINITY -> INFINITY
        -INFINITY, -INFINITY -> -INFINITY
        -INFINITY, NAN -> NAN
        NAN, 0.0 -> NAN
        NAN, -0.0 -> NAN
        NAN, 1.0 -> NAN
        NAN, -1.0 -> NAN
        NAN, INFINITY -> NAN
        NAN, -INFINITY -> NAN
        NAN, NAN -> NAN
        """),
    ValueTable(
      "pel_max_f32", ["f32", "f32"], "f32",
      rule: "CPython: max(a, b)",
      rows: """
        0.0f, 0.0f -> 0.0f
        0.0f, -0.0f -> 0.0f
        0.0f, 1.0f -> 1.0f
        0.0f, -1.0f -> 0.0f
        0.0f, INFINITY -> INFINITY
        0.0f, -INFINITY -> 0.0f
        0.0f, NAN -> 0.0f
        -0.0f, 0.0f -> -0.0f
        -0.0f, -0.0f -> -0.0f
        -0.0f, 1.0f -> 1.0f
        -0.0f, -1.0f -> -0.0f
        -0.0f, INFINITY -> INFINITY
        -0.0f, -INFINITY -> -0.0f
        -0.0f, NAN -> -0.0f
        1.0f, 0.0f -> 1.0f
        1.0f, -0.0f -> 1.0f
        1.0f, 1.0f -> 1.0f
        1.0f, -1.0f -> 1.0f
        1.0f, INFINITY -> INFINITY
        1.0f, -INFINITY -> 1.0f
        1.0f, NAN -> 1.0f
        -1.0f, 0.0f -> 0.0f
        -1.0f, -0.0f -> -0.0f
        -1.0f, 1.0f -> 1.0f
        -1.0f, -1.0f -> -1.0f
        -1.0f, INFINITY -> INFINITY
        -1.0f, -INFINITY -> -1.0f
        -1.0f, NAN -> -1.0f
        INFINITY, 0.0f -> INFINITY
        INFINITY, -0.0f -> INFINITY
        INFINITY, 1.0f -> INFINITY
        INFINITY, -1.0f -> INFINITY
        INFINITY, INFINITY -> INFINITY
        INFINITY, -INFINITY -> INFINITY
        INFINITY, NAN -> INFINITY
        -INFINITY, 0.0f -> 0.0f
        -INFINITY, -0.0f -> -0.0f
        -INFINITY, 1.0f -> 1.0f
        -INFINITY, -1.0f -> -1.0f
        -INFINITY, INFINITY -> INFINITY
        -INFINITY, -INFINITY -> -INFINITY
        -INFINITY, NAN -> -INFINITY
        NAN, 0.0f -> NAN
        NAN, -0.0f -> NAN
        NAN, 1.0f -> NAN
        NAN, -1.0f -> NAN
        NAN, INFINITY -> NAN
        NAN, -INFINITY -> NAN
        NAN, NAN -> NAN
        """),
    ValueTable(
      "pel_maximum_f32", ["f32", "f32"], "f32",
      rule: "NumPy: maximum(a, b), which leaves open the sign of a zero",
      rows: """
        0.0f, 1.0f -> 1.0f
        0.0f, -1.0f -> 0.0f
        0.0f, INFINITY -> INFINITY
        0.0f, -INFINITY -> 0.0f
        0.0f, NAN -> NAN
        -0.0f, 1.0f -> 1.0f
        -0.0f, -1.0f -> -0.0f
        -0.0f, INFINITY -> INFINITY
        -0.0f, -INFINITY -> -0.0f
        -0.0f, NAN -> NAN
        1.0f, 0.0f -> 1.0f
        1.0f, -0.0f -> 1.0f
        1.0f, 1.0f -> 1.0f
        1.0f, -1.0f -> 1.0f
        1.0f, INFINITY -> INFINITY
        1.0f, -INFINITY -> 1.0f
        1.0f, NAN -> NAN
        -1.0f, 0.0f -> 0.0f
        -1.0f, -0.0f -> -0.0f
        -1.0f, 1.0f -> 1.0f
        -1.0f, -1.0f -> -1.0f
        -1.0f, INFINITY -> INFINITY
        -1.0f, -INFINITY -> -1.0f
        -1.0f, NAN -> NAN
        INFINITY, 0.0f -> INFINITY
        INFINITY, -0.0f -> INFINITY
        INFINITY, 1.0f -> INFINITY
        INFINITY, -1.0f -> INFINITY
        INFINITY, INFINITY -> INFINITY
        INFINITY, -INFINITY -> INFINITY
        INFINITY, NAN -> NAN
        -INFINITY, 0.0f -> 0.0f
        -INFINITY, -0.0f -> -0.0f
        -INFINITY, 1.0f -> 1.0f
        -INFINITY, -1.0f -> -1.0f
        -INFINITY, INFINITY -> INFINITY
        -INFINITY, -INFINITY -> -INFINITY
        -INFINITY, NAN -> NAN
        NAN, 0.0f -> NAN
        NAN, -0.0f -> NAN
        NAN, 1.0f -> NAN
        NAN, -1.0f -> NAN
        NAN, INFINITY -> NAN
        NAN, -INFINITY -> NAN
        NAN, NAN -> NAN
        """),
    ValueTable(
      "pel_max", ["i64", "i64"], "i64",
      rule: "CPython: max(a, b)",
      rows: """
        INT64_MIN, INT64_MIN -> INT64_MIN
        INT64_MIN, 5 -> 5
        INT64_MIN, 9223372036854775807 -> 9223372036854775807
        -9223372036854775807, INT64_MIN -> -9223372036854775807
        -9223372036854775807, 5 -> 5
        -9223372036854775807, 9223372036854775807 -> 9223372036854775807
        5, INT64_MIN -> 5
        5, 5 -> 5
        5, 9223372036854775807 -> 9223372036854775807
        9223372036854775806, INT64_MIN -> 9223372036854775806
        9223372036854775806, 5 -> 9223372036854775806
        9223372036854775806, 9223372036854775807 -> 9223372036854775807
        9223372036854775807, INT64_MIN -> 9223372036854775807
        9223372036854775807, 5 -> 9223372036854775807
        9223372036854775807, 9223372036854775807 -> 9223372036854775807
        """),
    ValueTable(
      "pel_max_i8", ["i8", "i8"], "i8",
      rule: "CPython: max(a, b)",
      rows: """
        -128, -128 -> -128
        -128, 5 -> 5
        -128, 127 -> 127
        -127, -128 -> -127
        -127, 5 -> 5
        -127, 127 -> 127
        5, -128 -> 5
        5, 5 -> 5
        5, 127 -> 127
        126, -128 -> 126
        126, 5 -> 126
        126, 127 -> 127
        127, -128 -> 127
        127, 5 -> 127
        127, 127 -> 127
        """),
    ValueTable(
      "pel_max_i16", ["i16", "i16"], "i16",
      rule: "CPython: max(a, b)",
      rows: """
        -32768, -32768 -> -32768
        -32768, 5 -> 5
        -32768, 32767 -> 32767
        -32767, -32768 -> -32767
        -32767, 5 -> 5
        -32767, 32767 -> 32767
        5, -32768 -> 5
        5, 5 -> 5
        5, 32767 -> 32767
        32766, -32768 -> 32766
        32766, 5 -> 32766
        32766, 32767 -> 32767
        32767, -32768 -> 32767
        32767, 5 -> 32767
        32767, 32767 -> 32767
        """),
    ValueTable(
      "pel_max_i32", ["i32", "i32"], "i32",
      rule: "CPython: max(a, b)",
      rows: """
        -2147483648, -2147483648 -> -2147483648
        -2147483648, 5 -> 5
        -2147483648, 2147483647 -> 2147483647
        -2147483647, -2147483648 -> -2147483647
        -2147483647, 5 -> 5
        -2147483647, 2147483647 -> 2147483647
        5, -2147483648 -> 5
        5, 5 -> 5
        5, 2147483647 -> 2147483647
        2147483646, -2147483648 -> 2147483646
        2147483646, 5 -> 2147483646
        2147483646, 2147483647 -> 2147483647
        2147483647, -2147483648 -> 2147483647
        2147483647, 5 -> 2147483647
        2147483647, 2147483647 -> 2147483647
        """),
    ValueTable(
      "pel_max_u8", ["u8", "u8"], "u8",
      rule: "CPython: max(a, b)",
      rows: """
        0, 0 -> 0
        0, 5 -> 5
        0, 255 -> 255
        1, 0 -> 1
        1, 5 -> 5
        1, 255 -> 255
        5, 0 -> 5
        5, 5 -> 5
        5, 255 -> 255
        254, 0 -> 254
        254, 5 -> 254
        254, 255 -> 255
        255, 0 -> 255
        255, 5 -> 255
        255, 255 -> 255
        """),
    ValueTable(
      "pel_max_u16", ["u16", "u16"], "u16",
      rule: "CPython: max(a, b)",
      rows: """
        0, 0 -> 0
        0, 5 -> 5
        0, 65535 -> 65535
        1, 0 -> 1
        1, 5 -> 5
        1, 65535 -> 65535
        5, 0 -> 5
        5, 5 -> 5
        5, 65535 -> 65535
        65534, 0 -> 65534
        65534, 5 -> 65534
        65534, 65535 -> 65535
        65535, 0 -> 65535
        65535, 5 -> 65535
        65535, 65535 -> 65535
        """),
    ValueTable(
      "pel_max_u32", ["u32", "u32"], "u32",
      rule: "CPython: max(a, b)",
      rows: """
        0u, 0u -> 0u
        0u, 5u -> 5u
        0u, 4294967295ul -> 4294967295ul
        1u, 0u -> 1u
        1u, 5u -> 5u
        1u, 4294967295ul -> 4294967295ul
        5u, 0u -> 5u
        5u, 5u -> 5u
        5u, 4294967295ul -> 4294967295ul
        4294967294ul, 0u -> 4294967294ul
        4294967294ul, 5u -> 4294967294ul
        4294967294ul, 4294967295ul -> 4294967295ul
        4294967295ul, 0u -> 4294967295ul
        4294967295ul, 5u -> 4294967295ul
        4294967295ul, 4294967295ul -> 4294967295ul
        """),
    ValueTable(
      "pel_max_u64", ["u64", "u64"], "u64",
      rule: "CPython: max(a, b)",
      rows: """
        0u, 0u -> 0u
        0u, 5u -> 5u
        0u, 18446744073709551615ul -> 18446744073709551615ul
        1u, 0u -> 1u
        1u, 5u -> 5u
        1u, 18446744073709551615ul -> 18446744073709551615ul
        5u, 0u -> 5u
        5u, 5u -> 5u
        5u, 18446744073709551615ul -> 18446744073709551615ul
        18446744073709551614ul, 0u -> 18446744073709551614ul
        18446744073709551614ul, 5u -> 18446744073709551614ul
        18446744073709551614ul, 18446744073709551615ul -> 18446744073709551615ul
        18446744073709551615ul, 0u -> 18446744073709551615ul
        18446744073709551615ul, 5u -> 18446744073709551615ul
        18446744073709551615ul, 18446744073709551615ul -> 18446744073709551615ul
        """),
  ]
}
