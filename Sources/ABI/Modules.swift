public import CPellucid
import Glibc
import Pellucid

/// Reads the kernels of a text.
@c @implementation
public func pel_module_compile(
  _ source: UnsafePointer<CChar>?, _ length: Int, _ name: UnsafePointer<CChar>?,
  _ options: OpaquePointer?, _ module: UnsafeMutablePointer<OpaquePointer?>?,
  _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  module?.pointee = nil
  return reporting(to: message) { () throws(PellucidError) in
    let module = try required(module, "module")
    let start = try required(source, "source")
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    let text = String(decoding: bytes, as: UTF8.self)
    let options = object(OptionsHandle.self, of: options) ?? OptionsHandle()
    let compiled = try KernelModule(
      source: text, name: name.map { String(cString: $0) } ?? "kernels.py",
      options: options.compilation)
    module.pointee = handedOver(ModuleHandle(compiled, build: options.build))
  }
}

/// Reads the kernels of a file.
@c @implementation
public func pel_module_load(
  _ path: UnsafePointer<CChar>?, _ options: OpaquePointer?,
  _ module: UnsafeMutablePointer<OpaquePointer?>?,
  _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  module?.pointee = nil
  return reporting(to: message) { () throws(PellucidError) in
    let module = try required(module, "module")
    let path = String(cString: try required(path, "path"))
    let options = object(OptionsHandle.self, of: options) ?? OptionsHandle()
    let compiled = try KernelModule(path: path, options: options.compilation)
    module.pointee = handedOver(ModuleHandle(compiled, build: options.build))
  }
}

/// Frees a module.
@c @implementation
public func pel_module_free(_ module: OpaquePointer?) { release(ModuleHandle.self, module) }

/// Returns the number of kernels.
@c @implementation
public func pel_module_kernel_count(_ module: OpaquePointer?) -> Int {
  object(ModuleHandle.self, of: module)?.names.count ?? 0
}

/// Returns the name of a kernel.
@c @implementation
public func pel_module_kernel_name(_ module: OpaquePointer?, _ index: Int) -> UnsafePointer<CChar>?
{
  guard let names = object(ModuleHandle.self, of: module)?.names, names.indices.contains(index)
  else { return nil }
  return names[index].pointer
}

/// Emits the C of kernels.
@c @implementation
public func pel_module_emit(
  _ module: OpaquePointer?, _ kernel: UnsafePointer<CChar>?, _ signature: UnsafePointer<CChar>?,
  _ source: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ header: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  source?.pointee = nil
  header?.pointee = nil
  return reporting(to: message) { () throws(PellucidError) in
    let module = try required(object(ModuleHandle.self, of: module), "module").module
    let source = try required(source, "source")
    let emitted = try module.emit(
      kernel: kernel.map { String(cString: $0) },
      signatures: signature.map { [String(cString: $0)] } ?? [])
    source.pointee = strdup(emitted.source)
    header?.pointee = strdup(emitted.header)
  }
}

/// Prints what a stage of the compiler makes of kernels.
@c @implementation
public func pel_module_print(
  _ module: OpaquePointer?, _ stage: UnsafePointer<CChar>?, _ kernel: UnsafePointer<CChar>?,
  _ signature: UnsafePointer<CChar>?, _ text: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  text?.pointee = nil
  return reporting(to: message) { () throws(PellucidError) in
    let handle = try required(object(ModuleHandle.self, of: module), "module")
    let module = handle.module
    let stage = String(cString: try required(stage, "stage"))
    let text = try required(text, "text")
    let name = kernel.map { String(cString: $0) }
    let signatures = signature.map { [String(cString: $0)] } ?? []
    if stage == "loops" {
      let report = try module.check(kernel: name, signatures: signatures, asksCompiler: false)
      let lines = report.diagnostics + report.loops.map { $0.description + "\n" }
      text.pointee = strdup(lines.joined())
      return
    }
    if stage == "report" {
      let report = try module.check(
        kernel: name, signatures: signatures, compiler: handle.build.compiler)
      text.pointee = strdup(report.description)
      return
    }
    guard let printed = try module.printed(stage: stage, kernel: name, signatures: signatures)
    else { throw .arguments("there is no stage '\(stage)'") }
    text.pointee = strdup(printed)
  }
}

