/// Stops the program because of a fault of its own, which `reason` names.
package func unreachable(
  _ reason: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) -> Never {
  preconditionFailure("internal error: \(reason())", file: file, line: line)
}
