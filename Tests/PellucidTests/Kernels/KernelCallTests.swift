import Pellucid
import Testing

/// Kernels that the tests of this folder call.
let kernels = """
  from numba import njit
  import numpy as np

  @njit
  def saxpy(a, x, y):
      for i in range(y.shape[0]):
          y[i] += a * x[i]

  @njit
  def total(x):
      s = 0.0
      for v in x:
          s += v
      return s

  @njit("f8(f8[::1])")
  def stated(x):
      return x[0]

  @njit
  def doubled(x):
      y = np.empty(x.shape[0])
      for i in range(x.shape[0]):
          y[i] = 2.0 * x[i]
      return y

  @njit
  def tail(x):
      return x[1:]

  @njit
  def divide(a, b=4):
      if b == 0:
          raise ZeroDivisionError("b is zero")
      return a // b

  @njit
  def pair(a, b):
      return b, a

  @njit
  def corner(a):
      return a[0, 0] + a[-1, -1]

  @njit
  def grouped(n):
      return {i: [i / 2] * i for i in range(n)}, {n}

  @njit
  def counted(d, key):
      d[key] = 0.5
      return len(d)

  @njit
  def holds(s, x):
      return x in s

  @njit
  def nothing():
      pass

  @njit
  def many(a, b, c, d, e, f, g, h):
      return a + b + c + d + e + f + g + h
  """

/// Calls with Swift values of every kind.
@Suite struct KernelCallTests {
  let module: KernelModule

  init() throws { module = try KernelModule(source: kernels, name: "calls.py") }

  @Test func arraysAreReadAndMutableSpansAreWritten() throws {
    let saxpy = try module.kernel("saxpy")
    let x = [1.0, 2.0, 3.0]
    var y = [10.0, 20.0, 30.0]
    try saxpy(2.0, x, y.mutableSpan)
    #expect(y == [12, 24, 36])
    try saxpy(1.0, x.span, y.mutableSpan)
    #expect(y == [13, 26, 39])
    try y.withUnsafeMutableBufferPointer { y throws(PellucidError) in _ = try saxpy(1.0, x, y) }
    #expect(y == [14, 28, 42])
    let array = NDArray(y)
    try saxpy(1.0, x[...], array)
    #expect(array.elements == [15, 30, 45])
    #expect(y == [14, 28, 42])
  }

  @Test func oneSpecialisationServesArraysAndSpans() throws {
    let total = try module.kernel("total")
    let x = [1.0, 2.0]
    _ = try total.call(returning: Double.self, x)
    let one = try total.compiled(for: [Value(NDArray(x))])
    let two = try total.compiled(signature: "(f8[::1],)")
    #expect(one === two)
  }

  @Test func resultsComeInSwiftTypes() throws {
    let total = try module.kernel("total")
    #expect(try total.call(returning: Double.self, [1.0, 2.5]) == 3.5)
    #expect(try total.call(returning: Double.self, [Int8(1), 2]) == 3)
    #expect(try total.call(returning: Double.self, [true, true]) == 2)
    #expect(try total.call(returning: Double.self, [Double]()) == 0)
    #expect(try total(NDArray([1.0])).number(as: Double.self) == 1)
    let x = [Float(1), 2]
    let sum = try x.withUnsafeBufferPointer { x throws(PellucidError) in
      try total.call(returning: Double.self, x)
    }
    #expect(sum == 3)
    let doubled = try module.kernel("doubled")
    #expect(try doubled.call(returning: [Double].self, x) == [2, 4])
    #expect(try doubled.call(returning: NDArray<Double>.self, x)[1] == 4)
    #expect(try module.kernel("divide").call(returning: Int.self, 9) == 2)
    #expect(try module.kernel("divide").call(returning: Int.self, Int16(9), 2) == 4)
    let number = Complex(1.0, 2.0)
    let pair = try module.kernel("pair")(number, 7)
    guard case .tuple(let parts) = pair else { throw PellucidError.result("no tuple") }
    #expect(parts[0].number(as: Int.self) == 7)
    #expect(parts[1].number(as: Complex<Double>.self) == number)
  }

  @Test func dictionariesSetsAndListsAreReturned() throws {
    guard case .tuple(let parts) = try module.kernel("grouped")(3),
      case .dictionary(let entries) = parts[0], case .set(let elements) = parts[1],
      case .list(let last) = entries[2].value
    else { throw PellucidError.result("no dictionary and set") }
    #expect(entries.map { $0.key.number(as: Int.self) } == [0, 1, 2])
    #expect(last.map { $0.number(as: Double.self) } == [1, 1])
    #expect(elements.map { $0.number(as: Int.self) } == [3])
    #expect("\(parts[0]) \(parts[1])" == "{0: [], 1: [0.5], 2: [1.0, 1.0]} {3}")
    #expect(throws: PellucidError.self) { try module.kernel("total").call([parts[0]]) }
  }

  @Test func dictionariesAndSetsArePassed() throws {
    let numbers = Value.dictionary([(key: 2, value: 0.5), (key: 5, value: 1.5)])
    #expect(try module.kernel("counted").call([numbers, 5]).number(as: Int.self) == 2)
    #expect(try module.kernel("counted").call([numbers, 7]).number(as: Int.self) == 3)
    #expect("\(numbers)" == "{2: 0.5, 5: 1.5}")
    #expect(try module.kernel("holds").call([.set([1, 4]), 4]).number(as: Bool.self) == true)
    #expect(throws: PellucidError.self) { try module.kernel("holds").call([.set([]), 4]) }
  }

