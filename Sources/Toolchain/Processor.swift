import Glibc

/// The processor of this machine, as the system describes it.
struct Processor: Hashable, Sendable {
  /// The processor that runs this program.
  static let current = Processor(description: readStart(of: "/proc/cpuinfo", limit: 8192))

  /// What code for exactly this processor depends on: its name and all of its features.
  static let identity: String = {
    let description = readStart(of: "/proc/cpuinfo", limit: 8192)
    let features = description.split(separator: "\n").first {
      $0.hasPrefix("flags") || $0.hasPrefix("Features")
    }
    return current.model + " " + ContentHash(String(features ?? "")).hexadecimal.prefix(16)
  }()

  /// The name that its maker gives it.
  let model: String
  /// The maker's identification, as in `AuthenticAMD`.
  let vendor: String
  /// The instruction sets that matter for vector code, in the order of their age.
  let vectorFeatures: [String]

  /// Creates an instance from the start of the system's description.
  init(description: String) {
    var values: [Substring: Substring] = [:]
    for line in description.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].prefix { $0 != "\t" }
      if values[key] == nil { values[key] = line[line.index(after: colon)...].drop { $0 == " " } }
    }
    let flags = Set((values["flags"] ?? values["Features"] ?? "").split(separator: " "))
    self.model = String(values["model name"] ?? values["CPU part"] ?? "unknown")
    self.vendor = String(values["vendor_id"] ?? "")
    self.vectorFeatures = Processor.interesting.filter { flags.contains($0[...]) }
  }

  /// The width of vectors to ask for in bits, or `nil` where the compiler chooses well itself.
  ///
  /// Compilers shy away from 512 bits because early processors slowed down for them; those of AMD
  /// and Intel's later ones, which the extension VBMI2 tells from the early ones, do not.
  var preferredVectorWidth: Int? {
    guard vectorFeatures.contains("avx512f") else { return nil }
    return vendor == "AuthenticAMD" || vectorFeatures.contains("avx512_vbmi2") ? 512 : nil
  }

  /// The features that are looked for.
  private static let interesting = [
    "sse2", "sse4_2", "avx", "fma", "avx2", "avx512f", "avx512dq", "avx512vl", "avx512_vbmi2",
    "avx512_bf16", "avx512_fp16", "amx_tile", "asimd", "sve", "sve2",
  ]
}

/// Returns up to `limit` bytes of the file at `path` as text, or an empty text.
func readStart(of path: String, limit: Int) -> String {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return "" }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: limit)
  var length = 0
  while length < limit {
    let count = bytes.withUnsafeMutableBytes { buffer in
      read(descriptor, buffer.baseAddress! + length, limit - length)
    }
    guard count > 0 else { break }
    length += count
  }
  return String(decoding: bytes.prefix(length), as: UTF8.self)
}
