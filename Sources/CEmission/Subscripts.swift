import PellucidTypes

extension ArrayPlace {
  /// Returns the element at the given indices: `A[i][j]` through a view, otherwise
  /// `A_data[i * A_n1 + j]`.
  func element(_ indices: [CExpression], in places: [ArrayPlace?]) -> CExpression {
    if let window, let base = places[window.base] {
      return base.element(window.inner(indices), in: places)
    }
    if let view {
      return indices.reduce(.name(view)) { .index($0, $1) }
    }
    return .index(data, offset(indices))
  }

  /// Returns the distance in elements from the first element to that at the given indices.
  func offset(_ indices: [CExpression]) -> CExpression {
    switch type.layout {
    case .c:
      return indices.indices.dropFirst().reduce(indices.first ?? .literal("0")) {
        $0.times(extents[$1]).adding(indices[$1])
      }
    case .f:
      let last = indices.count - 1
      return indices.indices.dropLast().reversed().reduce(indices[last]) {
        indices[$1].adding(extents[$1].isOne ? $0 : $0.times(extents[$1]))
      }
    case .rows, .strided:
      return indices.indices.reduce(.literal("0")) {
        $0.adding(indices[$1].times(stride($1)))
      }
    }
  }

  /// Returns a pointer to the element at the given indices, as short as C has it.
  func pointer(to indices: [CExpression], in places: [ArrayPlace?]) -> CExpression {
    if let window, let base = places[window.base] {
      return base.pointer(to: window.inner(indices), in: places)
    }
    if let view {
      let last = indices.count - 1
      let row = indices.dropLast().reduce(CExpression.name(view)) { .index($0, $1) }
      if indices.allSatisfy({ $0.literalInteger == 0 }) { return data }
      if indices[last].literalInteger == 0 { return row }
      return .unary(.address, .index(row, indices[last]))
    }
    return data.adding(offset(indices))
  }
}

extension ArrayPlace.Window {
  /// Returns the indices in the base of the element at `indices` of the window.
  func inner(_ indices: [CExpression]) -> [CExpression] {
    axes.indices.map { axis in
      guard let own = axes[axis] else { return starts[axis] }
      return starts[axis].adding(indices[own].times(steps[axis]))
    }
  }
}

extension CExpression {
  /// `true` iff the expression is the literal 1.
  var isOne: Bool { literalInteger == 1 }
}
