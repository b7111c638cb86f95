extension Diagnostic {
  /// Returns the text that a person reads: place, message, the line with its underline, notes, fix.
  package func rendered(in file: SourceFile) -> String {
    var text = place(span, in: file) + "\(severity): \(message) [\(id)]\n"
    text += excerpt(in: file)
    for note in notes {
      text += place(note.span, in: file) + "note: \(note.message)\n"
    }
    if let fix { text += "fix: \(fix.message)\n" }
    return text
  }

  /// Returns `file:line:column: ` for the start of `span`.
  private func place(_ span: Span, in file: SourceFile) -> String {
    "\(file.name):\(file.line(of: span)):\(file.column(at: span.start)): "
  }

  /// Returns the line at fault with its underline.
  private func excerpt(in file: SourceFile) -> String {
    let line = file.line(of: span)
    let text = file.lineText(line)
    let column = file.column(at: span.start)
    let indent = text.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let ends = file.line(at: max(span.start, span.end - 1)) == line
    let width = ends ? file.column(at: span.end) - column : text.count - column + 1
    let underline = "^" + String(repeating: "~", count: max(0, width - 1))
    return "  \(text)\n  \(indent)\(underline)\n"
  }
}
