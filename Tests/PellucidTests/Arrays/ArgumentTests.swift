import Pellucid
import Testing

@Suite struct ArgumentTests {
  @Test(arguments: argumentTable.split(separator: "\n").map(String.init))
  func expressionGivesWhatNumPyGives(line: String) throws {
    let fields = line.split(separator: "\t").map(String.init)
    let value = try Value(argument: fields[0], seed: UInt32(fields[1])!)
    #expect(summary(of: value) == fields[2])
  }

  @Test func streamGoesOnFromArgumentToArgument() throws {
    var reader = ArgumentReader(seed: 7)
    let values = try reader.values(of: ["randn(3)", "rand(2)", "randn(1)"])
    let together = try Value(argument: "(randn(3), rand(2), randn(1))", seed: 7)
    guard case .tuple(let parts) = together else { throw ArgumentError("not a tuple") }
    #expect(values.map(summary) == parts.map(summary))
    #expect(summary(of: values[2]) != summary(of: try Value(argument: "randn(1)", seed: 7)))
  }

  @Test func tuplesStringsAndNoneAreArguments() throws {
    guard case .tuple(let parts) = try Value(argument: "(1, 2.5, ('a', None), )") else {
      throw ArgumentError("not a tuple")
    }
    #expect(parts.count == 3 && parts[0].number() == 1 && parts[1].number() == 2.5)
    guard case .tuple(let inner) = parts[2], case .string("a") = inner[0], case .none = inner[1]
    else { throw ArgumentError("not a tuple") }
    guard case .tuple(let empty) = try Value(argument: "()") else { throw ArgumentError("no") }
    #expect(empty.isEmpty)
    #expect(try Value(argument: "(4)").number() == 4)
  }

