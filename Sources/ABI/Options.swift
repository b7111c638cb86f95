public import CPellucid
import Pellucid

/// Creates options with the defaults.
@c @implementation
public func pel_options_create() -> OpaquePointer? { handedOver(OptionsHandle()) }

/// Frees options.
@c @implementation
public func pel_options_free(_ options: OpaquePointer?) { release(OptionsHandle.self, options) }

/// Sets whether indices are checked.
@c @implementation
public func pel_options_set_bounds_check(_ options: OpaquePointer?, _ isOn: Bool) {
  object(OptionsHandle.self, of: options)?.compilation.boundsCheck = isOn
}

/// Sets how exact vector math is.
@c @implementation
public func pel_options_set_math(
  _ options: OpaquePointer?, _ accuracy: UnsafePointer<CChar>?
) -> pel_status {
  guard let options = object(OptionsHandle.self, of: options),
    let math = accuracy.flatMap({ MathAccuracy(rawValue: String(cString: $0)) })
  else { return PEL_STATUS_ARGUMENT_INVALID }
  options.compilation.math = math
  return PEL_STATUS_OK
}

/// Sets the C compiler of optimized kernels.
@c @implementation
public func pel_options_set_compiler(
  _ options: OpaquePointer?, _ command: UnsafePointer<CChar>?
) {
  object(OptionsHandle.self, of: options)?.build.compiler = command.map { String(cString: $0) }
}

/// Sets the level of optimization.
@c @implementation
public func pel_options_set_optimization(_ options: OpaquePointer?, _ level: Int32) -> pel_status {
  guard let options = object(OptionsHandle.self, of: options), (0...3).contains(level) else {
    return PEL_STATUS_ARGUMENT_INVALID
  }
  options.build.optimization = Int(level)
  return PEL_STATUS_OK
}

/// Sets the directory that keeps what is compiled.
@c @implementation
public func pel_options_set_keep_directory(
  _ options: OpaquePointer?, _ path: UnsafePointer<CChar>?
) {
  object(OptionsHandle.self, of: options)?.build.keepDirectory = path.map { String(cString: $0) }
}

/// Sets whether built libraries are kept for later processes.
@c @implementation
public func pel_options_set_cache(_ options: OpaquePointer?, _ isOn: Bool) {
  object(OptionsHandle.self, of: options)?.build.cache = isOn
}

/// Sets the time that a C compiler may take.
@c @implementation
public func pel_options_set_timeout(_ options: OpaquePointer?, _ seconds: Double) -> pel_status {
  guard let options = object(OptionsHandle.self, of: options), seconds > 0, seconds < 1e9 else {
    return PEL_STATUS_ARGUMENT_INVALID
  }
  options.build.timeout = seconds
  return PEL_STATUS_OK
}
