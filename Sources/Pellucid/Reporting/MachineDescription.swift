import PellucidToolchain

/// Returns a table of what this machine offers to kernels and what each missing part costs.
public func machineDescription() -> String { MachineReport().rendered() }

/// Returns tables of how exact and how fast the vector versions of mathematical functions are on this
/// processor, one for each library of such functions that is there.
///
/// They are measured by gcc, which takes some seconds.
public func vectorFunctionDescription() throws(PellucidError) -> String {
  var tables: [String] = []
  do throws(ToolchainError) {
    for library in [VectorMath.fourULP, .oneULP] {
      let report = try VectorFunctionReport(measuring: library)
      if !report.rows.isEmpty { tables.append(report.rendered()) }
    }
  } catch {
    throw .toolchain(id: error.id, message: error.rendered())
  }
  if tables.isEmpty { return "There are no vector versions of mathematical functions here.\n" }
  return tables.joined(separator: "\n")
}
