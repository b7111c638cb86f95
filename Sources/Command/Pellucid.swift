import ArgumentParser
import Glibc
import Pellucid

/// The command `pellucid`.
@main
struct PellucidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pellucid",
    abstract: "Compiles Numba-style Python kernels to readable C.",
    subcommands: [Emit.self, Run.self])
}

/// `pellucid emit`.
struct Emit: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Prints the C of kernels.")
  @Argument var file: String
  @Option var kernel: String?
  @Option var signature: [String] = []
  @Option var style: String = "views"
  @Option var stage: String?

  func run() throws {
    do {
      let module = try KernelModule(path: file)
      if let stage {
        print(try module.printed(stage: stage, kernel: kernel, signatures: signature) ?? "no stage")
        return
      }
      let c = try module.emit(
        kernel: kernel, signatures: signature, style: SubscriptStyle(rawValue: style) ?? .views)
      print(c.source)
    } catch {
      let text = "\(error)"; _ = text.withCString { write(2, $0, strlen($0)) }
      throw ExitCode(1)
    }
  }
}

/// `pellucid run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Runs a kernel.")
  @Argument var kernel: String
  @Argument var arguments: [String] = []
  @Option var tier: String = "quick"
  @Flag var time = false
  @Flag var boundscheck = false
  @Option var threads: Int?
  @Option var cc: String?
  @Option var save: String?
  @Option var saveArgument: [String] = []

  func run() throws {
    do {
      let parts = kernel.split(separator: ":")
      var options = CompilationOptions()
      options.boundsCheck = boundscheck
      if let threads { setenv("OMP_NUM_THREADS", "\(threads)", 1) }
      let module = try KernelModule(path: String(parts[0]), options: options)
      var build = BuildOptions()
      build.compiler = cc
      let kernel = try module.kernel(parts.count > 1 ? String(parts[1]) : nil)
      var reader = ArgumentReader(seed: 0)
      let values = try reader.values(of: arguments)
      let compiled = try kernel.compiled(for: values, tier: Tier(rawValue: tier) ?? .quick, build: build)
      let result = try compiled.call(values)
      print(result)
      if let save { try result.write(npy: save) }
      for s in saveArgument {
        let p = s.split(separator: "=")
        if let i = kernel.parameterNames.firstIndex(of: String(p[0])) {
          try values[i].write(npy: String(p[1]))
        }
      }
      if time { for s in compiled.times.stages { print(s.name, Int(s.seconds * 1e6), "us") } }
    } catch {
      let text = "\(error)"; _ = text.withCString { write(2, $0, strlen($0)) }
      throw ExitCode(1)
    }
  }
}
