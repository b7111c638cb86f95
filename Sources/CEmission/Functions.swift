import PellucidIR
import PellucidTypes

extension FunctionEmission {
  /// Returns the whole function in C.
  mutating func cFunction() -> CFunction {
    let parameters = cParameters()
    fixExtents()
    for parameter in function.parameters { declareView(parameter.register) }
    let views = output
    output = []
    statements(function.body)
    if sharedExit?.isUsed != true { removeLastReturn() }
    output = views + withSharedExit(output)
    if sharedExit?.isUsed == true { removeLastReturn() }
    removeUnused()
    let place = function.line == 0 ? "" : function.fileLine(in: fileName) + "  "
    var head = [place + function.pythonSignature]
    head += function.docstring
    return CFunction(
      head: head, result: function.resultType, name: ReservedNames.function(function.name),
      parameters: parameters, isStatic: !function.isExported, body: output, line: function.line)
  }

  /// Returns the parameters in C: a pointer, extents and strides for an array.
  private mutating func cParameters() -> [CParameter] {
    let isRestrict = self.isRestrict
    var result: [CParameter] = []
    for parameter in function.parameters {
      switch function[parameter.register].type {
      case .scalar(let type):
        result.append(CParameter(type: .scalar(type), name: name(of: parameter.register)))
      case .array(let type):
        let place = place(of: parameter.register)
        result.append(
          CParameter(
            type: pointerType(parameter.register, type), name: place.data.atom,
            isRestrict: isRestrict))
        for part in place.extents + place.strides.compactMap(\.self) {
          result.append(CParameter(type: .scalar(.int64), name: part.atom, isPart: true))
        }
      }
    }
    for parameter in result {
      note(CDeclaration(type: parameter.type, name: parameter.name))
    }
    if function.mayRaise {
      result.append(CParameter(type: .pointer(.named("pel_error"), isConst: false), name: "error"))
    }
    return result
  }

  /// Puts numbers in place of the parameters for extents that callers see to.
  private mutating func fixExtents() {
    for fixed in function.fixedExtents {
      let register = function.parameters[fixed.parameter].register
      places[register.index]?.extents[fixed.axis] = .integer(fixed.extent)
    }
  }

  /// `true` iff the array parameters are declared `restrict`.
  ///
  /// That pays in loops over several arrays, of which one is stored into. It is not allowed where a
  /// caller passes arrays that overlap, nor where one parameter is given the pointer of another.
  private var isRestrict: Bool {
    // libtcc makes nothing of it.
    if isQuick || function.mayGetOverlap { return false }
    let arrays = function.parameters.map(\.register).filter { register in
      if case .array = function[register].type { true } else { false }
    }
    guard arrays.count > 1, arrays.contains(where: { isMutable[$0.index] }) else { return false }
    var hasLoop = false
    var isRebound = false
    function.body.forEachKind { kind in
      switch kind {
      case .forLoop, .whileLoop, .call: hasLoop = true
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
        .copy,
        .pack, .globalArray, .arrayOperation, .raise, .boundsCheck, .print, .returned, .breakLoop,
        .continueLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        break
      }
      kind.forEachRegisterWritten { if arrays.contains($0) { isRebound = true } }
    }
    return hasLoop && !isRebound
  }

  /// Removes a `return` without a value at the end.
  private mutating func removeLastReturn() {
    guard let last = output.last, case .returned(nil) = last.kind else { return }
    output.removeLast()
    if !last.leading.isEmpty || last.trailing != nil {
      var comment = CStatement(.comment)
      comment.leading = last.leading + [last.trailing].compactMap(\.self)
      output.append(comment)
    }
  }

  /// Removes the declarations that help to read other statements, where there are none.
  private mutating func removeUnused() {
    var hasChanged = !optionalNames.isEmpty
    while hasChanged {
      var used = CNames()
      used.add(output)
      var elsewhere = CNames()
      for function in outlined { elsewhere.add(function) }
      let unused = optionalNames.subtracting(used.read).subtracting(elsewhere.variables)
      hasChanged = !unused.isEmpty
      optionalNames.subtract(unused)
      if hasChanged { output.removeDeclarations { unused.contains($0) } }
    }
  }
}

extension Function {
  /// The type that the C function returns.
  var resultType: CType {
    switch resultForm {
    case .none: .void
    case .scalar(let type): .scalar(type)
    case .array, .structure: .named(resultTypeName)
    }
  }

  /// The place of the kernel in the source, as in `samples.py:8`.
  func fileLine(in file: String) -> String { "\(file):\(line)" }
}
