extension ArgumentExpression {
  /// `number ::= '0' [xXbBoO] digit+ | digits ('.' digits?)? exponent? 'j'? | '.' digits …`
  mutating func parseNumber() throws(ArgumentError) -> ArgumentTerm {
    let start = position
    if let radix = acceptRadix() {
      let digits = try acceptDigits(radix: radix)
      return try integer(digits, radix: radix, start)
    }
    var digits = try acceptDigits(radix: 10)
    let whole = digits
    var isFloat = false
    if position < text.count, text[position] == UInt8(ascii: ".") {
      isFloat = true
      position += 1
      digits += "." + (try acceptDigits(radix: 10))
    }
    if digits == "." { throw notANumber(start) }
    if let exponent = try acceptExponent() {
      isFloat = true
      digits += exponent
    }
    let isImaginary = acceptLetter("j")
    try requireEnd(of: start)
    guard isFloat || isImaginary else {
      let hasLeadingZero = whole.hasPrefix("0") && whole.contains { $0 != "0" }
      if hasLeadingZero { throw notANumber(start) }
      return try integer(digits, radix: 10, start)
    }
    // A point at the start or end is Python's spelling, not that of the library.
    let spelled = "0" + digits.replacingPoint()
    guard let number = Double(spelled) else { throw notANumber(start) }
    let scalar: AnyScalar = isImaginary ? .complex128(Complex(0, number)) : .float64(number)
    return .number(scalar, isLiteral: true)
  }

  /// Moves behind the prefix of a number that is not decimal, and returns its radix.
  private mutating func acceptRadix() -> Int? {
    guard text[position] == UInt8(ascii: "0"), position + 1 < text.count else { return nil }
    let radixes = ["x": 16, "b": 2, "o": 8]
    guard let radix = radixes[String(UnicodeScalar(text[position + 1] | 0x20))] else { return nil }
    position += 2
    if position < text.count, text[position] == UInt8(ascii: "_") { position += 1 }
    return radix
  }

  /// Moves behind digits with single underscores between them, and returns the digits.
  private mutating func acceptDigits(radix: Int) throws(ArgumentError) -> String {
    let start = position
    while position < text.count, isNameByte(text[position]) {
      let byte = text[position]
      let isDigit = Character(UnicodeScalar(byte)).hexDigitValue.map { $0 < radix } ?? false
      if !isDigit && byte != UInt8(ascii: "_") { break }
      position += 1
    }
    let digits = source(from: start)
    let parts = digits.split(separator: "_", omittingEmptySubsequences: false)
    if parts.count > 1 && parts.contains("") { throw notANumber(start) }
    return parts.joined()
  }

  /// `exponent ::= [eE] ('+' | '-')? digit+`
  private mutating func acceptExponent() throws(ArgumentError) -> String? {
    let start = position
    guard acceptLetter("e") else { return nil }
    var sign = ""
    if position < text.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(text[position]) {
      sign = String(UnicodeScalar(text[position]))
      position += 1
    }
    let digits = try acceptDigits(radix: 10)
    if digits.isEmpty { throw notANumber(start) }
    return "e" + sign + digits
  }

  /// Moves behind `letter` in either case, if it is next, and returns if it was.
  private mutating func acceptLetter(_ letter: Unicode.Scalar) -> Bool {
    guard position < text.count, text[position] | 0x20 == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  /// Returns the integer literal of the given digits.
  private func integer(
    _ digits: String, radix: Int, _ start: Int
  ) throws(ArgumentError) -> ArgumentTerm {
    try requireEnd(of: start)
    if digits.isEmpty { throw notANumber(start) }
    if let number = Int64(digits, radix: radix) { return .number(.int64(number), isLiteral: true) }
    if let number = UInt64(digits, radix: radix) {
      return .number(.uint64(number), isLiteral: true)
    }
    throw ArgumentError("the number '\(source(from: start))' does not fit 64 bits")
  }

  /// Throws if a name follows at once the number at `start`.
  private func requireEnd(of start: Int) throws(ArgumentError) {
    if position < text.count, isNameByte(text[position]) { throw notANumber(start) }
  }

  /// Returns the error that what begins at `start` is not a number.
  private func notANumber(_ start: Int) -> ArgumentError {
    let end = text[start...].firstIndex { !isNameByte($0) && $0 != UInt8(ascii: ".") } ?? text.count
    return ArgumentError("'\(String(decoding: text[start..<end], as: UTF8.self))' is not a number")
  }
}

extension String {
  /// Returns the digits of a Python float with a digit on both sides of the point.
  fileprivate func replacingPoint() -> String {
    guard let point = firstIndex(of: ".") else { return self }
    let behind = self[index(after: point)...]
    let isBare = behind.first.map { !$0.isWholeNumber } ?? true
    return self[..<point] + (isBare ? ".0" : ".") + behind
  }
}
