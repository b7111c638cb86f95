import PellucidToolchain

/// Returns a table of what this machine offers to kernels and what each missing part costs.
public func machineDescription() -> String { MachineReport().rendered() }
