import Pellucid
import Testing

@Suite struct PrintingTests {
  @Test func textIsThatOfPython() throws {
    let cases = ("\n" + printingTable).split(separator: "\n> ")
    #expect(cases.count > 400)
    for entry in cases {
      let end = entry.firstIndex(of: "\n")!
      let expression = String(entry[..<end])
      let text = try Value(argument: expression).description
      #expect(text == entry[entry.index(after: end)...], "\(expression)")
    }
  }

  @Test func bytesOtherThanZeroAreTrue() {
    let array = AnyArray(zeros: [2], dtype: .bool)
    array.baseAddress.storeBytes(of: 7, as: UInt8.self)
    #expect(array.description == "[ True False]")
  }
}