  @Test func filesAreArguments() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/a b.npy"
      try AnyArray(NDArray([1, 2, 3, 4])).write(npy: path)
      for text in [path, "@" + path] {
        #expect(try Value(argument: text).array(of: Int.self)?.elements == [1, 2, 3, 4])
      }
      let part = try Value(argument: "@\(path)[::2] * 10")
      #expect(part.array(of: Int.self)?.elements == [10, 30])
    }
    let error = #expect(throws: ArgumentError.self) { try Value(argument: "nowhere.npy") }
    #expect(error?.description == "'nowhere.npy': cannot open: no such file or directory")
  }

  @Test(arguments: [
    ("", "an argument is empty"),
    ("foo(3)", "'foo(3)' is not a generator; known: arange, array, "),
    ("foo", "'foo' is neither a number, a '.npy' file nor a generator; known: arange, "),
    ("1, 2", "'1, 2' is not an argument; write a tuple in parentheses"),
    ("np.float32", "'float32' is a type, not a value"),
    ("1 2", "'1 2' is not an argument: '2' is one too many"),
    ("1 +", "'1 +' ends too early"), ("(1", "'(1' lacks a ')'"),
    ("$", "'$' is not an argument: '$' is not understood"),
    ("12abc", "'12abc' is not a number"), ("1__0_", "'1__0_' is not a number"),
    (".", "'.' is not a number"), ("012", "'012' is not a number"),
    ("1e-_3", "'_3' is not a number"), ("+'a'", "'+' is not for a string"),
    ("np.float32(1j)", "the number 1j does not fit float32"),
    ("10.0 ** 400", "a result is not a real number that fits float64"),
    ("rand(2, dtype='f4')", "'rand(2, dtype='f4')': 'rand' has no parameter 'dtype'"),
    ("arange(3)[True]", "a subscript is a number, not an integer"),
    ("1e", "'e' is not a number"), ("0x", "'0x' is not a number"),
    ("99999999999999999999", "the number '99999999999999999999' does not fit 64 bits"),
    ("2**64", "a result does not fit 64 bits"), ("1/0", "a number is divided by zero"),
    ("zeros()", "'zeros()': 'shape' is missing"),
    ("zeros(-1)", "'zeros(-1)': an extent is negative"),
    ("zeros((10**10, 10**10))", "'zeros((10**10, 10**10))': the array is too large"),
    ("zeros(10**15)", "'zeros(10**15)': no memory for an array of 8000000000000000 bytes"),
    ("zeros(2.5)", "'zeros(2.5)': the shape is a number, not an integer that fits int64"),
    ("zeros(2, 'f2')", "'zeros(2, 'f2')': 'f2' is not a dtype; known: bool, "),
    ("zeros(2, size=3)", "'zeros(2, size=3)': 'zeros' has no parameter 'size'; known: shape, "),
    ("randint(5, 5)", "'randint(5, 5)': 'low' is not less than 'high'"),
    ("randint(0, 300, 2, 'u1')", "'randint(0, 300, 2, 'u1')': 'low' or 'high' does not fit uint8"),
    ("array([[1], [2, 3]])", "'array([[1], [2, 3]])': the rows are not of equal length"),
    ("array([300], 'u1')", "'array([300], 'u1')': the number 300 does not fit uint8"),
    ("np.uint8(-1)", "the number -1 does not fit uint8"),
    ("arange(10)[10]", "index 10 is out of bounds for axis 0 with size 10"),
    ("arange(10)[::0]", "the step of a slice is 0"),
    ("arange(0, 1, 0)", "'arange(0, 1, 0)': 'step' is 0"),
    ("arange(4).reshape(3)", "an array of 4 elements has no shape [3]"),
    ("arange(4).sum()", "'.sum' is not known; known: T, astype(), "),
    ("arange(2) + arange(3)", "'+' meets arrays of shapes [2] and [3]"),
    ("'abc", "''abc': a string does not end"),
  ])
  func faultIsNamed(text: String, message: String) {
    let error = #expect(throws: ArgumentError.self) { try Value(argument: text) }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test func positionIsNamed() {
    var reader = ArgumentReader()
    let error = #expect(throws: ArgumentError.self) { try reader.values(of: ["1", "foo(3)"]) }
    #expect(error?.description.hasPrefix("argument 2: 'foo(3)' is not a generator;") == true)
  }

  @Test func deepNestingIsRefused() {
    let axes = String(repeating: "[", count: 70) + "1" + String(repeating: "]", count: 70)
    #expect(throws: ArgumentError.self) { try Value(argument: "array(\(axes))") }
    for bracket in ["(", "[", "-", "zeros("] {
      let text = String(repeating: bracket, count: 100_000)
      #expect(throws: ArgumentError.self) { try Value(argument: text) }
    }
  }

  @Test func mutatedExpressionsAreReadOrRefused() {
    var random = SplitMix(state: 99)
    let lines = argumentTable.split(separator: "\n")
      .map { Array($0.prefix { $0 != "\t" }.utf8) }.filter { $0.count < 40 }
    let alphabet = Array("()[],.:+-*/%=19eja_ '\"".utf8)
    for _ in 0..<3_000 {
      var bytes = lines.randomElement(using: &random)!
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = alphabet.randomElement(using: &random)!
        case 1: if bytes.count > 1 { bytes.remove(at: place) }
        default: bytes.insert(alphabet.randomElement(using: &random)!, at: place)
        }
      }
      // A size of six digits and more only costs time.
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains("**") || text.contains(/[0-9_]{5}/) { continue }
      _ = try? Value(argument: text)
    }
  }

  /// Returns type, shape, layout and hash of `value`.
  private func summary(of value: Value) -> String {
    switch value {
    case .scalar(let scalar): return summary(of: scalar)
    case .array(let array):
      let extents = array.shape.map(String.init).joined(separator: "x")
      let layout = array.layout == .c ? "C" : array.layout == .f ? "F" : "A"
      return "\(array.dtype) \(extents.isEmpty ? "0d" : extents) \(layout) \(hash(array))"
    case .none, .tuple, .list, .dictionary, .set, .string: return "-"
    }
  }

  /// Returns type and hash of `scalar`.
  private func summary(of scalar: AnyScalar) -> String {
    let cell = AnyArray(zeros: [], dtype: scalar.dtype)
    scalar.store(to: cell.baseAddress)
    return "\(scalar.dtype) scalar - \(hash(cell))"
  }

  /// Returns the 64-bit FNV-1a hash of the elements in C order.
  private func hash(_ array: AnyArray) -> String {
    let copy = array.copied()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in UnsafeRawBufferPointer(start: copy.baseAddress, count: copy.byteCount) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
