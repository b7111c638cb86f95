import PellucidTypes

extension Type {
  /// `true` iff a result of this type can be given as the `stated` one of a signature.
  func fitsStatedResult(_ stated: Type) -> Bool {
    switch (self, stated) {
    case (.none, .none), (.none, .optional), (.string, .string):
      return true
    case (.scalar(let found), .scalar(let wanted)):
      return wanted.isComplex || !found.isComplex
    case (.array(let found), .array(let wanted)):
      return found.element == wanted.element && found.rank == wanted.rank
        && (found.layout == wanted.layout || wanted.layout == .strided)
        && (!found.isReadOnly || wanted.isReadOnly)
    case (.tuple(let found), .tuple(let wanted)):
      return found.elements.count == wanted.elements.count
        && zip(found.elements, wanted.elements).allSatisfy { $0.fitsStatedResult($1) }
    case (.optional(let inner), .optional(let wrapped)):
      return inner.fitsStatedResult(wrapped)
    case (.optional(let inner), .scalar):
      return inner.fitsStatedResult(stated)
    case (_, .optional(let wrapped)):
      return fitsStatedResult(wrapped)
    case (.none, _), (.string, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _):
      return false
    }
  }
}
