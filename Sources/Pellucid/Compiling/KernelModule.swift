import PellucidCEmission
import PellucidIR
import PellucidSource
import PellucidTypes
import PellucidTyping

/// The kernels of one source file.
///
/// A module can be shared by many threads. It compiles each of its kernels once for each
/// combination of types and options, and keeps what it has compiled.
///
///     let module = try KernelModule(path: "kernels.py")
///     let kernel = try module.kernel("saxpy")
public final class KernelModule: Sendable {
  /// The file, parsed.
  let compilation: Compilation
  /// What the caller decides.
  public let options: CompilationOptions
  /// The kernels that were compiled so far.
  let compiledKernels = CompiledKernels()

  /// Reads and parses the file at `path`.
  public convenience init(
    path: String, options: CompilationOptions = CompilationOptions()
  ) throws(PellucidError) {
    let text = try readFile(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try self.init(SourceFile(name: name, text: text), options: options)
  }

  /// Parses `source`, which diagnostics and emitted C call `name`.
  public convenience init(
    source: String, name: String = "kernels.py", options: CompilationOptions = CompilationOptions()
  ) throws(PellucidError) {
    try self.init(SourceFile(name: name, text: source), options: options)
  }

  /// Parses `file`.
  private init(_ file: SourceFile, options: CompilationOptions) throws(PellucidError) {
    self.compilation = Compilation(file, options: options)
    self.options = options
    let faults = compilation.tree.diagnostics + compilation.scope.diagnostics
    if !faults.isEmpty { throw .source(faults.map { $0.rendered(in: file) }) }
  }

  /// The names of the kernels, in source order.
  public var kernelNames: [String] {
    compilation.scope.kernels.map { compilation.scope.functions[$0].function.name }
  }

  /// Returns the text of the line with the given number, counted from 1, without its indentation;
  /// nil if there is none.
  public func sourceLine(_ number: Int) -> String? {
    let file = compilation.file
    guard number >= 1, number <= file.line(at: file.text.count) else { return nil }
    return String(file.lineText(number).drop { $0 == " " || $0 == "\t" })
  }

  /// The fault of a file without kernels.
  var noKernel: PellucidError {
    .source([Diagnostic.noKernel.rendered(in: compilation.file)])
  }

  /// Returns the kernel called `name`; without a name, the only one, or else the last one.
  public func kernel(_ name: String? = nil) throws(PellucidError) -> Kernel {
    Kernel(module: self, function: try function(named: name))
  }

  /// Returns the number in the scope of the kernel called `name`, or of the last one.
  func function(named name: String?) throws(PellucidError) -> Int {
    let scope = compilation.scope
    guard let name else {
      guard let last = scope.kernels.last else { throw noKernel }
      return last
    }
    guard let number = scope.kernel(named: name) else {
      throw .noSuchKernel(name, known: kernelNames)
    }
    return number
  }

  /// Returns the number of the function that the kernel `number` is for arguments of the given
  /// types: a function of `@vectorize` has one for elements and one for whole arrays, one of
  /// `@guvectorize` one for cores and one for whole arrays, which makes the outputs.
  func function(_ number: Int, for types: [Type]) -> Int {
    if let layout = compilation.scope.functions[number].options.layout {
      let makesOutputs = types.count == layout.inputs.count
      return makesOutputs ? compilation.scope.wholeArrayFunctions[number] ?? number : number
    }
    let hasArrays = types.contains { if case .array = $0 { true } else { false } }
    return hasArrays ? compilation.scope.wholeArrayFunctions[number] ?? number : number
  }

  /// Returns the signature that `text` spells.
  func signature(_ text: String) throws(PellucidError) -> Signature {
    do throws(SignatureFault) {
      return try SignatureReader(scope: compilation.scope).signature(text: text)
    } catch {
      throw .invalidSignature(error.message)
    }
  }

  /// Returns the signatures that the kernel with the given number states: those of its decorator,
  /// or else the one that its annotations make.
  func statedSignatures(of number: Int) -> [Signature] {
    let declaration = compilation.scope.functions[number]
    if !declaration.options.signatures.isEmpty { return declaration.options.signatures }
    return annotatedSignature(of: number).map { [$0] } ?? []
  }

  /// Returns the signature that the annotations of a kernel's parameters make, if all have one
  /// that is a type.
  private func annotatedSignature(of number: Int) -> Signature? {
    let function = compilation.scope.functions[number].function
    let reader = SignatureReader(scope: compilation.scope)
    var types: [Type] = []
    for parameter in function.parameters {
      guard let annotation = parameter.annotation, let type = try? reader.type(annotation) else {
        return nil
      }
      types.append(type)
    }
    return Signature(types)
  }

  /// Returns what is wanted when nothing is called: the named kernel, or all kernels, for the given
  /// signatures or for those that they state. Kernels without types are left out and named in
  /// `skipped`, as long as others are left.
  func wanted(
    kernel name: String?, signatures texts: [String]
  ) throws(PellucidError) -> (wanted: [Wanted], skipped: [String]) {
    if !texts.isEmpty {
      let number = try function(named: name)
      var wanted: [Wanted] = []
      for text in texts {
        let signature = try signature(text)
        wanted.append(
          Wanted(kernel: function(number, for: signature.parameters), signature: signature))
      }
      return (wanted, [])
    }
    var wanted: [Wanted] = []
    var skipped: [String] = []
    let numbers = name == nil ? compilation.scope.kernels : [try function(named: name)]
    if numbers.isEmpty { throw noKernel }
    for number in numbers {
      let signatures = statedSignatures(of: number)
      if signatures.isEmpty {
        skipped.append(compilation.scope.functions[number].function.name)
        let faults = compilation.scope.functions[number].diagnostics
        if !faults.isEmpty { throw .source(faults.map { $0.rendered(in: compilation.file) }) }
      }
      wanted += signatures.map { Wanted(kernel: number, signature: $0) }
    }
    if wanted.isEmpty { throw .noSignature(kernel: skipped.last ?? "") }
    return (wanted, skipped)
  }
}
