import PellucidIR

/// A reduction over the rows of row-major arrays, for each place of a row.
struct RowReduction {
  /// The reduction.
  let reduction: ArrayOperation
  /// The register of its result.
  let register: Register
  /// How values are combined.
  let combining: PellucidIR.Operation
  /// The value of nothing.
  let initial: Operand
  /// What is computed from the result.
  let rest: Block

  /// Creates the reduction that `operation`, which makes an array, does before anything else; nil
  /// if it does none, or none that runs across memory.
  init?(_ operation: ArrayOperation, _ function: Function, _ parts: ArrayParts) {
    guard operation.filter == nil, case .map(let array) = operation.form,
      let first = operation.body.statements.first,
      case .arrayOperation(let reduction) = first.kind, reduction.filter == nil,
      case .reduce(let register, let combining, let initial) = reduction.form,
      case .array(let type) = function[array].type,
      function[register].type == .scalar(type.element),
      let last = operation.indices.last, initial.constant != nil
    else { return nil }
    rest = Block(Array(operation.body.statements.dropFirst()))
    var isAcross = false
    reduction.body.forEachKind { kind in
      guard case .load(_, let element) = kind, element.indices.last == .register(last),
        element.indices.contains(where: { index in
          reduction.indices.contains { index == .register($0) }
        })
      else { return }
      let part = parts.part(element.array)
      guard case .array(let base) = function[part.base].type else { return }
      if base.layout == .c, !part.isTransposed { isAcross = true }
    }
    var isSimple = true
    rest.forEachKind { if case .arrayOperation = $0 { isSimple = false } }
    guard isAcross, isSimple else { return nil }
    (self.reduction, self.register, self.combining, self.initial) =
      (reduction, register, combining, initial)
  }
}

extension ArrayExpander {
  /// Writes the results of a reduction along the first axes as rows that are combined, so that the
  /// innermost loop runs along memory: `for j: t[j] = 0.0`, then `for i: for j: t[j] += a[i][j]`.
  mutating func reduceRows(
    _ rows: RowReduction, _ operation: ArrayOperation, into array: Register
  ) {
    loops(over: freshSpace(of: operation), of: operation) { expander in
      expander.emit(.store(rows.initial, expander.element(of: array, at: operation)))
    }
    loops(over: ArraySpace(rows.reduction.extents, rows.reduction.indices), of: rows.reduction) {
      expander in
      expander.loops(over: expander.freshSpace(of: operation), of: operation) { expander in
        let element = expander.element(of: array, at: operation)
        let old = expander.register(expander.function[rows.register].type)
        let new = expander.register(expander.function[rows.register].type)
        expander.emit(.load(old, element))
        let value = expander.value(of: rows.reduction)
        expander.emit(.assign(new, rows.combining, [.register(old), value]))
        expander.emit(.store(.register(new), element))
        expander.output[expander.output.count - 1].isAugmented = true
      }
    }
    if rows.rest.statements.isEmpty && operation.value == .register(rows.register) { return }
    loops(over: freshSpace(of: operation), of: operation) { expander in
      let element = expander.element(of: array, at: operation)
      expander.emit(.load(rows.register, element))
      var rest = operation
      rest.body = rows.rest
      expander.emit(.store(expander.value(of: rest), element))
      expander.output[expander.output.count - 1].isAugmented = true
    }
  }

  /// Returns the loops of `operation` with variables of their own.
  private mutating func freshSpace(of operation: ArrayOperation) -> ArraySpace {
    ArraySpace(
      ArraySpace(operation.extents, operation.indices).axes.map { axis in
        var result = axis
        result.variable = register(.scalar(.int64), named: function[axis.index].name)
        return result
      })
  }
}
