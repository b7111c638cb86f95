import Glibc
import Pellucid

/// A text with the lifetime of its owner, for callers in C.
final class CText: Sendable {
  /// The text, which ends with a zero byte; nil for want of memory.
  nonisolated(unsafe) let address: UnsafeMutablePointer<CChar>?

  /// Creates an instance with a copy of `text`.
  init(_ text: String) { address = strdup(text) }

  deinit { free(address) }

  /// The text for callers, who only read it.
  var pointer: UnsafePointer<CChar>? { address.map { UnsafePointer($0) } }
}

/// What a `pel_options` points to.
final class OptionsHandle {
  /// What is asked of modules.
  var compilation = CompilationOptions()
  /// What is asked of the optimized build.
  var build = BuildOptions()
}

/// What a `pel_module` points to.
final class ModuleHandle: Sendable {
  /// The module.
  let module: KernelModule
  /// What is asked of the optimized build.
  let build: BuildOptions
  /// The names of the kernels.
  let names: [CText]

  /// Creates an instance for `module`.
  init(_ module: KernelModule, build: BuildOptions) {
    self.module = module
    self.build = build
    self.names = module.kernelNames.map { CText($0) }
  }
}

/// What a `pel_kernel` points to.
final class KernelHandle: Sendable {
  /// The kernel.
  let kernel: CompiledKernel
  /// The parameters.
  let parameters: [KernelParameter]
  /// The names of the parameters.
  let parameterNames: [CText]
  /// The types of the parameters.
  let parameterTypes: [TypeHandle]
  /// The types of what becomes of the parameters; nil for those that are no dictionaries or sets, or
  /// whose keys stay.
  let changedTypes: [TypeHandle?]
  /// The type of the result.
  let result: TypeHandle
  /// The types of the arrays of each heap behind the result.
  let heaps: [[TypeHandle]]
  /// The name in the source.
  let name: CText
  /// The prototype of the C function.
  let prototype: CText
  /// The C text.
  let source: CText
  /// What the compiler warns of.
  let warnings: CText

  /// Creates an instance for `kernel`.
  init(_ kernel: CompiledKernel) {
    self.kernel = kernel
    parameters = kernel.parameters
    parameterNames = parameters.map { CText($0.name) }
    parameterTypes = parameters.map { TypeHandle($0.type) }
    changedTypes = parameters.map { $0.changed.map { TypeHandle($0) } }
    result = TypeHandle(kernel.result)
    heaps = kernel.resultHeaps.map { heap in heap.arrays.map { TypeHandle(.array($0)) } }
    name = CText(kernel.name)
    prototype = CText(kernel.prototype)
    source = CText(kernel.source)
    warnings = CText(kernel.warnings.joined())
  }
}

/// What a `pel_type` points to.
final class TypeHandle: Sendable {
  /// The type.
  let type: KernelType
  /// The type as a signature spells it.
  let name: CText
  /// The types of the elements of a tuple, of the arrays of a list or table, or what is optional.
  let elements: [TypeHandle]
  /// The types of what a list or a table holds.
  let items: [TypeHandle]
  /// The names of the elements, if they have some.
  let fields: [CText]

  /// Creates an instance for `type`.
  init(_ type: KernelType) {
    self.type = type
    name = CText(type.description)
    switch type {
    case .tuple(let types, let names):
      elements = types.map { TypeHandle($0) }
      (items, fields) = ([], names.map { CText($0) })
    case .list(let item, let arrays):
      elements = arrays.map { TypeHandle(.array($0)) }
      (items, fields) = ([TypeHandle(item)], [])
    case .table(let table):
      elements = table.arrays.map { TypeHandle(.array($0)) }
      items = [TypeHandle(table.key)] + (table.value.map { [TypeHandle($0)] } ?? [])
      fields = []
    case .listInHeap(let item, _):
      (elements, items, fields) = ([], [TypeHandle(item)], [])
    case .optional(let wrapped):
      (elements, items, fields) = ([TypeHandle(wrapped)], [], [])
    case .none, .scalar, .array, .string:
      (elements, items, fields) = ([], [], [])
    }
  }

  /// What is known of the array, if the type is one.
  var array: KernelArrayType? {
    if case .array(let array) = type { array } else { nil }
  }
}

/// Returns `object` as a handle of the caller's, who has to release it.
func handedOver(_ object: some AnyObject) -> OpaquePointer {
  OpaquePointer(Unmanaged.passRetained(object).toOpaque())
}

/// Returns `object`, which somebody else keeps alive, as a handle.
func lent(_ object: some AnyObject) -> OpaquePointer {
  OpaquePointer(Unmanaged.passUnretained(object).toOpaque())
}

/// Returns the object of the given type that `handle` stands for, if it is not NULL.
func object<T: AnyObject>(_ type: T.Type, of handle: OpaquePointer?) -> T? {
  handle.map { Unmanaged<T>.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue() }
}

/// Gives back the caller's reference to the object of the given type.
func release<T: AnyObject>(_ type: T.Type, _ handle: OpaquePointer?) {
  if let handle { Unmanaged<T>.fromOpaque(UnsafeRawPointer(handle)).release() }
}
