extension IRPrinter {
  /// Returns a statement that is one line, without what it assigns; blocks are printed elsewhere.
  func action(_ kind: Statement.Kind) -> String {
    switch kind {
    case .assign(_, let operation, let operands):
      return operation.rawValue + spaced(operands)
    case .load(_, let element): return "load " + text(element)
    case .store(let value, let element): return "store \(text(value)) to \(text(element))"
    case .view(_, of: let base, let selections):
      return "view \(names[base])[\(selections.map(text).joined(separator: ", "))]"
    case .transpose(_, of: let base): return "transpose \(names[base])"
    case .arrange(_, of: let base, .reshaped(let extents)):
      return "reshape \(names[base]) (\(list(extents)))"
    case .arrange(_, of: let base, .permuted(let axes)):
      return "permute \(names[base]) (\(axes.map { "\($0)" }.joined(separator: ", ")))"
    case .arrange(_, of: let base, .part(let part)):
      return "part \(part.rawValue) \(names[base])"
    case .allocate(_, let extents, let fill):
      return "allocate (\(list(extents)))" + text(fill)
    case .release(let register): return "release \(names[register])"
    case .fill(let register, let value): return "fill \(names[register]) with \(text(value))"
    case .copy(into: let target, from: let source, let mayOverlap):
      return "copy \(names[source]) into \(names[target])\(mayOverlap ? " overlapping" : "")"
    case .pack(_, let operands): return "pack" + spaced(operands)
    case .globalArray(_, let global): return "global \(globals[global])"
    case .call(_, let function, let operands):
      return "call @\(IRText.word(function))(\(list(operands)))"
    case .raise(let error, let parts): return "raise \(error.rawValue)" + text(parts)
    case .raiseAgain: return "raise again"
    case .boundsCheck(let index, let original, let array, let axis):
      return "boundsCheck \(text(index)) of \(names[array]) axis \(axis) given \(text(original))"
    case .print(let parts): return "print" + text(parts)
    case .returned(let operands): return "return" + spaced(operands)
    case .breakLoop: return "break"
    case .continueLoop: return "continue"
    case .comment: return "comment"
    case .select: return "select"
    case .arrayOperation: return "map"
    case .forLoop: return "for"
    case .whileLoop: return "while"
    case .ifElse: return "if"
    case .attempt: return "try"
    case .leaving: return "leave"
    }
  }

  /// Returns an operand.
  func text(_ operand: Operand) -> String {
    switch operand {
    case .register(let register): names[register]
    case .constant(let constant): IRText.constant(constant)
    case .global(let global): globals[global]
    case .extent(let array, let axis): "extent(\(names[array]), \(axis))"
    case .stride(let array, let axis): "stride(\(names[array]), \(axis))"
    }
  }

  /// Returns operands with commas between them.
  func list(_ operands: [Operand]) -> String { operands.map(text).joined(separator: ", ") }

  /// Returns registers with commas between them.
  func list(_ registers: [Register]) -> String {
    registers.map { names[$0] }.joined(separator: ", ")
  }

  /// Returns operands with commas between them and a space before, if there are any.
  private func spaced(_ operands: [Operand]) -> String {
    operands.isEmpty ? "" : " " + list(operands)
  }

  /// Returns an element, as in `%x[%i, 0]`.
  private func text(_ element: Element) -> String {
    "\(names[element.array])[\(list(element.indices))]"
  }

  /// Returns what a view takes of an axis.
  private func text(_ selection: AxisSelection) -> String {
    switch selection {
    case .index(let index): text(index)
    case .slice(let start, let count, let step):
      "from \(text(start)) count \(text(count)) step \(text(step))"
    case .all: "all"
    case .newAxis: "new"
    }
  }

  /// Returns what a fresh array holds, with a space before.
  private func text(_ fill: Fill) -> String {
    switch fill {
    case .none: ""
    case .zeros: " zeros"
    case .value(let value): " fill \(text(value))"
    }
  }

  /// Returns the parts of a message, with a space before.
  private func text(_ parts: [MessagePart]) -> String {
    let texts = parts.map { part in
      switch part {
      case .text(let text): IRText.string(text)
      case .value(let value): text(value)
      case .formatted(let value, let directive):
        "\(text(value)) as \(IRText.string(directive))"
      case .shape(let extents): "shape (\(extents.map(text).joined(separator: ", ")))"
      }
    }
    return texts.isEmpty ? "" : " " + texts.joined(separator: ", ")
  }
}
