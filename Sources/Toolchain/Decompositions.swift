import Glibc

/// What loaded kernels call for decompositions of matrices: routines of the LAPACK that was found.
///
/// Matrices lie in memory by columns, as LAPACK wants them.
struct Decompositions {
  /// The letter that names the type of the matrices: `d` for float64, `z` for complex128.
  private let type: Character
  /// The addresses of the arrays.
  private let arrays: UnsafePointer<UnsafeMutableRawPointer?>
  /// The extents, and what else is an integer.
  private let sizes: UnsafePointer<Int64>
  /// The library.
  private let library: LinearAlgebraLibrary

  /// What a kernel calls: the name, the letter of the type, the arrays and the integers.
  typealias Entry =
    @convention(c) (
      UnsafePointer<CChar>, Int32, UnsafePointer<UnsafeMutableRawPointer?>, UnsafePointer<Int64>
    ) -> Int64

  /// Runs the decomposition of the given name; returns -1 iff there is no LAPACK for it.
  static let entry: Entry = { name, type, arrays, sizes in
    guard let library = LinearAlgebraLibrary.decompositions,
      let letter = UnicodeScalar(UInt32(bitPattern: type))
    else { return -1 }
    let call = Decompositions(
      type: Character(letter), arrays: arrays, sizes: sizes, library: library)
    return AlgebraThreads.share { call.run(String(cString: name)) }
  }

  /// Runs the decomposition of the given name.
  private func run(_ name: String) -> Int64 {
    switch name {
    case "factor": factor()
    case "solve": solve()
    case "cholesky": run("potrf", [.letter("L"), n, .memory(arrays[0]), leading(n)])
    case "reflect": run("geqrf", [n, m, .memory(arrays[0]), leading(n), .memory(arrays[1])] + work)
    case "orthonormal": orthonormal()
    case "eigh": eigh()
    case "eig": eig()
    case "svd": svd()
    case "lstsq": lstsq()
    case _: -1
    }
  }

  /// The first integer, an extent.
  private var n: FortranCall.Argument { .integer(sizes[0]) }
  /// The second integer, an extent.
  private var m: FortranCall.Argument { .integer(sizes[1]) }
  /// `true` iff the matrices are of complex numbers.
  private var isComplex: Bool { type == "z" }
  /// Room to work in, and its size.
  private var work: [FortranCall.Argument] { [.room(isComplex ? .complex : .real), .roomSize] }
  /// Room for real numbers, and its size, which routines for complex numbers alone take.
  private var realWork: [FortranCall.Argument] { isComplex ? [.room(.real), .roomSize] : [] }

  /// Returns the stride between the columns of a matrix with so many rows.
  private func leading(_ rows: FortranCall.Argument) -> FortranCall.Argument {
    if case .integer(let rows) = rows { .integer(max(1, rows)) } else { rows }
  }

  /// Calls the routine that Fortran calls `name` behind the letter of the type.
  private func run(_ name: String, _ arguments: [FortranCall.Argument]) -> Int64 {
    let integers = arguments.compactMap { argument -> Int64? in
      if case .integer(let value) = argument { value } else { nil }
    }
    guard library.takes(integers), let address = library.function("\(type)\(name)"),
      let result = FortranCall(address, arguments).run()
    else { return -1 }
    return Int64(result.magnitude)
  }

  /// Triangular factors with rows exchanged, and the places they were exchanged with.
  private func factor() -> Int64 {
    let count = Int(sizes[0])
    guard let places = arrays[1], let room = calloc(max(1, count), 8) else { return -1 }
    defer { free(room) }
    let result = run("getrf", [n, n, .memory(arrays[0]), leading(n), .memory(room)])
    for index in 0..<count {
      let place = room.load(fromByteOffset: index * library.bytesOfIntegers, as: Int32.self)
      places.storeBytes(of: place, toByteOffset: 4 * index, as: Int32.self)
    }
    return result
  }

  /// The solutions of systems with one matrix.
  private func solve() -> Int64 {
    run(
      "gesv",
      [
        n, m, .memory(arrays[0]), leading(n), .room(.integer, count: sizes[0]), .memory(arrays[1]),
        leading(n),
      ])
  }

  /// The orthonormal columns that the reflections of a matrix are.
  private func orthonormal() -> Int64 {
    run(
      isComplex ? "ungqr" : "orgqr",
      [n, m, m, .memory(arrays[0]), leading(n), .memory(arrays[1])] + work)
  }

  /// Eigenvalues and eigenvectors of a symmetric or Hermitian matrix.
  private func eigh() -> Int64 {
    let head: [FortranCall.Argument] = [.letter(sizes[1] != 0 ? "V" : "N"), .letter("L"), n]
    let matrix: [FortranCall.Argument] = [.memory(arrays[0]), leading(n), .memory(arrays[1])]
    return run(
      isComplex ? "heevd" : "syevd",
      head + matrix + work + realWork + [.room(.integer), .roomSize])
  }

  /// Eigenvalues and eigenvectors of a matrix; those of a real one in real and imaginary parts.
  private func eig() -> Int64 {
    let head: [FortranCall.Argument] = [.letter("N"), .letter(sizes[1] != 0 ? "V" : "N"), n]
    let matrix: [FortranCall.Argument] = [.memory(arrays[0]), leading(n), .memory(arrays[1])]
    let imaginary: [FortranCall.Argument] = isComplex ? [] : [.memory(arrays[2])]
    let vectors: [FortranCall.Argument] = [
      .memory(nil), .integer(1), .memory(arrays[3]), leading(n),
    ]
    let last: [FortranCall.Argument] = isComplex ? [.room(.real, count: 2 * sizes[0])] : []
    return run("geev", head + matrix + imaginary + vectors + work + last)
  }

  /// Singular values, and their vectors if they are wanted: as many as there are values, or all.
  private func svd() -> Int64 {
    let (rows, columns) = (sizes[0], sizes[1])
    let least = min(rows, columns)
    let job: Character = sizes[2] == 0 ? "N" : sizes[3] == 0 ? "S" : "A"
    let height = job == "S" ? least : columns
    let realCount = least * (5 * least + 7 + 2 * max(rows, columns))
    let last: [FortranCall.Argument] = isComplex ? [.room(.real, count: realCount)] : []
    return run(
      "gesdd",
      [
        .letter(job), n, m, .memory(arrays[0]), leading(n), .memory(arrays[2]), .memory(arrays[1]),
        leading(n), .memory(arrays[3]), .integer(max(1, height)),
      ] + work + last + [.room(.integer, count: 8 * least)])
  }

  /// The vectors whose products with a matrix come nearest to others; returns the rank.
  private func lstsq() -> Int64 {
    guard let limit = arrays[3] else { return -1 }
    var rank: Int64 = 0
    let result = withUnsafeMutableBytes(of: &rank) { rank in
      run(
        "gelsd",
        [
          n, m, .integer(sizes[2]), .memory(arrays[0]), leading(n), .memory(arrays[1]),
          .integer(max(1, sizes[0], sizes[1])), .memory(arrays[2]), .memory(limit),
          .memory(rank.baseAddress),
        ] + work + (isComplex ? [.room(.real)] : []) + [.room(.integer)])
    }
    return result > 0 ? -2 : result < 0 ? result : Int64(Int32(truncatingIfNeeded: rank))
  }
}
