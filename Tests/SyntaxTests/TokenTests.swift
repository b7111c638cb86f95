import PellucidSource
import PellucidSyntax
import Testing

@Suite struct TokenTests {
  @Test func tokensPrintWithPlaceKindAndText() {
    let text = "if a:  # why\n  f\"{b}!\"\n"
    let expected = """
      1:1     keyword "if"
      1:4     name "a"
      1:5     operator ":"
      1:8     comment "# why"
      1:13    newline
      2:1     indent
      2:3     formatted start "f\\""
      2:5     operator "{"
      2:6     name "b"
      2:7     operator "}"
      2:8     formatted text "!"
      2:9     formatted end "\\""
      2:10    newline
      3:1     dedent
      3:1     end of file

      """
    #expect(Lexer(SourceFile(name: "test.py", text: text)).printed() == expected)
  }

  @Test func everyOperatorIsOneToken() {
    for kind in Token.Kind.allCases where kind.category == "operator" {
      let brackets: [Token.Kind] = [
        .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .leftBrace, .rightBrace,
      ]
      if brackets.contains(kind) { continue }
      let tokens = Lexer(SourceFile(name: "test.py", text: kind.spelling + " ")).tokens
      #expect(tokens.map(\.kind) == [kind, .newline, .endOfFile])
    }
  }
}
