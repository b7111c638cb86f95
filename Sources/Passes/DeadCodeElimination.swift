package import PellucidIR

package enum DeadCodeElimination {
  package static func run(_ module: Module) -> Module { module }
}