  @Test func zeroToEightArgumentsCanBePassed() throws {
    guard case .none = try module.kernel("nothing")() else {
      throw PellucidError.result("a result from nothing")
    }
    #expect(try module.kernel("many").call(returning: Int.self, 1, 2, 3, 4, 5, 6, 7, 8) == 36)
    #expect(
      try module.kernel("many").call(returning: Double.self, 1, 2, 3.5, 4, 5, 6, 7, 8) == 36.5)
  }

  @Test func matricesOfAnyLayoutArePassedWithoutACopy() throws {
    let corner = try module.kernel("corner")
    let matrix = NDArray([1.0, 2, 3, 4, 5, 6], shape: [2, 3])
    #expect(try corner.call(returning: Double.self, matrix) == 7)
    #expect(try corner.call(returning: Double.self, matrix.transposed()) == 7)
  }

  @Test func viewsOfAnNDArrayShareItsMemoryAndThoseOfASpanDoNot() throws {
    let tail = try module.kernel("tail")
    let array = NDArray([1.0, 2, 3])
    let view = try tail.call(returning: NDArray<Double>.self, array)
    view[0] = 7
    #expect(array[1] == 7)
    func leak() throws -> NDArray<Double> {
      var x = [1.0, 2, 3]
      let result = try tail.call(returning: NDArray<Double>.self, x.mutableSpan)
      result[0] = 9
      #expect(x == [1, 2, 3])
      return result
    }
    #expect(try leak().elements == [9, 3])
  }

  @Test func aStoreIntoWhatIsThereToBeReadIsRefused() throws {
    let saxpy = try module.kernel("saxpy")
    let x = [1.0, 2.0, 3.0]
    let error = #expect(throws: PellucidError.self) { try saxpy(2.0, x, x) }
    #expect(error?.description.contains("'saxpy' stores into its argument 'y'") == true)
    #expect(x == [1, 2, 3])
  }

  @Test func statedSignaturesTakeArrays() throws {
    #expect(try module.kernel("stated").call(returning: Double.self, [4.5, 1]) == 4.5)
    let error = #expect(throws: PellucidError.self) {
      try module.kernel("stated").call(returning: Double.self, [Float(4)])
    }
    #expect(error?.description.contains("'stated' does not take") == true)
  }

  @Test func exceptionsAreTypedErrors() throws {
    let divide = try module.kernel("divide")
    do throws(PellucidError) {
      _ = try divide.call(returning: Int.self, 1, 0)
      Issue.record("nothing was raised")
    } catch {
      guard case .raised(let raised) = error else { throw error }
      #expect(raised.className == "ZeroDivisionError" && raised.message == "b is zero")
      #expect(raised.file == "calls.py" && raised.line == 34)
    }
    #expect(throws: PellucidError.self) { try divide.call(returning: [Double].self, 1) }
    #expect(throws: PellucidError.self) { try divide() }
    #expect(throws: PellucidError.self) { try divide(1, 2, 3) }
  }

  @Test func arraysThatDoNotFitAreRefused() throws {
    let compiled = try module.kernel("total").compiled(signature: "(f8[::1],)")
    #expect(throws: PellucidError.self) { try compiled.call([Value(NDArray([Float(1)]))]) }
    let matrix = NDArray([1.0, 2, 3, 4], shape: [2, 2])
    #expect(throws: PellucidError.self) { try compiled.call([Value(matrix)]) }
    #expect(throws: PellucidError.self) { try compiled.call([Value(1.0)]) }
    #expect(throws: PellucidError.self) { try compiled.call([.tuple([])]) }
  }

  @Test func functionPointersAreTheKernelsThemselves() throws {
    let compiled = try module.kernel("divide").compiled(signature: "i8(i8, i8)")
    #expect(compiled.mayRaise)
    typealias Divide = @convention(c) (Int64, Int64, UnsafeMutableRawPointer) -> Int64
    let divide = try #require(compiled.function(as: Divide.self))
    var error = [UInt8](repeating: 0, count: 128)
    #expect(divide(7, 2, &error) == 3 && error[0] == 0)
  }

  @Test func typesOfParametersAndResultsAreDescribed() throws {
    let compiled = try module.kernel("saxpy").compiled(signature: "(f8, f4[:], f8[::1])")
    #expect(compiled.parameters.map(\.name) == ["a", "x", "y"])
    #expect(
      compiled.parameters.map(\.type.description) == ["float64", "float32[:]", "float64[::1]"])
    #expect(compiled.parameters.map(\.type.slotCount) == [1, 3, 3])
    guard case .array(let x) = compiled.parameters[1].type,
      case .array(let y) = compiled.parameters[2].type
    else { throw PellucidError.result("no arrays") }
    #expect(!x.isStoredInto && y.isStoredInto)
    #expect(compiled.result == .none)
    let doubled = try module.kernel("doubled").compiled(signature: "(f8[:],)")
    guard case .array(let array) = doubled.result else { throw PellucidError.result("no array") }
    #expect(array.ownership == .caller && array.layout == .c)
    #expect(
      try module.kernel("divide").compiled(signature: "(i8, i8)").parameters[1].defaultSlots == [4])
  }
}
