import PellucidTypes
import PellucidTyping

extension Value {
  /// Creates the value that a default stands for; nil for what no argument can be.
  init?(constant: ConstantValue) {
    switch constant {
    case .none: self = .none
    case .boolean(let flag): self = .scalar(.bool(flag))
    case .signed(let number, let type): self = .scalar(AnyScalar(number).converted(to: DType(type)))
    case .unsigned(let number, let type):
      self = .scalar(AnyScalar(number).converted(to: DType(type)))
    case .float(let number, let type): self = .scalar(AnyScalar(number).converted(to: DType(type)))
    case .complex(let real, let imaginary, let type):
      self = .scalar(AnyScalar(Complex(real, imaginary)).converted(to: DType(type)))
    case .tuple(let items, _):
      var elements: [Value] = []
      for item in items {
        guard let element = Value(constant: item) else { return nil }
        elements.append(element)
      }
      self = .tuple(elements)
    case .string(let text): self = .string(text)
    case .array: return nil
    }
  }
}
