import Pellucid
import Testing

@Suite struct NpyReadingTests {
  let data = littleEndian([1, 2, 3, 4, 5, 6] as [Int32])

  @Test(arguments: [
    "{'descr': '<i4', 'fortran_order': False, 'shape': (2, 3), }   \n",
    "{'shape':(2,3),'fortran_order':False,'descr':'<i4'}",
    "  {\n\"shape\" : ( 2L , 3L , ) ,\t'descr': \"=i4\" , 'fortran_order':False}\r\n",
  ])
  func headerMayHaveAnyOrderAndSpacing(header: String) throws {
    let array = try AnyArray(npyBytes: npyBytes(header, data)).array(of: Int32.self)
    #expect(array.shape == [2, 3] && array.elements == [1, 2, 3, 4, 5, 6])
  }

  @Test func fortranOrderSetsTheStrides() throws {
    let header = "{'descr': '<i4', 'fortran_order': True, 'shape': (2, 3)}"
    let array = try AnyArray(npyBytes: npyBytes(header, data)).array(of: Int32.self)
    #expect(array.layout == .f && array.elements == [1, 3, 5, 2, 4, 6])
  }

  @Test(arguments: [UInt8(1), 2, 3]) func everyFormatVersionIsRead(major: UInt8) throws {
    let header = "{'descr': '<i4', 'fortran_order': False, 'shape': (6,)}"
    let padded = header + String(repeating: " ", count: major == 1 ? 0 : 70_000)
    let bytes = npyBytes(padded, data, major: major)
    #expect(try AnyArray(npyBytes: bytes).shape == [6])
  }

  @Test func bigEndianNumbersAreTurnedRound() throws {
    let header = "{'descr': '>c8', 'fortran_order': False, 'shape': ()}"
    let bytes = npyBytes(header, [0x3F, 0x80, 0, 0, 0xC0, 0, 0, 0])
    let array = try AnyArray(npyBytes: bytes)
    #expect(array.scalar(at: []) == .complex64(Complex(1, -2)))
  }

  @Test func boolsAreMadeCanonical() throws {
    let header = "{'descr': '|b1', 'fortran_order': False, 'shape': (4,)}"
    let array = try AnyArray(npyBytes: npyBytes(header, [0, 1, 2, 255])).array(of: Bool.self)
    #expect(array.elements == [false, true, true, true])
    #expect(AnyArray(array).baseAddress.load(fromByteOffset: 3, as: UInt8.self) == 1)
  }

  @Test func emptyArrayNeedsNoData() throws {
    let header = "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 1000000)}"
    #expect(try AnyArray(npyBytes: npyBytes(header, [])).shape == [0, 1_000_000])
  }

  @Test(arguments: [
    ("'|O'", "dtype '|O' (Python objects) is not supported"),
    ("'<U5'", "dtype '<U5' (strings) is not supported"),
    ("'|S5'", "dtype '|S5' (strings) is not supported"),
    ("'<f2'", "dtype '<f2' (half precision) is not supported"),
    ("'<f16'", "dtype '<f16' (extended precision) is not supported"),
    ("'<M8[ns]'", "dtype '<M8[ns]' (dates and times) is not supported"),
    ("'<int'", "dtype '<int' (unknown) is not supported"),
    ("''", "dtype '' (unknown) is not supported"),
    ("[('a', '<f8')]", "dtype '[…]' (structured) is not supported"),
  ])
  func otherTypesAreRefusedByName(descr: String, message: String) {
    let header = "{'descr': \(descr), 'fortran_order': False, 'shape': (1,)}"
    let error = #expect(throws: NpyError.self) { try AnyArray(npyBytes: npyBytes(header, data)) }
    #expect(error?.description.hasPrefix(message) == true)
  }

  @Test(arguments: [
    ("[1]", "'{' is missing"), ("", "'{' is missing"), ("{", "a string is missing"),
    ("{}", "no key 'descr'"), ("{'descr': '<f8'} x", "text behind the dictionary"),
    ("{'descr': '<f8", "a string does not end"), ("{'x': 1}", "unknown key 'x'"),
    ("{'descr': '<f8', 'fortran_order': 1}", "'fortran_order' is neither True nor False"),
    ("{'shape': 3}", "'shape' is not a tuple"), ("{'shape': (3)}", "'shape' is not a tuple"),
    ("{'shape': (3.0,)}", "'shape' holds something other than integers"),
    ("{'shape': (a,)}", "'shape' holds something other than integers"),
    ("{'descr': '<f8', 'shape': (2,)}", "no key 'fortran_order'"),
  ])
  func malformedHeaderSaysWhy(header: String, reason: String) {
    let error = #expect(throws: NpyError.self) { try AnyArray(npyBytes: npyBytes(header, data)) }
    #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func sizesThatCannotBeAreRefused() {
    for (shape, fault) in [
      ("(-1,)", NpyError.Fault.negativeExtent), ("(99999999999999999999,)", .sizeOverflow),
      ("(4294967296, 4294967296)", .sizeOverflow),
      ("(0, 4294967296, 4294967296)", .sizeOverflow),
      ("(7,)", .truncatedData(expected: 56, found: 24)),
    ] {
      let header = "{'descr': '<f8', 'fortran_order': False, 'shape': \(shape)}"
      #expect(throws: NpyError(fault)) { try AnyArray(npyBytes: npyBytes(header, data)) }
    }
  }

  @Test func moreAxesThanNumPyHasAreRefused() {
    let shape = String(repeating: "1, ", count: 65)
    let header = "{'descr': '<i4', 'fortran_order': False, 'shape': (\(shape))}"
    #expect(throws: NpyError(.header(reason: "'shape' has more than 64 axes"))) {
      try AnyArray(npyBytes: npyBytes(header, data))
    }
  }

  @Test func everyPrefixOfAFileIsRefused() throws {
    let whole = npyBytes("{'descr': '<i4', 'fortran_order': False, 'shape': (6,)}", data)
    for length in whole.indices {
      #expect(throws: NpyError.self) { try AnyArray(npyBytes: Array(whole[..<length])) }
    }
    #expect(throws: NpyError(.version(major: 4, minor: 0))) {
      try AnyArray(npyBytes: npyBytes("{}", [], major: 4))
    }
  }

  @Test func mutatedFilesAreReadOrRefused() {
    var random = SplitMix(state: 20_240_501)
    let header = "{'descr': '<i4', 'fortran_order': False, 'shape': (2, 3), }"
    for _ in 0..<20_000 {
      var bytes = npyBytes(header, data, major: UInt8.random(in: 1...2, using: &random))
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(header.utf8.randomElement(using: &random)!, at: place)
        default: bytes[place] = header.utf8.randomElement(using: &random)!
        }
      }
      if let array = try? AnyArray(npyBytes: bytes) {
        #expect(array.copied().count * array.dtype.size <= bytes.count)
      }
    }
  }
}

/// A small generator with a seed, for tests that must repeat.
struct SplitMix: RandomNumberGenerator {
  /// What the next number is made of.
  var state: UInt64

  /// Returns the next number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
