import Foundation
import PellucidSource
import PellucidSyntax
import Testing

@Suite struct RobustnessTests {
  @Test(arguments: [
    "(", "[", "{", "f(", "a[", "not ", "-", "lambda: ", "2**", "(*", "{1: ", "f'{",
    "x if y else ", "await (", "a.b(c=", "[x for x in (", "f'{x:{",
  ])
  func deepNestingIsRefused(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(!parse(text + "\n").diagnostics.isEmpty)
    let closed = String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300)
    #expect(parse(closed).diagnostics.map(\.id) == ["nesting-too-deep"])
  }

  @Test(arguments: [" + 1", ".a", "()", "[0]", " @ b", " and (a or b)"])
  func longChainsAreRefused(_ link: String) {
    let tree = parse("x" + String(repeating: link, count: 20_000) + "\n")
    #expect(tree.diagnostics.allSatisfy { $0.id == "nesting-too-deep" })
    #expect(tree.diagnostics.count <= 1)
    #expect(faults("x" + String(repeating: link, count: 500) + "\n") == [])
  }

  @Test func deepBlocksAndLongBranchesAreRefused() {
    var text = ""
    for level in 0..<300 { text += String(repeating: " ", count: level) + "if a:\n" }
    text += String(repeating: " ", count: 300) + "b\n"
    #expect(parse(text).diagnostics.map(\.id) == ["nesting-too-deep"])
    let branches = String(repeating: "elif a:\n  b\n", count: 20_000)
    let ids = Set(parse("if a:\n  b\n" + branches).diagnostics.map(\.id))
    #expect(ids == ["nesting-too-deep"])
  }

  @Test func deepNestingWithinTheLimitIsRead() {
    let text = String(repeating: "(", count: 190) + "1" + String(repeating: ")", count: 190)
    #expect(expression(text) == "1")
  }

  @Test func garbageIsSurvived() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let count = Int.random(in: 0..<400, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      checkShape(bytes)
    }
  }

  @Test func mutatedSourceIsSurvived() {
    var generator = SeededGenerator(seed: 42)
    let source = Array(variety.utf8)
    let pieces = [
      "(", ")", "[", "]", "{", "}", "'", "\"", "'''", "f'", "\\", "\n", "\n    ", ":", "=", "#",
      "def ", "else", "class ", "try:", "lambda ", "\t", "\r", "\0", "\u{FEFF}", "é", "0x", "..",
    ].map { Array($0.utf8) }
    for _ in 0..<500 {
      var bytes = source
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let length = min(Int.random(in: 0...6, using: &generator), bytes.count - place)
        let piece = Bool.random(using: &generator) ? pieces.randomElement(using: &generator)! : []
        bytes.replaceSubrange(place..<(place + length), with: piece)
      }
      checkShape(bytes)
    }
  }

  @Test func manyUnclosedBracketsTakeLinearTime() {
    let text = String(repeating: "x = (1\n", count: 20_000)
    let start = ContinuousClock.now
    #expect(parse(text).diagnostics.count > 0)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func everyFileOfTheGivenFoldersParses() throws {
    guard let folders = ProcessInfo.processInfo.environment["PELLUCID_PYTHON_FOLDERS"] else {
      return
    }
    for folder in folders.split(separator: ":") {
      let files = FileManager.default.enumerator(atPath: String(folder))
      while let path = files?.nextObject() as? String {
        guard path.hasSuffix(".py"),
          let data = FileManager.default.contents(atPath: folder + "/" + path)
        else { continue }
        let tree = SyntaxTree(parsing: SourceFile(name: path, text: Array(data)))
        #expect(tree.diagnostics.isEmpty, "\(tree.rendering)")
      }
    }
  }

  /// Checks what holds of the tree and tokens of any bytes.
  private func checkShape(_ bytes: [UInt8]) {
    let file = SourceFile(name: "test.py", text: bytes)
    let tree = SyntaxTree(parsing: file)
    _ = tree.printed()
    let spans = tree.diagnostics.map(\.span) + tree.body.statements.map(\.span)
    #expect(spans.allSatisfy { $0.start >= 0 && $0.start <= $0.end && $0.end <= bytes.count })
    for diagnostic in tree.diagnostics.prefix(3) { _ = diagnostic.rendered(in: file) }
    let tokens = Lexer(file).tokens
    #expect(tokens.last?.kind == .endOfFile)
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.end <= $1.span.end })
    let indents = tokens.filter { $0.kind == .indent }.count
    #expect(indents == tokens.filter { $0.kind == .dedent }.count)
  }
}

/// A generator of random numbers that repeats itself for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  /// What the next number follows from.
  private var state: UInt64

  /// Creates an instance that starts from `seed`.
  init(seed: UInt64) { state = seed }

  /// Returns the next number (SplitMix64).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
