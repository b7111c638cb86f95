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

  /// `gemv` of Fortran; the length of the word stands at the end.
  private typealias MultiplyVector =
    @convention(c) (
      UnsafePointer<Int8>, UnsafePointer<Int64>, UnsafePointer<Int64>, UnsafeRawPointer,
      UnsafeRawPointer, UnsafePointer<Int64>, UnsafeRawPointer, UnsafePointer<Int64>,
      UnsafeRawPointer, UnsafeMutableRawPointer, UnsafePointer<Int64>, Int
    ) -> Void

  /// What a kernel calls: the letter of the type, then each matrix with its extents and strides.
  private typealias KernelMultiply =
    @convention(c) (
      Int32, UnsafeRawPointer?, Int64, Int64, Int64, Int64, UnsafeRawPointer?, Int64, Int64, Int64,
      Int64, UnsafeMutableRawPointer?, Int64, Int64, Int64, Int64
    ) -> Bool

  /// What a kernel calls for the product of a matrix and a vector.
  private typealias KernelMultiplyVector =
    @convention(c) (
      Int32, UnsafeRawPointer?, Int64, Int64, Int64, Int64, UnsafeRawPointer?, Int64, Int64,
      UnsafeMutableRawPointer?, Int64, Int64
    ) -> Bool

  /// What the runtime calls `pel_algebra`: the functions that are shared.
  private struct Shared {
    /// Adds the product of two matrices to a third.
    let multiply: KernelMultiply
    /// Stores the product of a matrix and a vector.
    let multiplyVector: KernelMultiplyVector
    /// Decomposes a matrix.
    let decompose: Decompositions.Entry
  }

  /// The functions that loaded libraries call.
  private static let shared = Shared(
    multiply: { type, a, n, depth, aDown, aAlong, b, _, m, bDown, bAlong, c, _, _, cDown, cAlong in
      guard let a, let b, let c else { return false }
      return LinearAlgebra.multiply(
        UInt8(truncatingIfNeeded: type),
        Matrix(data: a, rows: n, columns: depth, down: aDown, along: aAlong),
        Matrix(data: b, rows: depth, columns: m, down: bDown, along: bAlong), to: c,
        Matrix(data: c, rows: n, columns: m, down: cDown, along: cAlong))
    },
    multiplyVector: { type, a, n, m, down, along, x, _, xStep, y, _, yStep in
      guard let a, let x, let y else { return false }
      return LinearAlgebra.multiply(
        UInt8(truncatingIfNeeded: type),
        Matrix(data: a, rows: n, columns: m, down: down, along: along), x, xStep, to: y, yStep)
    },
    decompose: Decompositions.entry)

  /// Lets a loaded library, whose `pel_share_algebra` stands at `address`, call the functions.
  static func share(with address: UnsafeMutableRawPointer) {
    let share = unsafeBitCast(address, to: (@convention(c) (UnsafeRawPointer) -> Void).self)
    withUnsafeBytes(of: shared) { bytes in
      if let start = bytes.baseAddress { share(start) }
    }
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
          AlgebraThreads.share {
            function(
              letter, letter + 1, size, size + 1, size + 2, one, b.data, size + 3, a.data, size + 4,
              one, data, size + 5, 1, 1)
          }
        }
      }
    }
    return true
  }

  /// Stores `a @ x` at `y`; returns `false` iff nothing was done because there is no BLAS or it
  /// does not take such strides.
  private static func multiply(
    _ type: UInt8, _ a: Matrix, _ x: UnsafeRawPointer, _ xStep: Int64,
    to y: UnsafeMutableRawPointer, _ yStep: Int64
  ) -> Bool {
    guard let library = LinearAlgebraLibrary.current, let function = vectorFunctions[type],
      let seen = a.transposed, xStep > 0, yStep > 0,
      library.takes([a.rows, a.columns, seen.stride, xStep, yStep])
    else { return false }
    // What lies in memory by rows, Fortran sees transposed.
    let isByRows = seen.operation == UInt8(ascii: "N")
    var letter = Int8(UInt8(ascii: isByRows ? "T" : "N"))
    let sizes = isByRows ? [a.columns, a.rows] : [a.rows, a.columns]
    let steps = [seen.stride, xStep, yStep]
    let numbers: [Double] = type == UInt8(ascii: "s") || type == UInt8(ascii: "c") ? ones : [1, 0]
    sizes.withUnsafeBufferPointer { sizes in
      steps.withUnsafeBufferPointer { steps in
        (numbers + [0, 0]).withUnsafeBytes { numbers in
          guard let size = sizes.baseAddress, let step = steps.baseAddress,
            let one = numbers.baseAddress
          else { return }
          AlgebraThreads.share {
            function(
              &letter, size, size + 1, one, a.data, step, x, step + 1, one + 16, y, step + 2, 1)
          }
        }
      }
    }
    return true
  }

  /// The numbers 1 and 0 of float32, in the place of a float64, and a 0 behind them.
  private static let ones = [Double(bitPattern: UInt64(Float(1).bitPattern)), 0]

  /// `gemm` of each type, by the letter that Fortran's names begin with.
  private static let functions = functions("gemm", as: Multiply.self)

  /// `gemv` of each type, by the letter that Fortran's names begin with.
  private static let vectorFunctions = functions("gemv", as: MultiplyVector.self)

  /// Returns what Fortran calls `name` behind the letter of each type.
  private static func functions<Function>(
    _ name: String, as type: Function.Type
  ) -> [UInt8: Function] {
    var functions: [UInt8: Function] = [:]
    for letter in "sdcz" {
      if let address = LinearAlgebraLibrary.current?.function("\(letter)\(name)"),
        let ascii = letter.asciiValue
      {
        functions[ascii] = unsafeBitCast(address, to: type)
      }
    }
    return functions
  }
}