/// Writes the C, the header, the library and the manifest of kernels.
@c @implementation
public func pel_module_build(
  _ module: OpaquePointer?, _ kernel: UnsafePointer<CChar>?, _ signature: UnsafePointer<CChar>?,
  _ directory: UnsafePointer<CChar>?, _ paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  paths?.pointee = nil
  return reporting(to: message) { () throws(PellucidError) in
    let handle = try required(object(ModuleHandle.self, of: module), "module")
    let directory = String(cString: try required(directory, "directory"))
    let built = try handle.module.build(
      kernel: kernel.map { String(cString: $0) },
      signatures: signature.map { [String(cString: $0)] } ?? [], into: directory,
      build: handle.build)
    paths?.pointee = strdup(built.paths.map { $0 + "\n" }.joined())
  }
}

/// Checks a call for races.
@c @implementation
public func pel_module_check_races(
  _ module: OpaquePointer?, _ kernel: UnsafePointer<CChar>?, _ types: UnsafePointer<CChar>?,
  _ arguments: UnsafePointer<pel_slot>?,
  _ report: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  report?.pointee = nil
  return reporting(to: message) { () throws(PellucidError) in
    let handle = try required(object(ModuleHandle.self, of: module), "module")
    let report = try required(report, "report")
    let types = String(cString: try required(types, "types"))
    let slots = UnsafeRawPointer(try required(arguments, "arguments"))
      .assumingMemoryBound(to: UInt64.self)
    var kernel = try handle.module.kernel(kernel.map { String(cString: $0) })
    kernel.build = handle.build
    let found = try kernel.checkRaces(forArgumentTypes: types, packed: slots)
    let raised = found.raised.map { [$0.description] } ?? []
    report.pointee = strdup((found.diagnostics + raised).joined())
  }
}

/// Compiles a kernel for a signature.
@c @implementation
public func pel_module_kernel(
  _ module: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ signature: UnsafePointer<CChar>?,
  _ tier: pel_tier, _ kernel: UnsafeMutablePointer<OpaquePointer?>?,
  _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  compile(module, name, tier, into: kernel, message) {
    (source, tier, build) throws(PellucidError) in
    guard let signature else { return try source.compiledAsStated(tier: tier, build: build) }
    return try source.compiled(signature: String(cString: signature), tier: tier, build: build)
  }
}

/// Compiles a kernel for a call with arguments of the given types.
@c @implementation
public func pel_module_kernel_for_call(
  _ module: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ types: UnsafePointer<CChar>?,
  _ tier: pel_tier, _ kernel: UnsafeMutablePointer<OpaquePointer?>?,
  _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> pel_status {
  compile(module, name, tier, into: kernel, message) {
    (source, tier, build) throws(PellucidError) in
    let types = String(cString: try required(types, "types"))
    return try source.compiled(forArgumentTypes: types, tier: tier, build: build)
  }
}

/// Leaves in `place` what `body` makes of the kernel called `name`.
private func compile(
  _ module: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ tier: pel_tier,
  into place: UnsafeMutablePointer<OpaquePointer?>?, _ message: MessagePlace?,
  _ body: (Kernel, Tier, BuildOptions) throws(PellucidError) -> CompiledKernel
) -> pel_status {
  place?.pointee = nil
  return reporting(to: message) { () throws(PellucidError) in
    let handle = try required(object(ModuleHandle.self, of: module), "module")
    let place = try required(place, "kernel")
    let tiers = [
      PEL_TIER_QUICK.rawValue: Tier.quick, PEL_TIER_OPTIMIZED.rawValue: .optimized,
      PEL_TIER_TIERED.rawValue: .tiered,
    ]
    guard let tier = tiers[tier.rawValue] else {
      throw .arguments("there is no tier \(tier.rawValue)")
    }
    let kernel = try handle.module.kernel(name.map { String(cString: $0) })
    let compiled = try body(kernel, tier, handle.build)
    place.pointee = handedOver(KernelHandle(compiled))
  }
}
