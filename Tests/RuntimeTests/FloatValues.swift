extension ValueTable {
  /// What the helpers of this family have to return; the rule of each table made its rows.
  static let floats: [ValueTable] = [
    ValueTable(
      "pel_floordiv_f64", ["f64", "f64"], "f64",
      rule: "NumPy: floor_divide(a, b)",
      rows: """
        0.1, -0.1 -> -1.0
        -INFINITY, 1e+16 -> NAN
        INFINITY, -1e+300 -> NAN
        -1.0, 7.0 -> -1.0
        7.0, 1e+16 -> 0.0
        NAN, -2.5 -> NAN
        -1e+300, INFINITY -> -1.0
        NAN, NAN -> NAN
        -INFINITY, -1e+300 -> NAN
        -0.0, INFINITY -> -0.0
        NAN, 0.1 -> NAN
        0.0, 0.1 -> 0.0
        -1e+300, -1e+300 -> 1.0
        0.1, 1e+16 -> 0.0
        INFINITY, NAN -> NAN
        0.1, -2.5 -> -1.0
        -2.5, -1.0 -> 2.0
        1e+16, 0.1 -> 1e+17
        INFINITY, -7.0 -> NAN
        INFINITY, -INFINITY -> NAN
        -1e+300, -INFINITY -> 0.0
        -7.0, 5e-324 -> -INFINITY
        0.3, 2.5 -> 0.0
        2.5, -0.0 -> -INFINITY
        0.1, 2.5 -> 0.0
        0.3, 1.0 -> 0.0
        0.3, INFINITY -> 0.0
        INFINITY, -0.0 -> -INFINITY
        -7.0, 7.0 -> -1.0
        0.0, -0.1 -> -0.0
        -0.0, 5e-324 -> -0.0
        2.5, -2.5 -> -1.0
        -INFINITY, 0.3 -> NAN
        -0.0, 1.0 -> -0.0
        3.0, 1.0 -> 3.0
        0.0, -INFINITY -> -0.0
        -0.1, 2.5 -> -1.0
        1e+16, -1e+300 -> -1.0
        NAN, 0.0 -> NAN
        -7.0, 3.0 -> -3.0
        1e+300, 7.0 -> 1.4285714285714286e+299
        -7.0, -1e+300 -> 0.0
        -INFINITY, -7.0 -> NAN
        1e+300, 1e+16 -> 1e+284
        -1.0, 1e+300 -> -1.0
        7.0, NAN -> NAN
        1.0, 1e+300 -> 0.0
        0.0, 1e+16 -> 0.0
        -1.0, -1e+300 -> 0.0
        5e-324, 0.1 -> 0.0
        -2.5, NAN -> NAN
        1e+16, -2.5 -> -4000000000000000.0
        1e+300, INFINITY -> 0.0
        0.3, -1.0 -> -1.0
        1e+300, 0.1 -> 1e+301
        5e-324, -1e+300 -> -1.0
        -7.0, -0.1 -> 69.0
        -INFINITY, 3.0 -> NAN
        7.0, 3.0 -> 2.0
        INFINITY, -0.1 -> NAN
        -INFINITY, INFINITY -> NAN
        -7.0, 1e+16 -> -1.0
        0.3, 5e-324 -> INFINITY
        7.0, -0.0 -> -INFINITY
        0.0, INFINITY -> 0.0
        -0.1, -7.0 -> 0.0
        2.5, -0.1 -> -25.0
        3.0, -INFINITY -> -1.0
        INFINITY, 1e+300 -> NAN
        -INFINITY, 0.1 -> NAN
        1.0, -INFINITY -> -1.0
        -2.5, 5e-324 -> -INFINITY
        -0.1, -1.0 -> 0.0
        -0.1, -1e+300 -> 0.0
        -1.0, 0.1 -> -10.0
        0.3, -0.1 -> -3.0
        -1e+300, 1e+16 -> -1e+284
        5e-324, 0.0 -> INFINITY
        1.0, -0.1 -> -10.0
        7.0, -2.5 -> -3.0
        -0.0, -INFINITY -> 0.0
        1e+300, -0.0 -> -INFINITY
        0.3, 1e+300 -> 0.0
        0.0, -7.0 -> -0.0
        -0.1, 0.3 -> -1.0
        1e+16, 1e+300 -> 0.0
        1e+300, -1.0 -> -1e+300
        -1.0, -1.0 -> 1.0
        -0.0, -1.0 -> 0.0
        -0.0, 2.5 -> -0.0
        1.0, 0.0 -> INFINITY
        -1.0, 0.0 -> -INFINITY
        1.0, -0.0 -> -INFINITY
        0.0, 0.0 -> NAN
        0.0, -3.0 -> -0.0
        -1.0, INFINITY -> -1.0
        6.0, 0.1 -> 59.0
        -6.0, 0.1 -> -60.0
        """),
    ValueTable(
      "pel_modulo_f64", ["f64", "f64"], "f64",
      rule: "NumPy: remainder(a, b)",
      rows: """
        0.1, -0.1 -> -0.0
        -INFINITY, 1e+16 -> NAN
        INFINITY, -1e+300 -> NAN
        -1.0, 7.0 -> 6.0
        7.0, 1e+16 -> 7.0
        NAN, -2.5 -> NAN
        -1e+300, INFINITY -> INFINITY
        NAN, NAN -> NAN
        -INFINITY, -1e+300 -> NAN
        -0.0, INFINITY -> 0.0
        NAN, 0.1 -> NAN
        0.0, 0.1 -> 0.0
        -1e+300, -1e+300 -> -0.0
        0.1, 1e+16 -> 0.1
        INFINITY, NAN -> NAN
        0.1, -2.5 -> -2.4
        -2.5, -1.0 -> -0.5
        1e+16, 0.1 -> 0.04488848768742176
        INFINITY, -7.0 -> NAN
        INFINITY, -INFINITY -> NAN
        -1e+300, -INFINITY -> -1e+300
        -7.0, 5e-324 -> 0.0
        0.3, 2.5 -> 0.3
        2.5, -0.0 -> NAN
        0.1, 2.5 -> 0.1
        0.3, 1.0 -> 0.3
        0.3, INFINITY -> 0.3
        INFINITY, -0.0 -> NAN
        -7.0, 7.0 -> 0.0
        0.0, -0.1 -> -0.0
        -0.0, 5e-324 -> 0.0
        2.5, -2.5 -> -0.0
        -INFINITY, 0.3 -> NAN
        -0.0, 1.0 -> 0.0
        3.0, 1.0 -> 0.0
        0.0, -INFINITY -> -0.0
        -0.1, 2.5 -> 2.4
        1e+16, -1e+300 -> -1e+300
        NAN, 0.0 -> NAN
        -7.0, 3.0 -> 2.0
        1e+300, 7.0 -> 1.0
        -7.0, -1e+300 -> -7.0
        -INFINITY, -7.0 -> NAN
        1e+300, 1e+16 -> 6865459400540160.0
        -1.0, 1e+300 -> 1e+300
        7.0, NAN -> NAN
        1.0, 1e+300 -> 1.0
        0.0, 1e+16 -> 0.0
        -1.0, -1e+300 -> -1.0
        5e-324, 0.1 -> 5e-324
        -2.5, NAN -> NAN
        1e+16, -2.5 -> -0.0
        1e+300, INFINITY -> 1e+300
        0.3, -1.0 -> -0.7
        1e+300, 0.1 -> 0.00011215964963492975
        5e-324, -1e+300 -> -1e+300
        -7.0, -0.1 -> -0.09999999999999962
        -INFINITY, 3.0 -> NAN
        7.0, 3.0 -> 1.0
        INFINITY, -0.1 -> NAN
        -INFINITY, INFINITY -> NAN
        -7.0, 1e+16 -> 9999999999999992.0
        0.3, 5e-324 -> 0.0
        7.0, -0.0 -> NAN
        0.0, INFINITY -> 0.0
        -0.1, -7.0 -> -0.1
        2.5, -0.1 -> -1.3877787807814457e-16
        3.0, -INFINITY -> -INFINITY
        INFINITY, 1e+300 -> NAN
        -INFINITY, 0.1 -> NAN
        1.0, -INFINITY -> -INFINITY
        -2.5, 5e-324 -> 0.0
        -0.1, -1.0 -> -0.1
        -0.1, -1e+300 -> -0.1
        -1.0, 0.1 -> 5.551115123125783e-17
        0.3, -0.1 -> -2.7755575615628914e-17
        -1e+300, 1e+16 -> 3134540599459840.0
        5e-324, 0.0 -> NAN
        1.0, -0.1 -> -5.551115123125783e-17
        7.0, -2.5 -> -0.5
        -0.0, -INFINITY -> -0.0
        1e+300, -0.0 -> NAN
        0.3, 1e+300 -> 0.3
        0.0, -7.0 -> -0.0
        -0.1, 0.3 -> 0.19999999999999998
        1e+16, 1e+300 -> 1e+16
        1e+300, -1.0 -> -0.0
        -1.0, -1.0 -> -0.0
        -0.0, -1.0 -> -0.0
        -0.0, 2.5 -> 0.0
        1.0, 0.0 -> NAN
        -1.0, 0.0 -> NAN
        1.0, -0.0 -> NAN
        0.0, 0.0 -> NAN
        0.0, -3.0 -> -0.0
        -1.0, INFINITY -> INFINITY
        6.0, 0.1 -> 0.09999999999999967
        -6.0, 0.1 -> 3.3306690738754696e-16
        """),
    ValueTable(
      "pel_floordiv_f32", ["f32", "f32"], "f32",
      rule: "NumPy: floor_divide(a, b)",
      rows: """
        -0.1f, -INFINITY -> 0.0f
        1e+16f, 0.3f -> 3.3333334e+16f
        0.3f, 7.0f -> 0.0f
        2.5f, INFINITY -> 0.0f
        INFINITY, -7.0f -> NAN
        0.0f, 2.5f -> 0.0f
        -INFINITY, 7.0f -> NAN
        1e+16f, -7.0f -> -1.4285715e+15f
        1.0f, 0.3f -> 3.0f
        0.0f, -2.5f -> -0.0f
        -0.0f, -0.1f -> 0.0f
        -INFINITY, -0.1f -> NAN
        3.0f, -0.1f -> -30.0f
        0.3f, INFINITY -> 0.0f
        0.1f, 7.0f -> 0.0f
        0.0f, -0.1f -> -0.0f
        0.3f, -0.1f -> -4.0f
        0.3f, -INFINITY -> -1.0f
        -INFINITY, -7.0f -> NAN
        -INFINITY, 0.1f -> NAN
        -2.5f, 0.1f -> -25.0f
        -0.1f, INFINITY -> -1.0f
        1e+16f, NAN -> NAN
        NAN, 0.3f -> NAN
        -INFINITY, 1.0f -> NAN
        -0.0f, 3.0f -> -0.0f
        1.0f, NAN -> NAN
        -2.5f, -7.0f -> 0.0f
        1.0f, 2.5f -> 0.0f
        7.0f, INFINITY -> 0.0f
        -0.0f, 0.3f -> -0.0f
        3.0f, -INFINITY -> -1.0f
        0.0f, -INFINITY -> -0.0f
        -INFINITY, -0.0f -> INFINITY
        INFINITY, -1.0f -> NAN
        -INFINITY, -2.5f -> NAN
        INFINITY, -INFINITY -> NAN
        2.5f, NAN -> NAN
        INFINITY, 3.0f -> NAN
        -1.0f, -INFINITY -> 0.0f
        1.0f, -0.0f -> -INFINITY
        2.5f, 0.3f -> 8.0f
        NAN, 1.0f -> NAN
        -0.1f, 2.5f -> -1.0f
        0.0f, 0.1f -> 0.0f
        1e+16f, 0.1f -> 1e+17f
        -INFINITY, 0.0f -> -INFINITY
        NAN, 3.0f -> NAN
        INFINITY, 0.0f -> INFINITY
        -7.0f, 0.0f -> -INFINITY
        -INFINITY, INFINITY -> NAN
        1e+16f, -INFINITY -> -1.0f
        -7.0f, INFINITY -> -1.0f
        -0.0f, NAN -> NAN
        3.0f, 0.0f -> INFINITY
        -2.5f, -INFINITY -> 0.0f
        -7.0f, 0.1f -> -70.0f
        -1.0f, 0.0f -> -INFINITY
        -0.1f, -0.0f -> INFINITY
        3.0f, INFINITY -> 0.0f
        7.0f, 1.0f -> 7.0f
        2.5f, -7.0f -> -1.0f
        1e+16f, 7.0f -> 1.4285715e+15f
        -INFINITY, -INFINITY -> NAN
        -1.0f, -7.0f -> 0.0f
        -7.0f, NAN -> NAN
        -0.0f, 0.0f -> NAN
        0.1f, 0.3f -> 0.0f
        -1.0f, -1.0f -> 1.0f
        -0.0f, 0.1f -> -0.0f
        -2.5f, 2.5f -> -1.0f
        -0.1f, 1.0f -> -1.0f
        INFINITY, 1e+16f -> NAN
        0.1f, 1e+16f -> 0.0f
        0.3f, 3.0f -> 0.0f
        1.0f, INFINITY -> 0.0f
        -0.0f, -INFINITY -> 0.0f
        0.0f, -0.0f -> NAN
        7.0f, -INFINITY -> -1.0f
        INFINITY, NAN -> NAN
        1e+16f, -1.0f -> -1e+16f
        0.1f, -0.1f -> -1.0f
        INFINITY, 2.5f -> NAN
        7.0f, -0.1f -> -70.0f
        -2.5f, INFINITY -> -1.0f
        1.0f, 0.0f -> INFINITY
        0.0f, 0.0f -> NAN
        -0.0f, 1.0f -> -0.0f
        0.0f, -3.0f -> -0.0f
        -1.0f, INFINITY -> -1.0f
        1.0f, -INFINITY -> -1.0f
        6.0f, 0.1f -> 59.0f
        -6.0f, 0.1f -> -60.0f
        """),
    ValueTable(
      "pel_modulo_f32", ["f32", "f32"], "f32",
      rule: "NumPy: remainder(a, b)",
      rows: """
        -0.1f, -INFINITY -> -0.1f
        1e+16f, 0.3f -> 0.15650505f
        0.3f, 7.0f -> 0.3f
        2.5f, INFINITY -> 2.5f
        INFINITY, -7.0f -> NAN
        0.0f, 2.5f -> 0.0f
        -INFINITY, 7.0f -> NAN
        1e+16f, -7.0f -> -1.0f
        1.0f, 0.3f -> 0.099999964f
        0.0f, -2.5f -> -0.0f
        -0.0f, -0.1f -> -0.0f
        -INFINITY, -0.1f -> NAN
        3.0f, -0.1f -> -4.4703484e-08f
        0.3f, INFINITY -> 0.3f
        0.1f, 7.0f -> 0.1f
        0.0f, -0.1f -> -0.0f
        0.3f, -0.1f -> -0.099999994f
        0.3f, -INFINITY -> -INFINITY
        -INFINITY, -7.0f -> NAN
        -INFINITY, 0.1f -> NAN
        -2.5f, 0.1f -> 3.7252903e-08f
        -0.1f, INFINITY -> INFINITY
        1e+16f, NAN -> NAN
        NAN, 0.3f -> NAN
        -INFINITY, 1.0f -> NAN
        -0.0f, 3.0f -> 0.0f
        1.0f, NAN -> NAN
        -2.5f, -7.0f -> -2.5f
        1.0f, 2.5f -> 1.0f
        7.0f, INFINITY -> 7.0f
        -0.0f, 0.3f -> 0.0f
        3.0f, -INFINITY -> -INFINITY
        0.0f, -INFINITY -> -0.0f
        -INFINITY, -0.0f -> NAN
        INFINITY, -1.0f -> NAN
        -INFINITY, -2.5f -> NAN
        INFINITY, -INFINITY -> NAN
        2.5f, NAN -> NAN
        INFINITY, 3.0f -> NAN
        -1.0f, -INFINITY -> -1.0f
        1.0f, -0.0f -> NAN
        2.5f, 0.3f -> 0.099999905f
        NAN, 1.0f -> NAN
        -0.1f, 2.5f -> 2.4f
        0.0f, 0.1f -> 0.0f
        1e+16f, 0.1f -> 0.020446077f
        -INFINITY, 0.0f -> NAN
        NAN, 3.0f -> NAN
        INFINITY, 0.0f -> NAN
        -7.0f, 0.0f -> NAN
        -INFINITY, INFINITY -> NAN
        1e+16f, -INFINITY -> -INFINITY
        -7.0f, INFINITY -> INFINITY
        -0.0f, NAN -> NAN
        3.0f, 0.0f -> NAN
        -2.5f, -INFINITY -> -2.5f
        -7.0f, 0.1f -> 1.0430813e-07f
        -1.0f, 0.0f -> NAN
        -0.1f, -0.0f -> NAN
        3.0f, INFINITY -> 3.0f
        7.0f, 1.0f -> 0.0f
        2.5f, -7.0f -> -4.5f
        1e+16f, 7.0f -> 6.0f
        -INFINITY, -INFINITY -> NAN
        -1.0f, -7.0f -> -1.0f
        -7.0f, NAN -> NAN
        -0.0f, 0.0f -> NAN
        0.1f, 0.3f -> 0.1f
        -1.0f, -1.0f -> -0.0f
        -0.0f, 0.1f -> 0.0f
        -2.5f, 2.5f -> 0.0f
        -0.1f, 1.0f -> 0.9f
        INFINITY, 1e+16f -> NAN
        0.1f, 1e+16f -> 0.1f
        0.3f, 3.0f -> 0.3f
        1.0f, INFINITY -> 1.0f
        -0.0f, -INFINITY -> -0.0f
        0.0f, -0.0f -> NAN
        7.0f, -INFINITY -> -INFINITY
        INFINITY, NAN -> NAN
        1e+16f, -1.0f -> -0.0f
        0.1f, -0.1f -> -0.0f
        INFINITY, 2.5f -> NAN
        7.0f, -0.1f -> -1.0430813e-07f
        -2.5f, INFINITY -> INFINITY
        1.0f, 0.0f -> NAN
        0.0f, 0.0f -> NAN
        -0.0f, 1.0f -> 0.0f
        0.0f, -3.0f -> -0.0f
        -1.0f, INFINITY -> INFINITY
        1.0f, -INFINITY -> -INFINITY
        6.0f, 0.1f -> 0.09999991f
        -6.0f, 0.1f -> 8.940697e-08f
        """),
    ValueTable(
      "pel_powi_f64", ["f64", "i64"], "f64",
      rule: "Numba: a ** b; NumPy where that raises",
      rows: """
        0.0, 0 -> 1.0
        0.0, 1 -> 0.0
        0.0, 2 -> 0.0
        0.0, 3 -> 0.0
        0.0, 5 -> 0.0
        0.0, 10 -> 0.0
        0.0, 13 -> 0.0
        0.0, -1 -> INFINITY
        0.0, -2 -> INFINITY
        0.0, -3 -> INFINITY
        0.0, 31 -> 0.0
        0.0, 65536 -> 0.0
        0.0, -65536 -> INFINITY
        -0.0, 0 -> 1.0
        -0.0, 1 -> -0.0
        -0.0, 2 -> 0.0
        -0.0, 3 -> -0.0
        -0.0, 5 -> -0.0
        -0.0, 10 -> 0.0
        -0.0, 13 -> -0.0
        -0.0, -1 -> -INFINITY
        -0.0, -2 -> INFINITY
        -0.0, -3 -> -INFINITY
        -0.0, 31 -> -0.0
        -0.0, 65536 -> 0.0
        -0.0, -65536 -> INFINITY
        1.0, 0 -> 1.0
        1.0, 1 -> 1.0
        1.0, 2 -> 1.0
        1.0, 3 -> 1.0
        1.0, 5 -> 1.0
        1.0, 10 -> 1.0
        1.0, 13 -> 1.0
        1.0, -1 -> 1.0
        1.0, -2 -> 1.0
        1.0, -3 -> 1.0
        1.0, 31 -> 1.0
        1.0, 65536 -> 1.0
        1.0, -65536 -> 1.0
        -1.0, 0 -> 1.0
        -1.0, 1 -> -1.0
        -1.0, 2 -> 1.0
        -1.0, 3 -> -1.0
        -1.0, 5 -> -1.0
        -1.0, 10 -> 1.0
        -1.0, 13 -> -1.0
        -1.0, -1 -> -1.0
        -1.0, -2 -> 1.0
        -1.0, -3 -> -1.0
        -1.0, 31 -> -1.0
        -1.0, 65536 -> 1.0
        -1.0, -65536 -> 1.0
        2.0, 0 -> 1.0
        2.0, 1 -> 2.0
        2.0, 2 -> 4.0
        2.0, 3 -> 8.0
        2.0, 5 -> 32.0
        2.0, 10 -> 1024.0
        2.0, 13 -> 8192.0
        2.0, -1 -> 0.5
        2.0, -2 -> 0.25
        2.0, -3 -> 0.125
        2.0, 31 -> 2147483648.0
        2.0, 65536 -> INFINITY
        2.0, -65536 -> 0.0
        -3.0, 0 -> 1.0
        -3.0, 1 -> -3.0
        -3.0, 2 -> 9.0
        -3.0, 3 -> -27.0
        -3.0, 5 -> -243.0
        -3.0, 10 -> 59049.0
        -3.0, 13 -> -1594323.0
        -3.0, -1 -> -0.3333333333333333
        -3.0, -2 -> 0.1111111111111111
        -3.0, -3 -> -0.037037037037037035
        -3.0, 31 -> -617673396283947.0
        -3.0, 65536 -> INFINITY
        -3.0, -65536 -> 0.0
        0.1, 0 -> 1.0
        0.1, 1 -> 0.1
        0.1, 2 -> 0.010000000000000002
        0.1, 3 -> 0.0010000000000000002
        0.1, 5 -> 1.0000000000000006e-05
        0.1, 10 -> 1.0000000000000011e-10
        0.1, 13 -> 1.0000000000000014e-13
        0.1, -1 -> 10.0
        0.1, -2 -> 99.99999999999999
        0.1, -3 -> 999.9999999999998
        0.1, 31 -> 1.0000000000000034e-31
        0.1, 65536 -> 0.0
        0.1, -65536 -> INFINITY
        1.5, 0 -> 1.0
        1.5, 1 -> 1.5
        1.5, 2 -> 2.25
        1.5, 3 -> 3.375
        1.5, 5 -> 7.59375
        1.5, 10 -> 57.6650390625
        1.5, 13 -> 194.6195068359375
        1.5, -1 -> 0.6666666666666666
        1.5, -2 -> 0.4444444444444444
        1.5, -3 -> 0.2962962962962963
        1.5, 31 -> 287626.58884932613
        1.5, 65536 -> INFINITY
        1.5, -65536 -> 0.0
        INFINITY, 0 -> 1.0
        INFINITY, 1 -> INFINITY
        INFINITY, 2 -> INFINITY
        INFINITY, 3 -> INFINITY
        INFINITY, 5 -> INFINITY
        INFINITY, 10 -> INFINITY
        INFINITY, 13 -> INFINITY
        INFINITY, -1 -> 0.0
        INFINITY, -2 -> 0.0
        INFINITY, -3 -> 0.0
        INFINITY, 31 -> INFINITY
        INFINITY, 65536 -> INFINITY
        INFINITY, -65536 -> 0.0
        -INFINITY, 0 -> 1.0
        -INFINITY, 1 -> -INFINITY
        -INFINITY, 2 -> INFINITY
        -INFINITY, 3 -> -INFINITY
        -INFINITY, 5 -> -INFINITY
        -INFINITY, 10 -> INFINITY
        -INFINITY, 13 -> -INFINITY
        -INFINITY, -1 -> -0.0
        -INFINITY, -2 -> 0.0
        -INFINITY, -3 -> -0.0
        -INFINITY, 31 -> -INFINITY
        -INFINITY, 65536 -> INFINITY
        -INFINITY, -65536 -> 0.0
        NAN, 0 -> 1.0
        NAN, 1 -> NAN
        NAN, 2 -> NAN
        NAN, 3 -> NAN
        NAN, 5 -> NAN
        NAN, 10 -> NAN
        NAN, 13 -> NAN
        NAN, -1 -> NAN
        NAN, -2 -> NAN
        NAN, -3 -> NAN
        NAN, 31 -> NAN
        NAN, 65536 -> NAN
        NAN, -65536 -> NAN
        1.0, 100000 -> 1.0
        2.0, -70000 -> 0.0
        -1.0, INT64_MIN -> 1.0
        """),
    ValueTable(
      "pel_powi_f32", ["f32", "i64"], "f32",
      rule: "NumPy: float32 products in the order of Numba for a ** b",
      rows: """
        0.0f, 0 -> 1.0f
        0.0f, 1 -> 0.0f
        0.0f, 2 -> 0.0f
        0.0f, 3 -> 0.0f
        0.0f, 5 -> 0.0f
        0.0f, 10 -> 0.0f
        0.0f, 13 -> 0.0f
        0.0f, -1 -> INFINITY
        0.0f, -2 -> INFINITY
        0.0f, -3 -> INFINITY
        0.0f, 31 -> 0.0f
        0.0f, 65536 -> 0.0f
        0.0f, -65536 -> INFINITY
        -0.0f, 0 -> 1.0f
        -0.0f, 1 -> -0.0f
        -0.0f, 2 -> 0.0f
        -0.0f, 3 -> -0.0f
        -0.0f, 5 -> -0.0f
        -0.0f, 10 -> 0.0f
        -0.0f, 13 -> -0.0f
        -0.0f, -1 -> -INFINITY
        -0.0f, -2 -> INFINITY
        -0.0f, -3 -> -INFINITY
        -0.0f, 31 -> -0.0f
        -0.0f, 65536 -> 0.0f
        -0.0f, -65536 -> INFINITY
        1.0f, 0 -> 1.0f
        1.0f, 1 -> 1.0f
        1.0f, 2 -> 1.0f
        1.0f, 3 -> 1.0f
        1.0f, 5 -> 1.0f
        1.0f, 10 -> 1.0f
        1.0f, 13 -> 1.0f
        1.0f, -1 -> 1.0f
        1.0f, -2 -> 1.0f
        1.0f, -3 -> 1.0f
        1.0f, 31 -> 1.0f
        1.0f, 65536 -> 1.0f
        1.0f, -65536 -> 1.0f
        -1.0f, 0 -> 1.0f
        -1.0f, 1 -> -1.0f
        -1.0f, 2 -> 1.0f
        -1.0f, 3 -> -1.0f
        -1.0f, 5 -> -1.0f
        -1.0f, 10 -> 1.0f
        -1.0f, 13 -> -1.0f
        -1.0f, -1 -> -1.0f
        -1.0f, -2 -> 1.0f
        -1.0f, -3 -> -1.0f
        -1.0f, 31 -> -1.0f
        -1.0f, 65536 -> 1.0f
        -1.0f, -65536 -> 1.0f
        2.0f, 0 -> 1.0f
        2.0f, 1 -> 2.0f
        2.0f, 2 -> 4.0f
        2.0f, 3 -> 8.0f
        2.0f, 5 -> 32.0f
        2.0f, 10 -> 1024.0f
        2.0f, 13 -> 8192.0f
        2.0f, -1 -> 0.5f
        2.0f, -2 -> 0.25f
        2.0f, -3 -> 0.125f
        2.0f, 31 -> 2.1474836e+09f
        2.0f, 65536 -> INFINITY
        2.0f, -65536 -> 0.0f
        -3.0f, 0 -> 1.0f
        -3.0f, 1 -> -3.0f
        -3.0f, 2 -> 9.0f
        -3.0f, 3 -> -27.0f
        -3.0f, 5 -> -243.0f
        -3.0f, 10 -> 59049.0f
        -3.0f, 13 -> -1.594323e+06f
        -3.0f, -1 -> -0.33333334f
        -3.0f, -2 -> 0.11111111f
        -3.0f, -3 -> -0.037037037f
        -3.0f, 31 -> -6.176734e+14f
        -3.0f, 65536 -> INFINITY
        -3.0f, -65536 -> 0.0f
        0.1f, 0 -> 1.0f
        0.1f, 1 -> 0.1f
        0.1f, 2 -> 0.010000001f
        0.1f, 3 -> 0.001f
        0.1f, 5 -> 1.0000002e-05f
        0.1f, 10 -> 1.00000036e-10f
        0.1f, 13 -> 1.0000004e-13f
        0.1f, -1 -> 10.0f
        0.1f, -2 -> 99.99999f
        0.1f, -3 -> 999.99994f
        0.1f, 31 -> 1.0000009e-31f
        0.1f, 65536 -> 0.0f
        0.1f, -65536 -> INFINITY
        1.5f, 0 -> 1.0f
        1.5f, 1 -> 1.5f
        1.5f, 2 -> 2.25f
        1.5f, 3 -> 3.375f
        1.5f, 5 -> 7.59375f
        1.5f, 10 -> 57.66504f
        1.5f, 13 -> 194.6195f
        1.5f, -1 -> 0.6666667f
        1.5f, -2 -> 0.44444445f
        1.5f, -3 -> 0.2962963f
        1.5f, 31 -> 287626.6f
        1.5f, 65536 -> INFINITY
        1.5f, -65536 -> 0.0f
        INFINITY, 0 -> 1.0f
        INFINITY, 1 -> INFINITY
        INFINITY, 2 -> INFINITY
        INFINITY, 3 -> INFINITY
        INFINITY, 5 -> INFINITY
        INFINITY, 10 -> INFINITY
        INFINITY, 13 -> INFINITY
        INFINITY, -1 -> 0.0f
        INFINITY, -2 -> 0.0f
        INFINITY, -3 -> 0.0f
        INFINITY, 31 -> INFINITY
        INFINITY, 65536 -> INFINITY
        INFINITY, -65536 -> 0.0f
        -INFINITY, 0 -> 1.0f
        -INFINITY, 1 -> -INFINITY
        -INFINITY, 2 -> INFINITY
        -INFINITY, 3 -> -INFINITY
        -INFINITY, 5 -> -INFINITY
        -INFINITY, 10 -> INFINITY
        -INFINITY, 13 -> -INFINITY
        -INFINITY, -1 -> -0.0f
        -INFINITY, -2 -> 0.0f
        -INFINITY, -3 -> -0.0f
        -INFINITY, 31 -> -INFINITY
        -INFINITY, 65536 -> INFINITY
        -INFINITY, -65536 -> 0.0f
        NAN, 0 -> 1.0f
        NAN, 1 -> NAN
        NAN, 2 -> NAN
        NAN, 3 -> NAN
        NAN, 5 -> NAN
        NAN, 10 -> NAN
        NAN, 13 -> NAN
        NAN, -1 -> NAN
        NAN, -2 -> NAN
        NAN, -3 -> NAN
        NAN, 31 -> NAN
        NAN, 65536 -> NAN
        NAN, -65536 -> NAN
        1.0f, 100000 -> 1.0f
        2.0f, -70000 -> 0.0f
        """),
    ValueTable(
      "pel_sign_f64", ["f64"], "f64",
      rule: "NumPy: sign(a)",
      rows: """
        0.0 -> 0.0
        3.5 -> 1.0
        -2.0 -> -1.0
        INFINITY -> 1.0
        -INFINITY -> -1.0
        NAN -> NAN
        5e-324 -> 1.0
        -0.0 -> 0.0
        """),
    ValueTable(
      "pel_sign_f32", ["f32"], "f32",
      rule: "NumPy: sign(a)",
      rows: """
        0.0f -> 0.0f
        3.5f -> 1.0f
        -2.0f -> -1.0f
        INFINITY -> 1.0f
        -INFINITY -> -1.0f
        NAN -> NAN
        -0.0f -> 0.0f
        """),
    ValueTable(
      "pel_is_close", ["f64", "f64", "f64", "f64"], "b8",
      rule: "CPython: math.isclose(a, b, rel_tol=c, abs_tol=d)",
      rows: """
        NAN, NAN, 0.0, 0.0 -> false
        0.0, -1.0, 0.0, 0.0 -> false
        NAN, 1.000000001, 0.0, 0.0 -> false
        0.0, 0.0, 1e-09, 0.0 -> true
        1.0, 1e-10, 0.0, 0.0 -> false
        1e-10, 0.0, 0.0, 0.0 -> false
        1.0, 1.0, 0.0, 1e-09 -> true
        1.000000001, 1.0, 0.0, 1e-09 -> false
        1.000000001, 1e-10, 0.0, 1e-09 -> false
        -1.0, 1e-10, 0.0, 1e-09 -> false
        NAN, INFINITY, 0.0, 0.0 -> false
        1.0, 1e-10, 1e-09, 0.0 -> false
        1.0000000011, NAN, 1e-09, 1e-09 -> false
        INFINITY, NAN, 1e-09, 0.0 -> false
        1e-10, 1.000000001, 1e-09, 1e-09 -> false
        -1.0, -INFINITY, 1e-09, 0.0 -> false
        0.0, -INFINITY, 0.0, 0.0 -> false
        1.0000000011, 1.000000001, 0.0, 1e-09 -> true
        1.0, INFINITY, 1e-09, 1e-09 -> false
        1e-10, NAN, 1e-09, 1e-09 -> false
        1e-10, 1e-10, 1e-09, 0.0 -> true
        INFINITY, 1.000000001, 1e-09, 0.0 -> false
        1.000000001, -1.0, 0.0, 0.0 -> false
        INFINITY, 0.0, 1e-09, 1e-09 -> false
        INFINITY, 0.0, 1e-09, 0.0 -> false
        -INFINITY, 1e-10, 0.0, 1e-09 -> false
        NAN, 0.0, 0.0, 0.0 -> false
        INFINITY, 1e-10, 1e-09, 1e-09 -> false
        -1.0, 1e-10, 1e-09, 0.0 -> false
        NAN, -1.0, 0.0, 0.0 -> false
        1.000000001, 1e-10, 1e-09, 0.0 -> false
        -1.0, NAN, 1e-09, 1e-09 -> false
        NAN, 1.000000001, 0.0, 1e-09 -> false
        0.0, NAN, 0.0, 0.0 -> false
        -INFINITY, 1.000000001, 1e-09, 0.0 -> false
        0.0, 0.0, 1e-09, 1e-09 -> true
        1e-10, 1.0000000011, 0.0, 0.0 -> false
        -INFINITY, 1.000000001, 0.0, 1e-09 -> false
        0.0, -INFINITY, 1e-09, 0.0 -> false
        1e-10, 1.0000000011, 0.0, 1e-09 -> false
        NAN, NAN, 1e-09, 0.0 -> false
        1.0, 1.000000001, 1e-09, 1e-09 -> false
        INFINITY, -1.0, 1e-09, 0.0 -> false
        -1.0, 1.0000000011, 1e-09, 0.0 -> false
        1e-10, 1e-10, 1e-09, 1e-09 -> true
        1.0, 1.0000000011, 0.0, 0.0 -> false
        -1.0, -INFINITY, 0.0, 1e-09 -> false
        -1.0, 0.0, 1e-09, 1e-09 -> false
        -1.0, -1.0, 0.0, 1e-09 -> true
        1.000000001, -1.0, 1e-09, 0.0 -> false
        1.0, NAN, 0.0, 0.0 -> false
        -1.0, -1.0, 1e-09, 1e-09 -> true
        1e-10, -INFINITY, 0.0, 0.0 -> false
        -INFINITY, INFINITY, 0.0, 0.0 -> false
        INFINITY, 1.0, 1e-09, 0.0 -> false
        -1.0, INFINITY, 0.0, 1e-09 -> false
        -INFINITY, -1.0, 0.0, 0.0 -> false
        1.0, 1.0000000011, 0.0, 1e-09 -> false
        1.0, NAN, 0.0, 1e-09 -> false
        INFINITY, 1.0000000011, 1e-09, 1e-09 -> false
        """),
  ]
}
