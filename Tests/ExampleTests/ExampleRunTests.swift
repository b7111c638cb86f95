import Foundation
import Pellucid
import Testing

/// Each example gives on both builds what is computed here another way.
@Suite(.serialized)
struct ExampleRunTests {
  /// `count` numbers that look random and never change.
  private func numbers(_ count: Int, from lowest: Double, to highest: Double) -> [Double] {
    (0..<count).map { index in
      let fraction = Double((index * 7919 + 104_729) % 1009) / 1009
      return lowest + (highest - lowest) * fraction
    }
  }

  /// Calls a kernel of an example.
  @discardableResult
  private func call(
    _ example: String, _ kernel: String, _ tier: Tier, _ arguments: Value...
  ) throws -> Value {
    try Example(name: example).kernel(kernel).call(arguments, tier: tier)
  }

  /// Returns the name of the exception that `body` raises, or nil.
  private func raised(_ body: () throws -> Value) throws -> String? {
    do {
      _ = try body()
      return nil
    } catch PellucidError.raised(let error) {
      return error.className
    }
  }

  /// `true` iff `a` and `b` hold the same numbers but for rounding.
  private func agree(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-12) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
  }

  @Test(arguments: Tier.allCases, ["ssum", "psum"])
  func sumIsGausss(_ tier: Tier, _ kernel: String) throws {
    let x = NDArray((1...1000).map(Int64.init))
    #expect(try call("sum", kernel, tier, Value(x)).number() == Int64(500_500))
  }

  @Test(arguments: Tier.allCases)
  func monteCarloFindsThePiOfNumPy(_ tier: Tier) throws {
    let pi = try call("montecarlo", "pi", tier, Value(Int64(1000)), Value(Int64(7)))
    #expect(pi.number() == 3.176)
  }

  @Test(arguments: Tier.allCases)
  func rcFilterFollowsTheFormula(_ tier: Tier) throws {
    let voltage = numbers(1000, from: -5, to: 5)
    let time = numbers(1000, from: 0.5, to: 9)
    let out = NDArray<Double>(zeros: [1000])
    try call(
      "rc_filter", "rc_filter", tier, Value(NDArray(voltage)), Value(NDArray(time)), Value(out))
    let expected = zip(voltage, time).map { $0 * (1 - Foundation.exp(1 / $1)) }
    #expect(agree(out.elements, expected))
  }

  @Test(arguments: Tier.allCases, ["saxpy", "parallel_saxpy"])
  func saxpyScalesAndAdds(_ tier: Tier, _ kernel: String) throws {
    let x = numbers(777, from: -1, to: 1).map(Float.init)
    let y = numbers(777, from: 3, to: 9).map(Float.init)
    let result = NDArray(y)
    try call("saxpy", kernel, tier, Value(Float(2.5)), Value(NDArray(x)), Value(result))
    #expect(result.elements == zip(x, y).map { 2.5 * $0 + $1 })
  }

  @Test(arguments: Tier.allCases)
  func matmulIsRowsTimesColumns(_ tier: Tier) throws {
    let (n, m, p) = (7, 5, 9)
    let a = numbers(n * m, from: -1, to: 1)
    let b = numbers(m * p, from: -2, to: 3)
    var expected: [Double] = []
    for i in 0..<n {
      for j in 0..<p {
        expected.append((0..<m).reduce(0) { $0 + a[i * m + $1] * b[$1 * p + j] })
      }
    }
    let (first, second) = (NDArray(a, shape: [n, m]), NDArray(b, shape: [m, p]))
    let product = try call("matmul", "matmul", tier, Value(first), Value(second))
    #expect(agree(product.array(of: Double.self)?.elements ?? [], expected))
    let third = NDArray(repeating: 99.0, shape: [n, p])
    try call("matmul", "matmul_into", tier, Value(first), Value(second), Value(third))
    #expect(agree(third.elements, expected))
  }

  @Test(arguments: Tier.allCases)
  func matmulRefusesShapesThatDoNotFit(_ tier: Tier) throws {
    let square = NDArray<Double>(zeros: [3, 3])
    let wide = NDArray<Double>(zeros: [2, 3])
    let name = try raised { try call("matmul", "matmul", tier, Value(square), Value(wide)) }
    #expect(name == "ValueError")
  }

  /// Returns the mean of five points for each inner cell of `source`, and `border` elsewhere.
  private func smoothed(_ source: [Double], border: [Double], _ n: Int, _ m: Int) -> [Double] {
    var result = border
    for cell in 0..<n * m where cell / m > 0 && cell / m < n - 1 && cell % m > 0 && cell % m < m - 1
    {
      let sum = source[cell] + source[cell - m] + source[cell + m]
      result[cell] = (sum + source[cell - 1] + source[cell + 1]) / 5
    }
    return result
  }

  @Test(arguments: Tier.allCases)
  func stencilAveragesFivePoints(_ tier: Tier) throws {
    let (n, m) = (13, 17)
    let plate = numbers(n * m, from: 0, to: 100)
    let source = NDArray(plate, shape: [n, m])
    let target = source.copied(order: .c)
    try call("stencil", "smooth", tier, Value(source), Value(target))
    let once = smoothed(plate, border: plate, n, m)
    #expect(agree(target.elements, once))
    try call("stencil", "heat", tier, Value(source), Value(target), 2)
    #expect(agree(source.elements, smoothed(once, border: once, n, m)))
  }

  @Test(arguments: Tier.allCases)
  func mandelbrotCountsSteps(_ tier: Tier) throws {
    let (height, width, limit) = (9, 12, 50)
    let image = NDArray<Int32>(zeros: [height, width])
    try call(
      "mandelbrot", "mandelbrot", tier, Value(image), -2.0, 1.0, -1.5, 1.5, Value(Int64(limit)))
    for row in 0..<height {
      for column in 0..<width {
        let x = -2 + Double(column) * 3 / Double(width)
        let y = -1.5 + Double(row) * 3 / Double(height)
        var (z, steps) = ((x: 0.0, y: 0.0), 0)
        while steps < limit && z.x * z.x + z.y * z.y <= 4 {
          z = (z.x * z.x - z.y * z.y + x, 2 * z.x * z.y + y)
          steps += 1
        }
        #expect(image[row, column] == Int32(steps))
      }
    }
  }

  @Test(arguments: Tier.allCases)
  func twoBodiesCircleEachOther(_ tier: Tier) throws {
    let mass = NDArray([1.0, 1.0])
    let position = NDArray([-0.5, 0, 0, 0.5, 0, 0], shape: [2, 3])
    let speed = 0.5.squareRoot()
    let velocity = NDArray([0, -speed, 0, 0, speed, 0], shape: [2, 3])
    func energy() throws -> Double? {
      try call("nbody", "energy", tier, Value(mass), Value(position), Value(velocity)).number()
    }
    #expect(agree([try energy() ?? 0], [-0.5]))
    // Half a turn of the circle of diameter 1 with speed √½.
    let (steps, time) = (20_000, Double.pi / 2 / speed)
    try call(
      "nbody", "advance", tier, Value(mass), Value(position), Value(velocity),
      Value(time / Double(steps)), Value(Int64(steps)))
    #expect(agree(position.elements, [0.5, 0, 0, -0.5, 0, 0], within: 1e-3))
    #expect(agree([try energy() ?? 0], [-0.5], within: 1e-3))
  }

  @Test(arguments: Tier.allCases)
  func bodiesAtOnePlaceRaise(_ tier: Tier) throws {
    let both = NDArray<Double>(zeros: [2, 3])
    let masses = Value(NDArray([1.0, 1.0]))
    let name = try raised { try call("nbody", "energy", tier, masses, Value(both), Value(both)) }
    #expect(name == "ZeroDivisionError")
  }

  @Test(arguments: Tier.allCases)
  func softmaxGivesProbabilities(_ tier: Tier) throws {
    let scores = numbers(60, from: -700, to: 700)
    let x = NDArray(scores, shape: [12, 5])
    let found = try call("layers", "softmax", tier, Value(x)).array(of: Double.self)?.elements
    var expected: [Double] = []
    for row in 0..<12 {
      let powers = (0..<5).map { Foundation.exp(scores[5 * row + $0] - scores[5 * row]) }
      expected += powers.map { $0 / powers.reduce(0, +) }
    }
    let isDefined = expected.map { !$0.isNaN }
    let pairs = zip(zip(found ?? [], expected), isDefined).filter(\.1).map(\.0)
    #expect(pairs.count > 20 && agree(pairs.map(\.0), pairs.map(\.1), within: 1e-11))
  }

  @Test(arguments: Tier.allCases)
  func batchNormCentresColumns(_ tier: Tier) throws {
    let x = NDArray(numbers(400, from: -3, to: 9), shape: [100, 4])
    let (gamma, beta) = (NDArray([1.0, 2, 3, 4]), NDArray([0.0, 1, 2, 3]))
    let result = try call("layers", "batch_norm", tier, Value(x), Value(gamma), Value(beta))
    let elements = try #require(result.array(of: Double.self)).elements
    let means = (0..<4).map { column -> Double in
      var sum = 0.0
      for row in 0..<100 { sum += elements[4 * row + column] }
      return sum / 100
    }
    #expect(agree(means, [0, 1, 2, 3], within: 1e-9))
  }

  @Test(arguments: Tier.allCases)
  func aWaveHasOneFrequency(_ tier: Tier) throws {
    let wave = (0..<64).map { place -> Complex<Double> in
      let angle = 2 * Double.pi * 5 * Double(place) / 64
      return Complex(Foundation.cos(angle), Foundation.sin(angle))
    }
    let result = try call("fft", "power", tier, Value(NDArray(wave)))
    let shares = try #require(result.array(of: Double.self)).elements
    #expect(agree(shares, (0..<64).map { $0 == 5 ? 1 : 0 }))
  }

  @Test(arguments: Tier.allCases)
  func slicesGiveWhatLoopsGive(_ tier: Tier) throws {
    let source = NDArray(numbers(120, from: -2, to: 2), shape: [10, 12])
    let (first, second) = (NDArray<Double>(zeros: [10, 12]), NDArray<Double>(zeros: [10, 12]))
    try call("stencil", "smooth", tier, Value(source), Value(first))
    try call("stencil", "slices", tier, Value(source), Value(second))
    #expect(first.elements == second.elements)
  }

  @Test(arguments: Tier.allCases)
  func factorsOfGramSchmidtGiveTheMatrix(_ tier: Tier) throws {
    let elements = numbers(20, from: -1, to: 2)
    let matrix = NDArray(elements, shape: [5, 4])
    guard case .tuple(let parts) = try call("gram_schmidt", "gram_schmidt", tier, Value(matrix)),
      let q = parts[0].array(of: Double.self)?.elements,
      let r = parts[1].array(of: Double.self)?.elements
    else {
      Issue.record("the result is no pair of matrices")
      return
    }
    let product = (0..<20).map { place -> Double in
      let (row, column) = (place / 4, place % 4)
      var sum = 0.0
      for k in 0..<4 { sum += q[4 * row + k] * r[4 * k + column] }
      return sum
    }
    #expect(agree(product, elements, within: 1e-10))
  }
}
