import PellucidToolchain

/// Makes an interruption of this program end its compilers and remove their folders first.
/// - Requires: there is no other thread yet.
package func cleanUpWhenInterrupted() { OptimizingCompiler.cleanUpWhenInterrupted() }
