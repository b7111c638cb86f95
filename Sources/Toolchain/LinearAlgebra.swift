import Glibc

/// What loaded kernels call for products of matrices: functions of the BLAS that was found.
package enum LinearAlgebra {
  /// The address of a matrix's first element, its extents and its strides in elements.
  private struct Matrix {
    /// The first element.
    let data: UnsafeRawPointer
    /// The extents.
    let rows, columns: Int64
    /// The strides.
    let down, along: Int64

    /// How Fortran, whose columns lie in memory, takes the transpose of the matrix: as it is or
    /// transposed, and by which stride; nil if neither axis lies in memory.
    var transposed: (operation: Int8, stride: Int64)? {
      if along == 1 && down >= max(1, columns) { return (Int8(UInt8(ascii: "N")), down) }
      if down == 1 && along >= max(1, rows) { return (Int8(UInt8(ascii: "T")), along) }
      return nil
    }
  }

  /// `gemm` of Fortran; the lengths of the two words stand at the end.
  private typealias Multiply =
    @convention(c) (
      UnsafePointer<Int8>, UnsafePointer<Int8>, UnsafePointer<Int64>, UnsafePointer<Int64>,
      UnsafePointer<Int64>, UnsafeRawPointer, UnsafeRawPointer, UnsafePointer<Int64>,
      UnsafeRawPointer, UnsafePointer<Int64>, UnsafeRawPointer, UnsafeMutableRawPointer,
      UnsafePointer<Int64>, Int, Int
    ) -> Void

  /// What a kernel calls: the letter of the type, then each matrix with its extents and strides.
  private typealias KernelMultiply =
    @convention(c) (
      Int32, UnsafeRawPointer?, Int64, Int64, Int64, Int64, UnsafeRawPointer?, Int64, Int64, Int64,
      Int64, UnsafeMutableRawPointer?, Int64, Int64, Int64, Int64
    ) -> Bool

  /// Lets a loaded library, whose `pel_share_algebra` stands at `address`, call the functions.
  static func share(with address: UnsafeMutableRawPointer) {
    let share = unsafeBitCast(address, to: (@convention(c) (UnsafeRawPointer) -> Void).self)
    var multiply: KernelMultiply = {
      type, a, n, depth, aDown, aAlong, b, _, m, bDown, bAlong, c, _, _, cDown, cAlong in
      guard let a, let b, let c else { return false }
      return LinearAlgebra.multiply(
        UInt8(truncatingIfNeeded: type),
        Matrix(data: a, rows: n, columns: depth, down: aDown, along: aAlong),
        Matrix(data: b, rows: depth, columns: m, down: bDown, along: bAlong), to: c,
        Matrix(data: c, rows: n, columns: m, down: cDown, along: cAlong))
    }
    share(&multiply)
  }

  /// Adds `a @ b` to the matrix at `data`, which is `product`; returns `false` iff nothing was done
  /// because there is no BLAS or it does not take such strides.
  private static func multiply(
    _ type: UInt8, _ a: Matrix, _ b: Matrix, to data: UnsafeMutableRawPointer, _ product: Matrix
  ) -> Bool {
    guard let library = LinearAlgebraLibrary.current, let function = functions[type],
      let first = a.transposed, let second = b.transposed, product.along == 1,
      product.down >= max(1, product.columns),
      library.takes([a.rows, a.columns, b.columns, first.stride, second.stride, product.down])
    else { return false }
    // Fortran sees the transposes: product.T = b.T @ a.T, plus what is there.
    let letters = [second.operation, first.operation]
    // Read as Int32 by a library of such integers, an Int64 has the same value.
    let sizes = [b.columns, a.rows, a.columns, second.stride, first.stride, product.down]
    let one: [Double] = type == UInt8(ascii: "s") || type == UInt8(ascii: "c") ? ones : [1, 0]
    letters.withUnsafeBufferPointer { letters in
      sizes.withUnsafeBufferPointer { sizes in
        one.withUnsafeBytes { one in
          guard let letter = letters.baseAddress, let size = sizes.baseAddress,
            let one = one.baseAddress
          else { return }
          onOwnThreads {
            function(
              letter, letter + 1, size, size + 1, size + 2, one, b.data, size + 3, a.data, size + 4,
              one, data, size + 5, 1, 1)
          }
        }
      }
    }
    return true
  }

  /// The numbers 1 and 0 of float32, in the place of one float64.
  private static let ones = [Double(bitPattern: UInt64(Float(1).bitPattern))]

  /// `gemm` of each type, by the letter that Fortran's names begin with.
  private static let functions: [UInt8: Multiply] = {
    var functions: [UInt8: Multiply] = [:]
    for letter in "sdcz" {
      if let address = LinearAlgebraLibrary.current?.function("\(letter)gemm"),
        let ascii = letter.asciiValue
      {
        functions[ascii] = unsafeBitCast(address, to: Multiply.self)
      }
    }
    return functions
  }()

  /// Runs `body`, on the calling thread alone if that is one of a parallel loop: together loop and
  /// BLAS take no more threads than there are cores.
  private static func onOwnThreads(_ body: () -> Void) {
    guard let isInParallel, isInParallel() != 0, let setThreads else { return body() }
    let before = setThreads(1)
    body()
    _ = setThreads(before)
  }

  /// `omp_in_parallel`, if OpenMP is there.
  private static let isInParallel: (@convention(c) () -> Int32)? = {
    guard OpenMPAvailability.current == .available,
      let address = dlsym(nil, "omp_in_parallel")
    else { return nil }
    return unsafeBitCast(address, to: (@convention(c) () -> Int32).self)
  }()

  /// OpenBLAS's function that sets how many threads the calling thread asks for, and returns how
  /// many it did before.
  private static let setThreads: (@convention(c) (Int32) -> Int32)? = {
    guard
      let address = LinearAlgebraLibrary.current?.ownFunction("openblas_set_num_threads_local")
    else { return nil }
    return unsafeBitCast(address, to: (@convention(c) (Int32) -> Int32).self)
  }()
}
