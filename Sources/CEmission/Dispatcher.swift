import PellucidTypes

extension KernelInterface {
  /// The name of the entry point that calls whichever build is in use.
  package var dispatcherName: String { entryName + "_dispatch" }
  /// The name of the variable that holds the entry point in use.
  package var currentEntryName: String { entryName + "_current" }
  /// The name of the variable that holds what is called, with its owner, when enough was done.
  package var hotName: String { entryName + "_hot" }
  /// The name of the variable that holds the owner.
  package var ownerName: String { entryName + "_owner" }
}

/// Returns the C that lets calls of `kernel` go over to another build.
///
/// It is written for libtcc, which reads and writes a variable of a word as a whole. Several threads
/// may lose part of each other's work, which is a guess anyway.
///
///     int64_t f_entry_dispatch(const pel_slot *arguments, pel_slot *results, pel_error *error)
///     {
///         void (*hot)(void *) = f_entry_hot;
///         if (hot) {
///             if (f_entry_work < 0) hot(f_entry_owner);
///             f_entry_work -= 1000 + arguments[1].i;
///         }
///         return f_entry_current(arguments, results, error);
///     }
package func dispatcherSource(for kernel: KernelInterface) -> String {
  let parameters = "const pel_slot *arguments, pel_slot *results, pel_error *error"
  let work = (["\(workOfCall)"] + elementCounts(of: kernel)).joined(separator: " + ")
  return """

    /* The entry point of \(kernel.name) that calls the build in use; a call after enough work asks
     * for a faster one. */
    int64_t (*\(kernel.currentEntryName))(\(parameters)) = \(kernel.entryName);
    void (*\(kernel.hotName))(void *owner);
    void *\(kernel.ownerName);
    static int64_t \(kernel.entryName)_work = \(workOfQuickBuild);
    int64_t \(kernel.dispatcherName)(\(parameters))
    {
        void (*hot)(void *owner) = \(kernel.hotName);
        if (hot) {
            if (\(kernel.entryName)_work < 0) hot(\(kernel.ownerName));
            \(kernel.entryName)_work -= \(work);
        }
        return \(kernel.currentEntryName)(arguments, results, error);
    }

    """
}

/// The work of a call that does next to nothing, in elements.
private let workOfCall = 1000

/// The work after which a call asks for the optimized build: a thousand calls, or a few over large
/// arrays, which take the quick build about a millisecond.
private let workOfQuickBuild = 1_000_000

/// Returns the expressions that count the elements of the arrays that `kernel` takes.
private func elementCounts(of kernel: KernelInterface) -> [String] {
  zip(kernel.parameters, kernel.firstSlots).compactMap { parameter, slot in
    guard case .array(let type) = parameter.type, type.rank > 0 else { return nil }
    return (0..<type.rank).map { "arguments[\(slot + 1 + $0)].i" }.joined(separator: " * ")
  }
}
