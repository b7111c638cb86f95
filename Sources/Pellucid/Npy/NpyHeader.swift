/// What stands before the data of a `.npy` file.
struct NpyHeader: Hashable {
  /// The type of the elements.
  var dtype: DType
  /// `true` iff the bytes of each number stand in the other order than the machine's.
  var isSwapped: Bool
  /// The order of the elements.
  var order: ArrayOrder
  /// The number of elements along each axis.
  var shape: [Int]
  /// The offset of the first element in the file.
  var dataOffset: Int

  /// The bytes that every file begins with.
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// Creates an instance from the bytes of a file.
  init(parsing file: UnsafeRawBufferPointer) throws(NpyError) {
    guard file.prefix(6).elementsEqual(Self.magic) else { throw NpyError(.magic) }
    guard file.count >= 8 else { throw NpyError(.truncatedHeader) }
    let (major, minor) = (Int(file[6]), Int(file[7]))
    guard (1...3).contains(major), minor == 0 else {
      throw NpyError(.version(major: major, minor: minor))
    }
    let start = major == 1 ? 10 : 12
    guard file.count >= start else { throw NpyError(.truncatedHeader) }
    let length = file[8..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard file.count - start >= length else { throw NpyError(.truncatedHeader) }
    try self.init(
      parsing: UnsafeRawBufferPointer(rebasing: file[start..<start + length]),
      dataOffset: start + length)
  }

  /// Creates an instance from the text of a header.
  private init(parsing text: UnsafeRawBufferPointer, dataOffset: Int) throws(NpyError) {
    let dictionary = try NpyDictionary(parsing: text)
    guard let descr = dictionary.descr else { throw NpyError(.header(reason: "no key 'descr'")) }
    guard let isFortranOrder = dictionary.isFortranOrder else {
      throw NpyError(.header(reason: "no key 'fortran_order'"))
    }
    guard let shape = dictionary.shape else { throw NpyError(.header(reason: "no key 'shape'")) }
    guard shape.count <= Geometry.rankLimit else {
      throw NpyError(.header(reason: "'shape' has more than \(Geometry.rankLimit) axes"))
    }
    guard Geometry.count(of: shape) != nil else { throw NpyError(.sizeOverflow) }
    (self.dtype, self.isSwapped) = try Self.parseDescr(descr)
    self.order = isFortranOrder ? .f : .c
    self.shape = shape
    self.dataOffset = dataOffset
  }

  /// Returns the type that `descr` spells, and `true` iff its bytes are swapped.
  private static func parseDescr(_ descr: String) throws(NpyError) -> (DType, isSwapped: Bool) {
    var code = Substring(descr)
    var isBig = false
    if let mark = code.first, "<>|=".contains(mark) {
      isBig = mark == ">"
      code.removeFirst()
    }
    guard let letter = code.first, "?biufc".contains(letter), let dtype = DType(name: code),
      code == "?" || code.dropFirst().allSatisfy(\.isWholeNumber)
    else {
      throw NpyError(.unsupportedDType(descr: descr, kind: kind(of: code)))
    }
    let isLittleMachine = 1.littleEndian == 1
    return (dtype, isSwapped: isBig == isLittleMachine && dtype.size > 1)
  }

  /// Returns the words for the type that `code` spells, which is not of the language.
  private static func kind(of code: Substring) -> String {
    switch code.first {
    case "O": "Python objects"
    case "S", "a", "U", "T": "strings"
    case "V": "structured or raw bytes"
    case "M", "m": "dates and times"
    case "f": code == "f2" ? "half precision" : "extended precision"
    case "c": "extended precision"
    default: "unknown"
    }
  }
}

extension NpyHeader {
  /// Returns the bytes that stand before the data of `array`, as NumPy writes them: format 1.0, or
  /// 2.0 where the header is too long for it, padded so that the data begins at a multiple of 64.
  static func encoded(for array: AnyArray) -> [UInt8] {
    let isFortran = array.layout == .f
    let shape = array.shape.map(String.init)
    let list = shape.joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '\(descr(of: array.dtype))', "
    text += "'fortran_order': \(isFortran ? "True" : "False"), 'shape': (\(list)), }"
    if let grown = isFortran ? shape.last : shape.first {
      // The room in which a program that appends to the file writes a larger extent.
      text += String(repeating: " ", count: max(0, 21 - grown.utf8.count))
    }
    let short = length(of: text, behind: 10)
    let isLong = short > Int(UInt16.max)
    let length = isLong ? length(of: text, behind: 12) : short
    var bytes = magic + [isLong ? 2 : 1, 0]
    for shift in stride(from: 0, to: isLong ? 32 : 16, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    bytes += text.utf8
    bytes += Array(repeating: UInt8(ascii: " "), count: length - text.utf8.count - 1)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Returns the length of `text` with its padding and line end, if it stands behind `start` bytes.
  private static func length(of text: String, behind start: Int) -> Int {
    text.utf8.count + 1 + 64 - (start + text.utf8.count + 1) % 64
  }

  /// Returns how the format spells `dtype`.
  private static func descr(of dtype: DType) -> String {
    let letter =
      switch dtype.scalarType.kind {
      case .bool: "b"
      case .signed: "i"
      case .unsigned: "u"
      case .float: "f"
      case .complex: "c"
      }
    return (dtype.size == 1 ? "|" : "<") + letter + String(dtype.size)
  }
}
