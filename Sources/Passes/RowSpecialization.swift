package import PellucidIR
import PellucidTypes

/// Gives kernels whose rows are short, as far as their subscripts tell, a copy of their own for rows
/// of just that length: `position[j, 0]`, `position[j, 1]` and `position[j, 2]` in a loop want rows
/// of three. Where a row begins is then known up to a factor, which lets the compiler use vectors.
///
/// Entry points choose between the kernel and its copy. An optimized build alone runs the pass.
package enum RowSpecialization {
  /// Returns `module` with a copy behind each exported function whose rows are short.
  package static func run(_ module: Module) -> Module {
    var result = module
    result.functions = module.functions.flatMap { function -> [Function] in
      guard function.isExported, let copy = copy(of: function) else { return [function] }
      return [function, copy]
    }
    return result
  }

  /// Returns the lengths of rows that subscripts in the loops of `function` tell.
  package static func lengths(in function: Function) -> [FixedExtent] {
    var reading = RowReading(function)
    reading.read(function.body, depth: 0)
    return reading.lengths
  }

  /// Returns the copy of `function` for its rows; nil if they need none.
  private static func copy(of function: Function) -> Function? {
    let lengths = lengths(in: function)
    guard !lengths.isEmpty else { return nil }
    var result = function
    result.name = Function.nameOfCopy(of: function.name)
    result.isExported = false
    result.docstring = []
    result.leadingComments = []
    result.fixedExtents = lengths
    return result
  }
}

/// What the subscripts of a function tell of the axes of its parameters.
private struct RowReading {
  /// An axis of a parameter.
  struct Axis: Hashable {
    /// The place of the parameter.
    let parameter: Int
    /// The axis; never the first one, whose extent does not tell where elements lie.
    let axis: Int
  }

  /// The longest rows that are looked for.
  private static let longest = 8

  /// The function.
  private let function: Function
  /// The axes of parameters that the axes of registers are.
  private var axes: [Register: [Axis?]] = [:]
  /// The numbers of places that loops with known bounds count.
  private var counts: [Register: Int] = [:]
  /// The places of axes that subscripts in loops name.
  private var places: [Axis: Set<Int>] = [:]
  /// The axes that other subscripts run along.
  private var isOpen: Set<Axis> = []
  /// What has one value.
  private let fixedValues: FixedValues

  /// Creates an instance for the parameters of `function`.
  init(_ function: Function) {
    self.function = function
    fixedValues = FixedValues(function)
    for (place, parameter) in function.parameters.enumerated() {
      guard case .array(let type) = function[parameter.register].type, type.layout == .c,
        type.rank > 1, fixedValues.isFixed(parameter.register)
      else { continue }
      axes[parameter.register] = (0..<type.rank).map {
        $0 == 0 ? nil : Axis(parameter: place, axis: $0)
      }
    }
  }

  /// The lengths that all subscripts agree on, in order of the parameters.
  var lengths: [FixedExtent] {
    places.compactMap { axis, places -> FixedExtent? in
      guard !isOpen.contains(axis), places.count > 1, let last = places.max(), last < Self.longest
      else { return nil }
      return FixedExtent(parameter: axis.parameter, axis: axis.axis, extent: last + 1)
    }.sorted { ($0.parameter, $0.axis) < ($1.parameter, $1.axis) }
  }

  /// Reads `block`, which stands in so many loops.
  mutating func read(_ block: Block, depth: Int) {
    if axes.isEmpty { return }
    for statement in block.statements {
      var inner = depth
      switch statement.kind {
      case .load(_, let element), .store(_, let element):
        read(element.indices.map(AxisSelection.index), of: element.array, depth)
      case .view(let result, of: let base, let selections):
        let taken = read(selections, of: base, depth)
        if fixedValues.isFixed(result) { axes[result] = taken }
      case .forLoop(let loop):
        inner += 1
        if let count = loop.knownCount, loop.step == 1, loop.lower == .integer(0) {
          counts[loop.variable] = Int(count)
        }
      case .whileLoop:
        inner += 1
      case .assign, .select, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
        .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
        .continueLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        break
      }
      statement.kind.forEachBlock { read($0, depth: inner) }
    }
  }

  /// Notes what `selections` tell of the axes of `array`, and returns the axes that are left whole.
  @discardableResult private mutating func read(
    _ selections: [AxisSelection], of array: Register, _ depth: Int
  ) -> [Axis?]? {
    guard var rest = axes[array]?[...] else { return nil }
    var left: [Axis?] = []
    for selection in selections {
      if case .newAxis = selection {
        left.append(nil)
        continue
      }
      let axis = rest.removeFirst()
      switch selection {
      case .all: left.append(axis)
      case .slice: left.append(nil)
      case .index(let operand): if let axis, depth > 0 { note(operand, along: axis) }
      case .newAxis: break
      }
    }
    return left
  }

  /// Notes a subscript along `axis`.
  private mutating func note(_ operand: Operand, along axis: Axis) {
    switch operand {
    case .constant(let constant):
      guard case .signed(let place) = constant.value, (0..<Int64(Self.longest)).contains(place)
      else { break }
      places[axis, default: []].insert(Int(place))
      return
    case .register(let register):
      guard let count = counts[register], count <= Self.longest else { break }
      places[axis, default: []].formUnion(0..<count)
      return
    case .global, .extent, .stride:
      break
    }
    isOpen.insert(axis)
  }
}
