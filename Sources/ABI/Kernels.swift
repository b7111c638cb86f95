public import CPellucid
import Glibc
import Pellucid

/// Frees a kernel.
@c @implementation
public func pel_kernel_free(_ kernel: OpaquePointer?) { release(KernelHandle.self, kernel) }

/// Returns the entry point.
@c @implementation
public func pel_kernel_entry(_ kernel: OpaquePointer?) -> pel_entry? {
  object(KernelHandle.self, of: kernel).map {
    unsafeBitCast($0.kernel.entryAddress, to: pel_entry.self)
  }
}

/// Returns the natural C function.
@c @implementation
public func pel_kernel_function(_ kernel: OpaquePointer?) -> pel_function? {
  object(KernelHandle.self, of: kernel)?.kernel.functionAddress.map {
    unsafeBitCast($0, to: pel_function.self)
  }
}

/// Returns `true` iff calls run the optimized build.
@c @implementation
public func pel_kernel_is_optimized(_ kernel: OpaquePointer?) -> Bool {
  object(KernelHandle.self, of: kernel)?.kernel.isOptimized ?? false
}

/// Waits until calls run the optimized build.
@c @implementation
public func pel_kernel_wait(
  _ kernel: OpaquePointer?, _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  reporting(to: message) { () throws(PellucidError) in
    try required(object(KernelHandle.self, of: kernel), "kernel").kernel.waitForOptimizedBuild()
  }
}

/// Returns the name in the source.
@c @implementation
public func pel_kernel_name(_ kernel: OpaquePointer?) -> UnsafePointer<CChar>? {
  object(KernelHandle.self, of: kernel)?.name.pointer
}

/// Returns the prototype of the C function.
@c @implementation
public func pel_kernel_prototype(_ kernel: OpaquePointer?) -> UnsafePointer<CChar>? {
  object(KernelHandle.self, of: kernel)?.prototype.pointer
}

/// Returns the C text.
@c @implementation
public func pel_kernel_source(_ kernel: OpaquePointer?) -> UnsafePointer<CChar>? {
  object(KernelHandle.self, of: kernel)?.source.pointer
}

/// Returns what the compiler warns of.
@c @implementation
public func pel_kernel_warnings(_ kernel: OpaquePointer?) -> UnsafePointer<CChar>? {
  object(KernelHandle.self, of: kernel)?.warnings.pointer
}

/// Returns how many seconds a stage of the compilation took.
@c @implementation
public func pel_kernel_stage_time(
  _ kernel: OpaquePointer?, _ stage: UnsafePointer<CChar>?
) -> Double {
  guard let stages = object(KernelHandle.self, of: kernel)?.kernel.times.stages, let stage else {
    return 0
  }
  let name = String(cString: stage)
  return stages.first { $0.name == name }?.seconds ?? 0
}

/// Returns `true` iff a call may leave an error.
@c @implementation
public func pel_kernel_may_raise(_ kernel: OpaquePointer?) -> Bool {
  object(KernelHandle.self, of: kernel)?.kernel.mayRaise ?? false
}

/// Returns the number of slots of all arguments.
@c @implementation
public func pel_kernel_argument_slots(_ kernel: OpaquePointer?) -> Int {
  let parameters = object(KernelHandle.self, of: kernel)?.parameters ?? []
  return parameters.reduce(0) { $0 + $1.type.slotCount }
}

/// Returns the number of slots of the results.
@c @implementation
public func pel_kernel_result_slots(_ kernel: OpaquePointer?) -> Int {
  object(KernelHandle.self, of: kernel)?.kernel.resultSlots ?? 0
}

/// Returns the number of parameters.
@c @implementation
public func pel_kernel_parameter_count(_ kernel: OpaquePointer?) -> Int {
  object(KernelHandle.self, of: kernel)?.parameters.count ?? 0
}

/// Returns the name of a parameter.
@c @implementation
public func pel_kernel_parameter_name(
  _ kernel: OpaquePointer?, _ index: Int
) -> UnsafePointer<CChar>? {
  guard let names = object(KernelHandle.self, of: kernel)?.parameterNames,
    names.indices.contains(index)
  else { return nil }
  return names[index].pointer
}

/// Returns the type of a parameter.
@c @implementation
public func pel_kernel_parameter_type(_ kernel: OpaquePointer?, _ index: Int) -> OpaquePointer? {
  guard let types = object(KernelHandle.self, of: kernel)?.parameterTypes,
    types.indices.contains(index)
  else { return nil }
  return lent(types[index])
}

/// Returns the type of what becomes of a parameter.
@c @implementation
public func pel_kernel_parameter_changed(_ kernel: OpaquePointer?, _ index: Int) -> OpaquePointer? {
  guard let types = object(KernelHandle.self, of: kernel)?.changedTypes,
    types.indices.contains(index)
  else { return nil }
  return types[index].map { lent($0) }
}

/// Writes the default of a parameter, if it has one.
@c @implementation
public func pel_kernel_parameter_default(
  _ kernel: OpaquePointer?, _ index: Int, _ slots: UnsafeMutablePointer<pel_slot>?
) -> Bool {
  guard let parameters = object(KernelHandle.self, of: kernel)?.parameters,
    parameters.indices.contains(index), let bits = parameters[index].defaultSlots
  else { return false }
  for (place, value) in bits.enumerated() { slots?[place].u = value }
  return true
}

/// Returns the type of the result.
@c @implementation
public func pel_kernel_result_type(_ kernel: OpaquePointer?) -> OpaquePointer? {
  object(KernelHandle.self, of: kernel).map { lent($0.result) }
}

/// Returns the number of heaps behind the result.
@c @implementation
public func pel_kernel_result_heap_count(_ kernel: OpaquePointer?) -> Int {
  object(KernelHandle.self, of: kernel)?.heaps.count ?? 0
}

/// Returns the type of an array of a heap.
@c @implementation
public func pel_kernel_result_heap_array(
  _ kernel: OpaquePointer?, _ heap: Int, _ index: Int
) -> OpaquePointer? {
  guard let heaps = object(KernelHandle.self, of: kernel)?.heaps, heaps.indices.contains(heap),
    heaps[heap].indices.contains(index)
  else { return nil }
  return lent(heaps[heap][index])
}
